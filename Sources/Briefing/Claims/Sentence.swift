internal import SpacyPipeline

/// Small repairs that make a clause a sentence.
enum Sentence {
  /// Capital first, full stop last, single spaces.
  static func finish(_ clause: String) -> String {
    var words = clause.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = words.last, ",;:-–—".contains(last) {
      words.removeLast()
      while words.last == " " { words.removeLast() }
    }
    guard let first = words.first else { return "" }
    words = first.uppercased() + words.dropFirst()
    if let last = words.last, !".!?".contains(last) { words += "." }
    return words
  }

  /// "an " before the words of a role that several people can have ("artist", not "president").
  static func article(before role: [Token]) -> String {
    guard let first = role.first, let last = role.last,
      last.pos == .noun && last.text == last.lower || opensSentence(last) && role.count == 1,
      first.dep != .poss, first.pos != .determiner, !role.contains(where: { $0.tag == .pos })
    else { return "" }
    let isOffice = WordClass.offices.contains { last.lower.hasSuffix($0) }
    if isOffice { return "" }
    let plural = last.tag == .nns
    guard !plural, let letter = first.lower.first else { return "" }
    return "aeiou".contains(letter) ? "an " : "a "
  }

  /// Whether a common noun has a capital only because a sentence begins with it.
  static func opensSentence(_ role: Token) -> Bool {
    role.index == role.sentence.lowerBound && !WordClass.titles.contains(role.text)
      && WordClass.isRole(role.lower) && role.text.dropFirst() == role.lower.dropFirst()
  }

  static func possessive(_ name: String) -> String {
    name.hasSuffix("s") ? name + "'" : name + "'s"
  }

  static func thirdPerson(_ verb: String) -> String {
    switch verb {
    case "am": "is"
    case "have": "has"
    case "do": "does"
    case "go": "goes"
    default:
      if ["s", "x", "z", "ch", "sh"].contains(where: verb.hasSuffix) {
        verb + "es"
      } else if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
        verb.dropLast() + "ies"
      } else {
        verb + "s"
      }
    }
  }

  /// The full form of a short auxiliary: "'ve" is "have".
  static func spelledOut(_ verb: Token, isFirstPerson: Bool) -> String {
    switch verb.lower {
    case "'m": return "is"
    case "'ve": return isFirstPerson ? "has" : "have"
    case "'ll": return "will"
    case "'re": return "are"
    case "'d": return verb.lemma == "have" ? "had" : "would"
    case "'s": return verb.lemma == "have" ? "has" : "is"
    default: return verb.text
    }
  }
}
