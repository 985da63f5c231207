import SpacyPipeline

/// Judges one proposition of a claim against one fact: lays them side by side, tests every slot, and
/// says whether the fact entails it, contradicts it, or only stands near.
struct FactJudge: Sendable {
  let claim: StatementView
  let proposition: Proposition
  let fact: FactReading
  let factIndex: Int
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  /// The best outcome over the fact's wordings.
  func outcome() -> Outcome {
    var best: Outcome?
    for (number, wording) in fact.wordings.enumerated() {
      let outcome = outcome(wording, number)
      if best.map({ outcome.isBetter(than: $0) }) ?? true { best = outcome }
    }
    return best
      ?? Outcome(
        kind: .near, code: "no-fact", fact: factIndex,
        alignment: Alignment(pairs: [:], predicate: nil, uncovered: [], unmet: []), wording: 0, coverage: 0)
  }

  private func outcome(_ wording: StatementView, _ number: Int) -> Outcome {
    let alignment = Aligner(
      claim: claim, proposition: proposition, fact: wording, lexical: lexical, names: lexical.names
    ).align()
    let comparison = SlotTests(
      claim: claim, proposition: proposition, fact: fact, wording: wording, alignment: alignment,
      asOf: asOf, lexical: lexical)
    return comparison.outcome(factIndex: factIndex, wordingNumber: number)
  }
}

extension Outcome {
  fileprivate var rank: Int {
    switch kind {
    case .entails: 3
    case .contradicts: 2
    case .partial: 1
    case .near: 0
    }
  }

  func isBetter(than other: Outcome) -> Bool {
    (rank, coverage) > (other.rank, other.coverage)
  }
}
