import SpacyPipeline

/// Judges one proposition of a claim against one fact: lays it beside each proposition of the fact's
/// wordings, tests every slot, and says whether the fact entails it, contradicts it, or stands near.
struct FactJudge: Sendable {
  let claim: StatementView
  let proposition: Proposition
  let fact: FactReading
  let factIndex: Int
  let asOf: CalendarDay?
  let lexical: LexicalRelations
  /// Whether the act of saying is compared, not what is said.
  let comparesSpeech: Bool
  /// Whether the user named the fact as one to consider.
  let isGiven: Bool

  /// The best outcome over the fact's wordings and their propositions.
  func outcome() -> Outcome {
    var best: Outcome?
    for (number, wording) in fact.wordings.enumerated() {
      let theirs =
        comparesSpeech ? wording.reading.speech.map { [$0.whole] } ?? [] : wording.reading.content
      for factProposition in theirs {
        let outcome = outcome(wording, factProposition, number)
        if best.map({ outcome.isBetter(than: $0) }) ?? true { best = outcome }
      }
    }
    return best
      ?? Outcome(
        kind: .near, code: "no-fact", fact: factIndex,
        alignment: Alignment(pairs: [:], predicate: nil, uncovered: [], unmet: []), wording: 0,
        coverage: 0)
  }

  private func outcome(_ wording: StatementView, _ factProposition: Proposition, _ number: Int)
    -> Outcome
  {
    let alignment = Aligner(
      claim: claim, proposition: proposition, fact: wording, factProposition: factProposition,
      lexical: lexical,
      names: lexical.names, isGiven: isGiven
    ).align()
    return SlotTests(
      claim: claim, proposition: proposition, fact: fact, wording: wording,
      factProposition: factProposition,
      alignment: alignment, asOf: asOf, lexical: lexical
    ).outcome(factIndex: factIndex, wordingNumber: number)
  }
}

extension Outcome {
  private var rank: Int {
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
