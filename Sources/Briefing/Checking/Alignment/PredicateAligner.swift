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
        if relation.covers, let kind = kindRelation(mine, theirs, pair) {
          guard kind != .exclusive else { continue }
          pair.relation = kind
        }
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

  /// How the kinds stand to each other that two nouns of one frame name beside it; `nil` when they
  /// name none. A mother is no father, and who plays for a team need not be a striker.
  private func kindRelation(
    _ mine: FrameInstance, _ theirs: FrameInstance, _ pair: PredicatePair
  ) -> TermRelation? {
    let (one, other) = (claim.terms[mine.predicate], fact.terms[theirs.predicate])
    if mine.isNarrow, !statesKind(mine, theirs) { return .narrower }
    guard one.wordClass == .noun, other.wordClass == .noun, mine.parts.isEmpty,
      theirs.parts.isEmpty, mine.subjectRole == theirs.subjectRole,
      let role = mine.subjectRole,
      let conflict = lexical.conflicts.conflict(
        lexical.canonical(one.lemma), lexical.canonical(other.lemma)),
      conflict.isStrict
    else { return nil }
    let roles = pair.roles.first { $0.role == role }
    let isSame = roles?.claim.contains { filler in
      guard let partner = pairs[filler], partner.relation.covers else { return false }
      return roles?.fact.contains(partner.fact) ?? false
    }
    // "His wife" of her husband; a brother's sibling may be of either sex.
    return isSame ?? false ? .exclusive : conflict.set == "spouse" ? nil : .related
  }

  /// Whether the fact says of the same thing that it is of the kind that the claim's noun names.
  private func statesKind(_ mine: FrameInstance, _ theirs: FrameInstance) -> Bool {
    let (index, other) = (mine.predicate, theirs.predicate)
    if lexical.relation(
      claim: claim.terms[index], claim.profiles[index], fact: fact.terms[other],
      fact.profiles[other])?.covers ?? false
    {
      return true
    }
    guard let pair = pairs[index], pair.relation.covers else { return false }
    let bearers = Set(
      claim.statement.links(from: index).filter { $0.slot == .subject }
        .compactMap { pairs[$0.dependent]?.fact })
    return fact.statement.links(to: pair.fact).contains { bearers.contains($0.head) }
      || fact.statement.links(from: pair.fact).contains { bearers.contains($0.dependent) }
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

  /// Whether the fact puts the claim's subject in the same position: "is from Turku" and "a singer from
  /// Turku", not "met a singer from Turku" or "moved to Turku".
  private func isPosition(_ term: Int, _ preposition: String) -> Bool {
    guard let name = claim.terms[term].name else { return true }
    let holders = Set(
      claim.statement.links(from: term).filter { $0.slot == .subject }
        .compactMap { pairs[$0.dependent]?.fact })
    guard !holders.isEmpty else { return true }
    return factProposition.terms.contains { other in
      guard let theirs = fact.terms[other].name,
        lexical.names.relation(name, theirs)?.covers ?? false
      else { return false }
      return isPosition(of: holders, at: other, preposition)
    }
  }

  private func isPosition(of holders: Set<Int>, at place: Int, _ preposition: String) -> Bool {
    var current = [place]
    for depth in 0..<4 {
      var next: [Int] = []
      for term in current {
        if fact.statement.links(from: term).contains(where: {
          $0.slot == .subject && holders.contains($0.dependent)
        }), fact.terms[term].wordClass != .verb {
          return true
        }
        for link in fact.statement.links(to: term) where allows(link, preposition, depth) {
          if holders.contains(link.head) { return true }
          if fact.terms[link.head].wordClass == .verb {
            guard SlotWords.placing.contains(fact.terms[link.head].lemma) else { continue }
            next += fact.statement.links(from: link.head).filter { $0.slot == .object }
              .map(\.dependent)
          } else {
            next.append(link.head)
          }
        }
      }
      current = next
    }
    return false
  }

  /// Whether what follows a preposition of one kind is where, or whence, its head is.
  private func allows(_ link: Link, _ preposition: String, _ depth: Int) -> Bool {
    switch link.slot {
    case .preposition(let word):
      preposition == "from"
        ? word == "from" || depth > 0 && word == "of"
        : ["in", "at", "on", "of", "near", "within", "for", preposition].contains(word)
    case .modifier: true
    case .subject: fact.terms[link.head].name != nil
    default: false
    }
  }

  private func plainPair(_ predicate: Int) -> PredicatePair? {
    guard let pair = pairs[predicate], pair.relation != .exclusive,
      claim.position(of: predicate).map({ isPosition(predicate, $0) }) ?? true
    else { return nil }
    var slots: [(String, [Int], [Int])] = []
    let mine = claim.statement.links(from: predicate)
    let theirs = fact.statement.links(from: pair.fact)
    let isPlaced = claim.position(of: predicate) != nil
    for slot in (mine + theirs).map(\.slot) where slot.isArgument && !isPlaced {
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

private enum SlotWords {
  /// Verbs that say of their object where it is.
  static let placing: Set<String> = ["locate", "situate", "base", "headquarter", "place", "find"]
}
