import SpacyPipeline

/// Says plainly how something went for those in it, and whose doing it was: "everyone came through
/// it unhurt" for "nobody was injured in it", "was the work of one man" for "one man carried out".
struct OutcomeRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.compactMap { token in
      if ["unhurt", "unharmed", "uninjured", "unscathed", "injury", "injuries", "scratch"]
        .contains(token.lower)
      {
        return unhurt(token)
      }
      return token.lower == "work" ? doing(token) : nil
    }
  }

  /// "Everyone on board escaped the fire without injury."
  private func unhurt(_ state: Token) -> Restatement? {
    let isPhrase = !state.lower.hasPrefix("un")
    let head = isPhrase ? state.head : state
    if isPhrase, head.lower != "without" { return nil }
    guard
      let clause = state.ancestors.first(where: { verb in
        ["come", "survive", "escape", "walk", "emerge", "get", "be", "leave", "land"].contains(
          verb.plainLemma) && verb.child(.nsubj, .nsubjpass) != nil
      }), clause.child(.neg) == nil, let subject = clause.child(.nsubj, .nsubjpass),
      let people = everybody(subject)
    else { return nil }
    let way = clause.children(.prep).first {
      ["through", "from", "in", "of"].contains($0.lower) && $0.index < head.index
    }
    guard let start = way.map({ $0.index + 1 }) ?? clause.child(.dobj)?.leftEdge else {
      return Restatement(
        of: parse,
        people + [.word("was injured")]
          + clause.rest(
            without: [
              subject.phrase, head.phrase, clause.index..<clause.index + 1,
            ] + clause.children(.aux, .auxpass, .prt, .acomp, .attr).map(\.phrase)))
    }
    // All words up to the state tell of the event, whatever the parser makes of them.
    guard start < head.index else { return nil }
    let taken = [
      subject.phrase, .tokens(from: way?.index ?? start, to: state.index + 1),
      clause.index..<clause.index + 1,
    ]
    return Restatement(
      of: parse,
      people + [.word("was injured in"), .original(start..<head.index)]
        + clause.rest(
          without: taken + clause.children(.aux, .auxpass, .prt, .acomp, .attr).map(\.phrase)))
  }

  /// "Nobody on board" for "everyone on board", "all the passengers".
  private func everybody(_ subject: Token) -> [Restatement.Part]? {
    if ["everyone", "everybody", "all"].contains(subject.lower) {
      return [.word("nobody"), .original(subject.index + 1..<subject.rightEdge + 1)]
    }
    guard subject.children.contains(where: { ["all", "every"].contains($0.lower) }),
      subject.wordClass == .noun
    else { return nil }
    return [.word("none of the"), .original(subject.bare)]
  }

  /// "The robbery was the work of one man."
  private func doing(_ work: Token) -> Restatement? {
    guard work.dep == .attr, work.head.plainLemma == "be", work.head.child(.neg) == nil,
      let of = work.children(.prep).first(where: { $0.lower == "of" }),
      let doer = of.child(.pobj), let deed = work.head.child(.nsubj),
      deed.wordClass == .noun,
      work.children.allSatisfy({ $0.dep == .det || $0.index == of.index })
    else { return nil }
    return Restatement(
      of: parse,
      [.original(doer.phrase), .word("carried out"), .original(deed.phrase)]
        + work.head.rest(without: [
          deed.phrase, work.phrase, work.head.index..<work.head.index + 1,
        ]))
  }
}
