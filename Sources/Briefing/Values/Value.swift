/// A number, amount or time that a text states, with its place and its interval.
///
/// One vocabulary for claims and facts: "35 percent", "more than 20 ships", "€6.55 billion",
/// "21 February", "the past three years", "the second", "48 hours".
public struct Value: Sendable, Hashable {
  /// What a value is an amount of.
  public enum Kind: String, Sendable, CaseIterable {
    case date
    case timeSpan = "time-span"
    case number
    case percent
    case money
    case quantity
    case ordinal
    case duration
  }

  /// How the words around a figure bound it.
  public enum Bound: String, Sendable, CaseIterable {
    case exact
    /// "about", "some", "roughly", "around".
    case about
    /// "nearly", "almost", "just under".
    case nearly
    /// "just over", "slightly more than".
    case justOver = "just-over"
    /// "more than", "over", "above".
    case moreThan = "more-than"
    /// "at least", "no fewer than", "or more".
    case atLeast = "at-least"
    /// "less than", "under", "below", "fewer than".
    case lessThan = "less-than"
    /// "at most", "up to", "no more than", "or less".
    case atMost = "at-most"
  }

  /// What it is an amount of.
  public let kind: Kind
  /// UTF-8 byte offsets into the text that was read, half-open, words of bound included.
  public let range: Range<Int>
  /// Lower and upper end of the figure as stated, before the bound is applied (a range "5 to 7" has
  /// two; "35" has 35 and 35). `nil` for times without a figure.
  public let low: Double?
  /// The upper end; see ``low``.
  public let high: Double?
  /// Canonical unit: `"percent"`, `"percentage-point"`, an ISO 4217 code for money, a unit of
  /// ``Units`` ("kilometre", "hour", …) for quantities and durations, two of them for a rate
  /// ("barrel/day"); `"fraction"` for a share of one ("two thirds"), `"score"` for a result
  /// ("3–1", whose sides are ``components``), `"hour-of-day"` for a time of day, `"recurring"` for
  /// what happens again and again ("weekly"); `nil` for plain numbers.
  public let unit: String?
  /// How the words around the figure bound it.
  public let bound: Bound
  /// Half a unit of the last stated digit, in the same unit as `low`: 0.05 for "4.2",
  /// 0.5 for "35", 50,000 for "1.2 million". 0 when unknown.
  public let tolerance: Double
  /// The days that a date or time span covers, resolved against the date of the text.
  public let days: DaySpan?
  /// What the text says of the time, so that ``resolved(against:direction:)`` can read it again.
  public let time: TimeExpression?
  /// The two ends of a range or the two sides of a score, in the order of the text; else empty.
  public let components: [Value]
  /// Whether the unit is the likeliest of several: "$" and "dollars" may be Canadian.
  public let isUnitAssumed: Bool

  /// Makes a value; what is left out is absent.
  public init(
    kind: Kind, range: Range<Int>, low: Double? = nil, high: Double? = nil, unit: String? = nil,
    bound: Bound = .exact, tolerance: Double = 0, days: DaySpan? = nil,
    time: TimeExpression? = nil, components: [Value] = [], isUnitAssumed: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.low = low
    self.high = high
    self.unit = unit
    self.bound = bound
    self.tolerance = tolerance
    self.days = days
    self.time = time
    self.components = components
    self.isUnitAssumed = isUnitAssumed
  }
}
