import SpacyPipeline

/// Where the claim and the fact cannot both be right.
extension SlotTests {
  /// Names that stand where the fact has another one.
  func fillerConflicts(_ open: inout Open) -> [Conflict] {
    guard let predicate = alignment.predicate else { return [] }
    var conflicts: [Conflict] = []
    for pairing in predicate.roles where !pairing.claim.isEmpty && !pairing.fact.isEmpty {
      for filler in pairing.claim where open.core.contains(filler) {
        guard let rival = pairing.fact.first(where: { isRival($0, of: filler) }) else { continue }
        // The tallest of one country need not be that of another; which place holds it, only one is.
        let isScope = isSuperlative && areLocative(filler, rival) && pairing.role != "subject"
        let decisive =
          isSingle(pairing.role, predicate) && !isScope || isOnceInOnePlace(filler, rival)
          || isOpponent(pairing.role) && isOnOneDay
        open.settle(filler, claim.terms[filler].tokens)
        for title in titles(of: filler) { open.settle(title, claim.terms[title].tokens) }
        let isPlace =
          wording.terms[rival].name?.kind == .place && claim.terms[filler].name?.kind == .place
        conflicts.append(
          Conflict(
            slot: pairing.role == "subject" ? .subject : isPlace ? .place : .object,
            code: isPlace ? "place-differs" : "name-differs", claim: filler, fact: rival,
            test: "another \(pairing.role)",
            isDecisive: decisive))
      }
    }
    return conflicts
  }

  /// The nouns that say what a named one is: "the singer" of "the singer Maren Uvdal".
  private func titles(of filler: Int) -> [Int] {
    claim.statement.links(from: filler).filter { $0.slot == .modifier }.map(\.dependent)
      .filter { claim.terms[$0].isWord }
      + claim.statement.links(to: filler).filter { $0.slot == .subject }.map(\.head).filter {
        claim.terms[$0].isWord && claim.terms[$0].wordClass == .noun && $0 != proposition.predicate
      }
  }

  func isRival(_ rival: Int, of filler: Int) -> Bool {
    guard alignment.unmet.contains(rival) else { return false }
    guard let one = claim.terms[filler].name, let other = wording.terms[rival].name else {
      return false
    }
    // A slip of spelling is no other name.
    if lexical.names.areAlike(one, other) { return false }
    // A wider or narrower place is no other place.
    if lexical.names.relation(one, other) != nil { return false }
    if isDefiniteOffice { return true }
    // "At Windsor Castle", "at Balmoral Castle": where something was, whatever kind of name it is.
    if areLocative(filler, rival) { return one.kind != .person && other.kind != .person }
    guard let first = one.kind, let second = other.kind, first != second else { return true }
    // A band and a singer, a firm and its owner can take each other's part; a place cannot.
    let agents: Set<Entity.Kind> = [.person, .organization, .group]
    return agents.contains(first) && agents.contains(second)
  }

  /// Whether the role is that of the other side, of which there is one at a time.
  private func isOpponent(_ role: String) -> Bool { ["loser", "opponent"].contains(role) }

  /// Whether the role holds one filler only, the others being given.
  func isSingle(_ role: String, _ predicate: PredicatePair) -> Bool {
    if isSuperlative || hasUniqueObject || isDefiniteOffice { return true }
    guard let frame = predicate.claimFrame else { return false }
    let isCounted = proposition.terms.contains {
      claim.terms[$0].value.map { $0.kind != .ordinal } ?? false && !isTime($0)
    }
    if role == "winner" {
      // Many can win seats or medals; one wins the title of a season.
      return !isCounted && proposition.terms.contains(where: isTime) && isOfOneSeason
        && (predicate.roles.contains {
          $0.role != role && $0.claim.contains { alignment.covers($0) }
        }
          || claim.statement.links(from: predicate.claim).contains {
            $0.slot == .object && claim.terms[$0.dependent].name != nil
              && alignment.covers($0.dependent)
          })
    }
    if role == "elected", let noun = frame.parts.first, alignment.covers(noun) {
      // "Won the presidential election"; many are elected in one.
      return proposition.terms.contains(where: isTime) && !isCounted
        && claim.statement.parse[claim.terms[noun].head].tag == .nn
    }
    if role == "leader",
      predicate.roles.contains(where: {
        $0.role != role && $0.claim.contains { alignment.covers($0) }
      })
    {
      return true
    }
    return lexical.frames.frames[frame.frame].uniques.contains { unique in
      unique.role == role
        && unique.given.allSatisfy { given in
          predicate.roles.contains {
            $0.role == given && $0.claim.contains { alignment.covers($0) }
          }
        }
    }
  }

