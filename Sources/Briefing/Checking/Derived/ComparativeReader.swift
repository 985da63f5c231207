import SpacyPipeline

/// A comparison that a proposition makes: what it compares, which way, and with what.
struct Comparative {
  let sign: Directions.Sign
  /// The measure that an adjective names: height for "taller".
  var dimension: String?
  /// "Twice as many": the ratio of the one to the other.
  var factor: Double?
  /// The terms that compare.
  let words: Set<Int>
  /// The terms of that with which it is compared.
  let base: Set<Int>
  /// The terms of the base that name something else than the claim speaks of before it.
  let others: Set<Int>
}

/// Reads "more visitors than Hallin", "as tall as", "six points ahead of", "level with".
struct ComparativeReader {
  let claim: StatementView
  let proposition: Proposition
  let lexical: LexicalRelations
  /// Tokens of an amount that words give: "than" before one bounds it.
  var amount: Range<Int>?

  private var parse: ParsedText { claim.statement.parse }
  private var tokens: [Token] { proposition.tokens.map { parse[$0] } }

  func comparative() -> Comparative? {
    multiple() ?? than() ?? distance() ?? equality()
  }

  // MARK: Forms

  private func than() -> Comparative? {
    let marker = tokens.last {
      $0.lower == "than" && !isInValue($0.index) && $0.index + 1 != amount?.lowerBound
    }
    guard let marker else { return nil }
    let before = tokens.filter { $0.index < marker.index && !isInValue($0.index) }.suffix(8)
    for token in before.reversed() {
      switch token.lower {
      case "more": return compare(.up, token, marker.index)
      case "less", "fewer": return compare(.down, token, marker.index)
      default:
        guard token.tag == .jjr || token.tag == .rbr,
          let direction = lexical.directions.direction(of: token.lower, pos: "a")
        else { continue }
        return compare(direction.sign, token, marker.index, direction.dimension)
      }
    }
    return nil
  }

  /// "Six points behind", "12 seats ahead of".
  private func distance() -> Comparative? {
    for token in tokens where ["behind", "ahead", "clear"].contains(token.lower) {
      guard isAfterAmount(token) else { continue }
      if token.lower == "behind" { return compare(.down, token, token.index) }
      guard token.index + 1 < parse.count, parse[token.index + 1].lower == "of" else { continue }
      return compare(.up, token, token.index + 1)
    }
    return nil
  }

  /// Whether a figure, or the noun that it counts, stands right before a word.
  private func isAfterAmount(_ token: Token) -> Bool {
    guard token.index > 0 else { return false }
    if isInValue(token.index - 1) { return true }
    let noun = parse[token.index - 1]
    return noun.wordClass == .noun
      && noun.children(.nummod, .amod, .quantmod).contains { isInValue($0.index) }
  }

  /// "Twice as many … as", "three times as much", "half as many again as", "as many … as".
  private func multiple() -> Comparative? {
    for token in tokens where token.lower == "as" {
      guard token.index > 0, token.index + 1 < parse.count,
        ["many", "much", "high", "large", "big", "long", "often"].contains(
          parse[token.index + 1].lower)
      else { continue }
      guard let (factor, terms) = factor(before: token.index) else { continue }
      let rest = tokens.filter { $0.index > token.index + 1 && $0.lower == "as" }
      let marker = rest.first?.index ?? proposition.tokens.upperBound - 1
      let isAgain = tokens.contains { $0.lower == "again" && $0.index < marker }
      let ratio = isAgain ? 1 + factor : factor
      let base = baseTerms(after: marker)
      return Comparative(
        sign: ratio >= 1 ? .up : .down, factor: ratio, words: terms, base: base,
        others: base.filter { isOther($0, marker) })
    }
    return nil
  }

  /// "Finished level on points with Hallin", "the two were tied".
  private func equality() -> Comparative? {
    for token in tokens where ["level", "tied", "equal"].contains(token.lower) {
      guard [.acomp, .attr, .oprd, .advcl, .xcomp, .advmod].contains(token.dep) || token.isRoot,
        let term = claim.statement.termOfToken[token.index]
      else { continue }
      let names = proposition.terms.filter { index in
        let head = parse[claim.terms[index].head]
        return claim.terms[index].name != nil
          && (head.dep == .nsubj || head.dep == .conj && head.head.dep == .nsubj
            || head.dep == .pobj && head.head.lower == "with")
      }
      guard names.count == 2 else { continue }
      return Comparative(
        sign: .level, words: [term], base: [names[1]], others: [names[1]])
    }
    return nil
  }

  private func compare(
    _ sign: Directions.Sign, _ token: Token, _ marker: Int, _ dimension: String? = nil
  ) -> Comparative {
    let base = baseTerms(after: marker)
    return Comparative(
      sign: sign, dimension: dimension,
      words: Set([claim.statement.termOfToken[token.index]].compactMap { $0 }), base: base,
      others: base.filter { isOther($0, marker) })
  }

  private func factor(before index: Int) -> (Double, Set<Int>)? {
    let word = parse[index - 1].lower
    let term = claim.statement.termOfToken[index - 1]
    if word == "twice" { return (2, Set([term].compactMap { $0 })) }
    if word == "half" { return (0.5, Set([term].compactMap { $0 })) }
    if word == "times", index > 1 {
      let number = claim.statement.termOfToken[index - 2]
      guard let number, let factor = claim.terms[number].value?.low else { return nil }
      return (factor, Set([term, number].compactMap { $0 }))
    }
    return nil
  }

  private func isInValue(_ token: Int) -> Bool {
    claim.statement.termOfToken[token].map { claim.terms[$0].value != nil } ?? false
  }

  /// What stands after "than" or "as" up to the next preposition: what it is compared with. A clause
  /// of its own ("than it had a year ago") goes on to its end.
  private func baseTerms(after marker: Int) -> Set<Int> {
    let later = proposition.terms.filter { claim.terms[$0].tokens.lowerBound > marker }
    let end = proposition.tokens.upperBound
    let isClause = (marker + 1..<max(end, marker + 1)).contains {
      parse[$0].tag == .vbd || parse[$0].tag == .vbz || parse[$0].tag == .vbp
    }
    guard !isClause, let first = later.first(where: { claim.terms[$0].value?.days == nil }) else {
      return Set(later)
    }
    let start = claim.terms[first].tokens.upperBound
    let stop = (start..<max(start, end)).first {
      parse[$0].pos == .adposition && parse[$0].lower != "of" && parse[$0].lower != "as"
    }
    return Set(later.filter { claim.terms[$0].tokens.lowerBound < stop ?? end })
  }

  /// Whether a term after "than" says of what else the figure is.
  private func isOther(_ index: Int, _ marker: Int) -> Bool {
    let term = claim.terms[index]
    switch term.content {
    case .pronoun, .value: return false
    case .name(let name):
      return !proposition.terms.contains { other in
        claim.terms[other].tokens.lowerBound < marker
          && claim.terms[other].name.map { lexical.names.relation(name, $0) == .same } ?? false
      }
    case .word:
      let words = MeasureWords(view: claim, lexical: lexical)
      if words.carriesNothing(index) || term.wordClass == .verb { return false }
      if ["previous", "early", "earlier", "late", "ago", "before", "same"].contains(term.lemma) {
        return false
      }
      return !proposition.terms.contains {
        claim.terms[$0].tokens.lowerBound < marker
          && lexical.canonical(claim.terms[$0].lemma) == lexical.canonical(term.lemma)
      }
    }
  }

}
