import SpacyPipeline

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
    let worded = AmountWords(claim: claim, proposition: proposition).reading()
    let comparative = ComparativeReader(
      claim: claim, proposition: proposition, lexical: lexical, amount: worded?.tokens
    ).comparative()
    var (sign, factor, words) = directionWords()
    if let comparative {
      // "Shrank more than the year before" compares two changes: that it shrank is what is measured.
      (sign, factor, words) = (comparative.sign, comparative.factor, comparative.words)
    }
    if sign == nil, let bare = bareDirection() {
      sign = bare.sign
      words.formUnion(bare.terms)
    }
    var figures = figures()
    if let worded {
      words.insert(worded.term)
      if figures.amount == worded.term { figures.amount = nil }
    }
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
    let others = comparative?.others ?? []
    return MeasuredChange(
      kind: others.isEmpty ? .overTime : .between(others.sorted()), sign: sign,
      dimension: comparative?.dimension, factor: factor, words: words,
      base: comparative?.base ?? timeBase(),
      amount: comparative?.factor == nil ? figures.amount : nil,
      amountValue: worded?.value, from: figures.from, to: figures.to, gap: gap(comparative))
  }

  // MARK: The time before

  /// "Up by a tenth on October", "compared with the spring of 2023".
  private func timeBase() -> Set<Int> {
    Set(
      proposition.terms.filter { index in
        guard claim.terms[index].value?.days != nil else { return false }
        let start = claim.terms[index].tokens.lowerBound
        guard start > 1 else { return false }
        let words = (parse[start - 2], parse[start - 1].lower)
        switch words.1 {
        case "with", "to": return words.0.lower == "compared"
        case "against": return true
        case "on":
          // After an amount or "up"; elsewhere it tells when.
          return isAmount(words.0.index) || ["up", "down"].contains(words.0.lower)
        default: return false
        }
      })
  }

  private func isAmount(_ token: Int) -> Bool {
    claim.statement.termOfToken[token].flatMap { claim.terms[$0].value }.map { $0.days == nil }
      ?? false
  }

  /// How many days the time before lies back, when words say so: "than twelve months earlier".
  private func gap(_ comparative: Comparative?) -> Int? {
    if isYearOnYear { return 365 }
    for index in comparative?.base ?? [] {
      if case .shifted(let count?, let unit, .context, later: false) = claim.terms[index].value?
        .time
      {
        return unit.days.map { $0 * count }
      }
    }
    return nil
  }

  /// "Than the year before", "than in the previous year", "in a year".
  private var isYearOnYear: Bool {
    let words = parse.tokens.map(\.lower)
    let phrases = [
      ["the", "year", "before"], ["a", "year", "before"], ["the", "previous", "year"],
      ["the", "year", "earlier"], ["the", "preceding", "year"], ["the", "one", "before"],
      ["in", "a", "year"], ["within", "a", "year"], ["year", "on", "year"],
      ["a", "year", "earlier"], ["the", "season", "before"], ["the", "previous", "season"],
    ]
    return phrases.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  // MARK: Words of change

  private func directionWords() -> (Directions.Sign?, Double?, Set<Int>) {
    var words = Set<Int>()
    var sign: Directions.Sign?
    var factor: Double?
    for term in proposition.terms where claim.terms[term].isWord {
      guard !["more", "less", "fewer"].contains(parse[claim.terms[term].head].lower) else {
        continue
      }
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
      let isPredicate = [.acomp, .attr, .oprd, .advmod, .xcomp].contains(token.dep) || token.isRoot
      guard token.tag == .jjr || token.tag == .rbr || direction.sign == .level && isPredicate else {
        return nil
      }
    }
    // "Keeps", "stays" and "holds" tie a figure to its measure more often than not.
    if direction.sign == .level, token.wordClass == .verb { return nil }
    return direction.sign
  }

  /// "Was up by a quarter", "is down 3 percent", "has brought its rate down".
  private func bareDirection() -> (sign: Directions.Sign, terms: Set<Int>)? {
    for token in tokens where token.lower == "up" || token.lower == "down" {
      let sign: Directions.Sign = token.lower == "up" ? .up : .down
      let term = claim.statement.termOfToken[token.index]
      if token.head.plainLemma == "be"
        || token.index > 0 && parse[token.index - 1].plainLemma == "be"
      {
        return (sign, Set([term].compactMap { $0 }))
      }
      guard ChangeReader.movers.contains(token.head.plainLemma), token.head.child(.dobj) != nil
      else { continue }
      let verb = claim.statement.termOfToken[token.head.index]
      return (sign, Set([term, verb].compactMap { $0 }))
    }
    return nil
  }

  /// Verbs that take a figure up or down.
  private static let movers: Set<String> = [
    "bring", "push", "drive", "take", "put", "move", "send", "force", "pull", "drag", "mark",
  ]

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

extension CalendarUnit {
  /// The usual number of days; `nil` for units that no two figures are apart by.
  fileprivate var days: Int? {
    switch self {
    case .day: 1
    case .week: 7
    case .fortnight: 14
    case .month: 30
    case .quarter: 91
    case .year: 365
    case .decade: 3652
    case .weekend, .century: nil
    }
  }
}
