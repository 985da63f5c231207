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

  /// Whether "however" turns from one main clause to the next, which has a verb of saying.
  func isTurned(from clause: Token, to verb: Token) -> Bool {
    guard clause.index < verb.index, !passage.isQuoted(clause) else { return false }
    return verb.hasChild(.advmod) {
      $0.lower == "however" && $0.index > clause.index
        && verb.logicalSubject.map { subject in subject.index > clause.index } ?? false
    }
  }

  /// Whether what is reported goes on in a clause joined to the past verb of saying: "said it was
  /// late, but would wait", "said it was late and the crew would wait".
  func goesOn(_ clause: Token, after verb: Token) -> Bool {
    guard verb.tag == .vbd || verb.hasChild(.aux, where: { $0.lower == "had" }),
      !verb.hasChild(.aux, where: { $0.lower == "would" }), !clause.isSaying
    else { return false }
    return clause.hasChild(.aux) { $0.lower == "would" }
  }
}
