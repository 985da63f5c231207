internal import SpacyPipeline

/// Questions about a token's place in the clause that the rules of claims share.
extension Token {
  var isVerbal: Bool {
    switch tag {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default:
      pos == .verb || pos == .auxiliary
        // "was closed", read as an adjective: the auxiliary shows the passive.
        || tag == .jj && anyChild { $0.dep == .auxpass }
    }
  }

  /// Whether the word is not written in another script than English.
  var isLatin: Bool {
    !text.unicodeScalars.contains { $0.value >= 0x370 && $0.value < 0x2000 || $0.value >= 0x2E80 }
  }

  var isNominal: Bool { pos == .noun || pos == .properNoun }

  var isQuoteMark: Bool {
    switch text {
    case "\"", "\u{201C}", "\u{201D}", "``", "''": true
    default: false
    }
  }

  /// The neighbour in the text, `nil` at its ends.
  var previous: Token? { index > 0 ? sibling(index - 1) : nil }
  var next: Token? { index + 1 < textCount ? sibling(index + 1) : nil }

  /// Another token of the same text.
  ///
  /// - Precondition: the index is one of the text's tokens.
  func sibling(_ other: Int) -> Token { self[other] }

  func hasChild(_ labels: Dependency..., where test: (Token) -> Bool = { _ in true }) -> Bool {
    anyChild { labels.contains($0.dep) && test($0) }
  }

  /// "to" stands before the verb.
  var isInfinitive: Bool { anyChild { $0.tag == .to && $0.dep == .aux } }

  /// Whether the verb or its auxiliaries carry tense.
  var isFinite: Bool {
    var token = self
    for _ in 0..<64 {
      if token.isInfinitive { return false }
      if token.carriesTense { return true }
      if token.anyChild({ ($0.dep == .aux || $0.dep == .auxpass) && $0.carriesTense }) {
        return true
      }
      let hasSubject = token.hasChild(.nsubj, .nsubjpass)
      // "insists that fees be cut": the subjunctive stands for a tense.
      if token.tag == .vbn, token.dep == .ccomp || token.dep == .acl, token.hasChild(.nsubjpass),
        token.hasChild(.auxpass, where: { $0.lower == "be" }), !token.hasChild(.aux)
      {
        return true
      }
      // A past tense that the tagger read as a participle: it has a subject and no auxiliary.
      if token.tag == .vbn, token.dep == .ccomp || token.dep == .root, token.hasChild(.nsubj),
        !token.hasChild(.aux, .auxpass),
        !["have", "get", "see", "want", "need", "keep", "hear"].contains(token.head.lemma)
      {
        return true
      }
      guard token.dep == .conj, !hasSubject, token.head.isVerbal,
        token.tag == .vb || token.tag == .vbn || token.tag == .vbg,
        token.tag == token.head.tag || token.hasChild(.auxpass)
      else { return false }
      token = token.head
    }
    return false
  }

