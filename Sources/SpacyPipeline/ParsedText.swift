/// One token's analysis as plain data: what the pipeline writes and what a test can write by hand.
public struct TokenRecord: Sendable, Hashable {
  /// UTF-8 byte offsets into the text, half-open.
  public var range: Range<Int>
  /// Whether a single space follows, as spaCy's `whitespace_`.
  public var spaceAfter: Bool
  /// The fine-grained part of speech.
  public var tag: Tag
  /// The coarse part of speech.
  public var pos: PartOfSpeech
  /// Universal Dependencies features, `"Number=Sing|Person=3"`; empty when there are none.
  public var morph: String
  /// The base form.
  public var lemma: String
  /// Index of the head token; a root's head is itself.
  public var head: Int
  /// The relation to the head.
  public var dep: Dependency
  /// Whether the token is the first of its sentence.
  public var startsSentence: Bool
  /// The type of the named entity that the token is part of, `nil` outside entities.
  public var entity: EntityLabel?
  /// Whether the token is the first of its entity.
  public var startsEntity: Bool

  /// Makes a record; what is not given is unknown.
  public init(
    range: Range<Int>, spaceAfter: Bool = true, tag: Tag = .xx, pos: PartOfSpeech = .none,
    morph: String = "", lemma: String = "", head: Int = 0, dep: Dependency = .dep,
    startsSentence: Bool = false, entity: EntityLabel? = nil, startsEntity: Bool = false
  ) {
    self.range = range
    self.spaceAfter = spaceAfter
    self.tag = tag
    self.pos = pos
    self.morph = morph
    self.lemma = lemma
    self.head = head
    self.dep = dep
    self.startsSentence = startsSentence
    self.entity = entity
    self.startsEntity = startsEntity
  }
}

/// A text with its analysis: the owner of the text, from which tokens, sentences and entities are views.
///
/// Immutable; copies share one storage.
public struct ParsedText: Sendable {
  final class Storage: Sendable {
    let text: String
    let records: [TokenRecord]
    let words: [String]
    let lowercased: [String]
    /// The children of token `i` are `children[childStarts[i]..<childStarts[i + 1]]`.
    let childStarts: [Int32]
    let children: [Int32]
    let edges: [(left: Int32, right: Int32)]
    let sentences: [Range<Int>]
    let sentenceOfToken: [Int32]

    init(text: String, records: [TokenRecord], words: [String], lowercased: [String]) {
      self.text = text
      self.records = records
      self.words = words
      self.lowercased = lowercased
      (childStarts, children) = Self.children(records)
      edges = Self.edges(records, childStarts, children)
      var sentences: [Range<Int>] = []
      var sentenceOfToken: [Int32] = []
      sentenceOfToken.reserveCapacity(records.count)
      var start = 0
      for index in records.indices {
        if index > start, records[index].startsSentence {
          sentences.append(start..<index)
          start = index
        }
        sentenceOfToken.append(Int32(sentences.count))
      }
      if start < records.count { sentences.append(start..<records.count) }
      self.sentences = sentences
      self.sentenceOfToken = sentenceOfToken
    }

    convenience init(text: String, records: [TokenRecord]) {
      let words = Self.words(text, records)
      let lowercased = words.map(ParsedText.straightLowercase)
      self.init(text: text, records: records, words: words, lowercased: lowercased)
    }

    private static func words(_ text: String, _ records: [TokenRecord]) -> [String] {
      var text = text
      return text.withUTF8 { bytes in
        records.map { unsafe String(decoding: bytes[$0.range], as: UTF8.self) }
      }
    }

    private static func children(_ records: [TokenRecord]) -> (starts: [Int32], items: [Int32]) {
      var starts = [Int32](repeating: 0, count: records.count + 1)
      for (index, record) in records.enumerated() where record.head != index {
        starts[record.head + 1] += 1
      }
      for index in records.indices { starts[index + 1] += starts[index] }
      var next = starts
      var items = [Int32](repeating: 0, count: Int(starts[records.count]))
      for (index, record) in records.enumerated() where record.head != index {
        items[Int(next[record.head])] = Int32(index)
        next[record.head] += 1
      }
      return (starts, items)
    }

