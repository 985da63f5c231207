internal import SpacyPipeline

/// Reads how a claim is put forward: as so, as expected, as possible, as wanted …
enum Modality {
  static func mode(of head: ClaimHead, in passage: Passage, isReported: Bool) -> Claim.Mode {
    guard !head.isNominal else { return .asserted }
    let token = head.token
    let reading = Reading(token)
    let conditioned = Conditions.isConditioned(
      token, hasModal: reading.has(["will", "wo", "'ll", "would", "could"]))
    if token.isYetToHappen { return .asserted }
    if isNormative(token, reading) || Outlook.isNeeded(token, isReported: isReported) {
      return .normative
    }
    if isFuturePassive(token, head) { return .predicted }
    let couldNot = reading.has(["could"]) && token.hasChild(.neg) && !reading.has(["have"])
    // "They could not agree", told by the writer: they did not.
    if couldNot, !isReported, !conditioned { return .asserted }
    let isFuture = reading.has(["will", "wo", "'ll", "shall", "would", "'d"])
    if isPossible(token, reading) { return .possible }
    if Outlook.isOpen(token, isFuture: isFuture) {
      return isReported && Evaluation.isOpinion(token, passage) ? .opinion : .possible
    }
    if reading.has(["will", "wo", "'ll", "shall"]) || isExpectedAdjective(token, reading) {
      return conditioned ? .conditional : .predicted
    }
    if isExpectation(token, reading) || Outlook.isAhead(token) { return .predicted }
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
    if isIntended(token, reading) || Outlook.isWanted(token) { return .intended }
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
    if isReported, Evaluation.isOpinion(token, passage) { return .opinion }
    return Conditions.isHypothetical(token) ? .conditional : .asserted
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
          predicates.insert(child.lemmaKey)
          child.forEachChild { inner in
            if inner.dep == .conj { predicates.insert(inner.lemmaKey) }
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
    if reading.has(["could"]) { return !Conditions.hasOwn(token) }
    if reading.has(["can", "ca"]), !token.hasChild(.neg) { return true }
    guard WordClass.weighing.contains(reading.lemma), token.tag == .vbg, token.hasChild(.aux) else {
      return false
    }
    // "exploring the caves" weighs nothing.
    return reading.lemma != "explore"
      || token.hasChild(.xcomp, .ccomp)
      || token.hasChild(
        .dobj,
        where: {
          ["option", "possibility", "way", "idea", "sale", "bid", "merger"].contains($0.lemmaKey)
        })
  }

  private static func isExpectedAdjective(_ token: Token, _ reading: Reading) -> Bool {
    guard reading.lemma == "be" || reading.lemma == "remain" else { return false }
    return token.hasChild(.acomp) { complement in
      ["likely", "expected", "due", "set", "poised", "bound", "unlikely", "slated", "scheduled"]
        .contains(complement.lemmaKey)
    }
  }

  /// "expects rain", "expect prices to rise"; what somebody expects of somebody is wanted.
  private static func isExpectation(_ token: Token, _ reading: Reading) -> Bool {
    guard reading.lemma == "expect", !token.hasChild(.auxpass) else { return false }
    guard let content = token.child(.xcomp, .ccomp) else { return token.hasChild(.dobj) }
    guard let subject = content.child(.nsubj, .nsubjpass) else { return token.tag != .vbn }
    let forecasters: Set<String> = [
      "analyst", "expert", "economist", "forecaster", "scientist", "researcher", "observer",
      "meteorologist",
    ]
    return !Outlook.isWilful(subject)
      || token.logicalSubject.map { forecasters.contains($0.lemmaKey) } ?? false
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
      let verb = token.children(.xcomp, .advcl).first(where: {
        $0.isInfinitive && (1...5).contains($0.index - token.index)
      }),
      !token.hasChild(.prep, where: { (token.index..<verb.index).contains($0.index) }),
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
}
