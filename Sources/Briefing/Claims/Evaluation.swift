internal import SpacyPipeline

/// Clauses in somebody's mouth that judge, feel or suppose, and tell nothing that could be looked up.
enum Evaluation {
  static func isOpinion(_ token: Token, _ passage: Passage) -> Bool {
    if hasMeasure(token) { return false }
    return judgesByComplement(token) || likens(token, passage) || isFeeling(token, passage)
      || isBareJudgement(token, passage) || isQuality(token, passage) || isOfValues(token, passage)
      || judgesByVerb(token, passage)
  }

  // MARK: what is said of the subject

  /// "is a disgrace", "stands as a powerful sign", "makes no sense", "was one of the greatest".
  private static func judgesByComplement(_ token: Token) -> Bool {
    // "does nothing to help"
    if token.lemma == "do",
      token.anyChild({ $0.lower == "nothing" || $0.lower == "little" }),
      !token.anyInSubtree({ $0.entity != nil })
    {
      return true
    }
    return token.anyChild { child in
      switch child.dep {
      case .acomp, .attr, .oprd: return judges(child)
      case .dobj: return AppraisalWords.carriers.contains(token.lemmaKey) && judges(child)
      case .prep:
        if child.lower == "out" { return isOut(child) }
        return child.lower == "as" && AppraisalWords.carriers.contains(token.lemmaKey)
          && child.hasChild(.pobj, where: { judges($0) })
      default: return false
      }
    }
  }

  /// Whether the head of the phrase, what modifies it or, in "a moment of hope", what it consists
  /// of is a word that evaluates.
  private static func judges(_ phrase: Token, depth: Int = 0) -> Bool {
    if evaluates(phrase) { return true }
    return phrase.anyChild { child in
      switch child.dep {
      case .amod: return evaluates(child)
      case .conj: return depth < 2 && judges(child, depth: depth + 1)
      case .prep:
        guard depth == 0, child.lower == "of", let object = child.child(.pobj) else { return false }
        return evaluates(object) && object.entity == nil
          || object.hasChild(.amod, where: { evaluates($0) })
      default: return false
      }
    }
  }

  /// "out of place", "out of touch"
  private static func isOut(_ preposition: Token) -> Bool {
    preposition.hasChild(.prep) { of in
      of.hasChild(.pobj) { ["place", "touch", "line", "step", "proportion"].contains($0.lower) }
    }
  }

  private static func evaluates(_ token: Token) -> Bool {
    guard token.entity == nil || token.pos == .adjective || token.pos == .noun else { return false }
    let lemma = token.lemmaKey
    return token.pos == .adjective || token.tag == .jj || token.isVerbal || token.pos == .adverb
      ? AppraisalWords.adjectives.contains(lemma)
        || AppraisalWords.adjectives.contains(token.lower)
      : AppraisalWords.nouns.contains(lemma) || AppraisalWords.adjectives.contains(token.lower)
  }

  /// A figure that could be looked up: more than the "one" of "one of the best".
  private static func hasMeasure(_ token: Token) -> Bool {
    token.anyInSubtree { $0.isFigure && !["one", "two", "first", "a"].contains($0.lower) }
  }

  // MARK: likeness and feeling

  /// "It was like a dream", "feels as if", in quoted words.
  private static func likens(_ token: Token, _ passage: Passage) -> Bool {
    guard passage.isQuoted(token), ["be", "feel", "seem", "look", "sound"].contains(token.lemma)
    else { return false }
    return token.hasChild(.prep, where: { $0.lower == "like" && $0.hasChild(.pobj, .pcomp) })
      || token.hasChild(
        .advcl, .ccomp,
        where: { clause in
          clause.index > token.index && clause.isMarked(by: ["like", "if", "though"])
            && !clause.isMarked(by: ["even"]) && clause.leftEdge <= token.index + 2
        })
  }

