import SpacyPipeline

/// Reads the share of a whole that a noun phrase speaks of: all, most, half, five of the seven.
struct QuantifierReader {
  struct Quantifier {
    let term: Int
    /// The term of which it is a share.
    let whole: Int
    /// 0 to 1.
    var low: Double
    var high: Double
    var words: String
    /// How many the whole has: the nine of "six of the nine".
    var size: Double?

    /// The same share without the whole.
    var notAll: Quantifier {
      var copy = self
      copy.high = min(high, 0.999_999)
      return copy
    }

    /// The share of the rest.
    var complement: Quantifier {
      var copy = self
      (copy.low, copy.high, copy.words) = (1 - high, 1 - low, "the rest of " + words)
      return copy
    }
  }

  let statement: Statement

  func quantifiers(in proposition: Proposition? = nil) -> [Quantifier] {
    let terms = proposition?.terms ?? Array(statement.terms.indices)
    return terms.compactMap(quantifier)
  }

  private static let shares: [String: (Double, Double)] = [
    "most": (0.5000001, 1), "all": (1, 1), "both": (1, 1), "each": (1, 1), "none": (0, 0),
    "half": (0.45, 0.55),
    "some": (0.0000001, 1), "few": (0.0000001, 0.4),
  ]

  private func subject(of index: Int) -> Int? {
    statement.links(from: index).first { $0.slot == .subject }?.dependent
  }

  private func isShare(_ value: Value) -> Bool {
    guard let low = value.low else { return false }
    return value.kind == .percent && value.unit == "percent" && low <= 100
      || value.kind == .number && (value.unit == "fraction" || value.unit == nil && low < 1)
  }

  private func quantifier(_ index: Int) -> Quantifier? {
    let term = statement.terms[index]
    let token = statement.parse[term.head]
    let whole = statement.links(from: index).first { $0.slot == .preposition("of") }?.dependent
    if let value = term.value, value.days == nil, isShare(value), let stated = value.low, let whole
    {
      // "About 70 percent" leaves room, and so does the rounding of 70.
      let room = Interval(value).flatMap { $0.low.isFinite && $0.high.isFinite ? $0 : nil }
      let (low, high) = (room?.low ?? stated, room?.high ?? value.high ?? 1)
      let scale = value.unit == "percent" ? 100.0 : 1
      return Quantifier(
        term: index, whole: whole,
        low: value.bound.isUpper ? 0 : low / scale + (value.bound == .moreThan ? 1e-7 : 0),
        high: value.bound.isLower ? 1 : high / scale - (value.bound == .lessThan ? 1e-7 : 0),
        words: statement.parse.text(of: term.tokens))
    }
    if let value = term.value, value.kind == .number, let part = value.low, part == value.high {
      for link in statement.links(from: index) where link.slot == .preposition("of") {
        for inner in statement.links(from: link.dependent) where inner.slot == .figure {
          if let whole = statement.terms[inner.dependent].value?.low, whole >= part, whole > 0 {
            let share = part / whole
            return Quantifier(
              term: index, whole: link.dependent, low: share, high: share,
              words: statement.parse.text(of: term.tokens), size: whole)
          }
        }
      }
    }
    if let exception = allBut(index, whole) { return exception }
    if term.lemma == "unanimous" || term.lemma == "unanimously" {
      return Quantifier(
        term: index, whole: whole ?? subject(of: index) ?? index, low: 1, high: 1, words: term.lemma
      )
    }
    if term.lemma == "majority" {
      return Quantifier(
        term: index, whole: whole ?? index, low: 0.5000001, high: 1, words: "majority")
    }
    // "Most of the seats": the share stands before the whole and is no term of its own.
    if token.dep == .pobj, token.head.lower == "of",
      let share = QuantifierReader.shares[token.head.head.lower],
      statement.termOfToken[token.head.head.index] == nil
    {
      return Quantifier(
        term: index, whole: index, low: share.0, high: share.1, words: token.head.head.lower)
    }
    // "Half a percentage point" is an amount, and no half of points.
    guard token.wordClass == .noun, term.value == nil || whole != nil else { return nil }
    // "All seven of the libraries" against "all members of the board".
    let noun = term.value == nil ? index : whole ?? index
    for child in token.children {
      switch child.lower {
      case "all", "every", "each", "both":
        let before = child.index > 0 ? statement.parse[child.index - 1].lower : ""
        if ["nearly", "almost", "virtually", "practically"].contains(before) {
          return Quantifier(
            term: index, whole: noun, low: 0.8, high: 0.999_999, words: "nearly " + child.lower)
        }
        return before == "not"
          ? Quantifier(
            term: index, whole: noun, low: 0, high: 0.9999999, words: "not " + child.lower
          )
          : Quantifier(
            term: index, whole: noun, low: 1, high: 1, words: child.lower, size: count(of: noun))
      case "most":
        // "The most seats" is more than anyone else's.
        let isRank = child.index > 0 && statement.parse[child.index - 1].lower == "the"
        if !isRank, token.pos == .noun || token.pos == .properNoun,
          child.dep == .amod || child.dep == .det
        {
          return Quantifier(term: index, whole: index, low: 0.5000001, high: 1, words: "most")
        }
      case "half" where child.dep == .predet || child.dep == .det:
        return Quantifier(term: index, whole: index, low: 0.45, high: 0.55, words: "half")
      default: break
      }
    }
    return nil
  }

  /// The figure before a noun: the seven of "all seven members".
  private func count(of noun: Int) -> Double? {
    statement.links(from: noun).lazy.filter { $0.slot == .figure }
      .compactMap { statement.terms[$0.dependent].value }
      .first { $0.kind == .number && $0.low == $0.high }?.low
  }

  /// "All but two of the miners": some of them, and not all.
  private func allBut(_ index: Int, _ whole: Int?) -> Quantifier? {
    let parse = statement.parse
    let start = statement.terms[index].tokens.lowerBound
    guard let value = statement.terms[index].value, value.kind == .number, start >= 2,
      parse[start - 1].lower == "but", ["all", "none"].contains(parse[start - 2].lower)
    else { return nil }
    let noun = whole ?? statement.links(to: index).first { $0.slot == .figure }?.head ?? index
    return Quantifier(
      term: index, whole: noun, low: 0.000_001, high: 0.999_999,
      words: "all but " + parse.text(of: statement.terms[index].tokens), size: nil)
  }

  /// A bare count of members of a whole whose size another statement gives: "two of the crew", "two
  /// members".
  func counts(in proposition: Proposition, size: Double, of whole: Int) -> [Quantifier] {
    proposition.terms.compactMap { index in
      guard let value = statement.terms[index].value, value.kind == .number, value.unit == nil,
        let low = value.low, let high = value.high, high <= size, value.bound == .exact,
        statement.links(from: index).contains(where: {
          $0.slot == .preposition("of") && $0.dependent == whole
        }) || statement.links(to: index).contains(where: { $0.slot == .figure && $0.head == whole })
      else { return nil }
      return Quantifier(
        term: index, whole: whole, low: low / size, high: high / size,
        words: statement.parse.text(of: statement.terms[index].tokens), size: size)
    }
  }
}

extension Value.Bound {
  /// Whether the figure is a lower end.
  fileprivate var isLower: Bool { self == .moreThan || self == .atLeast }
  /// Whether the figure is an upper end.
  fileprivate var isUpper: Bool { self == .lessThan || self == .atMost }
}
