import SpacyPipeline

/// Judges changes, comparisons and shares by computing them from the figures of one or two facts.
struct DerivedJudge {
  let claim: StatementView
  let proposition: Proposition
  let measures: [MeasureFact]
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  struct Result {
    enum Truth { case holds, held, fails }

    let truth: Truth
    let facts: [Int]
    let code: String
    /// The computation in words.
    let test: String
    /// The words of the claim that no fact covers, where the rest holds.
    var details: [Range<Int>] = []

    init(
      isTrue: Bool, facts: [Int], code: String, test: String, details: [Range<Int>] = []
    ) {
      truth = isTrue ? .holds : .fails
      (self.facts, self.code, self.test, self.details) = (facts, code, test, details)
    }

    /// What held once, by facts that have lapsed.
    init(held facts: [Int], code: String, test: String) {
      truth = .held
      (self.facts, self.code, self.test) = (facts, code, test)
    }
  }

  func result() -> Result? {
    guard !measures.isEmpty, isAsserted else { return nil }
    if let result = MarginJudge(
      claim: claim, proposition: proposition, measures: measures, lexical: lexical
    ).result() {
      return result
    }
    if let result = SumJudge(
      claim: claim, proposition: proposition, measures: measures, asOf: asOf, lexical: lexical
    ).result() {
      return result
    }
    if let result = RankJudge(
      claim: claim, proposition: proposition, measures: measures, lexical: lexical
    ).result() {
      return result
    }
    if let change = ChangeReader(claim: claim, proposition: proposition, lexical: lexical).change()
    {
      if let result = result(of: change) { return result }
      if !change.base.isEmpty || change.factor != nil { return nil }
    }
    return LevelJudge(
      claim: claim, proposition: proposition, measures: measures, asOf: asOf, lexical: lexical
    ).result()
  }

  /// Whether the proposition is put forward as so, not as planned, possible or feared.
  private var isAsserted: Bool {
    guard let predicate = proposition.predicate else { return true }
    let mode = claim.terms[predicate].context.mode
    return mode == .done || mode == .ongoing || MadeChoice(view: claim, predicate: predicate).isMade
  }

  private func result(of change: MeasuredChange) -> Result? {
    let isNegated = proposition.predicate.map { claim.terms[$0].context.isNegated } ?? false
    if isNegated,
      change.words.isEmpty || !change.base.isEmpty || change.factor != nil || change.amount != nil
        || change.amountValue != nil
    {
      return nil
    }
    let pair: (MeasureFact, MeasureFact)? =
      switch change.kind {
      case .overTime: overTime(change)
      case .between(let others): between(change, others)
      }
    guard let (from, to) = pair, measuresDimension(change.dimension, to) else { return nil }
    return ChangeTest(claim: claim, proposition: proposition, change: change, isNegated: isNegated)
      .result(from: from, to: to)
  }

  /// Whether a figure is of what a comparative compares: metres for "taller".
  private func measuresDimension(_ dimension: String?, _ fact: MeasureFact) -> Bool {
    switch dimension {
    case nil, "number", "population", "traffic": true
    case "price": fact.value.kind == .money
    case "length": fact.value.kind == .duration || fact.value.kind == .quantity
    case "time": fact.value.kind == .duration
    case "height", "depth", "width", "weight", "distance", "temperature":
      fact.value.kind == .quantity
    default: false
    }
  }

  private func scope(_ change: MeasuredChange) -> MeasureScope {
    let figures = [change.amount, change.from, change.to].compactMap { $0 }
    return MeasureScope(
      claim: claim, proposition: proposition, lexical: lexical,
      consumed: change.words.union(change.base).union(figures),
      named: change.dimension.map(lexical.measures.measures(ofDimension:)) ?? [])
  }

  // MARK: One measure, two times

  private func overTime(_ change: MeasuredChange) -> (MeasureFact, MeasureFact)? {
    let scope = scope(change)
    let fitting = measures.filter { scope.fit($0) == .same }
    var best: (MeasureFact, MeasureFact)?
    for later in fitting {
      for earlier in fitting where earlier.hasSameMeasure(as: later) && precedes(earlier, later) {
        guard matches(change, earlier, later) else { continue }
        let isCloser =
          best.map {
            precedes($0.0, earlier) || $0.0.index == earlier.index && precedes($0.1, later)
          } ?? true
        if isCloser { best = (earlier, later) }
      }
    }
    return best
  }

  private func start(_ span: DaySpan) -> Int { (span.from ?? span.to)?.daysSinceEpoch ?? 0 }

  private func times(_ terms: some Sequence<Int>) -> [DaySpan] {
    terms.compactMap { claim.terms[$0].value?.days }.sorted { start($0) < start($1) }
  }

