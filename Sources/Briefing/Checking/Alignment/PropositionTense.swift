import SpacyPipeline

/// Whether a proposition is about now or about the past.
struct PropositionTense {
  let isPresent: Bool
  let isPast: Bool
  /// Whether a verb of it has a form of the present, which no other form can be taken for.
  let hasPresentForm: Bool
  /// Whether a verb of it has a form of the past.
  let hasPastForm: Bool

  init(_ view: StatementView, _ proposition: Proposition) {
    let head = view.statement.parse[proposition.head]
    let verbs = [head] + head.children(.aux, .auxpass)
    // "Cost", "fit" and "hit" may be either.
    let isAmbiguous = ["cost", "fit", "hit", "cut", "put", "set"].contains(head.lower)
    hasPresentForm = verbs.contains { $0.tag == .vbz || $0.tag == .vbp }
    hasPastForm = verbs.contains { $0.tag == .vbd }
    // A bare verb at the head of a clause is one of the present, which the parser took for another.
    isPresent =
      hasPresentForm || verbs.count == 1 && (isAmbiguous || head.tag == .vb && head.isRoot)
    isPast = hasPastForm || !isPresent && head.tag == .vbn
  }
}
