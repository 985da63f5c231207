import SpacyPipeline

/// Reads stand-alone text into a statement: parse, values, names, terms, links, contexts.
struct StatementReader: Sendable {
  private let parser: EnglishParser
  private let entities: EntityTable
  private let values = ValueFinder()
  /// In bytes. A longer text is no statement, and reading it would take more than its time.
  private static let longestText = 1 << 14

  init(parser: EnglishParser, entities: EntityTable) {
    self.parser = parser
    self.entities = entities
  }

  /// Reads texts, all at once, which is much quicker than one after the other.
  ///
  /// Each comes with the day against which its "yesterday" and "in March" are resolved.
  func read(_ texts: [(text: String, date: CalendarDay?)]) -> [Statement] {
    let short = texts.map { $0.text.utf8.count <= Self.longestText ? $0.text : "" }
    let parses = parser.parse(documents: short.map { [$0] })
    return zip(texts, parses.joined()).map { item, parse in
      let isReadable =
        parse.text.utf8.count == item.text.utf8.count
        && parse.sentences.allSatisfy { $0.count <= Omission.longestSentence }
      if isReadable { return read(parse, date: item.date) }
      let unread = ParsedText(text: item.text, records: [])
      return Statement(parse: unread, terms: [], links: [], termOfToken: [])
    }
  }

  private func read(_ parse: ParsedText, date: CalendarDay?) -> Statement {
    let found = values.values(in: parse.text, date: date).map {
      ElapsedTime(parse: parse, values: values).reading($0)
    }
    var (terms, owner) = TermFinder(parse: parse, values: found, entities: entities).terms()
    let contexts = ContextReader(parse: parse)
    for index in terms.indices { terms[index].context = contexts.context(of: terms[index].head) }
    let links = LinkReader(parse: parse, terms: terms, owner: owner).links()
    return Statement(parse: parse, terms: terms, links: links, termOfToken: owner)
  }
}