  /// Whether something of which there is only one takes part: the closing concert, the first person.
  var hasUniqueObject: Bool {
    proposition.terms.contains { index in
      alignment.covers(index)
        && ["first", "last", "final", "closing", "opening", "only", "sole", "trial", "capital"]
          .contains(claim.terms[index].lemma)
        && !isOwned(index)
    }
  }

  /// "The director of the archive is X": of what has a definite article on both sides, and an owner
  /// that both name, there is one at a time.
  private var isDefiniteOffice: Bool {
    guard fact.isState, let predicate = alignment.predicate,
      claim.terms[predicate.claim].isWord, wording.terms[predicate.fact].isWord,
      isDefinite(predicate.claim, claim), isDefinite(predicate.fact, wording)
    else { return false }
    return claim.statement.links(from: predicate.claim).contains { link in
      guard case .preposition = link.slot else { return false }
      return claim.terms[link.dependent].name != nil && alignment.covers(link.dependent)
    }
  }

  private func isDefinite(_ noun: Int, _ view: StatementView) -> Bool {
    let token = view.statement.parse[view.terms[noun].head]
    return token.tag == .nn && token.children(.det).contains { $0.lower == "the" }
  }

  /// "Its last power station": everybody has one of his own.
  private func isOwned(_ modifier: Int) -> Bool {
    let noun = claim.statement.parse[claim.terms[modifier].head].head
    return noun.children(.poss).contains { $0.tag == .prpPossessive }
  }

  /// Words that exclude each other where the fact has another of their set.
  func wordConflicts(_ open: inout Open) -> [Conflict] {
    var conflicts = rankConflicts(&open) + originConflicts(&open) + positionConflicts()
    for term in proposition.terms where claim.terms[term].isWord {
      guard let pair = alignment.pairs[term],
        pair.relation == .exclusive || pair.relation == .opposite && open.core.contains(term),
        alignment.unmet.contains(pair.fact) || pair.relation == .opposite
      else { continue }
      // What a thing is, it is once; whom or what an act concerns may be many.
      let decisive =
        pair.relation == .exclusive && term == proposition.predicate
        && pair.fact == factProposition.predicate || isRankOfPredicate(term, pair.fact)
      guard decisive else { continue }
      open.settle(term, claim.terms[term].tokens)
      conflicts.append(
        Conflict(
          slot: .argument, code: "word-differs", claim: term, fact: pair.fact,
          test: "the words exclude each other",
          isDecisive: true))
    }
    return conflicts
  }

  /// "A British band" against "an American band".
  func originConflicts(_ open: inout Open) -> [Conflict] {
    guard let predicate = proposition.predicate, let partner = alignment.pairs[predicate],
      partner.relation.covers, partner.fact == factProposition.predicate,
      claim.terms[predicate].wordClass == .noun
    else { return [] }
    let theirs = wording.statement.links(from: partner.fact).map(\.dependent).filter {
      isOrigin($0, wording)
    }
    guard theirs.count == 1, let rival = theirs.first, let other = wording.terms[rival].name else {
      return []
    }
    for link in claim.statement.links(from: predicate) where isOrigin(link.dependent, claim) {
      guard let name = claim.terms[link.dependent].name, lexical.names.relation(name, other) == nil,
        lexical.names.areApart(name, other)
      else { continue }
      open.settle(link.dependent, claim.terms[link.dependent].tokens)
      return [
        Conflict(
          slot: .place, code: "place-differs", claim: link.dependent, fact: rival,
          test: "another country", isDecisive: true)
      ]
    }
    return []
  }

  /// Whether a term is the adjective of a place before a noun: "a British band".
  private func isOrigin(_ term: Int, _ view: StatementView) -> Bool {
    guard view.terms[term].name != nil else { return false }
    let token = view.statement.parse[view.terms[term].head]
    return token.pos == .adjective && (token.dep == .amod || token.dep == .compound)
  }

  /// "second-tallest" against "tallest".
  func rankConflicts(_ open: inout Open) -> [Conflict] {
    for term in proposition.terms where claim.statement.parse[claim.terms[term].head].tag == .jjs {
      if let pair = alignment.pairs[term], pair.relation.covers, rank(before: term, claim) == nil,
        let rival = rank(before: pair.fact, wording)
      {
        return [
          Conflict(
            slot: .comparison, code: "rank-differs", claim: term, fact: rival,
            test: "\(wording.statement.words(of: wording.terms[rival])) is not first",
            isDecisive: true)
        ]
      }
      guard let pair = alignment.pairs[term], pair.relation.covers,
        let rank = rank(before: term, claim),
        self.rank(before: pair.fact, wording) == nil
      else { continue }
      open.settle(rank, claim.terms[rank].tokens)
      return [
        Conflict(
          slot: .comparison, code: "rank-differs", claim: rank, fact: pair.fact,
          test: "\(claim.statement.words(of: claim.terms[rank])) is not first", isDecisive: true)
      ]
    }
    return []
  }

