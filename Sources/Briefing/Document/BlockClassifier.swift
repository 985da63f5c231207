/// Recognises what stands between the paragraphs of an article and makes no claims.
enum BlockClassifier {
  /// The blocks with their parts recognised; a dateline before a sentence becomes a block of its
  /// own.
  static func classify(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var isInSources = false
    var paragraphs = 0
    for (index, block) in blocks.enumerated() {
      if case .heading = block.kind { isInSources = Boilerplate.opensSources(block.prose.text) }
      guard block.kind.isProse else {
        result.append(block)
        continue
      }
      paragraphs += 1
      let isAtEdge = paragraphs <= 4 || blocks.count - index <= 4
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if isInSources {
        result.append(Block(kind: .boilerplate, prose: block.prose))
      } else if let kind = kind(of: block, before: next, isAtEdge: isAtEdge) {
        result.append(Block(kind: kind, prose: block.prose))
      } else {
        result += withoutDateline(block, isEarly: paragraphs <= 4)
      }
    }
    return result
  }

  private static func kind(
    of block: Block, before next: Block?, isAtEdge: Bool
  ) -> Block.Kind? {
    let look = LineLook(block.prose.text)
    if !look.hasLetters { return .boilerplate }
    if look.words.count > LineLook.longest { return nil }
    if WrittenDay.isAlone(in: look.text) || look.isTimeOfDay { return .dateline }
    if Correction.isOne(look) { return .correction }
    if Boilerplate.isOne(look) { return .boilerplate }
    if Caption.isOne(look) { return .caption }
    if Handle.isOne(look) { return .handle }
    if Byline.isOne(look, isAtEdge: isAtEdge) { return .byline }
    if block.kind == .paragraph, isSubheading(look, before: next) { return .heading(level: 2) }
    return nil
  }

  /// A few words without a full stop over a paragraph.
  private static func isSubheading(_ look: LineLook, before next: Block?) -> Bool {
    guard let next, next.kind == .paragraph, look.words.count <= 10,
      look.text.first?.isLowercase == false, let last = look.text.last
    else { return false }
    return !".!?:;,\"”’…)".contains(last) && next.prose.text.split(separator: " ").count >= 12
  }

  private static func withoutDateline(_ block: Block, isEarly: Bool) -> [Block] {
    guard let end = Dateline.end(in: block.prose.text, isEarly: isEarly) else { return [block] }
    let count = block.prose.text.utf8.count
    return [
      Block(kind: .dateline, prose: block.prose.part(0..<end)),
      Block(kind: block.kind, prose: block.prose.part(end..<count)),
    ]
  }
}
