import SpacyPipeline

/// Reads stand-alone text into a statement: parse, values, names, terms, links, contexts.
struct StatementReader: Sendable {
  private let parser: EnglishParser
  private let entities: EntityTable
  private let values = ValueFinder()

  init(parser: EnglishParser, entities: EntityTable) {
    self.parser = parser
    self.entities = entities
  }

  /// Reads one text.
  ///
  /// `date` is the day against which "yesterday" and "in March" are resolved.
  func read(_ text: String, date: CalendarDay?) -> Statement {
    read(parser.parse(text), date: date)
  }

  /// Reads many texts at once, which is much quicker than one after the other.
  func read(_ texts: [(text: String, date: CalendarDay?)]) -> [Statement] {
    let parses = parser.parse(documents: texts.map { [$0.text] })
    return zip(texts, parses.joined()).map { read($1, date: $0.date) }
  }

  private func read(_ parse: ParsedText, date: CalendarDay?) -> Statement {
    let found = values.values(in: parse.text, date: date)
    var (terms, owner) = TermFinder(parse: parse, values: found, entities: entities).terms()
    let contexts = ContextReader(parse: parse)
    for index in terms.indices { terms[index].context = contexts.context(of: terms[index].head) }
    let links = LinkReader(parse: parse, terms: terms, owner: owner).links()
    return Statement(parse: parse, terms: terms, links: links, termOfToken: owner)
  }
}
