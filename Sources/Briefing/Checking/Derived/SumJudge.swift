import SpacyPipeline

/// Judges what several have together from facts that give what each of them has: "the three airports
/// handled 220 million passengers between them".
///
/// Only those whom the claim names are added up, and each must have one figure of the claim's time.
struct SumJudge {
  let claim: StatementView
  let proposition: Proposition
  let measures: [MeasureFact]
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  func result() -> DerivedJudge.Result? {
    guard let marker = togetherness(), let figure = figure(),
      let value = claim.terms[figure].value, let list = list()
    else { return nil }
    let facts = list.names.compactMap { part(of: $0, list, consumed: marker.union([figure])) }
    guard facts.count == list.names.count, let first = facts.first,
      facts.allSatisfy({ $0.hasSameUnit(as: first) }),
      Set(facts.map { [$0.index, $0.term] }).count == facts.count
    else { return nil }
    let sum = facts.reduce(0) { $0 + $1.amount }
    let slack = facts.reduce(0) { $0 + $1.value.tolerance }
    let total = Value(
      kind: first.value.kind, range: value.range, low: sum, high: sum, unit: first.value.unit,
      tolerance: min(slack, value.tolerance))
    let test =
      facts.map { Interval.text($0.amount) }.joined(separator: " + ")
      + " = \(Interval.text(sum))"
    let indices = facts.map(\.index)
    switch ValueComparison.compare(claim: value, fact: total).result {
    case .agrees: return .init(isTrue: true, facts: indices, code: "supported", test: test)
    case .differs:
      return .init(isTrue: false, facts: indices, code: "derived-figure-differs", test: test)
    case .incomparable: return nil
    }
  }

  // MARK: The claim

  private static let phrases: [[String]] = [
    ["between", "them"], ["together"], ["combined"], ["in", "all"], ["altogether"],
    ["in", "total"], ["all", "told"], ["a", "total", "of"], ["jointly"],
  ]

  /// The terms of the words that say that something is added up; `nil` when nothing is.
  private func togetherness() -> Set<Int>? {
    let parse = claim.statement.parse
    for phrase in SumJudge.phrases {
      for start in proposition.tokens
      where start + phrase.count <= parse.count
        && phrase.indices.allSatisfy({ parse[start + $0].lower == phrase[$0] })
      {
        return Set(
          (start..<start + phrase.count).compactMap { claim.statement.termOfToken[$0] })
      }
    }
    return nil
  }

  private func figure() -> Int? {
    let found = proposition.terms.filter { index in
      guard let value = claim.terms[index].value, value.days == nil, value.low != nil,
        value.kind != .ordinal
      else { return false }
      return !isCount(index)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a figure only counts those who are listed: "three airports, Ost, West and Mitte".
  private func isCount(_ index: Int) -> Bool {
    guard let value = claim.terms[index].value, value.kind == .number, value.unit == nil,
      let low = value.low
    else { return false }
    let token = claim.statement.parse[claim.terms[index].head]
    guard token.dep == .nummod, [.nsubj, .nsubjpass].contains(token.head.dep) else { return false }
    return Int(low) == names().count
  }

  private struct List {
    let names: [Int]
    /// The names, with the words that only announce them.
    let terms: Set<Int>
  }

  private func list() -> List? {
    let names = names()
    guard names.count >= 2 else { return nil }
    let counts = proposition.terms.filter(isCount)
    let nouns = counts.compactMap { index in
      claim.statement.termOfToken[claim.statement.parse[claim.terms[index].head].head.index]
    }
    return List(names: names, terms: Set(names + counts + nouns))
  }

  /// The names that stand side by side as the subject or in apposition to it.
  private func names() -> [Int] {
    let parse = claim.statement.parse
    let subjects: [Dependency] = [.nsubj, .nsubjpass]
    return proposition.terms.filter { index in
      guard claim.terms[index].name != nil else { return false }
      var token = parse[claim.terms[index].head]
      while [.conj, .appos].contains(token.dep) { token = token.head }
      return subjects.contains(token.dep)
    }
  }

  // MARK: The facts

  /// The one figure that a fact gives of one of them.
  private func part(of name: Int, _ list: List, consumed: Set<Int>) -> MeasureFact? {
    let scope = MeasureScope(
      claim: claim, proposition: proposition, lexical: lexical,
      consumed: consumed.union(list.terms.subtracting([name])))
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }
    let found = measures.filter { fact in
      guard fact.value.bound == .exact, scope.fit(fact) == .same else { return false }
      return times.isEmpty
        ? fact.reading.hasBegun(by: asOf) && !fact.reading.hasLapsed(by: asOf)
        : times.allSatisfy { fact.fits($0) }
    }
    return found.count == 1 ? found[0] : nil
  }
}
