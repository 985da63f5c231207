import SpacyPipeline

/// Tells figures that say how far something went from those that say where it came to: "fell by 5
/// percent" and "lost 5 percent" from "fell to 5 percent".
struct FigureRole {
  let view: StatementView
  let terms: [Int]

  /// Whether all figures beside a word of change say how far it went.
  func isOfChange(by word: Int) -> Bool {
    terms.allSatisfy { index in
      guard index != word, let value = view.terms[index].value, value.days == nil,
        value.low != nil, value.kind != .ordinal
      else { return true }
      let start = view.terms[index].tokens.lowerBound
      let before = start > 0 ? view.statement.parse[start - 1].lower : ""
      return !["to", "at", "from"].contains(before)
    }
  }
}
