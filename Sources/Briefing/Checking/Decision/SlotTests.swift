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
      valueConflicts(&open) + fillerConflicts(&open) + wordConflicts(&open) + roleConflicts()
    if let polarity = polarityConflict() { conflicts.append(polarity) }
    if let quantifier = quantifierConflict() { conflicts.append(quantifier) }
    var lapsed = false
    var otherTime = false
    switch TimeTest(
      claim: claim, proposition: proposition, fact: fact, wording: wording, asOf: asOf,
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
    if otherTime { return "it speaks of another time" }
    if !open.core.isEmpty {
      return
        "it does not say “\(open.core.map { claim.statement.words(of: claim.terms[$0]) }.joined(separator: ", "))”"
    }
    if !predicateIsMet { return "it says something else of the same" }
    if !predicateIsStated { return "it only mentions it" }
    if !restrictionsAreMet { return "it is narrower than the claim" }
    if !structureIsMet || !nestedNamesAgree, !isSwapped { return "it says this of something else" }
    if isComparison, !isUniversalComparison { return "it does not compare" }
    if conflicts.isEmpty { return modeIsMet ? nil : "it is weaker than the claim" }
    if conflicts[0].slot == .time, alignment.unmet.contains(where: isNamedOther) {
      return "it names others"
    }
    if hasWiderName { return "it speaks of a part of what the claim names" }
    if conflicts[0].slot == .quantity, namesAreOpen(open) { return "it names others" }
    if fact.isState, isPastWithoutTime, conflicts.contains(where: { $0.slot != .polarity }) {
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
    return mine
  }

  /// Whether the claim tells of the past and does not say when.
  var isPastWithoutTime: Bool {
    let head = claim.statement.parse[proposition.head]
    let isPast = head.tag == .vbd || head.children(.aux, .auxpass).contains { $0.tag == .vbd }
    return isPast && !proposition.terms.contains(where: isTime)
  }

  /// Whether the proposition compares: "more than", "taller than", "as many as".
  var isComparison: Bool {
    let tokens = proposition.tokens.map { claim.statement.parse[$0] }
    func compares(_ tokens: [Token]) -> Bool {
      tokens.contains { token in
        guard token.lower == "than" else { return token.lower == "twice" }
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

  // MARK: Predicate and mode

  /// Whether the fact speaks of the claim's predicate at all.
  var predicateIsMet: Bool {
    guard let predicate = proposition.predicate else { return true }
    if Ignorable(self).contains(predicate) { return true }
    if let pair = alignment.predicate { return pair.relation.covers || pair.relation == .opposite }
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
    if isTitleOfSubject(partner) || isMeasureOfFigure(partner) { return true }
    let links = wording.statement.links(to: partner)
    if wording.terms[main].context.isNegated, !wording.terms[partner].context.isNegated,
      claim.terms[predicate].wordClass == .verb || links.isEmpty
    {
      return false
    }
    if links.isEmpty { return true }
    return links.contains { link in
      guard link.head == main else {
        return isReputation(link.head) && link.slot != .infinitive
          || wording.terms[link.head].value != nil
          || link.slot == .subject && wording.terms[link.head].wordClass == .noun
      }
      switch link.slot {
      case .subject, .object, .infinitive, .clause, .conjunct, .adverbial, .modifier: return true
      case .preposition("of") where isRole(main) && claim.terms[predicate].wordClass == .noun:
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
    guard let mine, claim.terms[predicate].head != proposition.head else { return false }
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

  /// Whether the fact puts "no" before a noun that the claim affirms.
  var deniesPartner: Bool {
    alignment.pairs.values.contains { pair in
      guard pair.relation.covers, wording.terms[pair.fact].isWord, claim.terms[pair.claim].isWord
      else { return false }
      let theirs = wording.statement.parse[wording.terms[pair.fact].head].children(.det).contains {
        $0.lower == "no"
      }
      let mine = claim.statement.parse[claim.terms[pair.claim].head].children(.det).contains {
        $0.lower == "no"
      }
      return theirs && !mine && !claimContext.isNegated && !factContext.isNegated
    }
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

extension Context {
  fileprivate func denied(_ isDenied: Bool) -> Context {
    guard isDenied else { return self }
    var copy = self
    copy.isNegated.toggle()
    return copy
  }
}
