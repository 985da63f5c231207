/// The one plain sentence that tells why.
struct Reason {
  let verdict: Verdict
  let code: String
  let facts: [String]
  let slots: [SlotComparison]
  /// What kept the nearest fact from deciding.
  let obstacle: String

  var text: String {
    let fact = facts.first ?? "no fact"
    if let slot = slots.first(where: { $0.result == .differs }),
      verdict == .contradicted || verdict == .disputed
    {
      let mine = slot.claim.map { "“\($0.text)”" } ?? "otherwise"
      let theirs = slot.fact.map { "“\($0)”" } ?? "otherwise"
      // The figures speak for themselves; the trace holds the test.
      let test = slot.slot == .quantity || slot.test.isEmpty ? "" : ": \(slot.test)"
      return "the claim says \(mine); \(fact) says \(theirs)\(test)"
    }
    switch verdict {
    case .supported: return "\(facts.joined(separator: ", ")) states all that the claim states"
    case .partlySupported: return "\(fact) states the core of the claim, not all of it"
    case .contradicted: return "\(fact) and the claim cannot both be right"
    case .outdated: return "\(fact) agreed with the claim once and has ceased to hold"
    case .disputed:
      return
        "\(facts.joined(separator: ", ")): the facts disagree, or the fact is recorded as disputed"
    case .unverified:
      return facts.isEmpty
        ? "no fact speaks to this" : "\(fact) is near but does not settle it: \(obstacle)"
    case .notCheckable: return "nothing here that a fact could settle"
    }
  }
}
