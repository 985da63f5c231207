import SpacyPipeline

/// Finds proper names: those of the entity table, those that the model sees, and runs of proper nouns.
struct NameFinder {
  let parse: ParsedText
  let entities: EntityTable

  private static let nameTypes: Set<EntityLabel> = [
    .person, .organization, .geopolitical, .location, .facility, .product, .event, .workOfArt, .law,
    .nationality,
  ]
  private static let dropped: Set<String> = [
    "the", "a", "an", "of", "and", "for", "de", "mr", "mrs", "ms", "dr", "sir", "'s", "'", "&",
    "mr.", "mrs.",
    "ms.", "dr.", "inc", "inc.", "ltd", "ltd.", "plc", "corp", "corp.", "co", "co.", "ag", "asa",
    "as", "oyj",
    "sa", "gmbh", "llc", "st", "st.", "saint",
  ]

  /// Names with their tokens; they may overlap, longer and better known ones first.
  func names() -> [(Range<Int>, Name)] {
    var found = known()
    var covered = [Bool](repeating: false, count: parse.count)
    for (tokens, _) in found { for index in tokens { covered[index] = true } }
    for tokens in guessed() where !tokens.contains(where: { covered[$0] }) {
      for index in tokens { covered[index] = true }
      found.append((tokens, name(tokens, entity: nil)))
    }
    return found
  }

  // MARK: Names of the entity table

  private func known() -> [(Range<Int>, Name)] {
    var found: [(Range<Int>, Name)] = []
    var index = 0
    while index < parse.count {
      if let (tokens, entity) = alias(at: index) {
        let whole = extended(tokens)
        found.append((whole, name(whole, entity: whole == tokens ? entity : nil)))
        index = whole.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func alias(at start: Int) -> (Range<Int>, Int)? {
    let text = parse.text.utf8
    let from = parse.records[start].range.lowerBound
    let rest = text.dropFirst(from)
    for alias in entities.aliases(beginningWith: Substring(parse[start].text)) {
      let width = alias.text.utf8.count
      guard rest.starts(with: alias.text.utf8) else { continue }
      var end = start + 1
      while end < parse.count, parse.records[end].range.lowerBound < from + width { end += 1 }
      let last = parse.records[end - 1].range.upperBound
      // The alias must end where a token ends, or where its word goes on with an apostrophe.
      if last == from + width { return (start..<end, alias.entity) }
    }
    return nil
  }

  /// "Montejara Airport" is no mention of Montejara: a known name that only modifies a proper noun
  /// to its right grows into the whole name.
  private func extended(_ tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return tokens }
    var end = tokens.upperBound
    var head = parse[last]
    while head.dep == .compound, head.head.index >= end, head.head.pos == .properNoun,
      head.head.isCapitalized,
      (end...head.head.index).allSatisfy({ parse[$0].pos == .properNoun && parse[$0].isCapitalized }
      )
    {
      end = head.head.index + 1
      head = head.head
    }
    return withoutScore(tokens.lowerBound..<end)
  }

  // MARK: Guessed names

  private func guessed() -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for entity in parse.entities where NameFinder.nameTypes.contains(entity.label) {
      let trimmed = trim(entity.tokens)
      if !trimmed.isEmpty, trimmed.contains(where: { parse[$0].isCapitalized }) {
        spans.append(trimmed)
      }
    }
    var index = 0
    while index < parse.count {
      guard isProper(index) else { index += 1; continue }
      var end = index + 1
      while end < parse.count, isProper(end) || isNumberInName(end) { end += 1 }
      spans.append(withoutScore(index..<end))
      index = end
    }
    // Longest first, then by place.
    return spans.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
  }

  private func isProper(_ index: Int) -> Bool {
    let token = parse[index]
    return token.pos == .properNoun && token.isCapitalized
  }

  private func isNumberInName(_ index: Int) -> Bool {
    let token = parse[index]
    return token.tag == .cd && token.text.utf8.count <= 3
      && (index + 1 >= parse.count || parse[index + 1].wordClass != .noun
        // "A Falcon 9 rocket": the number is that of the name, not of rockets.
        || token.dep == .nummod && token.head.index == index - 1)
      && parse.records[index - 1].spaceAfter
  }

  /// "3-1" after a team's name is no part of it, whether it is one token or three.
  private func withoutScore(_ tokens: Range<Int>) -> Range<Int> {
    for width in [1, 3] where tokens.count > width {
      let tail = tokens.suffix(width).map { parse[$0].text }.joined()
      let sides = tail.split(whereSeparator: { $0 == "-" || $0 == "–" })
      if sides.count == 2, sides.allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "." } }) {
        return tokens.lowerBound..<tokens.upperBound - width
      }
    }
    return tokens
  }

  private func trim(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    while let first = range.first,
      parse[first].pos == .determiner || parse[first].pos == .punctuation
        || parse[first].lower == "the"
    {
      range = first + 1..<range.upperBound
    }
    range = withoutScore(range)
    while let last = range.last, parse[last].tag == .pos || parse[last].pos == .punctuation {
      range = range.lowerBound..<last
    }
    return range
  }

  /// The name that some tokens make, as far as they are known to be one.
  func name(_ tokens: Range<Int>, entity: Int? = nil) -> Name {
    var words: [String] = []
    for index in tokens {
      let lower = parse[index].lower
      if !NameFinder.dropped.contains(lower),
        lower.unicodeScalars.contains(where: {
          $0.properties.isAlphabetic || ("0"..."9").contains($0)
        })
      {
        words.append(lower)
      }
    }
    if words.isEmpty { words = tokens.map { parse[$0].lower } }
    return Name(
      entity: entity, kind: entity.map { entities.entities[$0].kind } ?? guessedKind(tokens),
      words: words, text: parse.text(of: tokens))
  }

  private func guessedKind(_ tokens: Range<Int>) -> Entity.Kind? {
    guard let label = tokens.lazy.compactMap({ parse[$0].entity }).first else { return nil }
    switch label {
    case .person: return .person
    case .organization: return .organization
    case .geopolitical, .location, .facility: return .place
    case .workOfArt: return .work
    case .event: return .event
    case .product: return .product
    case .nationality: return .group
    default: return nil
    }
  }
}

extension Token {
  var isCapitalized: Bool {
    text.unicodeScalars.first.map { $0.properties.isUppercase || ("0"..."9").contains($0) } ?? false
  }
}
