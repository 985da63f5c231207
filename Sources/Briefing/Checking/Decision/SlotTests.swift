import SpacyPipeline

/// The tests on one alignment, and what follows from them together.
struct SlotTests {
  let claim: StatementView
  let proposition: Proposition
  let fact: FactReading
  let wording: StatementView
  let factProposition: Proposition
  let alignment: Alignment
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  /// A slot in which the claim and the fact cannot both be right, if they speak of the same thing.
  struct Conflict {
    let slot: SlotComparison.Slot
    let code: String
    let claim: Int?
    let fact: Int?
    let test: String
    /// Whether the slot can hold only one value.
    let isDecisive: Bool
  }

  /// What is open: words of the core that nothing covers, and phrases of added detail.
  struct Open {
    var core: [Int]
    var details: [Range<Int>]

    mutating func settle(_ term: Int, _ tokens: Range<Int>) {
      core.removeAll { $0 == term }
      details.removeAll { $0.overlaps(tokens) }
    }
  }

  func outcome(factIndex: Int, wordingNumber: Int) -> Outcome {
    let ignorable = Ignorable(self)
    var open = openWords(ignorable)
    var conflicts =
      valueConflicts(&open) + fillerConflicts(&open) + settingConflicts(&open)
      + wordConflicts(&open) + roleConflicts()
    if let polarity = polarityConflict() { conflicts.append(polarity) }
    if let quantifier = quantifierConflict() ?? exclusionConflict() { conflicts.append(quantifier) }
    var lapsed = false
    var otherTime = false
    switch TimeTest(
      claim: claim, proposition: proposition, fact: fact, wording: wording,
      factProposition: factProposition, asOf: asOf,
      ignored: open.details
    ).result() {
    case .agrees: break
    case .finer(let term):
      open.details.append(claim.terms[term].tokens)
      // The figure of a month is not that of one of its weeks.
      otherTime = conflicts.contains { $0.slot == .quantity }
    case .differs(let term, let gap): conflicts.append(dateConflict(term, gap))
    case .startDiffers(let term):
      conflicts.append(
        Conflict(
          slot: .time, code: "date-differs", claim: term, fact: nil,
          test: "it began on \(fact.fact.validity?.from?.description ?? "another day")",
          isDecisive: true))
    case .otherTime: otherTime = true
    case .lapsed: lapsed = true
    }
    var outcome = Outcome(
      kind: .near, code: "near-fact", fact: factIndex, alignment: alignment, wording: wordingNumber,
      details: open.details, hasLapsed: lapsed, slots: slots(conflicts),
      coverage: coverage(ignorable))
    let isSwapped = conflicts.contains { $0.code == "roles-swapped" }
    outcome.isExact = figuresAreExact
    outcome.obstacle = obstacle(open, conflicts, otherTime: otherTime, isSwapped: isSwapped) ?? ""
    guard outcome.obstacle.isEmpty else { return outcome }
    if conflicts.isEmpty {
      outcome.kind = open.details.isEmpty ? .entails : .partial
      outcome.code = open.details.isEmpty ? "supported" : "partly-supported"
    } else if let conflict = conflicts.first {
      outcome.kind = .contradicts
      outcome.code = conflict.code
    }
    return outcome
  }

  private var figuresAreExact: Bool {
    alignment.pairs.values.allSatisfy { pair in
      guard let mine = claim.terms[pair.claim].value, let theirs = wording.terms[pair.fact].value
      else { return true }
      return mine.low == theirs.low && mine.high == theirs.high
    }
  }

