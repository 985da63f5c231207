import SpacyPipeline

/// Judges the margin of a vote or a score from its two sides: 52 votes to 47 are a margin of five.
struct MarginJudge {
  let claim: StatementView
  let proposition: Proposition
  let measures: [MeasureFact]
  let lexical: LexicalRelations

  func result() -> DerivedJudge.Result? {
    guard let margin = margin(), let value = claim.terms[margin.figure].value else { return nil }
    var scope = MeasureScope(
      claim: claim, proposition: proposition, lexical: lexical,
      consumed: [margin.figure, margin.noun])
    scope.ignoresFigures = true
    var found: [DerivedJudge.Result] = []
    for fact in measures where scope.fit(fact) == .same && isTimely(fact) {
      guard let other = otherSide(of: fact) else { continue }
      let gap = abs(fact.amount - other)
      let sides = "\(Interval.text(fact.amount)) to \(Interval.text(other))"
      let figure = Value(
        kind: value.kind, range: value.range, low: gap, high: gap, unit: value.unit)
      guard value.unit == nil || value.unit == fact.value.unit else { return nil }
      switch ValueComparison.compare(claim: value, fact: figure).result {
      case .agrees:
        found.append(.init(isTrue: true, facts: [fact.index], code: "supported", test: sides))
      case .differs:
        found.append(
          .init(isTrue: false, facts: [fact.index], code: "derived-figure-differs", test: sides))
      case .incomparable: return nil
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the claim gives a margin: no single figure of a fact can stand against it.
  var statesMargin: Bool { margin() != nil }

  /// "A margin of five votes", "a five-vote margin".
  private func margin() -> (noun: Int, figure: Int)? {
    guard let noun = proposition.terms.first(where: { claim.terms[$0].lemma == "margin" }) else {
      return nil
    }
    let figures = proposition.terms.filter { index in
      guard let value = claim.terms[index].value else { return false }
      return value.days == nil && value.low != nil && value.kind != .ordinal
    }
    return figures.count == 1 ? (noun, figures[0]) : nil
  }

  /// The second figure of "52 votes to 47", which stands right after "to".
  private func otherSide(of fact: MeasureFact) -> Double? {
    let parse = fact.view.statement.parse
    let mine = fact.view.terms[fact.term].tokens
    for index in fact.terms where index != fact.term {
      guard let value = fact.view.terms[index].value, value.days == nil, value.kind == .number,
        value.unit == nil, let low = value.low, low == value.high
      else { continue }
      let start = fact.view.terms[index].tokens.lowerBound
      guard start > mine.upperBound - 1, start - mine.upperBound <= 2, start > 0,
        parse[start - 1].lower == "to"
      else { continue }
      return low
    }
    return nil
  }

  private func isTimely(_ fact: MeasureFact) -> Bool {
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }
    return times.isEmpty || fact.days == nil || times.allSatisfy { fact.fits($0) }
  }
}
