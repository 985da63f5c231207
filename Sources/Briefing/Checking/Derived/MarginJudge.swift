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
      consumed: Set([margin.figure, margin.noun].compactMap { $0 }))
    scope.ignoresFigures = true
    var found: [DerivedJudge.Result] = []
    for fact in measures where scope.fit(fact) == .same && isTimely(fact) {
      guard let other = otherSide(of: fact) else { continue }
      let gap = abs(fact.amount - other)
      let sides = "\(Interval.text(fact.amount)) to \(Interval.text(other))"
      let figure = Value(
        kind: value.kind, range: value.range, low: gap, high: gap, unit: value.unit)
      guard
        value.unit == nil || value.unit == fact.value.unit
          || value.unit == "percentage-point" && fact.value.unit == "percent"
      else { return nil }
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

  /// "A margin of five votes", "a five-vote margin"; "turned it down by ten points".
  private func margin() -> (noun: Int?, figure: Int)? {
    let noun = proposition.terms.first { claim.terms[$0].lemma == "margin" }
    let figures = proposition.terms.filter { index in
      guard let value = claim.terms[index].value else { return false }
      return value.days == nil && value.low != nil && value.kind != .ordinal
    }
    guard figures.count == 1, noun != nil || isByPoints(figures[0]) else { return nil }
    return (noun, figures[0])
  }

  private func isByPoints(_ figure: Int) -> Bool {
    let start = claim.terms[figure].tokens.lowerBound
    guard claim.terms[figure].value?.unit == "percentage-point", start > 0,
      claim.statement.parse[start - 1].lower == "by", let predicate = proposition.predicate
    else { return false }
    return lexical.classes.contains(claim.terms[predicate].lemma, in: .ballotVerb)
      || ["win", "lose", "beat", "defeat"].contains(claim.terms[predicate].lemma)
  }

  /// The second figure of "52 votes to 47", which stands right after "to"; the rest, where a
  /// referendum had two sides.
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
    guard fact.value.unit == "percent", fact.amount > 50,
      fact.terms.contains(where: { fact.view.terms[$0].lemma == "referendum" })
    else { return nil }
    return 100 - fact.amount
  }

  private func isTimely(_ fact: MeasureFact) -> Bool {
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }
    return times.isEmpty || fact.days == nil || times.allSatisfy { fact.fits($0) }
  }
}
