import SpacyPipeline

/// What the findings on all propositions say of the claim as a whole.
extension Court {
  func judgement(of findings: [Finding]) -> Judgement {
    guard let main = findings.first else {
      return Judgement(
        verdict: .unverified, code: "no-fact", reason: "no fact speaks to this",
        candidates: candidateIds)
    }
    let rest = findings.dropFirst().filter { !main.included.contains($0.proposition.head) }
    if main.verdict == .unverified { return judgement(main.verdict, main.code, [main], []) }
    if main.verdict != .contradicted, main.verdict != .disputed, main.verdict != .outdated,
      let wrong = rest.first(where: { $0.verdict == .contradicted })
    {
      return judgement(.contradicted, wrong.code, [wrong], [])
    }
    guard main.verdict == .supported || main.verdict == .partlySupported else {
      return judgement(main.verdict, main.code, [main], [])
    }
    if let disputed = rest.first(where: { $0.verdict == .disputed }) {
      return judgement(.disputed, disputed.code, [main, disputed], [])
    }
    var open = main.details
    for finding in rest {
      if let order = order(of: finding, beside: main) {
        if !order { return judgement(.contradicted, "order-differs", [main, finding], []) }
        continue
      }
      if isOrderUntold(finding, main) {
        open.append(finding.proposition.tokens)
        continue
      }
      if isToldByMain(finding, main) || isRetold(finding, main) { continue }
      if let elapsed = elapsed(from: finding, to: main) {
        if elapsed.truth == .holds { continue }
        return judgement(.contradicted, elapsed.code, [main, finding], [])
      }
      switch finding.verdict {
      case .supported: break
      case .partlySupported: open += finding.details
      default: open.append(finding.proposition.tokens)
      }
    }
    let all = [main] + rest.filter { $0.verdict == .supported || $0.verdict == .partlySupported }
    return open.isEmpty
      ? judgement(.supported, "supported", all, [])
      : judgement(.partlySupported, "partly-supported", all, open)
  }

  /// Whether two events stand in the order that "before", "after" or "when … already" says; `nil` when
  /// nothing of the kind is said, or a date is missing.
  private func order(of clause: Finding, beside main: Finding) -> Bool? {
    guard clause.proposition.kind == .adverbial, clause.verdict == .supported,
      main.verdict == .supported, main.outcomes.first?.fact != clause.outcomes.first?.fact,
      !clause.proposition.terms.contains(where: { view.terms[$0].content == .pronoun }),
      let first = main.outcomes.first.flatMap({ facts[$0.fact].fact.date?.from }),
      let second = clause.outcomes.first.flatMap({ facts[$0.fact].fact.date?.from })
    else { return nil }
    let parse = view.statement.parse
    let words = parse[clause.proposition.head].children(.mark, .advmod).map(\.lower)
    if words.contains("before") { return first <= second }
    if words.contains("after") { return first >= second }
    if words.contains("when"),
      main.proposition.tokens.contains(where: { parse[$0].lower == "already" })
    {
      return first <= second
    }
    return nil
  }

  /// How long the main event came after that of a clause, or before it, when that is all that no fact
  /// states: "ten weeks after it burned down".
  private func elapsed(from clause: Finding, to main: Finding) -> DerivedJudge.Result? {
    guard clause.proposition.kind == .adverbial, main.verdict == .supported,
      clause.verdict == .partlySupported, clause.details.count == 1,
      let first = main.outcomes.first?.fact, let second = clause.outcomes.first?.fact,
      first != second, let date = facts[first].fact.date, let theirs = facts[second].fact.date,
      let (length, isAfter) = Elapsed.phrase(clause.details[0], in: view)
    else { return nil }
    return Elapsed(length: length, isAfter: isAfter, from: theirs, to: date)
      .result(facts: [first, second])
  }

