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
    var bags: [Int: WordBag] = [:]
    return places(near: text, limit: limit, &bags)
  }

  /// The places of the facts nearest to each of some texts; a fact that is near to several of them
  /// is read once.
  func places(near texts: [String], limit: Int = 10) -> [[Int]] {
    var bags: [Int: WordBag] = [:]
    return texts.map { places(near: $0, limit: limit, &bags) }
  }

  private func places(near text: String, limit: Int, _ bags: inout [Int: WordBag]) -> [Int] {
    let found = index.candidates(for: text, limit: max(limit, Self.reach))
    guard found.count > 1 else { return found.prefix(limit).map(\.position) }
    for match in found where bags[match.position] == nil {
      bags[match.position] = WordBag(wordings(of: match.position), rarity: index.rarity(ofWord:))
    }
    let look = SecondLook(text: text, facts: found.compactMap { bags[$0.position] })
    let scores = look.scores(found.map(\.score))
    return found.indices
      .sorted { (scores[$1], found[$0].position) < (scores[$0], found[$1].position) }
      .prefix(limit).map { found[$0].position }
  }

  private func wordings(of position: Int) -> [String] {
    guard facts.indices.contains(position) else { return [] }
    return [facts[position].statement] + facts[position].also
  }
}
