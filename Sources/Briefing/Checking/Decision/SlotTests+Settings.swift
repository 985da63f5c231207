import SpacyPipeline

/// Where a single event is set otherwise: in another place, on another vehicle, at another house.
extension SlotTests {
  /// Phrases that the claim hangs on the event where the fact has another name after the same
  /// preposition.
  func settingConflicts(_ open: inout Open) -> [Conflict] {
    guard alignment.predicate != nil, fact.fact.date != nil else { return [] }
    var conflicts: [Conflict] = []
    for filler in openNames(open) {
      guard
        let rival = alignment.unmet.first(where: {
          isRival($0, of: filler) && isOnceInOnePlace(filler, $0)
            || isOtherVehicle($0, than: filler)
        })
      else { continue }
      open.settle(filler, claim.terms[filler].tokens)
      let isPlace = areLocative(filler, rival)
      conflicts.append(
        Conflict(
          slot: isPlace ? .place : .object, code: isPlace ? "place-differs" : "name-differs",
          claim: filler, fact: rival, test: "one event, set otherwise", isDecisive: true))
    }
    return conflicts
  }

  private func openNames(_ open: Open) -> [Int] {
    proposition.terms.filter { term in
      claim.terms[term].name != nil
        && (open.core.contains(term)
          || open.details.contains { $0.overlaps(claim.terms[term].tokens) })
        && !alignment.covers(term)
    }
  }

  // MARK: Places

  private static let locatives: Set<String> = [
    "at", "in", "near", "off", "outside", "into", "onto", "from", "to",
  ]

  /// Whether both names follow the same preposition of place.
  func areLocative(_ filler: Int, _ rival: Int) -> Bool {
    !prepositions(claim.statement.links(to: filler)).intersection(Self.locatives).isDisjoint(
      with: prepositions(wording.statement.links(to: rival)))
  }

  private func prepositions(_ links: [Link]) -> Set<String> {
    Set(
      links.compactMap { link in
        if case .preposition(let word) = link.slot { return word }
        return nil
      })
  }

  /// Whether an event that happens once, or happened on the day that the claim gives, is put in two
  /// places neither of which can lie in the other.
  func isOnceInOnePlace(_ filler: Int, _ rival: Int) -> Bool {
    guard areLocative(filler, rival), hasEventDate, isOnce || isOnTheDay,
      let one = claim.terms[filler].name, let other = wording.terms[rival].name
    else { return false }
    // Two castles, two stadiums, two cities: of one class.
    let areOfOneClass = one.words.count > 1 && one.words.last == other.words.last
    return areOfOneClass || lexical.names.areApart(one, other)
      || lexical.names.areSiblings(one, other)
      || isOnOneDay && one.kind == .organization && other.kind == .organization
  }

  // MARK: Vehicles

  /// "On a Falcon 9 rocket" against "on an Ariane 5 rocket": what one thing was launched on.
  private func isOtherVehicle(_ rival: Int, than filler: Int) -> Bool {
    guard let one = claim.terms[filler].name, let other = wording.terms[rival].name,
      lexical.names.relation(one, other) == nil,
      let predicate = alignment.predicate,
      isOnTheDay || claim.terms[predicate.claim].lemma == "launch",
      predicate.relation.covers
    else { return false }
    return claim.statement.links(to: filler).contains { link in
      guard link.slot == .modifier, let partner = alignment.partner(of: link.head),
        alignment.covers(link.head),
        wording.statement.links(to: rival).contains(where: {
          $0.head == partner && $0.slot == .modifier
        })
      else { return false }
      let mine = prepositions(claim.statement.links(to: link.head))
      return !mine.intersection(["on", "aboard", "by", "in"]).isDisjoint(
        with: prepositions(wording.statement.links(to: partner)))
    }
  }

  // MARK: Days

  /// Whether the claim gives a time of some days at most, and it is that of the fact.
  var isOnTheDay: Bool { givesTime(within: 8) }

  /// Whether the claim gives the very day of the fact.
  var isOnOneDay: Bool { givesTime(within: 1) }

  /// Whether the times that both name are the same: 2022–23 is another season than 2023–24, though
  /// they share a year.
  var isOfOneSeason: Bool {
    let theirs = wording.terms.compactMap { $0.value?.days }
    guard !theirs.isEmpty else { return true }
    return proposition.terms.compactMap { claim.terms[$0].value?.days }.allSatisfy { mine in
      theirs.contains { $0.contains(mine) || mine.contains($0) }
    }
  }

  /// "Won it this year" beside "is the youngest winner of it": who bears a title over the years need
  /// not have done again what earned it.
  var isDeedWithinTitle: Bool {
    guard fact.isState, let pair = alignment.predicate, pair.fact == factProposition.predicate,
      claim.terms[pair.claim].wordClass == .verb, wording.terms[pair.fact].wordClass == .noun,
      !HeadshipWords.verbs.contains(claim.terms[pair.claim].lemma),
      PropositionTense(claim, proposition).isPast, let start = fact.fact.validity?.from
    else { return false }
    return proposition.terms.contains { term in
      claim.terms[term].value?.days.map { !$0.contains(start) } ?? false
    }
  }

  private func givesTime(within days: Int) -> Bool {
    proposition.terms.contains { term in
      guard let span = claim.terms[term].value?.days, let from = span.from, let to = span.to,
        to.daysSinceEpoch - from.daysSinceEpoch < days
      else { return false }
      return fact.fact.date.map { span.contains($0) } ?? false
    }
  }
}
