internal import SpacyPipeline

/// The words that carry a predicate: the verb, its particle, and a semi-auxiliary's verb.
enum PredicateSpan {
  /// First and last token index of the predicate.
  static func tokens(of head: ClaimHead) -> ClosedRange<Int> {
    let token = head.token
    if head.isNominal { return token.index...token.index }
    var last = token.index
    token.forEachChild { child in
      if child.dep == .prt, child.index == last + 1 { last = child.index }
    }
    if token.lemma == "be" { last = max(last, end(ofCopula: token)) }
    token.forEachChild { child in
      guard child.dep == .acomp || child.dep == .xcomp,
        WordClass.semiAuxiliaryAdjectives.contains(child.lemmaKey),
        let verb = child.child(.xcomp), verb.index - token.index < 8
      else { return }
      last = max(last, verb.index)
    }
    if phasal.contains(token.lemma) || token.isYetToHappen {
      token.forEachChild { child in
        let joins = child.isInfinitive || child.tag == .vbg
        if child.dep == .xcomp, joins, (1...4).contains(child.index - token.index) {
          last = max(last, child.index)
        }
      }
    }
    return first(of: token)...last
  }

  /// "are missing", "was disappointed": the copula belongs to a participle that works as an adjective.
  private static func first(of token: Token) -> Int {
    guard token.tag == .vbn || token.tag == .vbg || token.tag == .jj,
      ["miss", "relate"].contains(token.lemmaKey) && !token.hasChild(.dobj)
        || AppraisalWords.adjectives.contains(token.lower),
      let copula = token.child(.auxpass) ?? token.children(.aux).last(where: { $0.lemma == "be" }),
      copula.index < token.index, token.index - copula.index <= 3
    else { return token.index }
    return copula.index
  }

  /// Verbs that form one predicate with the verb after them.
  private static let phasal: Set<String> = [
    "expect", "fail", "continue", "appear", "seem", "begin", "start", "go", "manage", "tend",
    "proceed",
    "cease", "keep", "happen", "come", "get", "stop",
  ]

  /// "were to be lifted"; a participle that the tagger read as an adjective ("were closed").
  private static func end(ofCopula token: Token) -> Int {
    if !token.hasChild(.attr, .acomp), let verb = token.child(.xcomp, .advcl), verb.isInfinitive,
      (1...5).contains(verb.index - token.index)
    {
      return verb.index
    }
    if let adjective = token.child(.acomp), (1...3).contains(adjective.index - token.index),
      adjective.lower.hasSuffix("ed") || adjective.lower.hasSuffix("en")
    {
      return adjective.index
    }
    return token.index
  }
}
