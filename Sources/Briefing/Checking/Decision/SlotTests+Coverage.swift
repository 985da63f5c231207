import SpacyPipeline

/// Which claim terms the fact covers, and what stays open.
extension SlotTests {
  func isTime(_ term: Int) -> Bool { claim.terms[term].value?.days != nil }

  func openWords(_ ignorable: Ignorable) -> Open {
    let shares = quantifiedTerms
    let covered = { (term: Int) in
      shares.contains(term) || durationResult(term) == .agrees
        || (alignment.covers(term) && acceptsWider(term) && standsAsSaid(term))
        || isDecisiveOpposite(term)
        || ignorable.contains(term)
    }
    let uncovered = proposition.terms.filter { !covered($0) && !isTime($0) }
    let split = DetailSplitter(
      claim: claim, proposition: proposition, covers: covered,
      isEmpty: {
        claim.terms[$0].content == .pronoun || ignorable.contains($0) && !alignment.covers($0)
      }
    ).split(uncovered)
    var open = Open(core: split.core, details: split.details)
    // A detail whose place the fact fills otherwise is no detail.
    for detail in split.details {
      let terms = uncovered.filter { claim.terms[$0].tokens.overlaps(detail) }
      if terms.contains(where: hasRival) {
        open.details.removeAll { $0 == detail }
        open.core += terms
      }
    }
    return open
  }

  /// Whether a term is the opposite of the fact's in a place where that turns the statement round.
  func isDecisiveOpposite(_ term: Int) -> Bool {
    guard alignment.pairs[term]?.relation == .opposite, !isOfOthers(term) else { return false }
    let predicate = alignment.predicate?.claim ?? proposition.predicate
    return term == predicate
      || claim.statement.links(to: term).contains { link in
        link.head == predicate && (link.slot == .object || link.slot == .subject)
      }
  }

  /// Minors where the fact speaks of adults: other people, of whom other things may be so.
  func isOfOthers(_ term: Int) -> Bool {
    guard let partner = alignment.partner(of: term) else { return false }
    return [claim.terms[term], wording.terms[partner]].allSatisfy {
      $0.wordClass == .noun && lexical.isPerson($0.lemma)
    }
  }

  /// Terms that only give a share, where the fact gives one too: the shares are compared as such.
  var quantifiedTerms: Set<Int> {
    let theirs = QuantifierReader(statement: wording.statement).quantifiers(in: factProposition)
    if theirs.isEmpty { return deciding }
    let mine = QuantifierReader(statement: claim.statement).quantifiers(in: proposition)
    let figures =
      mine
      // "All eight" of them are not all three.
      .filter { $0.low < 1 || alignment.pairs[$0.term]?.relation != .exclusive }
      .map(\.term)
      .filter {
        claim.terms[$0].value != nil
          || ["majority", "unanimous", "unanimously", "minority"].contains(claim.terms[$0].lemma)
      }
    // "Nine-strong" beside a share of nine.
    let sizes = proposition.terms.filter { index in
      claim.terms[index].lemma == "strong"
        && claim.statement.links(from: index).contains { link in
          link.slot == .figure
            && theirs.contains { $0.size == claim.terms[link.dependent].value?.low }
        }
    }
    // "Members of the court", whatever the fact calls them.
    let sets = mine.map(\.whole).filter { whole in
      claim.terms[whole].lemma == "member" && theirs.contains { isSameSet(whole, $0.whole) }
    }
    return Set(
      figures + sizes + sets
        + (restCount.map { [$0.term] + (claim.terms[$0.whole].lemma == "member" ? [$0.whole] : []) }
          ?? []))
  }

  /// "A majority of the council voted to": what a body does by vote, most of those who vote do.
  var deciding: Set<Int> {
    let ballots = Set(
      proposition.terms.filter {
        alignment.covers($0) && lexical.classes.contains(claim.terms[$0].lemma, in: .ballotVerb)
      }.compactMap { alignment.partner(of: $0) })
    let mine = QuantifierReader(statement: claim.statement).quantifiers(in: proposition)
    return Set(
      mine.filter { share in
        guard ["majority", "most"].contains(claim.terms[share.term].lemma),
          let whole = alignment.partner(of: share.whole),
          wording.statement.parse[wording.terms[whole].head].tag != .nns
        else { return false }
        return wording.statement.links(to: whole).contains {
          ballots.contains($0.head) && $0.slot == .subject
        }
      }.map(\.term))
  }

