import SpacyPipeline

/// What a claim says of how a measure changed, or how two measures compare.
struct MeasuredChange {
  enum Kind: Hashable {
    /// One measure at two times.
    case overTime
    /// Two measures at one time; the terms name what the other one is of.
    case between([Int])
  }

  let kind: Kind
  let sign: Directions.Sign
  /// The measure that a comparative names: height for "taller".
  var dimension: String?
  /// "doubled", "twice as many": the ratio of the later to the earlier, or of one to the other.
  let factor: Double?
  /// The terms that say how it changed; the rest says what changed.
  let words: Set<Int>
  /// The terms after "than" or "as": what it is compared with.
  var base: Set<Int> = []
  /// Index of the term that gives the amount of the change.
  let amount: Int?
  /// The amount, where words give it that are no term: "a quarter".
  var amountValue: Value?
  /// Indices of the figures before and after, when stated.
  let from: Int?
  let to: Int?
  /// Whether the earlier time is the year before the later: "than the year before".
  var isYearOnYear = false
}

/// Reads changes and comparisons out of a proposition.
struct ChangeReader {
  let claim: StatementView
  let proposition: Proposition
  let lexical: LexicalRelations

  private static let factors: [String: Double] = [
    "double": 2, "twofold": 2, "triple": 3, "treble": 3, "threefold": 3, "quadruple": 4,
    "halve": 0.5,
  ]

  private var parse: ParsedText { claim.statement.parse }
  private var tokens: [Token] { proposition.tokens.map { parse[$0] } }

  func change() -> MeasuredChange? {
    let comparative = comparative()
    let multiple = multiple()
    var (sign, factor, words) = directionWords(besides: comparative?.token)
    if let multiple {
      // "Rose twice as much as" compares two changes.
      guard words.isEmpty || comparative == nil else { return nil }
      (sign, factor) = (multiple.factor >= 1 ? .up : .down, multiple.factor)
      words.formUnion(multiple.terms)
    } else if let comparative {
      // "Shrank more than the year before" compares two changes, not two levels.
      guard words.isEmpty else { return nil }
      sign = comparative.sign
      if let term = claim.statement.termOfToken[comparative.token.index] { words.insert(term) }
    }
    if sign == nil, let bare = bareDirection() {
      sign = bare.sign
      if let term = bare.term { words.insert(term) }
    }
    var figures = figures()
    if sign == nil, let removed = removal() {
      sign = .down
      words.insert(removed.verb)
      figures.amount = removed.share
    }
    guard let sign else { return nil }
    if isHalving {
      factor = 0.5
      words.formUnion(proposition.terms.filter { claim.terms[$0].lemma == "half" })
    }
    let quarter = figures.amount == nil ? quarter() : nil
    if let quarter { words.insert(quarter.term) }
    let marker = multiple?.marker ?? comparative?.marker
    let base = marker.map { baseTerms(after: $0) } ?? []
    let others = base.filter { isOther($0, marker ?? 0) }
    return MeasuredChange(
      kind: others.isEmpty ? .overTime : .between(others.sorted()), sign: sign,
      dimension: comparative?.dimension, factor: factor, words: words, base: base,
      amount: multiple == nil ? figures.amount : nil, amountValue: quarter?.value,
      from: figures.from, to: figures.to,
      isYearOnYear: isYearOnYear)
  }

  // MARK: Words of change

