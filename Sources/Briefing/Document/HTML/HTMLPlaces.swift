/// Puts the text that libxml2 read back onto the bytes of the page.
///
/// libxml2 gives no offsets, so the page is walked forward once: tags, comments and scripts are
/// skipped and entities resolved, and the words of each text node must come next.
struct HTMLPlaces {
  /// A stretch of the page and what it stands for.
  enum Piece: Sendable {
    case copy(Range<Int>)
    case entity(Range<Int>, [UInt8])
  }

  /// For each node of the tree its pieces; empty for elements and for text whose place is unknown.
  private(set) var pieces: [[Piece]]

  init(_ tree: HTMLTree, in bytes: [UInt8], from start: Int) {
    pieces = Array(repeating: [], count: tree.nodes.count)
    var scanner = HTMLScanner(bytes: bytes, position: start)
    for (index, node) in tree.nodes.enumerated() {
      guard case .text(let text) = node.content else { continue }
      if let parent = node.parent, let name = tree.name(parent), HTMLScanner.isRaw(name) {
        continue
      }
      pieces[index] = Self.place(text, &scanner)
    }
  }

  /// How many bytes of words must agree to go on after a disagreement, and how far to look.
  private static let anchor = 24
  private static let reach = 65_536

  private static func place(_ text: [UInt8], _ scanner: inout HTMLScanner) -> [Piece] {
    let words = text.filter { !HTMLScanner.isIgnored($0) }
    guard !words.isEmpty else { return [] }
    let start = scanner
    if let pieces = match(words, &scanner) { return pieces }
    scanner = start
    let head = Array(words.prefix(anchor))
    while scanner.position - start.position < reach, let unit = scanner.next() {
      guard !unit.isSpace, unit.starts(head) else { continue }
      var attempt = scanner
      attempt.position = unit.range.lowerBound
      if let pieces = match(words, &attempt) {
        scanner = attempt
        return pieces
      }
    }
    scanner = start
    return []
  }

  private static func match(_ words: [UInt8], _ scanner: inout HTMLScanner) -> [Piece]? {
    var pieces: [Piece] = []
    var index = 0
    while index < words.count {
      guard let unit = scanner.next() else { return nil }
      if unit.isSpace {
        if index > 0 { add(unit.range, to: &pieces) }
        continue
      }
      switch unit.value {
      case .byte(let byte):
        guard byte == words[index] else { return nil }
        index += 1
        add(unit.range, to: &pieces)
      case .entity(let bytes):
        guard words[index...].starts(with: bytes) else { return nil }
        index += bytes.count
        pieces.append(.entity(unit.range, HTMLScanner.shown(bytes)))
      }
    }
    return pieces
  }

  private static func add(_ range: Range<Int>, to pieces: inout [Piece]) {
    if case .copy(let last) = pieces.last, last.upperBound == range.lowerBound {
      pieces[pieces.count - 1] = .copy(last.lowerBound..<range.upperBound)
    } else {
      pieces.append(.copy(range))
    }
  }
}
