/// Walks the text of a page from character to character, over its markup, as libxml2 2.9 reads it.
struct HTMLScanner {
  /// A byte of text, or an entity.
  struct Unit {
    enum Value {
      case byte(UInt8)
      case entity([UInt8])
    }

    let value: Value
    let range: Range<Int>

    /// White space, or a control that libxml2 drops.
    var isSpace: Bool {
      switch value {
      case .byte(let byte): HTMLScanner.isIgnored(byte)
      case .entity(let bytes): bytes.allSatisfy(HTMLScanner.isIgnored)
      }
    }

    /// Whether the words start with it.
    func starts(_ words: [UInt8]) -> Bool {
      switch value {
      case .byte(let byte): words.first == byte
      case .entity(let bytes): words.starts(with: bytes)
      }
    }
  }

  let bytes: [UInt8]
  var position: Int

  /// Elements whose content is no markup.
  static func isRaw(_ name: String) -> Bool { name == "script" || name == "style" }

  static func isIgnored(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// The next character of text, or `nil` at the end of the page.
  mutating func next() -> Unit? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.less, let end = markupEnd(at: position) {
        position = end
        continue
      }
      if byte == Byte.ampersand, let unit = reference() {
        position = unit.range.upperBound
        return unit
      }
      position += 1
      return Unit(value: .byte(byte), range: (position - 1)..<position)
    }
    return nil
  }

  // MARK: Markup

  /// The end of the tag, comment or declaration at an offset; `nil` where `<` is text.
  private func markupEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let second = bytes[start + 1]
    if bytes[start...].starts(with: "<!--".utf8) {
      return find("-->", from: start + 4) ?? bytes.count
    }
    if bytes[start...].starts(with: "<![CDATA[".utf8) { return start + 9 }
    if second == Byte.bang || second == UInt8(ascii: "?") {
      return bytes[start...].firstIndex(of: Byte.greater).map { $0 + 1 } ?? bytes.count
    }
    guard
      second == Byte.slash || Byte.isLetter(second) || second == Byte.underscore
        || second == Byte.colon
    else { return nil }
    let end = tagEnd(from: start + 1)
    for name in ["script", "style"] where isTag(name, at: start + 1) {
      return rawEnd(of: name, from: end)
    }
    return end
  }

  /// After the `>` that is outside quoted values.
  private func tagEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case Byte.greater: return index + 1
      case Byte.equals:
        index += 1
        while index < bytes.count, Byte.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return index }
        let quote = bytes[index]
        if quote == Byte.quote || quote == Byte.apostrophe {
          index = bytes[(index + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
        }
      default: index += 1
      }
    }
    return index
  }

  private func isTag(_ name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    guard end <= bytes.count, bytes[start..<end].map(Byte.lowercased) == Array(name.utf8) else {
      return false
    }
    return end == bytes.count || !Byte.isLetter(bytes[end])
  }

  /// The start of the closing tag of a raw element.
  private func rawEnd(of name: String, from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      guard let open = bytes[index...].firstIndex(of: Byte.less) else { break }
      if open + 1 < bytes.count, bytes[open + 1] == Byte.slash, isTag(name, at: open + 2) {
        return open
      }
      index = open + 1
    }
    return bytes.count
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index < bytes.count {
      guard let first = bytes[index...].firstIndex(of: wanted[0]) else { return nil }
      if bytes[first...].starts(with: wanted) { return first + wanted.count }
      index = first + 1
    }
    return nil
  }

  // MARK: References

  private func reference() -> Unit? {
    var index = position + 1
    if index < bytes.count, bytes[index] == Byte.hash { return numeric() }
    while index < bytes.count, Byte.isLetter(bytes[index]) || Byte.isDigit(bytes[index]),
      index - position <= 12
    {
      index += 1
    }
    guard index < bytes.count, bytes[index] == Byte.semicolon, index > position + 1,
      let code = HTMLTree.entity(named: bytes[(position + 1)..<index]),
      let scalar = Unicode.Scalar(code)
    else { return nil }
    return Unit(value: .entity(Array(String(scalar).utf8)), range: position..<(index + 1))
  }

  private func numeric() -> Unit? {
    var index = position + 2
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let start = index
    var code: UInt32 = 0
    while index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue,
      isHexadecimal || digit < 10
    {
      if code < 0x110000 { code = code * (isHexadecimal ? 16 : 10) + UInt32(digit) }
      index += 1
    }
    guard index > start, let scalar = Unicode.Scalar(code), code > 0 else { return nil }
    if index < bytes.count, bytes[index] == Byte.semicolon { index += 1 }
    return Unit(value: .entity(Array(String(scalar).utf8)), range: position..<index)
  }

  /// What browsers show for a resolved reference: those of the C1 range are Windows-1252 (HTML
  /// standard, numeric character reference end state).
  static func shown(_ resolved: [UInt8]) -> [UInt8] {
    guard resolved.count == 2, resolved[0] == 0xC2, (0x80...0x9F).contains(resolved[1]) else {
      return resolved
    }
    let shown = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    return Array(String(shown[Int(resolved[1]) - 0x80]).utf8)
  }
}
