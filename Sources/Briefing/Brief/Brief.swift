/// What the articles of a day claim, what the facts say of it, and how much could not be checked.
///
/// Every form of output is a function of this value alone. It holds all that a page shows, so that
/// a brief that was written as JSON can be read back, rendered again and compared with another.
public struct Brief: Sendable, Hashable {
  /// The day that the brief is of.
  public let date: CalendarDay
  /// The day as of which the facts were asked.
  public let asOf: CalendarDay
  /// What made the brief.
  public let analyser: Analyser
  /// The facts that were asked.
  public let factBase: FactBase
  /// The articles, in the order of their paths.
  public let articles: [Article]
  /// Every claim with its verdict: by article, then by place.
  public let items: [Item]
  /// The facts that the verdicts cite, by id.
  public let facts: [Fact]
  /// What changed since the brief before; `nil` when there was none.
  public let changes: Comparison?

  /// Makes a brief of its parts, which are put into their order.
  public init(
    date: CalendarDay, asOf: CalendarDay, analyser: Analyser, factBase: FactBase,
    articles: [Article], items: [Item], facts: [Fact], changes: Comparison? = nil
  ) {
    self.date = date
    self.asOf = asOf
    self.analyser = analyser
    self.factBase = factBase
    self.articles = articles.sorted { $0.path < $1.path }
    self.items = items.sorted { $0.sortsBefore($1) }
    self.facts = facts.sorted { $0.id < $1.id }
    self.changes = changes
  }

  /// The same brief with what changed since another.
  public func with(changes: Comparison?) -> Brief {
    Brief(
      date: date, asOf: asOf, analyser: analyser, factBase: factBase, articles: articles,
      items: items, facts: facts, changes: changes)
  }

  /// The fact with an id; `nil` when no verdict cites it.
  public func fact(_ id: String) -> Fact? {
    facts.first { $0.id == id }
  }

  /// The article at a path.
  public func article(_ path: String) -> Article? {
    articles.first { $0.path == path }
  }
}

extension Brief {
  /// What made a brief: a change here can change verdicts on its own.
  public struct Analyser: Sendable, Hashable {
    /// The version of the tool.
    public let version: String
    /// Name and version of the language model.
    public let model: String

    /// Makes a description of the analyser.
    public init(version: String, model: String) {
      self.version = version
      self.model = model
    }
  }

  /// The fact files that a brief was checked against.
  public struct FactBase: Sendable, Hashable {
    /// A digest of the bytes that were read.
    public let digest: String
    /// Every fact's id with a short digest of what it says, so that two briefs show which changed.
    public let facts: [String: String]

    /// Makes a description of a fact base.
    public init(digest: String, facts: [String: String]) {
      self.digest = digest
      self.facts = facts
    }
  }

  /// An article that was read.
  public struct Article: Sendable, Hashable {
    /// The path relative to the workspace, or `"-"` for standard input.
    public let path: String
    /// Whether it lies in the workspace, so that pages can link to it.
    public let isInWorkspace: Bool
    /// The title; `nil` when the article has none.
    public let title: String?
    /// Who published it.
    public let publisher: String?
    /// Where it was published.
    public let url: String?
    /// The day on which it was published.
    public let date: CalendarDay?
    /// A digest of its bytes.
    public let digest: String
    /// How many sentences of prose it has.
    public let sentences: Int
    /// How many of them make no claim, by reason.
    public let withoutClaims: [String: Int]

    /// Makes a record of an article.
    public init(
      path: String, isInWorkspace: Bool = true, title: String? = nil, publisher: String? = nil,
      url: String? = nil,
      date: CalendarDay? = nil, digest: String, sentences: Int, withoutClaims: [String: Int] = [:]
    ) {
      self.path = path
      self.isInWorkspace = isInWorkspace
      self.title = title
      self.publisher = publisher
      self.url = url
      self.date = date
      self.digest = digest
      self.sentences = sentences
      self.withoutClaims = withoutClaims
    }
  }

  /// A sentence without the markup of its file, and where the claim stands in it.
  public struct Passage: Sendable, Hashable {
    /// The visible words.
    public let text: String
    /// The clause: UTF-8 byte offsets into `text`, half-open.
    public let span: Range<Int>
    /// The predicate.
    public let predicate: Range<Int>

    /// Makes a passage.
    public init(text: String, span: Range<Int>, predicate: Range<Int>) {
      self.text = text
      self.span = span
      self.predicate = predicate
    }

    /// The sentence of a claim as it stands in the file.
    public init(_ claim: Claim) {
      let length = claim.sentence.text.utf8.count
      func inside(_ quote: Quote) -> Range<Int> {
        let start = quote.range.lowerBound - claim.sentence.range.lowerBound
        return (start..<start + quote.range.count).clamped(to: 0..<length)
      }
      self.init(
        text: claim.sentence.text, span: inside(claim.span), predicate: inside(claim.predicate))
    }

