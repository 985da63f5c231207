import SpacyPipeline

/// Where the claim and the fact cannot both be right.
extension SlotTests {
  // MARK: Polarity

  func polarityConflict() -> Conflict? {
    guard let predicate = alignment.predicate, predicate.relation.covers || predicate.relation == .opposite else {
      return neutralPolarityConflict()
    }
    if sharesAreComplementary { return nil }
    var flipped = claimContext.isNegated != factContext.isNegated
    if predicate.relation == .opposite { flipped.toggle() }
    let others = proposition.terms.filter { term in
      alignment.pairs[term]?.relation == .opposite && term != predicate.claim
        && claim.statement.links(to: term).contains { $0.head == predicate.claim && ($0.slot == .object || $0.slot == .subject) }
    }
    if others.count % 2 == 1 { flipped.toggle() }
    if wording.reading.speech != nil, predicate.relation != .opposite, embeddedPolarityDiffers { flipped.toggle() }
    return polarityConflict(flipped, predicate.claim, predicate.fact)
  }

  /// The claim's verb only ties a figure or noun: what it ties decides.
  private func neutralPolarityConflict() -> Conflict? {
    var flipped = claimContext.isNegated != factContext.isNegated
    let opposites = proposition.terms.filter { term in
      guard let pair = alignment.pairs[term], pair.relation == .opposite else { return false }
      return term == proposition.predicate && pair.fact == factProposition.predicate
        || claim.statement.links(to: term).contains { $0.head == proposition.predicate && $0.slot == .object }
    }
    if opposites.count % 2 == 1 { flipped.toggle() }
    return polarityConflict(flipped, opposites.first ?? proposition.predicate, opposites.first.flatMap { alignment.partner(of: $0) })
  }

  /// Whether a verb below the main one is denied on one side only.
  private var embeddedPolarityDiffers: Bool {
    let main = alignment.predicate?.claim ?? proposition.predicate
    let flips = proposition.terms.filter { term in
      guard term != main, let pair = alignment.pairs[term], pair.relation.covers || pair.relation == .opposite,
        claim.terms[term].wordClass == .verb || claim.statement.links(from: term).contains(where: { $0.slot == .subject }),
        claim.terms[term].isWord, wording.terms[pair.fact].isWord
      else { return false }
      return (claim.terms[term].context.isNegated != wording.terms[pair.fact].context.isNegated) != (pair.relation == .opposite)
    }
    return !flips.isEmpty
  }

  private func polarityConflict(_ isFlipped: Bool, _ term: Int?, _ other: Int?) -> Conflict? {
    let flipped = fact.fact.isTrue ? isFlipped : !isFlipped
    guard flipped else { return nil }
    let (mine, theirs) = (strength(claimContext.mode), strength(factContext.mode))
    var decisive = claimContext.isNegated ? theirs >= mine : factContext.isNegated ? mine >= theirs : theirs >= mine
    if alignment.predicate?.isReversal ?? false, !statesSameTime { decisive = false }
    if !isUniversalComparison, innermostContext.isNegated, hasLimit { decisive = false }
    return Conflict(
      slot: .polarity, code: fact.fact.isTrue ? "polarity-differs" : "known-false", claim: term, fact: other,
      test: fact.fact.isTrue ? "one affirms what the other denies" : "recorded as not so", isDecisive: decisive)
  }

  /// "Not until the 1970s", "nobody before X": a denial with a limit.
  private var hasLimit: Bool {
    proposition.tokens.contains { ["until", "till", "before"].contains(claim.statement.parse[$0].lower) }
  }

