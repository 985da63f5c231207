/// Reads Markdown: blocks and their lines from libcmark, the places of words by walking the source.
struct MarkdownReader {
  /// A paragraph without a blank line longer than this is read as if it had no inline markup,
  /// since libcmark 0.30.2 takes quadratic time over some hostile ones.
  private static let longestRun = 65_536

  private let source: SourceText
  private let start: Int
  /// The bytes that libcmark sees: as long as the file's.
  let text: [UInt8]
  private let lines: [Range<Int>]

  init(_ source: SourceText, from start: Int) {
    self.source = source
    self.start = start
    text = Self.defused(source.bytes[start...])
    var lines: [Range<Int>] = []
    let first = source.position(at: start).line
    for number in first...max(source.lineCount, first) {
      let line = source.line(number)
      lines.append(max(line.lowerBound - start, 0)..<max(line.upperBound - start, 0))
    }
    self.lines = lines
  }

  func blocks() -> [Block] {
    guard let tree = CMarkTree(markdown: text) else { return [] }
    return tree.leaves().flatMap(blocks)
  }

  private func blocks(_ leaf: MarkdownBlock) -> [Block] {
    switch leaf.kind {
    case .html, .thematicBreak: return []
    case .code: return [Block(kind: .code, prose: verbatim(leaf))]
    case .heading(let level):
      return proses(leaf, isTable: false).map { Block(kind: .heading(level: level), prose: $0) }
    case .paragraph:
      let isTable = Self.isTable(leaf, text, lines)
      let kind: Block.Kind =
        if isTable { .tableRow } else {
          switch leaf.container {
          case .none: .paragraph
          case .quote: .blockQuote
          case .item: .listItem
          }
        }
      let rows = proses(leaf, isTable: isTable).filter { prose in
        !prose.isEmpty && (!isTable || prose.text.contains { $0.isLetter || $0.isNumber })
      }
      return rows.map { Block(kind: kind, prose: $0) }
    }
  }

  private func proses(_ leaf: MarkdownBlock, isTable: Bool) -> [Prose] {
    walk(leaf, isTable: isTable) ?? [verbatim(leaf)]
  }

  /// The words of a paragraph or heading, or `nil` where they could not be put back.
  func walk(_ leaf: MarkdownBlock, isTable: Bool) -> [Prose]? {
    var leaf = leaf
    if case .heading(let level) = leaf.kind {
      if let last = lastLineAboveRule(leaf) {
        leaf.lines = leaf.lines.lowerBound...last
      } else {
        leaf.startColumn += level
      }
    }
    let content = BlockContent(leaf, in: text, lines: lines, offset: start)
    var walk = InlineWalk(content, file: source.bytes, isTable: isTable)
    return walk.prose(for: leaf.inlines)
  }

  /// The last line of a heading that is underlined; libcmark counts the rule, and at times the
  /// line after it, in.
  private func lastLineAboveRule(_ leaf: MarkdownBlock) -> Int? {
    let rule = leaf.lines.dropFirst().first { number in
      guard number <= lines.count else { return false }
      let line = text[lines[number - 1]].filter { !Byte.isBlank($0) && $0 != Byte.greater }
      return !line.isEmpty
        && (line.allSatisfy { $0 == Byte.hyphen } || line.allSatisfy { $0 == Byte.equals })
    }
    return rule.map { $0 - 1 }
  }

  /// The lines as they stand: code, and blocks whose words could not be put back.
  private func verbatim(_ leaf: MarkdownBlock) -> Prose {
    var builder = ProseBuilder()
    for number in leaf.lines where number <= lines.count {
      let line = lines[number - 1]
      let range = (start + line.lowerBound)..<(start + line.upperBound)
      builder.copy(range, of: source.bytes)
      builder.space(range.upperBound..<range.upperBound)
    }
    return builder.finish()
  }

  /// Rows of `a | b`, the second one of dashes (plain CommonMark has no tables).
  private static func isTable(
    _ leaf: MarkdownBlock, _ text: [UInt8], _ lines: [Range<Int>]
  ) -> Bool {
    let second = leaf.lines.lowerBound + 1
    guard leaf.lines.contains(second), second <= lines.count else { return false }
    let rule = text[lines[second - 1]]
    return rule.contains(Byte.pipe) && rule.contains(Byte.hyphen)
      && rule.allSatisfy {
        Byte.isBlank($0) || [Byte.pipe, Byte.hyphen, Byte.colon, Byte.greater].contains($0)
      }
  }

  /// Blanks out what libcmark would change the length of (NUL), and markup in overlong runs.
  private static func defused(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(bytes)
    var runStart = 0
    var lineIsBlank = true
    for index in text.indices {
      if text[index] == 0 { text[index] = Byte.space }
      if text[index] == Byte.newline {
        if lineIsBlank || index == text.count - 1 {
          disarm(&text, runStart..<index)
          runStart = index + 1
        }
        lineIsBlank = true
      } else if !Byte.isSpace(text[index]) {
        lineIsBlank = false
      }
    }
    disarm(&text, runStart..<text.count)
    return text
  }

  private static func disarm(_ text: inout [UInt8], _ run: Range<Int>) {
    guard run.count > longestRun else { return }
    for index in run where "[]<*_`&".utf8.contains(text[index]) { text[index] = 1 }
  }
}
