import Foundation

/// Finds the facts nearest to a claim by the weight of the words and names that they share.
struct FactSearch: Sendable {
  private let keys: [Set<String>]
  private let weights: [String: Double]
  private let lexical: LexicalRelations

  init(facts: [FactReading], lexical: LexicalRelations) {
    self.lexical = lexical
    keys = facts.map { fact in
      fact.wordings.reduce(into: Set<String>()) { $0.formUnion(FactSearch.keys(of: $1, lexical)) }
    }
    var counts: [String: Int] = [:]
    for set in keys { for key in set { counts[key, default: 0] += 1 } }
    let total = Double(facts.count)
    weights = counts.mapValues { log((total + 1) / (Double($0) + 0.5)) }
  }

  func candidates(for view: StatementView, limit: Int) -> [Int] {
    let wanted = FactSearch.keys(of: view, lexical).sorted()
    var scored: [(index: Int, score: Double)] = []
    for (index, set) in keys.enumerated() {
      var score = 0.0
      for key in wanted where set.contains(key) { score += weights[key] ?? 0 }
      if score > 0 { scored.append((index, score / (3 + Double(set.count)).squareRoot())) }
    }
    scored.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    return scored.prefix(limit).map(\.index)
  }

  private static func keys(of view: StatementView, _ lexical: LexicalRelations) -> Set<String> {
    var keys = Set<String>()
    for term in view.terms {
      switch term.content {
      case .name(let name):
        if let entity = name.entity { keys.insert("@\(entity)") }
        keys.formUnion(name.words)
      case .word:
        keys.insert(lexical.canonical(term.lemma))
      case .value(let value):
        if value.days == nil, let low = value.low { keys.insert("#\(low)") }
      case .pronoun: break
      }
    }
    return keys
  }
}
