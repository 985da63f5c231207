import SpacyPipeline

/// Whether the fact says it of the same things, and no more narrowly.
extension SlotTests {
  // MARK: Restrictions

  static let harmlessModifiers: Set<String> = [
    "annual", "total", "overall", "official", "key", "national", "public", "main", "current",
    "whole", "new", "final", "own",
    "entire", "yearly", "latest", "general", "full",
  ]

  /// "One of the largest": among the first, not the first.
  func isOneOfMany(_ view: StatementView, _ proposition: Proposition) -> Bool {
    let tokens = proposition.tokens.map { view.statement.parse[$0] }
    guard tokens.contains(where: { $0.tag == .jjs || $0.tag == .rbs }) else { return false }
    return zip(tokens, tokens.dropFirst()).contains {
      $0.lower == "one" && $1.lower == "of" || $0.lower == "among"
    }
  }

  /// Whether the claim says that something is forbidden: what the fact leaves out is not.
  var isProhibition: Bool {
    proposition.predicate.map {
      ["ban", "prohibit", "outlaw", "forbid"].contains(claim.terms[$0].lemma)
    } ?? false
  }

  /// Dropping a word that narrows is fine for what happened, not beside a figure, nor for what is
  /// banned, denied, the greatest or the only one.
  var restrictionsAreMet: Bool {
    if isOneOfMany(wording, factProposition), !isOneOfMany(claim, proposition) { return false }
    for index in alignment.unmet {
      let lemma = wording.terms[index].lemma
      let qualifiesMet = wording.statement.links(to: index).contains { link in
        alignment.pairs.values.contains { $0.fact == link.head && $0.relation.covers }
      }
      if qualifiesMet,
        lexical.classes.contains(lemma, in: .privative)
          // "Was a minister" follows from "a former minister".
          && !(isPast(lemma) && PropositionTense(claim, proposition).hasPastForm)
          || lexical.classes.contains(lemma, in: .hedge)
      {
        return false
      }
      if isProhibition, wording.terms[index].value?.days == nil,
        factProposition.terms.contains(index), !isListedWithMatch(index)
      {
        return false
      }
      // "Only members may fish" is not said of anyone else.
      if wording.statement.parse[wording.terms[index].head].children(.advmod).contains(where: {
        $0.lower == "only" && $0.index < wording.terms[index].head
      }) {
        return false
      }
      guard wording.terms[index].isWord else { continue }
      let narrowsMet = wording.statement.links(to: index).contains { link in
        link.slot == .modifier
          && alignment.pairs.values.contains { $0.fact == link.head && $0.relation.covers }
          && (isDownward && !isDefinite(link.head) || carriesFigure(link.head))
          && wording.terms[link.head].isWord
      }
      if narrowsMet, isDownward || !SlotTests.harmlessModifiers.contains(lemma) { return false }
    }
    return true
  }

  /// Whether a fact's term stands in one list with a term that is met, or names the kind of which
  /// that is an example: "in pubs and restaurants", "workplaces, including pubs".
  private func isListedWithMatch(_ index: Int) -> Bool {
    let met = Set(alignment.pairs.values.filter { $0.relation.covers }.map(\.fact))
    var seen: Set<Int> = [index]
    var next = [index]
    while let term = next.popLast() {
      if met.contains(term) { return true }
      let examples = wording.statement.links(from: term).filter { link in
        switch link.slot {
        case .conjunct, .preposition("including"), .preposition("such_as"), .preposition("like"):
          true
        default: false
        }
      }.map(\.dependent)
      let lists = wording.statement.links(to: term).filter { $0.slot == .conjunct }.map(\.head)
      next += (examples + lists).filter { seen.insert($0).inserted }
    }
    // A word that narrows one of the list's other members.
    return wording.statement.links(to: index).contains { link in
      link.slot == .modifier && !met.contains(link.head) && seen.insert(link.head).inserted
        && isListedWithMatch(link.head)
    }
  }

  /// Whether a word says that something was so and is no more.
  private func isPast(_ lemma: String) -> Bool {
    [
      "former", "ex", "ex-", "past", "one-time", "onetime", "sometime", "erstwhile", "late",
      "retired",
    ]
    .contains(lemma)
  }

  /// Whether the claim speaks of one known thing ("the order"), of which a denial says no more with
  /// fewer words.
  private func isDefinite(_ term: Int) -> Bool {
    guard claimContext.isNegated, !isSuperlative, !isUniversalComparison else { return false }
    return alignment.pairs.values.contains { pair in
      pair.fact == term
        && claim.statement.parse[claim.terms[pair.claim].head].children(.det).contains {
          $0.lower == "the"
        }
    }
  }

