/// The figures that a value allows, with what rounding leaves open on both sides.
struct Interval: Sendable, CustomStringConvertible {
  var low: Double
  var high: Double
  var includesLow = true
  var includesHigh = true
  /// How far a figure as stated may be off.
  var slack: Double

  init?(_ value: Value) {
    guard let low = value.low, let high = value.high, low.isFinite, high.isFinite else {
      return nil
    }
    let half = value.isExactCount ? 0 : value.tolerance
    let size = max(abs(low), abs(high))
    slack = half
    self.low = low - half
    self.high = high + half
    switch value.bound {
    case .exact:
      if low < high { (self.low, self.high) = (low - half, high + half) }
    case .about:
      let wide = max(0.05 * size, value.tolerance)
      (self.low, self.high, slack) = (low - wide, high + wide, wide)
    case .nearly: (self.low, self.high) = (low - 0.15 * abs(low), high)
    case .justOver: (self.low, self.high) = (low, high + 0.12 * abs(high))
    case .moreThan: (self.low, self.high, includesLow) = (low, .infinity, false)
    case .atLeast: (self.low, self.high) = (low, .infinity)
    case .lessThan: (self.low, self.high, includesHigh) = (-.infinity, high, false)
    case .atMost: (self.low, self.high) = (-.infinity, high)
    }
    stated = low...max(low, high)
    isBounded = value.bound != .exact
  }

  /// The figures as written.
  private var stated: ClosedRange<Double>
  private let isBounded: Bool

  /// The interval in another unit.
  func scaled(by factor: Double, plus offset: Double) -> Interval {
    var result = self
    (result.low, result.high) = (low * factor + offset, high * factor + offset)
    let ends = [stated.lowerBound, stated.upperBound].map { $0 * factor + offset }
    result.stated = min(ends[0], ends[1])...max(ends[0], ends[1])
    result.slack = slack * abs(factor)
    return result
  }

  /// Whether the figure or bounds that a fact states lie inside.
  func contains(_ fact: Interval) -> Bool {
    let bottom = fact.isBounded ? fact.low : fact.stated.lowerBound
    let top = fact.isBounded ? fact.high : fact.stated.upperBound
    let epsilon = max(1e-9 * max(abs(low.isFinite ? low : 0), abs(high.isFinite ? high : 0)), 1e-12)
    let isAbove =
      includesLow || !fact.includesLow ? bottom >= low - epsilon : bottom > low + epsilon
    let isBelow =
      includesHigh || !fact.includesHigh ? top <= high + epsilon : top < high - epsilon
    return isAbove && isBelow
  }

  /// Whether some figure lies in both; ends that only rounding makes touch share none.
  func overlaps(_ other: Interval) -> Bool {
    let bottom = max(low, other.low)
    let top = min(high, other.high)
    if bottom < top { return true }
    return bottom == top && isSharp(at: bottom) && other.isSharp(at: bottom)
  }

  /// Whether an end at this figure belongs to the interval by the words, not by rounding.
  private func isSharp(at figure: Double) -> Bool {
    (figure == stated.lowerBound || figure == stated.upperBound)
      && (figure != low || includesLow) && (figure != high || includesHigh)
  }

  func stretched(by share: Double) -> Interval {
    var result = self
    result.low -= share * abs(low)
    result.high += share * abs(high)
    return result
  }

  var description: String {
    low == high ? Self.text(low) : "\(Self.text(low))..\(Self.text(high))"
  }

  /// A figure without a needless point: "4.85", "25", nothing for an open end.
  static func text(_ figure: Double) -> String {
    guard figure.isFinite else { return "" }
    let rounded = (figure * 1e6).rounded() / 1e6
    guard abs(rounded) < 1e15 else { return String(rounded) }
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension Value {
  /// Whether this is a count of discrete things, stated to the last one.
  var isExactCount: Bool {
    guard kind == .number || kind == .ordinal, unit == nil, let low, let high else { return false }
    return low == low.rounded() && high == high.rounded() && tolerance <= 0.5
  }
}
