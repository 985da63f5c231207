/// One token's analysis as plain data: what the pipeline writes and what a test can write by hand.
public struct TokenRecord: Sendable, Hashable {
  /// UTF-8 byte offsets into the text, half-open.
  public var range: Range<Int>
  /// Whether a single space follows, as spaCy's `whitespace_`.
  public var spaceAfter: Bool
  public var tag: Tag
  public var pos: PartOfSpeech
  /// Universal Dependencies features, `"Number=Sing|Person=3"`; empty when there are none.
  public var morph: String
  public var lemma: String
  /// Index of the head token; a root's head is itself.
  public var head: Int
  public var dep: Dependency
  public var startsSentence: Bool
  /// The type of the named entity that the token is part of, `nil` outside entities.
  public var entity: EntityLabel?
  /// Whether the token is the first of its entity.
  public var startsEntity: Bool

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
    let children: [[Int]]
    let leftEdges: [Int]
    let rightEdges: [Int]
    let sentences: [Range<Int>]
    let sentenceOfToken: [Int]

    init(text: String, records: [TokenRecord]) {
      self.text = text
      self.records = records
      let utf8 = text.utf8
      var words: [String] = []
      words.reserveCapacity(records.count)
      var at = utf8.startIndex
      var offset = 0
      for record in records {
        let start = utf8.index(at, offsetBy: record.range.lowerBound - offset)
        let end = utf8.index(start, offsetBy: record.range.count)
        words.append(String(text[start..<end]))
        at = end
        offset = record.range.upperBound
      }
      self.words = words
      lowercased = words.map(ParsedText.straightLowercase)
      var children = [[Int]](repeating: [], count: records.count)
      var left = Array(records.indices)
      var right = Array(records.indices)
      for (index, record) in records.enumerated() where record.head != index {
        children[record.head].append(index)
        // Walk up with a bound, so that a hand-made cycle cannot hang.
        var above = record.head
        var steps = 0
        while steps < records.count {
          let unchanged = left[above] <= index && right[above] >= index
          left[above] = min(left[above], index)
          right[above] = max(right[above], index)
          let next = records[above].head
          if next == above || unchanged { break }
          above = next
          steps += 1
        }
      }
      self.children = children
      leftEdges = left
      rightEdges = right
      var starts = records.indices.filter { $0 == 0 || records[$0].startsSentence }
      starts.append(records.count)
      sentences = zip(starts, starts.dropFirst()).map { $0..<$1 }
      var owner = [Int](repeating: 0, count: records.count)
      for (number, range) in sentences.enumerated() {
        for index in range { owner[index] = number }
      }
      sentenceOfToken = owner
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

  public var text: String { storage.text }
  public var records: [TokenRecord] { storage.records }
  public var count: Int { storage.records.count }
  public subscript(index: Int) -> Token { Token(storage: storage, index: index) }
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
    return String(decoding: Array(storage.text.utf8.dropFirst(range.lowerBound).prefix(range.count)), as: UTF8.self)
  }

  /// UTF-8 byte offsets of a run of tokens, half-open; `nil` when the run is empty.
  public func byteRange(of tokens: Range<Int>) -> Range<Int>? {
    guard let last = tokens.last else { return nil }
    return storage.records[tokens.lowerBound].range.lowerBound..<storage.records[last].range.upperBound
  }
}

extension ParsedText {
  /// Lower case with typographic quotes made straight, so that rules need one spelling only.
  static func straightLowercase(_ word: String) -> String {
    var straight = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
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
  public let label: EntityLabel

  public init(tokens: Range<Int>, label: EntityLabel) {
    self.tokens = tokens
    self.label = label
  }
}