  func carriesFigure(_ term: Int) -> Bool {
    wording.statement.links(from: term).contains { link in
      link.slot == .figure && alignment.pairs.values.contains { $0.fact == link.dependent }
    }
  }

  // MARK: Structure

  /// Whether what the claim puts in a role stands in that role in the fact, where the fact fills it.
  var structureIsMet: Bool {
    guard let predicate = alignment.predicate,
      predicate.relation.covers || predicate.relation == .opposite
    else { return true }
    for pairing in predicate.roles where !pairing.claim.isEmpty && !pairing.fact.isEmpty {
      guard pairing.fact.contains(where: { wording.terms[$0].value == nil }) else { continue }
      let fillers = pairing.claim.filter {
        alignment.covers($0) && claim.terms[$0].value == nil && claim.terms[$0].content != .pronoun
      }
      guard !fillers.isEmpty,
        !pairing.fact.contains(where: { wording.terms[$0].content == .pronoun })
      else { continue }
      let phrases = pairing.fact.map { ($0, wording.phrase(of: $0)) }
      let hits = fillers.compactMap { filler in
        phrases.first { $0.1.contains(alignment.pairs[filler]?.fact ?? -1) }.map { (filler, $0.0) }
      }
      if hits.isEmpty, !isSymmetric(pairing.role, predicate), !claimHeadIsNested(fillers, pairing) {
        return false
      }
      if let (filler, head) = hits.first, hits.allSatisfy({ isNestedAlone($0.0, $0.1) }),
        claim.terms[filler].name != nil, !isLooseHead(head)
      {
        return false
      }
    }
    return true
  }

  /// "A merger with Hallvik" is not "a merger with Sundmere", though both places are named elsewhere.
  var nestedNamesAgree: Bool {
    claim.statement.links.allSatisfy { link in
      guard proposition.terms.contains(link.dependent), claim.terms[link.dependent].name != nil,
        claim.terms[link.head].isWord,
        claim.terms[link.head].wordClass == .noun, let head = alignment.pairs[link.head],
        head.relation.covers,
        let dependent = alignment.pairs[link.dependent], dependent.relation.covers
      else { return true }
      let theirs = wording.statement.links(from: head.fact)
      if theirs.contains(where: {
        $0.dependent == dependent.fact || isOtherName(dependent.fact, of: $0.dependent)
      }) {
        return true
      }
      return !theirs.contains { $0.slot == link.slot && wording.terms[$0.dependent].name != nil }
    }
  }

  /// Whether the fact gives one name as another of the same bearer: "Ida Holm, known as Nell".
  private func isOtherName(_ name: Int, of bearer: Int) -> Bool {
    wording.terms[name].name != nil
      && wording.statement.links(from: name).contains {
        $0.slot == .subject && $0.dependent == bearer && wording.terms[bearer].name != nil
      }
  }

  /// The claim's filler may be a longer phrase around what the fact names.
  func claimHeadIsNested(_ fillers: [Int], _ pairing: PredicatePair.RolePairing) -> Bool {
    fillers.contains { filler in
      claim.phrase(of: filler).contains { inner in
        alignment.covers(inner) && pairing.fact.contains(alignment.pairs[inner]?.fact ?? -1)
      }
    }
  }

  /// Whether the claim names the whole where the fact's phrase names a part of it.
  func isNestedAlone(_ filler: Int, _ head: Int) -> Bool {
    guard let partner = alignment.pairs[filler]?.fact, partner != head else { return false }
    return !alignment.pairs.values.contains { $0.fact == head && $0.relation.covers }
      && !wording.statement.links(from: head).contains {
        $0.dependent == partner && $0.slot == .subject
      }
      && !wording.statement.links(from: head).contains { link in
        link.dependent == partner
          && [.conjunct, .preposition("including"), .preposition("such_as"), .preposition("like")]
            .contains(link.slot)
      }
  }

  func isLooseHead(_ head: Int) -> Bool {
    let term = wording.terms[head]
    return term.name != nil || term.value != nil
      || lexical.classes.contains(term.lemma, in: "part-of-place")
      || lexical.classes.contains(term.lemma, in: .classNoun)
      || lexical.classes.contains(term.lemma, in: .emptyNoun)
  }

  func isSymmetric(_ role: String, _ predicate: PredicatePair) -> Bool {
    guard let frame = predicate.claimFrame else { return false }
    return lexical.frames.frames[frame.frame].symmetries.contains {
      $0.first == role || $0.second == role
    }
  }
}
