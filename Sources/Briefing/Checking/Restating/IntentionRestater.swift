import SpacyPipeline

/// Puts what somebody rules out, and what was not so until a time, the plain way round: "has ruled
/// out building it" for "does not plan to build it" and "said it would not build it"; "did not admit
/// women until 1974" for "did admit women for the first time in 1974".
struct IntentionRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.flatMap { token -> [Restatement] in
      switch token.lower {
      case "until", "till": beginning(token).map { [$0] } ?? []
      default: token.plainLemma == "rule" ? ruledOut(token) : []
      }
    }
  }

  private func ruledOut(_ verb: Token) -> [Restatement] {
    guard verb.wordClass == .verb, verb.child(.prt)?.lower == "out", verb.child(.neg) == nil,
      let complement = verb.child(.xcomp, .pcomp, .ccomp, .dobj),
      // The parser may take "building" for a part of "building ferries".
      case let act = parse[complement.leftEdge], act.tag == .vbg,
      let subject = verb.child(.nsubj), subject.wordClass == .noun, !subject.isNone
    else { return [] }
    let rest =
      complement.rest(without: [act.index..<act.index + 1])
      + verb.rest(
        without: [subject.phrase, complement.phrase, verb.index..<verb.index + 1]
          + verb.children(.aux, .prt).map(\.phrase))
    let base = act.lemma.lowercased()
    return [
      Restatement(
        of: parse, [.original(subject.phrase), .word("does not plan to"), .word(base)] + rest),
      Restatement(
        of: parse,
        [.original(subject.phrase), .word("said that it would not"), .word(base)] + rest),
    ]
  }

  /// "Until the 1970s it did not admit women."
  private func beginning(_ word: Token) -> Restatement? {
    guard word.dep == .prep, let time = word.child(.pobj),
      view.statement.termOfToken[time.index].flatMap({ view.terms[$0].value })?.days != nil
    else { return nil }
    let verb = word.head
    guard verb.tag == .vb, verb.child(.neg)?.lower != "never",
      verb.child(.neg) != nil, let did = verb.children(.aux).first(where: { $0.lower == "did" }),
      let subject = verb.child(.nsubj), !subject.isNone
    else { return nil }
    return Restatement(
      of: parse,
      [.original(subject.phrase), .original(did.phrase), .original(verb.index..<verb.index + 1)]
        + verb.rest(
          without: [
            subject.phrase, did.phrase, word.phrase, verb.index..<verb.index + 1,
          ] + verb.children(.neg).map(\.phrase))
        + [.word("for the first time in"), .original(time.phrase)])
  }
}
