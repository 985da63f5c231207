/// Verbs that set the mode of the infinitive after them.
enum OperatorVerbs {
  private static let lemmas: Set<String> = [
    "plan", "intend", "aim", "want", "expect", "decide", "agree", "resolve", "vote", "consider",
    "propose", "fail",
    "refuse", "decline", "manage", "begin", "start", "continue", "seek", "try", "attempt", "hope",
    "vow", "pledge", "promise",
    "set", "schedule", "be", "have", "need", "appear", "seem", "go", "get", "use",
  ]

  /// Those whose infinitive is what the sentence says: "agreed to buy", "plans to close".
  static let governing: Set<String> = [
    "plan", "intend", "aim", "want", "decide", "agree", "resolve", "vote", "propose", "seek",
    "hope", "vow", "pledge", "choose", "opt",
  ]

  /// Adjectives that say no more than whether the infinitive after them came, or could come, true.
  static let ability: Set<String> = ["able", "unable", "powerless"]

  /// Adjectives that say that the infinitive after them did not come true.
  static let inability: Set<String> = ["unable", "powerless", "incapable"]

  /// Verbs that make something so by saying it: "declared the disease eradicated".
  static let declaring: Set<String> = ["declare", "pronounce"]

  static func contains(_ lemma: String) -> Bool { lemmas.contains(lemma) }
}
