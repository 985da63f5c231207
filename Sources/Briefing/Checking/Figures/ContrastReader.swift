import SpacyPipeline

/// Parts the two figures of a fact that compares: "nine weeks in the south, compared with five in
/// the north", "1.8 percent, up from 1.5 percent in July".
struct ContrastReader {
  let figure: MeasureFact
  let others: [MeasureFact]
  let lexical: LexicalRelations

  private var parse: ParsedText { figure.view.statement.parse }

  /// The figure, and the one with which it is compared; only the figure where nothing is compared.
  func figures() -> [MeasureFact] {
    guard let start = marker(), others.count == 2 else { return [figure] }
    let isAfter = { (term: Int) in figure.view.terms[term].tokens.lowerBound > start }
    // The figure after the marker is read together with the one before it.
    guard !isAfter(figure.term) else { return [] }
    let second = figure.terms.filter(isAfter)
    let first = figure.terms.filter { !isAfter($0) }
    guard
      let term = second.first(where: {
        figure.view.terms[$0].value?.days == nil && figure.view.terms[$0].value != nil
      }),
      let value = figure.view.terms[term].value
    else { return [figure] }
    let own = second.filter { $0 != term && figure.view.terms[$0].value == nil }
    let replaced = Set(own.compactMap { preposition($0) })
    let kept = first.filter { index in
      guard index != figure.term, figure.view.terms[index].value?.days == nil else { return false }
      return preposition(index).map { !replaced.contains($0) } ?? true
    }
    let unit = value.unit == nil && value.kind == .number
    let alike = Value(
      kind: unit ? figure.value.kind : value.kind, range: value.range, low: value.low,
      high: value.high, unit: unit ? figure.value.unit : value.unit, bound: value.bound,
      tolerance: value.tolerance)
    var base = part(alike, term, kept + own)
    let days = second.compactMap { figure.view.terms[$0].value?.days }.first
    base.baseDays = days
    // Compared in place, it is of the same time; compared in time, of an earlier one.
    base.isBase = own.isEmpty || days != nil
    return [part(figure.value, figure.term, first), base]
  }

  private func part(_ value: Value, _ term: Int, _ terms: [Int]) -> MeasureFact {
    MeasureFact(
      index: figure.index, reading: figure.reading, view: figure.view, value: value, term: term,
      terms: terms.sorted(), predicate: figure.predicate, wholeTerm: nil,
      signature: terms.compactMap { MeasureFact.key(figure.view.terms[$0], lexical) }.sorted(),
      names: terms.sorted().filter { figure.view.terms[$0].name != nil })
  }

  /// The preposition before a term's phrase.
  private func preposition(_ term: Int) -> String? {
    let token = parse[figure.view.terms[term].head]
    return token.dep == .pobj ? token.head.lower : nil
  }

  /// The last token of the words that compare.
  private func marker() -> Int? {
    let pairs = [
      ("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("as", "against"),
      (",", "from"), (",", "against"),
    ]
    return (1..<max(parse.count, 1)).first { index in
      pairs.contains { $0.0 == parse[index - 1].lower && $0.1 == parse[index].lower }
    }
  }
}
