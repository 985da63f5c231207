import SpacyPipeline

/// Tells which claim terms need no partner: they carry no meaning of their own here.
struct Ignorable {
  private let comparison: SlotTests
  private var claim: StatementView { comparison.claim }
  private var classes: WordClasses { comparison.lexical.classes }

  init(_ comparison: SlotTests) { self.comparison = comparison }

  func contains(_ index: Int) -> Bool {
    let term = claim.terms[index]
    switch term.content {
    case .pronoun: return true
    case .name: return false
    case .value:
      return factSpeaksOfNobody
        && claim.statement.links(to: index).contains { isParticipant($0.head) }
    case .word: break
    }
    if comparison.alignment.covers(index) { return false }
    if term.wordClass != .verb, !isCompared(term),
      [.discourse, .intensifier, .approximator].contains(where: {
        classes.contains(term.lemma, in: $0)
      })
    {
      return true
    }
    if index == comparison.proposition.predicate, term.wordClass == .noun { return false }
    if term.context.isNegated, claim.statement.parse[term.head].lower == "longer" { return true }
    if Ignorable.loose.contains(term.lemma) { return true }
    if OperatorVerbs.ability.contains(term.lemma),
      claim.statement.links(from: index).contains(where: { $0.slot == .infinitive })
    {
      return true
    }
    if index != comparison.proposition.predicate, ["remain", "stay", "have"].contains(term.lemma) {
      return true
    }
    if OfficeVerbs.contains(term.lemma), holdsPredicate(index) { return true }
    if term.wordClass == .noun, factSpeaksOfNobody, isParticipant(index) { return true }
    if isTitle(index) || isAnyone(index, term) { return true }
    switch term.wordClass {
    case .verb: return isNeutralVerb(index, term)
    case .noun: return isEmptyNoun(index, term)
    default: return false
    }
  }

  /// Words that point to people or to now, and add nothing to a proposition that has both.
  private static let loose: Set<String> = [
    "people", "person", "one", "someone", "anyone", "everyone", "everybody", "anybody", "present",
    "moment", "currently",
    "back", "itself", "himself", "herself", "themselves",
  ]

  /// Whether the fact is about nobody or everybody, whoever they are.
  private var factSpeaksOfNobody: Bool {
    let parse = comparison.wording.statement.parse
    return comparison.factProposition.tokens.contains { index in
      ["nobody", "everybody", "everyone"].contains(parse[index].lower)
        || parse[index].lower == "one" && index > 0 && parse[index - 1].lower == "no"
    }
  }

  /// "Greatest" colours nothing.
  private func isCompared(_ term: Term) -> Bool {
    [.jjr, .jjs, .rbr, .rbs].contains(claim.statement.parse[term.head].tag)
  }

  private func isParticipant(_ index: Int) -> Bool {
    claim.statement.links(to: index).contains { $0.slot == .subject || $0.slot == .object }
  }

  /// "Workers are entitled to a wage of": those whom it concerns, where the fact names no others.
  private func isAnyone(_ index: Int, _ term: Term) -> Bool {
    guard classes.contains(term.lemma, in: .participant),
      claim.statement.parse[term.head].tag == .nns || ["people", "staff"].contains(term.lemma),
      claim.statement.links(from: index).allSatisfy({ link in
        // "Workers at Canteva" are not all workers; "workers in Kestria" are, of Kestria.
        if case .preposition(let word) = link.slot { return ["in", "of"].contains(word) }
        return link.slot == .subject
      }),
      claim.statement.links(to: index).contains(where: { $0.slot == .subject || $0.slot == .object }
      )
    else { return false }
    let wording = comparison.wording
    return !comparison.factProposition.terms.contains { other in
      let theirs = wording.terms[other]
      return theirs.wordClass == .noun && theirs.value == nil
        && (theirs.name.map { $0.kind != .place } ?? classes.contains(theirs.lemma, in: "person"))
        && !comparison.alignment.pairs.values.contains { $0.fact == other && $0.relation.covers }
        || theirs.content == .pronoun
    }
  }

  /// "Judge", "the singer" before a name that the fact names too.
  private func isTitle(_ index: Int) -> Bool {
    claim.statement.links(to: index).contains { link in
      link.slot == .modifier && claim.terms[link.dependent].wordClass == .noun
        && comparison.alignment.covers(link.head)
        && claim.terms[link.head].name.map { $0.kind == .person || $0.kind == nil } ?? false
    }
  }

  /// Whether a verb only says that the predicate is somebody's office: "served as mayor".
  private func holdsPredicate(_ verb: Int) -> Bool {
    claim.statement.links(from: verb).contains {
      $0.slot == .preposition("as") && $0.dependent == comparison.proposition.predicate
    }
  }

