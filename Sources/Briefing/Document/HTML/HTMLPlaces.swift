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
    var spent = 0
    for (index, node) in tree.nodes.enumerated() {
      guard case .text(let text) = node.content else { continue }
      if let parent = node.parent, let name = tree.name(parent), HTMLScanner.isRaw(name) {
        continue
      }
      pieces[index] = Self.place(text, &scanner, &spent)
    }
  }

  /// How far to look on after a disagreement, how often to try there, and how much of this a page
  /// may cost.
  private static let reach = 65_536
  private static let attempts = 200
  private static let patience = 4_000_000

  private static func place(
    _ text: [UInt8], _ scanner: inout HTMLScanner, _ spent: inout Int
  ) -> [Piece] {
    let words = text.filter { !HTMLScanner.isIgnored($0) }
    guard !words.isEmpty else { return [] }
    let start = scanner
    if let pieces = match(words, &scanner) { return pieces }
    spent += scanner.position - start.position
    scanner = start
    var tried = 0
    while scanner.position - start.position < reach, tried < attempts, spent < patience,
      let unit = scanner.next()
    {
      guard !unit.isSpace, unit.starts(words) else { continue }
      tried += 1
      var attempt = scanner
      attempt.position = unit.range.lowerBound
      if let pieces = match(words, &attempt) {
        scanner = attempt
        return pieces
      }
      spent += attempt.position - unit.range.lowerBound
    }
    spent += scanner.position - start.position
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
