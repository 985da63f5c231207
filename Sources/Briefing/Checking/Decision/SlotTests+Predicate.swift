import SpacyPipeline

/// Whether the fact states what the claim's predicate says, and how strongly.
extension SlotTests {
  /// Whether the fact speaks of the claim's predicate at all.
  var predicateIsMet: Bool {
    guard let predicate = proposition.predicate else { return true }
    if Ignorable(self).contains(predicate) { return true }
    if let pair = alignment.predicate { return pair.relation.covers || pair.relation == .opposite }
    if claim.position(of: predicate) != nil { return false }
    return alignment.covers(predicate) || alignment.pairs[predicate]?.relation == .exclusive
  }

  /// Whether the fact states what the claim's predicate says, and does not merely mention it inside
  /// another statement: "turned down offers to work there", "the right of electing".
  var predicateIsStated: Bool {
    if deniesPartner || prepositionsDiffer { return false }
    guard let predicate = proposition.predicate,
      let partner = alignment.predicate?.fact ?? alignment.partner(of: predicate),
      let main = factProposition.predicate, partner != main
    else { return true }
    if (alignment.predicate?.relation ?? alignment.pairs[predicate]?.relation) == .opposite {
      return false
    }
    if isCoordinated(partner, with: main) { return true }
    if claim.terms[predicate].wordClass == .verb, isForbidden(partner) { return permits }
    if alignment.predicate?.factFrame?.isPosition ?? false, !wording.terms[main].context.isNegated {
      return true
    }
    if isTitleOfSubject(partner) || isMeasureOfFigure(partner) { return true }
    let links = wording.statement.links(to: partner)
    if wording.terms[main].context.isNegated, !wording.terms[partner].context.isNegated,
      claim.terms[predicate].wordClass == .verb || links.isEmpty
    {
      return false
    }
    if links.isEmpty { return true }
    if saysWhatItIs, alignment.predicate?.claimFrame == nil { return isSaidOfSubject(partner) }
    return links.contains { link in
      guard link.head == main else {
        return isReputation(link.head) && link.slot != .infinitive
          || wording.terms[link.head].value != nil
          || link.slot == .subject && wording.terms[link.head].wordClass == .noun
      }
      switch link.slot {
      case .subject, .object, .infinitive, .clause, .conjunct, .adverbial, .modifier: return true
      case .preposition(let word)
      where ["of", "to", "for", "under"].contains(word) && isRole(main)
        && claim.terms[predicate].wordClass == .noun:
        // The deputy of the mayor is not the mayor.
        return false
      case .preposition(let word):
        return word == "as" || OperatorVerbs.contains(wording.terms[main].lemma)
          || claim.terms[predicate].wordClass == .noun
          || wording.terms[partner].wordClass == .verb
            && SlotTests.factivePrepositions.contains(word)
      default: return false
      }
    }
  }

  /// "X is a valley": a plain noun said of a name.
  private var saysWhatItIs: Bool {
    guard let predicate = proposition.predicate, claim.terms[predicate].isWord,
      claim.terms[predicate].wordClass == .noun
    else { return false }
    let head = claim.statement.parse[proposition.head]
    return head.plainLemma == "be" && head.child(.expl) == nil
      && head.child(.attr)?.index == claim.terms[predicate].head
  }

  /// Whether the fact says a noun of something too, and does not merely have it happen to something:
  /// what divides a valley is none.
  private func isSaidOfSubject(_ noun: Int) -> Bool {
    wording.statement.links(from: noun).contains { $0.slot == .subject }
      || wording.statement.links(to: noun).contains { link in
        link.slot == .modifier || link.slot == .preposition("as") || link.slot == .conjunct
          || link.slot == .subject
      }
  }

  /// Prepositions whose verb did happen: "after spending a year there", not "before" or "without".
  private static let factivePrepositions: Set<String> = [
    "after", "since", "by", "despite", "upon", "on", "through", "for", "while", "when",
  ]

  /// "Best known as the founder of": what somebody is known for is so.
  private func isReputation(_ term: Int) -> Bool {
    ["know", "famous", "notable", "renowned", "remember", "celebrate"].contains(
      wording.terms[term].lemma)
      && !wording.terms[term].context.isNegated
  }

