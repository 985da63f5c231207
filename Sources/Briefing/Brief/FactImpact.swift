/// What a change of the facts does to a brief that was made with older ones.
public struct FactImpact: Sendable, Hashable {
  /// How a fact differs from the one that the brief was made with.
  public enum Change: String, Sendable, CaseIterable {
    case changed, removed
  }

  /// A fact's id.
  public let fact: String
  /// What happened to it.
  public let change: Change
  /// The claims whose verdicts cite it.
  public let claims: [Brief.Item]

  /// The facts that changed or went, with the claims that they touch, in order of ids.
  ///
  /// Facts that no verdict cites are left out: nothing rests on them.
  public static func of(_ facts: [Fact], on brief: Brief) -> [FactImpact] {
    let now = Dictionary(
      facts.map { ($0.id, $0.contentDigest) }, uniquingKeysWith: { first, _ in first })
    var cited: [String: [Brief.Item]] = [:]
    for item in brief.items {
      for id in item.judgement.facts { cited[id, default: []].append(item) }
    }
    return cited.keys.sorted().compactMap { id in
      guard let before = brief.factBase.facts[id], before != now[id], let claims = cited[id] else {
        return nil
      }
      return FactImpact(fact: id, change: now[id] == nil ? .removed : .changed, claims: claims)
    }
  }
}
