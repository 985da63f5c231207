/// A JSON value that always gives the same bytes: keys sorted, numbers in their shortest form.
///
///     JSONValue.object(["b": 1, "a": [true, nil]]).text  // {"a":[true,null],"b":1}
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The string, or `null` when there is none.
  package init(_ string: String?) {
    self = string.map(JSONValue.string) ?? .null
  }

  /// The whole number, or `null` when there is none.
  package init(_ number: Int?) {
    self = number.map { .number(Double($0)) } ?? .null
  }

  /// The number, or `null` when there is none.
  package init(_ number: Double?) {
    self = number.map(JSONValue.number) ?? .null
  }

  /// The member of an object; `nil` for other values, for a missing key, and for `null`.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  package var double: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The number when it is whole and fits; `nil` otherwise.
  package var int: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let array) = self { array } else { nil }
  }

  package var object: [String: JSONValue]? {
    if case .object(let object) = self { object } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

extension JSONValue {
  /// The value on one line, without a line feed at its end.
  package var text: String {
    var out = ""
    write(to: &out, indent: nil, level: 0)
    return out
  }

  /// The value over many lines, indented by two spaces, with a line feed at its end.
  package var pages: String {
    var out = ""
    write(to: &out, indent: "  ", level: 0)
    out += "\n"
    return out
  }

  private func write(to out: inout String, indent: String?, level: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let bool): out += bool ? "true" : "false"
    case .number(let number): out += JSONValue.digits(of: number)
    case .string(let string): JSONValue.quote(string, to: &out)
    case .array(let elements):
      writeItems(elements.count, "[", "]", to: &out, indent: indent, level: level) { item, out in
        elements[item].write(to: &out, indent: indent, level: level + 1)
      }
    case .object(let members):
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      writeItems(keys.count, "{", "}", to: &out, indent: indent, level: level) { item, out in
        JSONValue.quote(keys[item], to: &out)
        out += indent == nil ? ":" : ": "
        (members[keys[item]] ?? .null).write(to: &out, indent: indent, level: level + 1)
      }
    }
  }

  private func writeItems(
    _ count: Int, _ open: String, _ close: String, to out: inout String, indent: String?,
    level: Int, _ item: (Int, inout String) -> Void
  ) {
    func breakLine(_ level: Int, _ out: inout String) {
      guard let indent, count > 0 else { return }
      out += "\n" + String(repeating: indent, count: level)
    }
    out += open
    for number in 0..<count {
      if number > 0 { out += "," }
      breakLine(level + 1, &out)
      item(number, &out)
    }
    breakLine(level, &out)
    out += close
  }

  private static func digits(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return String(number)
  }

  /// Escapes what JSON must, and what could reorder or hide text on a screen.
  private static func quote(_ string: String, to out: inout String) {
    out += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
