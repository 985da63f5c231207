import SpacyPipeline

/// Judges whether two posts are in one hand: "the leader of the Centre is the mayor".
struct SharedHolderJudge {
  let scope: PostScope
  let tenures: [Tenure]
  let asOf: CalendarDay?

  private var matcher: PostMatcher { scope.matcher }
  private var claim: StatementView { scope.claim }

  func result() -> DerivedJudge.Result? {
    guard let predicate = scope.proposition.predicate, let day = asOf,
      claim.terms[predicate].context.mode == .done, !claim.terms[predicate].context.isNegated,
      scope.times.allSatisfy({ $0.contains(day) }),
      PropositionTense(claim, scope.proposition).isPresent,
      claim.statement.parse[scope.proposition.head].plainLemma == "be",
      let subject = claim.statement.links(from: predicate).first(where: {
        $0.slot == .subject && claim.terms[$0.dependent].isWord
      })?.dependent
    else { return nil }
    let described = Set(phrase(subject)).intersection(scope.proposition.terms)
    let said = scope.rest(without: described)
    guard said.contains(predicate), let one = holder(of: described.sorted(), on: day),
      let other = holder(of: said, on: day), one.fact != other.fact
    else { return nil }
    let isOne = matcher.lexical.names.relation(one.name, other.name) == .same
    return .init(
      isTrue: isOne, facts: [other.fact, one.fact], code: isOne ? "supported" : "name-differs",
      test: "\(one.name.text) and \(other.name.text)")
  }

  /// The subject and what hangs below it.
  private func phrase(_ subject: Int) -> [Int] {
    let token = claim.statement.parse[claim.terms[subject].head]
    return (token.leftEdge...token.rightEdge).compactMap { claim.statement.termOfToken[$0] }
  }

  /// The one tenure that some words name in full.
  private func holder(of words: [Int], on day: CalendarDay) -> Tenure? {
    let rest = words.filter { scope.rest(without: []).contains($0) }
    guard !rest.isEmpty else { return nil }
    let found = tenures.filter { tenure in
      let match = matcher.match(rest, tenure)
      return tenure.span.contains(day) && matcher.isHeadship(tenure)
        && matcher.isWhole(match, tenure) && rest.allSatisfy(match.covered.contains)
    }
    return found.count == 1 ? found[0] : nil
  }
}
