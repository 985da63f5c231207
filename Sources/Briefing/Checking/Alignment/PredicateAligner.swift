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
        guard let (relation, renames) = frameRelation(mine.frame, theirs.frame) else { continue }
        let pair = framePair(mine, theirs, relation, renames)
        var score = 10 * pair.roles.reduce(0) { $0 + matches($1) } - relation.rawValue * 3
        if factProposition.predicate == theirs.predicate { score += 6 }
        if lexical.isSameWord(claim.terms[mine.predicate], fact.terms[theirs.predicate]) { score += 5 }
        if best.map({ score > $0.score }) ?? true { best = (pair, score) }
      }
    }
    return best?.pair
  }

  private func framePair(
    _ mine: FrameInstance, _ theirs: FrameInstance, _ relation: TermRelation, _ renames: [String: String]
  ) -> PredicatePair {
    var roles: [PredicatePair.RolePairing] = []
    for (role, fillers) in mine.roles {
      roles.append(.init(role: role, claim: fillers, fact: theirs.fillers(of: renames[role] ?? role)))
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
  private func frameRelation(_ mine: Int, _ theirs: Int) -> (TermRelation, [String: String])? {
    if mine == theirs { return (.synonym, [:]) }
    let frames = lexical.frames.frames
    for link in frames[theirs].links where link.frame == mine {
      let renames = Dictionary(link.renames.map { ($0.first, $0.second) }, uniquingKeysWith: { first, _ in first })
      switch link.kind {
      case .implies, .starts, .after: return (.wider, renames)
      case .opposes, .reverses, .ends: return (.opposite, renames)
      }
    }
    for link in frames[mine].links where link.frame == theirs {
      let renames = Dictionary(link.renames.map { ($0.second, $0.first) }, uniquingKeysWith: { first, _ in first })
      switch link.kind {
      case .implies, .starts, .after: return (.narrower, renames)
      case .opposes, .reverses: return (.opposite, renames)
      case .ends: return nil
      }
    }
    // One step further: what the fact implies may imply the claim.
    for link in frames[theirs].links where link.kind == .implies || link.kind == .starts {
      for second in frames[link.frame].links where second.frame == mine && second.kind == .implies {
        var renames: [String: String] = [:]
        for pair in second.renames { renames[pair.first] = link.role(for: pair.second) }
        return (.wider, renames)
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
      slots.append((name, mine.filter { $0.slot == slot }.map(\.dependent), theirs.filter { $0.slot == slot }.map(\.dependent)))
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
