/// Whether a value that a claim states fits the value that a fact states.
///
/// The claim's stated precision sets the tolerance: "4.2 percent" fits 4.23, "about 40" fits 39.2,
/// "more than 20" fits 25. Units of one measure convert; percent is no percentage point; amounts
/// in two currencies differ.
public enum ValueComparison {
  /// What comparing two values tells.
  public enum Result: String, Sendable, CaseIterable {
    case agrees, differs
    /// Neither follows: other measures, or one of the two is too vague to tell.
    case incomparable
  }

  /// A result with the test that gave it, in words: "4.2 within 4.75..4.85".
  public struct Outcome: Sendable, Hashable {
    /// What the comparison tells.
    public let result: Result
    /// The test that was made, in words.
    public let test: String

    /// Makes an outcome.
    public init(result: Result, test: String) {
      self.result = result
      self.test = test
    }
  }

  /// How one span of days lies to another.
  public enum SpanRelation: String, Sendable, CaseIterable {
    case equal
    /// The first lies inside the second.
    case within
    /// The first holds the second.
    case contains
    case overlaps, disjoint
  }

  /// Compares the value of a claim with that of a fact.
  public static func compare(claim: Value, fact: Value) -> Outcome {
    if let days = claim.days, let others = fact.days, claim.isTime || fact.isTime {
      return compare(days, others)
    }
    if claim.unit == "score" || fact.unit == "score" { return compareScores(claim, fact) }
    if claim.kind == .ordinal || fact.kind == .ordinal, claim.kind != fact.kind {
      return Outcome(result: .incomparable, test: "rank and amount")
    }
    guard let own = Interval(claim), let other = Interval(fact) else {
      return Outcome(result: .incomparable, test: "no figure on one side")
    }
    switch aligned(fact: other, to: claim, fact) {
    case .same(let other): return compare(own, other, claim, fact)
    case .otherUnit(let test): return Outcome(result: .differs, test: test)
    case .otherMeasure(let test): return Outcome(result: .incomparable, test: test)
    }
  }

  /// How the days of a claim lie to those of a fact.
  public static func relation(of span: DaySpan, to other: DaySpan) -> SpanRelation {
    if span == other { return .equal }
    if other.contains(span) { return .within }
    if span.contains(other) { return .contains }
    return span.overlaps(other) ? .overlaps : .disjoint
  }

  // MARK: Units

  private enum Alignment {
    case same(Interval)
    case otherUnit(String)
    case otherMeasure(String)
  }

  /// The fact's figures in the unit of the claim.
  private static func aligned(fact: Interval, to claim: Value, _ value: Value) -> Alignment {
    let (own, other) = (claim.unit, value.unit)
    if own == other { return .same(fact) }
    let names = "\(own ?? "a number") against \(other ?? "a number")"
    guard let own, let other else {
      return shareOfNumber(fact, claim, value) ?? .otherMeasure(names)
    }
    if let factor = Units.convert(1, from: other, to: own),
      let zero = Units.convert(0, from: other, to: own)
    {
      return .same(fact.scaled(by: factor - zero, plus: zero))
    }
    if isRateOfOther(own, other) { return .otherMeasure(names) }
    if claim.kind == .money, value.kind == .money {
      let family = Currencies.family(of: own)
      let mayBeSame =
        (claim.isUnitAssumed || value.isUnitAssumed) && family != nil
        && family == Currencies.family(of: other)
      return mayBeSame ? .otherMeasure(names) : .otherUnit(names)
    }
    let both = [Units.dimension(of: own), Units.dimension(of: other)]
    if both.contains(.share), both.contains(.shareDifference) { return .otherUnit(names) }
    return .otherMeasure(names)
  }

  /// A plain 0.66 against "two thirds" or "66 percent" stays open: a number may count anything.
  private static func shareOfNumber(
    _ fact: Interval, _ claim: Value, _ value: Value
  ) -> Alignment? {
    guard claim.kind == .number, value.kind == .number,
      [claim.unit, value.unit].contains("fraction")
    else { return nil }
    return .same(fact)
  }

  /// "3 percent" against "3 percent a year".
  private static func isRateOfOther(_ own: String, _ other: String) -> Bool {
    own.hasPrefix(other + "/") || other.hasPrefix(own + "/")
  }

  // MARK: Figures

  private static func compare(
    _ own: Interval, _ fact: Interval, _ claim: Value, _ value: Value
  ) -> Outcome {
    let unit = claim.unit.map { " " + $0 } ?? ""
    let test = "\(fact.description) within \(own.description)\(unit)"
    if own.contains(fact) { return Outcome(result: .agrees, test: test) }
    // A fact that is itself rounded or bounded may still mean a figure that fits.
    if own.overlaps(fact) { return Outcome(result: .incomparable, test: test + "?") }
    if isRounding(claim, of: fact) {
      return Outcome(
        result: .incomparable, test: "\(Interval.text(fact.low)) may have been rounded")
    }
    if let slack = Units.ambiguous[claim.unit ?? ""] ?? Units.ambiguous[value.unit ?? ""],
      claim.unit != value.unit, own.stretched(by: slack).overlaps(fact)
    {
      return Outcome(result: .incomparable, test: "\(test), but the unit is ambiguous")
    }
    return Outcome(result: .differs, test: test)
  }

  /// Whether a count that ends in zeros is the other figure rounded: 20,000 for 20,134.
  private static func isRounding(_ claim: Value, of fact: Interval) -> Bool {
    guard claim.bound == .exact, let figure = claim.low, claim.low == claim.high,
      figure == figure.rounded(), figure.truncatingRemainder(dividingBy: 100) == 0, figure != 0,
      fact.low == fact.high
    else { return false }
    var unit = 100.0
    while figure.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
    return abs(fact.low - figure) <= min(unit / 2, abs(figure) * 0.02)
  }

  private static func compareScores(_ claim: Value, _ fact: Value) -> Outcome {
    guard claim.unit == fact.unit else {
      return Outcome(result: .incomparable, test: "a score and no score")
    }
    let own = claim.components.compactMap(\.low)
    let other = fact.components.compactMap(\.low)
    let test = "\(text(own)) is \(text(other))"
    if own == other { return Outcome(result: .agrees, test: test) }
    // "lost 1-3" and "won 3-1" tell the same result from two sides.
    if own == other.reversed() { return Outcome(result: .incomparable, test: test + ", reversed") }
    return Outcome(result: .differs, test: test)
  }

  private static func text(_ score: [Double]) -> String {
    score.map(Interval.text).joined(separator: "–")
  }

  // MARK: Times

  /// A claim may be wider than the fact ("in 2024" for 14 March 2024), not narrower.
  private static func compare(_ claim: DaySpan, _ fact: DaySpan) -> Outcome {
    let test = "\(text(fact)) within \(text(claim))"
    switch relation(of: claim, to: fact) {
    case .equal, .contains: return Outcome(result: .agrees, test: test)
    case .within, .overlaps: return Outcome(result: .incomparable, test: test + "?")
    case .disjoint: return Outcome(result: .differs, test: test)
    }
  }

  private static func text(_ span: DaySpan) -> String {
    if let from = span.from, span.from == span.to { return from.description }
    return "\(span.from?.description ?? "")..\(span.to?.description ?? "")"
  }
}

extension Value {
  /// Whether the value is a date or a span of days.
  public var isTime: Bool { kind == .date || kind == .timeSpan }
}
