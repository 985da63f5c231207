import Foundation

/// Compares proper names: by entity, by place knowledge, by words.
struct NameMatcher: Sendable {
  let entities: EntityTable
  let places = PlaceLexicon.standard
  let variants = Variants.standard
  /// The places of the fact file by the words for their people and things: Velorran, Velorra.
  private let demonyms: [String: [String]]

  init(entities: EntityTable) {
    self.entities = entities
    var demonyms: [String: [String]] = [:]
    for entity in entities.entities where entity.kind == .place {
      for word in Set(NameMatcher.demonyms(of: entity.name)) {
        demonyms[word, default: []].append(entity.name)
      }
    }
    self.demonyms = demonyms
  }

  /// How a claim's name stands to a fact's name; `nil` when they have nothing to do with each other.
  func relation(_ claim: Name, _ fact: Name) -> TermRelation? {
    if let one = claim.entity, let other = fact.entity {
      if one == other { return .same }
      if entities.wider(than: other).contains(one) { return .wider }
      if entities.wider(than: one).contains(other) { return .narrower }
    }
    if claim.words == fact.words { return .same }
    if let relation = placeRelation(claim, fact) { return relation }
    if claim.entity != nil, fact.entity != nil { return nil }
    return wordRelation(claim, fact)
  }

  private func placeRelation(_ claim: Name, _ fact: Name) -> TermRelation? {
    let (one, other) = (placeNames(claim), placeNames(fact))
    guard !one.isEmpty, !other.isEmpty else { return nil }
    if !Set(one).isDisjoint(with: other) { return .same }
    for wide in one { for narrow in other where places.contains(wide, narrow) { return .wider } }
    for narrow in one { for wide in other where places.contains(wide, narrow) { return .narrower } }
    return nil
  }

  /// Whether both names speak of places that have no spot in common.
  func areApart(_ one: Name, _ other: Name) -> Bool {
    let (mine, theirs) = (placeNames(one), placeNames(other))
    return !mine.isEmpty && !theirs.isEmpty
      && mine.allSatisfy { place in theirs.allSatisfy { places.areDisjoint(place, $0) } }
  }

  /// Whether the fact file puts two places side by side into one wider place.
  func areSiblings(_ one: Name, _ other: Name) -> Bool {
    guard let first = one.entity, let second = other.entity, first != second else { return false }
    let (mine, theirs) = (entities.entities[first], entities.entities[second])
    return mine.kind == .place && theirs.kind == .place && mine.within != nil
      && mine.within == theirs.within
  }

  /// Whether two names differ so little that one may be a misspelling of the other: Hickman, Hickam.
  /// Those that the fact file tells apart are not.
  func areAlike(_ one: Name, _ other: Name) -> Bool {
    guard one.entity == nil || other.entity == nil, let mine = one.words.last,
      let theirs = other.words.last, mine != theirs, mine.first == theirs.first,
      min(mine.count, theirs.count) >= 6
    else { return false }
    let difference = Array(mine).difference(from: Array(theirs))
    return difference.count <= 3
  }

  /// The places that a name, an adjective or a noun of people speaks of.
  func placeNames(_ name: Name) -> [String] {
    let text = EntityTable.withoutArticle(name.text)
    let named = places.places(named: text).map(\.name)
    if !named.isEmpty { return named }
    let byAdjective = places.places(adjective: text).map(\.name)
    if !byAdjective.isEmpty { return byAdjective }
    if text.hasSuffix("s") {
      let singular = places.places(adjective: String(text.dropLast())).map(\.name)
      if !singular.isEmpty { return singular }
    }
    // Demonyms of places that only the fact file knows: Velorra, Velorran.
    if let entity = name.entity, entities.entities[entity].kind == .place {
      return [entities.entities[entity].name]
    }
    return demonyms[text] ?? []
  }

  /// The words that English may form from a place's name for its people and things.
  static func demonyms(of place: String) -> [String] {
    guard !place.contains(" ") else { return [] }
    var stems = [place]
    if let last = place.last, "aeiouy".contains(last) { stems.append(String(place.dropLast())) }
    if place.hasSuffix("ia") { stems.append(String(place.dropLast(1))) }
    return stems.filter { $0.utf8.count >= 3 }.flatMap { stem in
      ["n", "an", "ian", "ean", "ese", "ish", "i", "er", "ic"].flatMap { ending in
        [stem + ending, stem + ending + "s"]
      }
    }.filter { $0.utf8.count > 4 }
  }

  private func wordRelation(_ claim: Name, _ fact: Name) -> TermRelation? {
    let (one, other) = (claim.words.map(variants.canonical), fact.words.map(variants.canonical))
    guard let oneLast = one.last, let otherLast = other.last else { return nil }
    if Set(one) == Set(other) { return .same }
    if isInitialism(claim, of: fact) || isInitialism(fact, of: claim) { return .same }
    // A surname, or a full name with a middle name or title more or less.
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    let isSubset = Set(short).isSubset(of: long)
    guard isSubset else {
      return closeSpelling(one, other) || isShortForm(claim, fact) ? .same : nil
    }
    if oneLast == otherLast {
      let someoneIsPerson = claim.kind == .person || fact.kind == .person
      let placesDiffer = claim.kind == .place && fact.kind == .place
      if someoneIsPerson || short.count > 1 || !placesDiffer { return .same }
    }
    // The first words of a firm's or body's name: "Osterby" for "Osterby Motors".
    if long.starts(with: short), claim.kind != .place, fact.kind != .place,
      !(short.count == 1 && (claim.kind == .person) != (fact.kind == .person))
    {
      return .same
    }
    return nil
  }

  /// "Tim Roth" for "Timothy Simon Roth": the same surname, and forms of the same first name.
  private func isShortForm(_ one: Name, _ other: Name) -> Bool {
    guard [one.kind, other.kind].allSatisfy({ $0 == nil || $0 == .person }),
      one.words.count > 1, other.words.count > 1,
      let first = one.words.first, let second = other.words.first
    else { return false }
    return one.words.last == other.words.last && variants.areOneGivenName(first, second)
  }

  private func isInitialism(_ short: Name, of long: Name) -> Bool {
    let letters = short.text.filter { $0.isLetter }
    guard letters.count >= 2, letters.allSatisfy(\.isUppercase), long.words.count >= 2 else {
      return false
    }
    let text = short.text.filter { $0 != "." }
    let full = EntityTable.withoutArticle(long.text)
    if variants.expansions(of: text).contains(where: { $0.lowercased() == full.lowercased() }) {
      return true
    }
    let initials = full.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap { $0.first }
    let capitals = initials.filter(\.isUppercase)
    return String(initials).uppercased() == letters || String(capitals) == letters
  }

  /// Names of two words or more that differ in a letter of one of them are taken for variants in
  /// spelling ("Müller", "Mueller" aside, accents).
  private func closeSpelling(_ one: [String], _ other: [String]) -> Bool {
    guard one.count == other.count, one.count >= 2 else { return false }
    return zip(one, other).allSatisfy { NameMatcher.folded($0) == NameMatcher.folded($1) }
  }

  /// A word without its accents.
  static func folded(_ word: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
    where !scalar.properties.isDiacritic {
      letters.append(scalar)
    }
    return String(letters)
  }
}
