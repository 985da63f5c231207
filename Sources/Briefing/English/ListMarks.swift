import SpacyPipeline

/// The items of a list that is written in one line: "1. Milk 2. Bread", "a) one b) two", "• x • y".
///
/// A line is such a list only if it begins with a mark and the next mark of its kind follows later.
struct ListMarks {
  private enum Kind: Hashable {
    /// A number or letter with what closes it: ".", ")" or ".)".
    case number(closing: String)
    case letter(closing: String)
    case bullet(UInt32)
  }

  private struct Mark {
    let kind: Kind
    /// The number, or the letter's place in the alphabet; 0 for bullets.
    let value: Int
    let range: Range<Int>
  }

  let boundaries: [SentenceBoundary]

  init(bytes: [UInt8]) {
    let marks = Self.marks(bytes)
    guard let first = marks.first, bytes[..<first.range.lowerBound].allSatisfy({ $0 == 0x20 })
    else {
      boundaries = []
      return
    }
    var items = [first]
    for mark in marks.dropFirst() where mark.kind == first.kind {
      let isNext: Bool
      if case .bullet = mark.kind {
        isNext = true
      } else {
        isNext = mark.value == items[items.count - 1].value + 1
      }
      if isNext { items.append(mark) }
    }
    guard items.count > 1 else {
      boundaries = []
      return
    }
    boundaries = items.flatMap { Self.boundaries(of: $0, bytes) }
  }

  /// The item starts with its mark, and nowhere in the mark or directly after it.
  private static func boundaries(of mark: Mark, _ bytes: [UInt8]) -> [SentenceBoundary] {
    var result = [SentenceBoundary(offset: mark.range.lowerBound, isStart: true)]
    for offset in mark.range.dropFirst() {
      result.append(SentenceBoundary(offset: offset, isStart: false))
    }
    var next = mark.range.upperBound
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    if next > mark.range.upperBound {
      result.append(SentenceBoundary(offset: next, isStart: false))
    }
    return result
  }

  private static func marks(_ bytes: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    var at = 0
    while at < bytes.count {
      let isWordStart = at == 0 || SentenceRules.isSpace(bytes[at - 1])
      if isWordStart, !SentenceRules.isSpace(bytes[at]), let mark = mark(bytes, at) {
        marks.append(mark)
        at = mark.range.upperBound
      } else {
        at += 1
      }
    }
    return marks
  }

  private static func mark(_ bytes: [UInt8], _ start: Int) -> Mark? {
    if let bullet = bullet(bytes, start) {
      // A number after the bullet belongs to it: "• 9. The first item".
      var at = start + 3
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      let end = counter(bytes, at)?.range.upperBound ?? start + 3
      return Mark(kind: .bullet(bullet), value: 0, range: start..<end)
    }
    return counter(bytes, start)
  }

  /// U+2022, U+2023, U+2043, U+25AA, U+25CF or U+25E6, all three bytes long.
  private static func bullet(_ bytes: [UInt8], _ start: Int) -> UInt32? {
    guard bytes[start] == 0xe2, start + 2 < bytes.count else { return nil }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (0x80, 0xa2): return 0x2022
    case (0x80, 0xa3): return 0x2023
    case (0x81, 0x83): return 0x2043
    case (0x96, 0xaa): return 0x25aa
    case (0x97, 0x8f): return 0x25cf
    case (0x97, 0xa6): return 0x25e6
    default: return nil
    }
  }

  private static func counter(_ bytes: [UInt8], _ start: Int) -> Mark? {
    var at = start
    var value = 0
    while at < bytes.count, at - start < 3, 0x30...0x39 ~= bytes[at] {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    let isNumber = at > start
    if !isNumber {
      guard at < bytes.count, 0x61...0x7a ~= bytes[at] | 0x20 else { return nil }
      value = Int(bytes[at] | 0x20) - 0x60
      at += 1
    }
    let closingStart = at
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: ")") { at += 1 }
    guard at > closingStart, at < bytes.count, SentenceRules.isSpace(bytes[at]) else { return nil }
    let closing = String(decoding: bytes[closingStart..<at], as: UTF8.self)
    return Mark(
      kind: isNumber ? .number(closing: closing) : .letter(closing: closing), value: value,
      range: start..<at)
  }
}
