import SpacyPipeline

extension Range<Int> {
  /// The tokens from one to before another; none where they stand the other way round, which in odd
  /// sentences any two can.
  static func tokens(from first: Int, to end: Int) -> Range<Int> { first..<Swift.max(first, end) }
}

/// The pieces of a clause, for putting it together anew.
extension Token {
  /// The tokens of the phrase below a token.
  var phrase: Range<Int> { leftEdge..<rightEdge + 1 }

  /// The phrase without its article or other determiner.
  var bare: Range<Int> {
    var start = leftEdge
    while start < index,
      ["no", "any", "other", "a", "an", "the", "every", "all"].contains(self[start].lower)
    {
      start += 1
    }
    return start..<rightEdge + 1
  }

  /// What stands in a clause beside some of its phrases, in order, without commas at the ends.
  func rest(without phrases: [Range<Int>]) -> [Restatement.Part] {
    var parts: [Restatement.Part] = []
    var start: Int?
    func close(_ end: Int) {
      if let first = start { parts.append(.original(first..<end)) }
      start = nil
    }
    for position in phrase {
      let token = self[position]
      let isTaken = phrases.contains { $0.contains(position) }
      let isMark = token.dep == .punct && token.head.index == index
      if isTaken || isMark { close(position) } else if start == nil { start = position }
    }
    close(rightEdge + 1)
    return parts
  }

  /// Whether the token or its determiner denies that there is one: "no lake", "nobody", "nothing".
  var isNone: Bool {
    ["nobody", "nothing", "none"].contains(lower)
      || children.contains { $0.lower == "no" && $0.dep == .det }
  }
}
