import SpacyPipeline

/// What somebody may, may not or has to do.
struct Norm {
  /// Who.
  let subject: Token
  /// The verb of what they may do.
  let action: Token
  /// The verb of the clause: the action itself, or the "is" of "is allowed to".
  let clause: Token
  /// Whether they may do it, or need not when it is a duty.
  let isPermitted: Bool
  /// Whether it is something that they have to do or need not do.
  let isDuty: Bool
  /// Whether an auxiliary says it: "may", "can".
  let isModal: Bool
  /// The words of "allowed", "barred from".
  let modalPhrase: Range<Int>

  /// The action's base form with its particle.
  var verb: String {
    action.lemma.lowercased() + (action.child(.prt).map { " " + $0.lower } ?? "")
  }
}

/// Reads norms out of auxiliaries and of "is allowed to", "is barred from", "has to".
struct NormReader {
  let view: StatementView
  private var parse: ParsedText { view.statement.parse }

  func norms() -> [Norm] {
    parse.tokens.compactMap { token in
      byAuxiliary(token) ?? byAdjective(token) ?? byDuty(token)
    }
  }

  private func isDenied(_ verb: Token) -> Bool {
    let own = verb.children.contains { child in
      child.dep == .neg || child.lower == "never"
        || child.lower == "longer" && child.children.contains { $0.lower == "no" }
    }
    let subject = verb.child(.nsubj, .nsubjpass).map(\.isNone) ?? false
    return own != subject
  }

  private func byAuxiliary(_ verb: Token) -> Norm? {
    guard verb.tag == .vb, verb.wordClass == .verb, verb.child(.auxpass) == nil,
      verb.children(.aux).contains(where: { ["may", "can", "ca"].contains($0.lower) }),
      let subject = verb.child(.nsubj), subject.wordClass == .noun
    else { return nil }
    return Norm(
      subject: subject, action: verb, clause: verb, isPermitted: !isDenied(verb), isDuty: false,
      isModal: true, modalPhrase: 0..<0)
  }

  private static let permitting: Set<String> = ["allow", "permit", "free", "able", "entitle"]
  private static let forbidding: Set<String> = [
    "bar", "ban", "forbid", "prohibit", "unable", "block", "prevent",
  ]

  private func byAdjective(_ word: Token) -> Norm? {
    let isPermitting = NormReader.permitting.contains(word.plainLemma)
    guard isPermitting || NormReader.forbidding.contains(word.plainLemma) else { return nil }
    let isPassive = word.child(.auxpass) != nil
    guard isPassive || word.dep == .acomp && word.head.plainLemma == "be" else { return nil }
    let clause = isPassive ? word : word.head
    let action =
      word.child(.xcomp)
      ?? word.children(.prep).first { $0.lower == "from" }?.child(.pcomp)
    guard let action, action.wordClass == .verb, action.child(.auxpass) == nil,
      let subject = clause.child(.nsubj, .nsubjpass), subject.wordClass == .noun,
      clause.children(.aux).allSatisfy({ $0.tag != .md })
    else { return nil }
    return Norm(
      subject: subject, action: action, clause: clause,
      isPermitted: isPermitting != isDenied(clause), isDuty: false, isModal: false,
      modalPhrase: .tokens(from: word.index, to: action.leftEdge))
  }

  /// "Have to pay", "must pay", "need not pay".
  private func byDuty(_ verb: Token) -> Norm? {
    if ["have", "need"].contains(verb.plainLemma), let action = verb.child(.xcomp),
      action.tag == .vb, action.child(.auxpass) == nil,
      let subject = verb.child(.nsubj), subject.wordClass == .noun, subject.index < verb.index
    {
      return Norm(
        subject: subject, action: action, clause: verb, isPermitted: isDenied(verb), isDuty: true,
        isModal: false, modalPhrase: verb.index..<verb.index + 1)
    }
    guard verb.tag == .vb, verb.child(.auxpass) == nil,
      verb.children(.aux).contains(where: { ["must", "need"].contains($0.lower) }),
      let subject = verb.child(.nsubj), subject.wordClass == .noun
    else { return nil }
    return Norm(
      subject: subject, action: verb, clause: verb, isPermitted: isDenied(verb), isDuty: true,
      isModal: true, modalPhrase: 0..<0)
  }
}
