/// Sets of words that exclude one another.
struct Conflicts: Sendable {
  /// A set that holds two words for different.
  struct Conflict: Sendable, Hashable {
    let set: String
    /// Whether one thing cannot be both at once: *dead* and *alive*, but not *poet* and *novelist*.
    let isStrict: Bool
  }

  /// A word's place: the set, and the group of synonyms in it.
  private struct Place: Hashable {
    let set: Int
    let group: Int
  }

  private let places: [String: [Place]]
  private let sets: [Conflict]

  /// The sets that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try Conflicts(.conflicts)
  }

  /// Reads lines of the form `name | a/b, c, d/e`: words that share a group do not exclude each
  /// other. A name after `~` is that of a set that is not strict.
  init(_ text: LexiconText) throws(LexiconError) {
    var places: [String: [Place]] = [:]
    var sets: [Conflict] = []
    for line in text.lines(separator: UInt8(ascii: "|")) {
      guard line.fields.count == 2 else {
        throw text.error(line, "expected 'NAME | word, word/synonym, …'")
      }
      let groups = line.fields[1].commaParts()
      guard groups.count > 1 else { throw text.error(line, "a set of fewer than two") }
      for (group, words) in groups.enumerated() {
        for word in words.utf8.split(separator: UInt8(ascii: "/")) {
          let word = String(Substring(word))
          if places[word]?.contains(where: { $0.set == sets.count }) == true {
            throw text.error(line, "\(word) is in the set twice")
          }
          places[word, default: []].append(Place(set: sets.count, group: group))
        }
      }
      let isStrict = !line.fields[0].hasPrefix("~ ")
      sets.append(
        Conflict(set: String(line.fields[0].dropFirst(isStrict ? 0 : 2)), isStrict: isStrict))
    }
    self.places = places
    self.sets = sets
  }

  /// The set in which the two words exclude each other; `nil` when there is none, or when some set
  /// holds them for the same.
  ///
  ///     Conflicts.standard.conflict("film", "novel")?.set  // "work"
  ///     Conflicts.standard.conflict("film", "movie")       // nil
  func conflict(_ first: String, _ second: String) -> Conflict? {
    guard let firsts = places[first], let seconds = places[second] else { return nil }
    var found: Conflict?
    for one in firsts {
      for other in seconds where one.set == other.set {
        if one.group == other.group { return nil }
        let conflict = sets[one.set]
        if found == nil || (conflict.isStrict && found?.isStrict == false) { found = conflict }
      }
    }
    return found
  }

  /// Whether one thing cannot be both at once.
  func areExclusive(_ first: String, _ second: String) -> Bool {
    conflict(first, second)?.isStrict == true
  }
}
