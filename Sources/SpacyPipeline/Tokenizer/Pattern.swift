/// A pattern of the kind that spaCy's tokenizer and attribute ruler carry, compiled from its Python spelling.
///
/// It is an ordered list of alternatives without groups: character classes, each once, optional or
/// repeated, between assertions on single neighbours. That is all these patterns use, and it can be
/// matched without recursion and in linear time.
struct Pattern: Sendable {
  enum Repetition: Sendable, Hashable {
    case once, optional, oneOrMore
  }

  struct Item: Sendable, Hashable {
    var scalars: ScalarClass
    var repetition: Repetition
  }

  /// One alternative.
  struct Sequence: Sendable, Hashable {
    var startsText = false
    /// What must stand directly before the match.
    var before: [ScalarClass] = []
    var items: [Item] = []
    /// What must, or with `forbidden` must not, stand directly after the match.
    var after: [ScalarClass] = []
    var afterIsForbidden = false
    var endsText = false
  }

  let sequences: [Sequence]
  /// For each ASCII scalar, and last for all others, the alternatives that can begin with it.
  private let byFirst: [[Int]]
  private let byLast: [[Int]]

  init(sequences: [Sequence]) {
    self.sequences = sequences
    byFirst = Self.index(sequences) { $0.items.first }
    byLast = Self.index(sequences) { $0.items.last }
  }

  private static func index(
    _ sequences: [Sequence], by item: (Sequence) -> Item?
  ) -> [[Int]] {
    var lists = [[Int]](repeating: [], count: 129)
    for (number, sequence) in sequences.enumerated() {
      guard let item = item(sequence), item.repetition != .optional else {
        for scalar in lists.indices { lists[scalar].append(number) }
        continue
      }
      for scalar in 0..<128 where item.scalars.contains(UInt32(scalar)) {
        lists[scalar].append(number)
      }
      if item.scalars.hasNonASCII { lists[128].append(number) }
    }
    return lists
  }

  /// The end of the first alternative that matches at `position`, seeing nothing outside `range`.
  func match(_ scalars: [UInt32], at position: Int, in range: Range<Int>) -> Int? {
    guard position < range.upperBound else { return nil }
    for number in byFirst[min(128, Int(scalars[position]))] {
      if let end = sequences[number].match(scalars, at: position, in: range) { return end }
    }
    return nil
  }

  /// The first match from `position` on.
  func search(_ scalars: [UInt32], from position: Int, in range: Range<Int>) -> Range<Int>? {
    var start = position
    while start < range.upperBound {
      if let end = match(scalars, at: start, in: range) { return start..<end }
      start += 1
    }
    return nil
  }

  /// The start of the longest match that ends where `range` ends.
  func searchBackward(_ scalars: [UInt32], in range: Range<Int>) -> Int? {
    guard let last = range.last else { return nil }
    var best: Int?
    for number in byLast[min(128, Int(scalars[last]))] {
      if let start = sequences[number].leftmostStart(scalars, in: range), start < best ?? .max {
        best = start
      }
    }
    return best
  }

  /// Whether the whole text matches somewhere, for the ruler's short patterns.
  func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    return search(scalars, from: 0, in: 0..<scalars.count) != nil
  }
}

extension Pattern.Sequence {
  func match(_ scalars: [UInt32], at position: Int, in range: Range<Int>) -> Int? {
    if startsText, position != range.lowerBound { return nil }
    guard position - before.count >= range.lowerBound else { return nil }
    for (index, scalarClass) in before.enumerated()
    where !scalarClass.contains(scalars[position - before.count + index]) {
      return nil
    }
    return matchItems(scalars, item: 0, at: position, in: range)
  }

  /// Tries the items from number `item` on, the longest repetition first.
  private func matchItems(
    _ scalars: [UInt32], item: Int, at position: Int, in range: Range<Int>
  ) -> Int? {
    guard item < items.count else { return endIsRight(scalars, position, range) ? position : nil }
    let scalarClass = items[item].scalars
    var end = position
    let limit =
      items[item].repetition == .oneOrMore ? range.upperBound : min(position + 1, range.upperBound)
    while end < limit, scalarClass.contains(scalars[end]) { end += 1 }
    let least = items[item].repetition == .optional ? position : position + 1
    while end >= least {
      if let found = matchItems(scalars, item: item + 1, at: end, in: range) { return found }
      end -= 1
    }
    return nil
  }

  private func endIsRight(_ scalars: [UInt32], _ position: Int, _ range: Range<Int>) -> Bool {
    if endsText, position != range.upperBound { return false }
    if after.isEmpty { return true }
    var found = position + after.count <= range.upperBound
    if found {
      for (index, scalarClass) in after.enumerated()
      where !scalarClass.contains(scalars[position + index]) {
        found = false
      }
    }
    return found != afterIsForbidden
  }

  /// The first position from which this alternative matches up to the end of `range`.
  func leftmostStart(_ scalars: [UInt32], in range: Range<Int>) -> Int? {
    guard endsText, let last = items.last else { return nil }
    var run = 1
    if last.repetition == .oneOrMore {
      while run < range.count, last.scalars.contains(scalars[range.upperBound - run - 1]) {
        run += 1
      }
    }
    let longest = run + items.count - 1
    var start = max(range.lowerBound, range.upperBound - longest)
    let tries = 2 * items.count + 1
    for _ in 0..<tries where start < range.upperBound {
      if match(scalars, at: start, in: range) == range.upperBound { return start }
      start += 1
    }
    return nil
  }
}
