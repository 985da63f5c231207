import SpacyPipeline

/// Where the claim puts the same thing on the other side.
extension SlotTests {
  /// "Before the launch" against "after the launch", both said of the same.
  func positionConflicts() -> [Conflict] {
    let found = proposition.terms.first { term in
      guard let partner = alignment.partner(of: term), alignment.covers(term),
        let mine = position(of: term, claim), let theirs = position(of: partner, wording)
      else { return false }
      return Self.oppositePositions.contains([mine, theirs])
    }
    return found.map { term in
      [
        Conflict(
          slot: .argument, code: "word-differs", claim: term, fact: alignment.partner(of: term),
          test: "the words before it exclude each other", isDecisive: true)
      ]
    } ?? []
  }

  /// Whether a thing that the claim puts after "before" or "without" stands after such a word in the
  /// fact too: to sink before the storm is not to sink in it.
  func standsAsSaid(_ term: Int) -> Bool {
    let token = claim.statement.parse[claim.terms[term].head]
    guard token.dep == .pobj, ["before", "until", "without"].contains(token.head.lower),
      !innermostContext.isNegated
    else { return true }
    let words: Set<String> = ["before", "ahead", "prior", "until", "till", "without", "no", "not"]
    return wording.statement.parse.tokens.contains { words.contains($0.lower) }
  }

  /// The word that tells where a term stands to what it hangs on.
  private func position(of term: Int, _ view: StatementView) -> String? {
    let token = view.statement.parse[view.terms[term].head]
    if token.dep == .pobj || token.dep == .pcomp { return token.head.lower }
    return token.dep == .advcl ? token.child(.mark)?.lower : nil
  }

  private static let oppositePositions: Set<Set<String>> = [
    ["before", "after"], ["above", "below"], ["with", "without"], ["inside", "outside"],
  ]
}
