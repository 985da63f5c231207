import SpacyPipeline

/// Cuts a parse into terms: names first, then values, then the content words that are left.
struct TermFinder {
  let parse: ParsedText
  let values: [Value]
  let entities: EntityTable

  /// The terms in text order, and for each token the index of its term.
  func terms() -> ([Term], [Int?]) {
    let finder = NameFinder(parse: parse, entities: entities)
    let names = finder.names()
    var spans: [(tokens: Range<Int>, content: Term.Content)] = []
    var taken = [Bool](repeating: false, count: parse.count)
    func take(_ tokens: Range<Int>, _ content: Term.Content) {
      guard !tokens.isEmpty, !tokens.contains(where: { taken[$0] }) else { return }
      for index in tokens { taken[index] = true }
      spans.append((tokens, content))
    }
    let valueSpans = values.map { (tokens(overlapping: $0.range), $0) }
    // A name that the fact file knows outranks a figure inside it ("Meridian-2"); a guessed name
    // does not outrank a date ("May").
    for (tokens, name) in names where name.entity != nil { take(tokens, .name(name)) }
    let times = valueSpans.filter { [.date, .timeSpan].contains($0.1.kind) }.map(\.0)
    for (tokens, name) in names where name.entity == nil && isNumbered(tokens) {
      // "March 14, 2024" is no name with a number.
      if !times.contains(where: tokens.overlaps) { take(tokens, .name(name)) }
    }
    for (tokens, value) in valueSpans where !value.isBareOne(in: parse, tokens) {
      // "Kelvin Kiptum" is measured in no kelvins.
      let isNamePart =
        value.kind == .quantity && tokens.count == 1
        && names.contains { $0.0.count > 1 && $0.0.contains(tokens.lowerBound) }
      if !isNamePart { take(tokens, .value(value)) }
    }
    for (tokens, name) in names where name.entity == nil {
      // "The 2015–16 Northern League": what is left of a name when the season is taken out.
      var free = tokens
      while let first = free.first, taken[first] { free = first + 1..<free.upperBound }
      while let last = free.last, taken[last] { free = free.lowerBound..<last }
      guard free == tokens || free.contains(where: { parse[$0].pos == .properNoun }) else {
        continue
      }
      take(free, .name(free == tokens ? name : finder.name(free, entity: nil)))
    }
    for token in parse.tokens where token.lower == "general" {
      // "Director-general" is one word, whatever the parser makes of its parts.
      guard token.index >= 2, parse[token.index - 1].text == "-",
        !parse.records[token.index - 1].spaceAfter, parse[token.index - 2].wordClass == .noun
      else { continue }
      take(token.index - 2..<token.index + 1, .word)
    }
    for token in parse.tokens where !taken[token.index] {
      if token.isPersonalPronoun {
        take(token.index..<token.index + 1, .pronoun)
      } else if token.isContentWord {
        take(token.index..<token.index + 1, .word)
      }
    }
    spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var owner = [Int?](repeating: nil, count: parse.count)
    var terms: [Term] = []
    for (tokens, content) in spans {
      for index in tokens { owner[index] = terms.count }
      terms.append(term(tokens, content))
    }
    for token in parse.tokens where token.isParticle && owner[token.index] == nil {
      owner[token.index] = owner[token.head.index]
    }
    return (terms, owner)
  }

  /// "Line 4", "Apollo 11": a number that is part of the name.
  private func isNumbered(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return false }
    return parse[last].tag == .cd && parse[first].pos == .properNoun
      && parse[last].text.utf8.count < 4
  }

  private func term(_ tokens: Range<Int>, _ content: Term.Content) -> Term {
    let head =
      tokens.first { index in
        let token = parse[index]
        return token.isRoot || !tokens.contains(token.head.index)
      } ?? tokens.lowerBound
    let token = parse[head]
    var lemma = token.plainLemma
    if content == .word, tokens.count > 1 { lemma = tokens.map { parse[$0].lower }.joined() }
    if content == .word, let particle = token.child(.prt), particle.isParticle {
      lemma += "_" + particle.lower
    }
    return Term(
      content: content, tokens: tokens, head: head, lemma: lemma, wordClass: token.wordClass,
      context: .plain)
  }

  private func tokens(overlapping range: Range<Int>) -> Range<Int> {
    let records = parse.records
    guard let first = records.firstIndex(where: { $0.range.upperBound > range.lowerBound }) else {
      return 0..<0
    }
    let end =
      records[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? records.count
    return first..<max(first, end)
  }
}

