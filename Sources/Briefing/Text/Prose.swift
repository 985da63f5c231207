/// The visible words of a block, clean for an analyser, with the way back to the file.
///
/// White space is one space between words, markup and invisible characters are gone, escapes and
/// entities are resolved.
///
///     // file: "It cost **5&nbsp;euros**."
///     prose.text                       // "It cost 5 euros."
///     prose.sourceRange(of: 8..<15)    // the range of "5&nbsp;euros" in the file
public struct Prose: Sendable, Hashable {
  /// A stretch of text and the stretch of the file that it comes from. Stretches of equal length
  /// answer to each other byte by byte, others only as a whole.
  struct Segment: Sendable, Hashable {
    var textStart: Int
    var textEnd: Int
    var sourceStart: Int
    var sourceEnd: Int

    var isAligned: Bool { textEnd - textStart == sourceEnd - sourceStart }
  }

  /// The words, UTF-8 offsets into which are what the rest of the product counts in.
  public let text: String
  /// In order, without gaps in the text; gaps in the file are markup.
  let segments: [Segment]

  /// No words at all.
  public static let empty = Prose(text: "", segments: [])

  init(text: String, segments: [Segment]) {
    self.text = text
    self.segments = segments
  }

  /// Whether there are no words at all.
  public var isEmpty: Bool { segments.isEmpty }

  /// The part of the file that shows a range of `text` (offsets of UTF-8 bytes).
  ///
  /// It starts with the first and ends with the last visible character of the range, markup
  /// outside them left out. A range that reaches past the end is cut.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard let first = segments.first, let last = segments.last else { return 0..<0 }
    let range = range.clamped(to: 0..<last.textEnd)
    guard !range.isEmpty else {
      let point =
        range.lowerBound == last.textEnd
        ? last.sourceEnd
        : range.lowerBound == 0 ? first.sourceStart : sourceStart(of: range.lowerBound)
      return point..<point
    }
    let start = sourceStart(of: range.lowerBound)
    return start..<max(start, sourceEnd(of: range.upperBound))
  }

  /// The words that a range of the file shows, as offsets into `text`; empty where it shows none.
  func textRange(of source: Range<Int>) -> Range<Int> {
    let shown = segments.filter {
      $0.sourceStart < source.upperBound && $0.sourceEnd > source.lowerBound
    }
    guard let first = shown.first, let last = shown.last else { return 0..<0 }
    let start =
      first.isAligned
      ? first.textStart + max(0, source.lowerBound - first.sourceStart) : first.textStart
    let end =
      last.isAligned
      ? min(last.textEnd, last.textStart + source.upperBound - last.sourceStart) : last.textEnd
    return start..<max(start, end)
  }

  /// The part of the file from the first visible character to the last; empty for no words.
  public var sourceRange: Range<Int> {
    guard let first = segments.first, let last = segments.last else { return 0..<0 }
    return first.sourceStart..<last.sourceEnd
  }

  /// The words of a range of `text` (offsets of UTF-8 bytes at characters), without white space at
  /// either end, as a prose of their own.
  func part(_ range: Range<Int>) -> Prose {
    let utf8 = Array(text.utf8)
    var range = range.clamped(to: 0..<utf8.count)
    while !range.isEmpty, utf8[range.lowerBound] == Byte.space { range = range.dropFirst() }
    while !range.isEmpty, utf8[range.upperBound - 1] == Byte.space { range = range.dropLast() }
    let parts = segments.compactMap { segment -> Segment? in
      let start = max(segment.textStart, range.lowerBound)
      let end = min(segment.textEnd, range.upperBound)
      guard start < end else { return nil }
      let source = sourceRange(of: start..<end)
      return Segment(
        textStart: start - range.lowerBound, textEnd: end - range.lowerBound,
        sourceStart: source.lowerBound, sourceEnd: source.upperBound)
    }
    return Prose(text: String(decoding: utf8[range], as: UTF8.self), segments: parts)
  }

  private func sourceStart(of offset: Int) -> Int {
    let segment = segments[index(at: offset)]
    return segment.isAligned
      ? segment.sourceStart + offset - segment.textStart : segment.sourceStart
  }

  private func sourceEnd(of offset: Int) -> Int {
    let segment = segments[index(at: offset - 1)]
    return segment.isAligned ? segment.sourceStart + offset - segment.textStart : segment.sourceEnd
  }

  /// The segment that holds the byte at an offset of `text`.
  private func index(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].textStart <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
