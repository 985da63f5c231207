import SpacyPipeline

/// Where the shares of a whole or the days of an event are not the same.
extension SlotTests {
  func quantifierConflict() -> Conflict? {
    let theirs = QuantifierReader(statement: wording.statement).quantifiers(in: factProposition)
    let mine = QuantifierReader(statement: claim.statement).quantifiers(in: proposition).filter {
      !theirs.isEmpty || !deciding.contains($0.term)
    }
    let paired = mine.first { own in
      alignment.covers(own.whole) && theirs.contains { isSameSet(own.whole, $0.whole) }
    }
    guard let one = paired ?? mine.first ?? restCount else { return nil }
    guard var other = theirs.first(where: { isSameSet(one.whole, $0.whole) }) ?? theirs.first
    else {
      // "All" and "most" do not follow from a statement without them.
      return one.low > 0.5
        ? Conflict(
          slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: nil,
          test: "\(one.words) against no share", isDecisive: false)
        : nil
    }
    guard isSameSet(one.whole, other.whole) else {
      return Conflict(
        slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: nil,
        test: "shares of different wholes",
        isDecisive: false)
    }
    // A fact that says "most" says "not all".
    if ["most", "majority", "some", "few"].contains(other.words) { other = other.notAll }
    if sharesAreComplementary { other = other.complement }
    if one.low <= other.low + 1e-9, other.high <= one.high + 1e-9 { return nil }
    let disjoint = one.high < other.low || other.high < one.low
    return Conflict(
      slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: other.term,
      test: "\(one.words) against \(other.words)", isDecisive: disjoint)
  }

  /// Whether the claim tells of those who did the opposite: the rest of the whole.
  var sharesAreComplementary: Bool {
    guard isAboutOppositeDeed else { return false }
    return !QuantifierReader(statement: wording.statement).quantifiers(in: factProposition).isEmpty
      && (!QuantifierReader(statement: claim.statement).quantifiers(in: proposition).isEmpty
        || restCount != nil)
  }

  private var isAboutOppositeDeed: Bool {
    guard let predicate = alignment.predicate else { return false }
    return (predicate.relation == .opposite) != (claimContext.isNegated != factContext.isNegated)
  }

  /// How many are said to have done the opposite, as a share of the whole that the fact gives: "two of
  /// the crew survived" beside "all seven were killed".
  var restCount: QuantifierReader.Quantifier? {
    guard isAboutOppositeDeed else { return nil }
    let theirs = QuantifierReader(statement: wording.statement).quantifiers(in: factProposition)
    let reader = QuantifierReader(statement: claim.statement)
    for other in theirs {
      guard let size = other.size else { continue }
      for whole in proposition.terms where isSameSet(whole, other.whole) {
        if let count = reader.counts(in: proposition, size: size, of: whole).first {
          return count
        }
      }
    }
    return nil
  }

  /// Whether two terms name the same set of people or things: a body is the set of its members.
  func isSameSet(_ mine: Int, _ theirs: Int) -> Bool {
    if alignment.covers(mine), alignment.partner(of: mine) == theirs { return true }
    // "Members of the council", "crew members".
    func bodies(_ term: Int, _ view: StatementView) -> [Int] {
      view.statement.links(from: term).filter {
        $0.slot == .preposition("of")
          || $0.slot == .modifier && view.terms[$0.dependent].wordClass == .noun
      }.map(\.dependent)
    }
    if alignment.covers(mine), let partner = alignment.partner(of: mine),
      bodies(theirs, wording).contains(partner)
    {
      return wording.terms[theirs].isWord && isPeople(theirs, wording)
    }
    // "Members of the court" and "judges of the court".
    guard claim.terms[mine].lemma == "member", isPeople(theirs, wording) else { return false }
    return bodies(mine, claim).contains { body in
      guard alignment.covers(body), let partner = alignment.partner(of: body) else { return false }
      return bodies(theirs, wording).contains(partner)
    }
  }

  private func isPeople(_ term: Int, _ view: StatementView) -> Bool {
    lexical.isPerson(view.terms[term].lemma)
      || ["member", "crew"].contains(view.terms[term].lemma)
  }

  /// Whether the fact dates its event, beside the statement or in it.
  var hasEventDate: Bool {
    fact.fact.date != nil || !fact.isState && wording.terms.contains { $0.value?.days != nil }
  }

  func dateConflict(_ term: Int, _ gap: Int) -> Conflict {
    let isFigure = proposition.terms.contains {
      claim.terms[$0].value.map { $0.kind != .ordinal } ?? false && !isTime($0)
    }
    let isDay = fact.fact.date.map { $0.from == $0.to } ?? false
    // What is said or denied on one day may be said again on another.
    let isSaying =
      wording.reading.speech != nil
      || factProposition.predicate.map { wording.terms[$0].lemma == "deny" } ?? false
    let isShort =
      claim.terms[term].value?.days.map { span in
        span.from.flatMap { from in span.to.map { $0.daysSinceEpoch - from.daysSinceEpoch < 8 } }
          ?? false
      } ?? false
    let isSameEvent = isDay && gap <= 31 && (isShort || !isFigure) && !(isFigure && isMeasure)
    // "Four days later" counts from a day that another sentence names.
    let words = claim.statement.words(of: claim.terms[term]).lowercased()
    let isAnchored = ["earlier", "later", "before", "after"].contains { words.contains($0) }
    let decisive =
      !isSaying && !isAnchored && !saysAgain && hasEventDate && (isOnce && !isFigure || isSameEvent)
    return Conflict(
      slot: .time, code: "date-differs", claim: term, fact: nil, test: SlotTests.apart(gap),
      isDecisive: decisive)
  }

  /// "Also beat it in 2021": the claim itself speaks of another time beside the known one.
  private var saysAgain: Bool {
    claim.statement.parse[proposition.head].children(.advmod).contains {
      ["also", "again", "too"].contains($0.lower)
    }
  }

  /// A gap in the largest unit that suits it: "8 years apart".
  private static func apart(_ days: Int) -> String {
    let (count, unit) =
      days >= 365 ? (days / 365, "year") : days >= 61 ? (days / 30, "month") : (days, "day")
    return count == 1 ? "a \(unit) apart" : "\(count) \(unit)s apart"
  }

  var isMeasure: Bool {
    guard let predicate = proposition.predicate else { return true }
    return Ignorable(self).contains(predicate) || claim.terms[predicate].wordClass != .verb
  }

  static let onceOnly: Set<String> = [
    "found", "bear", "die", "establish", "discover", "invent", "assassinate", "sink", "marry",
    "crown", "debut",
    "premiere", "publish", "complete", "inaugurate", "create", "execute", "birth", "death", "date",
    "kill", "murder",
    "introduce", "form", "abolish", "ratify", "declare", "reclassify", "land", "open", "sign",
    "release",
  ]

  var isOnce: Bool {
    guard let predicate = proposition.predicate else { return false }
    if SlotTests.onceOnly.contains(claim.terms[predicate].lemma) { return true }
    return proposition.terms.contains {
      ["first", "last", "final"].contains(claim.terms[$0].lemma)
    }
  }
}
