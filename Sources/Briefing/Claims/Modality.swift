internal import SpacyPipeline

/// Reads how a claim is put forward: as so, as expected, as possible, as wanted …
enum Modality {
  static func mode(of head: ClaimHead, in passage: Passage, isReported: Bool) -> Claim.Mode {
    guard !head.isNominal else { return .asserted }
    let token = head.token
    let reading = Reading(token)
    let conditioned = isConditioned(token, reading)
    if token.isYetToHappen { return .asserted }
    if isNormative(token, reading) { return .normative }
    if isFuturePassive(token, head) { return .predicted }
    let couldNot = reading.has(["could"]) && token.hasChild(.neg) && !reading.has(["have"])
    // "They could not agree", told by the writer: they did not.
    if couldNot, !isReported, !conditioned { return .asserted }
    if isPossible(token, reading) { return .possible }
    if reading.has(["will", "wo", "'ll", "shall"]) || isExpectedAdjective(token, reading) {
      return conditioned ? .conditional : .predicted
    }
    if reading.lemma == "expect", token.hasChild(.dobj), !token.hasChild(.xcomp, .ccomp) {
      return .predicted
    }
    let isFixed = reading.lemma == "set" && token.hasChild(.prep, where: { $0.lower == "at" })
    if forecasting.contains(reading.lemma), !isFixed,
      token.hasChild(.auxpass)
        || token.tag == .vbn && token.hasChild(.xcomp, where: { $0.isInfinitive })
    {
      return .predicted
    }
    if reading.has(["could"]) { return .conditional }
    if reading.has(["would", "'d"]), !reading.isPerfectWithD {
      return ofWould(token, reading, passage, conditioned)
    }
    if isPurpose(token, reading) { return .intended }
    if isFutureBe(token, reading) { return .predicted }
    if isIntended(token, reading) { return .intended }
    if reading.lemma == "be" || reading.lemma == "stand",
      token.hasChild(
        .acomp,
        where: {
          ["ready", "willing", "eager", "determined", "keen"].contains($0.lower)
            && ($0.hasChild(.xcomp, where: { $0.isInfinitive }) || reading.lemma == "stand")
            || ["committed", "dedicated"].contains($0.lower)
              && $0.hasChild(.prep, where: { $0.lower == "to" })
        })
    {
      return .intended
    }
    if reading.lemma == "go", token.tag == .vbg, token.hasChild(.xcomp, where: { $0.isInfinitive })
    {
      return .predicted
    }
    if isReported,
      isEvaluation(token, reading) || isBareJudgement(token, passage)
        || UnmarkedMode.isOfValues(token, passage)
    {
      return .opinion
    }
    return UnmarkedMode.isHypothetical(token) ? .conditional : .asserted
  }

  /// Which way times without a year or a week point: what is planned lies ahead, what is told in
  /// the past tense lies behind.
  static func direction(of head: ClaimHead, _ mode: Claim.Mode) -> TimeDirection {
    switch mode {
    case .predicted, .intended, .possible, .conditional, .normative: return .future
    case .asserted, .opinion: break
    }
    let token = head.token
    let isPast =
      token.tag == .vbd || token.tag == .vbn
      || token.hasChild(.aux, .auxpass, where: { $0.tag == .vbd || $0.lemma == "have" })
    return isPast ? .past : .unknown
  }

  /// The words that decide, gathered once.
  private struct Reading {
    let lemma: String
    var auxiliaries: Set<String> = []
    var adverbs: Set<String> = []
    /// Lemmas of the predicative adjective or noun, its modifiers and conjuncts.
    var complements: Set<String> = []
    /// Lemmas of what is said of the subject itself, without a noun's modifiers.
    var predicates: Set<String> = []
    var hasComplement = false
    var isPerfectWithD = false

    init(_ token: Token) {
      lemma = token.lemmaKey
      var owner = token
      for step in 0..<8 {
        owner.forEachChild { child in
          switch child.dep {
          case .aux: auxiliaries.insert(child.lower)
          case .auxpass where step == 0: auxiliaries.insert(child.lower)
          default: break
          }
        }
        let ownsAuxiliary = owner.hasChild(.aux)
        guard owner.dep == .conj, !owner.hasChild(.nsubj, .nsubjpass), !ownsAuxiliary,
          owner.head.isVerbal
        else { break }
        owner = owner.head
      }
      token.forEachChild { child in
        switch child.dep {
        case .advmod: adverbs.insert(child.lower)
        case .acomp, .attr, .oprd:
          hasComplement = true
          complements.insert(child.lemmaKey)
          predicates.insert(child.lemmaKey)
          child.forEachChild { inner in
            if inner.dep == .conj { predicates.insert(inner.lemmaKey) }
            if inner.dep == .amod || inner.dep == .conj { complements.insert(inner.lemmaKey) }
          }
        default: break
        }
      }
      // "had" and "would" share the short form.
      isPerfectWithD =
        auxiliaries.contains("'d") && token.tag == .vbn && !auxiliaries.contains("have")
    }

