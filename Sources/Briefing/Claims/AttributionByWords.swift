internal import SpacyPipeline

/// Speakers that single words tell, without a verb of saying above the claim.
extension Attribution {
  /// "The agency puts the loss at two million": whose figure it is.
  func estimator(_ token: Token) -> String? {
    guard ["estimate", "put", "place", "peg"].contains(token.lemmaKey), token.isFinite,
      let subject = token.child(.nsubj), subject.pos == .properNoun || subject.mayThink,
      token.hasChild(.dobj),
      token.hasChild(
        .prep,
        where: { preposition in
          ["at", "in", "between", "around"].contains(preposition.lower)
            && preposition.anyInSubtree(\.isFigure)
        })
    else { return nil }
    return name(subject)
  }

  /// "The court found the ban to be void", "listed by the press as belonging to it": who says so of
  /// a thing, without a clause of its own.
  func judge(_ token: Token) -> String? {
    let finds =
      ["find", "declare", "deem", "judge", "hold", "rule"].contains(token.lemmaKey)
      && token.hasChild(.ccomp, where: { $0.isInfinitive && $0.hasChild(.nsubj) })
    let describes =
      ["list", "report", "describe"].contains(token.lemmaKey)
      && token.hasChild(
        .prep, where: { $0.lower == "as" && $0.hasChild(.pcomp, where: { $0.tag == .vbg }) })
    guard finds || describes else { return nil }
    if token.tag == .vbn, !token.hasChild(.aux) || token.hasChild(.auxpass) {
      return token.child(.agent)?.child(.pobj).flatMap(name)
    }
    return token.logicalSubject.flatMap(name)
  }

  /// "In a report by the council, the bridge is called unsafe": who wrote what opens the sentence.
  func reporter(_ token: Token) -> String? {
    let texts: Set<String> = ["report", "statement", "bulletin", "study", "memo", "testimony"]
    guard let first = token.sentence.first else { return nil }
    let opening = passage.parsed[first]
    guard opening.lower == "in", opening.dep == .prep, let document = opening.child(.pobj),
      texts.contains(document.lemmaKey), opening.head == token, token.index > document.index,
      !token.isSaying, !WordClass.speechActs.contains(token.lemmaKey),
      passage.hasMark(",", between: document.index, and: token.index)
    else { return nil }
    for preposition in document.children(.prep) {
      guard ["of", "by", "from"].contains(preposition.lower),
        let author = preposition.child(.pobj),
        author.pos == .properNoun || WordClass.bodies.contains(author.lemmaKey)
      else { continue }
      return name(author)
    }
    return nil
  }

  /// "As the Post reported, the dam leaked": whose report the clause repeats.
  func asReported(_ token: Token) -> String? {
    let base = token.coordinationHead
    let reporting = base.children(.advcl).first { clause in
      clause.isSaying && clause.isMarked(by: ["as"]) && clause.isFinite
        && !clause.hasChild(.ccomp, .dobj, .xcomp, .auxpass)
        && !WordClass.thinking.contains(clause.lemmaKey)
    }
    guard let subject = reporting?.logicalSubject, subject != base.child(.nsubj, .nsubjpass),
      subject.pos == .properNoun || subject.mayThink
    else { return nil }
    return name(subject)
  }

  /// "In the mayor's view, …", "In the words of the mayor, …", "Per the mayor, …".
  func inView(_ token: Token) -> String? {
    let views: Set<String> = [
      "view", "opinion", "word", "words", "estimation", "judgment", "judgement", "telling",
      "account",
      "eyes",
    ]
    for preposition in token.coordinationHead.children(.prep) {
      guard let noun = preposition.child(.pobj) else { continue }
      if preposition.lower == "per", noun.pos == .properNoun && noun.entity != nil || noun.mayThink,
        noun.hasChild(.det) || noun.pos == .properNoun,
        preposition.isSetOffLeft
          || preposition.index == token.sentence.lowerBound
      {
        return name(noun)
      }
      guard preposition.lower == "in", views.contains(noun.lower) else { continue }
      if let owner = noun.child(.poss), owner.pos != .pronoun || owner.lower != "its" {
        return name(owner)
      }
      if let owner = noun.children(.prep).first(where: { $0.lower == "of" })?.child(.pobj),
        owner.pos == .properNoun || owner.mayThink
      {
        return name(owner)
      }
    }
    return nil
  }

  /// Who is confident, worried, or makes something clear.
  func thinker(of adjective: Token) -> String? {
    let verb = adjective.isVerbal && adjective.hasChild(.auxpass) ? adjective : adjective.head
    guard verb.isVerbal, let subject = verb.logicalSubject, subject.dep != .expl,
      !["it", "this", "that"].contains(subject.lower)
    else { return nil }
    return name(subject)
  }

  /// "quoted the mayor as saying", "quoted the mayor: “…”": who is quoted.
  func quoted(by verb: Token) -> Token? {
    var quoting = verb
    if verb.dep == .pcomp, verb.head.lower == "as" { quoting = verb.head.head }
    guard quoting.lemma == "quote" || quoting.lemma == "cite",
      quoting != verb || quoting.lemma == "quote",
      !quoting.hasChild(.auxpass), let object = quoting.child(.dobj),
      object.pos == .properNoun || object.mayThink, !passage.isQuoted(object)
    else { return nil }
    return object
  }

  /// Whether "however" turns from one main clause to the next, which has a verb of saying.
  func isTurned(from clause: Token, to verb: Token) -> Bool {
    guard clause.index < verb.index, !passage.isQuoted(clause) else { return false }
    return verb.hasChild(.advmod) {
      $0.lower == "however" && $0.index > clause.index
        && verb.logicalSubject.map { subject in subject.index > clause.index } ?? false
    }
  }

  /// Whether what is reported goes on in a clause joined to the past verb of saying: "said it was
  /// late, but would wait", "said it was late and the crew had left".
  func goesOn(_ clause: Token, after verb: Token) -> Bool {
    guard verb.tag == .vbd || verb.hasChild(.aux, where: { $0.lower == "had" }),
      !verb.hasChild(.aux, where: { $0.lower == "would" }), !clause.isSaying
    else { return false }
    return clause.hasChild(.aux) { ["would", "might", "could"].contains($0.lower) }
      || clause.tag == .vbn && clause.hasChild(.aux, where: { $0.lower == "had" })
        && clause.hasChild(.nsubj, .nsubjpass)
  }
}