  private func matches(_ change: MeasuredChange, _ earlier: MeasureFact, _ later: MeasureFact)
    -> Bool
  {
    if earlier.isBase, earlier.days == nil { return bases(change, later) }
    if let gap = change.gap {
      let own = self.times(proposition.terms.filter { !change.base.contains($0) })
      guard lies(earlier, before: later, by: gap) else { return false }
      return own.isEmpty ? isLatest(later) : own.allSatisfy { fits($0, later) }
    }
    let times = times(proposition.terms)
    guard let first = times.first, let last = times.last else { return isLatest(later) }
    let base = self.times(change.base)
    let own = self.times(proposition.terms.filter { !change.base.contains($0) })
    if !base.isEmpty {
      guard base.allSatisfy({ fits($0, earlier) }) else { return false }
      guard own.isEmpty else { return own.allSatisfy { fits($0, later) } }
      return isLatest(later)
        && (isPresent || lies(earlier, before: later, by: 365) && isFresh(later))
    }
    if times.count >= 2 { return fits(first, earlier) && fits(last, later) }
    if fits(last, later), !fits(last, earlier) { return true }
    // "Between April and May" is one span with both in it.
    guard let from = last.from, let to = last.to, let before = earlier.days, let after = later.days,
      last.contains(before), last.contains(after)
    else { return false }
    // "Between the end of 2023 and the end of 2024" gives or takes some weeks.
    return (before.contains(from) || start(before) - from.daysSinceEpoch <= 31)
      && (after.contains(to) || to.daysSinceEpoch - start(after) <= 31)
  }

  /// Whether a figure that the fact itself compares with an undated one is what the claim speaks of.
  private func bases(_ change: MeasuredChange, _ later: MeasureFact) -> Bool {
    guard self.times(change.base).isEmpty, change.gap == nil else { return false }
    let own = times(proposition.terms)
    return own.isEmpty
      ? !later.reading.hasLapsed(by: asOf)
      : own.allSatisfy { later.days != nil && later.fits($0) }
  }

  private func isLatest(_ fact: MeasureFact) -> Bool {
    fact.reading.hasBegun(by: asOf) && !fact.reading.hasLapsed(by: asOf)
  }

  /// Whether a figure is of the months before the claim.
  private func isFresh(_ fact: MeasureFact) -> Bool {
    guard let asOf, let end = fact.days?.to else { return false }
    return 0...120 ~= asOf.daysSinceEpoch - end.daysSinceEpoch
  }

  private func lies(_ earlier: MeasureFact, before later: MeasureFact, by days: Int) -> Bool {
    guard let one = earlier.days, let other = later.days else { return false }
    return abs(start(other) - start(one) - days) <= max(2, days / 18)
  }

  private var isPresent: Bool { PropositionTense(claim, proposition).isPresent }

  private func fits(_ span: DaySpan, _ fact: MeasureFact) -> Bool { fact.fits(span) }

  private func precedes(_ one: MeasureFact, _ other: MeasureFact) -> Bool {
    if one.index == other.index { return one.isBase && !other.isBase }
    guard let first = one.days, let second = other.days else { return false }
    return start(first) < start(second)
  }

  // MARK: Two measures, one time

  private func between(_ change: MeasuredChange, _ others: [Int]) -> (MeasureFact, MeasureFact)? {
    let scope = scope(change)
    let base = times(change.base)
    let own = times(proposition.terms.filter { !change.base.contains($0) })
    var found: [(MeasureFact, MeasureFact)] = []
    for mine in measures where isTimely(mine, own) && scope.fit(mine) == .same {
      for theirs in measures where theirs.index != mine.index || theirs.names != mine.names {
        guard isTimely(theirs, base.isEmpty ? own : base), mine.differsInOne(from: theirs, lexical),
          others.allSatisfy({ mentions(theirs, $0) }),
          !others.contains(where: { mentions(mine, $0) })
        else { continue }
        found.append((theirs, mine))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func isTimely(_ fact: MeasureFact, _ times: [DaySpan]) -> Bool {
    times.isEmpty
      ? fact.reading.hasBegun(by: asOf) && !fact.reading.hasLapsed(by: asOf)
      : times.contains { fact.fits($0) }
  }

  private func mentions(_ fact: MeasureFact, _ term: Int) -> Bool {
    guard let name = claim.terms[term].name else {
      return fact.terms.contains {
        lexical.isSameWord(claim.terms[term], fact.view.terms[$0])
      }
    }
    return fact.names.contains { index in
      fact.view.terms[index].name.flatMap { lexical.names.relation(name, $0) }?.covers ?? false
    }
  }
}
