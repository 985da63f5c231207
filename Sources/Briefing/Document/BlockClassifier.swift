/// Recognises what stands between the paragraphs of an article and makes no claims.
enum BlockClassifier {
  static func classify(_ blocks: [Block], in source: SourceText) -> [Block] {
    blocks.map { block in
      guard block.kind.isProse else { return block }
      if WrittenDay.isAlone(in: block.prose.text) {
        return Block(kind: .dateline, prose: block.prose)
      }
      return block
    }
  }
}
