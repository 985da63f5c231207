import SpacyPipeline

/// Weighs what all candidate facts say of all propositions of one claim.
struct Court {
  let facts: FactReadings
  let supersededBy: [Int: [Int]]
  let lexical: LexicalRelations
  let claim: ClaimInput
  private(set) var view: StatementView
  let asOf: CalendarDay?
  let candidates: [Int]
  /// The candidates that give figures.
  private let measures: [MeasureFact]
  /// The candidates that say who holds a post, those who do not hold it yet among them.
  let tenures: [Tenure]

  init(
    facts: FactReadings, supersededBy: [Int: [Int]], lexical: LexicalRelations, claim: ClaimInput,
    view: StatementView, asOf: CalendarDay?, candidates: [Int]
  ) {
    self.facts = facts
    self.supersededBy = supersededBy
    self.lexical = lexical
    self.claim = claim
    self.view = view
    self.asOf = asOf
    self.candidates = candidates
    let usable = candidates.filter { claim.mayRest(on: facts[$0].fact) }
    measures = usable.filter { facts[$0].hasBegun(by: asOf) }.flatMap {
      MeasureFact.figures(of: $0, reading: facts[$0], lexical: lexical)
    }
    let reader = TenureReader(lexical: lexical)
    tenures = usable.compactMap { reader.tenure($0, facts[$0]) }
  }

  /// The same case with the claim read in other words.
  func reading(_ other: StatementView) -> Court {
    var copy = self
    copy.view = other
    return copy
  }

  /// The judgement on the claim as it stands.
  func plainJudgement() -> Judgement {
    if let reason = Uncheckable(view: view, lexical: lexical).uncheckable(beforeFacts: true) {
      return notCheckable(reason)
    }
    let findings = view.reading.content.map(finding)
    let act = view.reading.speech.map { finding(for: $0.whole, sayings: true) }
    if let act, let speech = view.reading.speech,
      act.verdict != .unverified || !speech.isAssertive
    {
      return checkable(judgement(of: [act] + speech.asides.map(finding)), findings)
    }
    if let act, isWordOfAnother(findings) { return judgement(of: [act]) }
    var result = judgement(of: findings)
    if result.code == "no-fact", let act {
      let said = judgement(of: [act])
      if said.code == "near-fact" { result = said }
    }
    return checkable(result, findings)
  }

  /// The judgement, or why no fact could settle what none has settled.
  private func checkable(_ judgement: Judgement, _ findings: [Finding]) -> Judgement {
    guard judgement.verdict == .unverified,
      let reason = Uncheckable(view: view, lexical: lexical).uncheckable(beforeFacts: false),
      reason != .prediction || !concernsPlan(findings)
    else { return judgement }
    return notCheckable(reason)
  }

  /// Whether a fact records what somebody whom the claim names decided or plans: what he "will" do is
  /// no prediction then.
  private func concernsPlan(_ findings: [Finding]) -> Bool {
    findings.flatMap(\.outcomes).contains { outcome in
      guard let wording = facts[outcome.fact].wordings.first else { return false }
      let isPlan = wording.terms.contains {
        [.planned, .decided, .future].contains($0.context.mode)
      }
      return isPlan
        && outcome.alignment.pairs.values.contains { pair in
          pair.relation.covers && view.terms[pair.claim].name != nil
            && wording.statement.links(to: pair.fact).contains { $0.slot == .subject }
        }
    }
  }

  /// Whether only the word of one body speaks for what the claim puts in the mouth of another.
  private func isWordOfAnother(_ findings: [Finding]) -> Bool {
    guard let speaker = view.reading.speech?.speaker, view.terms[speaker].name != nil,
      let main = findings.first, main.verdict == .supported
    else { return false }
    return main.outcomes.allSatisfy { reportsSpeech($0.fact) }
  }

  /// What the facts together say of one proposition.
  struct Finding {
    var proposition: Proposition
    var verdict: Verdict
    var code: String
    var outcomes: [Outcome]
    var details: [Range<Int>] = []
    /// Heads of the clauses that it has taken in.
    var included: [Int] = []
  }