  /// Whether a clause that only tells which thing is meant names nothing that the main fact lacks:
  /// "the fine that it received from the board".
  private func isToldByMain(_ finding: Finding, _ main: Finding) -> Bool {
    guard finding.verdict == .unverified, let outcome = main.outcomes.first else { return false }
    let start = finding.proposition.tokens.lowerBound
    switch finding.proposition.kind {
    case .relative:
      guard start > 0, view.statement.parse[start - 1].text != "," else { return false }
    case .apposition: break
    default: return false
    }
    let fact = facts[outcome.fact].wordings[outcome.wording]
    return finding.proposition.terms.allSatisfy { index in
      let term = view.terms[index]
      if index == finding.proposition.predicate && finding.proposition.kind == .relative
        || term.content == .pronoun
      {
        return true
      }
      switch term.content {
      case .name(let name):
        return fact.terms.contains {
          $0.name.flatMap { lexical.names.relation(name, $0) }?.covers ?? false
        }
      case .word:
        return fact.terms.indices.contains { other in
          fact.terms[other].name?.words.contains(term.lemma) ?? false
            || lexical.relation(
              claim: term, view.profiles[index], fact: fact.terms[other], fact.profiles[other])?
              .covers ?? false
            || isComputed(outcome) && sharesMeasure(index, fact, other)
        }
      default: return false
      }
    }
  }

  /// Whether a clause says "before", and the one fact that tells of both events does not.
  private func isOrderUntold(_ clause: Finding, _ main: Finding) -> Bool {
    let parse = view.statement.parse
    guard clause.proposition.kind == .adverbial,
      parse[clause.proposition.head].children(.mark, .advmod).contains(where: {
        $0.lower == "before"
      }),
      let outcome = main.outcomes.first,
      clause.outcomes.contains(where: { $0.fact == outcome.fact })
    else { return false }
    return !facts[outcome.fact].wordings[outcome.wording].statement.parse.tokens.contains {
      $0.lower == "before"
    }
  }

  /// Whether a clause of circumstance tells again what the main fact is about.
  private func isRetold(_ clause: Finding, _ main: Finding) -> Bool {
    guard clause.verdict == .unverified || clause.verdict == .partlySupported else { return false }
    return main.outcomes.contains { outcome in
      guard outcome.kind == .entails || outcome.kind == .partial else { return false }
      return RetoldClause(
        claim: view, clause: clause.proposition, fact: facts[outcome.fact],
        wording: facts[outcome.fact].wordings[outcome.wording], lexical: lexical
      ).isRetold
    }
  }

  /// Whether a verdict rests on a computation, which has matched the measure and not the words.
  private func isComputed(_ outcome: Outcome) -> Bool {
    outcome.slots.contains { $0.slot == .comparison }
  }

  private func sharesMeasure(_ index: Int, _ fact: StatementView, _ other: Int) -> Bool {
    !MeasureWords(view: view, lexical: lexical).measures(of: index).isDisjoint(
      with: MeasureWords(view: fact, lexical: lexical).measures(of: other))
  }

  func judgement(
    _ verdict: Verdict, _ code: String, _ findings: [Finding], _ open: [Range<Int>]
  ) -> Judgement {
    var ids: [String] = []
    var slots: [SlotComparison] = []
    for outcome in findings.flatMap(\.outcomes) {
      let id = facts[outcome.fact].fact.id
      if !ids.contains(id) { ids.append(id); slots += outcome.slots }
    }
    return Judgement(
      verdict: verdict, code: code, facts: ids,
      reason: Reason(
        verdict: verdict, code: code, facts: ids, slots: slots,
        obstacle: findings.lazy.flatMap(\.outcomes).first?.obstacle ?? ""
      ).text,
      slots: slots, uncovered: open.map(fragment), candidates: candidateIds)
  }

  func fragment(_ tokens: Range<Int>) -> Fragment {
    let parse = view.statement.parse
    return Fragment(text: parse.text(of: tokens), range: parse.byteRange(of: tokens) ?? 0..<0)
  }

  private var candidateIds: [String] { candidates.prefix(10).map { facts[$0].fact.id } }

  func notCheckable(_ reason: Uncheckable.Reason) -> Judgement {
    Judgement(
      verdict: .notCheckable, code: reason.rawValue, reason: reason.sentence,
      candidates: candidateIds)
  }
}
