internal import SpacyPipeline

/// Makes briefs: the claims of articles, each with what the facts say of it.
///
///     let briefer = Briefer(parser: parser, checker: checker)
///     let claims = briefer.extraction(of: document, date: day)
///     let report = briefer.report(on: document, path: "a.md", date: day, claims, asOf: day)
public struct Briefer: Sendable {
  private let parser: EnglishParser
  private var checker: Checker

  /// Makes a briefer that reads with a parser and asks a checker.
  public init(parser: EnglishParser, checker: Checker) {
    self.parser = parser
    self.checker = checker
  }

  /// The claims of an article. Depends on the article, its date, the model and the version alone,
  /// so that it may be kept.
  public func extraction(of document: Document, date: CalendarDay) -> Extraction {
    let extractor = ClaimExtractor()
    let dated = document.dated(date)
    return extractor.claims(in: dated, parsed: parser.parse(extractor.texts(of: dated)))
  }

  /// Reads the facts that may speak to some claims, all at once.
  public mutating func prepare(for claims: [ClaimInput]) { checker.prepare(for: claims) }

  /// The claims of an article as they are put to the checker; the article is no source for itself.
  public func inputs(
    _ extraction: Extraction, of document: Document, path: String, date: CalendarDay
  ) -> [ClaimInput] {
    let sources = [document.metadata.url, document.metadata.title].compactMap { $0 } + [path]
    return extraction.claims.map { input($0, date: date, sources: sources) }
  }

  /// Judges the claims of an article.
  ///
  /// `path` is how the brief names the article, relative to the workspace, and `isInWorkspace`
  /// whether it lies there, so that pages can link to it.
  public func report(
    on document: Document, path: String, isInWorkspace: Bool = true, date: CalendarDay,
    _ extraction: Extraction, asOf: CalendarDay
  ) -> Brief.Report {
    let inputs = inputs(extraction, of: document, path: path, date: date)
    return report(
      on: document, path: path, isInWorkspace: isInWorkspace, date: date, extraction,
      judgements: checker.judge(inputs, asOf: asOf))
  }

  /// The report on an article whose claims were judged, in their order.
  public func report(
    on document: Document, path: String, isInWorkspace: Bool = true, date: CalendarDay,
    _ extraction: Extraction, judgements: [Judgement]
  ) -> Brief.Report {
    let metadata = document.metadata
    let items = zip(extraction.claims, judgements).map { claim, judgement in
      Brief.Item(
        article: path, claim: claim,
        region: Brief.Region(claim.span.range, in: document.source),
        passage: Brief.Passage(claim, in: document),
        judgement: judgement.considering(claim))
    }
    let without = extraction.withoutClaims.map { ($0.reason.explanation, $0.count) }
    let article = Brief.Article(
      path: path, isInWorkspace: isInWorkspace, title: metadata.title,
      publisher: metadata.publisher, url: metadata.url,
      date: date, digest: SHA256.hexDigest(of: document.source.bytes),
      sentences: extraction.sentences,
      withoutClaims: Dictionary(without, uniquingKeysWith: +))
    return Brief.Report(article: article, items: items)
  }

  /// Judges a claim of an article, which is no source for itself.
  ///
  /// `sources` are the article's title and addresses.
  public func judge(
    _ claim: Claim, date: CalendarDay?, sources: [String], asOf: CalendarDay
  ) -> Judgement {
    checker.judge(input(claim, date: date, sources: sources), asOf: asOf).considering(claim)
  }

  /// Judges claims that stand alone.
  public func judge(_ claims: [ClaimInput], asOf: CalendarDay? = nil) -> [Judgement] {
    checker.judge(claims, asOf: asOf)
  }

  private func input(_ claim: Claim, date: CalendarDay?, sources: [String]) -> ClaimInput {
    ClaimInput(text: claim.text, date: date, speaker: claim.speaker, sources: sources)
  }
}

extension Document {
  /// The same article with another day of publication.
  fileprivate func dated(_ date: CalendarDay) -> Document {
    var metadata = metadata
    metadata.date = date
    return Document(name: name, source: source, metadata: metadata, blocks: blocks)
  }
}

extension Judgement {
  /// An unverified claim that no fact could settle is not checkable, for the claim's own reason.
  func considering(_ claim: Claim) -> Judgement {
    guard verdict == .unverified, !claim.checkable else { return self }
    let code =
      switch claim.mode {
      case .opinion: "opinion"
      case .predicted, .possible, .conditional: "prediction"
      case .normative: "instruction"
      case .intended: "wish"
      case .asserted: "rhetoric"
      }
    return Judgement(
      verdict: .notCheckable, code: code, reason: claim.uncheckable ?? "no fact could settle it",
      candidates: candidates)
  }
}
