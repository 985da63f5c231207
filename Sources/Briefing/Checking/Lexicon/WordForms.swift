import SpacyPipeline

/// Forms of English words, by rule.
enum WordForms {
  /// The superlative of a comparative: *deepest* for *deeper*; `nil` when it is no such word.
  static func superlative(of comparative: String) -> String? {
    switch comparative {
    case "more": "most"
    case "less": "least"
    case "better": "best"
    case "worse": "worst"
    case "farther", "further": "farthest"
    case "fewer": "fewest"
    default: comparative.hasSuffix("er") ? comparative.dropLast(2) + "est" : nil
    }
  }

  /// The form in *-ing*: *making*, *running*, *lying*.
  static func gerund(of verb: String) -> String {
    let letters = Array(verb)
    guard let last = letters.last, letters.count > 2 else { return verb + "ing" }
    let isVowel = { (letter: Character) in "aeiou".contains(letter) }
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if last == "e", !["ee", "oe", "ye"].contains(where: verb.hasSuffix) {
      return verb.dropLast() + "ing"
    }
    let before = letters[letters.count - 2]
    let isShort =
      letters.count < 5 && !isVowel(last) && !"wxy".contains(last) && isVowel(before)
      && !isVowel(letters[letters.count - 3])
    return isShort ? verb + String(last) + "ing" : verb + "ing"
  }

  /// The regular plural of a noun.
  static func plural(of noun: String) -> String {
    if noun == "child" { return "children" }
    if noun == "person" { return "people" }
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
    let isConsonant = noun.dropLast().last.map { !"aeiou".contains($0) } ?? false
    return noun.hasSuffix("y") && isConsonant ? noun.dropLast() + "ies" : noun + "s"
  }

  /// The word for a place in a row, up to the twentieth.
  static func ordinal(_ number: Int) -> String? {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth",
    ]
    return words.indices.contains(number - 1) ? words[number - 1] : nil
  }
}
