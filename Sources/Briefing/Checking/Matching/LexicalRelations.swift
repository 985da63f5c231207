internal import WordNet

/// How words stand to each other: variants, directions, WordNet's relations, excluding sets.
struct LexicalRelations: Sendable {
  let wordNet: WordNet
  let frames = FrameLexicon.standard
  let classes = WordClasses.standard
  let directions = Directions.standard
  let conflicts = Conflicts.standard
  let variants = Variants.standard
  let roles = RoleNouns.standard
  let measures = MeasureLexicon.standard
  let names: NameMatcher

  func isSameWord(_ one: Term, _ other: Term) -> Bool {
    switch (one.content, other.content) {
    case (.name(let first), .name(let second)): names.relation(first, second)?.covers ?? false
    case (.word, .word): canonical(one.lemma) == canonical(other.lemma)
    default: false
    }
  }

  /// Opposites of news that WordNet does not list.
  private static let opposites: Set<Set<String>> = [
    ["leave", "remain"], ["leave", "stay"], ["leave", "join"], ["accept", "reject"],
    ["approve", "reject"], ["impose", "lift"],
  ]

  /// Whether a noun is one of people: *judge*, *minor*.
  func isPerson(_ lemma: String) -> Bool {
    wordNet.isA(lemma, anyOf: ["person.n.01"], senses: 1)
  }

  func canonical(_ lemma: String) -> String { variants.canonical(lemma) }

  /// How a word of the claim stands to a word of the fact.
  func relation(
    claim: Term, _ mine: WordProfile, fact: Term, _ theirs: WordProfile
  ) -> TermRelation? {
    let (one, other) = (canonical(claim.lemma), canonical(fact.lemma))
    if one == other || isParticiple(claim, of: fact) || isParticiple(fact, of: claim) {
      return .same
    }
    if LexicalRelations.opposites.contains([one, other]) { return .opposite }
    if conflicts.areExclusive(one, other) { return .exclusive }
    if let relation = direction(claim, fact) { return relation }
    if mine.opposites.contains(other) || theirs.opposites.contains(one) { return .opposite }
    if mine.synonyms.contains(other) || theirs.synonyms.contains(one) {
      return isPersonOfQuality(claim, fact) ? nil : .synonym
    }
    if theirs.wider.contains(one) || roles.implies(other, one) { return .wider }
    if mine.wider.contains(other) || roles.implies(one, other) { return .narrower }
    if !mine.wider.isDisjoint(with: theirs.synonyms)
      || !mine.synonyms.isDisjoint(with: theirs.wider)
    {
      return .related
    }
    return nil
  }

  /// Minors are people, and not what is small; critics give critical acclaim.
  private func isPersonOfQuality(_ one: Term, _ other: Term) -> Bool {
    guard Set([one.wordClass, other.wordClass]) == [.noun, .adjective] else { return false }
    let (person, quality) = one.wordClass == .noun ? (one, other) : (other, one)
    return isPerson(person.lemma) && !quality.lemma.hasPrefix(person.lemma.prefix(5))
  }

  /// "Contaminated" as an adjective, of "contaminate".
  private func isParticiple(_ adjective: Term, of verb: Term) -> Bool {
    adjective.wordClass == .adjective && verb.wordClass == .verb
      && adjective.lemma.hasSuffix("ed")
      && (adjective.lemma == verb.lemma + "ed" || adjective.lemma == verb.lemma + "d")
  }

  /// Verbs that say that something did not stay as it was, and not which way it went.
  private static let changes: Set<String> = [
    "change", "alter", "adjust", "move", "revise", "shift",
  ]

  private func direction(_ claim: Term, _ fact: Term) -> TermRelation? {
    if claim.wordClass == .verb, LexicalRelations.changes.contains(claim.lemma),
      fact.wordClass == .verb, let sign = sign(fact)?.sign
    {
      return sign == .level ? .opposite : .wider
    }
    guard let one = sign(claim), let other = sign(fact) else { return nil }
    guard one.dimension == other.dimension || one.dimension == nil || other.dimension == nil else {
      return nil
    }
    if one.sign == other.sign { return .synonym }
    // "To limit rises" is no fall.
    return claim.wordClass == fact.wordClass ? .opposite : nil
  }

  func sign(_ term: Term) -> Directions.Direction? {
    let pos: Character
    switch term.wordClass {
    case .verb: pos = "v"
    case .noun: pos = "n"
    case .adjective, .adverb: pos = "a"
    default: return nil
    }
    return directions.direction(of: term.lemma, pos: pos)
      ?? (pos == "n" ? directions.direction(of: term.lemma, pos: "v") : nil)
  }

  /// A class noun of the claim against a name of the fact: "the company" for Nordtel.
  func relation(claimWord: Term, factName: Name) -> TermRelation? {
    if factName.words.contains(canonical(claimWord.lemma)) { return .same }
    if isWorld(factName.words), isWorld([claimWord.lemma]) { return .same }
    // "Swedish" said of Sweden is a word where the model sees no name.
    return nil
  }

  func relation(claimName: Name, factWord: Term) -> TermRelation? {
    guard claimName.words.count == 1, let word = claimName.words.first else { return nil }
    if isWorld(claimName.words), isWorld([factWord.lemma]) { return .same }
    return canonical(word) == canonical(factWord.lemma) ? .same : nil
  }

  /// "On Earth" and "in the world".
  private func isWorld(_ words: [String]) -> Bool {
    words.count == 1 && words.allSatisfy { ["earth", "world", "globe", "planet"].contains($0) }
  }
}
