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

  static func contains(_ lemma: String) -> Bool { lemmas.contains(lemma) }
}
