import SpacyPipeline

/// Puts a share where it is read: "one employee in five" for "one in five employees".
struct ShareRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.compactMap { token in
      let noun = token.index + 1
      guard isNumber(token), noun + 2 < parse.count, parse[noun].wordClass == .noun,
        parse[noun + 1].lower == "in", isNumber(parse[noun + 2])
      else { return nil }
      let plural = token.lower == "one" ? WordForms.plural(of: parse[noun].lower) : parse[noun].text
      return Restatement(
        of: parse,
        [
          .original(0..<noun), .original(noun + 1..<noun + 3), .word(plural),
          .original(noun + 3..<parse.count),
        ])
    }
  }

  /// A number in words that is no year: "in 2024" names a time.
  private func isNumber(_ token: Token) -> Bool {
    token.tag == .cd
      && token.text.utf8.allSatisfy { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
