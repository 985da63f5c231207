internal import SpacyPipeline

/// Decides which verbs of a passage carry a claim.
///
/// A verb carries one when its clause is asserted by the writer or by somebody whom the writer
/// reports. What is wanted, asked, conditional or only identifying belongs to another claim.
struct VerbalHeads {
  enum Decision: Hashable {
    case claim(ClaimHead.Construction)
    case omit(Omission.Reason)
    case none
  }

  static let naming: Set<String> = ["entitle", "call", "name", "title", "dub", "nickname"]

  let passage: Passage
  private var decisions: [Decision]

  /// The decisions for all tokens of the passage.
  static func decide(_ passage: Passage) -> [Decision] {
    var heads = VerbalHeads(passage)
    heads.run()
    return heads.decisions
  }

  private init(_ passage: Passage) {
    self.passage = passage
    decisions = [Decision](repeating: .none, count: passage.parsed.count)
  }

  private mutating func run() {
    for sentence in passage.parsed.sentences where sentence.count <= Omission.longestSentence {
      for index in sentence {
        let token = passage.parsed[index]
        guard token.isVerbal, token.isLatin, !isPartOfName(token) else { continue }
        switch token.dep {
        case .aux, .auxpass, .amod, .compound, .prep, .nmod, .punct, .det, .prt, .case, .mark:
          continue
        default: break
        }
        // A head may stand after its conjunct only in hand-made trees; then it is undecided.
        decisions[index] = withoutReporting(clause(token), token)
      }
      omitUnderOmitted(sentence)
      mendNominalRoot(sentence)
    }
  }

  /// "if a doctor finds that she is ill", "people who do not know that it leaks": what is said in a
  /// clause that only conditions or identifies is no claim either.
  private mutating func omitUnderOmitted(_ sentence: Range<Int>) {
    for index in sentence {
      guard case .claim(let construction) = decisions[index] else { continue }
      let token = passage.parsed[index]
      switch construction {
      case .complement, .adverbial: break
      case .participle where token.dep == .pcomp: break
      default: continue
      }
      guard let governor = token.ancestors.prefix(6).first(where: \.isVerbal),
        passage.isQuoted(governor) == passage.isQuoted(token),
        !isContentOfDocument(token, governor)
      else { continue }
      switch decisions[governor.coordinationHead.index] {
      case .omit(.restrictive), .omit(.condition):
        decisions[index] = decisions[governor.coordinationHead.index]
      default: break
      }
    }
  }

  /// "issued a statement saying it was unsafe": what a text says is claimed, though the participle
  /// only tells which text.
  private func isContentOfDocument(_ token: Token, _ governor: Token) -> Bool {
    governor.dep == .acl && governor.tag == .vbg && governor.isSaying && token.dep == .ccomp
      && token.head == governor && WordClass.documents.contains(governor.head.lemmaKey)
  }

  /// "the Lives Matter protest": a word of a name that looks like a verb.
  private func isPartOfName(_ token: Token) -> Bool {
    guard token.entity != nil, token.index > token.sentence.lowerBound,
      let first = token.text.unicodeScalars.first, first.properties.isUppercase,
      let next = token.next, next.isNominal || next.entity == token.entity,
      let before = token.previous
    else { return false }
    return before.entity == token.entity && before.pos == .properNoun
  }

  /// "The articles passed by a wide margin": when a noun is the root and nothing claims, its
  /// participle was the main verb.
  private mutating func mendNominalRoot(_ sentence: Range<Int>) {
    guard sentence.count > 4,
      !sentence.contains(where: { if case .claim = decisions[$0] { true } else { false } }),
      let root = sentence.first(where: { passage.parsed[$0].isRoot }).map({ passage.parsed[$0] }),
      root.isNominal, let verb = root.child(.acl), verb.tag == .vbn || verb.tag == .vbd,
      !verb.isSetOffLeft
    else { return }
    decisions[verb.index] = .claim(.main)
  }

