/// Names and classes of ASCII bytes, for scanning text without decoding it.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let ampersand = UInt8(ascii: "&")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let bang = UInt8(ascii: "!")
  static let hash = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let equals = UInt8(ascii: "=")
  static let pipe = UInt8(ascii: "|")
  static let backtick = UInt8(ascii: "`")
  static let asterisk = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  static func isUppercase(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  static func isLowercase(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

  /// Space or tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  static func isSpace(_ byte: UInt8) -> Bool { byte == space || (9...13).contains(byte) }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (33...126).contains(byte) && !isDigit(byte) && !isLetter(byte)
  }

  static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }
}
