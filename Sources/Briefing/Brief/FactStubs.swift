/// Skeletons of facts for what a brief could not check, for a desk to research and fill in.
public enum FactStubs {
  /// What stands for a source until somebody found one.
  public static let unknownSource = "to be found"

  /// Drafts for the unverified claims of a brief, those most worth checking first, each once.
  ///
  /// `taken` are the ids that facts have already.
  public static func facts(for brief: Brief, limit: Int, taken: [String]) -> [Fact] {
    var ids = FactIDs(used: taken)
    var seen: Set<String> = []
    let items = brief.items.enumerated().sorted {
      ($1.element.claim.worth, $0.offset) < ($0.element.claim.worth, $1.offset)
    }
    var facts: [Fact] = []
    for item in items.map(\.element)
    where facts.count < limit && item.judgement.verdict == .unverified {
      guard seen.insert(item.claim.id).inserted else { continue }
      facts.append(
        Fact(
          id: ids.id(for: item.claim.text), statement: item.claim.text, also: [], date: nil,
          validity: nil, isTrue: true, status: .draft, supersedes: [], say: nil,
          context: "Claimed in \(item.article), line \(item.claim.line).", tags: [],
          sources: [
            Fact.Source(
              title: unknownSource, publisher: nil, date: nil, url: nil, quote: nil)
          ],
          reviewed: nil,
          place: Fact.Place(file: item.article, line: item.claim.line, column: 1)))
    }
    return facts
  }
}
