/// Reads HTML through libxml2: the main text and what the page says about itself.
struct HTMLReader {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  func read() throws(ReadingError) -> (metadata: Document.Metadata, blocks: [Block]) {
    throw .notHTML
  }
}