  private func finding(_ proposition: Proposition) -> Finding {
    let direct = finding(for: proposition, sayings: false)
    let rank = RankJudge(
      claim: view, proposition: proposition, measures: [], lexical: lexical)
    let margin = MarginJudge(
      claim: view, proposition: proposition, measures: [], lexical: lexical)
    if direct.verdict == .supported && rank.deniesMajority
      || direct.verdict == .contradicted && margin.statesMargin
    {
      return derived(proposition, direct)
        ?? Finding(
          proposition: proposition, verdict: .unverified, code: "near-fact",
          outcomes: direct.outcomes.map {
            var outcome = $0
            (outcome.kind, outcome.obstacle) = (.near, "it has to be computed")
            return outcome
          })
    }
    if direct.verdict == .contradicted, direct.code == "quantity-differs",
      let once = derived(proposition, direct), once.verdict == .outdated
    {
      return once
    }
    // "Has a chancellor" may be right and "called Ada Ruiz" wrong.
    guard
      direct.verdict == .unverified || direct.verdict == .partlySupported
        || HoldingReader(claim: view, proposition: proposition).namesHolderApart
    else { return direct }
    return derived(proposition, direct) ?? direct
  }

  /// What follows from the figures or dates of facts.
  private func derived(_ proposition: Proposition, _ direct: Finding) -> Finding? {
    // "Only some of the 33": no figure tells of the others.
    if proposition.tokens.contains(where: { view.statement.parse[$0].isOnlyOfPart }) { return nil }
    if let (whole, included) = proposition.widened(in: view),
      let result = DerivedJudge(
        claim: view, proposition: whole, measures: measures, asOf: asOf, lexical: lexical
      ).result()
    {
      return finding(whole, result, included: included)
    }
    let figures = DerivedJudge(
      claim: view, proposition: proposition, measures: measures, asOf: asOf, lexical: lexical)
    let dates = IntervalJudge(
      claim: view, proposition: proposition, main: direct.outcomes, details: direct.details,
      facts: facts, candidates: candidates.filter { facts[$0].hasBegun(by: asOf) && usable($0) },
      lexical: lexical)
    let holders = HoldersJudge(
      claim: view, proposition: proposition, tenures: tenures, asOf: asOf, lexical: lexical)
    guard let result = figures.result() ?? dates.result() ?? holders.result() else { return nil }
    if result.truth == .holds, !result.details.isEmpty, direct.verdict == .partlySupported {
      return nil
    }
    return finding(proposition, result)
  }

  private func finding(
    _ proposition: Proposition, _ result: DerivedJudge.Result, included: [Int] = []
  ) -> Finding {
    let empty = Alignment(pairs: [:], predicate: nil, uncovered: [], unmet: [])
    let isAgainst = result.truth == .fails
    let outcomes = result.facts.map { index in
      Outcome(
        kind: isAgainst ? .contradicts : .entails, code: result.code, fact: index,
        alignment: empty, wording: 0,
        slots: [
          SlotComparison(
            slot: .comparison, claim: fragment(proposition.tokens),
            fact: facts[index].fact.statement, test: result.test,
            result: isAgainst ? .differs : .agrees)
        ], coverage: 1)
    }
    let verdict: Verdict =
      switch result.truth {
      case .holds: result.details.isEmpty ? .supported : .partlySupported
      case .held: .outdated
      case .fails: .contradicted
      }
    return Finding(
      proposition: proposition, verdict: verdict,
      code: verdict == .partlySupported ? "partly-supported" : result.code, outcomes: outcomes,
      details: result.details, included: included)
  }

  private func finding(for proposition: Proposition, sayings: Bool) -> Finding {
    var outcomes: [Outcome] = []
    for index in candidates where sayings ? reportsSpeech(index) : !isSaying(index) {
      let fact = facts[index]
      guard fact.hasBegun(by: asOf) else { continue }
      if !fact.fact.isTrue, proposition.kind == .relative || proposition.kind == .apposition {
        continue
      }
      var outcome = FactJudge(
        claim: view, proposition: proposition, fact: fact, factIndex: index, asOf: asOf,
        lexical: lexical,
        comparesSpeech: sayings, isGiven: claim.against != nil
      ).outcome()
      if isSuperseded(index), outcome.kind == .entails || outcome.kind == .partial {
        outcome.hasLapsed = outcome.hasLapsed || PropositionTense(view, proposition).hasPresentForm
      }
      if outcome.kind != .near, isUnnamed(outcome) {
        outcome.kind = .near
        outcome.code = "ambiguous"
        outcome.obstacle = "the claim does not say of whom it speaks"
      }
      outcomes.append(outcome)
    }
    return weigh(outcomes, proposition)
  }

