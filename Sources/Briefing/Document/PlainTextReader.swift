/// Reads plain text: paragraphs are parted by blank lines, or are one line each.
struct PlainTextReader {
  private let source: SourceText
  private let start: Int

  init(_ source: SourceText, from start: Int) {
    self.source = source
    self.start = start
  }

  func blocks() -> [Block] {
    let paragraphs = LineGroups(source, from: start).paragraphs()
    return paragraphs.enumerated().compactMap { index, lines in
      block(lines, isFirst: index == 0, isOnly: paragraphs.count == 1)
    }
  }

  private func block(_ lines: [Range<Int>], isFirst: Bool, isOnly: Bool) -> Block? {
    var builder = ProseBuilder()
    var kind = Block.Kind.paragraph
    for (index, line) in lines.enumerated() {
      var line = line
      if index == 0, let end = ListMarker.end(in: source.bytes, line) {
        kind = .listItem
        line = end..<line.upperBound
      }
      builder.copy(line, of: source.bytes)
      builder.space(line.upperBound..<line.upperBound)
    }
    let prose = builder.finish()
    guard !prose.isEmpty else { return nil }
    if isFirst, !isOnly, kind == .paragraph, lines.count <= 2, Headline.isHeadline(prose.text) {
      kind = .heading(level: 1)
    }
    return Block(kind: kind, prose: prose)
  }
}

/// The bullets and numbers of lists in plain text.
enum ListMarker {
  /// The offset after a marker and its blanks, or `nil`.
  static func end(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, Byte.isBlank(bytes[index]) { index += 1 }
    let start = index
    while index < line.upperBound, Byte.isDigit(bytes[index]), index - start < 3 { index += 1 }
    if index > start {
      guard index < line.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[index])
      else { return nil }
      index += 1
    } else if index < line.upperBound, "-*+".utf8.contains(bytes[index]) {
      index += 1
    } else if bytes[index..<line.upperBound].starts(with: "•".utf8) {
      index += 3
    } else {
      return nil
    }
    guard index < line.upperBound, Byte.isBlank(bytes[index]) else { return nil }
    while index < line.upperBound, Byte.isBlank(bytes[index]) { index += 1 }
    return index < line.upperBound ? index : nil
  }
}

/// Tells a headline from a first sentence.
enum Headline {
  private static let longest = 200

  static func isHeadline(_ text: String) -> Bool {
    guard text.utf8.count <= longest, let last = text.last else { return false }
    if !".!?\"”’:;,".contains(last) { return true }
    let words = text.split(separator: " ").filter { $0.utf8.count > 4 }
    guard words.count > 2, !"\"”".contains(last) else { return false }
    let capitalised = words.count { $0.first { $0.isLetter }?.isUppercase == true }
    return capitalised * 10 >= words.count * 8
  }
}