  /// "X said": a verb of saying whose content is at hand makes no claim beside it.
  private func withoutReporting(_ decision: Decision, _ token: Token) -> Decision {
    // "can and may declare": the first auxiliary is no verb of its own.
    if token.tag == .md, token.hasChild(.conj) { return .none }
    if case .claim = decision, token.statementEquated != nil { return .omit(.reporting) }
    guard case .claim = decision, token.isSaying || token.lemma == "mean" || token.lemma == "go"
    else {
      return decision
    }
    let lemma = token.lemmaKey
    if lemma == "mean" || lemma == "know" || lemma == "guess", passage.isQuoted(token),
      let subject = token.child(.nsubj), subject.lower == "i" || subject.lower == "you"
    {
      // "I mean", "you know": words of talk.
      if token.hasChild(.ccomp) || token.dep == .parataxis || token.next?.text == "," {
        return .omit(.reporting)
      }
    }
    if lemma == "go",
      token.hasChild(.xcomp, .advcl, where: { $0.isSaying && passage.hasContent($0) })
    {
      return .omit(.reporting)
    }
    if lemma == "mean", token.tag == .vbg, token.hasChild(.ccomp) { return .omit(.reporting) }
    guard token.isSaying else { return decision }
    if WordClass.thinking.contains(lemma), passage.isQuoted(token), token.tag == .vbd,
      let subject = token.logicalSubject, subject.lower == "i" || subject.lower == "we"
    {
      return .claim(.stateOfMind)
    }
    if token.dep == .parataxis, !token.hasChild(.dobj) { return .omit(.reporting) }
    if lemma == "comment", token.hasChild(.prep, where: { $0.lower == "on" }) { return decision }
    if let subject = token.child(.nsubj), !token.hasChild(.dobj), token.next?.text == ",",
      subject.leftEdge > 0, token[subject.leftEdge - 1].text == ","
    {
      // "…, the operator reported, …"
      return .omit(.reporting)
    }
    let plain = WordClass.plainSaying.contains(lemma)
    let bare = plain && (lemma == "say" || lemma == "tell" || !token.hasChild(.dobj, .auxpass))
    guard bare || passage.hasContent(token) else { return decision }
    let medium = lemma == "write" || lemma == "tweet" || lemma == "post"
    if medium, isNewsAct(token) { return .claim(.act) }
    if lemma == "respond", !token.hasChild(.ccomp) { return decision }
    return .omit(.reporting)
  }

  /// "wrote in a letter", "tweeted her reasons", "wrote Lee on her page".
  private func isNewsAct(_ token: Token) -> Bool {
    token.hasChild(.prep, .dobj)
      || token.hasChild(.nsubj, where: { $0.index > token.index && $0.hasChild(.prep) })
  }

  // MARK: clause by clause

  private func clause(_ token: Token) -> Decision {
    if let decision = asQuestion(token) { return decision }
    if token.lower == "let", let next = token.next, next.lower == "'s" || next.lower == "’s" {
      return .omit(.command)
    }
    // "whatever help we can": an auxiliary whose verb is left out.
    if token.tag == .md, token.dep == .relcl || token.dep == .ccomp { return .omit(.restrictive) }
    switch token.dep {
    case .conj: return conjunct(token)
    case .root: return root(token)
    case .ccomp, .parataxis, .dep, .appos, .nsubj, .dobj, .pobj, .csubj:
      return complement(token)
    case .xcomp: return quotedFragment(token)
    case .advcl: return adverbial(token)
    case .acl: return participle(token)
    case .relcl: return relative(token)
    case .pcomp: return underPreposition(token)
    default: return .none
    }
  }

  private func asQuestion(_ token: Token) -> Decision? {
    let sentence = token.sentence
    var last = sentence.upperBound - 1
    while last > sentence.lowerBound, token[last].isQuoteMark || token[last].text == ")" {
      last -= 1
    }
    let end = token.rightEdge + 1
    let closes = token.hasChild(.punct, where: { $0.text == "?" && $0.index > token.index })
    if closes || end < token.textCount && token[end].text == "?" { return .omit(.question) }
    guard token[last].text == "?" else { return nil }
    switch token.dep {
    case .root, .ccomp, .conj, .parataxis: return .omit(.question)
    default: break
    }
    let first = token[token.leftEdge]
    if token.index > token.leftEdge, first.tag == .wp || first.tag == .wrb {
      return .omit(.question)
    }
    return nil
  }

  private func root(_ token: Token) -> Decision {
    if token.isFinite {
      if isInvertedCondition(token), token.hasChild(.ccomp) || hasInfinitiveAfterSubject(token) {
        return .omit(.condition)
      }
      let isCommand =
        isCommandAfterColon(token)
        || token.tag == .vb && !token.hasChild(.nsubj, .nsubjpass, .expl, .csubj)
          && !token.hasChild(.aux, where: { $0.tag == .md })
      return isCommand ? .omit(.command) : .claim(.main)
    }
    if token.hasChild(.nsubj, .nsubjpass), !token.isInfinitive { return .claim(.main) }
    // "fuel, officials said, spilled": the verb put in took the subject away.
    if token.tag == .vbn, token.hasChild(.parataxis, where: \.isSaying) { return .claim(.main) }
    return token.tag == .vb ? .omit(.command) : .none
  }

  /// ", were a draft to be held": the parser took the condition for the main clause.
  private func hasInfinitiveAfterSubject(_ token: Token) -> Bool {
    token.lower == "were" && token.leftEdge == token.index && !token.hasChild(.nsubj, .nsubjpass)
      && token.hasChild(.attr) { $0.hasChild(.relcl, .acl, where: \.isInfinitive) }
  }

  /// "a plea: don't wait": what stands before the colon is no subject.
  private func isCommandAfterColon(_ token: Token) -> Bool {
    guard token.tag == .vb, let auxiliary = token.child(.aux), auxiliary.lower == "do" else {
      return false
    }
    if let subject = token.child(.nsubj) {
      return passage.hasMark(":", between: subject.index, and: auxiliary.index)
    }
    return auxiliary.index > 0 && token[auxiliary.index - 1].text == ":"
  }

