/// Why a text is no JSON, and the UTF-8 byte offset at which that shows.
package struct JSONError: Error, Hashable, CustomStringConvertible {
  package let offset: Int
  package let what: String

  package var description: String { "\(what) at byte \(offset)" }
}

extension JSONValue {
  /// Reads one JSON value (RFC 8259) with nothing but white space around it.
  ///
  /// A key that comes twice and nesting deeper than 256 levels are errors.
  package init(reading text: String) throws(JSONError) {
    var reader = JSONReader(bytes: Array(text.utf8))
    self = try reader.document()
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var at = 0

  mutating func document() throws(JSONError) -> JSONValue {
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw problem("more text after the value") }
    return value
  }

  private func problem(_ what: String) -> JSONError { JSONError(offset: at, what: what) }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= 256 else { throw problem("nested too deeply") }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw problem("no JSON value") }
    at += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    at += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("a key in quotes is missing") }
      let key = try string()
      guard members[key] == nil else { throw problem("the key \"\(key)\" comes twice") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
      skipSpace()
      members[key] = try value(depth: depth + 1)
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or brace is missing") }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    at += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or bracket is missing") }
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = at
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }
    func digits() throws(JSONError) {
      guard isDigit(next) else { throw problem("no JSON value") }
      while isDigit(next) { at += 1 }
    }
    _ = take(UInt8(ascii: "-"))
    let leadsWithZero = next == UInt8(ascii: "0")
    let firstDigit = at
    try digits()
    if leadsWithZero, at > firstDigit + 1 { throw problem("a number starts with 0") }
    if take(UInt8(ascii: ".")) { try digits() }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)), number.isFinite
    else { throw problem("a number is out of range") }
    return .number(number)
  }

  private mutating func string() throws(JSONError) -> String {
    at += 1
    var content: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += try escape()
      case 0..<0x20: throw problem("a control character stands in a string")
      default: content.append(byte)
      }
    }
    throw problem("a string does not end")
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte = next else { throw problem("a string does not end") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if (0xD800..<0xDC00).contains(unit), take(UInt8(ascii: "\\")) {
        guard take(UInt8(ascii: "u")) else { throw problem("half a surrogate pair") }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw problem("half a surrogate pair") }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw problem("half a surrogate pair") }
      return Array(String(Character(scalar)).utf8)
    default: throw problem("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    let digits = bytes[at..<min(at + 4, bytes.count)]
    guard digits.count == 4, let first = digits.first, first != UInt8(ascii: "+"),
      first != UInt8(ascii: "-"),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits are missing") }
    at += 4
    return unit
  }
}
