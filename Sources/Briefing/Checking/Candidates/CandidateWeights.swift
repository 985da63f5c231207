import Foundation

/// How much terms count: BM25 (Robertson and Zaragoza, 2009) in whole numbers, so that the order of
/// candidates is the same on every machine.
enum CandidateWeights {
  /// How soon a repeated term stops to count.
  static let saturation = 0.6
  /// How much a long text is held against its terms, 0 to 1.
  static let lengthShare = 0.75
  /// What a rarity of 1 is as a whole number.
  static let scale = 64.0

  /// A term's weight by the number of facts that have it.
  static func rarity(documents: Int, of all: Int, kind: IndexTerms.Kind) -> Int {
    let count = Double(documents)
    let rarity = log(1 + (Double(all) - count + 0.5) / (count + 0.5))
    let share =
      switch kind {
      case .word: 1.0
      case .number: 1.0
      case .roundedNumber: 0.5
      case .name: 0.8
      // Shared "we" and "our" tell a little of two texts of one kind.
      case .filler: 0.2
      }
    return Int((rarity * share * scale).rounded())
  }

  /// What a term's occurrences in a text of some length are worth, 1 to 255.
  static func impact(occurrences: Int, length: Int, average: Double) -> UInt8 {
    let count = Double(occurrences)
    let norm = 1 - lengthShare + lengthShare * Double(length) / max(1, average)
    let value = count * (saturation + 1) / (count + saturation * norm)
    return UInt8(min(255, max(1, (value / (saturation + 1) * 255).rounded())))
  }
}
