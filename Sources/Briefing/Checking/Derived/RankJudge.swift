import SpacyPipeline

/// Judges who has most, or that nobody has a majority, from facts that give all the parts of a whole.
///
/// A larger part refutes on its own; that none is larger follows only when the parts make up the
/// whole.
struct RankJudge {
  let claim: StatementView
  let proposition: Proposition
  let measures: [MeasureFact]
  let lexical: LexicalRelations

  func result() -> DerivedJudge.Result? {
    if let nobody = nobody() {
      if let majority { return noMajority(nobody, majority) }
      guard
        let change = ChangeReader(claim: claim, proposition: proposition, lexical: lexical)
          .change(),
        case .between = change.kind, change.sign == .up, change.amount == nil, change.factor == nil
      else { return nil }
      return most(consumed: change.words.union([nobody]))
    }
    return superlative.flatMap { most(consumed: [$0]) }
  }

  /// Whether it is said that nobody has a majority: what one of them has settles nothing.
  var deniesMajority: Bool { nobody() != nil && majority != nil }

  // MARK: The claim

  /// The noun of "no party".
  private func nobody() -> Int? {
    proposition.terms.first { index in
      let token = claim.statement.parse[claim.terms[index].head]
      return claim.terms[index].isWord && token.dep == .nsubj
        && token.children.contains { $0.lower == "no" }
        && token.children.allSatisfy {
          $0.dep == .det || $0.lower == "single" || $0.lower == "other"
        }
    }
  }

  private var majority: Int? {
    proposition.terms.first { index in
      guard claim.terms[index].lemma == "majority" else { return false }
      return claim.statement.parse[claim.terms[index].head].children.allSatisfy {
        ["a", "an", "of", "absolute", "outright", "overall", "the"].contains($0.lower)
      }
    }
  }

  /// The measured noun of "the most seats".
  private var superlative: Int? {
    let parse = claim.statement.parse
    for token in proposition.tokens.map({ parse[$0] }) where token.lower == "most" {
      guard token.index > 0, parse[token.index - 1].lower == "the", token.dep == .amod,
        token.head.pos == .noun, let term = claim.statement.termOfToken[token.index]
      else { continue }
      return term
    }
    return nil
  }

  // MARK: The facts

  private func most(consumed: Set<Int>) -> DerivedJudge.Result? {
    let scope = MeasureScope(
      claim: claim, proposition: proposition, lexical: lexical, consumed: consumed)
    let mine = measures.filter { $0.whole != nil && scope.fit($0) == .same && isTimely($0) }
    guard mine.count == 1, let mine = mine.first else { return nil }
    let others = others(of: mine)
    let numbers = ([mine] + others).map { Interval.text($0.amount) }.joined(separator: ", ")
    if let larger = others.first(where: { $0.amount > mine.amount }) {
      return .init(
        isTrue: false, facts: [mine.index, larger.index], code: "derived-figure-differs",
        test: numbers)
    }
    guard isComplete([mine] + others), others.allSatisfy({ $0.amount < mine.amount }) else {
      return nil
    }
    return .init(
      isTrue: true, facts: ([mine] + others).map(\.index), code: "supported",
      test: "\(numbers) of \(Interval.text(mine.whole ?? 0))")
  }

  private func noMajority(_ nobody: Int, _ majority: Int) -> DerivedJudge.Result? {
    var scope = MeasureScope(
      claim: claim, proposition: proposition, lexical: lexical, consumed: [nobody, majority])
    scope.isOfAnyone = true
    let parts = measures.filter { $0.share != nil && scope.fit($0) == .same && isTimely($0) }
    guard let first = parts.first else { return nil }
    if let most = parts.first(where: { ($0.share ?? 0) - $0.shareSlack > 0.5 }) {
      return .init(
        isTrue: false, facts: [most.index], code: "quantifier-differs",
        test: "\(Interval.text(most.share ?? 0)) is more than half")
    }
    let all = [first] + others(of: first)
    guard first.whole != nil, isComplete(all), all.allSatisfy({ ($0.share ?? 1) <= 0.5 }) else {
      return nil
    }
    return .init(
      isTrue: true, facts: all.map(\.index), code: "supported",
      test: all.map { Interval.text($0.amount) }.joined(separator: ", ")
        + " of \(Interval.text(first.whole ?? 0))")
  }

  /// The figures of the other holders of parts of the same whole.
  private func others(of mine: MeasureFact) -> [MeasureFact] {
    measures.filter {
      $0.index != mine.index && $0.whole == mine.whole && $0.days == mine.days
        && mine.differsInOne(from: $0, lexical)
    }
  }

  private func isComplete(_ parts: [MeasureFact]) -> Bool {
    guard let whole = parts.first?.whole else { return false }
    return parts.reduce(0) { $0 + $1.amount } == whole
  }

  private func isTimely(_ fact: MeasureFact) -> Bool {
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }
    return times.allSatisfy { fact.fits($0) }
      && (!times.isEmpty || !PropositionTense(claim, proposition).isPresent || fact.reading.isState)
  }
}