  /// Whether the claim gives a time, or speaks of now while the fact's state lasts.
  private var statesSameTime: Bool {
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
          && factTokens.contains { ($0.tag == .jjs || $0.tag == .rbs) && $0.plainLemma == mine.plainLemma }
      }
    }
    return tokens.contains { $0.lower == "before" && $0.dep == .prep } && factTokens.contains { $0.lower == "first" }
  }

  // MARK: Values

  func valueConflicts(_ open: inout Open) -> [Conflict] {
    var conflicts: [Conflict] = []
    let shares = quantifiedTerms
    for term in proposition.terms {
      if durationResult(term) == .differs {
        open.settle(term, claim.terms[term].tokens)
        conflicts.append(
          Conflict(
            slot: .time, code: "duration-differs", claim: term, fact: nil,
            test: "it lasted from \(fact.fact.validity?.from?.description ?? "") to \(fact.fact.validity?.to?.description ?? "")", isDecisive: true))
        continue
      }
      guard let mine = claim.terms[term].value, !isTime(term), !shares.contains(term), let pair = alignment.pairs[term],
        pair.relation == .exclusive, isPartOfShare(term, claim) == isPartOfShare(pair.fact, wording), let theirs = wording.terms[pair.fact].value
      else { continue }
      let taken = alignment.pairs.values.contains { $0.fact == pair.fact && $0.relation == .same && $0.claim != term }
      guard !taken else { continue }
      guard headsAgree(term, pair.fact), isChange(term, claim) == isChange(pair.fact, wording), !isChange(term, claim) || changeIsMet else { continue }
      open.settle(term, claim.terms[term].tokens)
      let comparison = ValueComparison.compare(claim: mine, fact: theirs)
      conflicts.append(
        Conflict(
          slot: .quantity, code: mine.unit != theirs.unit ? "unit-differs" : "quantity-differs", claim: term,
          fact: pair.fact, test: comparison.test, isDecisive: isSameStage))
    }
    return conflicts
  }

  /// Whether both are done, or both only planned: the figure of a plan is not that of the thing.
  private var isSameStage: Bool { (strength(claimContext.mode) > 3) == (strength(factContext.mode) > 3) }

  /// Whether a figure is one of the two of "five of the seven".
  private func isPartOfShare(_ term: Int, _ view: StatementView) -> Bool {
    let links = view.statement.links(from: term)
    if links.contains(where: { link in
      link.slot == .preposition("of") && view.statement.links(from: link.dependent).contains { $0.slot == .figure }
    }) { return true }
    return view.statement.links(to: term).contains { link in
      link.slot == .figure
        && view.statement.links(to: link.head).contains { $0.slot == .preposition("of") && view.terms[$0.head].value != nil }
    }
  }

  /// Whether what the two figures count, or the measure that they are of, is the same.
  private func headsAgree(_ term: Int, _ other: Int) -> Bool {
    let mine = Set(claim.statement.links(to: term).map(\.head))
    let theirs = Set(wording.statement.links(to: other).map(\.head))
    if mine.isEmpty || theirs.isEmpty { return true }
    for head in mine {
      if let partner = alignment.pairs[head], partner.relation.covers || partner.relation == .opposite, theirs.contains(partner.fact) { return true }
      // Both hang on verbs or nouns that only tie them.
      if Ignorable(self).contains(head) || head == alignment.predicate?.claim {
        let loose = theirs.contains { wording.terms[$0].wordClass == .verb || $0 == alignment.predicate?.fact }
        let measureMet = theirs.contains { other in alignment.pairs.values.contains { $0.fact == other && $0.relation.covers } }
        if loose || measureMet { return true }
      }
    }
    // A measure noun of the claim that is met elsewhere in the fact's phrase.
    return mine.contains { alignment.covers($0) } && theirs.contains { head in alignment.pairs.values.contains { $0.fact == head && $0.relation.covers } }
  }

  /// Whether a figure tells by how much something changed or differs: "0.5 points higher", "rose by 3".
  private func isChange(_ term: Int, _ view: StatementView) -> Bool {
    let parse = view.statement.parse
    let tokens = view.terms[term].tokens
    if tokens.upperBound < parse.count {
      let next = parse[tokens.upperBound]
      if [.jjr, .rbr].contains(next.tag) || ["more", "less", "fewer"].contains(next.lower) { return true }
      if tokens.upperBound + 1 < parse.count, ["more", "fewer"].contains(parse[tokens.upperBound + 1].lower) { return true }
    }
    return view.statement.links(to: term).contains { link in
      link.slot == .preposition("by") && lexical.sign(view.terms[link.head]) != nil
    }
  }

  private var changeIsMet: Bool {
    proposition.terms.contains { alignment.covers($0) && lexical.sign(claim.terms[$0]) != nil }
  }

  // MARK: Fillers

  /// Names that stand where the fact has another one.
  func fillerConflicts(_ open: inout Open) -> [Conflict] {
    guard let predicate = alignment.predicate else { return [] }
    var conflicts: [Conflict] = []
    for pairing in predicate.roles where !pairing.claim.isEmpty && !pairing.fact.isEmpty {
      for filler in pairing.claim where open.core.contains(filler) {
        guard let rival = pairing.fact.first(where: { isRival($0, of: filler) }) else { continue }
        let decisive = isSingle(pairing.role, predicate)
        open.settle(filler, claim.terms[filler].tokens)
        for title in claim.statement.links(from: filler) where title.slot == .modifier && claim.terms[title.dependent].isWord {
          open.settle(title.dependent, claim.terms[title.dependent].tokens)
        }
        let isPlace = wording.terms[rival].name?.kind == .place && claim.terms[filler].name?.kind == .place
        conflicts.append(
          Conflict(
            slot: pairing.role == "subject" ? .subject : isPlace ? .place : .object,
            code: isPlace ? "place-differs" : "name-differs", claim: filler, fact: rival, test: "another \(pairing.role)",
            isDecisive: decisive))
      }
    }
    return conflicts
  }

  private func isRival(_ rival: Int, of filler: Int) -> Bool {
    guard alignment.unmet.contains(rival) else { return false }
    guard let one = claim.terms[filler].name, let other = wording.terms[rival].name else { return false }
    if let first = one.kind, let second = other.kind, first != second { return false }
    return true
  }

  /// Whether the role holds one filler only, the others being given.
  private func isSingle(_ role: String, _ predicate: PredicatePair) -> Bool {
    if isSuperlative || hasUniqueObject { return true }
    guard let frame = predicate.claimFrame else { return false }
    return lexical.frames.frames[frame.frame].uniques.contains { unique in
      unique.role == role
        && unique.given.allSatisfy { given in
          predicate.roles.contains { $0.role == given && $0.claim.contains { alignment.covers($0) } }
        }
    }
  }

  /// Whether something of which there is only one takes part: the closing concert, the first person.
  private var hasUniqueObject: Bool {
    proposition.terms.contains { index in
      alignment.covers(index)
        && ["first", "last", "final", "closing", "opening", "only", "sole", "trial", "capital"].contains(claim.terms[index].lemma)
    }
  }

  /// Words that exclude each other where the fact has another of their set.
  func wordConflicts(_ open: inout Open) -> [Conflict] {
    var conflicts = rankConflicts(&open)
    for term in proposition.terms where claim.terms[term].isWord {
      guard let pair = alignment.pairs[term], pair.relation == .exclusive || pair.relation == .opposite && open.core.contains(term),
        alignment.unmet.contains(pair.fact) || pair.relation == .opposite
      else { continue }
      // What a thing is, it is once; whom or what an act concerns may be many.
      let decisive = pair.relation == .exclusive && term == proposition.predicate && pair.fact == factProposition.predicate || isRankOfPredicate(term, pair.fact)
      guard decisive else { continue }
      open.settle(term, claim.terms[term].tokens)
      conflicts.append(
        Conflict(
          slot: .argument, code: "word-differs", claim: term, fact: pair.fact, test: "the words exclude each other",
          isDecisive: true))
    }
    return conflicts
  }

  /// "second-tallest" against "tallest".
  private func rankConflicts(_ open: inout Open) -> [Conflict] {
    for term in proposition.terms where claim.statement.parse[claim.terms[term].head].tag == .jjs {
      guard let pair = alignment.pairs[term], pair.relation.covers, let rank = rank(before: term, claim),
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
  private func rank(before term: Int, _ view: StatementView) -> Int? {
    var index = view.terms[term].head - 1
    if index >= 0, view.statement.parse[index].text == "-" { index -= 1 }
    guard index >= 0, ["second", "third", "fourth", "fifth", "2nd", "3rd"].contains(view.statement.parse[index].lower) else { return nil }
    return view.statement.termOfToken[index]
  }

  private func isRankOfPredicate(_ term: Int, _ other: Int) -> Bool {
    guard let predicate = proposition.predicate, let theirs = factProposition.predicate, alignment.partner(of: predicate) == theirs else {
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
        if symmetric.contains(where: { Set([$0.first, $0.second]) == Set([one.role, two.role]) }) { continue }
        let crossed = one.claim.contains { isIn(two.fact, $0) && !isIn(one.fact, $0) }
        let back = two.claim.contains { isIn(one.fact, $0) && !isIn(two.fact, $0) }
        if crossed && back {
          return [
            Conflict(
              slot: .subject, code: "roles-swapped", claim: one.claim.first, fact: one.fact.first,
              test: "\(one.role) and \(two.role) have changed places", isDecisive: isAsymmetric(one.role, two.role, predicate))
          ]
        }
      }
    }
    return []
  }

  /// Whether the exchange makes it false, and not another event that may have happened as well.
  private func isAsymmetric(_ one: String, _ two: String, _ predicate: PredicatePair) -> Bool {
    guard let frame = predicate.claimFrame else { return true }
    let pairs = lexical.frames.frames[frame.frame].asymmetries
    if pairs.contains(where: { Set([$0.first, $0.second]) == Set([one, two]) }) { return true }
    // The same words on the same day are the same event.
    return proposition.terms.contains(where: isTime) && fact.fact.date != nil
  }

  private func isIn(_ fillers: [Int], _ term: Int) -> Bool {
    guard claim.terms[term].value == nil, claim.terms[term].content != .pronoun, let pair = alignment.pairs[term], pair.relation.covers,
      wording.terms[pair.fact].content != .pronoun
    else { return false }
    return fillers.contains(pair.fact)
  }

  // MARK: Quantifiers and dates

  func quantifierConflict() -> Conflict? {
    let mine = QuantifierReader(statement: claim.statement).quantifiers(in: proposition)
    let theirs = QuantifierReader(statement: wording.statement).quantifiers(in: factProposition)
    guard let one = mine.first else { return nil }
    guard var other = theirs.first else {
      // "All" and "most" do not follow from a statement without them.
      return one.low > 0.5
        ? Conflict(slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: nil, test: "\(one.words) against no share", isDecisive: false)
        : nil
    }
    guard alignment.partner(of: one.whole) == other.whole, alignment.covers(one.whole) else {
      return one.low > 0.5
        ? Conflict(slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: nil, test: "shares of different wholes", isDecisive: false)
        : nil
    }
    if sharesAreComplementary { other = other.complement }
    if one.low <= other.low, other.high <= one.high { return nil }
    let disjoint = one.high < other.low || other.high < one.low
    return Conflict(
      slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: other.term,
      test: "\(one.words) against \(other.words)", isDecisive: disjoint)
  }

  /// Whether the claim tells of those who did the opposite: the rest of the whole.
  var sharesAreComplementary: Bool {
    guard let predicate = alignment.predicate else { return false }
    let hasShares = !QuantifierReader(statement: claim.statement).quantifiers(in: proposition).isEmpty
      && !QuantifierReader(statement: wording.statement).quantifiers(in: factProposition).isEmpty
    return hasShares && (predicate.relation == .opposite) != (claimContext.isNegated != factContext.isNegated)
  }

  func dateConflict(_ term: Int, _ gap: Int) -> Conflict {
    let isFigure = proposition.terms.contains { claim.terms[$0].value.map { $0.kind != .ordinal } ?? false && !isTime($0) }
    let isDay = fact.fact.date.map { $0.from == $0.to } ?? false
    let isSaying = wording.reading.speech != nil
    let isShort = claim.terms[term].value?.days.map { span in
      span.from.flatMap { from in span.to.map { $0.daysSinceEpoch - from.daysSinceEpoch < 8 } } ?? false
    } ?? false
    let isSameEvent = isDay && gap <= 31 && (isShort || !isFigure) && !(isFigure && isMeasure)
    let decisive = !isSaying && fact.fact.date != nil && (isOnce && !isFigure || isSameEvent)
    return Conflict(
      slot: .time, code: "date-differs", claim: term, fact: nil, test: "\(gap) days apart", isDecisive: decisive)
  }

  private var isMeasure: Bool {
    guard let predicate = proposition.predicate else { return true }
    return Ignorable(self).contains(predicate) || claim.terms[predicate].wordClass != .verb
  }

  private static let onceOnly: Set<String> = [
    "found", "bear", "die", "establish", "discover", "invent", "assassinate", "sink", "marry", "crown", "debut",
    "premiere", "publish", "complete", "inaugurate", "create", "execute", "birth", "death", "date", "kill", "murder",
    "introduce", "form", "abolish", "ratify", "declare", "reclassify", "land", "open", "sign", "release",
  ]

  private var isOnce: Bool {
    guard let predicate = proposition.predicate else { return false }
    if SlotTests.onceOnly.contains(claim.terms[predicate].lemma) { return true }
    return proposition.terms.contains { ["first", "last", "final"].contains(claim.terms[$0].lemma) }
  }
}