extension Value {
  /// Whether the value is no more than the word "one" or "second" used without a count in mind.
  fileprivate func isBareOne(in parse: ParsedText, _ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, kind == .number, let token = tokens.first.map({ parse[$0] }) else {
      return false
    }
    guard token.lower == "one" else { return false }
    // "An Indian one": it stands for a noun.
    return token.pos != .number
      || token.dep != .nummod && token.children(.det, .amod).contains { $0.index < token.index }
  }
}

extension Token {
  static let personalPronouns: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "him", "her", "us", "them", "his", "its", "their",
    "our", "my", "your", "this", "that", "these", "those",
  ]
  private static let functionAdverbs: Set<String> = [
    "not", "n't", "never", "no", "there", "then", "so", "very", "too", "as", "how", "when", "where",
    "why", "more", "most", "less", "least", "just", "even", "only", "also", "still", "already",
    "now", "here", "thus", "however", "meanwhile",
  ]
  private static let quantifierWords: Set<String> = [
    "all", "every", "each", "both", "most", "many", "several", "some", "few", "no", "none", "any",
    "other", "such", "own", "same", "more", "less", "fewer",
  ]

  /// Whether the word makes one verb with the one before it, and is no preposition of what follows.
  var isParticle: Bool { dep == .prt && child(.pobj) == nil }

  var isPersonalPronoun: Bool {
    (pos == .pronoun || tag == .prp || tag == .prpPossessive || tag == .dt && dep != .det)
      && Token.personalPronouns.contains(lower)
  }

  /// Whether the token is a word that carries meaning by itself.
  var isContentWord: Bool {
    guard
      lower.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    else {
      return false
    }
    switch pos {
    case .noun, .properNoun, .symbol, .other: return true
    case .number: return true
    case .verb: return dep != .aux && dep != .auxpass && lemma != "be"
    case .auxiliary: return dep != .aux && dep != .auxpass && lemma != "be" && tag != .md
    case .adjective: return !Token.quantifierWords.contains(lower)
    case .adverb:
      // "Close to the pole": a preposition of two words.
      if lower == "close", hasChild(.prep, where: { $0.lower == "to" }) { return false }
      return !Token.functionAdverbs.contains(lower) && dep != .neg && tag != .wrb
    default: return false
    }
  }

  var wordClass: LexicalClass {
    switch pos {
    case .noun, .properNoun, .number, .symbol: .noun
    case .verb, .auxiliary: .verb
    case .adjective: .adjective
    case .adverb: .adverb
    default: .other
    }
  }

  /// The lemma in lower case, straight apostrophes.
  var plainLemma: String {
    if hasLostItsE { return lower.dropLast(tag == .vbg ? 3 : 2) + "e" }
    return ParsedWord.lowercase(pos == .properNoun ? text : lemma)
  }

  /// "Fined" taken for a form of *fin*, which would be *finned*: a short verb that ends in one
  /// consonant after one vowel doubles it.
  private var hasLostItsE: Bool {
    guard tag == .vbd || tag == .vbn || tag == .vbg, lower == lemma + (tag == .vbg ? "ing" : "ed")
    else { return false }
    let isVowel = lemma.map { "aeiou".contains($0) }
    let count = isVowel.count
    return count >= 3 && isVowel.filter { $0 }.count == 1 && isVowel[count - 2]
      && !"wxy".contains(lemma.last ?? "w")
  }
}

/// Lower-casing in one place.
enum ParsedWord {
  static func lowercase(_ word: String) -> String { word.lowercased() }
}
