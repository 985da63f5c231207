import SpacyPipeline

/// Reads the share of a whole that a noun phrase speaks of: all, most, half, five of the seven.
struct QuantifierReader {
  struct Quantifier {
    let term: Int
    /// 0 to 1.
    let low: Double
    let high: Double
    let words: String
  }

  let statement: Statement

  func quantifiers(in proposition: Proposition? = nil) -> [Quantifier] {
    let terms = proposition?.terms ?? Array(statement.terms.indices)
    return terms.compactMap(quantifier)
  }

  private func quantifier(_ index: Int) -> Quantifier? {
    let term = statement.terms[index]
    let token = statement.parse[term.head]
    if let value = term.value, value.kind == .number, let part = value.low, part == value.high {
      for link in statement.links(from: index) where link.slot == .preposition("of") {
        for inner in statement.links(from: link.dependent) where inner.slot == .figure {
          if let whole = statement.terms[inner.dependent].value?.low, whole >= part, whole > 0 {
            let share = part / whole
            return Quantifier(term: index, low: share, high: share, words: statement.parse.text(of: term.tokens))
          }
        }
      }
    }
    if term.lemma == "unanimous" || term.lemma == "unanimously" { return Quantifier(term: index, low: 1, high: 1, words: term.lemma) }
    if term.lemma == "majority" { return Quantifier(term: index, low: 0.5000001, high: 1, words: "majority") }
    for child in token.children {
      switch child.lower {
      case "all", "every", "each", "both":
        return Quantifier(term: index, low: 1, high: 1, words: child.lower)
      case "most":
        if token.pos == .noun || token.pos == .properNoun, child.dep == .amod || child.dep == .det {
          return Quantifier(term: index, low: 0.5000001, high: 1, words: "most")
        }
      case "half": return Quantifier(term: index, low: 0.45, high: 0.55, words: "half")
      default: break
      }
    }
    return nil
  }
}