  /// What keeps the fact from deciding.
  func obstacle(_ open: Open, _ conflicts: [Conflict], otherTime: Bool, isSwapped: Bool)
    -> String?
  {
    if !hasAnchor { return "too little in common" }
    if !open.details.isEmpty, conflicts.isEmpty, !coversMost(open) {
      return "it covers too little of the claim"
    }
    if otherTime || isDeedWithinTitle { return "it speaks of another time" }
    if !open.core.isEmpty {
      return
        "it does not say “\(open.core.map { claim.statement.words(of: claim.terms[$0]) }.joined(separator: ", "))”"
    }
    if !predicateIsMet { return "it says something else of the same" }
    if !predicateIsStated { return "it only mentions it" }
    if !restrictionsAreMet {
      return "it is narrower than the claim"
    }
    if !structureIsMet || !nestedNamesAgree, !isSwapped { return "it says this of something else" }
    if isComparison(outside: open.details), !isUniversalComparison { return "it does not compare" }
    if conflicts.isEmpty {
      if let word = unmetRefusal ?? unmetExclusive ?? unmetDenial {
        return "it does not say “\(word)”"
      }
      return modeIsMet ? nil : "it is weaker than the claim"
    }
    if conflicts[0].slot == .polarity, !oppositeIsOfTheSame {
      return "it says this of something else"
    }
    if conflicts[0].slot == .time, alignment.unmet.contains(where: isNamedOther) {
      return "it names others"
    }
    if hasWiderName { return "it speaks of a part of what the claim names" }
    if conflicts[0].slot == .quantity || conflicts[0].slot == .quantifier, namesAreOpen(open) {
      return "it names others"
    }
    if fact.isState, isPastWithoutTime, !PropositionTense(wording, factProposition).hasPastForm,
      conflicts.contains(where: { $0.slot != .polarity })
    {
      return "it speaks of another time"
    }
    if conflicts.count > 1 {
      return "it differs in more than one respect: \(conflicts.map(\.code).joined(separator: ", "))"
    }
    if let conflict = conflicts.first, !conflict.isDecisive {
      return "both could be so: \(conflict.code)"
    }
    return modeIsMet || conflicts[0].slot == .polarity ? nil : "it is weaker than the claim"
  }

  /// Whether a fact's term names something that the claim leaves out, where the claim could have named
  /// it: a passive claim does not say who did what is done once.
  private func isNamedOther(_ term: Int) -> Bool {
    guard wording.terms[term].name != nil else { return false }
    let isAgent = wording.statement.links(to: term).contains {
      $0.slot == .subject && $0.head == alignment.predicate?.fact
    }
    let hasAgent = alignment.predicate.map { predicate in
      claim.statement.links(from: predicate.claim).contains { $0.slot == .subject }
    }
    return !(isOnce && isAgent && hasAgent == false)
  }

  /// Whether a fact whose predicate is the opposite of the claim's speaks of the same things: who has
  /// staff may run short of parts.
  private var oppositeIsOfTheSame: Bool {
    guard let predicate = alignment.predicate, predicate.relation == .opposite else { return true }
    return predicate.roles.allSatisfy { pairing in
      let fillers = pairing.claim.filter {
        claim.terms[$0].content != .pronoun && claim.terms[$0].value == nil
      }
      guard !fillers.isEmpty else { return true }
      // "Left Solvik" and "joined Denmere from Solvik": the same one in another slot.
      if predicate.claimFrame == nil, pairing.fact.isEmpty {
        return !fillers.contains { filler in
          predicate.roles.contains { $0.fact.contains(alignment.partner(of: filler) ?? -1) }
        }
      }
      guard !pairing.fact.isEmpty else { return true }
      return fillers.contains { alignment.pairs[$0] != nil }
        || claimHeadIsNested(fillers, pairing) || isSymmetric(pairing.role, predicate)
    }
  }

  /// Whether the claim names a wider place or body than the fact.
  private var hasWiderName: Bool {
    alignment.pairs.values.contains { pair in
      pair.relation == .wider && claim.terms[pair.claim].name != nil
        && wording.terms[pair.fact].name != nil
        && !alignment.pairs.values.contains {
          $0.fact == pair.fact && $0.relation == .same && $0.claim != pair.claim
        }
    }
  }