  /// How a stated duration compares with the span of the fact's state; `nil` when it cannot.
  func durationResult(_ term: Int) -> ValueComparison.Result? {
    guard let value = claim.terms[term].value, value.kind == .duration, fact.isState,
      !alignment.covers(term),
      let from = fact.fact.validity?.from,
      let to = [fact.fact.validity?.to, claimContext.isNegated ? nil : asOf].compactMap({ $0 })
        .min(), from <= to
    else { return nil }
    let days = Double(to.daysSinceEpoch - from.daysSinceEpoch + 1)
    // Both ends count, or only one: "two days" from Monday is until Tuesday or Wednesday.
    let results = [days, days - 1].map { length in
      ValueComparison.compare(
        claim: value,
        fact: Value(kind: .duration, range: value.range, low: length, high: length, unit: "day")
      ).result
    }
    let result = results.contains(.agrees) ? .agrees : results[0]
    let isOver = fact.fact.validity?.to.map { $0 == to } ?? false
    return result == .differs && !isOver ? .incomparable : result
  }

  /// Whether the fact has something of the same kind that the claim does not mention, where the claim
  /// has this term.
  func hasRival(_ term: Int) -> Bool {
    let mine = claim.terms[term]
    let slots = claim.statement.links(to: term).map(\.slot)
    return alignment.unmet.contains { other in
      let theirs = wording.terms[other]
      switch (mine.content, theirs.content) {
      case (.name(let one), .name(let two)):
        return one.kind == nil || two.kind == nil || one.kind == two.kind
      case (.word, .word), (.name, .word), (.word, .name):
        guard mine.wordClass == theirs.wordClass || mine.name != nil || theirs.name != nil,
          // "With 91 points" and "with the song": a figure and a thing stand in no rivalry.
          hasFigure(term, claim) == hasFigure(other, wording)
        else { return false }
        return wording.statement.links(to: other).contains { link in
          slots.contains(link.slot) && link.slot != .adjunct && link.slot != .conjunct
            && (headsMeet(term, link) || link.slot.isTopic)
        }
      default: return false
      }
    }
  }

  private func hasFigure(_ term: Int, _ view: StatementView) -> Bool {
    view.statement.links(from: term).contains { $0.slot == .figure }
  }

  /// Whether the head of a claim term's link is the partner of a fact link's head.
  func headsMeet(_ term: Int, _ link: Link) -> Bool {
    claim.statement.links(to: term).contains { mine in
      mine.slot == link.slot && alignment.partner(of: mine.head) == link.head
    }
  }

  func coverage(_ ignorable: Ignorable) -> Double {
    var total = 0.0
    var covered = 0.0
    for term in proposition.terms where !isTime(term) {
      let weight = claim.terms[term].name != nil ? 2.0 : claim.terms[term].value != nil ? 1.5 : 1.0
      if ignorable.contains(term), !alignment.covers(term) { continue }
      total += weight
      if alignment.covers(term) || alignment.pairs[term]?.relation == .opposite {
        covered += weight
      } else if alignment.pairs[term]?.relation == .related {
        covered += weight / 2
      }
    }
    return total == 0 ? 0 : covered / total
  }

  /// Whether two things at least are shared: one name alone is in many statements.
  var hasAnchor: Bool {
    let shared = proposition.terms.filter {
      (alignment.covers($0) || alignment.pairs[$0]?.relation == .opposite) && !isTime($0)
        && claim.terms[$0].content != .pronoun
    }
    return shared.count > 1
      || shared.count == 1 && (measuresInAnotherUnit || isOfAnotherKind)
      || shared.count == 1 && (predicateIsNamed || !quantifiedTerms.isEmpty)
        && proposition.terms.count < 3
  }

  /// Whether a word of the claim, and no "those", meets the fact's predicate.
  private var predicateIsNamed: Bool {
    alignment.predicate.map { claim.terms[$0.claim].content != .pronoun } ?? false
  }

  /// Whether both say what kind of thing one and the same is, and name kinds that exclude each other.
  private var isOfAnotherKind: Bool {
    guard let predicate = proposition.predicate, let pair = alignment.pairs[predicate] else {
      return false
    }
    return pair.relation == .exclusive && pair.fact == factProposition.predicate
      && claim.statement.parse[proposition.head].plainLemma == "be"
      && wording.statement.parse[factProposition.head].plainLemma == "be"
  }

