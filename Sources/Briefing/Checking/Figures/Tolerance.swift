/// Tells whether a stated share or ratio fits the figure that was computed, and stays silent between.
struct Tolerance {
  let stated: Double
  let bound: Value.Bound
  /// How far the computed figure may be off by the rounding of the facts.
  var slack = 0.0

  /// `true` when it fits, `false` when it clearly does not, `nil` when that is a matter of taste.
  func fits(_ actual: Double) -> Bool? {
    let low = actual - slack
    let high = actual + slack
    switch bound {
    case .exact: return within(low, high, fits: 0.04, fails: 0.16)
    case .about: return within(low, high, fits: 0.07, fails: 0.25)
    case .nearly:
      if low >= stated * 0.92, high <= stated { return true }
      return low > stated * 1.02 || high < stated * 0.8 ? false : nil
    case .justOver:
      if low > stated, high <= stated * 1.1 { return true }
      return high < stated * 0.995 || low > stated * 1.3 ? false : nil
    case .moreThan: return low > stated ? true : high <= stated ? false : nil
    case .atLeast: return low >= stated ? true : high < stated ? false : nil
    case .lessThan: return high < stated ? true : low >= stated ? false : nil
    case .atMost: return high <= stated ? true : low > stated ? false : nil
    }
  }

  private func within(_ low: Double, _ high: Double, fits: Double, fails: Double) -> Bool? {
    if low >= stated * (1 - fits) - 1e-9, high <= stated * (1 + fits) + 1e-9 { return true }
    return high < stated * (1 - fails) || low > stated * (1 + fails) ? false : nil
  }
}
