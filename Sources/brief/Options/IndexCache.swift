import Briefing

/// Keeps the index of a large fact file, by the file's digest and the version, so that it is built
/// once and then opened at once. What cannot be kept or opened is built anew in memory.
enum IndexCache {
  /// Files with fewer facts are indexed quicker than a file is opened.
  private static let leastFacts = 5_000

  static func index(of facts: FactFile) -> CandidateIndex {
    guard facts.facts.count >= leastFacts, let folder = CacheFolder.path("indexes") else {
      return CandidateIndex(facts)
    }
    let path = FilePath.join(folder, "\(facts.digest)-\(Version.current).index")
    if let kept = CandidateIndex(contentsOf: path), kept.count == facts.facts.count { return kept }
    let bytes = CandidateIndexBuilder.pack(facts)
    try? Files.write(bytes, to: path, name: path)
    return CandidateIndex(contentsOf: path) ?? CandidateIndex(facts)
  }
}
