import SpacyPipeline

/// Mends what the model regularly gets wrong of single words.
enum WordRepair {
  /// The records of a text, mended.
  static func mended(_ parsed: ParsedText) -> [TokenRecord] {
    var records = parsed.records
    for (index, record) in parsed.records.enumerated() {
      if let lemma = doubled[record.lemma] { records[index].lemma = lemma }
      let token = parsed[index]
      if isCutShort(token) { records[index].lemma += "e" }
      if token.text == "WHO", isAmongSmallLetters(token) {
        // The World Health Organization rather than the pronoun.
        records[index].tag = .nnp
        records[index].pos = .properNoun
        records[index].lemma = token.text
        if records[index].entity == nil {
          records[index].entity = .organization
          records[index].startsEntity = true
        }
      }
    }
    for entity in parsed.entities
    where entity.label.isNumeric
      && entity.tokens.allSatisfy({ NetworkGenerations.isName(parsed[$0].text) })
    {
      for index in entity.tokens {
        records[index].entity = nil
        records[index].startsEntity = false
      }
    }
    for entity in parsed.entities { trim(entity, in: parsed, &records) }
    return records
  }

  private static func isAmongSmallLetters(_ token: Token) -> Bool {
    token.sentence.contains { index in
      let word = token[index].text.unicodeScalars
      return word.count > 2 && word.allSatisfy { $0.properties.isLowercase }
    }
  }

  /// "hopes" and "hoping" are forms of "hope": after one short vowel the consonant would be doubled
  /// ("hops", "hopping").
  private static func isCutShort(_ token: Token) -> Bool {
    let lemma = Array(token.lemmaKey.utf8)
    guard token.pos == .verb, (3...4).contains(lemma.count), let last = lemma.last,
      token.lower.hasPrefix(token.lemmaKey)
    else { return false }
    let ending = token.lower.dropFirst(lemma.count)
    guard ending == "es" || ending == "ed" || ending == "ing" else { return false }
    let isVowel = { (letter: UInt8) in "aeiou".utf8.contains(letter) }
    let vowels = lemma.filter(isVowel).count
    guard vowels == 1, isVowel(lemma[lemma.count - 2]), !"aeiouwxyshz".utf8.contains(last) else {
      return false
    }
    return true
  }

  /// Takes out of an entity what is no part of the name: common words at the end of a place's or
  /// person's name ("the United States years ago"), and the "State" of a Secretary of State.
  private static func trim(
    _ entity: EntitySpan, in parsed: ParsedText, _ records: inout [TokenRecord]
  ) {
    var kept = entity.tokens
    if entity.label == .geopolitical || entity.label == .person {
      while kept.count > 1, let last = kept.last, isCommonWord(parsed[last]) {
        kept = kept.lowerBound..<last
      }
    }
    if kept.count == 1, isPortfolioOfState(parsed[kept.lowerBound]) {
      kept = kept.lowerBound..<kept.lowerBound
    }
    for index in kept.upperBound..<entity.tokens.upperBound {
      records[index].entity = nil
      records[index].startsEntity = false
    }
  }

  private static func isCommonWord(_ token: Token) -> Bool {
    guard token.text.first?.isLowercase == true else { return false }
    switch token.pos {
    case .noun, .adverb, .verb, .auxiliary, .adposition: return true
    default: return false
    }
  }

  private static func isPortfolioOfState(_ token: Token) -> Bool {
    guard token.text == "State", token.index > 1, token[token.index - 1].lower == "of" else {
      return false
    }
    return ["secretary", "secretaries", "minister", "ministers"].contains(
      token[token.index - 2].lower)
  }

  /// Verbs that British spelling ends in one "l": the lemmatizer's list of exceptions gives them
  /// for the American forms as well, so that "installed" and "install" would have two lemmas.
  private static let doubled = [
    "instal": "install", "enrol": "enroll", "fulfil": "fulfill", "distil": "distill",
    "instil": "instill", "appal": "appall", "enthral": "enthrall",
  ]
}

/// The names of mobile networks' generations, which the tokenizer would cut into number and letter.
enum NetworkGenerations {
  static let words = ["2G", "3G", "4G", "5G", "6G"]

  static func isName(_ word: String) -> Bool { words.contains(word) }
}

extension EntityLabel {
  /// Whether it marks a figure and not a name.
  var isNumeric: Bool {
    switch self {
    case .cardinal, .ordinal, .money, .percent, .quantity: true
    default: false
    }
  }
}
