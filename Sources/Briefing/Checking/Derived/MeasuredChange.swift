import SpacyPipeline

/// What a claim says of how a measure changed, or how two measures compare.
struct MeasuredChange {
  enum Kind: Hashable {
    /// One measure at two times.
    case overTime
    /// Two measures at one time; the terms name what the other one is of.
    case between([Int])
  }

  let kind: Kind
  let sign: Directions.Sign
  /// The measure that a comparative names: height for "taller".
  var dimension: String?
  /// "doubled", "twice as many": the ratio of the later to the earlier, or of one to the other.
  let factor: Double?
  /// The terms that say how it changed; the rest says what changed.
  let words: Set<Int>
  /// The terms after "than" or "as": what it is compared with.
  var base: Set<Int> = []
  /// Index of the term that gives the amount of the change.
  let amount: Int?
  /// The amount, where words give it that are no term: "a quarter".
  var amountValue: Value?
  /// Indices of the figures before and after, when stated.
  let from: Int?
  let to: Int?
  /// How many days the earlier time lies before the later, when words say so: "than the year before".
  var gap: Int?
}
