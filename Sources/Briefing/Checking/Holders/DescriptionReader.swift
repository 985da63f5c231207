import SpacyPipeline

/// Reads descriptions for which a fact has a name as that name: "the world's tallest mountain" as
/// Mount Everest, "the mayor of Halvik" as Ada Ruiz.
struct DescriptionReader {
  let claim: StatementView
  let tenures: [Tenure]
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  /// The claim with its descriptions named, and the tenures by which they are; `nil` when nothing in
  /// it is described.
  func named() -> (view: StatementView, tenures: [Tenure])? {
    var terms = claim.terms
    var used: [Tenure] = []
    for index in claim.terms.indices where isDescription(index) {
      let phrase = phrase(of: index)
      guard let tenure = tenure(of: index, phrase) else { continue }
      for term in phrase {
        terms[term] = terms[term].replacing(term == index ? .name(tenure.name) : .pronoun)
      }
      used.append(tenure)
    }
    guard !used.isEmpty else { return nil }
    let statement = Statement(
      parse: claim.statement.parse, terms: terms, links: claim.statement.links,
      termOfToken: claim.statement.termOfToken)
    return (StatementView(statement, lexical: lexical, profiles: claim.profiles), used)
  }

  /// Whether a noun stands for somebody or something that the claim does not name.
  private func isDescription(_ index: Int) -> Bool {
    let term = claim.terms[index]
    let token = claim.statement.parse[term.head]
    guard term.isWord, token.tag == .nn,
      [.nsubj, .nsubjpass, .dobj, .pobj, .poss].contains(token.dep),
      token.child(.appos, .relcl, .acl) == nil,
      token.child(.poss) != nil || token.children(.det).contains(where: { $0.lower == "the" }),
      !claim.reading.content.contains(where: { $0.predicate == index })
    else { return false }
    // "The mayor of Halvik is Ada Ruiz" names its subject itself.
    return !(claim.statement.links(from: index) + claim.statement.links(to: index)).contains {
      $0.slot == .subject && ($0.head == index || claim.terms[$0.head].name != nil)
        && claim.terms[$0.head == index ? $0.dependent : $0.head].name != nil
    }
  }

  private func phrase(of index: Int) -> [Int] {
    let token = claim.statement.parse[claim.terms[index].head]
    return Set(
      (token.leftEdge...token.rightEdge).compactMap { claim.statement.termOfToken[$0] }
    ).sorted()
  }

  /// The one tenure that a phrase describes in full.
  private func tenure(of index: Int, _ phrase: [Int]) -> Tenure? {
    let matcher = PostMatcher(claim: claim, lexical: lexical)
    let found = tenures.filter { tenure in
      let match = matcher.match(phrase, tenure)
      return !match.isByHeadship && matcher.namesRole(match, tenure)
        && matcher.isWhole(match, tenure) && phrase.allSatisfy(match.covered.contains)
        && matcher.isForOne(tenure) && asOf.map { tenure.span.contains($0) } ?? false
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension Term {
  fileprivate func replacing(_ content: Content) -> Term {
    Term(
      content: content, tokens: tokens, head: head, lemma: lemma, wordClass: wordClass,
      context: context)
  }
}