  /// "The producer Plain Pat": a noun before a name says of its bearer what "is" says of him.
  private func isTitleOfSubject(_ partner: Int) -> Bool {
    guard claim.statement.parse[proposition.head].plainLemma == "be",
      let predicate = proposition.predicate,
      let subject = claim.statement.links(from: predicate).first(where: { $0.slot == .subject }),
      let bearer = alignment.partner(of: subject.dependent), alignment.covers(subject.dependent),
      wording.terms[bearer].name != nil
    else { return false }
    return wording.statement.links(to: partner).contains {
      $0.slot == .modifier && $0.head == bearer
    }
  }

  /// "A pay rise of 4.6 percent": the figure that the claim says of a noun hangs on that noun.
  private func isMeasureOfFigure(_ partner: Int) -> Bool {
    guard claim.statement.parse[proposition.head].plainLemma == "be",
      let predicate = proposition.predicate
    else { return false }
    let subjects = claim.statement.links(from: predicate).filter { $0.slot == .subject }
    let nouns = subjects.map(\.dependent).filter(alignment.covers).compactMap(alignment.partner)
    return alignment.pairs.values.contains { pair in
      guard claim.terms[pair.claim].value.map({ $0.days == nil }) ?? false,
        pair.claim == predicate || pair.fact == partner, wording.terms[pair.fact].value != nil
      else { return false }
      return (nouns + [partner]).contains { noun in
        wording.statement.links(from: noun).contains { $0.dependent == pair.fact }
          || wording.statement.links(from: pair.fact).contains { $0.dependent == noun }
      }
    }
  }

  /// Whether the fact forbids what a term names: "banned smoking", "barred from entering".
  func isForbidden(_ partner: Int) -> Bool {
    wording.statement.links(to: partner).contains { link in
      guard lexical.classes.contains(wording.terms[link.head].lemma, in: .prohibition),
        !wording.terms[link.head].context.isNegated
      else { return false }
      switch link.slot {
      case .object, .preposition("from"), .preposition("on"), .preposition("of"): return true
      default: return false
      }
    }
  }

  /// "An actor, director and producer": what stands beside the predicate is stated as it is.
  private func isCoordinated(_ term: Int, with main: Int) -> Bool {
    var current = term
    for _ in 0..<8 {
      guard
        let link = wording.statement.links(to: current).first(where: { $0.slot == .conjunct })
      else { return false }
      if link.head == main { return true }
      current = link.head
    }
    return false
  }

  /// Whether a word of the fact is a noun of a person's part: *deputy*, *daughter*, *critic*.
  private func isRole(_ term: Int) -> Bool {
    wording.terms[term].isWord && wording.terms[term].wordClass == .noun
      && !lexical.classes.contains(wording.terms[term].lemma, in: .emptyNoun)
      && !lexical.classes.contains(wording.terms[term].lemma, in: .classNoun)
  }

  /// Whether the predicate is a phrase that its preposition makes: "out of service", "in service".
  var prepositionsDiffer: Bool {
    guard let predicate = proposition.predicate, alignment.predicate?.relation != .opposite,
      let partner = alignment.partner(of: predicate), claim.terms[predicate].isWord,
      !(alignment.predicate?.claimFrame?.isPhrase ?? false)
    else { return false }
    let mine = preposition(before: predicate, claim)
    guard let mine, mine != "as", claim.terms[predicate].head != proposition.head else {
      return false
    }
    return preposition(before: partner, wording) != mine
  }

  func preposition(before term: Int, _ view: StatementView) -> String? {
    let token = view.statement.parse[view.terms[term].head]
    guard token.dep == .pobj else { return nil }
    let outer = token.head.head
    return outer.pos == .adposition ? outer.lower + " " + token.head.lower : token.head.lower
  }

  /// Whether the claim says what may be done: "may no longer", "are allowed to".
  var permits: Bool {
    claim.statement.parse[proposition.head].children(.aux).contains {
      ["may", "can", "cannot", "ca"].contains($0.lower)
    }
      || proposition.terms.contains {
        ["allow", "permit", "free", "entitle"].contains(claim.terms[$0].lemma)
      }
  }

