internal import SpacyPipeline

/// Whether a claim holds only if something else does.
enum Conditions {
  /// Whether a condition stands beside a verb that has "will", "would" or "could", or is made by one.
  static func isConditioned(_ token: Token, hasModal: Bool) -> Bool {
    if hasOwn(token) { return true }
    if token.hasChild(.prep, where: { $0.lower == "without" && $0.index < token.index }) {
      return true
    }
    guard !token.isRoot || token.hasChild(.aux) else { return false }
    let head = token.head
    if token.dep == .advcl, head.lemma == "be",
      head.hasChild(.advcl, where: { $0.isMarked(by: ["if", "unless"]) })
    {
      return true
    }
    guard hasModal else { return false }
    // The condition may hang on a neighbour of the clause.
    return head.hasChild(.advcl) { $0.isMarked(by: ["if"]) && $0.index < token.index }
  }

  /// A condition in the clause itself.
  static func hasOwn(_ token: Token) -> Bool {
    token.anyChild { child in
      switch child.dep {
      case .advcl, .ccomp:
        return child.dep == .advcl && child.isMarked(by: ["if", "unless"])
          || isSupposition(child) || isInverted(child, before: token)
      case .prep: return isCase(child)
      case .advmod:
        // "as long as the court agrees", and "otherwise" at the head of its clause.
        return child.lower == "otherwise" && child.index < token.index && !child.head.isInfinitive
          || child.lower == "long" && child.hasChild(.advcl, where: { $0.isMarked(by: ["as"]) })
      default: return false
      }
    }
  }

  /// "If the town does not pay, it has no right to the water": true only if the clause beside it is.
  static func isHypothetical(_ token: Token) -> Bool {
    guard token.tag == .vbz || token.tag == .vbp || token.hasChild(.auxpass, where: isPresentBe)
    else { return false }
    if token.hasChild(.prep, where: isCase) { return true }
    return token.hasChild(.advcl) { clause in
      guard clause.isFinite, clause.isMarked(by: ["if", "unless"]) else { return false }
      let before = clause.child(.mark).flatMap { $0.index > 0 ? clause[$0.index - 1] : nil }
      let word = before?.lower ?? ""
      if clause.index < token.index { return !["even", "as"].contains(word) }
      // "works only if it rains"; other conditions after a present tense are often afterthoughts.
      return word == "only" || clause.isMarked(by: ["unless"])
    }
  }

  private static func isPresentBe(_ token: Token) -> Bool {
    ["is", "are", "'s", "'re"].contains(token.lower)
  }

  /// "provided that", "assuming that", "suppose that".
  private static func isSupposition(_ clause: Token) -> Bool {
    guard clause.dep == .advcl else { return false }
    return ["provide", "assume", "suppose", "grant"].contains(clause.lemmaKey)
      && (clause.tag == .vbg || clause.tag == .vbn)
      && clause.hasChild(.ccomp) && !clause.hasChild(.nsubj, .aux)
  }

  /// "in case of rain", "in the event of a tie", "provided that they agree".
  private static func isCase(_ preposition: Token) -> Bool {
    if ["provided", "providing", "barring", "absent"].contains(preposition.lower) { return true }
    guard preposition.lower == "in", let noun = preposition.child(.pobj) else { return false }
    return noun.lower == "case" && !noun.hasChild(.det, .amod, .poss) && noun.hasChild(.prep, .acl)
      || noun.lower == "event" && noun.isDetermined(by: ["the"])
        && noun.hasChild(.prep, .acl, .relcl, where: { $0.dep != .prep || $0.lower == "of" })
  }

  /// "Should it rain, …", "had they known, …", before the clause.
  private static func isInverted(_ clause: Token, before token: Token) -> Bool {
    guard clause.index < token.index, !clause.hasChild(.mark) else { return false }
    let first = clause[clause.leftEdge]
    guard ["were", "had", "should"].contains(first.lower), first == clause || first.head == clause
    else { return false }
    if let subject = clause.child(.nsubj, .nsubjpass) { return subject.index > first.index }
    return first == clause && clause.hasChild(.ccomp, .xcomp, where: \.isInfinitive)
  }
}