    func has(_ words: Set<String>) -> Bool { !auxiliaries.isDisjoint(with: words) }
  }

  private static func isConditioned(_ token: Token, _ reading: Reading) -> Bool {
    let ifOrUnless: Set<String> = ["if", "unless"]
    if hasOwnCondition(token) { return true }
    if token.hasChild(.prep, where: { $0.lower == "without" && $0.index < token.index }) {
      return true
    }
    guard !token.isRoot || !reading.auxiliaries.isEmpty else { return false }
    let head = token.head
    if token.dep == .advcl, head.lemma == "be",
      head.hasChild(.advcl, where: { $0.isMarked(by: ifOrUnless) })
    {
      return true
    }
    guard reading.has(["will", "wo", "'ll", "would", "could"]) else { return false }
    // The condition may hang on a neighbour of the clause.
    return head.hasChild(.advcl) { $0.isMarked(by: ["if"]) && $0.index < token.index }
  }

  private static func hasOwnCondition(_ token: Token) -> Bool {
    token.hasChild(.advcl, where: { $0.isMarked(by: ["if", "unless"]) })
  }

  /// "are to be retired", "a study, to be done next year".
  private static func isFuturePassive(_ token: Token, _ head: ClaimHead) -> Bool {
    guard token.isInfinitive else { return false }
    if head.construction == .participle { return true }
    return token.hasChild(.aux) { ["is", "are", "was", "were", "'s", "'re"].contains($0.lower) }
  }

  private static let forecasting: Set<String> = [
    "expect", "project", "forecast", "schedule", "predict", "anticipate", "set", "slate",
    "estimate",
  ]

  private static func isNormative(_ token: Token, _ reading: Reading) -> Bool {
    if reading.has(["must", "should", "ought"]) { return true }
    if reading.lemma == "need", token.hasChild(.auxpass) { return true }
    if isSubjunctive(token) { return true }
    // "We need to."
    if reading.lemma == "need", token.hasChild(.xcomp, where: { $0.tag == .to }) { return true }
    if ["need", "have"].contains(reading.lemma), token.hasChild(.xcomp, where: { $0.isInfinitive }),
      !reading.has(["will", "may", "might", "could", "'ll"]),
      reading.lemma == "have" || !reading.has(["would"])
    {
      return true
    }
    if isDue(token, reading) { return true }
    return reading.lemma == "be" && !token.hasChild(.neg)
      && !reading.has(["will", "would", "could"])
      && !reading.predicates.isDisjoint(with: WordClass.normativeAdjectives)
      && !token.hasChild(.attr, where: { $0.hasChild(.poss) })
  }

  /// "It is time for them to leave", "It is not for us to say".
  private static func isDue(_ token: Token, _ reading: Reading) -> Bool {
    guard reading.lemma == "be", token.hasChild(.nsubj, where: { $0.lower == "it" }) else {
      return false
    }
    let infinitive: (Token) -> Bool = { $0.isInfinitive }
    let isTime = token.anyInSubtree(limit: 12) {
      $0.lower == "time" && $0.index - token.index < 5
        && ($0.hasChild(.relcl, .acl, .advcl, .xcomp, where: infinitive)
          || token.hasChild(.advcl, .xcomp, .ccomp, where: infinitive))
    }
    let isFor =
      token.hasChild(.xcomp, .advcl, .ccomp, where: infinitive)
      && (token.index + 1..<min(token.index + 4, token.textCount)).contains {
        token[$0].lower == "for"
      }
    return isTime || isFor
  }

  /// "insists that the budget include it": a bare verb with a singular subject.
  private static func isSubjunctive(_ token: Token) -> Bool {
    // "the recommendation that fees be cut": no tense at all.
    let isBarePassive =
      token.hasChild(.auxpass, where: { $0.lower == "be" }) && !token.hasChild(.aux)
      && token.hasChild(.nsubjpass)
    if isBarePassive, token.dep != .root, token.dep != .conj { return true }
    guard token.tag == .vb || token.tag == .vbp, token.dep == .ccomp || token.dep == .conj,
      token.hasChild(.mark, where: { $0.lower == "that" }), !token.hasChild(.aux, .auxpass),
      token.lemma != "be" || token.lower == "be", let subject = token.child(.nsubj)
    else { return false }
    return (subject.tag == .nn || subject.tag == .nnp) && !subject.hasChild(.conj)
      && !["police", "majority", "number", "rest"].contains(subject.lower)
  }