  private func conjunct(_ token: Token) -> Decision {
    if isCommandAfterColon(token) { return .omit(.command) }
    let head = token.head
    // "the tax or how it is used"
    if head.isNominal, token.isWhClause { return .omit(.complement) }
    let base = token.coordinationHead
    if token.isFinite, token.hasChild(.nsubj, .nsubjpass, .expl) {
      if base.dep == .pcomp { return .omit(.complement) }
      let isSubordinate = base.dep == .advcl || base.dep == .ccomp
      guard isSubordinate else { return .claim(.conjunct) }
      if base.isMarked(by: WordClass.conditionMarks) { return .omit(.condition) }
      if base.isWhClause, !passage.isQuoted(base), base.index > base.head.index {
        return .omit(.complement)
      }
      return .claim(.conjunct)
    }
    guard head.isVerbal else { return .none }
    let ownTense = token.hasChild(.aux, .auxpass) { child in
      switch child.tag {
      case .vbz, .vbp, .vbd, .md: true
      default: false
      }
    }
    // "are continuing to look and have made": tense frees the verb from the infinitive before it.
    if ownTense, head.isInfinitive, head.dep == .xcomp { return .claim(.conjunct) }
    let finite = token.isFinite
    if token.isInfinitive || (head.isInfinitive && !finite) || (head.dep == .xcomp && !finite) {
      return .omit(.complement)
    }
    guard head.index < token.index else { return .none }
    switch decisions[head.index] {
    case .claim(let construction):
      let joins = finite || head.isFinite || token.tag == .vbg || token.tag == .vbn
      guard joins else { return .none }
      return .claim(
        construction == .participle || construction == .relative ? construction : .conjunct)
    case .omit(.reporting):
      let joins = finite || head.isFinite || token.tag == .vbg || token.tag == .vbn
      return joins ? .claim(.conjunct) : .none
    case .omit(let reason): return .omit(reason)
    case .none: return .none
    }
  }

  private func complement(_ token: Token) -> Decision {
    let head = token.head
    if token.dep == .dep, token.tag == .vbd || token.tag == .vbn, token.isSetOffLeft,
      VerbalHeads.naming.contains(token.lemmaKey)
    {
      return .claim(.participle)
    }
    guard token.isFinite, token.dep == .ccomp || token.hasChild(.nsubj, .nsubjpass, .expl) else {
      return token.dep == .ccomp ? quotedFragment(token) : .none
    }
    if token.nounOfSaying != nil { return .claim(.nounClause) }
    if isScopeOfSuperlative(token) { return .omit(.restrictive) }
    // "to show that it floats": for what purpose, not that it does.
    if head.isInfinitive, head.dep == .advcl, WordClass.findingOut.contains(head.lemmaKey) {
      return .omit(.complement)
    }
    let quoted = passage.isQuoted(token)
    if token.isMarked(by: WordClass.conditionMarks) || isInvertedCondition(token)
      || hasInfinitiveAfterSubject(token)
    {
      return .omit(.condition)
    }
    if token.isMarked(by: ["than"]) { return .omit(.restrictive) }
    let isSaidOfHost = head.dep == .relcl && head.isSaying
    let opensQuotation = quoted && !passage.isQuoted(head)
    if token.isWhClause, !opensQuotation, !isSaidOfHost, head.index < token.index {
      return .omit(.complement)
    }
    if token.tag == .vb, !token.hasChild(.nsubj, .nsubjpass, .expl, .csubj),
      token.hasChild(.aux, where: { $0.lower == "do" }), quoted
    {
      return .omit(.command)
    }
    if head.isVerbal, head.index < token.index {
      let lemma = head.lemmaKey
      if WordClass.thinking.contains(lemma), passage.isQuoted(head), head.tag == .vbd {
        return .omit(.complement)
      }
      if WordClass.controlling.contains(lemma), !head.isSaying, token.conviction == nil {
        return .omit(.complement)
      }
    }
    switch token.dep {
    case .nsubj, .pobj, .dobj, .csubj: return .none
    default: return .claim(.complement)
    }
  }

  /// "the longest that they have ever held": how far the superlative reaches.
  private func isScopeOfSuperlative(_ token: Token) -> Bool {
    guard token.leftEdge > token.sentence.lowerBound,
      token.anyChild({ $0.lower == "ever" || $0.lower == "yet" })
    else { return false }
    let before = token[token.leftEdge - 1]
    return before.tag == .jjs || before.tag == .rbs || before.hasChild(.amod) { $0.tag == .jjs }
  }

  /// Words in a quotation that complete the writer's clause and have a subject of their own.
  private func quotedFragment(_ token: Token) -> Decision {
    guard passage.isQuoted(token), !passage.isQuoted(token.head),
      token.hasChild(.nsubj, .nsubjpass), token.head.isSaying
    else { return .omit(.complement) }
    return .claim(.complement)
  }
}