  /// Whether the fact puts "no" or "not" before a noun that the claim affirms, or "less" where the
  /// claim has "more": "the jury's prize, but not the main one".
  var deniesPartner: Bool {
    alignment.pairs.values.contains { pair in
      guard pair.relation.covers, wording.terms[pair.fact].isWord, claim.terms[pair.claim].isWord
      else { return false }
      let theirs = wording.statement.parse[wording.terms[pair.fact].head]
      let mine = claim.statement.parse[claim.terms[pair.claim].head]
      let isDenied =
        denies(theirs) && !denies(mine) && !claimContext.isNegated && !factContext.isNegated
      return isDenied || amount(mine).map { amount(theirs) == -$0 } ?? false
    }
  }

  private func denies(_ noun: Token) -> Bool {
    noun.children(.det).contains { $0.lower == "no" }
      || noun.wordClass == .noun && noun.dep == .conj && noun.child(.neg) != nil
  }

  /// 1 for "more" before a noun, -1 for "less" and "fewer".
  private func amount(_ noun: Token) -> Int? {
    guard noun.wordClass == .noun else { return nil }
    return noun.children(.amod, .det, .advmod).lazy.compactMap { word in
      switch word.lower {
      case "more": 1
      case "less", "fewer": -1
      default: nil
      }
    }.first
  }

  var claimContext: Context {
    let context = innermostContext
    return isUniversalComparison ? context.denied(true) : context
  }

  var innermostContext: Context {
    guard let predicate = alignment.predicate?.claim ?? proposition.predicate else {
      return ContextReader(parse: claim.statement.parse).context(of: proposition.head)
        .denied(proposition.isDenied)
    }
    return innermost(predicate, claim).denied(proposition.isDenied)
  }

  var factContext: Context {
    guard
      let predicate = alignment.predicate?.fact ?? proposition.predicate.flatMap({
        alignment.partner(of: $0)
      }) ?? factProposition.predicate
    else {
      return ContextReader(parse: wording.statement.parse).context(of: factProposition.head)
        .denied(factProposition.isDenied)
    }
    let context =
      alignment.predicate == nil ? innermost(predicate, wording) : wording.terms[predicate].context
    return context.denied(factProposition.isDenied)
  }

  /// The context of what an operator verb governs: that of "close" in "plans to close".
  func innermost(_ predicate: Int, _ view: StatementView) -> Context {
    guard OperatorVerbs.contains(view.terms[predicate].lemma),
      alignment.predicate?.claim != predicate || view.statement.text != claim.statement.text,
      let inner = view.statement.links(from: predicate).first(where: {
        $0.slot == .infinitive || $0.slot == .clause
      })
    else { return view.terms[predicate].context }
    return view.terms[inner.dependent].context
  }

  /// Strength of what the fact states against what the claim states.
  var modeIsMet: Bool { strength(factContext.mode) >= strength(claimContext.mode) }

  func strength(_ mode: Context.Mode) -> Int {
    switch mode {
    case .done: 5
    case .ongoing: 4
    case .decided: 3
    case .planned, .future: 2
    case .considered, .conditional, .wished: 1
    }
  }

  /// Whether a fact term names the event that the fact is about: its predicate, or the object of a
  /// verb that only supports it.
  func isEventOfFact(_ term: Int?) -> Bool {
    guard let term else { return false }
    if term == factProposition.predicate || term == alignment.predicate?.fact { return true }
    let links = wording.statement.links(to: term)
    let heads = links.map(\.head)
    return heads.isEmpty || links.contains { $0.slot == .clause }
      || heads.contains { head in
        // What is offered need not be taken.
        guard wording.terms[head].lemma != "offer" else { return false }
        return lexical.classes.contains(wording.terms[head].lemma, in: .agentSupportVerb)
          || lexical.classes.contains(wording.terms[head].lemma, in: .recipientSupportVerb)
      }
  }
}

extension Context {
  fileprivate func denied(_ isDenied: Bool) -> Context {
    guard isDenied else { return self }
    var copy = self
    copy.isNegated.toggle()
    return copy
  }
}
