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
      return !["to", "at", "from"].contains(FigureRole.word(before: index, in: view))
    }
  }

  /// Whether one figure says how far something went and the other where it came to.
  static func isOtherEnd(
    _ one: Int, in view: StatementView, _ other: Int, in otherView: StatementView
  ) -> Bool {
    let words = [word(before: one, in: view), word(before: other, in: otherView)]
    return words.contains("by") && words.contains("to")
  }

  private static func word(before term: Int, in view: StatementView) -> String {
    let start = view.terms[term].tokens.lowerBound
    return start > 0 ? view.statement.parse[start - 1].lower : ""
  }
}
