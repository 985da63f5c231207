/// Splits texts into tokens for one thread, remembering the chunks and word forms it has met.
final class Tokenizer {
  /// A stretch between white space that was met before, and its tokens as a range of `pieces`.
  private struct Chunk {
    let text: String
    let pieces: Range<Int>
  }

  /// By hashes, not by strings: Swift takes canonically equivalent strings for equal.
  private struct Form: Hashable {
    let text: UInt64
    let norm: UInt64
  }

  /// Longer chunks come once, if at all.
  private static let longestRemembered = 64

  private let tables: TokenizerTables
  private let lexicon: Lexicon
  private var chunkNumbers: [UInt64: Int32] = [:]
  private var chunks: [Chunk] = []
  /// Lexeme and length in bytes of the tokens of all chunks.
  private var pieces: [(lexeme: Int32, length: Int32)] = []
  private var numbers: [Form: Int32] = [:]
  private(set) var lexemes: [Lexeme] = []
  private var mayStartPhrase: [Bool] = []

  init(_ tables: TokenizerTables, _ lexicon: Lexicon) {
    self.tables = tables
    self.lexicon = lexicon
  }

  /// Forgets all chunks and word forms.
  func forget() {
    chunkNumbers.removeAll()
    chunks.removeAll()
    pieces.removeAll()
    numbers.removeAll()
    lexemes.removeAll()
    mayStartPhrase.removeAll()
  }

  /// Adds the tokens of a text, whose ranges are ranges of that text.
  func tokenize(_ text: String, into tokens: inout TokenSequence) {
    var text = text
    let start = tokens.count
    text.withUTF8 { bytes in unsafe splitAtSpaces(bytes, &tokens) }
    let hasPhrase = tokens.lexemes[start...].contains { mayStartPhrase[Int($0)] }
    if hasPhrase { joinPhrases(&tokens, from: start) }
  }

  /// Only a single space is swallowed; all other white space is a token.
  private func splitAtSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: inout TokenSequence) {
    guard !bytes.isEmpty else { return }
    var start = 0
    var at = 0
    var isInSpace = unsafe Self.spaceLength(bytes, 0) > 0
    while at < bytes.count {
      let space = unsafe Self.spaceLength(bytes, at)
      if (space > 0) != isInSpace {
        if start < at { unsafe add(bytes, start..<at, &tokens) }
        if unsafe bytes[at] == 0x20 {
          // The space cannot be the first byte, for then the text would have begun in white space.
          if tokens.count > 0 { tokens.spaceAfter[tokens.count - 1] = true }
          start = at + 1
        } else {
          start = at
        }
        isInSpace.toggle()
      }
      at += max(1, space)
    }
    if start < bytes.count { unsafe add(bytes, start..<bytes.count, &tokens) }
  }

  /// The length in bytes of the white space that begins at `at`, 0 for none.
  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = unsafe bytes[at]
    if first < 0x80 { return first <= 0x20 && (first >= 0x1c || 0x09...0x0d ~= first) ? 1 : 0 }
    guard first == 0xc2 || 0xe1...0xe3 ~= first else { return 0 }
    let second = unsafe at + 1 < bytes.count ? bytes[at + 1] : 0
    if first == 0xc2 { return second == 0x85 || second == 0xa0 ? 2 : 0 }
    let third = unsafe at + 2 < bytes.count ? bytes[at + 2] : 0
    switch (first, second, third) {
    case (0xe1, 0x9a, 0x80), (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8...0xa9),
      (0xe2, 0x80, 0xaf), (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  private func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ tokens: inout TokenSequence
  ) {
    let part = unsafe UnsafeBufferPointer(rebasing: bytes[range])
    let isShort = range.count <= Self.longestRemembered
    let key = isShort ? unsafe MurmurHash.hash64A(part) : 0
    if isShort, let number = chunkNumbers[key].map({ Int($0) }),
      unsafe chunks[number].text.utf8.elementsEqual(part)
    {
      append(chunks[number].pieces, at: range.lowerBound, &tokens)
      return
    }
    let text = unsafe String(decoding: part, as: UTF8.self)
    let first = pieces.count
    for piece in ChunkSplitter.split(text, patterns: tables.patterns, exceptions: tables) {
      pieces.append((lexeme(of: piece), Int32(piece.text.utf8.count)))
    }
    append(first..<pieces.count, at: range.lowerBound, &tokens)
    if isShort {
      chunkNumbers[key] = Int32(chunks.count)
      chunks.append(Chunk(text: text, pieces: first..<pieces.count))
    } else {
      pieces.removeLast(pieces.count - first)
    }
  }

  private func append(_ part: Range<Int>, at start: Int, _ tokens: inout TokenSequence) {
    var at = start
    for index in part {
      let end = at + Int(pieces[index].length)
      tokens.append(at..<end, lexeme: pieces[index].lexeme)
      at = end
    }
  }

  private func lexeme(of piece: TokenizerTables.Piece) -> Int32 {
    let norm = piece.norm.map(MurmurHash.hash64A) ?? 0
    let form = Form(text: MurmurHash.hash64A(piece.text), norm: norm)
    if let number = numbers[form] { return number }
    let number = Int32(lexemes.count)
    numbers[form] = number
    lexemes.append(lexicon.lexeme(piece.text, norm: piece.norm))
    mayStartPhrase.append(!tables.phrases(startingWith: piece.text).isEmpty)
    return number
  }

  /// Replaces rows of tokens that spell an exception with an affix inside, the longest first.
  private func joinPhrases(_ tokens: inout TokenSequence, from first: Int) {
    var found: [Range<Int>] = []
    for start in first..<tokens.count where mayStartPhrase[Int(tokens.lexemes[start])] {
      let number = tokens.lexemes[start]
      for phrase in tables.phrases(startingWith: lexemes[Int(number)].text)
      where start + phrase.tokens.count <= tokens.count {
        let isHere = phrase.tokens.indices.allSatisfy {
          lexemes[Int(tokens.lexemes[start + $0])].text.utf8.elementsEqual(phrase.tokens[$0].utf8)
        }
        if isHere { found.append(start..<start + phrase.tokens.count) }
      }
    }
    found.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    var isTaken = [Bool](repeating: false, count: tokens.count)
    var kept: [Range<Int>] = []
    for range in found {
      if !isTaken[range.lowerBound], !isTaken[range.upperBound - 1] { kept.append(range) }
      for index in range { isTaken[index] = true }
    }
    kept.sort { $0.lowerBound < $1.lowerBound }
    replace(kept, in: &tokens)
  }

  private func replace(_ ranges: [Range<Int>], in tokens: inout TokenSequence) {
    var result = TokenSequence()
    var next = 0
    for range in ranges {
      guard let pieces = tables.exception(text(of: range, in: tokens)) else { continue }
      result.append(contentsOf: tokens, next..<range.lowerBound)
      var at = tokens.ranges[range.lowerBound].lowerBound
      for piece in pieces {
        let end = at + piece.text.utf8.count
        result.append(at..<end, lexeme: lexeme(of: piece))
        at = end
      }
      if result.count > 0 {
        result.spaceAfter[result.count - 1] = tokens.spaceAfter[range.upperBound - 1]
      }
      next = range.upperBound
    }
    result.append(contentsOf: tokens, next..<tokens.count)
    tokens = result
  }

  private func text(of range: Range<Int>, in tokens: TokenSequence) -> String {
    var text = ""
    for index in range {
      text += lexemes[Int(tokens.lexemes[index])].text
      if tokens.spaceAfter[index], index + 1 < range.upperBound { text += " " }
    }
    return text
  }
}
