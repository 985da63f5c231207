/// What Python says of strings, where Swift's own words differ; the models were trained on its answers.
enum PythonText {
  /// `str.isspace` of one code point.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f,
      0x205f, 0x3000:
      true
    default: false
    }
  }

  /// `str.isalpha` of one code point.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return 0x61...0x7a ~= scalar.value | 0x20 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// `str.isupper` of one code point.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? 0x41...0x5a ~= scalar.value : scalar.properties.isUppercase
  }

  /// `str.isdigit` of one code point.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return 0x30...0x39 ~= scalar.value }
    let type = scalar.properties.numericType
    return type == .decimal || type == .digit
  }

  /// `str.isalnum` of one code point.
  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || (scalar.isASCII ? isDigit(scalar) : scalar.properties.numericType != nil)
  }

  static func isAlphabetic(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isLetter)
  }

  /// `str.lower`, which differs from Swift's in the Greek final sigma.
  static func lowercased(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{3a3}") else { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3a3}" {
        result.append(isFinal(scalars, index) ? "\u{3c2}" : "\u{3c3}")
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  private static func isFinal(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
  }

  /// spaCy's `word_shape`: X for capitals, x for other letters, d for digits, runs cut at four.
  static func shape(_ text: String) -> String {
    guard text.unicodeScalars.count < 100 else { return "LONG" }
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in text.unicodeScalars {
      let mark: Unicode.Scalar =
        isLetter(scalar) ? (isUpper(scalar) ? "X" : "x") : isDigit(scalar) ? "d" : scalar
      if mark == last {
        run += 1
      } else {
        run = 0
        last = mark
      }
      if run < 4 { shape.append(mark) }
    }
    return String(shape)
  }
}
