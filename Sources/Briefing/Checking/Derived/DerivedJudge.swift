import SpacyPipeline

/// Judges changes and comparisons by computing them from two facts.
struct DerivedJudge {
  let claim: StatementView
  let proposition: Proposition
  let measures: [MeasureFact]
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  struct Result {
    let isTrue: Bool
    let facts: [Int]
    let code: String
    /// The computation in words.
    let test: String
  }

  func result() -> Result? {
    guard
      let change = ChangeReader(claim: claim, proposition: proposition, lexical: lexical).change()
    else {
      return nil
    }
    let isNegated = proposition.predicate.map { claim.terms[$0].context.isNegated } ?? false
    if isNegated, change.kind == .overTime,
      change.words.isEmpty
        || proposition.tokens.contains(where: { claim.statement.parse[$0].lower == "than" })
    {
      return nil
    }
    let pair: (MeasureFact, MeasureFact)? =
      switch change.kind {
      case .overTime: overTime(change)
      case .between(let other): between(change, other)
      }
    guard let (from, to) = pair else { return nil }
    return ChangeTest(claim: claim, proposition: proposition, change: change, isNegated: isNegated)
      .result(from: from, to: to)
  }

  // MARK: One measure, two times

  private func overTime(_ change: MeasuredChange) -> (MeasureFact, MeasureFact)? {
    let subject = subjectTerms(change, without: nil)
    let fitting = measures.filter { covers($0, subject) }
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }.sorted {
      start($0) < start($1)
    }
    var best: (MeasureFact, MeasureFact)?
    for later in fitting {
      for earlier in fitting where earlier.hasSameMeasure(as: later) && precedes(earlier, later) {
        guard matches(times, earlier, later) else { continue }
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

  private func matches(_ times: [DaySpan], _ earlier: MeasureFact, _ later: MeasureFact) -> Bool {
    guard let first = times.first, let last = times.last else {
      return later.reading.hasBegun(by: asOf) && !later.reading.hasLapsed(by: asOf)
    }
    if times.count >= 2 { return fits(first, earlier) && fits(last, later) }
    if fits(last, later), !fits(last, earlier) { return true }
    // "Between April and May" is one span with both in it.
    guard let from = last.from, let to = last.to, let before = earlier.days, let after = later.days,
      last.contains(before), last.contains(after)
    else { return false }
    return before.contains(from) && after.contains(to)
  }

  private func fits(_ span: DaySpan, _ fact: MeasureFact) -> Bool {
    guard let days = fact.days else { return false }
    if fact.reading.isState, let start = days.from {
      // "At the turn of the year" and "in July" name the day on which a state begins.
      return DaySpan(from: span.from?.adding(days: -1), to: span.to?.adding(days: 1)).contains(
        start) || span.contains(days)
    }
    return span.contains(days) || days.contains(span)
  }

  private func precedes(_ one: MeasureFact, _ other: MeasureFact) -> Bool {
    guard let first = one.days, let second = other.days else { return false }
    return start(first) < start(second)
  }

  // MARK: Two measures, one time

  private func between(_ change: MeasuredChange, _ other: Int) -> (MeasureFact, MeasureFact)? {
    let subject = subjectTerms(change, without: other)
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }
    let timely = measures.filter { fact in
      times.isEmpty
        ? fact.reading.hasBegun(by: asOf) && !fact.reading.hasLapsed(by: asOf)
        : times.contains { fits($0, fact) }
    }
    for mine in timely where covers(mine, subject) && !mentions(mine, other) {
      for theirs in timely
      where mentions(theirs, other) && mine.differsInOneName(from: theirs, lexical) {
        return (theirs, mine)
      }
    }
    return nil
  }

  private func mentions(_ fact: MeasureFact, _ term: Int) -> Bool {
    guard let name = claim.terms[term].name else { return false }
    return fact.names.contains { index in
      fact.view.terms[index].name.flatMap { lexical.names.relation(name, $0) }?.covers ?? false
    }
  }

  // MARK: What is measured

  /// The terms that say of what the figure is.
  private func subjectTerms(_ change: MeasuredChange, without other: Int?) -> [Int] {
    proposition.terms.filter { index in
      let term = claim.terms[index]
      guard !change.words.contains(index), index != other, term.value == nil,
        term.content != .pronoun
      else { return false }
      return !(term.isWord && carriesNothing(term))
    }
  }

  private func carriesNothing(_ term: Term) -> Bool {
    let empty: [WordClasses.Known] = [
      .discourse, .intensifier, .emptyNoun, .approximator, .measureVerb, .agentSupportVerb,
      .recipientSupportVerb,
    ]
    return empty.contains { lexical.classes.contains(term.lemma, in: $0) }
      || [
        "compare", "see", "year", "time", "turn", "bring", "have", "share", "proportion",
        "percentage", "level", "there",
      ].contains(term.lemma)
  }

  private func covers(_ fact: MeasureFact, _ terms: [Int]) -> Bool {
    guard !terms.isEmpty else { return false }
    let namesAreMet = fact.names.allSatisfy { index in
      guard let theirs = fact.view.terms[index].name else { return true }
      return claim.terms.contains {
        $0.name.flatMap { lexical.names.relation($0, theirs) }?.covers ?? false
      }
    }
    return namesAreMet
      && terms.allSatisfy { term in
        fact.view.terms.indices.contains { relation(term, fact.view, $0)?.covers ?? false }
      }
  }

  private func relation(_ term: Int, _ view: StatementView, _ index: Int) -> TermRelation? {
    let (one, other) = (claim.terms[term], view.terms[index])
    switch (one.content, other.content) {
    case (.name(let mine), .name(let theirs)): return lexical.names.relation(mine, theirs)
    case (.word, .word):
      return lexical.relation(claim: one, claim.profiles[term], fact: other, view.profiles[index])
    case (.word, .name(let name)): return lexical.relation(claimWord: one, factName: name)
    default: return nil
    }
  }
}
