internal import SpacyPipeline

/// Says what kind of thing is claimed.
enum ClaimKind {
  static func kind(of head: ClaimHead, mode: Claim.Mode, isReported: Bool) -> Claim.Kind {
    let token = head.token
    switch head.construction {
    case .appositive, .title: return .identity
    case .supplement: return token.anyInSubtree(\.isFigure) ? .quantity : .identity
    default: break
    }
    let lemma = token.lemmaKey
    if WordClass.causing.contains(lemma), head.construction == .participle,
      lemma != "create", lemma != "produce", token.tag == .vbg
    {
      return .causal
    }
    if isSpeechAct(token, lemma) { return .speech }
    // "Both houses have to pass it": in the writer's voice this tells a rule.
    if mode == .normative, !isReported, lemma == "have" || lemma == "need",
      token.hasChild(.xcomp, where: \.isInfinitive)
    {
      return .law
    }
    // "A storm must have winds of 40 knots", "Firms are required to report losses"
    if mode == .normative, !isReported,
      token.hasChild(.aux, where: { $0.lower == "must" }) && token.anyInSubtree(\.isFigure)
        || ["require", "oblige", "obligate"].contains(lemma)
    {
      return .law
    }
    // "Forty votes are needed to pass it."
    if mode == .normative, lemma == "need" || lemma == "require", token.hasChild(.auxpass),
      hasFigure(token, lemma)
    {
      return .law
    }
    if mode == .intended || lemma == "expect" || WordClass.weighing.contains(lemma)
      || lemma == "discuss" || lemma == "negotiate"
    {
      return .plan
    }
    let isCopula = lemma == "be" || lemma == "become" || lemma == "remain"
    if isCopula, hasDegree(token) { return .comparison }
    if hasFigure(token, lemma) { return .quantity }
    if isCopula, token.hasChild(.attr) { return mode == .opinion ? .state : .identity }
    if WordClass.legislating.contains(lemma), mode == .conditional { return .law }
    if WordClass.causing.contains(lemma), !token.hasChild(.auxpass, .agent),
      !isAgent(token.logicalSubject)
    {
      return .causal
    }
    if WordClass.speechActs.contains(lemma), token.hasChild(.agent) { return .speech }
    if WordClass.stative.contains(lemma), mode == .asserted,
      token.hasChild(.dobj, where: superlative)
    {
      return .comparison
    }
    if lemma == "include" {
      return token.hasChild(.dobj, where: { $0.pos == .properNoun }) ? .identity : .event
    }
    if mode == .predicted || mode == .possible, let subject = token.logicalSubject,
      subject.pos == .properNoun || subject.pos == .pronoun, !WordClass.stative.contains(lemma)
    {
      return .plan
    }
    return WordClass.stative.contains(lemma) ? .state : .event
  }

  private static func isSpeechAct(_ token: Token, _ lemma: String) -> Bool {
    guard WordClass.speechActs.contains(lemma) else { return false }
    if token.tag == .vbn { return token.hasChild(.aux) && !token.hasChild(.auxpass) }
    switch lemma {
    case "speak", "address", "name": return false
    case "call": return token.hasChild(.prep)
    default: return true
    }
  }

  private static func superlative(_ token: Token) -> Bool {
    token.anyInSubtree { $0.tag == .jjs || $0.tag == .rbs }
  }

  private static func hasDegree(_ token: Token) -> Bool {
    token.anyChild { child in
      switch child.dep {
      case .attr, .acomp, .advmod, .nsubj:
        return isDegree(child) || child.anyChild { isDegree($0) || $0.anyChild(isDegree) }
      default: return false
      }
    }
  }

  private static func isDegree(_ token: Token) -> Bool {
    switch token.tag {
    case .jjr, .jjs, .rbs, .rbr:
      !["more", "most", "least", "less"].contains(token.lower) || !token.hasChild(.prep)
    default: false
    }
  }

  private static func hasFigure(_ token: Token, _ lemma: String) -> Bool {
    let measures: Set<String> = [
      "account", "rise", "fall", "grow", "increase", "drop", "occur", "happen", "range", "reach",
      "cost", "be", "have",
      "include", "lead", "win", "decline", "climb", "jump", "total", "exceed", "last", "weigh",
      "measure", "end",
    ]
    return token.anyChild { child in
      switch child.dep {
      case .prep: if !measures.contains(lemma) { return false }
      case .attr, .acomp, .dobj, .nsubj, .nsubjpass, .advmod, .npadvmod: break
      default: return false
      }
      return child.isFigure
        || child.anyChild { inner in
          inner.isFigure || inner.anyChild(\.isFigure)
        }
    }
  }

  /// Somebody who acts on purpose rather than a cause.
  private static func isAgent(_ subject: Token?) -> Bool {
    guard let subject else { return false }
    if ["he", "she", "they", "i", "we"].contains(subject.lower) { return true }
    switch subject.entity {
    case .person, .geopolitical, .nationality, .organization: return true
    default: return subject.pos == .noun && WordClass.isRole(subject.lower)
    }
  }
}
