import SpacyPipeline

/// Where one affirms what the other denies.
extension SlotTests {
  func polarityConflict() -> Conflict? {
    guard let predicate = alignment.predicate,
      predicate.relation.covers || predicate.relation == .opposite
    else {
      return neutralPolarityConflict()
    }
    if sharesAreComplementary { return nil }
    var flipped = claimContext.isNegated != factContext.isNegated
    if predicate.relation == .opposite { flipped.toggle() }
    if predicate.claimFrame == nil,
      votesAgainst(claim, proposition) != votesAgainst(wording, factProposition)
    {
      flipped.toggle()
    }
    if claim.terms[predicate.claim].wordClass == .verb, isForbidden(predicate.fact) {
      flipped.toggle()
    }
    let others = proposition.terms.filter { term in
      alignment.pairs[term]?.relation == .opposite && term != predicate.claim && !isOfOthers(term)
        && claim.statement.links(to: term).contains {
          $0.head == predicate.claim && ($0.slot == .object || $0.slot == .subject)
        }
    }
    if others.count % 2 == 1 { flipped.toggle() }
    if wording.reading.speech != nil, predicate.relation != .opposite, embeddedPolarityDiffers {
      flipped.toggle()
    }
    return polarityConflict(flipped, predicate.claim, predicate.fact)
  }

  /// The claim's word for why something was not done, where the fact only says that it was not: who
  /// has not signed need not have refused to.
  var unmetRefusal: String? {
    let word = proposition.terms.first { term in
      guard !alignment.covers(term) else { return false }
      let word = claim.terms[term].lemma
      return ["refuse", "decline"].contains(word)
        && claim.statement.links(from: term).contains { $0.slot == .infinitive }
        || OperatorVerbs.inability.contains(word)
    }
    return word.map { claim.statement.words(of: claim.terms[$0]) }
  }

  /// Whether the vote that a proposition tells of goes against what it names.
  private func votesAgainst(_ view: StatementView, _ proposition: Proposition) -> Bool {
    proposition.terms.contains { term in
      lexical.classes.contains(view.terms[term].lemma, in: .ballotVerb)
        && view.statement.links(from: term).contains { $0.slot == .preposition("against") }
    }
  }

  /// The claim's verb only ties a figure or noun: what it ties decides.
  func neutralPolarityConflict() -> Conflict? {
    var flipped = claimContext.isNegated != factContext.isNegated
    let opposites = proposition.terms.filter { term in
      guard let pair = alignment.pairs[term], pair.relation == .opposite else { return false }
      return term == proposition.predicate && pair.fact == factProposition.predicate
        || claim.statement.links(to: term).contains {
          $0.head == proposition.predicate && $0.slot == .object
        }
    }
    if opposites.count % 2 == 1 { flipped.toggle() }
    return polarityConflict(
      flipped, opposites.first ?? proposition.predicate,
      opposites.first.flatMap { alignment.partner(of: $0) })
  }

  /// Whether a verb below the main one is denied on one side only.
  var embeddedPolarityDiffers: Bool {
    let main = alignment.predicate?.claim ?? proposition.predicate
    let flips = proposition.terms.filter { term in
      guard term != main, let pair = alignment.pairs[term],
        pair.relation.covers || pair.relation == .opposite,
        claim.terms[term].wordClass == .verb
          || claim.statement.links(from: term).contains(where: { $0.slot == .subject }),
        claim.terms[term].isWord, wording.terms[pair.fact].isWord
      else { return false }
      return (claim.terms[term].context.isNegated != wording.terms[pair.fact].context.isNegated)
        != (pair.relation == .opposite)
    }
    // What stands below a denied verb counts as denied with it.
    let isMainDenied = claimContext.isNegated != factContext.isNegated
    return !flips.isEmpty && !isMainDenied
  }

