import SpacyPipeline

/// Reads amounts that are no figures elsewhere: a quarter may be three months, a fifth the one after
/// the fourth, but not in "by a quarter" and "a fifth smaller".
struct AmountWords {
  let claim: StatementView
  let proposition: Proposition

  struct Reading {
    let term: Int
    let value: Value
    let tokens: Range<Int>
  }

  private static let shares: [String: Double] = [
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6,
    "seventh": 1 / 7, "eighth": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10, "twelfth": 1 / 12,
    "twentieth": 1 / 20,
  ]

  private var parse: ParsedText { claim.statement.parse }

  func reading() -> Reading? {
    for index in proposition.tokens.dropFirst(2) {
      guard let share = AmountWords.shares[parse[index].lower], parse[index - 1].lower == "a",
        let bound = bound(before: index - 1) ?? (isBeforeComparative(index) ? .exact : nil),
        let term = claim.statement.termOfToken[index], claim.terms[term].value?.unit != "fraction"
      else { continue }
      return Reading(
        term: term,
        value: Value(
          kind: .number, range: parse[index].range, low: share, high: share, unit: "fraction",
          bound: bound),
        tokens: index - 1..<index + 1)
    }
    return nil
  }

  /// How the words before "a quarter" bound it; `nil` when none say that it is an amount.
  private func bound(before index: Int) -> Value.Bound? {
    let word = parse[index - 1].lower
    let before = index > 1 ? parse[index - 2].lower : ""
    return switch (before, word) {
    case ("more", "than"): .moreThan
    case ("less", "than"): .lessThan
    case ("at", "least"): .atLeast
    case (_, "about"), (_, "around"), (_, "roughly"): .about
    case (_, "nearly"), (_, "almost"): .nearly
    case (_, "by"), (_, "than"): .exact
    default: nil
    }
  }

  private func isBeforeComparative(_ index: Int) -> Bool {
    guard index + 1 < parse.count else { return false }
    let next = parse[index + 1]
    return next.tag == .jjr || next.tag == .rbr || ["more", "less", "fewer"].contains(next.lower)
  }
}