  /// Whether the claim names nobody and nothing, and the fact does: it could be about another.
  private func isUnnamed(_ outcome: Outcome) -> Bool {
    guard claim.against == nil, claim.speaker == nil || !speaksOfItself,
      !view.terms.contains(where: { $0.name != nil })
    else { return false }
    let wording = facts[outcome.fact].wordings[outcome.wording]
    // A class noun ("the bank") fits every name that holds it.
    let named = Set(
      outcome.alignment.pairs.values.filter { !view.terms[$0.claim].isWord && $0.relation.covers }
        .map(\.fact))
    return wording.terms.indices.contains { wording.terms[$0].name != nil && !named.contains($0) }
  }

  /// Whether the speaker is who "we" and "our" stand for.
  private var speaksOfItself: Bool {
    view.statement.parse.tokens.contains { ["i", "we", "us", "my", "our"].contains($0.lower) }
  }

  private func weigh(_ outcomes: [Outcome], _ proposition: Proposition) -> Finding {
    let deciding = outcomes.filter { $0.kind != .near && usable($0.fact) }
    func make(_ verdict: Verdict, _ code: String, _ used: [Outcome], _ details: [Range<Int>] = [])
      -> Finding
    {
      Finding(
        proposition: proposition, verdict: verdict, code: code, outcomes: used, details: details)
    }
    let disputed = deciding.filter {
      facts[$0.fact].fact.status == .disputed && $0.kind != .partial
    }
    if !disputed.isEmpty { return make(.disputed, "fact-disputed", disputed) }
    let approved = deciding.filter { facts[$0.fact].fact.status == .approved }
    let lapsed = approved.filter { $0.kind == .entails && $0.hasLapsed }
    // A figure that was right to the last digit is the former one, though it rounds the new one too.
    let entails = approved.filter { outcome in
      outcome.kind == .entails && !outcome.hasLapsed
        && (outcome.isExact || !lapsed.contains(where: \.isExact))
    }
    let endings = approved.filter {
      $0.kind == .contradicts && $0.hasLapsed && $0.code == "polarity-differs"
        && isDenial(proposition) && !deniesEverybody(proposition)
        && !speaksOfThatTime($0.fact, proposition) && deniesState($0)
    }
    if entails.isEmpty, let ending = endings.first {
      // "X is no longer the manager" follows from a state that has ended.
      return make(.supported, "supported", [ending])
    }
    let against = approved.filter { $0.kind == .contradicts && !isStale($0.fact, proposition) }
    let partial = approved.filter { $0.kind == .partial && !$0.hasLapsed }
    if !entails.isEmpty, !against.isEmpty {
      return make(.disputed, "facts-disagree", entails + against)
    }
    if !entails.isEmpty { return make(.supported, "supported", entails) }
    if !lapsed.isEmpty {
      return make(
        .outdated, supersededBy[lapsed[0].fact] == nil ? "lapsed" : "superseded", lapsed + against)
    }
    if let first = against.first {
      return make(.contradicted, first.code, against)
    }
    if let best = partial.max(by: { $1.isBetter(than: $0) }) {
      return joined(best, outcomes, proposition)
    }
    let near = outcomes.sorted { $0.coverage > $1.coverage }
    if near.first?.code == "ambiguous" {
      return make(.unverified, "ambiguous", Array(near.prefix(2)))
    }
    let barred = outcomes.first { $0.kind != .near && !usable($0.fact) }
    if let barred {
      return make(
        .unverified, facts[barred.fact].fact.status == .approved ? "self-sourced" : "draft-only",
        [barred])
    }
    let isNear = near.first.map { $0.coverage > 0.4 } ?? false
    return make(.unverified, isNear ? "near-fact" : "no-fact", Array(near.prefix(2)))
  }

