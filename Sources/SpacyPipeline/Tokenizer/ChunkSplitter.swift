/// Splits one chunk between white space into tokens: exceptions, affixes, addresses, infixes.
struct ChunkSplitter {
  /// A token as a range of the chunk's scalars, or several by exception.
  typealias Piece = TokenizerTables.Piece

  private let patterns: TokenizerPatterns
  private let exceptions: TokenizerTables?
  private let scalars: [UInt32]
  private let bytes: [UInt8]
  /// The byte at which each scalar starts, and the end; empty where they are the same numbers.
  private let starts: [Int]

  /// - Parameter exceptions: where to look exceptions up; `nil` for a split without any.
  static func split(
    _ chunk: String, patterns: TokenizerPatterns, exceptions: TokenizerTables?
  ) -> [Piece] {
    ChunkSplitter(chunk, patterns, exceptions).split()
  }

  private init(_ chunk: String, _ patterns: TokenizerPatterns, _ exceptions: TokenizerTables?) {
    self.patterns = patterns
    self.exceptions = exceptions
    bytes = Array(chunk.utf8)
    scalars = chunk.unicodeScalars.map(\.value)
    var starts: [Int] = []
    if scalars.count < bytes.count {
      var at = 0
      for scalar in chunk.unicodeScalars {
        starts.append(at)
        at += scalar.utf8.count
      }
      starts.append(at)
    }
    self.starts = starts
  }

  private func split() -> [Piece] {
    let all = 0..<scalars.count
    if let pieces = exception(all) { return pieces }
    var prefixes: [Range<Int>] = []
    var suffixes: [Range<Int>] = []
    let core = stripAffixes(all, &prefixes, &suffixes)
    var pieces = prefixes.map(piece)
    if !core.isEmpty {
      if let special = exception(core) ?? wholeWords(core) {
        pieces += special
      } else if patterns.address.matches(scalars, in: core) {
        pieces.append(piece(core))
      } else {
        splitAtInfixes(core, &pieces)
      }
    }
    pieces += suffixes.reversed().map(piece)
    return pieces
  }

  /// Takes prefixes and suffixes off in turn until nothing changes or an exception is left.
  private func stripAffixes(
    _ all: Range<Int>, _ prefixes: inout [Range<Int>], _ suffixes: inout [Range<Int>]
  ) -> Range<Int> {
    var rest = all
    var lastCount = -1
    while !rest.isEmpty, rest.count != lastCount {
      if exception(rest) != nil || wholeWords(rest) != nil { break }
      lastCount = rest.count
      let afterPrefix = patterns.prefix.match(scalars, at: rest.lowerBound, in: rest)
      let minusPrefix = (afterPrefix ?? rest.lowerBound)..<rest.upperBound
      if let end = afterPrefix, exception(minusPrefix) != nil {
        prefixes.append(rest.lowerBound..<end)
        return minusPrefix
      }
      let suffixStart = patterns.suffix.searchBackward(scalars, in: minusPrefix)
      if let start = suffixStart, exception(rest.lowerBound..<start) != nil {
        suffixes.append(start..<rest.upperBound)
        return rest.lowerBound..<start
      }
      var lower = rest.lowerBound
      var upper = rest.upperBound
      if let end = afterPrefix {
        prefixes.append(lower..<end)
        lower = end
      }
      if let start = suffixStart {
        suffixes.append(start..<upper)
        upper = start
      }
      rest = lower..<upper
    }
    return rest
  }

  private func splitAtInfixes(_ core: Range<Int>, _ pieces: inout [Piece]) {
    var start = core.lowerBound
    var from = core.lowerBound
    while let match = patterns.infix.search(scalars, from: from, in: core) {
      from = match.upperBound
      if match.lowerBound == core.lowerBound { continue }
      if match.lowerBound != start { pieces.append(piece(start..<match.lowerBound)) }
      pieces.append(piece(match))
      start = match.upperBound
    }
    if start < core.upperBound { pieces.append(piece(start..<core.upperBound)) }
  }

  /// The pieces of words that are never cut where they stand together, "2G/3G", or before a full
  /// stop that could be theirs; `nil` for all else.
  private func wholeWords(_ range: Range<Int>) -> [Piece]? {
    guard let exceptions, exceptions.hasWholeWords, 2...64 ~= range.count else { return nil }
    let isStopped = scalars[range.upperBound - 1] == UInt32(ascii: ".")
    let end = range.upperBound - (isStopped ? 1 : 0)
    var pieces: [Piece] = []
    var start = range.lowerBound
    var words = 0
    var others = 0
    var hyphens = 0
    for at in start..<end + 1 where at == end || Self.joins(scalars[at]) {
      let part = piece(start..<at)
      if exceptions.isWholeWord(part.text) {
        words += 1
      } else {
        others += 1
        let isWord = scalars[start..<at].allSatisfy { (0x41...0x5a).contains($0 & ~0x20) }
        guard isWord, !part.text.isEmpty else { return nil }
      }
      pieces.append(part)
      if at < end {
        if scalars[at] != UInt32(ascii: "/") { hyphens += 1 }
        pieces.append(piece(at..<at + 1))
      }
      start = at + 1
    }
    // A hyphen may stand inside another word, so it parts nothing but these.
    guard words > 0, pieces.count > 1 || isStopped, others == 0 || hyphens == 0 else { return nil }
    if isStopped { pieces.append(piece(end..<end + 1)) }
    return pieces
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    scalar == UInt32(ascii: "/") || scalar == UInt32(ascii: "-") || scalar == 0x2013
  }

  private func exception(_ range: Range<Int>) -> [Piece]? {
    guard let exceptions, !range.isEmpty, range.count <= exceptions.longestException else {
      return nil
    }
    return exceptions.exception(text(range))
  }

  private func piece(_ range: Range<Int>) -> Piece {
    Piece(text: text(range), norm: nil)
  }

  private func text(_ range: Range<Int>) -> String {
    let part =
      starts.isEmpty ? range : starts[range.lowerBound]..<starts[range.upperBound]
    return String(decoding: bytes[part], as: UTF8.self)
  }
}
