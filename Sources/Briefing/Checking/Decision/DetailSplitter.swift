import SpacyPipeline

/// Separates uncovered words that belong to the core of a proposition from those in added details.
struct DetailSplitter {
  let claim: StatementView
  let proposition: Proposition
  let covers: (Int) -> Bool
  /// Whether a word says nothing by itself, so that it makes no phrase better known.
  var isEmpty: (Int) -> Bool = { _ in false }

  private static let detailLabels: Set<Dependency> = [
    .prep, .relcl, .acl, .advcl, .npadvmod, .advmod, .appos, .agent, .conj, .amod, .dative,
  ]

  /// - Returns: the terms of the core, and the token ranges of the details.
  func split(_ uncovered: [Int]) -> (core: [Int], details: [Range<Int>]) {
    var core: [Int] = []
    var details: [Range<Int>] = []
    for term in uncovered {
      if details.contains(where: { $0.overlaps(claim.terms[term].tokens) }) { continue }
      if term != proposition.predicate, let phrase = detail(around: term) {
        details.removeAll {
          phrase.lowerBound <= $0.lowerBound && $0.upperBound <= phrase.upperBound
        }
        details.append(phrase)
      } else {
        core.append(term)
      }
    }
    return (core, details)
  }

  /// The widest phrase around a term that is a circumstance and mostly uncovered.
  private func detail(around term: Int) -> Range<Int>? {
    let parse = claim.statement.parse
    var token = parse[claim.terms[term].head]
    var best: Range<Int>?
    var steps = 0
    while !token.isRoot, token.index != proposition.head, steps < parse.count {
      if DetailSplitter.detailLabels.contains(token.dep) && isDetachable(token) || isHearer(token) {
        let range = token.leftEdge..<token.rightEdge + 1
        let inside = Set(range.compactMap { claim.statement.termOfToken[$0] }).filter {
          proposition.terms.contains($0) && !isEmpty($0)
        }
        let covered = inside.filter(covers).count
        if Double(covered) <= 0.4 * Double(inside.count) { best = range }
      }
      token = token.head
      steps += 1
    }
    return best
  }

  /// To whom something is told adds to what is told.
  private func isHearer(_ token: Token) -> Bool {
    token.dep == .dobj
      && ["tell", "inform", "assure", "remind", "warn"].contains(token.head.plainLemma)
  }

  /// "A plane *on its way to Oslo* landed": what the subject was about, not which one it was.
  private func isCircumstanceOfSubject(_ preposition: Token) -> Bool {
    (preposition.head.dep == .nsubj || preposition.head.dep == .nsubjpass)
      && preposition.child(.pobj)?.child(.poss)?.tag == .prpPossessive
  }

  private static let ranks: Set<String> = ["second", "third", "fourth", "fifth"]

  /// A phrase inside a noun phrase narrows it: "the merger with Hallvik" without Hallvik is another
  /// merger. Beside a verb it adds.
  private func isDetachable(_ token: Token) -> Bool {
    switch token.dep {
    case .prep, .agent, .dative:
      return token.head.wordClass == .verb || token.head.pos == .auxiliary
        || isCircumstanceOfSubject(token)
        || claim.statement.termOfToken[token.head.index].map { claim.terms[$0].value != nil }
          ?? false
    case .amod: return false
    // "Gas-fired": the noun says of what kind the thing is.
    case .npadvmod: return token.head.dep != .amod
    // "Finished second": the rank is what is said.
    case .advmod: return !Self.ranks.contains(token.lower)
    case .acl, .relcl: return token.tag != .vb
    default: return true
    }
  }
}
