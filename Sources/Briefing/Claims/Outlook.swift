internal import SpacyPipeline

/// Verbs, adjectives and nouns that put a claim forward as wanted, needed, open or to come, without
/// an auxiliary that says so.
///
/// The classes follow Quirk et al., "A Comprehensive Grammar of the English Language", 3.40 ff.,
/// 4.42 ff. and 16.31 ff.
enum Outlook {
  // MARK: what is needed

  /// "The roof needs repairs", "Riders are obliged to pay", "They had better leave".
  static func isNeeded(_ token: Token, isReported: Bool) -> Bool {
    let isPresent = token.tag == .vbz || token.tag == .vbp
    switch token.lemmaKey {
    case "need":
      guard !token.hasChild(.aux, where: { $0.tag == .md }) else { return false }
      return isReported && token.hasChild(.dobj)
        || isPresent && token.hasChild(.xcomp, where: { $0.tag == .vbg })
    case "require", "oblige", "obligate":
      return token.hasChild(.auxpass) && token.hasChild(.xcomp, where: \.isInfinitive)
    case "suppose":
      return token.hasChild(.xcomp, where: \.isInfinitive)
        && token.hasChild(.auxpass, where: { $0.tag == .vbz || $0.tag == .vbp })
    case "ought": return token.hasChild(.xcomp)
    default: break
    }
    return token.hasChild(.aux, where: { $0.lower == "had" || $0.lower == "'d" })
      && token.hasChild(.advmod, where: { $0.lower == "better" && $0.index < token.index })
      && token.tag == .vb
  }

  // MARK: what is open

  /// "The dam risks collapse", "There is a chance of rain", "It was probably the wind".
  ///
  /// - Parameter isFuture: whether the clause has "will" or "would", beside which "probably" says
  ///   little.
  static func isOpen(_ token: Token, isFuture: Bool) -> Bool {
    switch token.lemmaKey {
    case "risk": return token.hasChild(.dobj, .xcomp)
    case "raise":
      return token.hasChild(.dobj, where: { ["possibility", "prospect"].contains($0.lower) })
    case "threaten":
      return token.hasChild(.xcomp, where: \.isInfinitive) && !isWilful(token.logicalSubject)
    case "have", "stand", "run", "carry", "face":
      return token.hasChild(.dobj) { chances.contains($0.lemmaKey) && $0.hasChild(.acl, .prep) }
    default: break
    }
    if isHeldPossible(token, isFuture) || hasOpenAdverb(token, isFuture) { return true }
    guard token.lemma == "be" || token.lemma == "remain" else { return false }
    if token.hasChild(.expl), token.hasChild(.attr, where: { chances.contains($0.lemmaKey) }) {
      return true
    }
    guard token.tag != .vbd else { return false }
    return token.hasChild(.prep) { preposition in
      ["at", "in"].contains(preposition.lower)
        && preposition.hasChild(
          .pobj, where: { ["risk", "danger"].contains($0.lower) && !$0.hasChild(.det) })
    }
  }

  /// "It is possible that the fire spread": both clauses are left open.
  private static func isHeldPossible(_ token: Token, _ isFuture: Bool) -> Bool {
    let open: Set<String> = ["possible", "conceivable", "plausible", "probable"]
    if token.lemma == "be", token.hasChild(.acomp, where: { open.contains($0.lower) }),
      token.hasChild(.nsubj, where: { $0.lower == "it" })
    {
      return true
    }
    guard token.dep == .ccomp || token.dep == .advcl, token.isMarked(by: ["that"]) else {
      return false
    }
    let head = token.head
    return open.contains(head.lower)
      || head.lemma == "be"
        && head.hasChild(
          .acomp, where: { open.contains($0.lower) || !isFuture && $0.lower == "likely" })
  }

  /// "possibly", "probably" and their like beside the verb or what is said of the subject.
  private static func hasOpenAdverb(_ token: Token, _ isFuture: Bool) -> Bool {
    token.anyChild { child in
      switch child.dep {
      case .advmod: return isOpenAdverb(child, isFuture)
      case .acomp, .attr, .oprd, .agent:
        return child.hasChild(
          .advmod, where: { isOpenAdverb($0, isFuture) && $0.index < child.index })
      default: return false
      }
    }
      || token.lemma == "be" && token.hasChild(.attr)
        && token.hasChild(.acomp, where: { $0.lower == "likely" && !$0.hasChild(.xcomp, .ccomp) })
  }

  private static func isOpenAdverb(_ token: Token, _ isFuture: Bool) -> Bool {
    let isOpen = ["possibly", "perhaps", "maybe", "potentially", "conceivably"].contains(
      token.lower)
    let isProbable = ["probably", "presumably", "likely"].contains(token.lower)
    // "as likely as" compares.
    return (isOpen || isProbable && !isFuture)
      && !token.hasChild(.advmod, where: { ["as", "so", "less", "how"].contains($0.lower) })
  }

  private static let chances = WordClass.words(
    "chance risk possibility danger likelihood probability potential prospect")

  // MARK: what is to come

