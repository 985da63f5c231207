import SpacyPipeline

/// The tests on one alignment, and what follows from them together.
struct SlotTests {
  let claim: StatementView
  let proposition: Proposition
  let fact: FactReading
  let wording: StatementView
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

  func outcome(factIndex: Int, wordingNumber: Int) -> Outcome {
    let ignorable = Ignorable(self)
    let open = alignment.uncovered.filter { !ignorable.contains($0) && !isTime($0) }
    let split = DetailSplitter(claim: claim, proposition: proposition, covers: { alignment.covers($0) || ignorable.contains($0) })
      .split(open)
    var core = split.core
    var details = split.details
    var conflicts: [Conflict] = []
    conflicts += valueConflicts(within: &core, details: &details)
    conflicts += fillerConflicts(within: &core, details: &details)
    conflicts += roleConflicts()
    if let polarity = polarityConflict() { conflicts.append(polarity) }
    if let quantifier = quantifierConflict() { conflicts.append(quantifier) }
    var lapsed = false
    var otherTime = false
    let time = TimeTest(claim: claim, proposition: proposition, fact: fact, wording: wording, asOf: asOf).result()
    switch time {
    case .agrees: break
    case .finer(let term): details.append(claim.terms[term].tokens)
    case .differs(let term, let gap):
      conflicts.append(dateConflict(term, gap))
    case .otherTime: otherTime = true
    case .lapsed: lapsed = true
    }
    let coverage = weightedCoverage(ignorable)
    let hasAnchor = proposition.terms.contains { alignment.covers($0) && !isTime($0) && claim.terms[$0].content != .pronoun }
    var outcome = Outcome(
      kind: .near, code: "near-fact", fact: factIndex, alignment: alignment, wording: wordingNumber, details: details,
      hasLapsed: lapsed, slots: slots(conflicts), coverage: coverage)
    guard hasAnchor, predicateIsMet, !otherTime else { return outcome }
    if conflicts.isEmpty {
      guard core.isEmpty, modeIsMet, restrictionsAreMet else { return outcome }
      outcome.kind = details.isEmpty ? .entails : .partial
      outcome.code = details.isEmpty ? "supported" : "partly-supported"
    } else if conflicts.count == 1, let conflict = conflicts.first, conflict.isDecisive, core.isEmpty, restrictionsAreMet {
      outcome.kind = .contradicts
      outcome.code = conflict.code
    }
    return outcome
  }

  // MARK: Parts

  func isTime(_ term: Int) -> Bool { claim.terms[term].value?.days != nil }

