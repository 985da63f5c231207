import SpacyPipeline

/// Says with a superlative what a comparison with all others says: "no lake is deeper than Baikal",
/// "Baikal is deeper than any other lake" for "Baikal is the deepest lake"; and with "had the most
/// passengers" what "the busiest by passengers" says.
struct SuperlativeRestater: Restater {
  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func restatements() -> [Restatement] {
    parse.tokens.flatMap { token -> [Restatement] in
      switch token.lower {
      case "than": comparison(token)
      case "by": rankedBy(token).map { [$0] } ?? []
      default: []
      }
    }
  }

  /// A comparison with what follows "than": the comparative, what is compared, the clause.
  private struct Comparison {
    /// "deeper", "more".
    let comparative: Token
    /// "Baikal".
    let standard: Token
    let than: Token
    let clause: Token
  }

  private func comparison(_ than: Token) -> [Restatement] {
    guard let standard = than.child(.pobj) ?? than.child(.prep)?.child(.pobj),
      let comparative = comparative(of: than), let clause = clause(of: comparative)
    else { return [] }
    let whole = Comparison(
      comparative: comparative, standard: standard, than: than, clause: clause)
    if standard.children.contains(where: { $0.lower == "any" || $0.lower == "all" }),
      standard.children.contains(where: { $0.lower == "other" })
    {
      return exceedingAll(whole).map { [$0] } ?? []
    }
    return exceededByNone(whole)
  }

  /// The comparative to which "than" belongs, wherever the parser hangs it: the last one before it.
  private func comparative(of than: Token) -> Token? {
    let before = parse.tokens[than.sentence.lowerBound..<than.index]
    guard let last = before.last(where: { $0.tag == .jjr || $0.tag == .rbr }),
      !parse.tokens[last.index..<than.index].contains(where: { $0.lower == "than" })
    else { return nil }
    return last
  }

  private func clause(of token: Token) -> Token? {
    ([token] + token.ancestors).first {
      $0.plainLemma == "be" || $0.pos == .verb || $0.pos == .auxiliary
    }
  }

  // MARK: No other is more so

  private func exceededByNone(_ found: Comparison) -> [Restatement] {
    let clause = found.clause
    let standard = found.than.phrase.dropped(1)
    let adjective = found.comparative
    guard let superlative = WordForms.superlative(of: adjective.lower) else { return [] }
    let subject = clause.child(.nsubj, .nsubjpass)
    if let weather = weather(found) { return [weather] }
    // "No lake on Earth is deeper than Baikal."
    if clause.plainLemma == "be", let subject, subject.isNone,
      adjective.dep == .acomp || adjective.dep == .attr
    {
      let kind: [Restatement.Part] =
        subject.lower == "nothing"
        ? [.word("thing"), .original(subject.index + 1..<subject.rightEdge + 1)]
        : [.original(subject.bare)]
      return [
        Restatement(
          of: parse,
          [.original(standard), copula(clause), .word("the"), .word(superlative)] + kind
            + clause.rest(
              without: [subject.phrase, adjective.phrase, verbs(clause), found.than.phrase]))
      ]
    }
    let noun = adjective.head
    // "No player younger than X": the adjective behind its noun is another construction.
    guard adjective.dep == .amod, noun.wordClass == .noun, adjective.index < noun.index else {
      return []
    }
    // "No airport had more passengers than Hartsfield."
    if ["more", "fewer"].contains(adjective.lower), let subject, subject.isNone,
      subject.wordClass == .noun, noun.dep == .dobj, adjective.index + 1 == noun.index
    {
      return [
        Restatement(
          of: parse,
          [
            .original(standard), .original(verbs(clause)), .word("the"), .word(superlative),
            .original(noun.index..<noun.index + 1), .word("of any"), .original(subject.bare),
          ] + clause.rest(without: [subject.phrase, noun.phrase, verbs(clause), found.than.phrase]))
      ]
    }
    guard
      clause.child(.neg) != nil || subject?.isNone ?? false || nowhere(clause) != nil
        || noun.isNone
    else { return [] }
    return largest(found, noun, superlative, standard)
  }

  /// "Nobody has built a larger ship than X", "there is no larger ship than X".
  private func largest(
    _ found: Comparison, _ noun: Token, _ superlative: String, _ standard: Range<Int>
  ) -> [Restatement] {
    let clause = found.clause
    let kind: [Restatement.Part] =
      [
        .word("the"), .word(superlative),
        .original(.tokens(from: found.comparative.index + 1, to: noun.index + 1)),
      ]
      + noun.children(.prep).filter { $0.lower != "than" }.map { .original($0.phrase) }
    let isDoer =
      view.statement.termOfToken[found.standard.index].flatMap { view.terms[$0].name }?.kind
      == .person
    guard isDoer, clause.pos == .verb else {
      let place =
        nowhere(clause)?.children(.prep).map { Restatement.Part.original($0.phrase) } ?? []
      return [
        Restatement(
          of: parse,
          [.original(standard), copula(clause)] + kind + place
            + (clause.plainLemma == "be"
              ? clause.rest(without: [noun.phrase, verbs(clause)] + expletive(clause)) : []))
      ]
    }
    return [
      // Who did it best holds the record in it.
      Restatement(
        of: parse,
        [
          // Nobody at all has, so that it is the men's.
          .original(standard), .word("holds the record in the men's"),
          .original(.tokens(from: found.comparative.index + 1, to: noun.index + 1)),
        ]),
      Restatement(of: parse, [.original(standard), .original(verbs(clause))] + kind),
    ]
  }

