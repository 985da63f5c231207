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
  private let index: PlaceIndex

  /// All places, those of the file first.
  var places: [Place] { index.places }

  /// The places that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try PlaceLexicon(.places)
  }

  /// Reads lines of the form `name | kind | aliases | adjectives | people | capital | within`.
  init(_ text: LexiconText) throws(LexiconError) {
    var index = PlaceIndex()
    let lines = text.lines(separator: UInt8(ascii: "|"))
    for line in lines {
      guard line.fields.count == 7, let kind = Place.Kind(rawValue: line.fields[1]) else {
        throw text.error(
          line, "expected 'NAME | KIND | aliases | adjectives | people | capital | in'")
      }
      index.add(
        Place(
          name: line.fields[0], kind: kind, aliases: line.fields[2].commaParts(),
          adjectives: line.fields[3].commaParts(), people: line.fields[4].commaParts(),
          capital: line.fields[5].isEmpty ? nil : line.fields[5],
          within: line.fields[6].commaParts()))
    }
    for (line, place) in zip(lines, index.places) {
      for wider in place.within where index.byName[wider] == nil {
        throw text.error(line, "no place is named \(wider)")
      }
    }
    index.addCapitals()
    self.index = index
  }

  /// The places of that name or alias, as written in text: two for "Georgia".
  func places(named name: String) -> [Place] {
    (index.byName[name] ?? []).map { places[$0] }
  }

  /// The places that an adjective or a noun of people belongs to, as written in text: "French".
  func places(adjective: String) -> [Place] {
    (index.byAdjective[adjective] ?? []).map { places[$0] }
  }

  /// The places whose capital has that name.
  func places(capital: String) -> [Place] {
    (index.byCapital[capital] ?? []).map { places[$0] }
  }

  /// Whether the place `inner` lies within `outer`, both named as in text; no place contains itself.
  ///
  /// Of a name that several places have, all must lie within.
  ///
  ///     PlaceLexicon.standard.contains("Europe", "Paris")  // true
  func contains(_ outer: String, _ inner: String) -> Bool {
    guard let wanted = index.byName[outer], let starts = index.byName[inner] else { return false }
    return starts.allSatisfy { start in
      !wanted.contains(start) && !index.around(start).isDisjoint(with: wanted)
    }
  }

  /// Whether two places can have no spot in common: two countries, two states, a city and a country
  /// that it does not lie in.
  ///
  /// `false` when either is unknown, when one may hold part of the other, and for territories,
  /// whose belonging is told in more than one way.
  func areDisjoint(_ first: String, _ second: String) -> Bool {
    guard let ones = index.byName[first], let others = index.byName[second] else { return false }
    return ones.allSatisfy { one in others.allSatisfy { areDisjoint(one, $0) } }
  }

  private func areDisjoint(_ one: Int, _ other: Int) -> Bool {
    one != other && hasKnownBorders(one) && hasKnownBorders(other)
      && !index.around(one).contains(other) && !index.around(other).contains(one)
  }

  private func hasKnownBorders(_ place: Int) -> Bool {
    switch places[place].kind {
    case .country: true
    case .state, .city: !places[place].within.isEmpty
    case .continent, .region, .territory, .union: false
    }
  }
}

/// The places with their indices under every word that leads to them.
private struct PlaceIndex: Sendable {
  private(set) var places: [Place] = []
  private(set) var byName: [String: [Int]] = [:]
  private(set) var byAdjective: [String: [Int]] = [:]
  private(set) var byCapital: [String: [Int]] = [:]

  mutating func add(_ place: Place) {
    for name in [place.name] + place.aliases {
      byName[name, default: []].append(places.count)
    }
    for word in place.adjectives + place.people {
      byAdjective[word, default: []].append(places.count)
    }
    if let capital = place.capital { byCapital[capital, default: []].append(places.count) }
    places.append(place)
  }

  /// Makes a city of every country's capital that no line is about.
  mutating func addCapitals() {
    for country in places where country.kind == .country {
      guard let capital = country.capital, byName[capital] == nil else { continue }
      add(
        Place(
          name: capital, kind: .city, aliases: [], adjectives: [], people: [], capital: nil,
          within: [country.name]))
    }
  }

  /// Everything that a place lies in.
  func around(_ place: Int) -> Set<Int> {
    var found: Set<Int> = []
    var next = [place]
    while let index = next.popLast() {
      for wider in places[index].within {
        for parent in byName[wider] ?? [] where found.insert(parent).inserted {
          next.append(parent)
        }
      }
    }
    return found
  }
}
