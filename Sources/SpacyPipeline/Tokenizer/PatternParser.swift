/// Compiles the Python spelling of a pattern; `nil` for what the pattern type cannot express.
struct PatternParser {
  private let text: [UInt32]
  private var at = 0

  static func parse(_ pattern: String) -> Pattern? {
    var parser = PatternParser(text: pattern.unicodeScalars.map(\.value))
    guard let sequences = parser.alternatives(), parser.at == parser.text.count else { return nil }
    return Pattern(sequences: sequences)
  }

  /// Reads one character class, brackets included.
  static func parseClass(_ spelling: String) -> ScalarClass? {
    var parser = PatternParser(text: spelling.unicodeScalars.map(\.value))
    guard parser.skip("["), let scalars = parser.classBody(), parser.at == parser.text.count else {
      return nil
    }
    return scalars
  }

  private init(text: [UInt32]) {
    self.text = text
  }

  private mutating func skip(_ expected: String) -> Bool {
    let scalars = expected.unicodeScalars.map(\.value)
    guard text[at...].starts(with: scalars) else { return false }
    at += scalars.count
    return true
  }

  private mutating func alternatives() -> [Pattern.Sequence]? {
    var all: [Pattern.Sequence] = []
    repeat {
      guard let branch = branch() else { return nil }
      all += branch
    } while skip("|")
    return all
  }

  private mutating func branch() -> [Pattern.Sequence]? {
    var sequences = [Pattern.Sequence()]
    while at < text.count, text[at] != UInt32(ascii: "|"), text[at] != UInt32(ascii: ")") {
      guard let piece = piece() else { return nil }
      var products: [Pattern.Sequence] = []
      for sequence in sequences {
        for tail in piece {
          guard let joined = Self.join(sequence, tail) else { return nil }
          products.append(joined)
        }
      }
      sequences = products
    }
    return sequences
  }

  private static func join(
    _ head: Pattern.Sequence, _ tail: Pattern.Sequence
  ) -> Pattern.Sequence? {
    var joined = head
    let headHasEnded = head.endsText || !head.after.isEmpty
    if headHasEnded, !tail.items.isEmpty || !tail.before.isEmpty { return nil }
    if tail.startsText || !tail.before.isEmpty, !head.items.isEmpty { return nil }
    joined.startsText = head.startsText || tail.startsText
    joined.before += tail.before
    joined.items += tail.items
    joined.endsText = head.endsText || tail.endsText
    if !tail.after.isEmpty {
      guard head.after.isEmpty else { return nil }
      joined.after = tail.after
      joined.afterIsForbidden = tail.afterIsForbidden
    }
    return joined
  }

  private mutating func piece() -> [Pattern.Sequence]? {
    var sequence = Pattern.Sequence()
    if skip("^") {
      sequence.startsText = true
      return [sequence]
    }
    if skip("$") {
      sequence.endsText = true
      return [sequence]
    }
    if skip("(?<=") {
      guard let classes = assertedClasses() else { return nil }
      sequence.before = classes
      return [sequence]
    }
    if skip("(?=") {
      guard let classes = assertedClasses() else { return nil }
      sequence.after = classes
      return [sequence]
    }
    if skip("(?!") {
      guard let classes = assertedClasses() else { return nil }
      sequence.after = classes
      sequence.afterIsForbidden = true
      return [sequence]
    }
    if skip("(?:") {
      guard let group = alternatives(), skip(")") else { return nil }
      return group
    }
    guard let scalars = scalarClass() else { return nil }
    let repetition: Pattern.Repetition =
      skip("+") ? .oneOrMore : skip("?") ? .optional : .once
    sequence.items = [Pattern.Item(scalars: scalars, repetition: repetition)]
    return [sequence]
  }

  /// The classes of an assertion, which must have one alternative of fixed length.
  private mutating func assertedClasses() -> [ScalarClass]? {
    guard let sequences = alternatives(), skip(")"), sequences.count == 1,
      let only = sequences.first,
      only.items.allSatisfy({ $0.repetition == .once }), !only.items.isEmpty, only.before.isEmpty,
      only.after.isEmpty, !only.startsText, !only.endsText
    else { return nil }
    return only.items.map(\.scalars)
  }

  private mutating func scalarClass() -> ScalarClass? {
    if skip("[") { return classBody() }
    guard at < text.count else { return nil }
    let isSpecial = "().*+?{}".unicodeScalars.contains { $0.value == text[at] }
    guard !isSpecial, let scalar = scalar() else { return nil }
    return ScalarClass([scalar...scalar])
  }

  private mutating func classBody() -> ScalarClass? {
    var ranges: [ClosedRange<UInt32>] = []
    if at < text.count, text[at] == UInt32(ascii: "^") { return nil }
    while !skip("]") {
      guard let first = scalar() else { return nil }
      let isRange =
        at + 1 < text.count && text[at] == UInt32(ascii: "-") && text[at + 1] != UInt32(ascii: "]")
      guard isRange else {
        ranges.append(first...first)
        continue
      }
      at += 1
      guard let last = scalar(), first <= last else { return nil }
      ranges.append(first...last)
    }
    return ScalarClass(ranges)
  }

  /// One scalar, written as itself or escaped.
  private mutating func scalar() -> UInt32? {
    guard at < text.count else { return nil }
    let value = text[at]
    at += 1
    guard value == UInt32(ascii: "\\") else { return value }
    guard at < text.count else { return nil }
    let escaped = text[at]
    at += 1
    switch escaped {
    case UInt32(ascii: "u"): return hexadecimal(4)
    case UInt32(ascii: "U"): return hexadecimal(8)
    default:
      let isLetter = Unicode.Scalar(escaped)?.properties.isAlphabetic ?? false
      return isLetter ? nil : escaped
    }
  }

  private mutating func hexadecimal(_ digits: Int) -> UInt32? {
    guard at + digits <= text.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Unicode.Scalar(text[at]).flatMap({ Character($0).hexDigitValue }) else {
        return nil
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}

extension UInt32 {
  init(ascii scalar: Unicode.Scalar) {
    self = scalar.value
  }
}