  private func weightedCoverage(_ ignorable: Ignorable) -> Double {
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

  /// Whether the fact speaks of the claim's predicate at all.
  private var predicateIsMet: Bool {
    guard let predicate = proposition.predicate else { return true }
    if Ignorable(self).contains(predicate) { return true }
    if let pair = alignment.predicate { return pair.relation.covers || pair.relation == .opposite }
    return alignment.covers(predicate) || alignment.pairs[predicate]?.relation == .exclusive
  }

  private var claimContext: Context {
    guard let predicate = alignment.predicate?.claim ?? proposition.predicate else { return .plain }
    return claim.terms[predicate].context
  }

  private var factContext: Context {
    guard let predicate = alignment.predicate?.fact ?? proposition.predicate.flatMap({ alignment.partner(of: $0) })
    else {
      return wording.reading.content.first?.predicate.map { wording.terms[$0].context } ?? .plain
    }
    return wording.terms[predicate].context
  }

  /// Strength of what the fact states against what the claim states.
  private var modeIsMet: Bool {
    let (mine, theirs) = (strength(claimContext.mode), strength(factContext.mode))
    return theirs >= mine
  }

  private func strength(_ mode: Context.Mode) -> Int {
    switch mode {
    case .done: 5
    case .ongoing: 4
    case .decided: 3
    case .planned, .future: 2
    case .considered, .conditional, .wished: 1
    }
  }

  // MARK: Polarity

  private func polarityConflict() -> Conflict? {
    var flipped = claimContext.isNegated != factContext.isNegated
    if alignment.predicate?.relation == .opposite
      || proposition.predicate.flatMap({ alignment.pairs[$0]?.relation }) == .opposite
    {
      flipped.toggle()
    } else {
      let opposites = proposition.terms.filter {
        alignment.pairs[$0]?.relation == .opposite && $0 != proposition.predicate
      }
      if opposites.count % 2 == 1 { flipped.toggle() }
    }
    if !fact.fact.isTrue { flipped.toggle() }
    guard flipped else { return nil }
    let (mine, theirs) = (strength(claimContext.mode), strength(factContext.mode))
    let decisive = claimContext.isNegated ? theirs >= mine : mine >= theirs
    return Conflict(
      slot: .polarity, code: fact.fact.isTrue ? "polarity-differs" : "known-false", claim: proposition.predicate,
      fact: alignment.predicate?.fact, test: "one affirms what the other denies", isDecisive: decisive)
  }

  // MARK: Values

  private func valueConflicts(within core: inout [Int], details: inout [Range<Int>]) -> [Conflict] {
    var conflicts: [Conflict] = []
    for term in proposition.terms {
      guard claim.terms[term].value != nil, !isTime(term), let pair = alignment.pairs[term], pair.relation == .exclusive else {
        continue
      }
      guard !alignment.pairs.values.contains(where: { $0.fact == pair.fact && $0.relation == .same && $0.claim != term }) else {
        continue
      }
      core.removeAll { $0 == term }
      details.removeAll { $0.overlaps(claim.terms[term].tokens) }
      let comparison = claim.terms[term].value.flatMap { mine in
        wording.terms[pair.fact].value.map { ValueComparison.compare(claim: mine, fact: $0) }
      }
      let unitDiffers = claim.terms[term].value?.unit != wording.terms[pair.fact].value?.unit
      conflicts.append(
        Conflict(
          slot: .quantity, code: unitDiffers ? "unit-differs" : "quantity-differs", claim: term, fact: pair.fact,
          test: comparison?.test ?? "", isDecisive: true))
    }
    return conflicts
  }

  // MARK: Fillers

  /// Names and nouns that stand where the fact has another one.
  private func fillerConflicts(within core: inout [Int], details: inout [Range<Int>]) -> [Conflict] {
    guard let predicate = alignment.predicate else { return wordConflicts(within: &core) }
    var conflicts: [Conflict] = []
    for pairing in predicate.roles where !pairing.claim.isEmpty && !pairing.fact.isEmpty {
      for filler in pairing.claim where core.contains(filler) || details.contains(where: { $0.overlaps(claim.terms[filler].tokens) }) {
        guard let rival = pairing.fact.first(where: { isRival($0, of: filler) }) else { continue }
        let decisive = isSingle(pairing.role, predicate, filler: filler, rival: rival)
        core.removeAll { $0 == filler }
        details.removeAll { $0.overlaps(claim.terms[filler].tokens) }
        let isPlace = wording.terms[rival].name?.kind == .place && claim.terms[filler].name?.kind == .place
        conflicts.append(
          Conflict(
            slot: pairing.role == "subject" ? .subject : isPlace ? .place : .object,
            code: isPlace ? "place-differs" : "name-differs", claim: filler, fact: rival,
            test: "another \(pairing.role)", isDecisive: decisive))
      }
    }
    return conflicts + wordConflicts(within: &core)
  }

  /// Words that exclude each other where the fact has another of their set.
  private func wordConflicts(within core: inout [Int]) -> [Conflict] {
    var conflicts: [Conflict] = []
    for term in core where claim.terms[term].isWord {
      guard let pair = alignment.pairs[term], pair.relation == .exclusive, term != proposition.predicate || true else { continue }
      conflicts.append(
        Conflict(slot: .argument, code: "word-differs", claim: term, fact: pair.fact, test: "the words exclude each other", isDecisive: true))
    }
    core.removeAll { term in conflicts.contains { $0.claim == term } }
    return conflicts
  }

  private func isRival(_ rival: Int, of filler: Int) -> Bool {
    guard alignment.unmet.contains(rival) else { return false }
    let (mine, theirs) = (claim.terms[filler], wording.terms[rival])
    guard let one = mine.name, let other = theirs.name else { return false }
    if let first = one.kind, let second = other.kind, first != second { return false }
    return true
  }

  /// Whether the role holds one filler only, the others being given.
  private func isSingle(_ role: String, _ predicate: PredicatePair, filler: Int, rival: Int) -> Bool {
    guard let frame = predicate.claimFrame else { return isSuperlative || false }
    let uniques = lexical.frames.frames[frame.frame].uniques
    return uniques.contains { unique in
      unique.role == role
        && unique.given.allSatisfy { given in
          predicate.roles.contains { pairing in
            pairing.role == given && pairing.claim.contains { alignment.covers($0) }
          }
        }
    } || isSuperlative
  }

  private var isSuperlative: Bool {
    proposition.terms.contains { index in
      let token = claim.statement.parse[claim.terms[index].head]
      return alignment.covers(index) && (token.tag == .jjs || token.children.contains { $0.tag == .jjs || $0.tag == .rbs })
    }
  }

  /// Participants that have changed places.
  private func roleConflicts() -> [Conflict] {
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
              test: "\(one.role) and \(two.role) have changed places", isDecisive: true)
          ]
        }
      }
    }
    return []
  }

  private func isIn(_ fillers: [Int], _ term: Int) -> Bool {
    guard let pair = alignment.pairs[term], pair.relation.covers else { return false }
    return fillers.contains(pair.fact)
  }

  // MARK: Quantifiers, dates, restrictions

  private func quantifierConflict() -> Conflict? {
    let mine = QuantifierReader(statement: claim.statement).quantifiers(in: proposition)
    let theirs = QuantifierReader(statement: wording.statement).quantifiers()
    guard let one = mine.first, let other = theirs.first else { return nil }
    if one.low <= other.low, other.high <= one.high { return nil }
    let disjoint = one.high < other.low || other.high < one.low
    return Conflict(
      slot: .quantifier, code: "quantifier-differs", claim: one.term, fact: other.term,
      test: "\(one.words) against \(other.words)", isDecisive: disjoint)
  }

  private func dateConflict(_ term: Int, _ gap: Int) -> Conflict {
    let measure = proposition.terms.contains { claim.terms[$0].value != nil && !isTime($0) } && isMeasure
    let decisive = !measure && (gap <= 31 || isOnce)
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
    "introduce", "form", "abolish", "ratify", "declare",
  ]

  private var isOnce: Bool {
    guard let predicate = proposition.predicate else { return false }
    let lemma = claim.terms[predicate].lemma
    if SlotTests.onceOnly.contains(lemma) { return true }
    return proposition.terms.contains { ["first", "last", "final"].contains(claim.terms[$0].lemma) }
  }

  /// Dropping a word that narrows is fine for what happened, not for what is banned, denied, the
  /// greatest or the only one.
  private var restrictionsAreMet: Bool {
    let privatives = alignment.unmet.contains { index in
      lexical.classes.contains(wording.terms[index].lemma, in: .privative) || lexical.classes.contains(wording.terms[index].lemma, in: .hedge)
    }
    if privatives { return false }
    return true
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
