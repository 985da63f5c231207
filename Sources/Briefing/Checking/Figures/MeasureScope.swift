import SpacyPipeline

/// Tells whether a figure of a fact is of what a claim speaks of: the same measure, of the same
/// things, with nothing left over on either side.
struct MeasureScope {
  let claim: StatementView
  let proposition: Proposition
  let lexical: LexicalRelations
  /// Claim terms that say how much, or how it changed; the rest says what is measured.
  let consumed: Set<Int>
  /// Whether the figure may be anybody's: "no party won more".
  var isOfAnyone = false
  /// Whether further figures of the fact need not be met.
  var ignoresFigures = false
  /// Measures of which the consumed words speak: the price, for "cheaper".
  var named: Set<String> = []

  enum Fit { case same, complement }

  /// How the claim's measure stands to that of a fact; `nil` when it is another, or it is unsure.
  func fit(_ fact: MeasureFact) -> Fit? {
    let mine = proposition.terms.filter { !consumed.contains($0) }
    let shared = sharedMeasures(mine, fact)
    guard !mine.isEmpty, namesAgree(mine, fact), !rolesAreSwapped(fact), !saysAllAlone(fact),
      factIsCovered(fact, shared.all)
    else { return nil }
    var anchors = 0
    var ownCompanions = false
    for index in mine {
      let term = claim.terms[index]
      switch term.content {
      case .pronoun: continue
      case .value(let value):
        if value.days != nil { continue }
        guard isStated(value, fact) else { return nil }
      case .name: anchors += 1
      case .word:
        if isCovered(index, fact) || !words.measures(of: index).isDisjoint(with: shared.all)
          || index == proposition.predicate && isOtherChoice(fact)
        {
          anchors += 1
        } else if words.isCompanion(index, of: shared.all) {
          ownCompanions = ownCompanions || term.wordClass == .noun
        } else if !words.carriesNothing(index), !isPartOfName(index, fact) {
          return nil
        }
      }
    }
    let namesMet = fact.names.count { index in
      !mine.contains { claim.terms[$0].name != nil } && fact.view.terms[index].name != nil
    }
    guard anchors + namesMet >= 2, !(ownCompanions && hasOtherCompanion(fact, shared.all)) else {
      return nil
    }
    return shared.isComplement != isOtherChoice(fact) ? .complement : .same
  }

  private var words: MeasureWords { MeasureWords(view: claim, lexical: lexical) }

  // MARK: Measures

  private func sharedMeasures(_ mine: [Int], _ fact: MeasureFact)
    -> (all: Set<String>, isComplement: Bool)
  {
    let theirWords = MeasureWords(view: fact.view, lexical: lexical)
    let theirs = fact.terms.reduce(into: Set<String>()) {
      $0.formUnion(theirWords.measures(of: $1))
    }
    let own = mine.reduce(into: named) { $0.formUnion(words.measures(of: $1)) }
    let shared = own.intersection(theirs)
    let opposed = own.filter { measure in
      lexical.measures.complement(of: measure).map(theirs.contains) ?? false
    }
    guard !opposed.isEmpty else { return (shared, false) }
    let rest = Set(opposed.compactMap(lexical.measures.complement))
    // Words that speak of both sides ("voted for", "against") leave open which is meant.
    guard opposed.isDisjoint(with: theirs), rest.isDisjoint(with: own) else {
      return (shared, false)
    }
    return (shared.union(opposed).union(rest), true)
  }

  /// Whether the claim tells the share of those who chose one of two things, and the fact that of those
  /// who chose the other: "stay" and "leave".
  private func isOtherChoice(_ fact: MeasureFact) -> Bool {
    guard let mine = proposition.predicate, let theirs = fact.predicate, fact.share != nil,
      MadeChoice(view: claim, predicate: mine).isMade,
      MadeChoice(view: fact.view, predicate: theirs).isMade
    else { return false }
    return lexical.relation(
      claim: claim.terms[mine], claim.profiles[mine], fact: fact.view.terms[theirs],
      fact.view.profiles[theirs]) == .opposite
  }

  // MARK: Names

  private func namesAgree(_ mine: [Int], _ fact: MeasureFact) -> Bool {
    let named = mine.compactMap { claim.terms[$0].name }
    let theirs = fact.names.compactMap { fact.view.terms[$0].name }
    let factWords = Set(
      theirs.flatMap(\.words)
        + fact.terms.compactMap { fact.view.terms[$0].isWord ? fact.view.terms[$0].lemma : nil })
    let covered = named.allSatisfy { name in
      theirs.contains { lexical.names.relation(name, $0)?.covers ?? false }
        || name.words.allSatisfy(factWords.contains)
    }
    return covered
  }