  /// Whether the claim names something that the fact does not: the figure may be of another event.
  func namesAreOpen(_ open: Open) -> Bool {
    let mine = open.details.contains { detail in
      detail.contains {
        claim.statement.termOfToken[$0].map { claim.terms[$0].name != nil } ?? false
      }
    }
    return mine || narrowingNamesAreOpen
  }

  /// Whether a clause that narrows what is counted names something that the fact does not: "people
  /// living in South Korea".
  private var narrowingNamesAreOpen: Bool {
    claim.reading.content.contains { clause in
      guard clause.kind == .relative, let antecedent = clause.antecedent,
        proposition.terms.contains(antecedent), clause.head != proposition.head
      else { return false }
      return clause.terms.contains { term in
        claim.terms[term].name.map { name in
          !wording.terms.contains { other in
            other.name.map { lexical.names.relation(name, $0) != nil } ?? false
          }
        } ?? false
      }
    }
  }

  /// Whether the claim tells of the past and does not say when.
  var isPastWithoutTime: Bool {
    PropositionTense(claim, proposition).hasPastForm && !proposition.terms.contains(where: isTime)
  }

  /// Whether the proposition compares: "more than", "taller than", "as many as".
  ///
  /// A detail that holds a comparison as a whole is open as such: "opened, *later than once hoped*".
  func isComparison(outside details: [Range<Int>]) -> Bool {
    let parse = claim.statement.parse
    let wholes = details.filter { detail in
      detail.contains {
        ([.jjr, .rbr].contains(parse[$0].tag)
          || ["later", "earlier", "sooner"].contains(parse[$0].lower))
          && !detail.contains(parse[$0].head.index)
      }
    }
    let tokens = proposition.tokens.filter { token in
      !wholes.contains { $0.contains(token) }
    }.map { parse[$0] }
    func compares(_ tokens: [Token]) -> Bool {
      tokens.contains { token in
        guard token.lower == "than" else { return token.lower == "twice" }
        // "A language other than English" compares nothing, if the fact says so too.
        if token.head.lower == "other",
          wording.statement.parse.tokens.contains(where: {
            $0.lower == "than" && $0.head.lower == "other"
          })
        {
          return false
        }
        // "more than 20" bounds a figure.
        guard token.index + 1 < claim.statement.parse.count else { return true }
        let next =
          claim.statement.termOfToken[token.index + 1] ?? claim.statement.termOfToken[token.index]
        return next.map { claim.terms[$0].value == nil || claim.terms[$0].value?.days != nil }
          ?? true
      }
    }
    return compares(tokens)
  }

  // MARK: Trace

  func slots(_ conflicts: [Conflict]) -> [SlotComparison] {
    var slots: [SlotComparison] = []
    for term in proposition.terms {
      guard let pair = alignment.pairs[term], pair.relation.covers,
        claim.terms[term].content != .pronoun
      else { continue }
      slots.append(
        SlotComparison(
          slot: term == proposition.predicate
            ? .predicate : claim.terms[term].value != nil ? .quantity : .argument,
          claim: fragment(term), fact: wording.statement.words(of: wording.terms[pair.fact]),
          test: "\(pair.relation)", result: .agrees))
    }
    for conflict in conflicts {
      slots.append(
        SlotComparison(
          slot: conflict.slot, claim: conflict.claim.map(fragment),
          fact: conflict.fact.map { wording.statement.words(of: wording.terms[$0]) }
            ?? (conflict.slot == .time ? fact.span?.from?.description : nil),
          test: conflict.test,
          result: .differs))
    }
    return slots
  }

  func fragment(_ term: Int) -> Fragment {
    let tokens = claim.terms[term].tokens
    return Fragment(
      text: claim.statement.parse.text(of: tokens),
      range: claim.statement.parse.byteRange(of: tokens) ?? 0..<0)
  }
}
