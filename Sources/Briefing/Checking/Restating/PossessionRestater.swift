import SpacyPipeline

/// Turns round what belongs to whom: "the record belongs to Adal", "the prize went to Adal", "nine
/// towns belong to the league" for "Adal holds the record", "Adal won the prize", "the league has
/// nine member towns".
struct PossessionRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.flatMap { token -> [Restatement] in
      switch token.plainLemma {
      case "belong": belonging(token)
      case "go": award(token)
      case "make", "compose", "comprise": composition(token)
      default: []
      }
    }
  }

  /// The thing before a verb and what follows "to", when nothing denies it.
  private func sides(of verb: Token, _ word: String) -> (thing: Token, other: Token, to: Token)? {
    guard verb.wordClass == .verb, verb.child(.neg) == nil,
      verb.children(.aux).allSatisfy({ $0.plainLemma == "have" }),
      let thing = verb.child(.nsubj, .nsubjpass), thing.wordClass == .noun, !thing.isNone,
      let to = verb.children(.prep).first(where: { $0.lower == word }),
      let other = to.child(.pobj), other.wordClass == .noun
    else { return nil }
    return (thing, other, to)
  }

  private func rest(_ verb: Token, _ thing: Token, _ to: Token) -> [Restatement.Part] {
    verb.rest(
      without: [thing.phrase, to.phrase, verb.index..<verb.index + 1]
        + verb.children(.aux, .auxpass, .prt).map(\.phrase))
  }

  private func belonging(_ verb: Token) -> [Restatement] {
    guard let (thing, other, to) = sides(of: verb, "to") else { return [] }
    if ["record", "title", "crown", "lead"].contains(thing.plainLemma) {
      return [
        Restatement(
          of: parse,
          [
            .original(other.phrase), .word(verb.tag == .vbd ? "held" : "holds"),
            .original(thing.phrase),
          ] + rest(verb, thing, to))
      ]
    }
    return count(thing, in: other, rest(verb, thing, to), isPast: verb.tag == .vbd)
  }

  /// "The union is made up of 28 countries."
  private func composition(_ verb: Token) -> [Restatement] {
    if verb.plainLemma == "comprise", let whole = verb.child(.nsubj), let parts = verb.child(.dobj),
      verb.child(.neg) == nil
    {
      return count(parts, in: whole, [], isPast: verb.tag == .vbd)
    }
    guard let (whole, parts, of) = sides(of: verb, "of"), verb.tag == .vbn,
      verb.plainLemma == "compose" || verb.child(.prt)?.lower == "up"
    else { return [] }
    let isPast = verb.child(.auxpass)?.tag == .vbd
    return count(parts, in: whole, rest(verb, whole, of), isPast: isPast)
  }

  /// "The league has nine member towns": only what is counted.
  private func count(
    _ parts: Token, in whole: Token, _ rest: [Restatement.Part], isPast: Bool
  ) -> [Restatement] {
    guard let number = parts.child(.nummod), parts.tag == .nns, parts.rightEdge == parts.index
    else {
      return []
    }
    return [
      Restatement(
        of: parse,
        [
          .original(whole.phrase), .word(isPast ? "had" : "has"), .original(number.phrase),
          .word("member"), .original(.tokens(from: number.rightEdge + 1, to: parts.index + 1)),
        ] + rest)
    ]
  }

  /// "The prize for the best novel went to Adal."
  private func award(_ verb: Token) -> [Restatement] {
    guard let (thing, other, to) = sides(of: verb, "to"), isPrize(thing),
      [.vbd, .vbn, .vbz].contains(verb.tag)
    else { return [] }
    return [
      Restatement(
        of: parse,
        [.original(other.phrase), .word("won"), .original(thing.phrase)] + rest(verb, thing, to))
    ]
  }

  /// A prize, a title, a seat: by its noun, or a name that stands for one ("the Silver Kite for …").
  private func isPrize(_ thing: Token) -> Bool {
    let noun = thing.plainLemma
    if lexical.classes.contains(noun, in: "prize") || lexical.classes.contains(noun, in: "seat")
      || ["title", "award", "medal", "crown", "victory"].contains(noun)
    {
      return true
    }
    return view.statement.termOfToken[thing.index].map { view.terms[$0].name != nil } ?? false
      && thing.children(.prep).contains { $0.lower == "for" }
  }
}
