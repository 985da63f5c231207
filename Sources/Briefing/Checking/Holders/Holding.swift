import SpacyPipeline

/// That somebody holds a post, as a claim tells it, in whatever words.
struct Holding {
  /// The term of the holder's name.
  let holder: Int
  /// The words that only tie the holder to the post.
  let words: Set<Int>
  /// Whether the claim tells of the beginning: "became mayor".
  let begins: Bool
}

/// Reads out of a proposition who is said to hold a post.
struct HoldingReader {
  let claim: StatementView
  let proposition: Proposition

  func holding() -> Holding? {
    guard let predicate = proposition.predicate, !proposition.isDenied,
      !claim.terms[predicate].context.isNegated,
      [.done, .ongoing].contains(claim.terms[predicate].context.mode)
    else { return nil }
    let head = claim.statement.parse[proposition.head]
    guard let holder = holder(head) else { return nil }
    var words = Set([claim.statement.termOfToken[head.index]].compactMap { $0 })
    // A verb of leading says what the post is.
    if HeadshipWords.verbs.contains(head.plainLemma) { words = [] }
    return Holding(holder: holder, words: words, begins: head.plainLemma == "become")
  }

  /// Whether the holder is named by a clause of its own: "has a chancellor called Ada Ruiz".
  var namesHolderApart: Bool {
    holding().map { !proposition.terms.contains($0.holder) } ?? false
  }

  private func holder(_ head: Token) -> Int? {
    switch head.plainLemma {
    case "be", "remain", "become":
      return only(head.children(.nsubj, .attr))
    case "stand", "sit":
      // "At the head of it stands Ada Ruiz", where the parser may take her for an object.
      return only(head.children(.nsubj, .attr, .dobj))
    case "have":
      guard let object = head.child(.dobj) else { return nil }
      return name(object) ?? called(object)
    case "hold", "serve", "act":
      return participant(.subject)
    case "belong":
      return head.children(.prep).first { $0.lower == "to" }?.child(.pobj).flatMap(name)
    case "go":
      // "Goes by the name of Ada Ruiz."
      let phrase = head.children(.prep).first { $0.lower == "by" }?.child(.pobj)
      guard let phrase, phrase.lower == "name" else { return nil }
      return phrase.child(.prep)?.child(.pobj).flatMap(name)
    case let lemma where HeadshipWords.verbs.contains(lemma):
      return participant(.subject)
    default: return nil
    }
  }

  private func only(_ tokens: [Token]) -> Int? {
    let names = tokens.compactMap { name($0) }
    return names.count == 1 ? names[0] : nil
  }

  private func name(_ token: Token) -> Int? {
    claim.statement.termOfToken[token.index].flatMap { claim.terms[$0].name != nil ? $0 : nil }
  }

  /// The name that a noun's bearer is given: "a chancellor called Ada Ruiz", "a new head: Ada Ruiz".
  private func called(_ noun: Token) -> Int? {
    guard let term = claim.statement.termOfToken[noun.index] else { return nil }
    return claim.statement.links(from: term).first {
      $0.slot == .subject && claim.terms[$0.dependent].name != nil
    }?.dependent
  }

  private func participant(_ slot: Slot) -> Int? {
    guard let predicate = proposition.predicate else { return nil }
    return claim.statement.links(from: predicate).first {
      $0.slot == slot && claim.terms[$0.dependent].name != nil
    }?.dependent
  }
}
