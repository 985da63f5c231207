import SpacyPipeline

/// Compares a stated length of time with the dates of two events.
struct Elapsed {
  let length: Value
  /// Whether the second event is said to come after the first, not before.
  let isAfter: Bool
  let from: DaySpan
  let to: DaySpan

  /// The length and the word of a phrase like "ten weeks after"; `nil` when a range is none.
  static func phrase(_ tokens: Range<Int>, in view: StatementView) -> (
    length: Value, isAfter: Bool
  )? {
    guard
      let term = view.terms.first(where: {
        $0.value?.kind == .duration && tokens.contains($0.tokens.lowerBound)
      }), let value = term.value, value.low != nil,
      term.tokens.upperBound < view.statement.parse.count
    else { return nil }
    switch view.statement.parse[term.tokens.upperBound].lower {
    case "after": return (value, true)
    case "before": return (value, false)
    default: return nil
    }
  }

  /// What the dates say; `nil` when they are not exact, or the length is near.
  func result(facts: [Int]) -> DerivedJudge.Result? {
    let (first, second) = isAfter ? (from, to) : (to, from)
    guard let start = first.from, let end = second.from, first.to == start, second.to == end else {
      return nil
    }
    let days = end.daysSinceEpoch - start.daysSinceEpoch
    let test = "\(start) to \(end): \(days) days"
    guard days >= 0 else {
      return .init(isTrue: false, facts: facts, code: "order-differs", test: test)
    }
    return fits(Double(days)).map {
      .init(
        isTrue: $0, facts: facts, code: $0 ? "supported" : "duration-differs", test: test)
    }
  }

  /// Whether a number of days is the stated length; `nil` when it is near it.
  private func fits(_ days: Double) -> Bool? {
    let fact = Value(kind: .duration, range: length.range, low: days, high: days, unit: "day")
    switch ValueComparison.compare(claim: length, fact: fact).result {
    case .agrees: return true
    case .incomparable: return nil
    case .differs:
      guard let unit = length.unit, let low = length.low, let high = length.high,
        let stated = Units.convert(days, from: "day", to: unit)
      else { return nil }
      let gap = max(1, 0.25 * high)
      if length.bound == .justOver {
        return stated < low ? false : stated < high + gap ? true : nil
      }
      guard [.exact, .about, .nearly].contains(length.bound) else { return false }
      return stated < low - gap || stated > high + gap ? false : nil
    }
  }
}
