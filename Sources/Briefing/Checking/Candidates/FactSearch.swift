/// Finds the facts that speak to a text, in two looks: the index gives the nearest few dozen, and a
/// ``SecondLook`` at their wordings puts these in order.
struct FactSearch: Sendable {
  /// How many facts get a second look: further back the right one stands too seldom.
  static let reach = 40

  private let index: CandidateIndex
  private let facts: [Fact]

  /// Searches facts by the index that was made of them.
  init(_ facts: [Fact], index: CandidateIndex) {
    self.facts = facts
    self.index = index
  }

  /// The places of the nearest facts, best first; equals stand in order of place.
  func places(near text: String, limit: Int = 10) -> [Int] {
    let found = index.candidates(for: text, limit: max(limit, Self.reach))
    guard found.count > 1 else { return found.prefix(limit).map(\.position) }
    let wordings = found.map { match -> [String] in
      guard facts.indices.contains(match.position) else { return [] }
      return [facts[match.position].statement] + facts[match.position].also
    }
    let look = SecondLook(text: text, wordings: wordings, rarity: index.rarity(ofWord:))
    let scores = look.scores(found.map(\.score))
    return found.indices
      .sorted { (scores[$1], found[$0].position) < (scores[$0], found[$1].position) }
      .prefix(limit).map { found[$0].position }
  }
}