  /// Whether the one who has the figure and what he has it in have changed places.
  private func rolesAreSwapped(_ fact: MeasureFact) -> Bool {
    guard let predicate = proposition.predicate, let other = fact.predicate else { return false }
    let mine = participants(predicate, claim)
    let theirs = participants(other, fact.view)
    if areOne(mine.subjects, theirs.objects), areOne(mine.objects, theirs.subjects) { return true }
    let own = Transfer(view: claim, predicate: predicate)
    let their = Transfer(view: fact.view, predicate: other)
    return areOne(own.payers, their.payees) || areOne(own.payees, their.payers)
  }

  private func participants(_ predicate: Int, _ view: StatementView)
    -> (subjects: [Name], objects: [Name])
  {
    let links = view.statement.links(from: predicate)
    return (
      links.filter { $0.slot == .subject }.compactMap { view.terms[$0.dependent].name },
      links.filter { $0.slot == .object }.compactMap { view.terms[$0.dependent].name }
    )
  }

  private func areOne(_ ones: [Name], _ others: [Name]) -> Bool {
    ones.contains { one in
      others.contains { lexical.names.relation(one, $0)?.covers ?? false }
    }
  }

  /// Whether the claim says "all" or "most" of something of which the fact does not say it.
  private func saysAllAlone(_ fact: MeasureFact) -> Bool {
    let words: Set<String> = ["all", "every", "each", "both"]
    let theirs = Set(fact.view.statement.parse.tokens.map(\.lower))
    return proposition.tokens.contains { index in
      let token = claim.statement.parse[index]
      guard words.contains(token.lower), !theirs.contains(token.lower) else { return false }
      let term = claim.statement.termOfToken[index]
      return !(term.map(consumed.contains) ?? false)
    }
  }

  private func factNameIsMet(_ name: Name) -> Bool {
    if claim.terms.indices.contains(where: { index in
      guard !consumed.contains(index), let mine = claim.terms[index].name else { return false }
      return lexical.names.relation(mine, name).map { $0 == .same || $0 == .synonym } ?? false
    }) {
      return true
    }
    let said = Set(
      claim.terms.indices.filter { !consumed.contains($0) }.flatMap { index in
        claim.terms[index].name?.words ?? [claim.terms[index].lemma]
      })
    return name.words.count > 1
      && name.words.allSatisfy { said.contains($0) || said.contains(lexical.canonical($0)) }
  }

  /// Whether a name is the one of whom the fact says its figure.
  private func isHolder(_ index: Int, _ fact: MeasureFact) -> Bool {
    fact.view.statement.links(to: index).contains {
      $0.slot == .subject && $0.head == fact.predicate
    }
  }

  // MARK: Words

  private func isCovered(_ index: Int, _ fact: MeasureFact) -> Bool {
    fact.terms.contains { isSameMeasured(index, fact.view, $0) } || isWithFigure(index, fact)
  }

  /// "Average", which the fact may have inside its figure: "an average of nine weeks".
  private func isWithFigure(_ index: Int, _ fact: MeasureFact) -> Bool {
    guard ["average", "mean", "median"].contains(claim.terms[index].lemma) else { return false }
    return fact.view.terms.contains { term in
      term.value != nil
        && term.tokens.contains { fact.view.statement.parse[$0].lower == claim.terms[index].lemma }
    }
  }

  /// A wider noun counts other things: more vehicles than cars.
  private func isSameMeasured(_ index: Int, _ view: StatementView, _ other: Int) -> Bool {
    guard let relation = relation(index, view, other) else { return false }
    return relation <= .synonym
      || relation == .wider && claim.terms[index].isWord && claim.terms[index].wordClass != .noun
        && claim.terms[index].wordClass == view.terms[other].wordClass
  }

  /// "Maritime", "museum" for a name that holds the word and that the claim means as a whole.
  private func isPartOfName(_ index: Int, _ fact: MeasureFact) -> Bool {
    let lemma = lexical.canonical(claim.terms[index].lemma)
    if fact.names.contains(where: { fact.view.terms[$0].name?.words.contains(lemma) ?? false }) {
      return true
    }
    guard lexical.classes.contains(lemma, in: .classNoun) else { return false }
    let links =
      claim.statement.links(to: index).map(\.head)
      + claim.statement.links(from: index).map(\.dependent)
    return links.contains { claim.terms[$0].name != nil }
  }

  private func factIsCovered(_ fact: MeasureFact, _ shared: Set<String>) -> Bool {
    let theirWords = MeasureWords(view: fact.view, lexical: lexical)
    return fact.terms.allSatisfy { index in
      let term = fact.view.terms[index]
      if index == fact.term { return true }
      switch term.content {
      case .pronoun: return true
      case .value(let value):
        return value.days != nil || index == fact.wholeTerm || ignoresFigures
          || proposition.terms.contains { claim.terms[$0].value.map { isSame($0, value) } ?? false }
      case .name(let name):
        return factNameIsMet(name) || isOfAnyone && isHolder(index, fact)
      case .word:
        if theirWords.carriesNothing(index) { return true }
        if index == fact.predicate, isShareVerb(term) || isOtherChoice(fact) { return true }
        if theirWords.isCompanion(index, of: shared) { return true }
        if isPartOfWhole(index, fact) || isOfDefinite(index, fact) { return true }
        if !theirWords.measures(of: index).isDisjoint(with: shared) { return true }
        return claim.terms.indices.contains { mine in
          !consumed.contains(mine) && isSameMeasured(mine, fact.view, index)
        } || isSaidInName(term)
      }
    }
  }