    /// From the leaves up, so that the work does not grow with the depth of the tree.
    private static func edges(
      _ records: [TokenRecord], _ starts: [Int32], _ children: [Int32]
    ) -> [(left: Int32, right: Int32)] {
      var edges = records.indices.map { (left: Int32($0), right: Int32($0)) }
      // Roots first, children after their heads; tokens of a hand-made cycle are never reached.
      var order = records.indices.filter { records[$0].head == $0 }
      order.reserveCapacity(records.count)
      var next = 0
      while next < order.count {
        let token = order[next]
        for child in children[Int(starts[token])..<Int(starts[token + 1])] {
          order.append(Int(child))
        }
        next += 1
      }
      for token in order.reversed() {
        let head = records[token].head
        edges[head].left = min(edges[head].left, edges[token].left)
        edges[head].right = max(edges[head].right, edges[token].right)
      }
      return edges
    }

    func children(of index: Int) -> ArraySlice<Int32> {
      children[Int(childStarts[index])..<Int(childStarts[index + 1])]
    }
  }

  let storage: Storage

  /// Makes a parsed text of hand-made or edited records.
  ///
  /// - Precondition: ranges are in order, inside the text and on character boundaries; heads are
  ///   indices of records.
  public init(text: String, records: [TokenRecord]) {
    storage = Storage(text: text, records: records)
  }

  /// The same text with other records.
  ///
  /// - Precondition: the records are as many and have the same ranges.
  public func replacing(records: [TokenRecord]) -> ParsedText {
    ParsedText(
      text: text, records: records, words: storage.words, lowercased: storage.lowercased)
  }

  init(text: String, records: [TokenRecord], words: [String], lowercased: [String]) {
    storage = Storage(text: text, records: records, words: words, lowercased: lowercased)
  }

  /// The text that was analysed.
  public var text: String { storage.text }
  /// The analysis of every token.
  public var records: [TokenRecord] { storage.records }
  /// The number of tokens.
  public var count: Int { storage.records.count }
  /// The token with an index.
  public subscript(index: Int) -> Token { Token(storage: storage, index: index) }
  /// All tokens in order.
  public var tokens: LazyMapCollection<Range<Int>, Token> {
    let storage = storage
    return (0..<storage.records.count).lazy.map { Token(storage: storage, index: $0) }
  }
  /// Token index ranges of the sentences, in order, half-open; they cover all tokens.
  public var sentences: [Range<Int>] { storage.sentences }
  /// The named entities in order.
  public var entities: [EntitySpan] {
    var spans: [EntitySpan] = []
    for (index, record) in storage.records.enumerated() {
      guard let label = record.entity else { continue }
      if record.startsEntity || spans.last?.tokens.upperBound != index {
        spans.append(EntitySpan(tokens: index..<index + 1, label: label))
      } else if let last = spans.popLast() {
        spans.append(EntitySpan(tokens: last.tokens.lowerBound..<index + 1, label: last.label))
      }
    }
    return spans
  }

  /// The text from the first byte of the first token to the last byte of the last.
  public func text(of tokens: Range<Int>) -> String {
    guard let range = byteRange(of: tokens) else { return "" }
    var text = storage.text
    return text.withUTF8 { bytes in unsafe String(decoding: bytes[range], as: UTF8.self) }
  }

  /// UTF-8 byte offsets of a run of tokens, half-open; `nil` when the run is empty.
  public func byteRange(of tokens: Range<Int>) -> Range<Int>? {
    guard let last = tokens.last else { return nil }
    return storage.records[tokens.lowerBound].range
      .lowerBound..<storage.records[last].range.upperBound
  }
}

extension ParsedText {
  /// Lower case with typographic quotes made straight, so that rules need one spelling only.
  static func straightLowercase(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    var straight = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": straight.append("'")
      case "\u{201C}", "\u{201D}": straight.append("\"")
      default: straight.append(scalar)
      }
    }
    return String(straight)
  }
}

/// A named entity: its tokens and its type.
public struct EntitySpan: Sendable, Hashable {
  /// Token indices, half-open.
  public let tokens: Range<Int>
  /// The type of the entity.
  public let label: EntityLabel

  /// Makes a span of tokens.
  public init(tokens: Range<Int>, label: EntityLabel) {
    self.tokens = tokens
    self.label = label
  }
}