    /// The visible words of a claim's sentence in its article.
    public init(_ claim: Claim, in document: Document) {
      let sentence = claim.sentence.range
      guard
        let prose = document.blocks.map(\.prose).first(where: {
          $0.sourceRange.lowerBound <= sentence.lowerBound
            && sentence.upperBound <= $0.sourceRange.upperBound
        })
      else {
        self.init(claim)
        return
      }
      let whole = prose.textRange(of: sentence)
      func inside(_ quote: Quote) -> Range<Int> {
        let range = prose.textRange(of: quote.range).clamped(to: whole)
        return range.lowerBound - whole.lowerBound..<range.upperBound - whole.lowerBound
      }
      self.init(
        text: String(decoding: Array(prose.text.utf8)[whole], as: UTF8.self),
        span: inside(claim.span), predicate: inside(claim.predicate))
    }
  }

  /// A stretch of an article in lines and columns, from its first character to behind its last.
  public struct Region: Sendable, Hashable {
    /// A place between two characters; all numbers count from 1.
    public struct Point: Sendable, Hashable {
      /// The line.
      public let line: Int
      /// The column in UTF-16 code units.
      public let utf16: Int
      /// The column in UTF-8 bytes.
      public let utf8: Int

      /// Makes a place.
      public init(line: Int, utf16: Int, utf8: Int) {
        self.line = line
        self.utf16 = utf16
        self.utf8 = utf8
      }
    }

    /// Where the first character stands.
    public let start: Point
    /// Behind the last character.
    public let end: Point

    /// Makes a region.
    public init(start: Point, end: Point) {
      self.start = start
      self.end = end
    }

    /// Finds the lines and columns of a range of bytes.
    public init(_ range: Range<Int>, in source: SourceText) {
      func point(_ offset: Int) -> Point {
        let position = source.position(at: offset)
        let column = offset - source.line(position.line).lowerBound
        return Point(line: position.line, utf16: position.utf16Column, utf8: max(0, column) + 1)
      }
      self.init(start: point(range.lowerBound), end: point(range.upperBound))
    }
  }

  /// One claim of an article with its verdict.
  public struct Item: Sendable, Hashable {
    /// The path of the article that makes the claim.
    public let article: String
    /// What is claimed, and where.
    public let claim: Claim
    /// Where its clause stands, for editors.
    public let region: Region
    /// The sentence as a reader sees it.
    public let passage: Passage
    /// What the facts say of it.
    public let judgement: Judgement

    /// Makes an item of a brief; without a passage the sentence is shown as it stands in the file.
    public init(
      article: String, claim: Claim, region: Region, passage: Passage? = nil, judgement: Judgement
    ) {
      self.article = article
      self.claim = claim
      self.region = region
      self.passage = passage ?? Passage(claim)
      self.judgement = judgement
    }

    fileprivate func sortsBefore(_ other: Item) -> Bool {
      let mine = (article, claim.span.range.lowerBound, claim.predicate.range.lowerBound)
      let theirs = (
        other.article, other.claim.span.range.lowerBound, other.claim.predicate.range.lowerBound
      )
      return mine == theirs ? claim.id < other.claim.id : mine < theirs
    }
  }
}

extension Brief {
  /// One article with its claims and their verdicts.
  public struct Report: Sendable, Hashable {
    /// What was read.
    public let article: Article
    /// The claims with their verdicts.
    public let items: [Item]

    /// Makes a report.
    public init(article: Article, items: [Item]) {
      self.article = article
      self.items = items
    }
  }

  /// Puts the reports on articles together, with the facts that their verdicts cite.
  public init(
    of reports: [Report], date: CalendarDay, asOf: CalendarDay, facts: FactFile, analyser: Analyser
  ) {
    let items = reports.flatMap(\.items)
    var cited: Set<String> = []
    for item in items {
      let judgement = item.judgement
      cited.formUnion(judgement.facts)
      if judgement.verdict == .unverified, let nearest = judgement.candidates.first {
        cited.insert(nearest)
      }
    }
    self.init(
      date: date, asOf: asOf, analyser: analyser, factBase: FactBase(facts),
      articles: reports.map(\.article), items: items,
      facts: facts.facts.filter { cited.contains($0.id) })
  }
}

extension Brief.FactBase {
  /// Describes the facts of a file.
  public init(_ file: FactFile) {
    self.init(
      digest: file.digest,
      facts: Dictionary(
        file.facts.map { ($0.id, $0.contentDigest) }, uniquingKeysWith: { first, _ in first }))
  }
}
