/// The text of a leaf block without the markers of the quotes and lists that hold it: what
/// libcmark reads inline nodes from.
struct BlockContent {
  /// The lines, joined by line feeds.
  private(set) var bytes: [UInt8] = []
  /// Where each line starts in `bytes`, and in the file.
  private var starts: [(content: Int, file: Int)] = []
  private var cursor = 0

  /// Collects the lines of a block.
  ///
  /// `offset` is the place of the parsed text in the file.
  init(_ block: MarkdownBlock, in text: [UInt8], lines: [Range<Int>], offset: Int) {
    let last = min(block.lines.upperBound, lines.count)
    for number in block.lines.lowerBound...max(last, block.lines.lowerBound) {
      guard number <= lines.count else { break }
      let line = lines[number - 1]
      let start =
        number == block.lines.lowerBound
        ? min(line.lowerBound + block.startColumn - 1, line.upperBound)
        : Self.startOfContent(block, text, line)
      if !starts.isEmpty { bytes.append(Byte.newline) }
      starts.append((bytes.count, offset + start))
      bytes += text[start..<line.upperBound]
    }
  }

  /// The offset in the file of an offset of `bytes`; quickest when asked in order.
  mutating func fileOffset(_ offset: Int) -> Int {
    guard !starts.isEmpty else { return 0 }
    if starts[cursor].content > offset { cursor = 0 }
    while cursor + 1 < starts.count, starts[cursor + 1].content <= offset { cursor += 1 }
    return starts[cursor].file + offset - starts[cursor].content
  }

  /// The place in the file of a stretch that lies within one line.
  mutating func fileRange(_ range: Range<Int>) -> Range<Int> {
    let start = fileOffset(range.lowerBound)
    return start..<(start + range.count)
  }

  /// The place in the file of a stretch that may cross lines.
  mutating func fileSpan(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return fileRange(range) }
    let start = fileOffset(range.lowerBound)
    return start..<(fileOffset(range.upperBound - 1) + 1)
  }

  /// Skips the markers of the enclosing quotes; a lazy line has fewer than there are quotes.
  private static func startOfContent(
    _ block: MarkdownBlock, _ text: [UInt8], _ line: Range<Int>
  ) -> Int {
    var start = line.lowerBound
    for _ in 0..<block.quoteDepth {
      var next = start
      while next < line.upperBound, Byte.isBlank(text[next]) { next += 1 }
      // Indented by four, a line continues a paragraph and its ">" is text (spec, 4.8 and 5.1).
      guard next < line.upperBound, text[next] == Byte.greater,
        block.isInList || next - start <= 4
      else { break }
      start = next + 1
    }
    while start < line.upperBound, Byte.isBlank(text[start]) { start += 1 }
    return start
  }
}
