internal import SpacyPipeline

/// The words of noun phrases.
enum NounPhrase {
  /// The tokens of the phrase without appositives, clauses set off and, before a name, titles.
  ///
  /// A coordination stays whole. `without` names a token whose part of the phrase is left out.
  static func tokens(of head: Token, without excluded: Int = -1) -> [Token] {
    var kept: [Token] = []
    collect(head, top: head, excluded: excluded, into: &kept, depth: 0)
    kept.sort { $0.index < $1.index }
    kept.removeAll(where: \.isQuoteMark)
    while let last = kept.last, last.pos == .punctuation, last.text != ")" { kept.removeLast() }
    while let first = kept.first, first.pos == .punctuation, !first.isQuoteMark, first.text != "(" {
      kept.removeFirst()
    }
    return droppingEmptyBrackets(kept)
  }

  /// The phrase as text, one space between words; a word that is a capital only because it begins
  /// the sentence is written small.
  static func text(of head: Token, without excluded: Int = -1) -> String {
    if head.dep == .csubj || head.dep == .nsubj, head.isVerbal {
      return uncapitalised((head.leftEdge...head.rightEdge).map { head[$0] })
    }
    return uncapitalised(tokens(of: head, without: excluded))
  }

  /// The phrase as text without the clauses that hang on it.
  static func textWithoutClauses(of head: Token) -> String {
    let clauses = head.children(.relcl, .acl).map { $0.leftEdge...$0.rightEdge }
    return uncapitalised(
      tokens(of: head).filter { token in !clauses.contains { $0.contains(token.index) } })
  }

  /// The tokens as text, small at the start where only the sentence asked for a capital.
  static func uncapitalised(_ tokens: [Token]) -> String {
    let text = render(tokens)
    guard let first = tokens.first, first.pos != .properNoun,
      first.text.count > 1 || first.lower == "a",
      first.text.dropFirst() == first.lower.dropFirst(),
      first.entity == nil || first.pos == .determiner,
      first.index == first.sentence.lowerBound
        || first.index > 0 && first[first.index - 1].isQuoteMark
    else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func collect(
    _ token: Token, top: Token, excluded: Int, into kept: inout [Token], depth: Int
  ) {
    guard kept.count < 120, depth < 60 else { return }
    kept.append(token)
    token.forEachChild { child in
      guard child.index != excluded, !isLeftOut(child, of: token, top: top) else { return }
      collect(child, top: top, excluded: excluded, into: &kept, depth: depth + 1)
    }
  }

  private static func isLeftOut(_ child: Token, of token: Token, top: Token) -> Bool {
    if child.index < token.index, child.isVerbal, child.dep != .compound, child.isSetOffRight {
      return true
    }
    switch child.dep {
    case .case:
      return token == top
    case .appos, .advcl, .parataxis:
      return child.index > token.index && !child.followsOwnBracket
        && !isWiderPlace(child, of: token)
    case .relcl, .acl:
      // A tight clause identifies, one set off informs.
      guard child.index > token.index else { return false }
      return child.isSetOffLeft || (child.dep == .relcl && token == top && token.pos == .properNoun)
    case .xcomp:
      return child.index > token.index && token.hasChild(.appos, where: \.isSetOffLeft)
    case .cc, .preconj:
      return token == top && token.hasChild(.conj, where: { $0.isVerbal && $0.isFinite })
    case .conj:
      return child.isVerbal && child.isFinite
    case .compound, .nmod, .amod:
      return token.pos == .properNoun && child.index < token.index && isTitle(child, before: token)
    default:
      return false
    }
  }

  /// "Shenzhen, China": the wider place belongs to the name.
  static func isWiderPlace(_ child: Token, of token: Token) -> Bool {
    child.entity == .geopolitical && token.entity == .geopolitical && child.pos == .properNoun
  }

  private static func isTitle(_ word: Token, before name: Token) -> Bool {
    if WordClass.titles.contains(word.text) || WordClass.courtesyTitles.contains(word.text) {
      return name.entity != .organization || word.entity != .organization
    }
    return word.pos == .noun && word.text == word.lower && WordClass.isRole(word.lower)
  }

  /// The tokens without brackets that hold nothing any more.
  static func droppingEmptyBrackets(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.text == "(" }) else { return tokens }
    var kept: [Token] = []
    for token in tokens {
      if token.text == ")", kept.last?.text == "(" {
        kept.removeLast()
      } else {
        kept.append(token)
      }
    }
    return kept
  }

  /// Joins tokens with the spaces of the text, one space where tokens were left out between.
  static func render(_ tokens: [Token]) -> String {
    render(tokens, replacing: [:])
  }

  /// The same with other words for some tokens; an empty one leaves the token out.
  static func render(_ tokens: [Token], replacing words: [Int: String]) -> String {
    var text = ""
    var previous: Token?
    for token in tokens where token.pos != .space {
      let word = words[token.index] ?? token.text
      if word.isEmpty { continue }
      if let previous, !text.isEmpty {
        let adjacent = token.index == previous.index + 1
        let closes = token.pos == .punctuation && ",.;:!?)".contains(token.text)
        let needsSpace = adjacent ? previous.range.upperBound < token.range.lowerBound : !closes
        if needsSpace, !text.hasSuffix(" "), !word.hasPrefix(" ") { text += " " }
      }
      text += word
      previous = token
    }
    return text
  }
}