  /// Whether both words say which way the figures went, where these are how far.
  private func tellsSameChange(_ index: Int, _ view: StatementView, _ other: Int) -> Bool {
    guard let mine = lexical.sign(claim.terms[index]), let theirs = lexical.sign(view.terms[other]),
      mine.sign == theirs.sign, mine.sign != .level, mine.dimension == nil, theirs.dimension == nil,
      claim.terms[index].wordClass != .adjective, view.terms[other].wordClass != .adjective
    else { return false }
    return FigureRole(view: claim, terms: proposition.terms).isOfChange(by: index)
      && FigureRole(view: view, terms: Array(view.terms.indices)).isOfChange(by: other)
  }

  /// Whether the fact tells whom or what it measures where the claim tells another: punctual flights
  /// are no punctual trains.
  private func hasOtherCompanion(_ fact: MeasureFact, _ shared: Set<String>) -> Bool {
    let theirWords = MeasureWords(view: fact.view, lexical: lexical)
    return fact.terms.contains { index in
      fact.view.terms[index].wordClass == .noun && theirWords.isCompanion(index, of: shared)
        && !theirWords.carriesNothing(index)
        && !claim.terms.indices.contains { isSameMeasured($0, fact.view, index) }
    }
  }

  /// "Crew members" for the crew.
  private func isPartOfWhole(_ index: Int, _ fact: MeasureFact) -> Bool {
    guard fact.view.terms[index].lemma == "member" else { return false }
    return fact.view.statement.parse[fact.view.terms[index].head].child(.compound) != nil
  }

  /// Whether a term only tells which of a thing that the claim calls by a bare "the": "the run-off"
  /// for "the run-off of the presidential election".
  private func isOfDefinite(_ index: Int, _ fact: MeasureFact) -> Bool {
    let parse = fact.view.statement.parse
    var token = parse[fact.view.terms[index].head]
    while !token.isRoot {
      if token.dep == .prep, token.lower == "of",
        let noun = fact.view.statement.termOfToken[token.head.index], noun != fact.term,
        fact.view.terms[noun].isWord
      {
        return proposition.terms.contains { mine in
          !consumed.contains(mine) && isBare(mine)
            && lexical.isSameWord(claim.terms[mine], fact.view.terms[noun])
        }
      }
      token = token.head
    }
    return false
  }

  private func isBare(_ index: Int) -> Bool {
    let head = claim.statement.parse[claim.terms[index].head]
    return claim.terms[index].isWord && head.children.allSatisfy { $0.dep == .det }
      && head.children.contains { $0.lower == "the" }
  }

  /// "Supplied 39 percent of", where the claim speaks of the share.
  private func isShareVerb(_ term: Term) -> Bool {
    ["supply", "provide", "account", "make_up", "generate", "cover", "represent", "constitute"]
      .contains(term.lemma)
      && proposition.terms.contains {
        ["share", "proportion", "percentage", "part"].contains(claim.terms[$0].lemma)
      }
  }

  /// "Bank" of the fact where the claim has it inside a name.
  private func isSaidInName(_ term: Term) -> Bool {
    let lemma = lexical.canonical(term.lemma)
    return claim.terms.contains { $0.name?.words.contains(lemma) ?? false }
  }

  private func isStated(_ value: Value, _ fact: MeasureFact) -> Bool {
    fact.terms.contains { fact.view.terms[$0].value.map { isSame(value, $0) } ?? false }
  }

  private func isSame(_ one: Value, _ other: Value) -> Bool {
    one.low != nil && one.low == other.low && one.high == other.high && one.unit == other.unit
  }

  private func relation(_ term: Int, _ view: StatementView, _ index: Int) -> TermRelation? {
    let (one, other) = (claim.terms[term], view.terms[index])
    switch (one.content, other.content) {
    case (.name(let mine), .name(let theirs)): return lexical.names.relation(mine, theirs)
    case (.word, .word):
      // "Smaller" and "cut" both point down, and say different things; "fell by" and "shrank by" do not.
      if lexical.sign(one) != nil || lexical.sign(other) != nil {
        if lexical.isSameWord(one, other) { return .same }
        return tellsSameChange(term, view, index) ? .synonym : nil
      }
      return lexical.relation(claim: one, claim.profiles[term], fact: other, view.profiles[index])
    case (.word, .name(let name)): return lexical.relation(claimWord: one, factName: name)
    case (.name(let name), .word): return lexical.relation(claimName: name, factWord: other)
    default: return nil
    }
  }
}
