import SpacyPipeline

/// Lays a proposition of a claim beside a wording of a fact.
struct Aligner: Sendable {
  let claim: StatementView
  let proposition: Proposition
  let fact: StatementView
  let factProposition: Proposition
  let lexical: LexicalRelations
  let names: NameMatcher
  /// Whether the fact was put beside the claim by the user, who knows that it is about the same.
  let isGiven: Bool

  func align() -> Alignment {
    let pairs = withoutNameParts(bestPairs())
    let predicate = PredicateAligner(
      claim: claim, fact: fact, proposition: proposition, factProposition: factProposition,
      pairs: pairs,
      lexical: lexical
    ).pair()
    var all = pairs
    if let predicate, !(predicate.claimFrame?.isPosition ?? false),
      !(all[predicate.claim]?.relation.covers ?? false) || predicate.relation == .opposite
    {
      all[predicate.claim] = Alignment.Pair(
        claim: predicate.claim, fact: predicate.fact, relation: predicate.relation)
    }
    if let predicate, predicate.relation.covers || predicate.relation == .opposite {
      for part in predicate.claimFrame?.parts ?? [] where !(all[part]?.relation.covers ?? false) {
        all[part] = Alignment.Pair(claim: part, fact: predicate.fact, relation: .synonym)
      }
    }
    let scope = Set(factProposition.terms)
    let met = Set(all.values.filter { $0.relation.covers || $0.relation == .opposite }.map(\.fact))
    let uncovered = proposition.terms.filter {
      !(all[$0]?.relation.covers ?? false) && all[$0]?.relation != .opposite
    }
    let unmet = scope.sorted().filter { !met.contains($0) && fact.terms[$0].content != .pronoun }
    return Alignment(pairs: all, predicate: predicate, uncovered: uncovered, unmet: unmet)
  }

  /// Drops words that match a part of a name which the claim names as a whole: "best film" and the
  /// Film Festival.
  private func withoutNameParts(_ pairs: [Int: Alignment.Pair]) -> [Int: Alignment.Pair] {
    pairs.filter { index, pair in
      guard claim.terms[index].isWord, fact.terms[pair.fact].name != nil else { return true }
      let owners = pairs.values.filter {
        $0.fact == pair.fact && $0.relation.covers && claim.terms[$0.claim].name != nil
      }
      guard !owners.isEmpty else { return true }
      let links = claim.statement.links(to: index) + claim.statement.links(from: index)
      return owners.contains { owner in
        links.contains { link in
          // "The film festival Cannes" names it; "best film at the festival" does not.
          (link.head == owner.claim || link.dependent == owner.claim)
            && (link.slot == .modifier || link.slot == .subject)
        }
      }
    }
  }

  /// The terms of the fact's proposition, and what appositives and relative clauses tell of them.
  private var reachable: [Int] {
    var terms = Set(factProposition.terms)
    for other in fact.reading.content where other.head != factProposition.head {
      guard other.kind == .relative || other.kind == .apposition, let antecedent = other.antecedent
      else { continue }
      if terms.contains(antecedent) { terms.formUnion(other.terms) }
    }
    // Another name of one of them, given in passing: "Ida Holm, known as Nell".
    for link in fact.statement.links
    where link.slot == .subject && terms.contains(link.dependent)
      && fact.terms[link.head].name != nil && fact.terms[link.dependent].name != nil
    {
      terms.insert(link.head)
    }
    return terms.sorted()
  }

  private func bestPairs() -> [Int: Alignment.Pair] {
    let possible = possiblePairs()
    // The names of the fact that the claim has too.
    let taken = Set(possible.filter { $0.relation == .same && isName($0) }.map(\.fact))
    var best: [Int: (pair: Alignment.Pair, cost: Int)] = [:]
    for pair in possible {
      // What one name of the claim means is hardly what another one holds: Africa is not Libya.
      let isTaken = pair.relation != .same && taken.contains(pair.fact) && isName(pair)
      let cost =
        pair.relation.rawValue * 10 - affinity(pair.claim, pair.fact) + (isTaken ? 9 : 0)
      if best[pair.claim].map({ cost < $0.cost }) ?? true { best[pair.claim] = (pair, cost) }
    }
    return best.mapValues(\.pair)
  }

  private func isName(_ pair: Alignment.Pair) -> Bool {
    claim.terms[pair.claim].name != nil && fact.terms[pair.fact].name != nil
  }

  /// All terms that stand in some relation to one another, in order of the claim's.
  private func possiblePairs() -> [Alignment.Pair] {
    let reachable = reachable
    return proposition.terms.flatMap { index in
      reachable.compactMap { other in
        if claim.terms[index].value != nil,
          !factProposition.terms.contains(other) || isOfAnotherPlace(other, index)
        {
          return nil
        }
        return relation(index, other).map {
          Alignment.Pair(claim: index, fact: other, relation: $0)
        }
      }
    }
  }

