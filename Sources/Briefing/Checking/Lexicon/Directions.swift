/// Words of more, less and the same.
struct Directions: Sendable {
  enum Sign: Int, Sendable {
    case down = -1
    case level = 0
    case up = 1

    var reversed: Sign {
      switch self {
      case .down: .up
      case .level: .level
      case .up: .down
      }
    }
  }

  /// Which way a word points, and along what.
  struct Direction: Sendable, Hashable {
    let sign: Sign
    /// The measure that an adjective names: *taller* is more height; `nil` for *rise*, *higher*.
    let dimension: String?
  }

  private struct Key: Hashable {
    let lemma: String
    let pos: Character
  }

  private let directions: [Key: Direction]

  /// The words that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try Directions(.directions)
  }

  init(_ text: LexiconText) throws(LexiconError) {
    var directions: [Key: Direction] = [:]
    for line in text.lines(separator: UInt8(ascii: "|")) {
      guard line.fields.count == 3 else {
        throw text.error(line, "expected 'SIGN | DIMENSION | LEMMA.POS, …'")
      }
      let signs: [String: Sign] = ["+": .up, "-": .down, "0": .level]
      guard let sign = signs[line.fields[0]] else {
        throw text.error(line, "the sign is one of + - 0")
      }
      let dimension = line.fields[1].isEmpty ? nil : line.fields[1]
      for word in line.fields[2].commaParts() {
        guard let (lemma, pos) = word.halves(at: UInt8(ascii: ".")), let letter = pos.first,
          pos.utf8.count == 1, "vna".contains(letter)
        else {
          throw text.error(line, "expected LEMMA.v, LEMMA.n or LEMMA.a, found \(word)")
        }
        let key = Key(lemma: lemma, pos: letter)
        guard directions[key] == nil else {
          throw text.error(line, "\(word) is there already")
        }
        directions[key] = Direction(sign: sign, dimension: dimension)
      }
    }
    self.directions = directions
  }

  /// Which way a lemma points; `nil` when it is no word of change or comparison.
  ///
  /// Adjectives are known in the positive (*tall*), the comparative and the superlative, as words
  /// of text (*taller*). Phrases are joined by `_`.
  func direction(of lemma: String, pos: Character) -> Direction? {
    directions[Key(lemma: lemma, pos: pos)]
  }

  /// The sign alone.
  func sign(of lemma: String, pos: Character) -> Sign? {
    direction(of: lemma, pos: pos)?.sign
  }
}