  /// The ordinal just before a superlative: "second-tallest", "the third largest".
  func rank(before term: Int, _ view: StatementView) -> Int? {
    var index = view.terms[term].head - 1
    if index >= 0, view.statement.parse[index].text == "-" { index -= 1 }
    guard index >= 0,
      ["second", "third", "fourth", "fifth", "2nd", "3rd"].contains(
        view.statement.parse[index].lower)
    else { return nil }
    return view.statement.termOfToken[index]
  }

  func isRankOfPredicate(_ term: Int, _ other: Int) -> Bool {
    guard let predicate = proposition.predicate, let theirs = factProposition.predicate,
      alignment.partner(of: predicate) == theirs
    else {
      return false
    }
    return claim.statement.links(to: term).contains { $0.head == predicate && $0.slot == .modifier }
      && wording.statement.links(to: other).contains { $0.head == theirs && $0.slot == .modifier }
  }

  /// Participants that have changed places.
  func roleConflicts() -> [Conflict] {
    guard let predicate = alignment.predicate, predicate.relation.covers else { return [] }
    let symmetric = predicate.claimFrame.map { lexical.frames.frames[$0.frame].symmetries } ?? []
    for one in predicate.roles {
      for two in predicate.roles where two.role > one.role {
        if symmetric.contains(where: { Set([$0.first, $0.second]) == Set([one.role, two.role]) }) {
          continue
        }
        let crossed = one.claim.contains { isIn(two.fact, $0) && !isIn(one.fact, $0) }
        let back = two.claim.contains { isIn(one.fact, $0) && !isIn(two.fact, $0) }
        if crossed && back {
          return [
            Conflict(
              slot: .subject, code: "roles-swapped", claim: one.claim.first, fact: one.fact.first,
              test: "\(one.role) and \(two.role) have changed places",
              isDecisive: isAsymmetric(one.role, two.role, predicate))
          ]
        }
        if let conflict = roleTaken(one, two, predicate) ?? roleTaken(two, one, predicate) {
          return [conflict]
        }
      }
    }
    return []
  }

  /// "X lost the final" against "X won the final": the same one in the other's role, which the fact
  /// leaves open. Somebody can sell what he bought, and lose one seat and win another.
  private func roleTaken(
    _ mine: PredicatePair.RolePairing, _ theirs: PredicatePair.RolePairing, _ pair: PredicatePair
  ) -> Conflict? {
    guard let frame = pair.claimFrame, mine.fact.isEmpty, theirs.claim.isEmpty,
      lexical.frames.frames[frame.frame].asymmetries.contains(where: {
        Set([$0.first, $0.second]) == Set([mine.role, theirs.role])
      }),
      let filler = mine.claim.first(where: { isIn(theirs.fact, $0) })
    else { return nil }
    let isCounted = proposition.terms.contains {
      claim.terms[$0].value.map { $0.kind != .ordinal } ?? false && !isTime($0)
    }
    return Conflict(
      slot: .subject, code: "roles-swapped", claim: filler, fact: alignment.partner(of: filler),
      test: "the \(theirs.role) is no \(mine.role)",
      isDecisive: !isCounted && isAsymmetric(mine.role, theirs.role, pair)
        && pair.relation == .synonym && proposition.terms.contains(where: isTime))
  }

  /// Whether the exchange makes it false, and not another event that may have happened as well.
  func isAsymmetric(_ one: String, _ two: String, _ predicate: PredicatePair) -> Bool {
    guard let frame = predicate.claimFrame else { return true }
    let pairs = lexical.frames.frames[frame.frame].asymmetries
    if pairs.contains(where: { Set([$0.first, $0.second]) == Set([one, two]) }) { return true }
    // The same words on the same day are the same event.
    return proposition.terms.contains(where: isTime) && hasEventDate
  }

  func isIn(_ fillers: [Int], _ term: Int) -> Bool {
    guard claim.terms[term].value == nil, claim.terms[term].content != .pronoun,
      let pair = alignment.pairs[term], pair.relation.covers,
      wording.terms[pair.fact].content != .pronoun
    else { return false }
    return fillers.contains(pair.fact)
  }
}
