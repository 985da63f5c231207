import SpacyPipeline

/// The measures of which the terms of a statement speak.
struct MeasureWords {
  let view: StatementView
  let lexical: LexicalRelations

  /// The measures of one term, with its preposition or that before it: "go through", "on time".
  func measures(of index: Int) -> Set<String> {
    let term = view.terms[index]
    guard term.isWord else { return [] }
    return lexical.measures.measures(of: term.lemma).union(phraseMeasures(of: index))
  }

  /// Whether a word goes without saying beside one of some measures, and speaks of no other together
  /// with its preposition: "vote" beside a turnout, not "vote for".
  func isCompanion(_ index: Int, of measures: Set<String>) -> Bool {
    let term = view.terms[index]
    guard term.isWord,
      measures.contains(where: {
        lexical.measures.isCompanion(term.lemma, of: $0)
      })
    else { return false }
    let phrases = phraseMeasures(of: index)
    return phrases.isEmpty || !phrases.isDisjoint(with: measures)
  }

  private func phraseMeasures(of index: Int) -> Set<String> {
    let term = view.terms[index]
    let lexicon = lexical.measures
    let token = view.statement.parse[term.head]
    var found = Set<String>()
    for child in token.children(.prep, .prt) {
      found.formUnion(lexicon.measures(of: term.lemma + " " + child.lower))
    }
    if token.dep == .pobj {
      found.formUnion(lexicon.measures(of: token.head.lower + " " + term.lemma))
    }
    for child in token.children(.compound, .amod) {
      found.formUnion(lexicon.measures(of: child.lower + " " + token.plainLemma))
    }
    if token.dep == .compound || token.dep == .amod {
      found.formUnion(lexicon.measures(of: token.lower + " " + token.head.plainLemma))
    }
    return found
  }

  /// Whether a word adds nothing to what is measured: it ties the figure to it, or it is empty.
  func carriesNothing(_ index: Int) -> Bool {
    let term = view.terms[index]
    guard term.isWord else { return term.content == .pronoun }
    let empty: [WordClasses.Known] = [
      .discourse, .intensifier, .emptyNoun, .approximator, .measureVerb, .agentSupportVerb,
      .recipientSupportVerb,
    ]
    if MeasureWords.loaded.contains(term.lemma) { return false }
    return empty.contains { lexical.classes.contains(term.lemma, in: $0) }
      || MeasureWords.loose.contains(term.lemma)
  }

  /// Verbs of the classes above that say more than how much: they are about a change of their own.
  private static let loaded: Set<String> = [
    "open", "lose", "win", "gain", "raise", "pass", "sign", "lay", "impose", "earn", "pay",
    "strike",
    "extend", "enter", "land", "weigh", "cost", "suffer", "work", "effort", "operation", "deliver",
    "draw", "only", "over", "offer", "promise", "propose", "seek", "demand", "launch", "issue",
    "accept", "refuse",
  ]

  private static let loose: Set<String> = [
    "compare", "see", "year", "month", "week", "day", "time", "turn", "bring", "have", "share",
    "proportion", "percentage", "level", "there", "people", "person", "one", "close", "end",
    "begin", "start", "finish", "be", "still", "back", "figure", "than", "as", "quantity",
    "individual", "again", "leave", "make_up", "comprise", "boast", "contain", "possess",
  ]
}
