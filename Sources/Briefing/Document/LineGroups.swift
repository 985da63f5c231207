/// Groups the lines of a plain text into paragraphs.
///
/// A blank line always parts. Between two lines that touch, a hard wrap is told from the end of a
/// paragraph by whether the next word would still have fit.
struct LineGroups {
  /// Lines longer than this are paragraphs of their own, not the lines of a wrapped one.
  private static let widestWrap = 120
  private static let narrowestWrap = 40

  private let source: SourceText
  private let start: Int

  init(_ source: SourceText, from start: Int) {
    self.source = source
    self.start = start
  }

  /// For each paragraph the places of its lines, without line ends.
  func paragraphs() -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    var open: [Range<Int>] = []
    let first = source.position(at: start).line
    for number in first...max(source.lineCount, first) {
      let line = source.line(number).clamped(to: start..<max(source.count, start))
      if line.allSatisfy({ Byte.isSpace(source.bytes[$0]) }) {
        groups += split(open)
        open = []
      } else {
        open.append(line)
      }
    }
    return groups + split(open)
  }

  private func split(_ lines: [Range<Int>]) -> [[Range<Int>]] {
    guard lines.count > 1 else { return lines.isEmpty ? [] : [lines] }
    let width = lines.map(\.count).max() ?? 0
    var groups = [[lines[0]]]
    for (line, next) in zip(lines, lines.dropFirst()) {
      if continues(line, next, width: width) {
        groups[groups.count - 1].append(next)
      } else {
        groups.append([next])
      }
    }
    return groups
  }

  private func continues(_ line: Range<Int>, _ next: Range<Int>, width: Int) -> Bool {
    if ListMarker.end(in: source.bytes, next) != nil {
      return isBrokenSentence(line, next, width: width)
    }
    if startsLowercase(next), !endsSentence(line) { return true }
    guard (Self.narrowestWrap...Self.widestWrap).contains(width) else { return false }
    let firstWord = source.bytes[next].drop(while: Byte.isBlank).prefix { !Byte.isSpace($0) }.count
    let wouldFit = line.count + 1 + firstWord <= width
    return !wouldFit && !(endsSentence(line) && line.count < width * 3 / 4)
  }

  /// Whether a sentence was broken before a dash or a number that only looks like a marker.
  private func isBrokenSentence(_ line: Range<Int>, _ next: Range<Int>, width: Int) -> Bool {
    (Self.narrowestWrap...Self.widestWrap).contains(width) && !endsSentence(line)
      && ListMarker.end(in: source.bytes, line) == nil && line.count * 4 >= width * 3
  }

  private func startsLowercase(_ line: Range<Int>) -> Bool {
    source.bytes[line].first { !Byte.isBlank($0) }.map(Byte.isLowercase) == true
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    guard let last = source.bytes[line].last(where: { !Byte.isSpace($0) }) else { return true }
    return ".!?\":".utf8.contains(last)
      || last == 0x9D && source.slice(line).trimmed.hasSuffix("”")
  }
}
