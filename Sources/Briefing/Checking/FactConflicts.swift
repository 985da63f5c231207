/// Finds approved facts that cannot both be true, by checking each fact like a claim.
public enum FactConflicts {
  /// The conflicts of a file, each pair once, in order of the file.
  public static func find(in file: FactFile, checker: Checker) -> [FactConflict] {
    let facts = file.facts.filter { $0.status == .approved && $0.isTrue }
    let index = CandidateIndex(
      texts: facts.map { [$0.statement] + $0.also },
      names: file.entities.map { [$0.name] + $0.aliases })
    let positions = Dictionary(
      facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var conflicts: [FactConflict] = []
    var seen: Set<Set<String>> = []
    for fact in facts {
      let near = index.candidates(for: fact.statement).map { facts[$0.position] }
        .filter { $0.id != fact.id && !replaces(fact, $0) && !replaces($0, fact) }
      guard !near.isEmpty else { continue }
      let day = fact.date?.to ?? fact.validity?.from ?? fact.validity?.to
      let judgement = checker.judge(
        ClaimInput(text: fact.statement, date: day, against: near.map(\.id)))
      guard judgement.verdict == .contradicted, let other = judgement.facts.first,
        let place = positions[other], seen.insert([fact.id, other]).inserted
      else { continue }
      let (first, second) =
        place < positions[fact.id] ?? 0 ? (other, fact.id) : (fact.id, other)
      conflicts.append(FactConflict(first: first, second: second, reason: judgement.reason))
    }
    return conflicts
  }

  private static func replaces(_ fact: Fact, _ other: Fact) -> Bool {
    fact.supersedes.contains(other.id)
  }
}
