import SpacyPipeline

extension Proposition {
  /// The proposition together with the clauses that tell of which thing it speaks ("the fine *that the
  /// board imposed on Nordtel* was small"), and their heads; `nil` when there are none.
  func widened(in view: StatementView) -> (proposition: Proposition, heads: [Int])? {
    let parse = view.statement.parse
    let clauses = view.reading.content.filter { clause in
      guard clause.kind == .relative, let antecedent = clause.antecedent, clause.head != head,
        terms.contains(antecedent)
      else { return false }
      let start = clause.tokens.lowerBound
      return start > 0 && parse[start - 1].text != ","
    }
    guard !clauses.isEmpty else { return nil }
    let tokens =
      clauses.reduce(tokens) {
        min($0.lowerBound, $1.tokens.lowerBound)..<max($0.upperBound, $1.tokens.upperBound)
      }
    let whole = Proposition(
      kind: kind, predicate: predicate, terms: Set(terms + clauses.flatMap(\.terms)).sorted(),
      antecedent: antecedent, head: head, tokens: tokens, isDenied: isDenied)
    return (whole, clauses.map(\.head))
  }
}
