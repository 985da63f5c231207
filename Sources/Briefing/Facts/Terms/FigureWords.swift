/// The figures that words stand for.
enum FigureWords {
  /// A word's value, and whether it multiplies what stands before it.
  struct Value {
    let amount: Double
    let multiplies: Bool
  }

  static let values: [UInt64: Value] = {
    var values: [UInt64: Value] = [:]
    func add(_ word: String, _ amount: Double, multiplies: Bool) {
      values[TermHash.of(word.utf8)] = Value(amount: amount, multiplies: multiplies)
    }
    let units = [
      "zero", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (number, word) in units.enumerated() where !word.isEmpty {
      add(word, Double(number), multiplies: false)
    }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (number, word) in tens.enumerated() {
      add(word, Double(number + 2) * 10, multiplies: false)
    }
    for (word, amount) in [
      ("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12),
      ("dozen", 12), ("bn", 1e9), ("tn", 1e12),
    ] {
      add(word, amount, multiplies: true)
    }
    return values
  }()

  /// What letters that touch a figure stand for: 40k, 3m, 6bn; 1 for "th" and its kin.
  static func scale(ofSuffix suffix: ArraySlice<UInt8>) -> Double? {
    switch String(decoding: suffix, as: UTF8.self) {
    case "k": 1e3
    case "m", "mn": 1e6
    case "b", "bn": 1e9
    case "tn": 1e12
    case "st", "nd", "rd", "th": 1
    default: nil
    }
  }
}
