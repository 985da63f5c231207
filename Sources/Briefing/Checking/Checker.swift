public import WordNet

/// A claim as it is put to the checker.
public struct ClaimInput: Sendable, Hashable {
  /// The claim.
  public var text: String
  /// The date of the article that makes the claim.
  public var date: CalendarDay?
  /// Who is reported to say it.
  public var speaker: String?
  /// Ids of the only facts to consider; `nil` for all.
  public var against: [String]?
  /// Titles and addresses of the article that is checked: it is no source for itself.
  public var sources: [String]

  /// Makes an input.
  public init(
    text: String, date: CalendarDay? = nil, speaker: String? = nil, against: [String]? = nil,
    sources: [String] = []
  ) {
    self.text = text
    self.date = date
    self.speaker = speaker
    self.against = against
    self.sources = sources
  }
}

/// Checks claims against the facts of one or more fact files.
///
///     let checker = Checker(facts: facts, parser: parser, wordNet: wordNet)
///     checker.judge(ClaimInput(text: "Acme has 20 ships.", date: day)).verdict
///
/// A checker is quick to make, whatever the number of facts: it reads those alone that may speak to
/// a claim. Many claims at once are judged much quicker than one after the other.
public struct Checker: Sendable {
  private let indexOfId: [String: Int]
  private let supersededBy: [Int: [Int]]
  private let reader: ViewReader
  private let search: FactSearch
  private var readings: FactReadings
  /// What was found for the claims that were prepared last, by their text.
  private var found: [String: [Int]] = [:]

  /// Makes a checker of facts.
  ///
  /// `index` is the one that ``CandidateIndexBuilder`` made of them, from where it was kept; by
  /// default it is built.
  public init(
    facts file: FactFile, index: CandidateIndex? = nil, parser: EnglishParser, wordNet: WordNet
  ) {
    let entities = EntityTable(file.entities)
    let lexical = LexicalRelations(wordNet: wordNet, names: NameMatcher(entities: entities))
    reader = ViewReader(
      statements: StatementReader(parser: parser, entities: entities), lexical: lexical)
    readings = FactReadings(file.facts, reader: reader)
    indexOfId = Dictionary(
      file.facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var supersededBy: [Int: [Int]] = [:]
    for (index, fact) in file.facts.enumerated() {
      for id in fact.supersedes {
        if let older = indexOfId[id] { supersededBy[older, default: []].append(index) }
      }
    }
    self.supersededBy = supersededBy
    search = FactSearch(file.facts, index: index ?? CandidateIndex(file))
  }

  /// Reads the facts that may speak to some claims and keeps them for when these are judged.
  public mutating func prepare(for claims: [ClaimInput]) {
    let texts = claims.filter { $0.against == nil }.map(\.text)
    found = Dictionary(
      zip(texts, search.places(near: texts)), uniquingKeysWith: { first, _ in first })
    readings = readings.reading(claims.flatMap(candidates))
  }

  /// Judges one claim.
  ///
  /// `asOf` is the day as of which the verdict is given; by default the claim's date.
  public func judge(_ claim: ClaimInput, asOf: CalendarDay? = nil) -> Judgement {
    judge([claim], asOf: asOf)[0]
  }

  /// Judges claims, each for itself; the verdicts stand in their order.
  public func judge(_ claims: [ClaimInput], asOf: CalendarDay? = nil) -> [Judgement] {
    let candidates = claims.map(candidates)
    let readings = readings.reading(candidates.joined())
    let views = reader.views(of: claims.map { ($0.text, $0.date) })
    let restated = reader.restatements(of: views, dates: claims.map(\.date))
    return claims.indices.map { number in
      Court(
        facts: readings, supersededBy: supersededBy, lexical: reader.lexical,
        claim: claims[number], view: views[number], asOf: asOf ?? claims[number].date,
        candidates: candidates[number]
      ).judgement(restated: restated[number])
    }
  }

  /// The places of the facts that may speak to a claim, the nearest first.
  private func candidates(for claim: ClaimInput) -> [Int] {
    if let against = claim.against { return against.compactMap { indexOfId[$0] } }
    return found[claim.text] ?? search.places(near: claim.text)
  }
}
