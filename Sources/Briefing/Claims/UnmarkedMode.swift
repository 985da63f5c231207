internal import SpacyPipeline

/// Clauses that judge or suppose without a word that says so.
enum UnmarkedMode {
  /// "Justice takes time": a value, as subject in the present tense, of which nothing is told that
  /// could be looked up; "the plan ignores our lives": a verb that judges, in somebody's mouth.
  static func isOfValues(_ token: Token, _ passage: Passage) -> Bool {
    guard token.tag == .vbz || token.tag == .vbp || token.hasChild(.aux, where: isPresentDo),
      let subject = token.child(.nsubj)
    else { return feeling(token, passage) }
    let isValue = subject.pos == .noun && values.contains(subject.lemmaKey)
    let isJudged = passage.isQuoted(token) && judging.contains(token.lemmaKey)
    guard isValue || isJudged || feeling(token, passage) else { return false }
    return isUncheckable(token, below: subject)
  }

  /// "If the town does not pay, it has no right to the water": true only if the clause before is.
  static func isHypothetical(_ token: Token) -> Bool {
    guard token.tag == .vbz || token.tag == .vbp else { return false }
    return token.hasChild(.advcl) { clause in
      clause.isFinite && clause.index < token.index && clause.isMarked(by: ["if", "unless"])
        && passageStart(clause).map { !["even", "as"].contains($0.lower) } ?? true
    }
  }

  /// "That silence created deep disappointment": what it made somebody feel.
  private static func feeling(_ token: Token, _ passage: Passage) -> Bool {
    guard passage.isQuoted(token), ["create", "bring", "cause"].contains(token.lemmaKey),
      let object = token.child(.dobj), feelings.contains(object.lemmaKey)
    else { return false }
    return !token.anyInSubtree { passage.isQuoted($0) && $0.isFigure }
  }

  private static func isPresentDo(_ auxiliary: Token) -> Bool {
    auxiliary.lower == "does" || auxiliary.lower == "do"
  }

  private static func isUncheckable(_ token: Token, below subject: Token) -> Bool {
    !token.anyChild { child in
      child != subject && child.dep != .ccomp && child.dep != .conj
        && child.anyInSubtree { $0.isFigure || $0.entity == .date }
    }
  }

  /// The word before the mark that opens a clause.
  private static func passageStart(_ clause: Token) -> Token? {
    clause.child(.mark).flatMap { $0.index > 0 ? clause[$0.index - 1] : nil }
  }

  private static let values = WordClass.words(
    """
    justice truth freedom liberty democracy peace love hate hatred silence greed courage hope
    dignity equality solidarity humanity forgiveness compassion kindness grief respect trust
    """)

  private static let judging = WordClass.words(
    """
    ignore evoke matter betray undermine overlook trivialize trivialise disregard dishonor
    dishonour demean belittle embolden disrespect burden shortchange stifle
    """)

  private static let feelings = WordClass.words(
    """
    disappointment anger hope fear confidence hurt joy pain grief frustration sadness despair
    sorrow pride distrust resentment anxiety relief shame
    """)
}