  /// "I love this town", "We are grateful", "Our thoughts are with them", "It broke my heart".
  private static func isFeeling(_ token: Token, _ passage: Passage) -> Bool {
    guard passage.isQuoted(token) else { return false }
    let lemma = token.lemmaKey
    if AppraisalWords.feelingVerbs.contains(lemma), let subject = token.logicalSubject,
      subject.lower == "i" || subject.lower == "we", !token.hasChild(.auxpass)
    {
      return true
    }
    // "I was shocked": what somebody is made to feel.
    if token.tag == .vbn || token.tag == .jj, token.hasChild(.auxpass),
      AppraisalWords.adjectives.contains(token.lower)
    {
      return true
    }
    if lemma == "be", let subject = token.child(.nsubj),
      ["thought", "heart", "prayer", "sympathy", "condolence"].contains(subject.lemmaKey),
      token.hasChild(.prep)
    {
      return true
    }
    // "That silence created deep disappointment"
    return ["create", "bring", "cause", "break", "warm", "give", "leave"].contains(lemma)
      && token.hasChild(.dobj, where: { AppraisalWords.feelings.contains($0.lemmaKey) })
  }

  // MARK: judgements without a word that judges

  /// "It is a licence for more of it": a quoted word of somebody on what is at hand, without a
  /// name or a comparison that could be looked up.
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

  /// "He was calm", "She is an anomaly": in quoted words, a quality of somebody that is neither a
  /// state nor a role.
  private static func isQuality(_ token: Token, _ passage: Passage) -> Bool {
    guard passage.isQuoted(token), token.lemma == "be",
      !token.hasChild(.aux, where: { $0.tag == .md }),
      let subject = token.child(.nsubj),
      ["he", "she", "they", "we", "i", "you"].contains(subject.lower)
        || subject.entity == .person && subject.hasChild(.compound),
      let complement = token.child(.acomp, .attr),
      !complement.anyInSubtree(limit: 30, { $0.entity != nil || $0.isFigure })
    else { return false }
    if complement.tag == .jj {
      return !AppraisalWords.states.contains(complement.lower)
        && !complement.hasChild(.xcomp, .ccomp, .prep)
    }
    return complement.pos == .noun && complement.isDetermined(by: ["a", "an"])
      && !WordClass.isRole(complement.lower) && !complement.mayThink
      && !AppraisalWords.statuses.contains(complement.lower)
  }

  /// "Justice takes time": a value, as subject in the present tense, of which nothing is told that
  /// could be looked up.
  private static func isOfValues(_ token: Token, _ passage: Passage) -> Bool {
    guard isPresent(token), let subject = token.child(.nsubj), subject.pos == .noun,
      AppraisalWords.values.contains(subject.lemmaKey)
    else { return false }
    return isUncheckable(token, below: subject)
  }

  /// "The plan ignores our lives", "This sends a clear message": a verb that judges.
  private static func judgesByVerb(_ token: Token, _ passage: Passage) -> Bool {
    guard passage.isQuoted(token) else { return false }
    let lemma = token.lemmaKey
    let isJudging = AppraisalWords.judgingVerbs.contains(lemma)
    if isJudging, isPresent(token) || lemma == "deserve", let subject = token.logicalSubject {
      return isUncheckable(token, below: subject)
    }
    if AppraisalWords.betteringVerbs.contains(lemma), !token.hasChild(.auxpass),
      token.hasChild(.dobj, where: { AppraisalWords.goods.contains($0.lemmaKey) })
    {
      return true
    }
    // "They handled it badly."
    return token.hasChild(.advmod) { AppraisalWords.manners.contains($0.lower) }
      && !token.anyInSubtree { $0.entity == .date || $0.entity == .time }
  }

  private static func isPresent(_ token: Token) -> Bool {
    token.tag == .vbz || token.tag == .vbp
      || token.hasChild(.aux) { ["do", "does"].contains($0.lower) }
  }

  private static func isUncheckable(_ token: Token, below subject: Token) -> Bool {
    !token.anyChild { child in
      child != subject && child.dep != .ccomp && child.dep != .conj
        && child.anyInSubtree { $0.isFigure || $0.entity == .date }
    }
  }
}
