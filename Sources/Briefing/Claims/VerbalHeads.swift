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

  private static let naming: Set<String> = ["entitle", "call", "name", "title", "dub", "nickname"]

  private let passage: Passage
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
        guard token.isVerbal, token.isLatin else { continue }
        switch token.dep {
        case .aux, .auxpass, .amod, .compound, .prep, .nmod, .punct, .det, .prt, .case, .mark:
          continue
        default: break
        }
        // A head may stand after its conjunct only in hand-made trees; then it is undecided.
        decisions[index] = withoutReporting(clause(token), token)
      }
      mendNominalRoot(sentence)
    }
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
      let isCommand =
        token.tag == .vb && !token.hasChild(.nsubj, .nsubjpass, .expl, .csubj)
        && !token.hasChild(.aux, where: { $0.tag == .md })
      return isCommand ? .omit(.command) : .claim(.main)
    }
    if token.hasChild(.nsubj, .nsubjpass), !token.isInfinitive { return .claim(.main) }
    return token.tag == .vb ? .omit(.command) : .none
  }

  private func conjunct(_ token: Token) -> Decision {
    let head = token.head
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
    let quoted = passage.isQuoted(token)
    if token.isMarked(by: WordClass.conditionMarks) || isInvertedCondition(token) {
      return .omit(.condition)
    }
    if token.isMarked(by: ["than"]) { return .omit(.restrictive) }
    if token.isWhClause, !quoted, head.index < token.index { return .omit(.complement) }
    if head.isVerbal, head.index < token.index {
      let lemma = head.lemmaKey
      if WordClass.thinking.contains(lemma), passage.isQuoted(head), head.tag == .vbd {
        return .omit(.complement)
      }
      if WordClass.controlling.contains(lemma), !head.isSaying { return .omit(.complement) }
    }
    switch token.dep {
    case .nsubj, .pobj, .dobj, .csubj: return .none
    default: return .claim(.complement)
    }
  }

  /// Words in a quotation that complete the writer's clause and have a subject of their own.
  private func quotedFragment(_ token: Token) -> Decision {
    guard passage.isQuoted(token), !passage.isQuoted(token.head),
      token.hasChild(.nsubj, .nsubjpass), token.head.isSaying
    else { return .omit(.complement) }
    return .claim(.complement)
  }

  private func adverbial(_ token: Token) -> Decision {
    if token.nounOfSaying != nil { return .claim(.nounClause) }
    if token.isMarked(by: WordClass.conditionMarks) || isInvertedCondition(token) {
      return .omit(.condition)
    }
    if token.isMarked(by: ["than"]) { return .omit(.restrictive) }
    if token.isInfinitive { return .omit(.complement) }
    if isReferencePoint(token) { return .omit(.condition) }
    let isPurpose =
      token.isMarked(by: ["so"])
      && token.hasChild(
        .aux, where: { ["can", "could", "would", "might", "may"].contains($0.lower) })
    if isPurpose { return .omit(.complement) }
    let isWhen = token.isMarked(by: ["when"])
    if token.lemma == "come", isWhen { return .none }
    if token.isFinite {
      if isWhen, token.tag == .vbz || token.tag == .vbp {
        let before = token.leftEdge > 0 ? token[token.leftEdge - 1].entity : nil
        if before != .date { return .omit(.condition) }
      }
      let otherMarks = token.anyChild { child in
        (child.dep == .mark || child.dep == .advmod && child.tag == .wrb)
          && !["what", "how", "who", "why", "which"].contains(child.lower)
      }
      if token.isWhClause, !otherMarks, token.index > token.head.index { return .omit(.complement) }
      if token.isMarked(by: ["as"]), token.leftEdge > 0,
        ["so", "soon", "long", "much", "far", "such", "same", "well"].contains(
          token[token.leftEdge - 1].lower)
      {
        return .omit(.condition)
      }
      return .claim(.adverbial)
    }
    if token.hasChild(.nsubj, .nsubjpass) { return .claim(.absolute) }
    guard token.tag == .vbg || token.tag == .vbn else { return .none }
    if isPrepositional(token), !token.isSetOffLeft { return .none }
    if token.absoluteSubject != nil { return .claim(.absolute) }
    let free =
      token.isSetOffLeft || (token.rightEdge < token.head.index && token.isSetOffRight)
      || token.isMarked(by: ["while"])
    return free ? .claim(.participle) : .omit(.restrictive)
  }

  /// "were a vote to be held", "had they known".
  private func isInvertedCondition(_ token: Token) -> Bool {
    guard token.leftEdge < token.index || token.tag == .vbd, !token.hasChild(.mark) else {
      return false
    }
    let first = token[token.leftEdge]
    guard ["were", "had", "should"].contains(first.lower), first == token || first.head == token
    else {
      return false
    }
    if let subject = token.child(.nsubj, .nsubjpass) { return subject.index > first.index }
    // "were the river to rise": the subject went to the infinitive.
    return first == token && token.hasChild(.ccomp, .xcomp, where: \.isInfinitive)
  }

  /// "until they agree", "after the court meets", "as they move": a point in time or a habit, told
  /// in the present or under what is wanted, rather than an event.
  private func isReferencePoint(_ token: Token) -> Bool {
    if token.isMarked(by: ["until", "till"]) { return !token.isSetOffLeft }
    let isPresent =
      (token.tag == .vbz || token.tag == .vbp) && !token.hasChild(.aux, .auxpass)
      && token.lemma != "be"
    guard isPresent, !token.isSetOffLeft, !token.isSetOffRight || token.index > token.head.index
    else {
      return false
    }
    // "next month, when it opens" adds to the date.
    if token.leftEdge > 0, token[token.leftEdge - 1].entity == .date { return false }
    return token.isMarked(by: [
      "after", "before", "once", "as", "while", "when", "whenever", "where",
    ])
  }

  /// "according to", "following", "based on" at the head of its phrase.
  private func isPrepositional(_ token: Token) -> Bool {
    WordClass.prepositional.contains(token.lemmaKey) && token.hasChild(.prep)
      && token.leftEdge == token.index
  }

  private func participle(_ token: Token) -> Decision {
    if token.nounOfSaying != nil { return .claim(.nounClause) }
    if token.isInfinitive { return infinitive(token) }
    // A past tense is no participle: the parser took the main verb for a modifier.
    if token.tag == .vbd { return .claim(.main) }
    guard token.tag == .vbg || token.tag == .vbn else { return .none }
    let head = token.head
    let lemma = token.lemmaKey
    if token.tag == .vbg, lemma != "base", WordClass.prepositional.contains(lemma) { return .none }
    if lemma == "date" { return .omit(.restrictive) }
    if token.isSetOffLeft { return .claim(.participle) }
    if head.dep == .pobj, head.head.lower == "with", head.head.isSetOffLeft {
      return .claim(.absolute)
    }
    if token.tag == .vbn {
      if VerbalHeads.naming.contains(lemma), token.hasChild(.oprd, .dobj) {
        return .claim(.participle)
      }
      // On a new, indefinite thing a modifier informs; elsewhere it identifies.
      let isPredicate = head.dep == .attr || head.dep == .appos || head.dep == .oprd
      if isPredicate, head.isDetermined(by: ["a", "an"]), token.hasChild(.prep, .agent, .oprd) {
        return .claim(.participle)
      }
      if hasCircumstance(token) || hasNewAgent(token) { return .claim(.participle) }
    } else if token.hasChild(
      .advmod, where: { ["also", "now", "currently", "still", "already"].contains($0.lower) })
    {
      return .claim(.participle)
    }
    return .omit(.restrictive)
  }

  /// An initiative "to be unveiled next week"; a region, "to be called Newland".
  private func infinitive(_ token: Token) -> Decision {
    let informs =
      token.isSetOffLeft || token.anyInSubtree { $0.entity == .date || $0.entity == .event }
    return token.hasChild(.auxpass) && informs ? .claim(.participle) : .omit(.complement)
  }

  /// When, where or by whom: "published Tuesday", "made by …".
  private func hasCircumstance(_ token: Token) -> Bool {
    let places: Set<String> = ["in", "at", "on", "by", "from", "since", "during", "near"]
    let direct =
      token.hasChild(.npadvmod, .agent)
      || token.hasChild(.prep, where: { places.contains($0.lower) })
    return direct
      && token.anyInSubtree { inner in
        guard inner.index > token.index else { return false }
        switch inner.entity {
        case .date, .time, .money, .person, .organization, .geopolitical, .location, .event:
          return true
        default: return false
        }
      }
  }

  /// "strikes followed by a ground offensive": who did it is told for the first time.
  private func hasNewAgent(_ token: Token) -> Bool {
    guard !token.head.isDetermined(by: ["the", "this", "that", "any", "every", "all"]) else {
      return false
    }
    return token.hasChild(.agent) { by in
      by.hasChild(.pobj) { $0.isDetermined(by: ["a", "an"]) || $0.pos == .properNoun }
    }
  }

  private func relative(_ token: Token) -> Decision {
    if token.nounOfSaying != nil { return .claim(.nounClause) }
    if token.isInfinitive { return infinitive(token) }
    guard token.isFinite else { return .none }
    if token.isSetOffLeft { return .claim(.relative) }
    if isMisreadMain(token) { return .claim(.main) }
    if token.displacedGovernor != nil { return .claim(.complement) }
    let head = token.head
    let pronoun = relativePronoun(of: token)
    let general: Set<String> = ["any", "every", "each", "no", "those", "all"]
    let isNewThing = head.isDetermined(by: ["a", "an"]) || head.pos == .properNoun
    // "the tool with which they are made" identifies; "the raid in which ten died" tells.
    let tellsEvent =
      token.tag == .vbd && token.lemma != "be" && !WordClass.stative.contains(token.lemmaKey)
    if let pronoun, pronoun.dep == .pobj, !isNewThing, !tellsEvent { return .omit(.restrictive) }
    if let pronoun, pronoun.lower == "which", !head.isDetermined(by: general) {
      return .claim(.relative)
    }
    let leftmost = token[token.leftEdge].lower
    if leftmost == "where" || leftmost == "when"
      || token.hasChild(.advmod, where: { $0.lower == "where" })
    {
      let informs = head.pos == .properNoun || head.isDetermined(by: ["a", "an"])
      return informs ? .claim(.relative) : .omit(.restrictive)
    }
    guard pronoun != nil else { return .omit(.restrictive) }
    let isNew =
      (head.dep == .appos && head.isSetOffLeft) || head.isDetermined(by: ["a", "an"])
      || head.hasChild(.nummod)
      || (head.pos == .properNoun && !head.hasChild(.det))
    guard isNew else { return .omit(.restrictive) }
    switch head.dep {
    case .dobj, .attr, .appos, .pobj, .nsubj, .nsubjpass:
      // "to hold a rally that would harm them": a thing that is only wished for.
      let isWished = head.head.isInfinitive && token.hasChild(.aux, where: { $0.tag == .md })
      if head.head.isVerbal, head.head.hasChild(.neg) || isWished { return .omit(.restrictive) }
    default: break
    }
    return .claim(.relative)
  }

  private func relativePronoun(of token: Token) -> Token? {
    var index = token.leftEdge
    while index <= token.index {
      switch token[index].tag {
      case .wdt, .wp, .wpPossessive: return token[index]
      default: index += 1
      }
    }
    return nil
  }

  /// The main clause read as a relative one after "When it fell it broke …".
  private func isMisreadMain(_ token: Token) -> Bool {
    let first = token[token.sentence.lowerBound]
    guard first.tag == .wrb, first.head.isRoot, token.index > first.head.index,
      token.hasChild(.nsubj, .nsubjpass, where: { $0.tag == .prp })
    else { return false }
    return relativePronoun(of: token) == nil
  }

  private func underPreposition(_ token: Token) -> Decision {
    let preposition = token.head
    if preposition.lower == "with" {
      if preposition.head.pos == .adjective { return .none }
      let hasOwnSubject = token.hasChild(.nsubj, .nsubjpass)
      let hasNoun =
        token.tag == .vbg && preposition.hasChild(.pobj, where: { $0.index < token.index })
      if hasOwnSubject || hasNoun { return .claim(.absolute) }
    }
    if ["after", "before", "since"].contains(preposition.lower),
      preposition.isSetOffLeft || token.isSetOffRight || token.anyInSubtree({ $0.entity == .date })
        || preposition.lower == "after" && token.hasChild(.auxpass, .dobj)
    {
      return .claim(.participle)
    }
    return .none
  }
}