  private func expletive(_ clause: Token) -> [Range<Int>] {
    clause.children(.expl, .neg).map(\.phrase)
  }

  private func nowhere(_ clause: Token) -> Token? {
    clause.children(.advmod).first { $0.lower == "nowhere" }
  }

  /// "Never has it been hotter in Norland than 38 degrees."
  private func weather(_ found: Comparison) -> Restatement? {
    guard found.clause.plainLemma == "be", found.clause.child(.neg) != nil,
      found.clause.child(.nsubj)?.lower == "it",
      let direction = lexical.directions.direction(of: found.comparative.lower, pos: "a"),
      direction.dimension == "temperature",
      found.than.subtree.contains(where: { token in
        view.statement.termOfToken[token.index].flatMap { view.terms[$0].value } != nil
      })
    else { return nil }
    let taken =
      [verbs(found.clause), found.comparative.phrase, found.than.phrase]
      + found.clause.children(.neg, .nsubj, .aux, .advmod).map(\.phrase)
    let places = found.comparative.children(.prep).filter { $0.index != found.than.index }
    return Restatement(
      of: parse,
      [
        .word("the"), .word(direction.sign == .up ? "highest" : "lowest"),
        .word("temperature ever recorded"),
      ] + found.clause.rest(without: taken) + places.map { .original($0.phrase) }
        + [.word("is"), .original(found.than.phrase.dropped(1))])
  }

  // MARK: More so than all others

  private func exceedingAll(_ found: Comparison) -> Restatement? {
    let clause = found.clause
    guard let superlative = WordForms.superlative(of: found.comparative.lower),
      let subject = clause.child(.nsubj), clause.child(.neg) == nil, !subject.isNone
    else { return nil }
    let others = found.standard.bare
    if clause.plainLemma == "be", found.comparative.dep == .acomp {
      return Restatement(
        of: parse,
        [
          .original(subject.phrase), .original(verbs(clause)), .word("the"), .word(superlative),
          .original(others),
        ]
          + clause.rest(
            without: [subject.phrase, verbs(clause), found.comparative.phrase, found.than.phrase]))
    }
    guard found.comparative.dep == .amod, ["more", "fewer"].contains(found.comparative.lower)
    else { return nil }
    let noun = found.comparative.head
    return Restatement(
      of: parse,
      [
        .original(subject.phrase), .original(verbs(clause)), .word("the"), .word(superlative),
        .original(noun.index..<noun.index + 1), .word("of any"), .original(others),
      ] + clause.rest(without: [subject.phrase, verbs(clause), noun.phrase, found.than.phrase]))
  }

  // MARK: The busiest by passengers

  /// "Was the busiest airport in the world by passengers" said as "had the most passengers of any
  /// airport in the world".
  private func rankedBy(_ by: Token) -> Restatement? {
    guard let measure = by.child(.pobj), measure.tag == .nns || measure.tag == .nn,
      let clause = clause(of: by), clause.plainLemma == "be",
      let complement = clause.child(.attr), let subject = clause.child(.nsubj),
      let adjective = complement.children(.amod).first(where: { $0.tag == .jjs }),
      let sign = lexical.directions.sign(of: adjective.lower, pos: "a"), sign != .level
    else { return nil }
    return Restatement(
      of: parse,
      [
        .original(subject.phrase), .word(clause.tag == .vbd ? "had" : "has"), .word("the"),
        .word(sign == .up ? "most" : "fewest"), .original(measure.phrase), .word("of any"),
        .original(.tokens(from: adjective.index + 1, to: complement.index + 1)),
      ] + complement.children(.prep).filter { $0.index != by.index }.map { .original($0.phrase) }
        + clause.rest(without: [subject.phrase, verbs(clause), complement.phrase, by.phrase]))
  }

  // MARK: Verbs

  /// The copula in the clause's tense; a perfect "has been" is one of the present.
  private func copula(_ clause: Token) -> Restatement.Part {
    if clause.plainLemma == "be", clause.tag == .vbz || clause.tag == .vbd || clause.tag == .vbp {
      return .original(clause.index..<clause.index + 1)
    }
    return .word(clause.tag == .vbd && clause.child(.aux) == nil ? "was" : "is")
  }

  private func verbs(_ clause: Token) -> Range<Int> {
    let first = clause.children(.aux).filter { $0.index < clause.index }.map(\.index).min()
    guard let first,
      !clause.children.contains(where: {
        (first..<clause.index).contains($0.index) && $0.dep != .aux
      })
    else { return clause.index..<clause.index + 1 }
    return first..<clause.index + 1
  }
}

extension Range<Int> {
  /// The range without its first elements.
  func dropped(_ count: Int) -> Range<Int> {
    Swift.min(lowerBound + count, upperBound)..<upperBound
  }
}