  /// A second fact may cover what the first leaves open.
  private func joined(_ best: Outcome, _ outcomes: [Outcome], _ proposition: Proposition) -> Finding
  {
    var open: [Range<Int>] = []
    var used = [best]
    for detail in best.details {
      let terms = Set(detail.compactMap { view.statement.termOfToken[$0] })
      let helper = outcomes.first { other in
        other.fact != best.fact && usable(other.fact) && facts[other.fact].fact.status == .approved
          && (other.kind == .entails
            || other.kind == .partial && !other.details.contains { $0.overlaps(detail) })
          && terms.allSatisfy { other.alignment.covers($0) || view.terms[$0].value?.days != nil }
      }
      if let helper { used.append(helper) } else { open.append(detail) }
    }
    return Finding(
      proposition: proposition, verdict: open.isEmpty ? .supported : .partlySupported,
      code: open.isEmpty ? "supported" : "partly-supported", outcomes: used, details: open)
  }

  // MARK: Facts

  private func usable(_ index: Int) -> Bool { claim.mayRest(on: facts[index].fact) }

  private func reportsSpeech(_ index: Int) -> Bool {
    facts[index].wordings.first?.reading.speech != nil
  }

  private func isSaying(_ index: Int) -> Bool {
    guard let view = facts[index].wordings.first, let speech = view.reading.speech else {
      return false
    }
    // What "police" or "the journal" report is told as a fact; what somebody says is his word.
    guard speech.isAssertive, let speaker = speech.speaker else { return true }
    if view.terms[speaker].isWord {
      return !lexical.classes.contains(view.terms[speaker].lemma, in: .authority)
    }
    // What a body declares, rules or finds is so by its word.
    return
      !(["declare", "rule", "find", "conclude", "confirm"].contains(speech.verb)
      && view.terms[speaker].name?.kind != .person)
  }

  private func isSuperseded(_ index: Int) -> Bool {
    (supersededBy[index] ?? []).contains { facts[$0].hasBegun(by: asOf) }
  }

  /// A state that has ended does not speak against a claim about now.
  private func isStale(_ index: Int, _ proposition: Proposition) -> Bool {
    guard facts[index].hasLapsed(by: asOf) || isSuperseded(index) && facts[index].isState else {
      return false
    }
    return !speaksOfThatTime(index, proposition) && !areBothTold(index, proposition)
  }

  /// Whether the fact tells of the past what it tells, and the claim does too: "presided over it".
  private func areBothTold(_ index: Int, _ proposition: Proposition) -> Bool {
    guard let wording = facts[index].wordings.first, let theirs = wording.reading.content.first
    else { return false }
    return PropositionTense(wording, theirs).isPast && PropositionTense(view, proposition).isPast
  }

  /// Whether the claim gives a time at which the fact held.
  private func speaksOfThatTime(_ index: Int, _ proposition: Proposition) -> Bool {
    let times = proposition.terms.compactMap { view.terms[$0].value?.days }
    return times.contains { time in facts[index].span?.overlaps(time) ?? false }
  }

  /// Whether what is denied is what the fact says, and not a thing that it only names.
  private func deniesState(_ outcome: Outcome) -> Bool {
    guard let predicate = outcome.alignment.predicate else { return true }
    return facts[outcome.fact].wordings[outcome.wording].reading.content.contains {
      $0.predicate == predicate.fact
    }
  }

  private func isDenial(_ proposition: Proposition) -> Bool {
    proposition.predicate.map { view.terms[$0].context.isNegated } ?? false
  }

  /// "Nobody has taken it from X": not X has ceased to do anything.
  private func deniesEverybody(_ proposition: Proposition) -> Bool {
    view.statement.parse[proposition.head].children(.nsubj, .nsubjpass).contains {
      ["nobody", "none", "one"].contains($0.lower)
    }
  }
}

extension ClaimInput {
  /// Whether a verdict on the claim may rest on a fact: one in force, from other sources than the
  /// article itself.
  fileprivate func mayRest(on fact: Fact) -> Bool {
    guard fact.status == .approved || fact.status == .disputed else { return false }
    if sources.isEmpty || fact.sources.isEmpty { return true }
    return !fact.sources.allSatisfy { source in
      sources.contains { $0 == source.title || $0 == source.url }
    }
  }
}