  private func directionWords(besides comparative: Token?)
    -> (Directions.Sign?, Double?, Set<Int>)
  {
    var words = Set<Int>()
    var sign: Directions.Sign?
    var factor: Double?
    for term in proposition.terms where claim.terms[term].isWord {
      let head = claim.terms[term].head
      if comparative != nil, claim.terms[term].lemma == "raise" { continue }
      guard head != comparative?.index, !["more", "less", "fewer"].contains(parse[head].lower)
      else { continue }
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
    let token = parse[claim.terms[term].head]
    if token.pos == .adjective || token.pos == .adverb {
      guard token.tag == .jjr || token.tag == .rbr || direction.sign == .level else { return nil }
    }
    // "Keeps", "stays" and "holds" tie a figure to its measure more often than not.
    if direction.sign == .level, token.wordClass == .verb { return nil }
    return direction.sign
  }

  /// "Was up by a quarter", "is down 3 percent".
  private func bareDirection() -> (sign: Directions.Sign, term: Int?)? {
    for token in tokens where token.lower == "up" || token.lower == "down" {
      let isPredicate =
        token.head.plainLemma == "be"
        || token.index > 0 && parse[token.index - 1].plainLemma == "be"
      if isPredicate {
        return (token.lower == "up" ? .up : .down, claim.statement.termOfToken[token.index])
      }
    }
    return nil
  }

  /// "By a quarter", "a quarter more": a share that could also be three months.
  private func quarter() -> (term: Int, value: Value)? {
    for token in tokens where token.lower == "quarter" && token.index > 1 {
      let words = (parse[token.index - 2].lower, parse[token.index - 1].lower)
      let next = token.index + 1 < parse.count ? parse[token.index + 1].lower : ""
      guard words.1 == "a",
        ["by", "than", "about", "nearly", "almost", "around"].contains(words.0)
          || ["more", "less", "fewer", "higher", "lower"].contains(next),
        let term = claim.statement.termOfToken[token.index], claim.terms[term].isWord
      else { continue }
      let before = token.index > 3 ? parse[token.index - 3].lower : ""
      let bound: Value.Bound =
        switch (before, words.0) {
        case ("more", "than"): .moreThan
        case ("less", "than"): .lessThan
        case (_, "about"), (_, "around"): .about
        case (_, "nearly"), (_, "almost"): .nearly
        default: .exact
        }
      return (
        term,
        Value(
          kind: .number, range: token.range, low: 0.25, high: 0.25, unit: "fraction", bound: bound)
      )
    }
    return nil
  }

  /// "One eighth of the beds were gone": a share that went.
  private func removal() -> (verb: Int, share: Int)? {
    guard let predicate = proposition.predicate,
      [
        "go", "gone", "lose", "close", "vanish", "disappear", "axe", "scrap", "remove", "cut",
        "shed",
      ]
      .contains(claim.terms[predicate].lemma)
    else { return nil }
    let share = proposition.terms.first { index in
      guard let value = claim.terms[index].value, value.unit == "fraction" || value.kind == .percent
      else { return false }
      let end = claim.terms[index].tokens.upperBound
      return end < parse.count && parse[end].lower == "of"
    }
    return share.map { (predicate, $0) }
  }

  // MARK: Comparatives

  private func comparative()
    -> (token: Token, sign: Directions.Sign, dimension: String?, marker: Int)?
  {
    guard let marker = tokens.last(where: { $0.lower == "than" && !isInValue($0.index) }) else {
      return distance()
    }
    let before = tokens.filter { $0.index < marker.index && !isInValue($0.index) }.suffix(8)
    for token in before.reversed() {
      switch token.lower {
      case "more": return (token, .up, nil, marker.index)
      case "less", "fewer": return (token, .down, nil, marker.index)
      default:
        guard token.tag == .jjr || token.tag == .rbr,
          let direction = lexical.directions.direction(of: token.lower, pos: "a")
        else { continue }
        return (token, direction.sign, direction.dimension, marker.index)
      }
    }
    return nil
  }

  /// "Six points behind", "12 seats ahead of".
  private func distance()
    -> (token: Token, sign: Directions.Sign, dimension: String?, marker: Int)?
  {
    for token in tokens where token.lower == "behind" || token.lower == "ahead" {
      guard token.index > 0, isInValue(token.index - 1) else { continue }
      if token.lower == "behind" { return (token, .down, nil, token.index) }
      guard token.index + 1 < parse.count, parse[token.index + 1].lower == "of" else { continue }
      return (token, .up, nil, token.index + 1)
    }
    return nil
  }

  /// "Twice as many … as", "three times as much", "half as many again as".
  private func multiple() -> (factor: Double, terms: Set<Int>, marker: Int)? {
    for token in tokens where token.lower == "as" {
      guard token.index > 0, token.index + 1 < parse.count,
        ["many", "much", "high", "large", "big", "long", "often"].contains(
          parse[token.index + 1].lower)
      else { continue }
      guard let (factor, terms) = factor(before: token.index) else { continue }
      let rest = tokens.filter { $0.index > token.index + 1 && $0.lower == "as" }
      let marker = rest.first?.index ?? proposition.tokens.upperBound - 1
      let isAgain = tokens.contains { $0.lower == "again" && $0.index < marker }
      return (isAgain ? 1 + factor : factor, terms, marker)
    }
    return nil
  }

  private func factor(before index: Int) -> (Double, Set<Int>)? {
    let word = parse[index - 1].lower
    let term = claim.statement.termOfToken[index - 1]
    if word == "twice" { return (2, Set([term].compactMap { $0 })) }
    if word == "half" { return (0.5, Set([term].compactMap { $0 })) }
    if word == "times", index > 1 {
      let number = claim.statement.termOfToken[index - 2]
      guard let number, let factor = claim.terms[number].value?.low else { return nil }
      return (factor, Set([term, number].compactMap { $0 }))
    }
    return nil
  }

  private func isInValue(_ token: Int) -> Bool {
    claim.statement.termOfToken[token].map { claim.terms[$0].value != nil } ?? false
  }

  /// What stands after "than" or "as" up to the next preposition: what it is compared with. A clause
  /// of its own ("than it had a year ago") goes on to its end.
  private func baseTerms(after marker: Int) -> Set<Int> {
    let later = proposition.terms.filter { claim.terms[$0].tokens.lowerBound > marker }
    let end = proposition.tokens.upperBound
    let isClause = (marker + 1..<max(end, marker + 1)).contains {
      parse[$0].tag == .vbd || parse[$0].tag == .vbz || parse[$0].tag == .vbp
    }
    guard !isClause, let first = later.first(where: { claim.terms[$0].value?.days == nil }) else {
      return Set(later)
    }
    let start = claim.terms[first].tokens.upperBound
    let stop = (start..<max(start, end)).first {
      parse[$0].pos == .adposition && parse[$0].lower != "of" && parse[$0].lower != "as"
    }
    return Set(later.filter { claim.terms[$0].tokens.lowerBound < stop ?? end })
  }

  /// Whether a term after "than" says of what else the figure is.
  private func isOther(_ index: Int, _ marker: Int) -> Bool {
    let term = claim.terms[index]
    switch term.content {
    case .pronoun, .value: return false
    case .name(let name):
      return !proposition.terms.contains { other in
        claim.terms[other].tokens.lowerBound < marker
          && claim.terms[other].name.map { lexical.names.relation(name, $0) == .same } ?? false
      }
    case .word:
      let words = MeasureWords(view: claim, lexical: lexical)
      if words.carriesNothing(index) || term.wordClass == .verb { return false }
      if ["previous", "early", "earlier", "late", "ago", "before", "same"].contains(term.lemma) {
        return false
      }
      return !proposition.terms.contains {
        claim.terms[$0].tokens.lowerBound < marker
          && lexical.canonical(claim.terms[$0].lemma) == lexical.canonical(term.lemma)
      }
    }
  }

  /// "Than the year before", "than in the previous year", "in a year".
  private var isYearOnYear: Bool {
    let words = parse.tokens.map(\.lower)
    let phrases = [
      ["the", "year", "before"], ["a", "year", "before"], ["the", "previous", "year"],
      ["the", "year", "earlier"], ["the", "preceding", "year"], ["the", "one", "before"],
      ["in", "a", "year"], ["within", "a", "year"], ["year", "on", "year"],
      ["a", "year", "earlier"],
    ]
    return phrases.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  // MARK: Figures

  /// "cut in half", "fell by half".
  private var isHalving: Bool {
    tokens.contains { token in
      token.lower == "half" && token.index > 0
        && ["in", "by"].contains(parse[token.index - 1].lower)
    }
  }

  private func figures() -> (amount: Int?, from: Int?, to: Int?) {
    var found: (amount: Int?, from: Int?, to: Int?) = (nil, nil, nil)
    for term in proposition.terms {
      guard let value = claim.terms[term].value, value.days == nil, value.low != nil,
        value.kind != .ordinal
      else { continue }
      let start = claim.terms[term].tokens.lowerBound
      switch start > 0 ? parse[start - 1].lower : "" {
      case "to": found.to = found.to ?? term
      case "from": found.from = found.from ?? term
      case "by" where found.amount != nil && found.from == nil:
        // "81 percent in 2023, fell by five percent": the first is where it fell from.
        (found.from, found.amount) = (found.amount, term)
      default: found.amount = found.amount ?? term
      }
    }
    return found
  }
}
