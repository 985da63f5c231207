internal import SpacyPipeline

/// Whether a claim denies something. Two negations cancel each other.
enum Polarity {
  static func isNegated(_ head: ClaimHead) -> Bool {
    let token = head.token
    if head.isNominal {
      return token.hasChild(.det, .neg, where: { $0.lower == "no" || $0.lower == "not" })
    }
    var count = 0
    token.forEachChild { child in
      switch child.dep {
      case .neg: if !isOrNot(child) { count += 1 }
      case .advmod, .preconj, .cc:
        if ["never", "neither", "nowhere"].contains(child.lower) { count += 1 }
      case .acomp:
        if child.hasChild(.neg) || child.lower == "unable" { count += 1 }
      case .aux, .auxpass:
        if child.hasChild(.neg) { count += 1 }
      case .nsubj, .nsubjpass, .dobj, .attr:
        if isEmpty(child) { count += 1 }
      default: break
      }
    }
    if isSharedNegation(token) { count += 1 }
    if isNegativeVerb(token) { count += 1 }
    if isNoLonger(token) { count += 1 }
    if token.isYetToHappen { count += 1 }
    // "is said to not be serious"
    if token.tag == .vbn, token.hasChild(.auxpass), token.isSaying || token.lemma == "expect",
      token.hasChild(.xcomp, where: { $0.isInfinitive && $0.hasChild(.neg) })
    {
      count += 1
    }
    let base = token.coordinationHead
    switch base.dep {
    case .ccomp, .xcomp, .pcomp:
      if base.head.lemma == "deny" { count += 1 }
      // "do not think that it works" means that it does not.
      if ["think", "believe", "expect", "suppose"].contains(base.head.lemma),
        base.head.hasChild(.neg)
      {
        count += 1
      }
    default: break
    }
    return count % 2 == 1
  }

  /// "failed to pay", "lacks a roof"; what fails or declines by itself denies nothing.
  private static func isNegativeVerb(_ token: Token) -> Bool {
    guard WordClass.negativeVerbs.contains(token.lemmaKey) else { return false }
    guard token.lemma == "fail" || token.lemma == "decline" else { return true }
    return token.hasChild(.xcomp, where: \.isInfinitive)
      || token.lemma == "decline" && token.hasChild(.dobj, where: { !$0.isFigure })
  }

  /// "may or may not": both are left open.
  private static func isOrNot(_ token: Token) -> Bool {
    guard token.index >= 2 else { return false }
    return token[token.index - 1].lower == "or" || token[token.index - 2].lower == "or"
  }

  /// "no deaths", "nobody", "none of them", "neither side".
  private static func isEmpty(_ phrase: Token) -> Bool {
    if ["nobody", "none", "nothing", "neither", "no-one"].contains(phrase.lower) { return true }
    return phrase.hasChild(.det, where: { $0.lower == "no" || $0.lower == "neither" })
      || phrase.hasChild(.neg, where: { $0.lower == "no" })
  }

  /// "did not agree or sign": the second verb shares the negation.
  private static func isSharedNegation(_ token: Token) -> Bool {
    guard token.dep == .conj, !token.hasChild(.nsubj, .aux, .auxpass) else { return false }
    return token.head.hasChild(.neg)
      && token.head.hasChild(.cc, where: { $0.lower == "or" || $0.lower == "nor" })
  }

  private static func isNoLonger(_ token: Token) -> Bool {
    token.hasChild(.advmod) { adverb in
      adverb.lower == "longer" && (adverb.hasChild(.neg) || adverb.previous?.lower == "no")
    }
  }
}