  private static func isPossible(_ token: Token, _ reading: Reading) -> Bool {
    if reading.has(["may", "might"]) { return true }
    if reading.has(["could"]) { return !hasOwnCondition(token) }
    if reading.has(["can", "ca"]), !token.hasChild(.neg) { return true }
    if !reading.adverbs.isDisjoint(with: ["possibly", "perhaps", "maybe", "potentially"]) {
      return true
    }
    return WordClass.weighing.contains(reading.lemma) && token.tag == .vbg
      && token.hasChild(.aux)
  }

  private static func isExpectedAdjective(_ token: Token, _ reading: Reading) -> Bool {
    guard reading.lemma == "be" || reading.lemma == "remain" else { return false }
    return token.hasChild(.acomp) { complement in
      ["likely", "expected", "due", "set", "poised", "bound", "unlikely", "slated", "scheduled"]
        .contains(complement.lemmaKey)
    }
  }

  private static func ofWould(
    _ token: Token, _ reading: Reading, _ passage: Passage, _ conditioned: Bool
  ) -> Claim.Mode {
    if ["like", "love", "prefer"].contains(reading.lemma),
      token.hasChild(.xcomp, where: { $0.isInfinitive })
    {
      return .intended
    }
    if ["urge", "ask", "call", "like", "love", "encourage", "prefer"].contains(reading.lemma),
      let subject = token.logicalSubject, subject.lower == "i" || subject.lower == "we"
    {
      return .intended
    }
    if conditioned || reading.auxiliaries.contains("have") { return .conditional }
    let base = token.coordinationHead
    // "a group that would later become a party": told from a later day, it came about.
    let hindsight: Set<String> = ["eventually", "later", "subsequently", "ultimately"]
    if !passage.isQuoted(token), !reading.adverbs.isDisjoint(with: hindsight),
      base.dep == .relcl || base.dep == .acl || base.isRoot
    {
      return .asserted
    }
    // "The rail would be replaced, Lee said": the same with the verb of saying put in.
    if !passage.isQuoted(token),
      base.hasChild(.parataxis, where: { $0.isSaying && $0.tag == .vbd && $0.index > base.index })
    {
      return .predicted
    }
    if token.dep == .conj, token.head.isSaying, token.head.tag != .vbz, token.head.tag != .vbp,
      token.head.hasChild(.ccomp), !token.head.hasChild(.aux, where: { $0.lower == "would" })
    {
      return .predicted
    }
    // Under a past verb of saying, "would" is "will" seen from then.
    if base.dep == .ccomp, base.head.isSaying, !passage.isQuoted(token) {
      let governor = base.head
      let isPast = governor.tag == .vbd || governor.tag == .vbg || governor.tag == .vbn
      let isAction = token.logicalSubject.map(\.isVerbal) ?? false
      if isPast || governor.lemmaKey == "deny", !isAction { return .predicted }
    }
    // "he was hopeful a deal would be made", told later.
    let governor = base.dep == .ccomp ? base.head : base
    if base.dep == .ccomp, governor.pos == .adjective,
      ["hopeful", "optimistic", "confident", "sure", "certain"].contains(governor.lower)
    {
      return .predicted
    }
    return .conditional
  }

  /// "The law was to prevent fraud": what a thing is for.
  private static func isPurpose(_ token: Token, _ reading: Reading) -> Bool {
    guard reading.lemma == "be", !reading.hasComplement, token.dep != .relcl,
      let subject = token.child(.nsubj),
      subject.pos == .noun
        && (!subject.mayThink || WordClass.documents.contains(subject.lemmaKey))
        || ["it", "this", "that"].contains(subject.lower)
    else { return false }
    let aims: Set<String> = [
      "prevent", "protect", "help", "ensure", "stop", "keep", "make", "encourage", "reduce",
      "improve", "create", "promote", "support", "avoid", "deter", "save", "secure", "allow",
    ]
    return token.hasChild(.xcomp, .advcl) { $0.isInfinitive && aims.contains($0.lemmaKey) }
  }

