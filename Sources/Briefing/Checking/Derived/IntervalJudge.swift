import SpacyPipeline

/// Judges how long after or before one dated event another came: "ten weeks after the fire".
struct IntervalJudge {
  let claim: StatementView
  let proposition: Proposition
  /// What single facts say of the proposition.
  let main: [Outcome]
  /// The words of it that they leave open.
  let details: [Range<Int>]
  let facts: FactReadings
  let candidates: [Int]
  let lexical: LexicalRelations

  /// "Ten weeks after" with what follows.
  private struct Interval {
    let length: Value
    let isAfter: Bool
    let terms: [Int]
    /// The length, the word and the event.
    let tokens: Range<Int>
  }

  func result() -> DerivedJudge.Result? {
    guard let interval = interval(), !interval.tokens.contains(proposition.head),
      let outcome = main.first, outcome.kind == .partial,
      let date = facts[outcome.fact].fact.date,
      details.allSatisfy({
        interval.tokens.lowerBound <= $0.lowerBound && $0.upperBound <= interval.tokens.upperBound
      }),
      let other = event(interval, besides: outcome.fact),
      let theirs = facts[other].fact.date
    else { return nil }
    return Elapsed(length: interval.length, isAfter: interval.isAfter, from: theirs, to: date)
      .result(facts: [outcome.fact, other])
  }

  // MARK: The claim

  private func interval() -> Interval? {
    let parse = claim.statement.parse
    for index in proposition.terms {
      guard let value = claim.terms[index].value, value.kind == .duration, value.low != nil else {
        continue
      }
      let tokens = claim.terms[index].tokens
      guard tokens.upperBound < parse.count else { continue }
      let word = parse[tokens.upperBound].lower
      guard word == "after" || word == "before" else { continue }
      let start = tokens.upperBound + 1
      let end =
        (start..<parse.count).first { [",", ";", ".", ":", "—", "–"].contains(parse[$0].text) }
        ?? parse.count
      let terms = claim.terms.indices.filter {
        start <= claim.terms[$0].tokens.lowerBound && claim.terms[$0].tokens.upperBound <= end
      }
      return Interval(
        length: value, isAfter: word == "after", terms: terms, tokens: tokens.lowerBound..<end)
    }
    return nil
  }

  // MARK: The other event

  /// The one fact that tells the event from which the time is counted.
  private func event(_ interval: Interval, besides main: Int) -> Int? {
    let clause = claim.reading.content.first {
      $0.head != proposition.head && interval.tokens.contains($0.head) && $0.kind == .adverbial
    }
    let found = candidates.filter { index in
      guard index != main else { return false }
      return clause.map { states(index, $0) } ?? false || tells(index, interval)
    }
    let dates = Set(found.compactMap { facts[$0].fact.date })
    return dates.count == 1 ? found.first : nil
  }

  /// Whether a fact entails the clause that tells the event.
  private func states(_ index: Int, _ clause: Proposition) -> Bool {
    let reading = facts[index]
    guard reading.fact.date != nil, reading.fact.isTrue, reading.fact.status == .approved,
      reading.wordings.first?.reading.speech == nil
    else { return false }
    return FactJudge(
      claim: claim, proposition: clause, fact: reading, factIndex: index, asOf: nil,
      lexical: lexical, comparesSpeech: false, isGiven: false
    ).outcome().kind == .entails
  }

  /// Whether a fact has all the words by which the claim calls the event.
  private func tells(_ index: Int, _ interval: Interval) -> Bool {
    let reading = facts[index]
    guard reading.fact.date != nil, reading.fact.isTrue, reading.fact.status == .approved,
      let view = reading.wordings.first, view.reading.speech == nil
    else { return false }
    var words = 0
    var names = 0
    for term in interval.terms {
      switch claim.terms[term].content {
      case .pronoun: continue
      case .value(let value):
        if value.days == nil, !isStated(value, view) { return false }
      case .name(let name):
        guard view.terms.contains(where: { isSame(name, $0) }) else { return false }
        names += 1
      case .word:
        guard isCovered(term, view) else { return false }
        words += 1
      }
    }
    guard words >= 1, names + words >= 2 || sharesName(view) else { return false }
    return namesAreMet(view) && isAsserted(view)
  }

  private func isSame(_ name: Name, _ term: Term) -> Bool {
    term.name.flatMap { lexical.names.relation(name, $0) }?.covers ?? false
  }

  private func isStated(_ value: Value, _ view: StatementView) -> Bool {
    view.terms.contains { term in
      term.value.map { ValueComparison.compare(claim: value, fact: $0).result == .agrees } ?? false
    }
  }

  private func isCovered(_ term: Int, _ view: StatementView) -> Bool {
    view.terms.indices.contains { other in
      guard view.terms[other].isWord else {
        return view.terms[other].name.flatMap {
          lexical.relation(claimWord: claim.terms[term], factName: $0)
        }?.covers ?? false
      }
      return lexical.relation(
        claim: claim.terms[term], claim.profiles[term], fact: view.terms[other],
        view.profiles[other])?.covers ?? false
    }
  }

  private func sharesName(_ view: StatementView) -> Bool {
    claim.terms.contains { term in
      term.name.map { name in view.terms.contains { isSame(name, $0) } } ?? false
    }
  }

  /// Whether the claim names all that the fact names.
  private func namesAreMet(_ view: StatementView) -> Bool {
    view.terms.allSatisfy { term in
      guard let name = term.name else { return true }
      return claim.terms.contains { mine in
        mine.name.map { lexical.names.relation($0, name) != nil } ?? false
      }
    }
  }

  private func isAsserted(_ view: StatementView) -> Bool {
    guard let predicate = view.reading.content.first?.predicate else { return false }
    return !view.terms[predicate].context.isNegated && view.terms[predicate].context.mode == .done
  }
}
