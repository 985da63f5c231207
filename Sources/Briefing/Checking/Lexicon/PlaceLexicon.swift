/// A country, region, state or city that news names often.
struct Place: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    case continent, region, country, territory, state, city
    /// A union of countries, such as NATO: its members are within it for statements about members.
    case union
  }

  let name: String
  let kind: Kind
  let aliases: [String]
  /// "French".
  let adjectives: [String]
  /// "Frenchman"; an adjective that is also a noun of people is not repeated.
  let people: [String]
  let capital: String?
  /// The names of the places that directly contain it.
  let within: [String]
}

/// The world's countries with the largest countries' states, capitals and much-named regions.
struct PlaceLexicon: Sendable {
  let places: [Place]
  private let indicesOfName: [String: [Int]]
  private let indicesOfAdjective: [String: [Int]]
  private let indicesOfCapital: [String: [Int]]

  /// The places that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try PlaceLexicon(.places)
  }

  /// Reads lines of the form `name | kind | aliases | adjectives | people | capital | within`.
  init(_ text: LexiconText) throws(LexiconError) {
    var places: [Place] = []
    var names: [String: [Int]] = [:]
    var adjectives: [String: [Int]] = [:]
    var capitals: [String: [Int]] = [:]
    let lines = text.lines(separator: UInt8(ascii: "|"))
    for line in lines {
      guard line.fields.count == 7, let kind = Place.Kind(rawValue: line.fields[1]) else {
        throw text.error(
          line, "expected 'NAME | KIND | aliases | adjectives | people | capital | in'")
      }
      let place = Place(
        name: line.fields[0], kind: kind, aliases: line.fields[2].commaParts(),
        adjectives: line.fields[3].commaParts(), people: line.fields[4].commaParts(),
        capital: line.fields[5].isEmpty ? nil : line.fields[5],
        within: line.fields[6].commaParts())
      for name in [place.name] + place.aliases {
        names[name, default: []].append(places.count)
      }
      for word in place.adjectives + place.people {
        adjectives[word, default: []].append(places.count)
      }
      if let capital = place.capital { capitals[capital, default: []].append(places.count) }
      places.append(place)
    }
    for (line, place) in zip(lines, places) {
      for wider in place.within where names[wider] == nil {
        throw text.error(line, "no place is named \(wider)")
      }
    }
    self.places = places
    indicesOfName = names
    indicesOfAdjective = adjectives
    indicesOfCapital = capitals
  }

  /// The places of that name or alias, as written in text: two for "Georgia".
  func places(named name: String) -> [Place] {
    (indicesOfName[name] ?? []).map { places[$0] }
  }

  /// The places that an adjective or a noun of people belongs to, as written in text: "French".
  func places(adjective: String) -> [Place] {
    (indicesOfAdjective[adjective] ?? []).map { places[$0] }
  }

  /// The places whose capital has that name.
  func places(capital: String) -> [Place] {
    (indicesOfCapital[capital] ?? []).map { places[$0] }
  }

  /// Whether the place `inner` lies within `outer`, both named as in text; no place contains itself.
  ///
  /// Of a name that several places have, all must lie within.
  ///
  ///     PlaceLexicon.standard.contains("Europe", "Paris")  // true
  func contains(_ outer: String, _ inner: String) -> Bool {
    guard let wanted = indicesOfName[outer] else { return false }
    if let starts = indicesOfName[inner] {
      return starts.allSatisfy { start in
        !wanted.contains(start) && !around(start).isDisjoint(with: wanted)
      }
    }
    guard let countries = indicesOfCapital[inner] else { return false }
    return countries.allSatisfy { !around($0).union([$0]).isDisjoint(with: wanted) }
  }

  /// Whether two places can have no spot in common: two countries, two states, a city and a country
  /// that it does not lie in.
  ///
  /// `false` when either is unknown or when one may hold part of the other.
  func areDisjoint(_ first: String, _ second: String) -> Bool {
    guard let ones = indicesOfName[first], let others = indicesOfName[second] else { return false }
    return ones.allSatisfy { one in others.allSatisfy { areDisjoint(one, $0) } }
  }

  private func areDisjoint(_ one: Int, _ other: Int) -> Bool {
    let hasBorders: [Place.Kind] = [.country, .territory, .state, .city]
    return one != other && hasBorders.contains(places[one].kind)
      && hasBorders.contains(places[other].kind) && !around(one).contains(other)
      && !around(other).contains(one)
  }

  /// Everything that a place lies in.
  private func around(_ place: Int) -> Set<Int> {
    var found: Set<Int> = []
    var next = [place]
    while let index = next.popLast() {
      for wider in places[index].within {
        for parent in indicesOfName[wider] ?? [] where found.insert(parent).inserted {
          next.append(parent)
        }
      }
    }
    return found
  }
}