  /// Whether the fact gives figures for several places, and this one is not for the claim's: "sold 40
  /// cars in Spain and 60 in Portugal".
  private func isOfAnotherPlace(_ other: Int, _ index: Int) -> Bool {
    let figures = factProposition.terms.filter { isFigure(fact.terms[$0], like: fact.terms[other]) }
    guard figures.count > 1 else { return false }
    let heads = claim.statement.links(to: index).map(\.head) + [index]
    let places = heads.flatMap { claim.statement.links(from: $0) }.filter {
      $0.slot == .preposition("in") && claim.terms[$0.dependent].name != nil
    }.map(\.dependent)
    let ownPlaces = places.filter { place in
      claim.terms[index].tokens.upperBound <= claim.terms[place].tokens.lowerBound
        && !claim.terms.indices.contains {
          $0 > index && $0 < place && isFigure(claim.terms[$0], like: claim.terms[index])
        }
    }
    for place in ownPlaces {
      guard let name = claim.terms[place].name,
        let theirs = factProposition.terms.first(where: { term in
          fact.terms[term].name.flatMap { names.relation(name, $0) } == .same
        }), let nearest = figures.last(where: { $0 < theirs })
      else { continue }
      return nearest != other
    }
    return false
  }

  private func isFigure(_ term: Term, like other: Term) -> Bool {
    guard let one = term.value, let two = other.value else { return false }
    return one.days == nil && one.kind == two.kind && one.unit == two.unit
  }

  /// Whether two terms stand in the same participant's slot: both subjects, both owners.
  private func standsAlike(_ index: Int, _ factIndex: Int) -> Bool {
    let slots = claim.statement.links(to: index).map(\.slot).filter(\.isParticipant)
    return fact.statement.links(to: factIndex).contains { slots.contains($0.slot) }
  }

  /// "The film" of a fact that was given for a claim about a film, and names none itself.
  private func isDescription(_ factIndex: Int, of index: Int) -> Bool {
    guard isGiven, fact.terms[factIndex].wordClass == .noun, standsAlike(index, factIndex),
      let kind = claim.terms[index].name.map({ $0.kind }), kind != .place
    else { return false }
    let head = fact.statement.parse[fact.terms[factIndex].head]
    return (head.dep == .nsubj || head.dep == .nsubjpass)
      && head.children.allSatisfy { [.det, .relcl, .acl, .punct].contains($0.dep) }
      && head.children(.det).contains { ["the", "this"].contains($0.lower) }
      && head.tag == .nn
  }

  /// The name that a pronoun of the fact most likely stands for: the first one before it.
  private func referent(before index: Int) -> Name? {
    fact.terms[..<index].lazy.compactMap(\.name).first
  }

  /// The thing that "it" stands for: the subject of the clause before it.
  private func subjectBefore(_ pronoun: Int) -> Int? {
    guard ["it", "they"].contains(fact.terms[pronoun].lemma) else { return nil }
    return fact.terms[..<pronoun].indices.first { term in
      fact.terms[term].isWord && fact.terms[term].wordClass == .noun
        && [.nsubj, .nsubjpass].contains(fact.statement.parse[fact.terms[term].head].dep)
    }
  }

  /// How well the surroundings of two terms agree, 0 to 8.
  private func affinity(_ index: Int, _ other: Int) -> Int {
    var points = 0
    for one in claim.statement.links(to: index) {
      for two in fact.statement.links(to: other) {
        if one.slot == two.slot { points = max(points, 2) }
        let heads = (claim.terms[one.head], fact.terms[two.head])
        if lexical.isSameWord(heads.0, heads.1) {
          points = max(points, one.slot == two.slot ? 8 : 5)
        }
      }
    }
    return points
  }

  private func relation(_ index: Int, _ factIndex: Int) -> TermRelation? {
    let (one, other) = (claim.terms[index], fact.terms[factIndex])
    switch (one.content, other.content) {
    case (.name(let claimName), .name(let factName)):
      return names.relation(claimName, factName)
    case (.value(let claimValue), .value(let factValue)):
      guard claimValue.days == nil, factValue.days == nil else { return nil }
      // A share of a whole is no count.
      if claimValue.isFraction != factValue.isFraction { return nil }
      if FigureRole.isOtherEnd(index, in: claim, factIndex, in: fact) { return nil }
      switch ValueComparison.compare(claim: claimValue, fact: factValue).result {
      case .agrees: return .same
      case .differs: return .exclusive
      case .incomparable: return nil
      }
    case (.name(let name), .pronoun):
      guard index != proposition.predicate, standsAlike(index, factIndex) else { return nil }
      guard let referent = referent(before: factIndex) else { return .wider }
      return names.relation(name, referent)?.covers ?? false ? .wider : nil
    case (.pronoun, .pronoun): return .same
    case (.pronoun, .name): return .wider
    case (.word, .pronoun):
      if index != proposition.predicate, standsAlike(index, factIndex),
        let subject = subjectBefore(factIndex), let relation = relation(index, subject),
        relation.covers
      {
        return .wider
      }
      return index != proposition.predicate && one.wordClass == .noun
        && standsAlike(index, factIndex)
        && referent(before: factIndex) == nil ? .related : nil
    case (.word, .word):
      return lexical.relation(
        claim: one, claim.profiles[index], fact: other, fact.profiles[factIndex])
    case (.word, .name(let name)):
      guard index != proposition.predicate else { return nil }
      return lexical.relation(claimWord: one, factName: name)
    case (.name(let name), .word):
      if isDescription(factIndex, of: index) { return .wider }
      return lexical.relation(claimName: name, factWord: other)
    default: return nil
    }
  }
}

extension Value {
  /// Whether the figure is a fraction of one: half, a fifth.
  fileprivate var isFraction: Bool {
    kind == .number && (unit == "fraction" || unit == nil && (low ?? 1) < 1)
  }
}