  private func isNeutralVerb(_ index: Int, _ term: Term) -> Bool {
    let arguments = claim.statement.links(from: index)
    if OperatorVerbs.contains(term.lemma),
      arguments.contains(where: { $0.slot == .infinitive || $0.slot == .clause })
    {
      return true
    }
    let hasValue = comparison.proposition.terms.contains { claim.terms[$0].value != nil }
    if Ignorable.eventful.contains(term.lemma) && !endsPeriodWithFigure(index, term)
      || comparison.lexical.sign(term).map({ $0.sign != .level }) ?? false
    {
      return false
    }
    if hasValue, classes.contains(term.lemma, in: .measureVerb) { return factPredicateIsNeutral }
    if hasValue, Ignorable.composing.contains(term.lemma) { return factPredicateIsNeutral }
    if ["locate", "situate"].contains(term.lemma) { return factPredicateIsNeutral }
    // "Took two hours to win": the verb ties the time to what was done.
    if ["take", "need"].contains(term.lemma), index != comparison.proposition.predicate,
      arguments.contains(where: {
        $0.slot == .object && claim.terms[$0.dependent].value?.kind == .duration
      })
    {
      return true
    }
    // "A chancellor called Olaf Scholz", "the chancellor is called Olaf Scholz".
    if ["call", "name"].contains(term.lemma),
      claim.statement.parse[term.head].dep == .acl || index != comparison.proposition.predicate
    {
      return true
    }
    // "Sees no case for" says that there is none.
    if ["see", "find"].contains(term.lemma),
      arguments.contains(where: { link in
        link.slot == .object && claim.terms[link.dependent].context.isNegated
          && comparison.alignment.covers(link.dependent)
      })
    {
      return factPredicateIsNeutral
    }
    if endsPeriodWithFigure(index, term) { return factPredicateIsNeutral }
    if ["keep", "leave", "hold"].contains(term.lemma), index != comparison.proposition.predicate {
      return arguments.contains {
        $0.dependent == comparison.proposition.predicate && $0.slot != .subject
      }
    }
    if term.lemma == "have", arguments.contains(where: { isSomebodys($0, of: arguments) }) {
      return true
    }
    let supported = arguments.contains { link in
      link.slot == .object && claim.terms[link.dependent].isWord
        && comparison.alignment.covers(link.dependent)
        && !(term.lemma == "have" && isKin(link.dependent))
        && comparison.isEventOfFact(comparison.alignment.partner(of: link.dependent))
    }
    return supported
      && (["see", "find"].contains(term.lemma)
        || classes.contains(term.lemma, in: .agentSupportVerb)
        || classes.contains(term.lemma, in: .recipientSupportVerb))
  }

  private func isKin(_ term: Int) -> Bool {
    classes.contains(claim.terms[term].lemma, in: "kin")
  }

  /// "Has a brother", where the fact speaks of the same one's brother.
  private func isSomebodys(_ object: Link, of arguments: [Link]) -> Bool {
    guard object.slot == .object, claim.terms[object.dependent].isWord,
      let partner = comparison.alignment.partner(of: object.dependent),
      comparison.alignment.covers(object.dependent)
    else { return false }
    let owners = arguments.filter { $0.slot == .subject }
      .filter { comparison.alignment.covers($0.dependent) }
      .compactMap { comparison.alignment.partner(of: $0.dependent) }
    return comparison.wording.statement.links(from: partner).contains {
      ($0.slot == .possessive || $0.slot == .preposition("of")) && owners.contains($0.dependent)
    }
  }

  /// "Closed 2024 with two million subscribers": the verb only says at what time it had them.
  private func endsPeriodWithFigure(_ index: Int, _ term: Term) -> Bool {
    guard ["close", "end", "finish", "begin", "start"].contains(term.lemma) else { return false }
    let links = claim.statement.links(from: index)
    return links.contains { $0.slot == .object && claim.terms[$0.dependent].value?.days != nil }
      && links.contains { link in
        link.slot == .preposition("with")
          && (claim.terms[link.dependent].value != nil
            || claim.statement.links(from: link.dependent).contains { $0.slot == .figure })
      }
  }

  /// Verbs that tie parts to a whole or users to what they use, beside a fact that only has them.
  private static let composing: Set<String> = [
    "make_up", "comprise", "consist", "contain", "include", "hold", "fit", "seat", "accommodate",
    "house", "offer", "take",
    "employ", "home", "cost", "entitle", "measure", "own", "operate", "run", "boast", "feature",
    "possess", "use", "handle",
    "serve", "need", "last",
  ]

  /// Verbs of events that the class of measure verbs holds for prices and indices only.
  private static let eventful: Set<String> = [
    "open", "close", "lose", "gain", "win", "end", "finish", "start", "begin",
  ]

  /// Whether the fact's own predicate is a copula, "have" or another verb that only ties a figure.
  private var factPredicateIsNeutral: Bool {
    let wording = comparison.wording
    guard let main = comparison.factProposition.predicate else { return true }
    let term = wording.terms[main]
    return term.wordClass != .verb || classes.contains(term.lemma, in: .measureVerb)
      || Ignorable.composing.contains(term.lemma)
      || ["have", "hold", "handle", "cost", "win", "record", "supply"].contains(term.lemma)
  }

  /// "The *world's* first heart transplant": the first without more said is the first anywhere.
  private func isScopeOfFirst(_ index: Int, _ term: Term) -> Bool {
    let scope = claim.statement.parse[term.head]
    func isFirst(_ token: Token) -> Bool { token.children(.amod).contains { $0.lower == "first" } }
    return term.lemma == "world" && scope.dep == .poss && isFirst(scope.head)
      && comparison.wording.statement.parse.tokens.contains { noun in
        isFirst(noun) && noun.children(.prep, .poss, .relcl).isEmpty
      }
  }

  private func isEmptyNoun(_ index: Int, _ term: Term) -> Bool {
    if isScopeOfFirst(index, term) { return true }
    if classes.contains(term.lemma, in: .emptyNoun) { return true }
    guard classes.contains(term.lemma, in: .classNoun) else { return false }
    let neighbours =
      claim.statement.links(from: index).map(\.dependent)
      + claim.statement.links(to: index).map(\.head)
    return neighbours.contains { claim.terms[$0].name != nil && comparison.alignment.covers($0) }
      || isNamedByModifier(index)
  }

  /// "Member countries" are members.
  private func isNamedByModifier(_ noun: Int) -> Bool {
    claim.statement.links(from: noun).contains { link in
      link.slot == .modifier && claim.terms[link.dependent].isWord
        && claim.terms[link.dependent].wordClass == .noun
        && comparison.alignment.pairs[link.dependent]?.relation == .same
    }
  }
}
