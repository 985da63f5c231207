/// Ranks the facts for a claim by two judges: the index, which sees forms and rarity, and the
/// search over parsed statements, which sees lemmas and synonyms.
///
/// Their ranks are added up (reciprocal rank fusion: Cormack, Clarke and Büttcher, 2009), so that
/// their scores need no common scale.
struct CandidateSearch: Sendable {
  /// What the second judge's word counts against that of the first.
  private static let secondShare = 0.5
  /// How slowly a rank loses weight.
  private static let rankOffset = 2.0

  private let index: CandidateIndex
  private let parsed: FactSearch

  init(_ file: FactFile, parsed: FactSearch) {
    index = CandidateIndex(
      texts: file.facts.map { [$0.statement] + $0.also },
      names: file.entities.map { [$0.name] + $0.aliases })
    self.parsed = parsed
  }

  /// The places of the nearest facts, best first.
  func candidates(for text: String, _ view: StatementView, limit: Int) -> [Int] {
    var scores: [Int: Double] = [:]
    for (rank, match) in index.candidates(for: text, limit: limit).enumerated() {
      scores[match.position, default: 0] += 1 / (Self.rankOffset + Double(rank))
    }
    for (rank, position) in parsed.candidates(for: view, limit: limit).enumerated() {
      scores[position, default: 0] += Self.secondShare / (Self.rankOffset + Double(rank))
    }
    let sorted = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(limit).map(\.key)
  }
}
