internal import SpacyPipeline

/// The words of noun phrases.
enum NounPhrase {
  /// The tokens of the phrase without appositives, clauses and, before a name, titles.
  ///
  /// A coordination stays whole.
  static func tokens(of head: Token, keepingTitles: Bool = false) -> [Token] {
    var kept: [Token] = []
    collect(head, top: head, into: &kept, keepingTitles: keepingTitles, depth: 0)
    kept.sort { $0.index < $1.index }
    while let last = kept.last, last.pos == .punctuation, last.text != ")" { kept.removeLast() }
    while let first = kept.first, first.pos == .punctuation, !first.isQuoteMark, first.text != "(" {
      kept.removeFirst()
    }
    return droppingEmptyBrackets(kept)
  }

  /// The phrase as text, one space between words.
  static func text(of head: Token) -> String {
    if (head.dep == .csubj || head.dep == .nsubj), head.isVerbal {
      return render((head.leftEdge...head.rightEdge).map { head[$0] })
    }
    return render(tokens(of: head))
  }

  private static func collect(
    _ token: Token, top: Token, into kept: inout [Token], keepingTitles: Bool, depth: Int
  ) {
    guard kept.count < 120, depth < 60 else { return }
    kept.append(token)
    token.forEachChild { child in
      switch child.dep {
      case .case: if token == top { return }
      case .appos, .advcl, .parataxis:
        if child.index > token.index { return }
      case .relcl, .acl:
        // A tight clause identifies, one set off informs.
        if child.index > token.index,
          child.isSetOffLeft
            || child.dep == .relcl && token == top && child.isFinite && token.pos == .properNoun
        {
          return
        }
      case .cc, .preconj:
        if token == top, token.hasChild(.conj, where: { $0.isVerbal && $0.isFinite }) { return }
      case .conj:
        if child.isVerbal, child.isFinite { return }
      case .compound, .nmod, .amod:
        let isTitle =
          WordClass.titles.contains(child.text) || WordClass.courtesyTitles.contains(child.text)
        if !keepingTitles, isTitle, token.pos == .properNoun, child.index < token.index { return }
      default: break
      }
      collect(child, top: top, into: &kept, keepingTitles: keepingTitles, depth: depth + 1)
    }
  }

  private static func droppingEmptyBrackets(_ tokens: [Token]) -> [Token] {
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
    var text = ""
    var previous: Token?
    for token in tokens {
      if token.pos == .space { continue }
      if let previous {
        let adjacent = token.index == previous.index + 1
        let closes = token.pos == .punctuation && ",.;:!?)".contains(token.text)
        if adjacent ? previous.record.spaceAfter || self.spaceBetween(previous, token) : !closes {
          text += " "
        }
      }
      text += token.text
      previous = token
    }
    return text
  }

  /// Whether white space that is not a single space separates two neighbours.
  private static func spaceBetween(_ first: Token, _ second: Token) -> Bool {
    first.range.upperBound < second.range.lowerBound
  }
}
