/// Claims that describe what the facts name.
extension Court {
  /// The judgement on the claim as it stands, or, where that leaves something open, on the claim with
  /// its descriptions read as the names that facts have for them.
  func judgement() -> Judgement {
    let plain = plainJudgement()
    guard plain.verdict == .unverified || plain.verdict == .partlySupported,
      let named = DescriptionReader(claim: view, tenures: tenures, asOf: asOf, lexical: lexical)
        .named()
    else { return plain }
    let result = reading(named.view).plainJudgement()
    guard isMore(result, than: plain),
      named.tenures.allSatisfy({ isOfTheTime($0, of: result.facts) })
    else { return plain }
    let ids = result.facts + named.tenures.map(\.id).filter { !result.facts.contains($0) }
    return Judgement(
      verdict: result.verdict, code: result.code, facts: ids,
      reason: Reason(
        verdict: result.verdict, code: result.code, facts: ids, slots: result.slots, obstacle: ""
      ).text,
      slots: result.slots, uncovered: result.uncovered, candidates: result.candidates)
  }

  private func isMore(_ result: Judgement, than plain: Judgement) -> Bool {
    switch result.verdict {
    case .unverified, .notCheckable: false
    case .partlySupported:
      plain.verdict == .unverified || result.uncovered.count < plain.uncovered.count
    default: true
    }
  }

  /// Whether a post was held when the events of some facts took place.
  private func isOfTheTime(_ tenure: Tenure, of ids: [String]) -> Bool {
    candidates.filter { ids.contains(facts[$0].fact.id) }.allSatisfy { index in
      facts[index].fact.date.map(tenure.isActive) ?? true
    }
  }
}
