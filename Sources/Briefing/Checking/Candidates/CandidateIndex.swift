import WordNet

/// Finds the facts that speak about what a text speaks about, by weighted overlap of words, names
/// and figures.
///
/// The index knows nothing of grammar, so that a million facts need not be parsed: it narrows them
/// to the few that are worth a look. It lives in one piece of memory, or in one mapped file.
///
///     let index = CandidateIndex(texts: [["Nordtel switched on its 5G network in Tampere."]])
///     index.candidates(for: "Nordtel's 5G went live in Tampere.")  // position 0
public struct CandidateIndex: Sendable {
  /// A fact that may speak to the text.
  public struct Match: Sendable, Hashable {
    /// The fact's place in the list that the index was built from.
    public let position: Int
    /// Larger is nearer; comparable within one query only.
    public let score: Int
  }

  let layout: CandidateLayout

  /// Builds an index in memory.
  ///
  /// - Parameters:
  ///   - texts: For each fact its statement, then its other wordings.
  ///   - names: For each entity its name and aliases, so that one finds the other.
  public init(texts: [[String]], names: [[String]] = []) {
    let bytes = CandidateIndexBuilder.pack(
      count: texts.count, names: names, texts: { texts[$0] })
    layout = CandidateLayout(MappedFile(copying: bytes))
  }

  /// Builds the index of a fact file in memory.
  public init(_ file: FactFile) {
    layout = CandidateLayout(MappedFile(copying: CandidateIndexBuilder.pack(file)))
  }

  /// Maps an index that ``CandidateIndexBuilder`` wrote; `nil` when the file is missing, foreign or
  /// cut short, so that it must be built again.
  public init?(contentsOf path: String) {
    guard let file = MappedFile(path: path), let layout = CandidateLayout(checking: file) else {
      return nil
    }
    self.layout = layout
  }

  /// How many facts it holds.
  public var count: Int { layout.documentCount }

  /// The nearest facts, best first; equals stand in order of position.
  public func candidates(for text: String, limit: Int = 10) -> [Match] {
    guard limit > 0, count > 0 else { return [] }
    var scan = CandidateScan(layout: layout, terms: queryTerms(text), limit: limit)
    return scan.run()
  }

  /// What one occurrence of a word counts; the fewer facts have it, the more.
  func rarity(ofWord key: UInt64) -> Int {
    guard let number = layout.term(key) else { return 0 }
    return CandidateWeights.rarity(
      documents: layout.postings(ofTerm: number).count, of: count, kind: .word)
  }

  /// The query's terms that the facts know, with what one occurrence counts.
  func queryTerms(_ text: String) -> [CandidateScan.Term] {
    var terms: [CandidateScan.Term] = []
    var seen: Set<UInt64> = []
    for key in IndexTerms.keys(of: text, names: layout) where seen.insert(key.key).inserted {
      guard let number = layout.term(key.key) else { continue }
      let postings = layout.postings(ofTerm: number)
      let weight = CandidateWeights.rarity(
        documents: postings.count, of: count, kind: key.kind)
      guard weight > 0 else { continue }
      terms.append(
        CandidateScan.Term(
          postings: postings, weight: weight,
          largest: weight * Int(layout.largestImpacts[number]),
          isFiller: key.kind == .filler))
    }
    return terms
  }
}