  /// Whether both do no more than measure one named thing, in units of one kind.
  private var measuresInAnotherUnit: Bool {
    let ignorable = Ignorable(self)
    guard proposition.predicate.map(ignorable.contains) ?? true else { return false }
    return alignment.pairs.values.contains { pair in
      guard let mine = claim.terms[pair.claim].value, let theirs = wording.terms[pair.fact].value
      else { return false }
      return mine.kind == .quantity && theirs.kind == .quantity && pair.relation == .exclusive
    }
  }

  /// Whether more of the proposition is covered than is left to its details.
  func coversMost(_ open: Open) -> Bool {
    let covered = proposition.terms.filter {
      alignment.covers($0) && claim.terms[$0].content != .pronoun
    }.count
    let detail = proposition.terms.filter { term in
      open.details.contains { $0.overlaps(claim.terms[term].tokens) } && !isTime(term)
        && !alignment.covers(term)
    }.count
    let predicateIsCovered = proposition.predicate.map { alignment.covers($0) } ?? false
    return covered > detail || predicateIsCovered && covered > 1
  }

  /// A wider place covers a narrower one where it only says where; not as the one who acts, not beside
  /// a figure, not under a superlative.
  func acceptsWider(_ term: Int) -> Bool {
    guard let pair = alignment.pairs[term], pair.relation == .wider else { return true }
    guard claim.terms[term].name != nil, wording.terms[pair.fact].name != nil else { return true }
    if alignment.pairs.values.contains(where: {
      $0.fact == pair.fact && $0.relation == .same && $0.claim != term
        && !areJoined($0.claim, term)
        // "Tampere in Finland"; not "Halvik Town won in the Northern League", to which it belongs.
        && (areLinked($0.claim, term) || claim.terms[term].name?.kind == .place)
    }) {
      return true
    }
    // The share of a country is not that of one of its parts.
    if isDownward
      || proposition.terms.contains(where: { claim.terms[$0].value != nil && !isTime($0) })
      || !QuantifierReader(statement: claim.statement).quantifiers(in: proposition).isEmpty
    {
      return false
    }
    guard claim.terms[term].name?.kind == .place || wording.terms[pair.fact].name?.kind == .place
    else { return false }
    return claim.statement.links(to: term).contains { link in
      switch link.slot {
      case .preposition(let word):
        ["in", "at", "near", "off", "within", "across", "from", "around", "to"].contains(
          word)
      case .modifier: true
      default: false
      }
    }
  }

  private func areLinked(_ one: Int, _ other: Int) -> Bool {
    claim.statement.links(from: one).contains { $0.dependent == other }
      || claim.statement.links(to: one).contains { $0.head == other }
  }

  /// "Between Finland and Tampere": two places, though one holds the other.
  private func areJoined(_ one: Int, _ other: Int) -> Bool {
    claim.statement.links(from: one).contains { $0.slot == .conjunct && $0.dependent == other }
      || claim.statement.links(to: one).contains { $0.slot == .conjunct && $0.head == other }
  }

  /// Whether a narrower or wider word changes the truth: superlatives, "only", "first", denials, bans.
  var isDownward: Bool {
    if claimContext.isNegated || isSuperlative || isUniversalComparison { return true }
    return proposition.terms.contains { index in
      let term = claim.terms[index]
      return [
        "first", "last", "only", "sole", "ban", "prohibit", "bar", "outlaw", "forbid", "exclude",
      ].contains(term.lemma) || term.lemma == "record" && isOfAMeasure(index)
    }
      || QuantifierReader(statement: claim.statement).quantifiers(in: proposition).contains {
        $0.low == 1
      }
  }

  /// "A record profit", not "a record producer".
  private func isOfAMeasure(_ record: Int) -> Bool {
    claim.statement.links(to: record).contains { link in
      link.slot == .modifier
        && lexical.classes.contains(claim.terms[link.head].lemma, in: "measure")
    }
  }

  var isSuperlative: Bool {
    proposition.terms.contains { index in
      let token = claim.statement.parse[claim.terms[index].head]
      return token.tag == .jjs || token.children.contains { $0.tag == .jjs || $0.tag == .rbs }
    }
  }
}

extension Slot {
  /// Whether the slot tells what something is about or against, wherever the phrase is hung: "the
  /// alarm over mpox".
  fileprivate var isTopic: Bool {
    [.preposition("over"), .preposition("against"), .preposition("about")].contains(self)
  }
}
