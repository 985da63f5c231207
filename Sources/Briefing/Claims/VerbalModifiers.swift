internal import SpacyPipeline

/// Clauses that hang on others: adverbial ones, participles, relative ones.
extension VerbalHeads {
  func adverbial(_ token: Token) -> Decision {
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
    if isPrepositional(token),
      !token.isSetOffLeft || ["following", "opposed"].contains(token.lower)
    {
      return .none
    }
    if token.absoluteSubject != nil { return .claim(.absolute) }
    let free =
      token.isSetOffLeft || (token.rightEdge < token.head.index && token.isSetOffRight)
      || token.isMarked(by: ["while"])
    return free ? .claim(.participle) : .omit(.restrictive)
  }

  /// "were a vote to be held", "had they known".
  func isInvertedCondition(_ token: Token) -> Bool {
    guard token.leftEdge < token.index || token.tag == .vbd, !token.hasChild(.mark) else {
      return false
    }
    let first = token[token.leftEdge]
    guard ["were", "had", "should"].contains(first.lower),
      first == token || first.head == token && (first.dep == .aux || first.dep == .auxpass)
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
    // "following complaints": a time, whatever the label says.
    if token.lower == "following", token.leftEdge == token.index { return true }
    // "as opposed to the others"
    if token.lower == "opposed", token.isMarked(by: ["as"]) { return true }
    return WordClass.prepositional.contains(token.lemmaKey) && token.hasChild(.prep)
      && token.leftEdge == token.index
  }

  func participle(_ token: Token) -> Decision {
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
    if let object = token.objectOfWith, object.head.isSetOffLeft || object.hasChild(.nummod) {
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
      if hasCircumstance(token) || hasNewAgent(token) || isDrivenBy(token) {
        return .claim(.participle)
      }
    } else if token.hasChild(
      .advmod, where: { ["also", "now", "currently", "still", "already"].contains($0.lower) })
    {
      return .claim(.participle)
    } else if tellsOfNewThing(token) {
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

  /// "on a board driven by turbines": by what a new thing is moved or made.
  private func isDrivenBy(_ token: Token) -> Bool {
    token.head.isDetermined(by: ["a", "an"])
      && token.hasChild(.agent, where: { $0.hasChild(.pobj, where: { $0.tag == .nns }) })
  }

  /// "released a statement blaming the mayor": what a new thing does.
  private func tellsOfNewThing(_ token: Token) -> Bool {
    let head = token.head
    guard token.index == head.index + 1, token.hasChild(.dobj, .prep, .ccomp),
      !head.isDetermined(by: ["the", "any", "every", "all", "no", "this", "that", "those", "each"])
    else { return false }
    let verb = head.head
    guard head.dep == .dobj || head.dep == .attr, verb.isVerbal,
      verb.isFinite, verb.tag == .vbd, !verb.hasChild(.neg)
    else { return false }
    return token.anyInSubtree { $0.entity != nil } || token.hasChild(.dobj)
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

  func relative(_ token: Token) -> Decision {
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
    let isPointed =
      head.isDetermined(by: ["the"]) && token.hasChild(.nsubj, where: { $0.pos == .pronoun })
    if let pronoun, pronoun.dep == .pobj, isPointed || !isNewThing && !tellsEvent {
      return .omit(.restrictive)
    }
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
    guard let pronoun else { return .omit(.restrictive) }
    // "the third night that they marched": when, not what.
    let times: Set<String> = [
      "row", "time", "day", "night", "week", "month", "year", "moment", "way",
    ]
    if pronoun.lower == "that", times.contains(head.lemmaKey), pronoun.dep != .nsubj {
      return .omit(.restrictive)
    }
    // "the virus that causes it", beside the virus's name, says which one.
    let saysWhich =
      head.isDetermined(by: ["the"]) && (token.tag == .vbz || token.tag == .vbp)
    let isNew =
      (head.dep == .appos && head.isSetOffLeft && !saysWhich) || head.isDetermined(by: ["a", "an"])
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

  func underPreposition(_ token: Token) -> Decision {
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
