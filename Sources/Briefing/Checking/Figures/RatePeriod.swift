import SpacyPipeline

/// Reads "the annual fee is 300 euros" as 300 euros a year.
struct RatePeriod {
  let view: StatementView

  private static let periods: [String: String] = [
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year",
    "yearly": "year", "annually": "year",
  ]

  /// The word that gives the period of a figure, if the figure has none of its own.
  func term(of value: Value, among terms: [Int]) -> Int? {
    guard value.kind == .money || value.kind == .quantity, let unit = value.unit,
      !unit.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    return terms.first { RatePeriod.periods[view.terms[$0].lemma] != nil }
  }

  /// The figure by the period that a word gives.
  func rated(_ value: Value, by term: Int) -> Value {
    guard let unit = value.unit, let period = RatePeriod.periods[view.terms[term].lemma] else {
      return value
    }
    return Value(
      kind: value.kind, range: value.range, low: value.low, high: value.high,
      unit: unit + "/" + period, bound: value.bound, tolerance: value.tolerance,
      isUnitAssumed: value.isUnitAssumed)
  }
}