  private var carriesTense: Bool {
    switch tag {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Whether the clause is led by one of the words: a subordinator or an adverb of question.
  func isMarked(by words: Set<String>) -> Bool {
    anyChild {
      ($0.dep == .mark || ($0.dep == .advmod && $0.tag == .wrb)) && words.contains($0.lower)
    }
  }

  /// Whether a question word leads the clause ("what they did", "how it ended").
  var isWhClause: Bool {
    if WordClass.questionWords.contains(sibling(leftEdge).lower) { return true }
    return anyChild { child in
      guard child.index < index else { return false }
      switch child.tag {
      case .wp, .wrb, .wdt:
        switch child.dep {
        case .dobj, .attr, .advmod, .nsubj, .pobj, .nsubjpass, .acomp: return true
        default: return false
        }
      default: return false
      }
    }
  }

  /// Whether punctuation sets the phrase off on its left.
  var isSetOffLeft: Bool {
    var at = leftEdge
    if !sibling(at).isQuoteMark { at -= 1 }
    let start = sentence.lowerBound
    while at > start, sibling(at).isQuoteMark { at -= 1 }
    guard at >= start, at >= 0 else { return false }
    switch sibling(at).text {
    case ",", "—", "–", "--", "-", "(", ";", ":": return true
    default: return false
    }
  }

  /// "the Free Trade Area (FTA) agreement": the bracket before the word belongs to its phrase.
  var followsOwnBracket: Bool {
    guard leftEdge > 0, self[leftEdge - 1].text == "(" else { return false }
    return (leftEdge..<index).contains { self[$0].text == ")" }
  }

  /// Whether punctuation closes the phrase on its right.
  var isSetOffRight: Bool {
    if sibling(rightEdge).text == "," { return true }
    guard rightEdge + 1 < textCount else { return false }
    switch sibling(rightEdge + 1).text {
    case ",", "—", "–", "--", ")", ";": return true
    default: return false
    }
  }

  /// The first of a coordination that the token belongs to, itself when it belongs to none.
  var coordinationHead: Token {
    var token = self
    var steps = 0
    while token.dep == .conj, !token.isRoot, steps < 256 {
      token = token.head
      steps += 1
    }
    return token
  }

  /// The token itself and what is coordinated with it, in order.
  var coordination: [Token] {
    var members = [self]
    var at = 0
    while at < members.count, members.count < 64 {
      members += members[at].children(.conj)
      at += 1
    }
    return members.sorted { $0.index < $1.index }
  }

  /// The subject in the clause's own words or, without one, the one that it inherits.
  var logicalSubject: Token? {
    var token = self
    for _ in 0..<8 {
      if let subject = token.child(.nsubj, .nsubjpass, .csubj, .csubjpass, .expl) {
        if subject.tag == .wdt || subject.tag == .wp {
          let base = token.coordinationHead
          if base.dep == .relcl { return base.head }
          // "a law which he said would help"
          if base.dep == .ccomp, base.head.dep == .relcl { return base.head.head }
        }
        if subject.dep == .expl, let shown = token.child(.attr) { return shown }
        return subject
      }
      if let own = token.absoluteSubject { return own }
      switch token.dep {
      case .conj, .xcomp, .advcl, .ccomp:
        guard !token.isRoot, token.head.isVerbal else { return nil }
        token = token.head
      case .relcl, .acl:
        return token.objectOfWith ?? token.head
      case .pcomp, .pobj:
        guard token.head.dep == .prep else { return nil }
        // "despite the mayor claiming"
        if token.tag == .vbg, ["despite", "with", "without"].contains(token.head.lower),
          let object = token.head.child(.pobj), object.index < token.index
        {
          return object
        }
        let above = token.head.head
        guard above.isVerbal else { return above }
        token = above
      default:
        return nil
      }
    }
    return nil
  }

  /// The noun phrase of ", with X doing …" whose participle the parser hung on the main verb.
  var absoluteSubject: Token? {
    guard dep == .advcl, tag == .vbg || tag == .vbn, head.isVerbal else { return nil }
    for preposition in head.children(.prep)
    where preposition.lower == "with" && preposition.index < index && preposition.isSetOffLeft {
      let gap = leftEdge - preposition.rightEdge
      if gap > 0, gap <= 2, let object = preposition.child(.pobj) { return object }
    }
    return nil
  }

  /// "has yet to be counted": it was not.
  var isYetToHappen: Bool {
    (lemma == "have" || lemma == "be") && isVerbal
      && hasChild(.xcomp, where: { $0.isInfinitive })
      && anyChild { $0.lower == "yet" && $0.index > index }
      && !hasChild(.neg)
  }

  /// Of a participle in "with two thirds of them living there" the whole phrase before it.
  var objectOfWith: Token? {
    guard dep == .acl, tag == .vbg || tag == .vbn, head.dep == .pobj else { return nil }
    var object = head
    for _ in 0..<4 where object.head.lower == "of" && object.head.head.dep == .pobj {
      object = object.head.head
    }
    return object.head.lower == "with" ? object : nil
  }

  /// Lower-cased lemma; lemmas of names keep their case in the analysis.
  var lemmaKey: String { lemma.lowercased() }

  /// The words of the token's determiners, in lower case.
  func isDetermined(by words: Set<String>) -> Bool {
    anyChild { $0.dep == .det && words.contains($0.lower) }
  }

  /// Whether a noun, or a token near it, names a figure and not a date.
  var isFigure: Bool {
    switch entity {
    case .date, .time, .ordinal: return false
    case .money, .percent, .quantity, .cardinal:
      return pos == .number || pos == .symbol || pos == .noun
    default: return pos == .number
    }
  }

  /// Whether a token of the subtree passes the test; looks at no more than `limit` tokens.
  func anyInSubtree(limit: Int = 200, _ test: (Token) -> Bool) -> Bool {
    var stack = [index]
    var seen = 0
    while let at = stack.popLast(), seen < limit {
      let token = sibling(at)
      if test(token) { return true }
      seen += 1
      token.forEachChild { stack.append($0.index) }
    }
    return false
  }
}
