/// A fact that gives the figure of a measure at a time.
struct MeasureFact: Sendable {
  /// Index of the fact.
  let index: Int
  let reading: FactReading
  let view: StatementView
  let value: Value
  /// What is measured: words and names without figures and times, in order.
  let signature: [String]
  /// Indices of the name terms.
  let names: [Int]

  var amount: Double { ((value.low ?? 0) + (value.high ?? 0)) / 2 }

  /// The days to which the figure belongs.
  var days: DaySpan? {
    if let date = reading.fact.date { return date }
    if let stated = view.terms.lazy.compactMap({ $0.value?.days }).first { return stated }
    return reading.fact.validity
  }

  /// The first figure of a fact's statement; `nil` when it has none.
  init?(index: Int, reading: FactReading, lexical: LexicalRelations) {
    guard let view = reading.wordings.first, reading.fact.isTrue, reading.fact.status == .approved
    else {
      return nil
    }
    let values = view.terms.compactMap(\.value).filter {
      $0.days == nil && $0.low != nil && $0.kind != .ordinal
    }
    guard let value = values.first else { return nil }
    self.index = index
    self.reading = reading
    self.view = view
    self.value = value
    names = view.terms.indices.filter { view.terms[$0].name != nil }
    signature = view.terms.compactMap { MeasureFact.key($0, lexical) }.sorted()
  }

  /// Whether both give the same measure: the same words and names, the same unit.
  func hasSameMeasure(as other: MeasureFact) -> Bool {
    signature == other.signature && hasSameUnit(as: other)
  }

  /// Whether the two measures differ in one name only.
  func differsInOneName(from other: MeasureFact, _ lexical: LexicalRelations) -> Bool {
    guard hasSameUnit(as: other) else { return false }
    let mine = Set(signature).subtracting(other.signature)
    let theirs = Set(other.signature).subtracting(signature)
    guard mine.count == 1, theirs.count == 1 else { return false }
    return names.contains { MeasureFact.key(view.terms[$0], lexical).map(mine.contains) ?? false }
      && other.names.contains {
        MeasureFact.key(other.view.terms[$0], lexical).map(theirs.contains) ?? false
      }
  }

  private func hasSameUnit(as other: MeasureFact) -> Bool {
    value.unit == other.value.unit && value.kind == other.value.kind
  }

  private static func key(_ term: Term, _ lexical: LexicalRelations) -> String? {
    switch term.content {
    case .name(let name): name.entity.map { "@\($0)" } ?? name.words.joined(separator: " ")
    case .word: lexical.canonical(term.lemma)
    case .value, .pronoun: nil
    }
  }
}
