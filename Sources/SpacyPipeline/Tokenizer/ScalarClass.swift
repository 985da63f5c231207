/// A set of Unicode scalars, as a character class of a pattern describes it.
struct ScalarClass: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Sorted, apart from one another, from 128 on.
  private var ranges: [ClosedRange<UInt32>] = []

  init(_ ranges: [ClosedRange<UInt32>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      var value = range.lowerBound
      while value < 128, value <= range.upperBound {
        if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
        value += 1
      }
      guard value <= range.upperBound else { continue }
      if let last = self.ranges.last, last.upperBound >= value - 1 {
        let upper = max(last.upperBound, range.upperBound)
        self.ranges[self.ranges.count - 1] = last.lowerBound...upper
      } else {
        self.ranges.append(value...range.upperBound)
      }
    }
  }

  var hasNonASCII: Bool { !ranges.isEmpty }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return low >> UInt64(scalar) & 1 != 0 }
    if scalar < 128 { return high >> UInt64(scalar - 64) & 1 != 0 }
    var first = 0
    var end = ranges.count
    while first < end {
      let middle = (first + end) / 2
      if ranges[middle].upperBound < scalar { first = middle + 1 } else { end = middle }
    }
    return first < ranges.count && ranges[first].lowerBound <= scalar
  }
}
