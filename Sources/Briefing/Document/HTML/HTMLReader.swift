/// Reads HTML through libxml2: the main text, and what the page says about itself.
struct HTMLReader {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  func read() throws(ReadingError) -> (metadata: Document.Metadata, blocks: [Block]) {
    let start = source.markLength
    guard let tree = HTMLTree(Array(source.bytes[start...])) else { throw .notHTML }
    let filter = HTMLFilter(tree)
    let root = MainText(tree, filter).root()
    let places = HTMLPlaces(tree, in: source.bytes, from: start)
    var collector = HTMLBlocks(tree, places, filter, source: source.bytes)
    return (HTMLMetadata(tree).metadata(), collector.blocks(in: root))
  }
}
