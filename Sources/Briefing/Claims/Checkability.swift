internal import SpacyPipeline

/// Whether a fact-checker could in principle find evidence for or against a claim.
enum Checkability {
  /// Why not, in a few words; `nil` when it can be checked.
  static func obstacle(
    _ head: ClaimHead, mode: Claim.Mode, kind: Claim.Kind, isReported: Bool
  ) -> String? {
    let token = head.token
    switch mode {
    case .normative: if kind != .law { return "says what should be, not what is" }
    case .opinion: return "an evaluation"
    default: break
    }
    if let subject = token.logicalSubject, subject.lower == "i" || subject.lower == "we",
      WordClass.thinking.union(["forget", "love", "like", "hate", "enjoy", "feel", "wish", "miss"])
        .contains(token.lemmaKey)
    {
      return "a state of mind"
    }
    if mode == .predicted || mode == .conditional, !isSpecific(token, kind) {
      return "a prediction without a specific outcome"
    }
    if kind == .causal, token.lemma == "raise",
      token.hasChild(
        .dobj, where: { ["question", "doubt", "concern", "hope", "eyebrow"].contains($0.lemmaKey) })
    {
      return "a figure of speech"
    }
    return nil
  }

  private static func isSpecific(_ token: Token, _ kind: Claim.Kind) -> Bool {
    if kind == .comparison { return true }
    // Something that will have been done or not.
    if token.hasChild(.dobj), !["be", "have", "get", "make", "see"].contains(token.lemma) {
      return true
    }
    return token.anyInSubtree { $0.entity != nil || $0.isFigure }
  }
}
