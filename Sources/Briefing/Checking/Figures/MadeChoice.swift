import SpacyPipeline

/// A decision that is told by a verb of choosing and what was chosen: "voted to leave".
struct MadeChoice {
  let view: StatementView
  let predicate: Int

  private static let verbs: Set<String> = ["vote", "choose", "decide", "opt", "elect"]

  /// Whether the choice was made: what is counted are those who made it, not what came of it.
  var isMade: Bool {
    let token = view.statement.parse[view.terms[predicate].head]
    guard token.dep == .xcomp, MadeChoice.verbs.contains(token.head.plainLemma),
      !view.terms[predicate].context.isNegated
    else { return false }
    let tags = [token.head.tag] + token.head.children(.aux).map(\.tag)
    return tags.contains { [.vbd, .vbp, .vbz].contains($0) }
  }
}
