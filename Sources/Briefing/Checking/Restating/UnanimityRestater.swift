import SpacyPipeline

/// Says with "all members" what a body does with one voice: "the court was unanimous in its vote to
/// strike it down", "the council approved it unanimously".
struct UnanimityRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.compactMap { token in
      switch token.lower {
      case "unanimous", "united", "mind", "agreed": ofOneMind(token)
      case "unanimously": withOneVoice(token, token.phrase)
      case "dissenting", "opposing": undisputed(token)
      default: nil
      }
    }
  }

  /// "Was unanimous in its vote to", "was of one mind when it voted to".
  private func ofOneMind(_ word: Token) -> Restatement? {
    guard let clause = word.dep == .pobj ? word.head.head : Optional(word.head),
      ["be", "stand"].contains(clause.plainLemma), clause.child(.neg) == nil,
      word.lower != "mind" || word.children.contains(where: { $0.lower == "one" }),
      let body = clause.child(.nsubj)
    else { return nil }
    let inner = clause.subtree.filter { $0.index > word.index }
    // The verb or noun of voting, and what was voted for.
    guard let ballot = inner.first(where: { isBallot($0) }) else { return nil }
    if ballot.wordClass == .verb, ballot.tag != .vbg,
      let subject = ballot.child(.nsubj), !["it", "they", "he", "she"].contains(subject.lower)
    {
      return nil
    }
    let aims = ballot.children(.xcomp, .acl, .prep, .ccomp).filter { $0.index > ballot.index }
    guard !aims.isEmpty else { return nil }
    let end = word.dep == .pobj ? word.head : word
    let taken =
      [body.phrase, clause.index..<clause.index + 1, end.phrase, ballot.phrase]
      + clause.children(.aux).map(\.phrase)
    let beside = ballot.dep == .advcl ? ballot.children(.npadvmod) : []
    return Restatement(
      of: parse,
      members(of: body) + [.word("voted")] + aims.map { .original($0.phrase) }
        + beside.map { .original($0.phrase) } + clause.rest(without: taken))
  }

  private func isBallot(_ token: Token) -> Bool {
    ["vote", "decide", "decision", "ruling", "rule", "verdict"].contains(token.plainLemma)
      && (token.wordClass == .verb || token.wordClass == .noun)
  }

  /// "Unanimously approved it", "voted unanimously for it".
  private func withOneVoice(_ word: Token, _ taken: Range<Int>) -> Restatement? {
    let clause = word.dep == .pobj ? word.head.head : word.head
    guard clause.wordClass == .verb, clause.child(.neg) == nil else { return nil }
    let isPassive = clause.child(.auxpass) != nil
    guard let body = isPassive ? clause.child(.agent)?.child(.pobj) : clause.child(.nsubj),
      !body.isNone
    else { return nil }
    if isPassive {
      guard let object = clause.child(.nsubjpass), let agent = clause.child(.agent) else {
        return nil
      }
      return Restatement(
        of: parse,
        [.original(object.phrase)]
          + clause.rest(without: [object.phrase, agent.phrase, taken]) + [.word("by")]
          + members(of: body))
    }
    return Restatement(
      of: parse, members(of: body) + clause.rest(without: [body.phrase, taken]))
  }

  /// "Without a dissenting vote".
  private func undisputed(_ word: Token) -> Restatement? {
    guard word.head.dep == .pobj, word.head.head.lower == "without",
      ["vote", "voice"].contains(word.head.plainLemma)
    else { return nil }
    return withOneVoice(word.head, word.head.head.phrase)
  }

  /// "All members of the court"; "all the judges".
  private func members(of body: Token) -> [Restatement.Part] {
    body.tag == .nns || body.tag == .nnps
      ? [.word("all"), .original(body.phrase)]
      : [.word("all members of"), .original(body.phrase)]
  }
}
