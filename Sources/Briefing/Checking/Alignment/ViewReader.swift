/// Reads texts all the way to what claims and facts are compared by.
struct ViewReader: Sendable {
  let statements: StatementReader
  let lexical: LexicalRelations

  /// The views of stand-alone texts, in order, each with the day against which its times are
  /// resolved; many at once are read much quicker than one after the other.
  func views(of texts: [(text: String, date: CalendarDay?)]) -> [StatementView] {
    var profiler = WordProfiler(wordNet: lexical.wordNet, variants: lexical.variants)
    return statements.read(texts).map { statement in
      StatementView(
        statement, lexical: lexical, profiles: statement.terms.map { profiler.profile($0) })
    }
  }

  /// For each view what it says in plainer words, read in turn.
  func restatements(of views: [StatementView], dates: [CalendarDay?]) -> [[RestatedView]] {
    let found = views.map { Restaters.restatements(of: $0, lexical: lexical) }
    let texts = zip(found, dates).flatMap { restatements, date in
      restatements.map { (text: $0.text, date: date) }
    }
    guard !texts.isEmpty else { return views.map { _ in [] } }
    var read = self.views(of: texts)[...]
    return found.map { restatements in
      restatements.compactMap { restatement in
        read.popFirst().map { RestatedView(restatement: restatement, view: $0) }
      }
    }
  }
}
