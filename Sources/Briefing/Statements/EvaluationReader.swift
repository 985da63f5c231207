import SpacyPipeline

/// Tells whether a proposition only evaluates: good, a disgrace, too little, deserves better.
struct EvaluationReader {
  let statement: Statement

  private static let nouns = AppraisalWords.plainNouns.union([
    "insult", "monument", "mistake", "joke", "shame", "scandal", "nonsense", "folly", "triumph",
    "betrayal", "blessing",
    "curse", "miracle", "slap", "gift", "masterpiece", "waste", "farce", "affront", "pity",
    "delight", "embarrassment",
  ])
  private static let verbs: Set<String> = [
    "deserve", "matter", "love", "hate", "adore", "suck", "shine", "bore", "dazzle",
  ]
  private static let adjectives = AppraisalWords.plainAdjectives.union([
    "gorgeous", "unforgettable", "worth", "better", "best", "worse", "worst", "good", "bad",
    "beautiful", "ugly", "boring",
    "brilliant", "stupid", "silly", "wonderful", "horrible", "awful", "lovely", "slow", "dull",
    "charming", "disgraceful",
  ])

  /// "Half an hour too long", "far too little": a judgement whatever the figure.
  func isExcess(_ proposition: Proposition) -> Bool {
    let head = statement.parse[proposition.head]
    return head.plainLemma == "be"
      && head.children(.attr, .acomp).contains { complement in
        complement.children(.advmod).contains { $0.lower == "too" }
      }
  }

  func isEvaluation(_ proposition: Proposition) -> Bool {
    let parse = statement.parse
    let head = parse[proposition.head]
    let hasFigure = proposition.terms.contains {
      statement.terms[$0].value?.low != nil && statement.terms[$0].value?.days == nil
    }
    if hasFigure, head.child(.attr, .acomp) != nil,
      !head.children(.acomp, .attr).contains(where: {
        $0.children(.advmod).contains { $0.lower == "too" }
      })
    {
      return false
    }
    if EvaluationReader.verbs.contains(head.plainLemma) { return true }
    if head.children(.aux).contains(where: { ["should", "ought"].contains($0.lower) }) {
      return true
    }
    guard ["be", "seem", "look", "sound", "feel"].contains(head.plainLemma) else { return false }
    let complements = head.children(.attr, .acomp, .oprd)
    for complement in complements {
      if complement.pos == .noun, EvaluationReader.nouns.contains(complement.plainLemma) {
        return true
      }
      let describing =
        [complement] + complement.children(.amod, .conj)
        + complement.children(.amod).flatMap { $0.children(.conj) }
      if describing.contains(where: {
        $0.pos == .adjective && EvaluationReader.adjectives.contains($0.lower)
      }) {
        return true
      }
      if complement.children(.advmod).contains(where: { $0.lower == "too" }) { return true }
    }
    return false
  }
}
