internal import WordNet
import SpacyPipeline

/// Puts what somebody may, may not or has to do into the state that facts record: "no train can pass
/// through the tunnel" for "the tunnel is closed to trains", "drivers can park for nothing" for
/// "parking is free", "legalised the possession of X" for "people may possess X".
struct PermissionRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    NormReader(view: view).norms().flatMap(states)
      + parse.tokens.compactMap { rule($0) ?? passiveDuty($0) }
  }

  // MARK: From a norm to a state

  private func states(_ norm: Norm) -> [Restatement] {
    if norm.isDuty { return payment(norm) }
    if let place = accessed(by: norm.action) { return access(norm, place) }
    if norm.isPermitted, let charge = gratis(norm.action) { return [free(norm, charge)] }
    if isFlight(norm.action) {
      return [
        Restatement(
          of: parse,
          subject(norm) + [.word(norm.isPermitted ? "is not grounded" : "is grounded")]
            + rest(norm, without: []))
      ]
    }
    guard !norm.isModal else { return [] }
    // "Is not allowed to" said as "may not".
    return [
      Restatement(
        of: parse,
        subject(norm) + [.word(norm.isPermitted ? "may" : "may not"), .word(norm.verb)]
          + rest(norm, without: []))
    ]
  }

  /// Who is meant, of "no train" the train.
  private func subject(_ norm: Norm) -> [Restatement.Part] {
    norm.subject.isNone ? [.original(norm.subject.bare)] : [.original(norm.subject.phrase)]
  }

  private func rest(_ norm: Norm, without taken: [Range<Int>]) -> [Restatement.Part] {
    let verb = norm.action.index..<norm.action.index + 1
    let own = norm.action.children(.prt, .aux, .auxpass, .neg).map(\.phrase)
    let clause = norm.clause.index..<norm.clause.index + 1
    let outer =
      norm.clause.index == norm.action.index
      ? []
      : norm.clause.rest(
        without: taken + [norm.subject.phrase, norm.action.phrase, clause, norm.modalPhrase]
          + norm.clause.children(.aux, .auxpass, .neg).map(\.phrase) + adverbs(norm.clause)
          + subclauses(norm.clause))
    return norm.action.rest(
      without: taken + [norm.subject.phrase, verb] + own + adverbs(norm.action)
        + subclauses(norm.action)) + outer
  }

  /// "Still", "no longer", "again": the norm's own.
  private func adverbs(_ verb: Token) -> [Range<Int>] {
    verb.children(.advmod).filter {
      ["still", "longer", "again", "now", "even", "freely", "free"].contains($0.lower)
    }.map(\.phrase)
  }

  /// Reasons that repeat the state: "as it is closed", "where it is grounded".
  private func subclauses(_ verb: Token) -> [Range<Int>] {
    (verb.children(.advcl) + verb.subtree.filter { $0.dep == .relcl }).filter { clause in
      clause.subtree.contains { ["closed", "shut", "grounded", "open", "free"].contains($0.lower) }
    }.map(\.phrase)
  }

  // MARK: Access

  private static let entering: Set<String> = ["enter", "visit", "use", "access", "cross"]
  private static let passing: Set<String> = [
    "pass", "go", "get", "drive", "travel", "run", "sail", "walk", "ride", "step", "come",
  ]

  /// The place that somebody enters, uses or passes.
  private func accessed(by action: Token) -> (place: Token, phrase: Range<Int>)? {
    if PermissionRestater.entering.contains(action.plainLemma), let place = action.child(.dobj) {
      return (place, place.phrase)
    }
    guard PermissionRestater.passing.contains(action.plainLemma),
      let way = action.children(.prep).first(where: {
        ["through", "into", "over", "across", "inside"].contains($0.lower)
      }), let place = way.child(.pobj)
    else { return nil }
    return (place, way.phrase)
  }

  private func access(_ norm: Norm, _ found: (place: Token, phrase: Range<Int>)) -> [Restatement] {
    // What only tells that it is closed is no part of its name.
    let own = found.place.children(.relcl, .advcl).map(\.leftEdge).min()
    var end = own ?? found.place.rightEdge + 1
    while end > found.place.index + 1, [",", "("].contains(parse[end - 1].lower) { end -= 1 }
    let place: Range<Int> = .tokens(from: found.place.leftEdge, to: end)
    let state: [Restatement.Part] = [
      .original(place), .word(found.place.tag == .nns ? "are" : "is"),
      .word(norm.isPermitted ? "open" : "closed"),
    ]
    let circumstances = rest(norm, without: [found.phrase, found.place.phrase])
    let closed = Restatement(of: parse, state + circumstances)
    let closedToThem = Restatement(
      of: parse, state + [.word("to")] + all(norm.subject) + circumstances)
    return isAnybody(norm.subject) ? [closedToThem, closed] : [closedToThem]
  }

  /// Those of whom one is none: "trains" of "no train".
  private func all(_ subject: Token) -> [Restatement.Part] {
    guard subject.isNone, subject.tag == .nn, subject.rightEdge == subject.index else {
      return [.original(subject.bare)]
    }
    return [
      .original(subject.bare.lowerBound..<subject.index),
      .word(WordForms.plural(of: subject.lower)),
    ]
  }

  /// Visitors, drivers, the public: whoever wants to.
  private func isAnybody(_ subject: Token) -> Bool {
    ["public", "nobody", "one", "anyone", "people", "you"].contains(subject.lower)
      || subject.children.allSatisfy { $0.dep == .det || $0.dep == .punct }
        && lexical.classes.contains(subject.plainLemma, in: .participant)
  }

  private func isFlight(_ action: Token) -> Bool {
    action.plainLemma == "fly" && action.child(.dobj) == nil
      || action.plainLemma == "take" && action.child(.prt)?.lower == "off"
  }

  // MARK: Payment

  /// The words that say that something costs nothing.
  private func gratis(_ action: Token) -> Range<Int>? {
    for phrase in action.children(.prep) {
      guard let object = phrase.child(.pobj, .pcomp, .amod) else { continue }
      switch (phrase.lower, object.lower) {
      case ("for", "nothing"), ("for", "free"), ("without", "paying"), ("without", "charge"),
        ("without", "payment"):
        return .tokens(from: phrase.index, to: object.index + 1)
      default: continue
      }
    }
    return action.children(.advmod, .acomp, .oprd).first { $0.lower == "free" }?.phrase
  }

  /// "Drivers can park there for nothing": parking there is free.
  private func free(_ norm: Norm, _ charge: Range<Int>) -> Restatement {
    // "On Sundays", before the one who may.
    let opening = norm.clause.leftEdge..<max(norm.clause.leftEdge, norm.subject.leftEdge)
    return Restatement(
      of: parse,
      [.word(WordForms.gerund(of: norm.verb))] + rest(norm, without: [charge, opening])
        + [.word("is free")]
        + (isAnybody(norm.subject) ? [] : [.word("for"), .original(norm.subject.bare)])
        + [.original(opening)])
  }

  /// "Visitors have to pay for admission to it": admission to it is not free for visitors.
  private func payment(_ norm: Norm) -> [Restatement] {
    let action = norm.action
    let isTicket =
      action.plainLemma == "buy" && action.child(.dobj)?.plainLemma == "ticket"
    guard action.plainLemma == "pay" && action.child(.dobj) == nil || isTicket else { return [] }
    let whom: [Restatement.Part] =
      isAnybody(norm.subject) ? [] : [.word("for"), .original(norm.subject.bare)]
    let isFree = norm.isPermitted
    let state: [Restatement.Part] = [.word(isFree ? "is free" : "is not free")] + whom
    if let good = action.children(.prep).first(where: { $0.lower == "for" })?.child(.pobj) {
      return [
        Restatement(
          of: parse,
          [.original(good.phrase)] + state
            + rest(norm, without: [good.phrase, good.head.phrase, norm.modalPhrase]))
      ]
    }
    guard let aim = action.child(.xcomp, .advcl), aim.tag == .vb else { return [] }
    let taken = [aim.phrase] + (action.child(.dobj).map { [$0.phrase] } ?? [])
    let circumstances = rest(norm, without: taken)
    if let entered = accessed(by: aim) {
      let others = aim.rest(
        without: [entered.phrase, aim.index..<aim.index + 1] + aim.children(.aux).map(\.phrase))
      return [
        Restatement(
          of: parse,
          [.word("admission to"), .original(entered.place.phrase)] + state + others
            + circumstances)
      ]
    }
    return [
      Restatement(
        of: parse,
        [.word(WordForms.gerund(of: aim.lemma.lowercased()))]
          + aim.rest(without: [aim.index..<aim.index + 1] + aim.children(.aux).map(\.phrase))
          + state + circumstances)
    ]
  }

  /// "Water has to be boiled by households": households must boil water.
  private func passiveDuty(_ verb: Token) -> Restatement? {
    guard verb.tag == .vbn, verb.child(.auxpass) != nil, let agent = verb.child(.agent),
      let who = agent.child(.pobj)
    else { return nil }
    let isModal = verb.children(.aux).contains { $0.lower == "must" }
    let clause = isModal ? verb : verb.head
    guard isModal || verb.dep == .xcomp && ["have", "need"].contains(clause.plainLemma),
      clause.child(.neg) == nil, let object = clause.child(.nsubj, .nsubjpass), !object.isNone
    else { return nil }
    let verbs =
      [verb.index..<verb.index + 1, agent.phrase, object.phrase]
      + verb.children(.aux, .auxpass).map(\.phrase)
    let outer =
      isModal
      ? []
      : clause.rest(
        without: [object.phrase, verb.phrase, clause.index..<clause.index + 1])
    return Restatement(
      of: parse,
      [
        .original(who.phrase), .word("must"), .word(verb.lemma.lowercased()),
        .original(object.phrase),
      ] + verb.rest(without: verbs) + outer)
  }

  // MARK: From a rule to what people may do

  private static let permitting: Set<String> = [
    "legalise", "legalize", "decriminalise", "decriminalize", "allow", "permit", "authorise",
    "authorize",
  ]
  private static let forbidding: Set<String> = ["ban", "prohibit", "outlaw", "forbid"]

  /// "Norland legalised the possession of X by adults": adults in Norland may possess X.
  private func rule(_ verb: Token) -> Restatement? {
    let isPermitted = PermissionRestater.permitting.contains(verb.plainLemma)
    guard isPermitted || PermissionRestater.forbidding.contains(verb.plainLemma),
      verb.wordClass == .verb, [.vbd, .vbn, .vbz, .vbp].contains(verb.tag),
      verb.child(.neg, .xcomp) == nil, verb.children(.aux).allSatisfy({ $0.plainLemma == "have" }),
      let act = verb.child(.dobj), act.wordClass == .noun,
      let of = act.children(.prep).first(where: { $0.lower == "of" })?.child(.pobj),
      let authority = verb.child(.nsubj),
      let doing = lexical.wordNet.derivations(of: act.plainLemma, .noun, to: .verb, senses: 2)
        .first(where: { $0.hasPrefix(act.plainLemma.prefix(2)) })
    else { return nil }
    let agent = (verb.children(.prep, .agent) + act.children(.prep, .agent)).first {
      $0.lower == "by" && $0.index > act.index
    }
    let isPlace =
      view.statement.termOfToken[authority.index].flatMap { view.terms[$0].name }?.kind == .place
    let who: [Restatement.Part] =
      agent?.child(.pobj).map { [.original($0.phrase)] } ?? [.word("people")]
    let taken =
      [authority.phrase, act.phrase, verb.index..<verb.index + 1]
      + verb.children(.aux).map(\.phrase) + (agent.map { [$0.phrase] } ?? [])
    return Restatement(
      of: parse,
      who + (isPlace ? [.word("in"), .original(authority.phrase)] : [])
        + [.word(isPermitted ? "may" : "may not"), .word(doing), .original(of.phrase)]
        + verb.rest(without: taken))
  }
}
