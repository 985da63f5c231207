internal import WordNet
import SpacyPipeline

/// Says with an ordinal what an order says: "nobody had climbed it before Krag", "eighteen countries
/// had joined before Norland did" for "Krag was the first to climb it", "the nineteenth country to".
struct FirstRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.compactMap { token in
      switch token.lower {
      case "before", "until", "till": precedence(token)
      case "first": firstDeed(token)
      default: nil
      }
    }
  }

  // MARK: Before it, nobody

  private func precedence(_ word: Token) -> Restatement? {
    let isClause = word.dep == .mark
    guard let clause = isClause ? word.head.head : word.headVerb,
      clause.wordClass == .verb || clause.plainLemma == "be",
      let newcomer = isClause ? word.head.child(.nsubj, .nsubjpass) : word.child(.pobj),
      let others = clause.child(.nsubj, .nsubjpass)
    else { return nil }
    let circumstance = isClause ? word.head : word
    if word.lower == "before", let state = firstState(clause, circumstance, isClause) {
      return state
    }
    guard newcomer.wordClass == .noun, !isTime(newcomer), hasPerfect(clause) || !isClause,
      // "Before she was born" is not before she did it.
      !isClause || isSameDeed(circumstance, clause)
    else { return nil }
    let ordinal: String?
    if others.isNone {
      ordinal = "first"
    } else if isClause, word.lower == "before", let count = count(of: others) {
      ordinal = WordForms.ordinal(count + 1)
    } else {
      ordinal = nil
    }
    guard let ordinal else { return nil }
    return Restatement(
      of: parse,
      [.original(newcomer.phrase), .word("was the"), .word(ordinal)] + kind(others)
        + [.word("to"), .word(infinitive(of: clause))]
        + clause.rest(without: taken(clause, others) + [circumstance.phrase])
        + (isClause ? times(of: circumstance) : []))
  }

  /// Whether two verbs tell of the same deed: "did so", the same verb, another word for it.
  private func isSameDeed(_ one: Token, _ other: Token) -> Bool {
    if one.plainLemma == "do" || one.plainLemma == other.plainLemma { return true }
    guard let first = view.statement.termOfToken[one.index],
      let second = view.statement.termOfToken[other.index]
    else { return false }
    return lexical.relation(
      claim: view.terms[first], view.profiles[first], fact: view.terms[second],
      view.profiles[second])?.covers ?? false
  }

  private func isTime(_ token: Token) -> Bool {
    view.statement.termOfToken[token.index].flatMap { view.terms[$0].value }?.days != nil
  }

  private func hasPerfect(_ clause: Token) -> Bool {
    clause.children(.aux).contains { $0.plainLemma == "have" }
  }

  /// What all of them are: "country" of "eighteen countries"; nothing of "nobody".
  private func kind(_ others: Token) -> [Restatement.Part] {
    guard others.wordClass == .noun, others.lower != "one",
      !["nobody", "nothing", "none"].contains(others.lower)
    else { return [] }
    return [.word(others.plainLemma)]
  }

  private func count(of others: Token) -> Int? {
    guard others.children.allSatisfy({ $0.dep == .nummod || $0.lower == "other" }),
      let number = others.child(.nummod), let term = view.statement.termOfToken[number.index],
      let value = view.terms[term].value, value.kind == .number, value.bound == .exact,
      let low = value.low, low == value.high, low == low.rounded(), low < 20
    else { return nil }
    return Int(low)
  }

  private func infinitive(of clause: Token) -> String {
    let particle = clause.child(.prt).map { " " + $0.lower } ?? ""
    return clause.lemma.lowercased() + particle
  }

  private func taken(_ clause: Token, _ subject: Token) -> [Range<Int>] {
    [subject.phrase, clause.index..<clause.index + 1]
      + clause.children(.aux, .auxpass, .prt, .neg).map(\.phrase)
      + clause.children(.advmod).filter { $0.lower == "ever" }.map(\.phrase)
  }

  /// When the newcomer did it.
  private func times(of circumstance: Token) -> [Restatement.Part] {
    circumstance.children(.prep, .npadvmod).filter { phrase in
      phrase.subtree.contains { isTime($0) }
    }.map { .original($0.phrase) }
  }

  /// "It was legal in Norland before it was in any other country": the first to make it legal.
  private func firstState(_ clause: Token, _ circumstance: Token, _ isClause: Bool) -> Restatement?
  {
    guard clause.plainLemma == "be", let adjective = clause.child(.acomp),
      let subject = clause.child(.nsubj),
      let place = (clause.children(.prep) + adjective.children(.prep)).first(where: {
        $0.lower == "in" && $0.index < circumstance.leftEdge
      })?.child(.pobj),
      let others = (isClause ? circumstance.children(.prep) : [circumstance])
        .compactMap({ $0.lower == "in" ? $0.child(.pobj) : $0.child(.prep)?.child(.pobj) }).first,
      others.children.contains(where: { $0.lower == "any" }),
      others.children.contains(where: { $0.lower == "other" || $0.lower == "else" }),
      let verb = making(adjective.plainLemma)
    else { return nil }
    return Restatement(
      of: parse,
      [
        .original(place.phrase), .word("was the first"), .word(others.plainLemma), .word("to"),
        .word(verb), .original(subject.phrase),
      ])
  }

  /// The verb of making something so: *legalise*.
  private func making(_ adjective: String) -> String? {
    ["ise", "ize", "en", "ify"].map { adjective + $0 }.first {
      !lexical.wordNet.senses(of: $0, .verb).isEmpty
    }
  }

  // MARK: The first landing

  /// "Made the first landing on X" said as "was the first to land on X".
  private func firstDeed(_ first: Token) -> Restatement? {
    let deed = first.head
    guard first.dep == .amod, deed.dep == .dobj, deed.head.wordClass == .verb,
      ["make", "perform", "achieve", "complete", "carry"].contains(deed.head.plainLemma),
      deed.children.allSatisfy({ [.det, .amod, .prep].contains($0.dep) }),
      deed.children(.amod).count == 1, let subject = deed.head.child(.nsubj),
      let verb = lexical.wordNet.derivations(of: deed.plainLemma, .noun, to: .verb, senses: 3)
        .first(where: { deed.plainLemma.hasPrefix($0.prefix(3)) })
    else { return nil }
    let object = deed.children(.prep).map { preposition -> Restatement.Part in
      preposition.lower == "of"
        ? .original(preposition.phrase.dropped(1)) : .original(preposition.phrase)
    }
    return Restatement(
      of: parse,
      [.original(subject.phrase), .word("was the first to"), .word(verb)] + object
        + deed.head.rest(without: [
          subject.phrase, deed.phrase, deed.head.index..<deed.head.index + 1,
        ]))
  }
}

extension Token {
  /// The verb above a preposition.
  fileprivate var headVerb: Token? {
    dep == .prep ? ancestors.first { $0.pos == .verb || $0.plainLemma == "be" } : nil
  }
}