  func polarityConflict(_ isFlipped: Bool, _ term: Int?, _ other: Int?) -> Conflict? {
    let flipped = fact.fact.isTrue ? isFlipped : !isFlipped
    guard flipped else { return nil }
    let (mine, theirs) = (strength(claimContext.mode), strength(factContext.mode))
    var decisive =
      claimContext.isNegated
      ? theirs >= mine : factContext.isNegated ? mine >= theirs : theirs >= mine
    if alignment.predicate?.isReversal ?? false, !statesSameTime { decisive = false }
    if !isUniversalComparison, innermostContext.isNegated, hasLimit { decisive = false }
    if !claimContext.isNegated, !factContext.isNegated,
      countsThings || tellsOfPart || factCountsOthers
    {
      decisive = false
    }
    return Conflict(
      slot: .polarity, code: fact.fact.isTrue ? "polarity-differs" : "known-false", claim: term,
      fact: other,
      test: fact.fact.isTrue ? "one affirms what the other denies" : "recorded as not so",
      isDecisive: decisive)
  }

  /// Whether the claim counts things that nothing identifies: who closed twelve shops may have opened
  /// twelve others.
  private var countsThings: Bool {
    guard let predicate = alignment.predicate else { return false }
    return claim.statement.links(from: predicate.claim).contains { link in
      guard link.slot == .object, claim.terms[link.dependent].isWord else { return false }
      let noun = claim.statement.parse[claim.terms[link.dependent].head]
      return noun.tag == .nns && noun.children(.det, .poss).isEmpty
        && claim.statement.links(from: link.dependent).contains {
          $0.slot == .figure && claim.terms[$0.dependent].value?.kind == .number
        }
    }
  }

  /// Whether the fact is about a part of a whole, and the claim may be about the rest of it.
  private var tellsOfPart: Bool {
    QuantifierReader(statement: wording.statement).quantifiers(in: factProposition)
      .contains { $0.low < 1 && $0.high > 0 }
      && QuantifierReader(statement: claim.statement).quantifiers(in: proposition).isEmpty
  }

  /// Whether the fact counts things that the claim does not speak of: who won 173 votes may have lost
  /// the election.
  private var factCountsOthers: Bool {
    guard let predicate = alignment.predicate else { return false }
    return wording.statement.links(from: predicate.fact).contains { link in
      link.slot == .object && alignment.unmet.contains(link.dependent)
        && wording.statement.links(from: link.dependent).contains {
          $0.slot == .figure && wording.terms[$0.dependent].value?.kind == .number
        }
    }
  }

  /// "Not until the 1970s", "nobody before X": a denial with a limit.
  var hasLimit: Bool {
    proposition.tokens.contains {
      ["until", "till", "before"].contains(claim.statement.parse[$0].lower)
    }
  }

  /// Whether the claim gives a time, or speaks of now while the fact's state lasts.
  var statesSameTime: Bool {
    proposition.terms.contains(where: isTime) || fact.isState
  }

  /// "No building is taller than X" says that X is the tallest; "nobody did so before X" that X was
  /// the first.
  var isUniversalComparison: Bool {
    guard innermostContext.isNegated else { return false }
    let tokens = proposition.tokens.map { claim.statement.parse[$0] }
    let factTokens = factProposition.tokens.map { wording.statement.parse[$0] }
    if tokens.contains(where: { $0.lower == "than" }) {
      return tokens.contains { mine in
        (mine.tag == .jjr || mine.tag == .rbr)
          && factTokens.contains {
            ($0.tag == .jjs || $0.tag == .rbs) && $0.plainLemma == mine.plainLemma
          }
      }
    }
    return tokens.contains { $0.lower == "before" && $0.dep == .prep }
      && factTokens.contains { $0.lower == "first" && isFirstOfAll($0.head) }
  }

  /// "The first woman" was the first of all only where the claim speaks of women.
  private func isFirstOfAll(_ noun: Token) -> Bool {
    guard noun.wordClass == .noun, let term = wording.statement.termOfToken[noun.index] else {
      return true
    }
    return ["person", "people", "one"].contains(wording.terms[term].lemma)
      || !alignment.unmet.contains(term)
  }
}
