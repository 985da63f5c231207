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
    var conflicts = valueConflicts(&open) + fillerConflicts(&open) + wordConflicts(&open) + roleConflicts()
    if let polarity = polarityConflict() { conflicts.append(polarity) }
    if let quantifier = quantifierConflict() { conflicts.append(quantifier) }
    var lapsed = false
    var otherTime = false
    switch TimeTest(claim: claim, proposition: proposition, fact: fact, wording: wording, asOf: asOf,
      ignored: open.details
    ).result() {
    case .agrees: break
    case .finer(let term): open.details.append(claim.terms[term].tokens)
    case .differs(let term, let gap): conflicts.append(dateConflict(term, gap))
    case .startDiffers(let term):
      conflicts.append(
        Conflict(
          slot: .time, code: "date-differs", claim: term, fact: nil,
          test: "it began on \(fact.fact.validity?.from?.description ?? "another day")", isDecisive: true))
    case .otherTime: otherTime = true
    case .lapsed: lapsed = true
    }
    var outcome = Outcome(
      kind: .near, code: "near-fact", fact: factIndex, alignment: alignment, wording: wordingNumber,
      details: open.details, hasLapsed: lapsed, slots: slots(conflicts), coverage: coverage(ignorable))
    let isSwapped = conflicts.contains { $0.code == "roles-swapped" }
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

  /// What keeps the fact from deciding.
  private func obstacle(_ open: Open, _ conflicts: [Conflict], otherTime: Bool, isSwapped: Bool) -> String? {
    if !hasAnchor { return "nothing in common" }
    if otherTime { return "it speaks of another time" }
    if !open.core.isEmpty {
      return "it does not say “\(open.core.map { claim.statement.words(of: claim.terms[$0]) }.joined(separator: ", "))”"
    }
    if !predicateIsMet { return "it says something else of the same" }
    if !predicateIsStated { return "it only mentions it" }
    if !restrictionsAreMet { return "it is narrower than the claim" }
    if !structureIsMet || !nestedNamesAgree, !isSwapped { return "it says this of something else" }
    if isComparison, conflicts.isEmpty, !isUniversalComparison { return "it does not compare" }
    if conflicts.isEmpty { return modeIsMet ? nil : "it is weaker than the claim" }
    if fact.isState, isPastWithoutTime, conflicts.contains(where: { $0.slot != .polarity }) { return "it speaks of another time" }
    if conflicts.count > 1 { return "it differs in more than one respect: \(conflicts.map(\.code).joined(separator: ", "))" }
    if let conflict = conflicts.first, !conflict.isDecisive { return "both could be so: \(conflict.code)" }
    return modeIsMet || conflicts[0].slot == .polarity ? nil : "it is weaker than the claim"
  }

  /// Whether the claim tells of the past and does not say when.
  private var isPastWithoutTime: Bool {
    let head = claim.statement.parse[proposition.head]
    let isPast = head.tag == .vbd || head.children(.aux, .auxpass).contains { $0.tag == .vbd }
    return isPast && !proposition.terms.contains(where: isTime)
  }

  /// Whether the proposition compares: "more than", "taller than", "as many as".
  private var isComparison: Bool {
    let tokens = proposition.tokens.map { claim.statement.parse[$0] }
    func compares(_ tokens: [Token]) -> Bool {
      tokens.contains { token in
        guard token.lower == "than" else { return token.lower == "twice" }
        // "more than 20" bounds a figure.
        guard token.index + 1 < claim.statement.parse.count else { return true }
        let next = claim.statement.termOfToken[token.index + 1] ?? claim.statement.termOfToken[token.index]
        return next.map { claim.terms[$0].value == nil || claim.terms[$0].value?.days != nil } ?? true
      }
    }
    return compares(tokens)
  }

  // MARK: Coverage

  func isTime(_ term: Int) -> Bool { claim.terms[term].value?.days != nil }

  private func openWords(_ ignorable: Ignorable) -> Open {
    let shares = quantifiedTerms
    let covered = { (term: Int) in
      shares.contains(term) || durationResult(term) == .agrees || (alignment.covers(term) && acceptsWider(term)) || isDecisiveOpposite(term) || ignorable.contains(term)
    }
    let uncovered = proposition.terms.filter { !covered($0) && !isTime($0) }
    let split = DetailSplitter(claim: claim, proposition: proposition, covers: covered).split(uncovered)
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
  private func isDecisiveOpposite(_ term: Int) -> Bool {
    guard alignment.pairs[term]?.relation == .opposite else { return false }
    let predicate = alignment.predicate?.claim ?? proposition.predicate
    return term == predicate || claim.statement.links(to: term).contains { link in
      link.head == predicate && (link.slot == .object || link.slot == .subject)
    }
  }

  /// Terms that only give a share, where the fact gives one too: the shares are compared as such.
  var quantifiedTerms: Set<Int> {
    let theirs = QuantifierReader(statement: wording.statement).quantifiers(in: factProposition)
    guard !theirs.isEmpty else { return [] }
    return Set(
      QuantifierReader(statement: claim.statement).quantifiers(in: proposition).map(\.term)
        .filter { claim.terms[$0].value != nil || ["majority", "unanimous", "unanimously", "minority"].contains(claim.terms[$0].lemma) })
  }

  /// How a stated duration compares with the span of the fact's state; `nil` when it cannot.
  func durationResult(_ term: Int) -> ValueComparison.Result? {
    guard let value = claim.terms[term].value, value.kind == .duration, fact.isState, let from = fact.fact.validity?.from,
      let to = fact.fact.validity?.to ?? (claimContext.isNegated ? nil : asOf), from <= to
    else { return nil }
    let days = Double(to.daysSinceEpoch - from.daysSinceEpoch + 1)
    let span = Value(kind: .duration, range: value.range, low: days - 1, high: days, unit: "day")
    let result = ValueComparison.compare(claim: value, fact: span).result
    return result == .differs && fact.fact.validity?.to == nil ? .incomparable : result
  }

  /// Whether the fact has something of the same kind that the claim does not mention, where the claim
  /// has this term.
  private func hasRival(_ term: Int) -> Bool {
    let mine = claim.terms[term]
    let slots = claim.statement.links(to: term).map(\.slot)
    return alignment.unmet.contains { other in
      let theirs = wording.terms[other]
      switch (mine.content, theirs.content) {
      case (.name(let one), .name(let two)):
        return one.kind == nil || two.kind == nil || one.kind == two.kind
      case (.word, .word), (.name, .word), (.word, .name):
        guard mine.wordClass == theirs.wordClass || mine.name != nil || theirs.name != nil else { return false }
        return wording.statement.links(to: other).contains { link in
          slots.contains(link.slot) && link.slot != .adjunct && link.slot != .conjunct && headsMeet(term, link)
        }
      default: return false
      }
    }
  }

  /// Whether the head of a claim term's link is the partner of a fact link's head.
  private func headsMeet(_ term: Int, _ link: Link) -> Bool {
    claim.statement.links(to: term).contains { mine in
      mine.slot == link.slot && alignment.partner(of: mine.head) == link.head
    }
  }

  private func coverage(_ ignorable: Ignorable) -> Double {
    var total = 0.0
    var covered = 0.0
    for term in proposition.terms where !isTime(term) {
      let weight = claim.terms[term].name != nil ? 2.0 : claim.terms[term].value != nil ? 1.5 : 1.0
      if ignorable.contains(term), !alignment.covers(term) { continue }
      total += weight
      if alignment.covers(term) || alignment.pairs[term]?.relation == .opposite { covered += weight }
      else if alignment.pairs[term]?.relation == .related { covered += weight / 2 }
    }
    return total == 0 ? 0 : covered / total
  }

  private var hasAnchor: Bool {
    proposition.terms.contains { alignment.covers($0) && !isTime($0) && claim.terms[$0].content != .pronoun }
  }

  /// A wider place covers a narrower one where it only says where; not as the one who acts, not beside
  /// a figure, not under a superlative.
  func acceptsWider(_ term: Int) -> Bool {
    guard let pair = alignment.pairs[term], pair.relation == .wider else { return true }
    guard claim.terms[term].name != nil, wording.terms[pair.fact].name != nil else { return true }
    if alignment.pairs.values.contains(where: { $0.fact == pair.fact && $0.relation == .same && $0.claim != term }) { return true }
    if isDownward || proposition.terms.contains(where: { claim.terms[$0].value != nil && !isTime($0) }) { return false }
    return claim.statement.links(to: term).contains { link in
      switch link.slot {
      case .preposition(let word): ["in", "at", "near", "off", "within", "across", "from", "outside", "around", "to"].contains(word)
      case .modifier: true
      default: false
      }
    }
  }

  /// Whether a narrower or wider word changes the truth: superlatives, "only", "first", denials, bans.
  var isDownward: Bool {
    if claimContext.isNegated || isSuperlative || isUniversalComparison { return true }
    return proposition.terms.contains { index in
      let term = claim.terms[index]
      return ["first", "last", "only", "sole", "record", "ban", "prohibit", "bar", "outlaw", "forbid", "exclude"].contains(term.lemma)
    } || QuantifierReader(statement: claim.statement).quantifiers(in: proposition).contains { $0.low == 1 }
  }

  var isSuperlative: Bool {
    proposition.terms.contains { index in
      let token = claim.statement.parse[claim.terms[index].head]
      return token.tag == .jjs || token.children.contains { $0.tag == .jjs || $0.tag == .rbs }
    }
  }

  // MARK: Predicate and mode

  /// Whether the fact speaks of the claim's predicate at all.
  private var predicateIsMet: Bool {
    guard let predicate = proposition.predicate else { return true }
    if Ignorable(self).contains(predicate) { return true }
    if let pair = alignment.predicate { return pair.relation.covers || pair.relation == .opposite }
    return alignment.covers(predicate) || alignment.pairs[predicate]?.relation == .exclusive
  }

  /// Whether the fact states what the claim's predicate says, and does not merely mention it inside
  /// another statement: "turned down offers to work there", "the right of electing".
  private var predicateIsStated: Bool {
    if deniesPartner { return false }
    guard let predicate = proposition.predicate, let partner = alignment.predicate?.fact ?? alignment.partner(of: predicate),
      let main = factProposition.predicate, partner != main
    else { return true }
    let links = wording.statement.links(to: partner)
    if wording.terms[main].context.isNegated, !wording.terms[partner].context.isNegated, claim.terms[predicate].wordClass == .verb || links.isEmpty { return false }
    if links.isEmpty { return true }
    return links.contains { link in
      guard link.head == main else { return wording.terms[link.head].value != nil || link.slot == .subject && wording.terms[link.head].wordClass == .noun }
      switch link.slot {
      case .subject, .object, .infinitive, .clause, .conjunct, .adverbial, .modifier: return true
      case .preposition(let word): return word == "as" || OperatorVerbs.contains(wording.terms[main].lemma) || claim.terms[predicate].wordClass == .noun
      default: return false
      }
    }
  }

  /// Whether the fact puts "no" before a noun that the claim affirms.
  private var deniesPartner: Bool {
    alignment.pairs.values.contains { pair in
      guard pair.relation.covers, wording.terms[pair.fact].isWord, claim.terms[pair.claim].isWord else { return false }
      let theirs = wording.statement.parse[wording.terms[pair.fact].head].children(.det).contains { $0.lower == "no" }
      let mine = claim.statement.parse[claim.terms[pair.claim].head].children(.det).contains { $0.lower == "no" }
      return theirs && !mine && !claimContext.isNegated && !factContext.isNegated
    }
  }

  var claimContext: Context {
    let context = innermostContext
    return isUniversalComparison ? context.denied(true) : context
  }

  var innermostContext: Context {
    guard let predicate = alignment.predicate?.claim ?? proposition.predicate else { return .plain }
    return innermost(predicate, claim).denied(proposition.isDenied)
  }

  var factContext: Context {
    guard let predicate = alignment.predicate?.fact ?? proposition.predicate.flatMap({ alignment.partner(of: $0) }) ?? factProposition.predicate
    else { return .plain }
    let context = alignment.predicate == nil ? innermost(predicate, wording) : wording.terms[predicate].context
    return context.denied(factProposition.isDenied)
  }

  /// The context of what an operator verb governs: that of "close" in "plans to close".
  private func innermost(_ predicate: Int, _ view: StatementView) -> Context {
    guard OperatorVerbs.contains(view.terms[predicate].lemma), alignment.predicate?.claim != predicate || view.statement.text != claim.statement.text,
      let inner = view.statement.links(from: predicate).first(where: { $0.slot == .infinitive || $0.slot == .clause })
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
    let heads = wording.statement.links(to: term).map(\.head)
    return heads.isEmpty || heads.contains { head in
      lexical.classes.contains(wording.terms[head].lemma, in: .agentSupportVerb)
        || lexical.classes.contains(wording.terms[head].lemma, in: .recipientSupportVerb)
    }
  }

  // MARK: Restrictions

  private static let harmlessModifiers: Set<String> = [
    "annual", "total", "overall", "official", "key", "national", "public", "main", "current", "whole", "new", "final", "own",
    "entire", "yearly", "latest", "general", "full",
  ]

  /// Dropping a word that narrows is fine for what happened, not beside a figure, nor for what is
  /// banned, denied, the greatest or the only one.
  private var restrictionsAreMet: Bool {
    for index in alignment.unmet {
      let lemma = wording.terms[index].lemma
      let qualifiesMet = wording.statement.links(to: index).contains { link in
        alignment.pairs.values.contains { $0.fact == link.head && $0.relation.covers }
      }
      if qualifiesMet, lexical.classes.contains(lemma, in: .privative) || lexical.classes.contains(lemma, in: .hedge) { return false }
      guard wording.terms[index].isWord else { continue }
      let narrowsMet = wording.statement.links(to: index).contains { link in
        link.slot == .modifier && alignment.pairs.values.contains { $0.fact == link.head && $0.relation.covers }
          && (isDownward || carriesFigure(link.head)) && wording.terms[link.head].isWord
      }
      if narrowsMet, isDownward || !SlotTests.harmlessModifiers.contains(lemma) { return false }
    }
    return true
  }

  private func carriesFigure(_ term: Int) -> Bool {
    wording.statement.links(from: term).contains { link in
      link.slot == .figure && alignment.pairs.values.contains { $0.fact == link.dependent }
    }
  }

  // MARK: Structure

  /// Whether what the claim puts in a role stands in that role in the fact, where the fact fills it.
  private var structureIsMet: Bool {
    guard let predicate = alignment.predicate, predicate.relation.covers || predicate.relation == .opposite else { return true }
    for pairing in predicate.roles where !pairing.claim.isEmpty && !pairing.fact.isEmpty {
      guard pairing.fact.contains(where: { wording.terms[$0].value == nil }) else { continue }
      let fillers = pairing.claim.filter { alignment.covers($0) && claim.terms[$0].value == nil && claim.terms[$0].content != .pronoun }
      guard !fillers.isEmpty, !pairing.fact.contains(where: { wording.terms[$0].content == .pronoun }) else { continue }
      let phrases = pairing.fact.map { ($0, wording.phrase(of: $0)) }
      let hits = fillers.compactMap { filler in
        phrases.first { $0.1.contains(alignment.pairs[filler]?.fact ?? -1) }.map { (filler, $0.0) }
      }
      if hits.isEmpty, !isSymmetric(pairing.role, predicate), !claimHeadIsNested(fillers, pairing) { return false }
      if let (filler, head) = hits.first, hits.allSatisfy({ isNestedAlone($0.0, $0.1) }), claim.terms[filler].name != nil, !isLooseHead(head) {
        return false
      }
    }
    return true
  }

  /// "A merger with Hallvik" is not "a merger with Sundmere", though both places are named elsewhere.
  private var nestedNamesAgree: Bool {
    claim.statement.links.allSatisfy { link in
      guard proposition.terms.contains(link.dependent), claim.terms[link.dependent].name != nil, claim.terms[link.head].isWord,
        claim.terms[link.head].wordClass == .noun, let head = alignment.pairs[link.head], head.relation.covers,
        let dependent = alignment.pairs[link.dependent], dependent.relation.covers
      else { return true }
      let theirs = wording.statement.links(from: head.fact)
      if theirs.contains(where: { $0.dependent == dependent.fact }) { return true }
      return !theirs.contains { $0.slot == link.slot && wording.terms[$0.dependent].name != nil }
    }
  }

  /// The claim's filler may be a longer phrase around what the fact names.
  private func claimHeadIsNested(_ fillers: [Int], _ pairing: PredicatePair.RolePairing) -> Bool {
    fillers.contains { filler in
      claim.phrase(of: filler).contains { inner in
        alignment.covers(inner) && pairing.fact.contains(alignment.pairs[inner]?.fact ?? -1)
      }
    }
  }

  /// Whether the claim names the whole where the fact's phrase names a part of it.
  private func isNestedAlone(_ filler: Int, _ head: Int) -> Bool {
    guard let partner = alignment.pairs[filler]?.fact, partner != head else { return false }
    return !alignment.pairs.values.contains { $0.fact == head && $0.relation.covers }
      && !wording.statement.links(from: head).contains { $0.dependent == partner && $0.slot == .subject }
      && !wording.statement.links(from: head).contains { $0.dependent == partner && $0.slot == .conjunct }
  }

  private func isLooseHead(_ head: Int) -> Bool {
    let term = wording.terms[head]
    return term.name != nil || term.value != nil || lexical.classes.contains(term.lemma, in: .classNoun)
      || lexical.classes.contains(term.lemma, in: .emptyNoun)
  }

  private func isSymmetric(_ role: String, _ predicate: PredicatePair) -> Bool {
    guard let frame = predicate.claimFrame else { return false }
    return lexical.frames.frames[frame.frame].symmetries.contains { $0.first == role || $0.second == role }
  }

  // MARK: Trace

  private func slots(_ conflicts: [Conflict]) -> [SlotComparison] {
    var slots: [SlotComparison] = []
    for term in proposition.terms {
      guard let pair = alignment.pairs[term], pair.relation.covers, claim.terms[term].content != .pronoun else { continue }
      slots.append(
        SlotComparison(
          slot: term == proposition.predicate ? .predicate : claim.terms[term].value != nil ? .quantity : .argument,
          claim: fragment(term), fact: wording.statement.words(of: wording.terms[pair.fact]),
          test: "\(pair.relation)", result: .agrees))
    }
    for conflict in conflicts {
      slots.append(
        SlotComparison(
          slot: conflict.slot, claim: conflict.claim.map(fragment),
          fact: conflict.fact.map { wording.statement.words(of: wording.terms[$0]) }, test: conflict.test,
          result: .differs))
    }
    return slots
  }

  private func fragment(_ term: Int) -> Fragment {
    let tokens = claim.terms[term].tokens
    return Fragment(text: claim.statement.parse.text(of: tokens), range: claim.statement.parse.byteRange(of: tokens) ?? 0..<0)
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
