/// The patterns of affixes and web addresses.
struct TokenizerPatterns: Sendable {
  let prefix: Pattern
  let suffix: Pattern
  let infix: Pattern
  let address: WebAddress
}

/// The tokenizer's data: exceptions and patterns.
struct TokenizerTables: Sendable {
  struct Piece: Sendable, Hashable {
    let text: String
    let norm: String?
  }

  /// An exception that contains an affix, as the row of tokens into which it falls without the exceptions.
  struct Phrase: Sendable {
    let tokens: [String]
    let exception: String
  }

  private let exceptions: IDTable
  /// Length in bytes of the longest exception.
  private(set) var longestException: Int
  let patterns: TokenizerPatterns
  /// By the hash of the first token.
  private let phrases: [UInt64: [Phrase]]
  /// Hashes of words that are never cut, beside the exceptions.
  private var wholeWords: Set<UInt64> = []

  init(_ pack: PackFile) throws(ModelError) {
    exceptions = try pack.table("exceptions")
    var reader = Blob.Reader(try pack.section("tokenizer"))
    longestException = reader.int()
    guard let prefix = PatternParser.parse(reader.string()),
      let suffix = PatternParser.parse(reader.string()),
      let infix = PatternParser.parse(reader.string()),
      let address = WebAddress(pattern: reader.string())
    else { throw pack.missing("tokenizer") }
    patterns = TokenizerPatterns(prefix: prefix, suffix: suffix, infix: infix, address: address)
    var phrases: [UInt64: [Phrase]] = [:]
    for _ in 0..<reader.length() {
      let tokens = reader.strings()
      let exception = reader.string()
      guard let first = tokens.first else { continue }
      phrases[MurmurHash.hash64A(first), default: []].append(
        Phrase(tokens: tokens, exception: exception))
    }
    self.phrases = phrases
  }

  func phrases(startingWith token: String) -> [Phrase] {
    (phrases[MurmurHash.hash64A(token)] ?? []).filter {
      $0.tokens[0].utf8.elementsEqual(token.utf8)
    }
  }

  /// The same tables with words that are never cut.
  func keepingWhole(_ words: Set<String>) -> TokenizerTables {
    var copy = self
    copy.wholeWords = Set(words.map(MurmurHash.hash64A))
    copy.longestException = max(longestException, words.map(\.utf8.count).max() ?? 0)
    return copy
  }

  var hasWholeWords: Bool { !wholeWords.isEmpty }

  /// Whether a string is one of the words that are never cut.
  func isWholeWord(_ text: String) -> Bool {
    wholeWords.contains(MurmurHash.hash64A(text))
  }

  /// The pieces into which a string falls by exception, `nil` when it is none.
  func exception(_ text: String) -> [Piece]? {
    guard text.utf8.count <= longestException else { return nil }
    let hash = MurmurHash.hash64A(text)
    if wholeWords.contains(hash) { return [Piece(text: text, norm: nil)] }
    guard let value = exceptions[hash] else { return nil }
    var reader = Blob.Reader(value)
    guard reader.string().utf8.elementsEqual(text.utf8) else { return nil }
    let pieces = (0..<reader.length()).map { _ in
      let text = reader.string()
      let norm = reader.string()
      return Piece(text: text, norm: norm.isEmpty ? nil : norm)
    }
    // Tokens must not reach beyond their text, whatever a pack says.
    return pieces.reduce(0) { $0 + $1.text.utf8.count } == text.utf8.count ? pieces : nil
  }

  static func pack(exception: String, pieces: [Piece]) -> (id: UInt64, value: [UInt8]) {
    var writer = ByteWriter()
    writer.string(exception)
    writer.int(pieces.count)
    for piece in pieces {
      writer.string(piece.text)
      writer.string(piece.norm ?? "")
    }
    return (MurmurHash.hash64A(exception), writer.bytes)
  }
}
