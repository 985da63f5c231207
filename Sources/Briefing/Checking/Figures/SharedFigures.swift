import SpacyPipeline

/// Parts the figures of a fact that tells of several at once: "Ost won 312 seats and West 226", "Ost and
/// West won 40 medals each".
struct SharedFigures {
  let figure: MeasureFact
  let others: [MeasureFact]
  let lexical: LexicalRelations

  private var view: StatementView { figure.view }
  private var parse: ParsedText { view.statement.parse }

  /// The figure of each; only the one that was given where the fact tells of one.
  func figures() -> [MeasureFact] { each() ?? gapped() ?? [figure] }

  /// "Ost and West won 40 medals each".
  private func each() -> [MeasureFact]? {
    guard others.count == 1, parse.tokens.contains(where: { $0.lower == "each" }) else {
      return nil
    }
    let names = figure.names.filter { index in
      var token = parse[view.terms[index].head]
      while token.dep == .conj { token = token.head }
      return token.dep == .nsubj
    }
    guard names.count >= 2 else { return nil }
    return names.map { name in
      figure.part(figure.terms.filter { $0 == name || !names.contains($0) }, lexical)
    }
  }

  /// "Ost won 312 seats and West 226".
  private func gapped() -> [MeasureFact]? {
    guard others.count == 2, let second = others.last, let holder = gap(second),
      let first = others.first, let subject = first.names.first(where: isSubject)
    else { return nil }
    if figure.term == first.term {
      return [figure.part(figure.terms.filter { $0 != holder && $0 != second.term }, lexical)]
    }
    var part = figure.part(figure.terms.filter { $0 != subject && $0 != first.term }, lexical)
    if part.value.unit == nil, part.value.kind == .number {
      part.value = Value(
        kind: first.value.kind, range: part.value.range, low: part.value.low, high: part.value.high,
        unit: first.value.unit, bound: part.value.bound, tolerance: part.value.tolerance)
    }
    return [part]
  }

  /// The name right before a figure that no verb ties to it: "and West 226".
  private func gap(_ second: MeasureFact) -> Int? {
    let start = view.terms[second.term].tokens.lowerBound
    return second.names.first { name in
      let tokens = view.terms[name].tokens
      guard tokens.upperBound == start, tokens.lowerBound > 0 else { return false }
      return ["and", ",", ";", "but", "while"].contains(parse[tokens.lowerBound - 1].lower)
    }
  }

  private func isSubject(_ name: Int) -> Bool {
    parse[view.terms[name].head].dep == .nsubj
  }
}

extension MeasureFact {
  /// The same figure as one of some of the terms only.
  fileprivate func part(_ terms: [Int], _ lexical: LexicalRelations) -> MeasureFact {
    MeasureFact(
      index: index, reading: reading, view: view, value: value, term: term, terms: terms,
      predicate: predicate, wholeTerm: wholeTerm,
      signature: terms.compactMap { MeasureFact.key(view.terms[$0], lexical) }.sorted(),
      names: terms.filter { view.terms[$0].name != nil })
  }
}
