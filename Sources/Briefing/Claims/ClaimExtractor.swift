public import SpacyPipeline

/// Extracts the claims of an article: what it asserts, in its writer's voice or in that of somebody
/// it reports, each with its place.
///
///     let extractor = ClaimExtractor()
///     let parsed = try parser.parse(extractor.texts(of: document))
///     extractor.claims(in: document, parsed: parsed).claims.first?.text
public struct ClaimExtractor: Sendable {
  /// Makes an extractor; one serves for any number of articles.
  public init() {}

  /// The texts of an article that must be parsed, in the order in which `claims` wants them.
  public func texts(of document: Document) -> [String] {
    readBlocks(of: document).map(\.prose.text)
  }

  /// The claims of an article in reading order, and what was left out.
  ///
  /// The same article with the same analysis gives the same claims.
  ///
  /// `date` is the day from which "on Monday" is counted; by default the article's own.
  ///
  /// - Precondition: `parsed` are the analyses of `texts(of:)`, in that order.
  public func claims(
    in document: Document, parsed: [ParsedText], date: CalendarDay? = nil
  ) -> Extraction {
    let blocks = readBlocks(of: document)
    precondition(blocks.count == parsed.count, "one analysis for each text of the document")
    let quotations = Quotation.find(in: blocks.map(\.prose.text))
    let passages = blocks.indices.map { index in
      Passage(
        role: ClaimExtractor.role(of: blocks[index], parsed[index]), parsed: parsed[index],
        quotations: quotations[index])
    }
    var drafting = ClaimDrafting(passages, headline: document.metadata.title)
    drafting.run()
    var assembly = ClaimAssembly(
      document: document, blocks: blocks, date: date ?? document.metadata.date)
    return assembly.extraction(of: drafting)
  }

  private func readBlocks(of document: Document) -> [Block] {
    document.blocks.filter { block in
      if case .heading = block.kind { return true }
      return block.kind.isProse
    }
  }

  private static func role(of block: Block, _ parsed: ParsedText) -> Passage.Role {
    switch block.kind {
    case .heading: .heading
    case .blockQuote: .blockQuotation
    case .listItem: hasSentence(parsed) ? .body : .fragment
    default: endsSentence(block.prose.text) ? .body : .fragment
    }
  }

  /// Whether a sentence ends in the text: at its end or, before more words, within it.
  private static func endsSentence(_ text: String) -> Bool {
    let closers: Set<Character> = ["\"", "”", "’", "'", ")", "]", "*", " ", "\n"]
    var rest = text[...]
    while let last = rest.last, closers.contains(last) { rest = rest.dropLast() }
    guard let last = rest.last else { return false }
    let enders: Set<Character> = [".", "!", "?", "…", ":", ";"]
    if enders.contains(last) { return true }
    return rest.split(separator: " ").dropLast(3).contains { word in
      word.count > 3 && (word.hasSuffix(".") || word.hasSuffix(".”") || word.hasSuffix(".\""))
    }
  }

  /// Whether a list item without a full stop is a sentence all the same.
  private static func hasSentence(_ parsed: ParsedText) -> Bool {
    endsSentence(parsed.text)
      || parsed.tokens.contains { $0.isRoot && $0.isFinite && $0.hasChild(.nsubj, .nsubjpass) }
  }
}
