internal import WordNet
import SpacyPipeline

/// Says with one noun what "those who" says with a clause: "those who voted" for "voters".
struct AgentNounRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    for token in parse.tokens {
      guard ["those", "people", "all"].contains(token.lower), token.dep != .nsubjpass,
        let clause = token.child(.relcl), clause.child(.neg, .dobj, .prt) == nil,
        clause.wordClass == .verb, let who = clause.child(.nsubj), who.lower == "who",
        token.index + 1 == who.index, let noun = doer(of: clause.plainLemma)
      else { continue }
      let before = 0..<token.index
      let after = clause.index + 1..<parse.count
      return [
        Restatement(of: parse, [.original(before), .word(noun), .original(after)])
      ]
    }
    return []
  }

  /// The plural of who does it: *voters*.
  private func doer(of verb: String) -> String? {
    lexical.wordNet.derivations(of: verb, .verb, to: .noun, senses: 2).first { noun in
      (noun.hasSuffix("er") || noun.hasSuffix("or"))
        && lexical.wordNet.isA(noun, anyOf: ["person.n.01"], senses: 1)
    }.map { $0 + "s" }
  }
}
