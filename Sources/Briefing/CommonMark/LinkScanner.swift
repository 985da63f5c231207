/// Reads the parts of links that libcmark's tree no longer shows: where a destination, title or
/// label ends (CommonMark 0.30, 4.7 and 6.3).
struct LinkScanner {
  let text: [UInt8]

  /// The end of `(destination "title")` that starts at `offset`, or `nil`.
  func inlineTail(at offset: Int) -> Int? {
    guard byte(offset) == Byte.openParenthesis else { return nil }
    var index = skipSpace(offset + 1)
    if byte(index) == Byte.closeParenthesis { return index + 1 }
    guard let end = destination(at: index) else { return nil }
    index = skipSpace(end)
    if index > end, let titleEnd = title(at: index) { index = skipSpace(titleEnd) }
    return byte(index) == Byte.closeParenthesis ? index + 1 : nil
  }

  /// The end of `[label]` that starts at `offset`, which may be empty, or `nil`.
  func label(at offset: Int) -> Int? {
    guard byte(offset) == Byte.openBracket else { return nil }
    var index = offset + 1
    while let byte = byte(index), index - offset <= 1_001 {
      switch byte {
      case Byte.backslash: index += 2
      case Byte.openBracket: return nil
      case Byte.closeBracket: return index + 1
      default: index += 1
      }
    }
    return nil
  }

  /// The end of a reference definition, its line end included, that starts at `offset`, or `nil`.
  func definition(at offset: Int) -> Int? {
    guard let labelEnd = label(at: skipBlank(offset)), byte(labelEnd) == Byte.colon else {
      return nil
    }
    let start = skipSpace(labelEnd + 1)
    guard let end = destination(at: start), end > start else { return nil }
    let titleStart = skipSpace(end)
    if titleStart > end, let titleEnd = title(at: titleStart), let next = lineEnd(at: titleEnd) {
      return next
    }
    return lineEnd(at: end)
  }

  private func destination(at offset: Int) -> Int? {
    if byte(offset) == Byte.less {
      var index = offset + 1
      while let byte = byte(index), byte != Byte.newline, byte != Byte.less {
        if byte == Byte.greater { return index + 1 }
        index += byte == Byte.backslash ? 2 : 1
      }
      return nil
    }
    var depth = 0
    var index = offset
    while let byte = byte(index), !Byte.isSpace(byte), byte >= 0x20 {
      switch byte {
      case Byte.backslash where self.byte(index + 1).map(Byte.isPunctuation) == true: index += 1
      case Byte.openParenthesis: depth += 1
      case Byte.closeParenthesis where depth == 0: return index
      case Byte.closeParenthesis: depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 ? index : nil
  }

  private func title(at offset: Int) -> Int? {
    let close: UInt8
    switch byte(offset) {
    case Byte.quote: close = Byte.quote
    case Byte.apostrophe: close = Byte.apostrophe
    case Byte.openParenthesis: close = Byte.closeParenthesis
    default: return nil
    }
    var index = offset + 1
    while let byte = byte(index) {
      if byte == close { return index + 1 }
      index += byte == Byte.backslash ? 2 : 1
    }
    return nil
  }

  private func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }

  private func skipBlank(_ offset: Int) -> Int {
    var index = offset
    while let byte = byte(index), Byte.isBlank(byte) { index += 1 }
    return index
  }

  private func skipSpace(_ offset: Int) -> Int {
    var index = offset
    while let byte = byte(index), Byte.isSpace(byte) { index += 1 }
    return index
  }

  /// The offset after a line end that only blanks stand before, or the end of the text.
  private func lineEnd(at offset: Int) -> Int? {
    let index = skipBlank(offset)
    if index >= text.count { return text.count }
    return text[index] == Byte.newline ? index + 1 : nil
  }
}