  /// "is about to land", "was tipped to win", "is on the brink of collapse", "opens next week".
  static func isAhead(_ token: Token) -> Bool {
    let infinitive: (Token) -> Bool = { $0.isInfinitive }
    switch token.lemmaKey {
    case "be":
      if token.hasChild(
        .acomp, .oprd,
        where: {
          ["about", "poised", "destined", "doomed", "slated", "due"].contains($0.lower)
            && $0.hasChild(.xcomp, where: infinitive)
        })
      {
        return true
      }
      return token.hasChild(.prep) { preposition in
        preposition.lower == "on"
          && preposition.hasChild(
            .pobj, where: { ["track", "course", "verge", "brink", "cusp"].contains($0.lower) })
      }
    case "poise", "slate", "tip", "destine", "earmark", "schedule":
      return token.hasChild(.auxpass)
        && (token.hasChild(.xcomp, where: infinitive)
          || token.hasChild(.prep, where: { $0.lower == "for" }))
    case "suppose":
      return token.hasChild(.xcomp, where: infinitive)
        && token.hasChild(.auxpass, where: { $0.tag == .vbd })
    case "predict", "forecast", "anticipate", "foresee", "project":
      return token.isFinite && token.hasChild(.dobj) && !token.hasChild(.auxpass, .ccomp)
    default: return isFixed(token)
    }
  }

  /// "The museum opens tomorrow": a present tense with a day that lies ahead.
  private static func isFixed(_ token: Token) -> Bool {
    let isPresent =
      token.tag == .vbz || token.tag == .vbp
      || token.tag == .vbg && token.hasChild(.aux, where: { $0.tag == .vbz || $0.tag == .vbp })
    guard isPresent, !token.hasChild(.aux, where: { $0.lemma == "have" }) else { return false }
    return token.anyChild { child in
      switch child.dep {
      case .npadvmod, .advmod: return isLater(child)
      case .prep: return child.hasChild(.pobj, where: isLater)
      default: return false
      }
    }
  }

  private static func isLater(_ token: Token) -> Bool {
    token.lower == "tomorrow"
      || token.hasChild(.amod, where: { $0.lower == "next" })
        && ["week", "month", "year", "weekend", "season", "summer", "winter", "spring", "autumn"]
          .contains(token.lower)
  }

  // MARK: what is wanted

  /// "has plans to open", "is aimed at", "were asked to leave", "threatened a strike".
  static func isWanted(_ token: Token) -> Bool {
    let infinitive: (Token) -> Bool = { $0.isInfinitive }
    let isPassive = token.hasChild(.auxpass)
    switch token.lemmaKey {
    case "have", "make", "harbor", "harbour":
      return token.hasChild(.dobj) { noun in
        wishes.contains(noun.lemmaKey)
          && (noun.hasChild(.acl, .relcl, where: infinitive)
            || noun.hasChild(.prep, where: { ["of", "for"].contains($0.lower) }))
      }
    case "be": return isWantedCopula(token)
    case "threaten":
      guard isWilful(token.logicalSubject), !isPassive else { return false }
      return token.hasChild(.xcomp, where: infinitive)
        || token.hasChild(.dobj, where: { threats.contains($0.lemmaKey) })
    case "aim":
      return token.hasChild(.prep, where: { $0.lower == "at" })
    case "design", "mean", "intend":
      return isPassive && token.hasChild(.xcomp, .advcl, where: infinitive)
    case "urge", "ask", "advise", "request", "implore", "beg":
      return token.hasChild(.xcomp, where: infinitive)
        || isPassive && token.hasChild(.ccomp, .advcl, where: infinitive)
    case "offer", "swear", "volunteer", "undertake", "consent":
      // Who offered to leave has made the offer.
      return token.hasChild(.xcomp, where: infinitive)
        && (token.lemma != "offer" || token.tag != .vbd)
    case "look":
      return token.tag == .vbg && token.hasChild(.xcomp, where: infinitive)
    case "demand": return token.hasChild(.ccomp) && !isPassive
    case "seek":
      return !isPassive && token.isFinite && token.tag != .vbd && token.tag != .vbn
        && token.hasChild(
          .dobj, where: { !["refuge", "shelter", "cover", "treatment"].contains($0.lower) })
    case "suggest", "recommend", "advocate":
      return token.hasChild(.xcomp, where: { $0.tag == .vbg })
    case "count", "bank", "rely":
      return token.hasChild(.prep, where: { $0.lower == "on" })
        && token.hasChild(.xcomp, .advcl, where: infinitive)
    default: return false
    }
  }

  /// "The goal is a treaty", "There are plans to widen it", "She is prepared to talk".
  private static func isWantedCopula(_ token: Token) -> Bool {
    if token.hasChild(.expl),
      token.hasChild(
        .attr,
        where: {
          wishes.contains($0.lemmaKey) && $0.hasChild(.acl, .relcl, where: { $0.isInfinitive })
        })
    {
      return true
    }
    if let subject = token.child(.nsubj), aims.contains(subject.lemmaKey),
      token.hasChild(.attr, where: \.isNominal) || token.hasChild(.ccomp)
    {
      return true
    }
    return token.hasChild(.acomp) { adjective in
      ["prepared", "anxious", "desperate", "intent", "keen"].contains(adjective.lower)
        && (adjective.hasChild(.xcomp, where: \.isInfinitive)
          || adjective.lower != "prepared"
            && adjective.hasChild(.prep, where: { $0.lower == "on" }))
    }
  }

  private static let threats = WordClass.words(
    """
    strike action war retaliation sanction lawsuit suit tariff boycott resignation veto walkout
    violence force attack revenge reprisal
    """)
  private static let wishes = WordClass.words(
    "plan intention desire wish ambition aim hope aspiration goal")
  private static let aims = WordClass.words(
    "goal aim objective purpose priority intention ambition hope wish")

  /// Whether the subject can want something.
  static func isWilful(_ subject: Token?) -> Bool {
    guard let subject else { return false }
    if subject.pos == .pronoun { return !["it", "this", "that", "which"].contains(subject.lower) }
    switch subject.entity {
    case .person, .organization, .geopolitical, .nationality: return true
    default:
      return subject.pos == .properNoun && subject.entity == nil
        || subject.mayThink && !WordClass.documents.contains(subject.lemmaKey)
    }
  }
}
