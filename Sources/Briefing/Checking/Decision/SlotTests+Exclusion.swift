import SpacyPipeline

/// Words that leave something out: "only", and denials away from the verb.
extension SlotTests {
  private static let exclusives: Set<String> = [
    "only", "solely", "exclusively", "merely", "purely",
  ]

  /// The word by which a proposition says that there is nothing else; not "the only", which is a
  /// part of what is said, nor "only 12", which colours a figure.
  private func exclusive(_ view: StatementView, _ proposition: Proposition) -> Token? {
    proposition.tokens.lazy.map { view.statement.parse[$0] }.first { token in
      guard Self.exclusives.contains(token.lower),
        view.statement.termOfToken[token.index] == nil
          || token.lower != "only"
      else { return false }
      if token.isOnlyOfPart { return true }
      // "Only 12", "only sold 12".
      guard let term = next(after: token, view) else { return true }
      return view.terms[term].value == nil
        && !(view.terms[term].wordClass == .verb
          && view.terms.dropFirst(term + 1).first.map { $0.value != nil } ?? false)
    }
  }

  private func next(after token: Token, _ view: StatementView) -> Int? {
    view.terms.indices.first { view.terms[$0].tokens.lowerBound > token.index }
  }

  /// The claim's "only", when the fact has none.
  var unmetExclusive: String? {
    guard exclusive(wording, factProposition) == nil else { return nil }
    return exclusive(claim, proposition)?.text
  }

  /// "Is only a producer" against "is a director and producer".
  func exclusionConflict() -> Conflict? {
    guard let word = exclusive(claim, proposition), exclusive(wording, factProposition) == nil,
      let focus = next(after: word, claim), let partner = alignment.partner(of: focus),
      alignment.covers(focus), !claimContext.isNegated, !factContext.isNegated,
      let other = companion(of: partner)
    else { return nil }
    return Conflict(
      slot: .argument, code: "quantifier-differs", claim: focus, fact: other,
      test: "\(wording.statement.words(of: wording.terms[other])) as well", isDecisive: true)
  }

  /// Something that the fact names beside one of its terms and the claim leaves out.
  private func companion(of term: Int) -> Int? {
    let links = wording.statement.links(from: term) + wording.statement.links(to: term)
    return links.filter { $0.slot == .conjunct }.map { $0.head == term ? $0.dependent : $0.head }
      .first { other in
        alignment.unmet.contains(other) && wording.terms[other].wordClass == .noun
          && wording.terms[term].wordClass == .noun
      }
  }

  /// A denial of the claim that stands on no verb of its own and that the fact lacks: "by nobody",
  /// "with no exoskeleton", "has nothing to do with", "outside the town".
  var unmetDenial: String? {
    guard !innermostContext.isNegated, !factContext.isNegated,
      denial(wording, factProposition) == nil
    else { return nil }
    return denial(claim, proposition)?.text
  }

  private func denial(_ view: StatementView, _ proposition: Proposition) -> Token? {
    proposition.tokens.lazy.map { view.statement.parse[$0] }.first { token in
      guard isDenial(token), token.child(.pcomp) == nil else { return false }
      let above = token.head.pos == .adposition ? token.head.head : token.head
      guard token.index != proposition.head, above.index != proposition.head else { return true }
      return view.statement.termOfToken[above.index].map(proposition.terms.contains) ?? false
    }
  }

  private func isDenial(_ token: Token) -> Bool {
    switch token.lower {
    case "no":
      // "No Strings Attached" is a name, and "no later than" a bound.
      return token.dep == .det && token.head.pos != .properNoun
    case "nobody", "nothing", "none", "neither", "nowhere", "without", "outside", "barely",
      "hardly", "scarcely", "rarely", "seldom":
      return !isFigure(token.head)
    default: return false
    }
  }

  private func isFigure(_ token: Token) -> Bool { token.tag == .cd }
}

extension Token {
  /// The first word of "only some of them", "only part of it".
  var isOnlyOfPart: Bool {
    lower == "only" && index + 1 < sentence.upperBound
      && ["some", "part", "few"].contains(self[index + 1].lower)
  }
}
