/// Finds facts by words, for a person who looks for one.
public struct FactQuery: Sendable {
  private let facts: [Fact]
  private let index: CandidateIndex

  /// Prepares the facts of a file.
  public init(_ file: FactFile) {
    facts = file.facts
    index = CandidateIndex(
      texts: file.facts.map { fact in
        // Ids and tags are words too, once their hyphens part.
        let about = [fact.id] + fact.tags + fact.sources.flatMap { [$0.title, $0.publisher ?? ""] }
        return [fact.statement] + fact.also
          + [[fact.say, fact.context].compactMap(\.self).joined(separator: " ")]
          + [about.joined(separator: " ")]
      },
      names: file.entities.map { [$0.name] + $0.aliases })
  }

  /// The facts that share words with the query, best first.
  public func facts(matching words: String, limit: Int) -> [Fact] {
    index.candidates(for: words, limit: limit).map { facts[$0.position] }
  }
}