  /// "was to join", "are to be lifted".
  private static func isFutureBe(_ token: Token, _ reading: Reading) -> Bool {
    guard reading.lemma == "be", !reading.hasComplement,
      !token.hasChild(.prep, where: { $0.index > token.index }),
      token.hasChild(
        .xcomp, .advcl, where: { $0.isInfinitive && (1...5).contains($0.index - token.index) }),
      let subject = token.logicalSubject, subject.lower != "it"
    else { return false }
    return !subject.anyInSubtree { WordClass.goals.contains($0.lemmaKey) }
  }

  private static func isIntended(_ token: Token, _ reading: Reading) -> Bool {
    if reading.lemma == "be", let subject = token.logicalSubject,
      token.hasChild(.xcomp, where: { $0.isInfinitive }),
      subject.anyInSubtree({ WordClass.goals.contains($0.lemmaKey) })
    {
      return true
    }
    if ["plan", "intend"].contains(reading.lemma), token.hasChild(.auxpass),
      token.hasChild(.xcomp, where: \.isInfinitive)
    {
      return true
    }
    let hasSubject = token.hasChild(.aux, .nsubj) && !token.hasChild(.auxpass)
    let isActive = token.tag != .vbn || hasSubject
    guard isActive else { return false }
    if reading.lemma == "expect" {
      return token.hasChild(.xcomp, .ccomp) && !token.hasChild(.auxpass)
    }
    guard WordClass.intending.contains(reading.lemma) else { return false }
    switch reading.lemma {
    case "try", "attempt":
      // An attempt is made or not.
      return false
    case "seek": return token.hasChild(.xcomp, where: { $0.isInfinitive })
    case "commit":
      return token.hasChild(.prep, where: { $0.lower == "to" })
        || token.hasChild(.xcomp, .advcl, where: { $0.isInfinitive })
    case "encourage", "ask", "decide", "prepare", "agree", "push", "campaign", "lobby", "opt",
      "resolve", "strive", "invite", "propose", "call", "demand", "vow", "pledge", "promise":
      return token.hasChild(.xcomp, .ccomp, .advcl, where: { $0.isInfinitive })
        || reading.lemma == "call"
          && token.hasChild(.prep, where: { ["for", "on", "upon"].contains($0.lower) })
        || ["demand", "vow", "pledge", "promise"].contains(reading.lemma)
          && token.hasChild(.dobj, .xcomp)
    default: return true
    }
  }

  /// Verbs whose object or "as" phrase may carry a judgement: "stands as a powerful sign".
  private static let evaluatingVerbs: Set<String> = [
    "have", "provide", "offer", "give", "represent", "mark", "stand", "make", "remain", "show",
    "do",
    "serve", "take", "deserve", "bring",
  ]

  private static func isEvaluation(_ token: Token, _ reading: Reading) -> Bool {
    // "does nothing to help"
    if reading.lemma == "do", token.anyChild({ $0.lower == "nothing" || $0.lower == "little" }) {
      return !token.anyInSubtree { $0.entity != nil }
    }
    var words = reading.complements
    if evaluatingVerbs.contains(reading.lemma) {
      token.forEachChild { child in
        let object =
          child.dep == .prep && child.lower == "as"
          ? child.child(.pobj) : child.dep == .dobj ? child : nil
        guard let object else { return }
        words.insert(object.lemmaKey)
        object.forEachChild { if $0.dep == .amod { words.insert($0.lemmaKey) } }
      }
    }
    guard
      !words.isDisjoint(with: WordClass.evaluativeAdjectives)
        || !words.isDisjoint(with: WordClass.evaluativeNouns)
    else { return false }
    return !token.anyInSubtree(\.isFigure)
  }

  /// "It is a licence for more of it": a quoted word of somebody on what is at hand, without a
  /// name, a figure or a comparison that could be looked up.
  private static func isBareJudgement(_ token: Token, _ passage: Passage) -> Bool {
    guard passage.isQuoted(token), token.lemma == "be", token.tag == .vbz || token.tag == .vbp,
      !token.hasChild(.aux),
      let subject = token.child(.nsubj), ["it", "this", "that"].contains(subject.lower),
      subject.pos == .pronoun, let complement = token.child(.attr, .acomp), complement.pos != .verb
    else { return false }
    return !token.anyInSubtree {
      guard passage.isQuoted($0) else { return false }
      return $0.entity != nil || $0.isFigure || $0.tag == .jjr || $0.tag == .rbr || $0.tag == .jjs
        || $0.tag == .rbs
    }
  }
}
