import SpacyPipeline

/// Computes a change from two figures and compares it with what the claim says.
struct ChangeTest {
  let claim: StatementView
  let proposition: Proposition
  let change: MeasuredChange
  let isNegated: Bool

  func result(from: MeasureFact, to: MeasureFact) -> DerivedJudge.Result? {
    let (x, y) = (from.amount, to.amount)
    let sign = y >= x ? "+" : "−"
    let test = "\(text(x)) and \(text(y)): \(sign)\(text(abs(y - x)))"
    func result(_ isTrue: Bool, _ code: String = "derived-figure-differs") -> DerivedJudge.Result {
      DerivedJudge.Result(
        isTrue: isTrue, facts: [to.index, from.index], code: isTrue ? "supported" : code, test: test
      )
    }
    let actual: Directions.Sign = y > x ? .up : y < x ? .down : .level
    if isNegated { return result(actual != change.sign, "direction-differs") }
    guard actual == change.sign else { return result(false, "direction-differs") }
    if let factor = change.factor {
      return x == 0 ? nil : isFactor(factor, y / x).map { result($0) }
    }
    if let term = change.from, differs(term, from) { return result(false) }
    if let term = change.to, differs(term, to) { return result(false) }
    guard let amount = change.amountValue ?? change.amount.flatMap({ claim.terms[$0].value }) else {
      return result(true)
    }
    let code =
      amount.unit == "percent" && from.value.unit == "percent"
      ? "unit-differs" : "derived-figure-differs"
    return agrees(amount, from: from, to: to).map { result($0, code) }
  }

  private func isFactor(_ factor: Double, _ ratio: Double) -> Bool? {
    let bound: Value.Bound =
      switch boundWord {
      case "more": factor > 1 ? .moreThan : .lessThan
      case "almost": factor > 1 ? .nearly : .about
      case "about": .about
      default: .exact
      }
    return Tolerance(stated: factor, bound: bound).fits(ratio)
  }

  private var boundWord: String? {
    let parse = claim.statement.parse
    for index in proposition.tokens {
      switch parse[index].lower {
      case "almost", "nearly": return "almost"
      case "about", "roughly", "around", "approximately": return "about"
      case "more" where index + 2 < parse.count && parse[index + 1].lower == "than":
        // "More than doubled", not "twice as many more than".
        return "more"
      default: break
      }
    }
    return nil
  }

  private func differs(_ term: Int, _ fact: MeasureFact) -> Bool {
    guard let value = claim.terms[term].value else { return false }
    return ValueComparison.compare(claim: value, fact: fact.value).result == .differs
  }

  private func agrees(_ amount: Value, from: MeasureFact, to: MeasureFact) -> Bool? {
    let delta = abs(to.amount - from.amount)
    let share = from.amount == 0 ? nil : delta / abs(from.amount)
    guard let low = amount.low else { return nil }
    if amount.kind == .number, amount.unit == nil || amount.unit == "fraction", low < 1 {
      guard let share, from.value.unit != "percent" else { return nil }
      return Tolerance(stated: low, bound: amount.bound).fits(share)
    }
    switch amount.unit {
    case "percentage-point":
      return from.value.unit == "percent"
        ? compare(amount, delta, "percentage-point", amount.kind) : nil
    case "percent":
      return share.flatMap { compare(amount, $0 * 100, "percent", .percent) }
    default:
      return compare(amount, delta, from.value.unit, from.value.kind)
    }
  }

  private func compare(_ amount: Value, _ figure: Double, _ unit: String?, _ kind: Value.Kind)
    -> Bool?
  {
    let rounded = (figure * 1e6).rounded() / 1e6
    let fact = Value(kind: kind, range: amount.range, low: rounded, high: rounded, unit: unit)
    switch ValueComparison.compare(claim: amount, fact: fact).result {
    case .agrees: return true
    case .differs: return false
    case .incomparable: return nil
    }
  }

  private func text(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int(rounded)) : String(rounded)
  }
}
