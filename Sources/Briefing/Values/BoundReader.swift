/// Reads the words around a figure that bound it: "more than", "or so".
struct BoundReader: Sendable {
  let text: ValueText

  /// The bound that stands before a figure, with the index after its words.
  func prefix(at index: Int) -> (bound: Value.Bound, end: Int)? {
    let token = text[index]
    if token.kind == .sign, let bound = Self.signs[token.text] {
      if text.isSign(index + 1, "="), bound == .moreThan { return (.atLeast, index + 2) }
      if text.isSign(index + 1, "="), bound == .lessThan { return (.atMost, index + 2) }
      return (bound, index + 1)
    }
    guard token.kind == .word, let phrases = Self.prefixes[token.text] else { return nil }
    for phrase in phrases {
      guard let end = text.after(phrase.words, at: index), text.continues(end) else { continue }
      return (phrase.bound, skippingHedge(at: end))
    }
    return nil
  }

  /// The bound that stands behind a figure, with the index after its words.
  func suffix(at index: Int) -> (bound: Value.Bound, end: Int)? {
    if text.isSign(index, "+"), text.touches(index), !text.isDigits(index + 1) {
      return (.atLeast, index + 1)
    }
    if text.isSign(index, "-"), text.touches(index), text.touches(index + 1) {
      if text.isWord(index + 1, "plus") { return (.atLeast, index + 2) }
      if text.isWord(index + 1, "odd") { return (.about, index + 2) }
      return nil
    }
    guard text.continues(index) else { return nil }
    for phrase in Self.suffixes[text.word(index)] ?? [] {
      if let end = text.after(phrase.words, at: index) { return (phrase.bound, end) }
    }
    return nil
  }

  /// "more than an estimated 500": the hedge adds nothing to the bound.
  private func skippingHedge(at index: Int) -> Int {
    for hedge in [["an", "estimated"], ["a", "reported"], ["about"], ["around"]] {
      if let end = text.after(hedge, at: index), text.continues(end) { return end }
    }
    return index
  }

  /// The words that a bound before a figure starts with.
  static var starts: Dictionary<String, [Phrase]>.Keys { prefixes.keys }

  struct Phrase: Sendable {
    let words: [String]
    let bound: Value.Bound
  }

  private static let signs: [String: Value.Bound] = [
    "~": .about, "≈": .about, ">": .moreThan, "<": .lessThan, "≥": .atLeast, "≤": .atMost,
  ]

  private static let prefixes = table([
    .about: """
    about, around, some, roughly, approximately, approx, circa, estimated, an estimated,
    in the region of, on the order of, in the order of, somewhere around, close to, more or less,
    an average of, around about
    """,
    .nearly: """
    nearly, almost, just under, just below, just less than, slightly less than, slightly under,
    slightly below, a little under, a little less than, just shy of, approaching, not quite,
    very nearly, little short of, just short of
    """,
    .justOver: """
    just over, just above, just more than, slightly more than, slightly over, slightly above, little
    more than, little over,
    a little over, a little more than, a little above, a bit more than, a bit over
    """,
    .moreThan: """
    more than, over, above, upwards of, upward of, in excess of, greater than, higher than,
    larger than, bigger than, exceeding, exceeds, exceeded, exceed, well over, well above, north of, longer than, far over,
    far more than, well more than, older than, heavier than, better than
    """,
    .atLeast: """
    at least, no fewer than, no less than, not less than, not fewer than, a minimum of,
    minimum of, as few as, as little as, as low as, greater than or equal to, not below
    """,
    .lessThan: """
    less than, under, below, fewer than, lower than, smaller than, well under, well below,
    shorter than, far fewer than, far less than, short of, younger than, lighter than
    """,
    .atMost: """
    at most, up to, no more than, not more than, a maximum of, maximum of, as many as, as much as,
    as high as, no higher than, no larger than, no greater than, less than or equal to, not over,
    as long as
    """,
  ])

  private static let suffixes = table([
    .atLeast: """
    or more, or above, or higher, or over, or greater, or longer, or older, and over, and above,
    and more, and older, and up, upwards, plus, at least, at minimum, at a minimum
    """,
    .atMost: """
    or less, or fewer, or below, or under, or lower, or shorter, or younger, and under, and below,
    at most, at maximum
    """,
    .about: "or so, or thereabouts, give or take",
  ])

  private static func table(_ lists: [Value.Bound: String]) -> [String: [Phrase]] {
    var result: [String: [Phrase]] = [:]
    for bound in Value.Bound.allCases {
      for phrase in (lists[bound] ?? "").split(separator: ",") {
        let words = phrase.split(whereSeparator: \.isWhitespace).map(String.init)
        if let first = words.first {
          result[first, default: []].append(Phrase(words: words, bound: bound))
        }
      }
    }
    return result.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }
}
