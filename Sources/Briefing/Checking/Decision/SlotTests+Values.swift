import SpacyPipeline

/// Where a figure does not match.
extension SlotTests {
  func valueConflicts(_ open: inout Open) -> [Conflict] {
    var conflicts: [Conflict] = []
    let shares = quantifiedTerms
    for term in proposition.terms {
      if durationResult(term) == .differs {
        open.settle(term, claim.terms[term].tokens)
        conflicts.append(
          Conflict(
            slot: .time, code: "duration-differs", claim: term, fact: nil,
            test:
              "it lasted from \(fact.fact.validity?.from?.description ?? "") to \(fact.fact.validity?.to?.description ?? "")",
            isDecisive: true))
        continue
      }
      guard let mine = claim.terms[term].value, !isTime(term), !shares.contains(term),
        let pair = alignment.pairs[term],
        pair.relation == .exclusive,
        isPartOfShare(term, claim) == isPartOfShare(pair.fact, wording),
        let theirs = wording.terms[pair.fact].value
      else { continue }
      let taken = alignment.pairs.values.contains {
        $0.fact == pair.fact && $0.relation == .same && $0.claim != term
      }
      guard !taken else { continue }
      guard headsAgree(term, pair.fact), isChange(term, claim) == isChange(pair.fact, wording),
        !isChange(term, claim) || changeIsMet
      else { continue }
      open.settle(term, claim.terms[term].tokens)
      let comparison = ValueComparison.compare(claim: mine, fact: theirs)
      conflicts.append(
        Conflict(
          slot: .quantity, code: mine.unit != theirs.unit ? "unit-differs" : "quantity-differs",
          claim: term,
          fact: pair.fact, test: comparison.test,
          isDecisive: isSameStage && !isSetting(term) && !isSum(term) && !isImplied
            && !(mine.bound == .justOver && isLittleOver(mine, theirs))))
    }
    return conflicts
  }

  /// Whether both are done, or both only planned: the figure of a plan is not that of the thing.
  var isSameStage: Bool {
    isAhead(claim, proposition) == isAhead(wording, factProposition)
      && (strength(claimContext.mode) > 3) == (strength(factContext.mode) > 3)
  }

  /// Whether a proposition is about the future: "will be back at 2 percent".
  private func isAhead(_ view: StatementView, _ proposition: Proposition) -> Bool {
    view.statement.parse[proposition.head].children(.aux).contains {
      ["will", "'ll", "shall"].contains($0.lower)
    }
  }

  /// Whether a figure only tells in which thing: "the record in the 200 metres".
  func isSetting(_ term: Int) -> Bool {
    let links = claim.statement.links(to: term)
    return !links.isEmpty
      && links.allSatisfy { link in
        if case .preposition(let word) = link.slot { return ["in", "over", "on"].contains(word) }
        return false
      }
  }

  /// Whether what the fact says only implies what the claim says: who won 11 prizes may have been up
  /// for 14.
  private var isImplied: Bool {
    guard let predicate = alignment.predicate, let mine = predicate.claimFrame,
      let theirs = predicate.factFrame
    else { return false }
    return predicate.relation == .wider && mine.frame != theirs.frame
  }

  /// "Little more than a minute" against 73 seconds: how little is a matter of taste.
  private func isLittleOver(_ mine: Value, _ theirs: Value) -> Bool {
    guard mine.kind == theirs.kind else { return false }
    let loose = Value(
      kind: mine.kind, range: mine.range, low: mine.low, high: mine.high.map { $0 * 1.3 },
      unit: mine.unit)
    return ValueComparison.compare(claim: loose, fact: theirs).result == .agrees
  }

  /// "Fines of 6 million euros": what several came to together, where the fact tells of one.
  private func isSum(_ term: Int) -> Bool {
    claim.statement.links(to: term).contains { link in
      guard link.slot == .preposition("of"), claim.terms[link.head].isWord,
        claim.statement.parse[claim.terms[link.head].head].tag == .nns
      else { return false }
      return alignment.partner(of: link.head).map {
        wording.statement.parse[wording.terms[$0].head].tag != .nns
      } ?? true
    }
  }

  /// Whether a figure is one of the two of "five of the seven".
  func isPartOfShare(_ term: Int, _ view: StatementView) -> Bool {
    let links = view.statement.links(from: term)
    if links.contains(where: { link in
      link.slot == .preposition("of")
        && view.statement.links(from: link.dependent).contains { $0.slot == .figure }
    }) {
      return true
    }
    return view.statement.links(to: term).contains { link in
      link.slot == .figure
        && view.statement.links(to: link.head).contains {
          $0.slot == .preposition("of") && view.terms[$0.head].value != nil
        }
    }
  }

  /// Whether what the two figures count, or the measure that they are of, is the same.
  func headsAgree(_ term: Int, _ other: Int) -> Bool {
    let mine = Set(claim.statement.links(to: term).map(\.head))
    let theirs = Set(wording.statement.links(to: other).map(\.head))
    if mine.isEmpty || theirs.isEmpty { return true }
    for head in mine {
      if let partner = alignment.pairs[head],
        partner.relation.covers || partner.relation == .opposite, theirs.contains(partner.fact)
      {
        return true
      }
      // Both hang on verbs or nouns that only tie them.
      if Ignorable(self).contains(head) || head == alignment.predicate?.claim {
        let loose = theirs.contains {
          wording.terms[$0].wordClass == .verb || isDimension(wording.terms[$0])
            || $0 == alignment.predicate?.fact
        }
        let measureMet = theirs.contains { other in
          alignment.pairs.values.contains { $0.fact == other && $0.relation.covers }
        }
        if loose || measureMet { return true }
      }
    }
    // A measure noun of the claim that is met elsewhere in the fact's phrase.
    return mine.contains { alignment.covers($0) }
      && theirs.contains { head in
        alignment.pairs.values.contains { $0.fact == head && $0.relation.covers }
      }
  }

  /// "2.7 kilometres long": the word only says along which line is measured.
  private func isDimension(_ term: Term) -> Bool {
    ["long", "high", "tall", "wide", "deep", "thick", "old", "heavy", "far"].contains(term.lemma)
  }

  /// Whether a figure tells by how much something changed or differs: "0.5 points higher", "rose by 3".
  func isChange(_ term: Int, _ view: StatementView) -> Bool {
    let parse = view.statement.parse
    let tokens = view.terms[term].tokens
    if parse[view.terms[term].head].ancestors.prefix(3).contains(where: {
      ["margin", "gap", "lead"].contains($0.plainLemma) && $0.pos == .noun
    }) {
      return true
    }
    if tokens.upperBound < parse.count {
      let next = parse[tokens.upperBound]
      if [.jjr, .rbr].contains(next.tag) || ["more", "less", "fewer"].contains(next.lower) {
        return true
      }
      if tokens.upperBound + 1 < parse.count,
        ["more", "fewer"].contains(parse[tokens.upperBound + 1].lower)
      {
        return true
      }
    }
    let following = (tokens.upperBound..<min(tokens.upperBound + 2, parse.count)).map {
      parse[$0].lower
    }
    if following.contains(where: {
      ["ahead", "behind", "clear", "above", "below", "short"].contains($0)
    }) {
      return true
    }
    return view.statement.links(to: term).contains { link in
      link.slot == .preposition("by") && lexical.sign(view.terms[link.head]) != nil
    }
  }

  var changeIsMet: Bool {
    proposition.terms.contains { alignment.covers($0) && lexical.sign(claim.terms[$0]) != nil }
  }
}
