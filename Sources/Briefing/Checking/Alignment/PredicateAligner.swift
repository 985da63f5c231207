/// Finds the fact's predicate that a proposition's predicate speaks of, and pairs the roles.
struct PredicateAligner {
  let claim: StatementView
  let fact: StatementView
  let proposition: Proposition
  let factProposition: Proposition
  let pairs: [Int: Alignment.Pair]
  let lexical: LexicalRelations

  func pair() -> PredicatePair? {
    guard let predicate = proposition.predicate else { return nil }
    return framePair(predicate) ?? plainPair(predicate)
  }

  // MARK: By frame

  private func framePair(_ predicate: Int) -> PredicatePair? {
    var best: (pair: PredicatePair, score: Int)?
    for mine in claim.frames where mine.predicate == predicate || mine.parts.contains(predicate) {
      for theirs in fact.frames where factProposition.terms.contains(theirs.predicate) {
        guard let (relation, renames, isReversal) = frameRelation(mine.frame, theirs.frame) else {
          continue
        }
        if relation == .opposite, isGoingOn(claim.terms[mine.predicate]),
          isGoingOn(fact.terms[theirs.predicate])
        {
          continue
        }
        var pair = framePair(mine, theirs, relation, renames)
        pair.isReversal = isReversal
        if relation.covers, let crossing = crossing(in: pair) {
          pair.relation = crossing
        }
        var score = 10 * pair.roles.reduce(0) { $0 + matches($1) } - pair.relation.rawValue * 3
        if factProposition.predicate == theirs.predicate { score += 6 }
        // A phrase says more than its verb alone: "found guilty" is no finding.
        score += 8 * (mine.parts.isEmpty ? 0 : 1) + 8 * (theirs.parts.isEmpty ? 0 : 1)
        if lexical.isSameWord(claim.terms[mine.predicate], fact.terms[theirs.predicate]) {
          score += 5
        }
        if best.map({ score > $0.score }) ?? true { best = (pair, score) }
      }
    }
    return best?.pair
  }

  /// Whether a word says that something goes on: what resumes goes on too.
  private func isGoingOn(_ term: Term) -> Bool {
    ["go", "go_on", "continue", "proceed", "resume", "restart", "run", "keep"].contains(term.lemma)
  }

  private func framePair(
    _ mine: FrameInstance, _ theirs: FrameInstance, _ relation: TermRelation,
    _ renames: [String: String]
  ) -> PredicatePair {
    var roles: [PredicatePair.RolePairing] = []
    for (role, fillers) in mine.roles {
      roles.append(
        .init(role: role, claim: fillers, fact: theirs.fillers(of: renames[role] ?? role)))
    }
    for (role, fillers) in theirs.roles {
      let mineRole = renames.first { $0.value == role }?.key ?? role
      if !roles.contains(where: { $0.role == mineRole }) {
        roles.append(.init(role: mineRole, claim: [], fact: fillers))
      }
    }
    return PredicatePair(
      claim: mine.predicate, fact: theirs.predicate, relation: relation, claimFrame: mine,
      factFrame: theirs, roles: roles)
  }

  /// How the claim's frame follows from the fact's, and the fact's name of each role of the claim's.
  private func frameRelation(_ mine: Int, _ theirs: Int) -> (
    TermRelation, [String: String], isReversal: Bool
  )? {
    if let forward = lexical.frames.relation(from: theirs, to: mine) {
      let renames = Dictionary(
        forward.renames.map { ($0.first, $0.second) }, uniquingKeysWith: { first, _ in first })
      switch forward.kind {
      case .same: return (.synonym, renames, false)
      case .implies, .starts, .after: return (.wider, renames, false)
      case .opposes, .startsOpposite, .ends: return (.opposite, renames, false)
      case .reverses: return (.opposite, renames, true)
      }
    }
    if let backward = lexical.frames.relation(from: mine, to: theirs) {
      let renames = Dictionary(
        backward.renames.map { ($0.second, $0.first) }, uniquingKeysWith: { first, _ in first })
      switch backward.kind {
      case .same: return (.synonym, renames, false)
      case .implies, .starts, .after: return (.narrower, renames, false)
      case .opposes: return (.opposite, renames, false)
      case .reverses: return (.opposite, renames, true)
      case .ends, .startsOpposite: return nil
      }
    }
    return nil
  }

  /// How the claim's frame stands to the fact's when the claim gives one of the fact's participants
  /// a role that the fact leaves open: who won has not lost, and who buys need not be selling;
  /// `nil` when nobody has changed roles.
  private func crossing(in pair: PredicatePair) -> TermRelation? {
    guard let mine = pair.claimFrame.map({ lexical.frames.frames[$0.frame] }) else { return nil }
    for pairing in pair.roles where pairing.fact.isEmpty {
      for filler in pairing.claim {
        guard let partner = pairs[filler], partner.relation.covers else { continue }
        for other in pair.roles where other.claim.isEmpty && other.fact.contains(partner.fact) {
          let roles = Set([pairing.role, other.role])
          guard mine.asymmetries.contains(where: { Set([$0.first, $0.second]) == roles }) else {
            continue
          }
          let decides = mine.links.contains { link in
            link.kind == .opposes && link.frame == mine.id
              && link.renames.contains { Set([$0.first, $0.second]) == roles }
          }
          return decides ? .opposite : .related
        }
      }
    }
    return nil
  }

  private func matches(_ pairing: PredicatePair.RolePairing) -> Int {
    pairing.claim.filter { filler in
      guard let partner = pairs[filler], partner.relation.covers else { return false }
      return pairing.fact.contains { fact.phrase(of: $0).contains(partner.fact) }
    }.count
  }

  // MARK: By word

  private func plainPair(_ predicate: Int) -> PredicatePair? {
    guard let pair = pairs[predicate], pair.relation != .exclusive else { return nil }
    var slots: [(String, [Int], [Int])] = []
    let mine = claim.statement.links(from: predicate)
    let theirs = fact.statement.links(from: pair.fact)
    for slot in (mine + theirs).map(\.slot) where slot.isArgument {
      let name = slot.name
      guard !slots.contains(where: { $0.0 == name }) else { continue }
      slots.append(
        (
          name, mine.filter { $0.slot == slot }.map(\.dependent),
          theirs.filter { $0.slot == slot }.map(\.dependent)
        ))
    }
    return PredicatePair(
      claim: predicate, fact: pair.fact, relation: pair.relation, claimFrame: nil, factFrame: nil,
      roles: slots.map { .init(role: $0.0, claim: $0.1, fact: $0.2) })
  }
}

extension Slot {
  /// Whether the slot names a participant or circumstance that can be compared.
  var isArgument: Bool {
    switch self {
    case .subject, .object, .indirectObject, .possessive, .preposition: true
    default: false
    }
  }

  /// Whether the slot is that of somebody or something that takes part.
  var isParticipant: Bool {
    switch self {
    case .subject, .object, .indirectObject, .possessive: true
    default: false
    }
  }

  /// The slot's name in traces.
  var name: String {
    switch self {
    case .subject: "subject"
    case .object: "object"
    case .indirectObject: "indirect object"
    case .possessive: "possessor"
    case .modifier: "modifier"
    case .preposition(let word): word
    case .clause: "clause"
    case .infinitive: "infinitive"
    case .adverbial: "circumstance"
    case .figure: "figure"
    case .adjunct: "adjunct"
    case .conjunct: "conjunct"
    }
  }
}
