/// The terms of a text as the index keeps them: words, figures, and names by entity.
struct IndexTerms {
  /// What a term is; each kind has its weight.
  enum Kind {
    case word, number, roundedNumber, name
    /// Counts a little, and brings in no fact alone.
    case filler
  }

  struct Key {
    let key: UInt64
    let kind: Kind
  }

  /// A text's terms in order, repeated terms repeated.
  static func keys(of text: String, names: some NameLookup) -> [Key] {
    let terms = TermReader.terms(of: text)
    var keys: [Key] = []
    for term in terms {
      switch term.kind {
      case .word: keys.append(Key(key: term.key, kind: .word))
      case .number: keys.append(Key(key: term.key, kind: .number))
      case .roundedNumber: keys.append(Key(key: term.key, kind: .roundedNumber))
      case .filler: keys.append(Key(key: term.key, kind: .filler))
      }
    }
    guard names.longestName > 0 else { return keys }
    var start = 0
    while start < terms.count {
      let found = entity(in: terms, at: start, names)
      if let found { keys.append(Key(key: nameKey(found.entity), kind: .name)) }
      start += found?.length ?? 1
    }
    return keys
  }

  /// The entity whose name is the longest that begins at a term.
  private static func entity(
    in terms: [SearchTerm], at start: Int, _ names: some NameLookup
  ) -> (entity: UInt32, length: Int)? {
    var found: (entity: UInt32, length: Int)?
    var hash = TermHash(seed: 1)
    for length in 1...names.longestName where start + length <= terms.count {
      hash.add(terms[start + length - 1].spelling)
      if let entity = names.entity(named: hash.value) { found = (entity, length) }
    }
    return found
  }

  /// The key of a name: its words without a leading "the"; `nil` without a word.
  static func spelling(of name: String) -> (key: UInt64, length: Int)? {
    var terms = TermReader.terms(of: name)
    if terms.count > 1, terms[0].spelling == the { terms.removeFirst() }
    guard !terms.isEmpty, terms.contains(where: { $0.kind != .filler }) else { return nil }
    var hash = TermHash(seed: 1)
    for term in terms { hash.add(term.spelling) }
    return (hash.value, terms.count)
  }

  static func nameKey(_ entity: UInt32) -> UInt64 {
    var hash = TermHash(seed: 9)
    hash.add(UInt64(entity))
    return hash.value
  }

  private static let the = TermHash.of("the".utf8)
}

/// Says which entity a sequence of words names.
protocol NameLookup {
  /// The number of words of the longest name; 0 without names.
  var longestName: Int { get }
  func entity(named key: UInt64) -> UInt32?
}
