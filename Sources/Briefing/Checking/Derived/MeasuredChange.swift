import SpacyPipeline

/// What a claim says of how a measure changed, or how two measures compare.
struct MeasuredChange {
  enum Kind: Hashable {
    /// One measure at two times.
    case overTime
    /// Two measures at one time; the term is the other one's name.
    case between(Int)
  }

  let kind: Kind
  let sign: Directions.Sign
  /// "doubled", "twice as many": the ratio of the later to the earlier, or of one to the other.
  let factor: Double?
  /// The terms that say how it changed; the rest says what changed.
  let words: Set<Int>
  /// Index of the term that gives the amount of the change.
  let amount: Int?
  /// Indices of the figures before and after, when stated.
  let from: Int?
  let to: Int?
}

/// Reads changes and comparisons out of a proposition.
struct ChangeReader {
  let claim: StatementView
  let proposition: Proposition
  let lexical: LexicalRelations

  private static let factors: [String: Double] = [
    "double": 2, "twofold": 2, "triple": 3, "treble": 3, "quadruple": 4, "halve": 0.5, "twice": 2,
    "thrice": 3,
  ]

  private var tokens: [Token] { proposition.tokens.map { claim.statement.parse[$0] } }

  func change() -> MeasuredChange? {
    var (sign, factor, words) = directionWords()
    if sign == nil,
      let word = tokens.first(where: {
        ["more", "fewer", "less"].contains($0.lower) && isBeforeThan($0)
      })
    {
      sign = word.lower == "more" ? .up : .down
    }
    if tokens.contains(where: { $0.lower == "twice" }) { (factor, sign) = (2, .up) }
    if tokens.contains(where: { token in
      token.lower == "half" && ["as", "many", "much"].contains(next(token))
    }) {
      (factor, sign) = (0.5, .down)
    }
    guard let sign else { return nil }
    // "Shrank more than the year before" compares two changes, not two levels.
    if !words.isEmpty,
      tokens.contains(where: {
        ["more", "less", "faster", "further"].contains($0.lower) && isBeforeThan($0)
      })
    {
      return nil
    }
    let other = comparedName
    guard
      other != nil || !words.isEmpty || factor != nil
        || tokens.contains(where: { $0.lower == "than" })
    else { return nil }
    if isHalving { factor = 0.5 }
    let figures = figures()
    return MeasuredChange(
      kind: other.map { .between($0) } ?? .overTime, sign: sign, factor: factor, words: words,
      amount: figures.amount, from: figures.from, to: figures.to)
  }

  private func directionWords() -> (Directions.Sign?, Double?, Set<Int>) {
    var words = Set<Int>()
    var sign: Directions.Sign?
    var factor: Double?
    for term in proposition.terms where claim.terms[term].isWord {
      if let known = ChangeReader.factors[claim.terms[term].lemma] {
        factor = known
        sign = known > 1 ? .up : .down
        words.insert(term)
      } else if let direction = direction(of: term) {
        sign = sign ?? direction
        words.insert(term)
      }
    }
    return (sign, factor, words)
  }

  private func direction(of term: Int) -> Directions.Sign? {
    guard let direction = lexical.sign(claim.terms[term]) else { return nil }
    let token = claim.statement.parse[claim.terms[term].head]
    if token.pos == .adjective || token.pos == .adverb {
      guard token.tag == .jjr || token.tag == .rbr || direction.sign == .level else { return nil }
    }
    return direction.sign
  }

  private func next(_ token: Token) -> String {
    token.index + 1 < claim.statement.parse.count
      ? claim.statement.parse[token.index + 1].lower : ""
  }

  private func isBeforeThan(_ token: Token) -> Bool {
    (token.index..<proposition.tokens.upperBound).contains {
      claim.statement.parse[$0].lower == "than"
    }
  }

  /// "cut in half", "fell by half".
  private var isHalving: Bool {
    tokens.contains { token in
      token.lower == "half" && token.index > 0
        && ["in", "by"].contains(claim.statement.parse[token.index - 1].lower)
    }
  }

  private func figures() -> (amount: Int?, from: Int?, to: Int?) {
    var found: (amount: Int?, from: Int?, to: Int?) = (nil, nil, nil)
    for term in proposition.terms {
      guard let value = claim.terms[term].value, value.days == nil, value.low != nil else {
        continue
      }
      let start = claim.terms[term].tokens.lowerBound
      switch start > 0 ? claim.statement.parse[start - 1].lower : "" {
      case "to": found.to = found.to ?? term
      case "from": found.from = found.from ?? term
      default: found.amount = found.amount ?? term
      }
    }
    return found
  }

  /// The name after "than" or "as": the other side of the comparison.
  private var comparedName: Int? {
    guard let marker = tokens.last(where: { $0.lower == "than" || $0.lower == "as" }) else {
      return nil
    }
    return proposition.terms.first {
      claim.terms[$0].tokens.lowerBound > marker.index && claim.terms[$0].name != nil
    }
  }
}
