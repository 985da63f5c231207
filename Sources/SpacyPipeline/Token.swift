/// A view of one token of a parsed text, with its place in the dependency tree.
public struct Token: Sendable {
  let storage: ParsedText.Storage
  /// The token's index in the parsed text.
  public let index: Int

  /// The analysis as plain data.
  public var record: TokenRecord { storage.records[index] }
  /// The words as they stand.
  public var text: String { storage.words[index] }
  /// The text in lower case, typographic quotes and apostrophes made straight.
  public var lower: String { storage.lowercased[index] }
  /// The base form.
  public var lemma: String { storage.records[index].lemma }
  /// The fine-grained part of speech.
  public var tag: Tag { storage.records[index].tag }
  /// The coarse part of speech.
  public var pos: PartOfSpeech { storage.records[index].pos }
  /// Universal Dependencies features.
  public var morph: String { storage.records[index].morph }
  /// The relation to the head.
  public var dep: Dependency { storage.records[index].dep }
  /// The type of the named entity that the token is part of.
  public var entity: EntityLabel? { storage.records[index].entity }
  /// UTF-8 byte offsets into the text, half-open.
  public var range: Range<Int> { storage.records[index].range }
  /// Whether the token is the root of its sentence.
  public var isRoot: Bool { storage.records[index].head == index }
  /// The head; a root is its own head.
  public var head: Token { Token(storage: storage, index: storage.records[index].head) }
  /// Another token of the same text.
  ///
  /// - Precondition: the index is one of the text's tokens.
  public subscript(other: Int) -> Token { Token(storage: storage, index: other) }

  /// The number of tokens of the text.
  public var textCount: Int { storage.records.count }

  /// Calls the body with each direct dependent in text order, without building an array.
  public func forEachChild(_ body: (Token) -> Void) {
    for child in storage.children(of: index) { body(Token(storage: storage, index: Int(child))) }
  }

  /// Whether a direct dependent passes the test.
  public func anyChild(_ test: (Token) -> Bool) -> Bool {
    storage.children(of: index).contains { test(Token(storage: storage, index: Int($0))) }
  }

  /// The direct dependents in text order.
  public var children: [Token] {
    storage.children(of: index).map { Token(storage: storage, index: Int($0)) }
  }
  /// First token index of the subtree.
  public var leftEdge: Int { Int(storage.edges[index].left) }
  /// Last token index of the subtree.
  public var rightEdge: Int { Int(storage.edges[index].right) }
  /// Token indices of the sentence that the token stands in, half-open.
  public var sentence: Range<Int> { storage.sentences[Int(storage.sentenceOfToken[index])] }

  /// The number of the sentence that the token stands in, from 0.
  public var sentenceNumber: Int { Int(storage.sentenceOfToken[index]) }

  /// The direct dependents with one of the labels, in text order.
  public func children(_ labels: Dependency...) -> [Token] {
    children.filter { labels.contains($0.dep) }
  }

  /// The first direct dependent with one of the labels.
  public func child(_ labels: Dependency...) -> Token? {
    children.first { labels.contains($0.dep) }
  }

  /// The heads above, nearest first, up to the root.
  public var ancestors: [Token] {
    var found: [Token] = []
    var token = self
    while !token.isRoot, found.count < storage.records.count {
      token = token.head
      found.append(token)
    }
    return found
  }

  /// The token and all below it, in text order.
  public var subtree: [Token] {
    var indices = [index]
    var next = 0
    while next < indices.count, indices.count <= storage.records.count {
      indices.append(contentsOf: storage.children(of: indices[next]).lazy.map { Int($0) })
      next += 1
    }
    return indices.sorted().map { Token(storage: storage, index: $0) }
  }

  /// Whether `other` is this token or stands above it.
  public func isInSubtree(of other: Token) -> Bool {
    index == other.index || ancestors.contains { $0.index == other.index }
  }
}

extension Token: Hashable {
  /// Whether both are the same token of the same text.
  public static func == (left: Token, right: Token) -> Bool {
    left.index == right.index && left.storage === right.storage
  }

  /// Hashes the place of the token.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
  }
}
