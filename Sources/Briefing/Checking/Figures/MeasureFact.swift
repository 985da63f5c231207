import SpacyPipeline

/// A figure that a fact gives of a measure at a time.
struct MeasureFact: Sendable {
  /// Index of the fact.
  let index: Int
  let reading: FactReading
  let view: StatementView
  var value: Value
  /// The term of the figure.
  let term: Int
  /// The terms of the proposition that gives the figure.
  let terms: [Int]
  /// The predicate of that proposition.
  let predicate: Int?
  /// The term that gives the whole of which the figure is a part: the 412 of "371 of the 412".
  let wholeTerm: Int?
  /// What is measured: words and names without figures and times, in order.
  let signature: [String]
  /// Indices of the name terms.
  let names: [Int]
  /// Whether this is only what the fact compares its figure with: the 1.5 of "up from 1.5".
  var isBase = false
  /// The days that the words beside such a figure name.
  var baseDays: DaySpan?

  var amount: Double { ((value.low ?? 0) + (value.high ?? 0)) / 2 }

  /// The figure of which this is a part.
  var whole: Double? { wholeTerm.flatMap { view.terms[$0].value?.low } }

  /// The part of one that the figure is; `nil` when it is no share.
  var share: Double? {
    guard value.bound == .exact, let low = value.low, low == value.high else { return nil }
    if let whole, whole >= low, whole > 0 { return low / whole }
    if value.kind == .percent, value.unit == "percent", low <= 100 { return low / 100 }
    if value.kind == .number, value.unit == "fraction" { return low }
    return nil
  }

  /// How far the share may be off by the rounding of the fact.
  var shareSlack: Double {
    whole != nil ? 0 : value.unit == "percent" ? value.tolerance / 100 : 0.005
  }

  /// The days to which the figure belongs.
  var days: DaySpan? {
    if isBase { return baseDays }
    if let date = reading.fact.date { return date }
    if let stated = view.terms.lazy.compactMap({ $0.value?.days }).first { return stated }
    return reading.fact.validity
  }

  /// The figures of a fact's statement, in order.
  static func figures(of index: Int, reading: FactReading, lexical: LexicalRelations)
    -> [MeasureFact]
  {
    guard let view = reading.wordings.first, reading.fact.isTrue, reading.fact.status == .approved,
      view.reading.speech == nil
    else {
      return []
    }
    var found: [MeasureFact] = []
    for proposition in view.reading.content {
      for term in proposition.terms where !found.contains(where: { $0.term == term }) {
        guard let value = view.terms[term].value, value.days == nil, value.low != nil,
          value.kind != .ordinal
        else { continue }
        let whole = Whole(view: view).term(of: term, among: proposition.terms)
        let period = RatePeriod(view: view)
        let word = period.term(of: value, among: proposition.terms)
        let terms = proposition.terms.filter { $0 != word }
        found.append(
          MeasureFact(
            index: index, reading: reading, view: view,
            value: word.map { period.rated(value, by: $0) } ?? value, term: term, terms: terms,
            predicate: proposition.predicate, wholeTerm: whole,
            signature: terms.compactMap { key(view.terms[$0], lexical) }.sorted(),
            names: terms.filter { view.terms[$0].name != nil }))
      }
    }
    let wholes = Set(found.compactMap(\.wholeTerm))
    return found.filter { !wholes.contains($0.term) }.flatMap { figure in
      ContrastReader(figure: figure, others: found, lexical: lexical).figures()
    }.flatMap { figure in
      SharedFigures(figure: figure, others: found, lexical: lexical).figures()
    }
  }

  /// Whether both give the same measure: the same words and names, the same unit.
  func hasSameMeasure(as other: MeasureFact) -> Bool {
    signature == other.signature && hasSameUnit(as: other)
  }

  /// Whether the two measures differ only in the one thing of which they are.
  func differsInOne(from other: MeasureFact, _ lexical: LexicalRelations) -> Bool {
    guard hasSameUnit(as: other) else { return false }
    let mine = Set(signature).subtracting(other.signature)
    let theirs = Set(other.signature).subtracting(signature)
    return mine.count == 1 && theirs.count == 1
  }

  /// Whether the figure is of a time that a claim names.
  func fits(_ span: DaySpan) -> Bool {
    guard let days else { return false }
    if reading.isState, let start = days.from {
      // "At the turn of the year" and "in July" name the day on which a state begins.
      return DaySpan(from: span.from?.adding(days: -1), to: span.to?.adding(days: 1)).contains(
        start) || span.contains(days)
    }
    return span.contains(days) || days.contains(span)
  }

  func hasSameUnit(as other: MeasureFact) -> Bool {
    value.unit == other.value.unit && value.kind == other.value.kind
  }

  static func key(_ term: Term, _ lexical: LexicalRelations) -> String? {
    switch term.content {
    case .name(let name): name.entity.map { "@\($0)" } ?? name.words.joined(separator: " ")
    case .word: lexical.canonical(term.lemma)
    case .value, .pronoun: nil
    }
  }
}

/// Finds the whole of which a figure is a part.
struct Whole {
  let view: StatementView

  /// The term of the whole: that of "371 of the 412 nurses", and of "of the 412 nurses, 371 …".
  func term(of part: Int, among terms: [Int]) -> Int? {
    guard let value = view.terms[part].value, value.kind == .number, value.unit == nil,
      let low = value.low
    else { return nil }
    let parse = view.statement.parse
    for other in terms where other != part {
      guard let whole = view.terms[other].value, whole.kind == .number, whole.unit == nil,
        let high = whole.low, high >= low, whole.days == nil
      else { continue }
      let start = view.terms[other].tokens.lowerBound
      // "Of the 412" right after the part or at the head of the sentence.
      var before = start - 1
      while before >= 0,
        ["the", "all", "its", "their", "these", "those"].contains(parse[before].lower)
      {
        before -= 1
      }
      guard before >= 0, parse[before].lower == "of" else { continue }
      if before == 0 || before == view.terms[part].tokens.upperBound { return other }
    }
    return nil
  }
}
