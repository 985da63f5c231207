/// How the figures of a claim changed.
enum FigureChange {
  /// "4.2 percent to 4.8 percent (up 0.6)"; `nil` when the figures are the same, or cannot be paired.
  static func detail(from old: Claim, to new: Claim) -> String? {
    let (before, after) = (figures(of: old), figures(of: new))
    guard before.count == after.count else { return nil }
    let parts = zip(before, after).compactMap { change($0, old, $1, new) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The words of all figures of a claim, in lower case.
  static func words(of claim: Claim) -> Set<String> {
    Set(
      claim.values.compactMap { claim.words(of: $0) }.flatMap(WordDiff.words).map {
        $0.lowercased()
      })
  }

  /// The values in order, without those that lie inside another.
  private static func figures(of claim: Claim) -> [Value] {
    let sorted = claim.values.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var kept: [Value] = []
    for value in sorted {
      if let last = kept.last, value.range.lowerBound < last.range.upperBound { continue }
      kept.append(value)
    }
    return kept
  }

  private static func change(
    _ before: Value, _ old: Claim, _ after: Value, _ new: Claim
  ) -> String? {
    guard let from = old.words(of: before), let to = new.words(of: after),
      from.lowercased() != to.lowercased()
    else { return nil }
    if let low = before.low, let newLow = after.low, before.kind == after.kind {
      guard low != newLow || before.high != after.high || before.unit != after.unit else {
        return nil
      }
      guard before.unit == after.unit, low != newLow else { return "\(from) to \(to)" }
      let step = rounded(abs(newLow - low))
      return "\(from) to \(to) (\(newLow > low ? "up" : "down") \(step))"
    }
    return before.days == after.days && before.days != nil ? nil : "\(from) to \(to)"
  }

  /// At most six significant digits, so that the error of binary fractions does not show.
  private static func rounded(_ number: Double) -> String {
    guard number > 0, number < 1e15 else { return JSONValue.number(number).text }
    var scale = 1.0
    while number * scale < 100_000 { scale *= 10 }
    return JSONValue.number((number * scale).rounded() / scale).text
  }
}
