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
public struct Checker: Sendable {
  private let facts: [FactReading]
  private let indexOfId: [String: Int]
  private let supersededBy: [Int: [Int]]
  private let reader: StatementReader
  private let lexical: LexicalRelations
  private let search: CandidateSearch

  /// Reads the facts once, so that any number of claims can be put to them.
  public init(facts file: FactFile, parser: EnglishParser, wordNet: WordNet) {
    let entities = EntityTable(file.entities)
    let reader = StatementReader(parser: parser, entities: entities)
    let names = NameMatcher(entities: entities)
    let lexical = LexicalRelations(wordNet: wordNet, names: names)
    var readings: [FactReading] = []
    for fact in file.facts {
      let date = fact.date?.from ?? fact.validity?.from
      let views = ([fact.statement] + fact.also).map {
        StatementView(reader.read($0, date: date), lexical: lexical)
      }
      readings.append(FactReading(fact: fact, wordings: views))
    }
    facts = readings
    indexOfId = Dictionary(
      file.facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var supersededBy: [Int: [Int]] = [:]
    for (index, fact) in file.facts.enumerated() {
      for id in fact.supersedes {
        if let older = indexOfId[id] { supersededBy[older, default: []].append(index) }
      }
    }
    self.supersededBy = supersededBy
    self.reader = reader
    self.lexical = lexical
    search = CandidateSearch(file, parsed: FactSearch(facts: readings, lexical: lexical))
  }

  /// Judges one claim.
  ///
  /// `asOf` is the day as of which the verdict is given; by default the claim's date.
  public func judge(_ claim: ClaimInput, asOf: CalendarDay? = nil) -> Judgement {
    let statement = reader.read(claim.text, date: claim.date)
    let view = StatementView(statement, lexical: lexical)
    let day = asOf ?? claim.date
    let candidates: [Int]
    if let against = claim.against {
      candidates = against.compactMap { indexOfId[$0] }
    } else {
      candidates = search.candidates(for: claim.text, view, limit: 10)
    }
    let court = Court(
      facts: facts, supersededBy: supersededBy, lexical: lexical, claim: claim, view: view,
      asOf: day,
      candidates: candidates)
    return court.judgement()
  }
}
