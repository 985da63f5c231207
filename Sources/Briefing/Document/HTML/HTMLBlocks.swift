/// Turns the main text of a page into blocks.
struct HTMLBlocks {
  private let tree: HTMLTree
  private let places: HTMLPlaces
  private let filter: HTMLFilter
  private let source: [UInt8]
  private var found: [Block] = []
  private var builder = ProseBuilder()
  /// Bytes of text in the open block, and those of them inside links.
  private var textLength = 0
  private var linkLength = 0
  /// Line breaks since the last word.
  private var breaks = 0
  private var open: [Int] = []
  private var openLinks = 0
  /// How many of the elements around a block are asked what it is.
  private static let farthest = 64

  init(_ tree: HTMLTree, _ places: HTMLPlaces, _ filter: HTMLFilter, source: [UInt8]) {
    self.tree = tree
    self.places = places
    self.filter = filter
    self.source = source
  }

  mutating func blocks(in root: Int) -> [Block] {
    var index = root
    while index < tree.nodes[root].end {
      while let last = open.last, tree.nodes[last].end <= index { close(last) }
      if index != root, filter.drops(index, inside: root) {
        index = tree.nodes[index].end
        continue
      }
      switch tree.nodes[index].content {
      case .element(let name, _): enter(index, name)
      case .text: addText(index)
      }
      index += 1
    }
    while let last = open.last { close(last) }
    flush()
    return found
  }

  private mutating func enter(_ index: Int, _ name: String) {
    if name == "br" {
      breaks += 1
      if breaks > 1 { flush() }
      builder.space(0..<0)
    }
    if name == "td" || name == "th" { builder.space(0..<0) }
    if isBlock(name) { flush() }
    if name == "a" { openLinks += 1 }
    open.append(index)
  }

  private mutating func close(_ index: Int) {
    if let name = tree.name(index), isBlock(name) { flush() }
    if tree.name(index) == "a" { openLinks -= 1 }
    open.removeLast()
  }

  private mutating func addText(_ index: Int) {
    guard case .text(let text) = tree.nodes[index].content else { return }
    if let first = text.first, Byte.isSpace(first) { builder.space(0..<0) }
    for piece in places.pieces[index] {
      switch piece {
      case .copy(let range): builder.copy(range, of: source)
      case .entity(let range, let bytes): builder.replace(range, with: bytes)
      }
    }
    if let last = text.last, Byte.isSpace(last) { builder.space(0..<0) }
    if filter.textLength[index] > 0 { breaks = 0 }
    textLength += filter.textLength[index]
    if openLinks > 0 { linkLength += filter.textLength[index] }
  }

  private mutating func flush() {
    let prose = builder.finish()
    let isLinks = linkLength * 10 >= textLength * 8 && textLength > 0
    builder = ProseBuilder()
    textLength = 0
    linkLength = 0
    breaks = 0
    guard !prose.isEmpty else { return }
    let kind = kind()
    found.append(Block(kind: kind.isProse && isLinks ? .boilerplate : kind, prose: prose))
  }

  /// What the elements around the words make of them, the innermost first.
  private func kind() -> Block.Kind {
    for index in open.suffix(Self.farthest).reversed() {
      guard case .element(let name, let attributes) = tree.nodes[index].content else { continue }
      switch name {
      case "h1", "h2", "h3", "h4", "h5", "h6":
        return .heading(level: name.last?.wholeNumberValue ?? 1)
      case "figcaption", "figure", "caption": return .caption
      case "li", "dd", "dt": return .listItem
      case "blockquote": return .blockQuote
      case "tr", "table": return .tableRow
      case "pre": return .code
      case "address": return .byline
      default: break
      }
      let words = HTMLFilter.words(attributes["class"])
      if words.contains(where: ["byline", "author"].contains) { return .byline }
      if words.contains(where: ["caption", "credit"].contains) { return .caption }
      if words.contains(where: ["correction", "clarification"].contains) { return .correction }
      if attributes["itemprop"] == "author" || attributes["rel"] == "author" { return .byline }
    }
    return .paragraph
  }

  private func isBlock(_ name: String) -> Bool { Self.blockElements.contains(name) }

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl",
    "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr",
    "ul", "details", "summary", "hgroup",
  ]
}
