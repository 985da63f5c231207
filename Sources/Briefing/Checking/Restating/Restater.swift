/// A construction of English that can be taken apart and put into plainer words.
protocol Restater {
  init(view: StatementView, lexical: LexicalRelations)

  /// What the statement says in plainer words; empty when the construction is not there.
  func restatements() -> [Restatement]
}

/// All constructions that are restated.
enum Restaters {
  private static var all: [any Restater.Type] {
    [
      SuperlativeRestater.self, FirstRestater.self, UnanimityRestater.self,
      PermissionRestater.self, OutcomeRestater.self, AgentNounRestater.self,
      PossessionRestater.self, IntentionRestater.self, ShareRestater.self,
    ]
  }

  /// The restatements of a statement, each once, those of the first construction first.
  static func restatements(of view: StatementView, lexical: LexicalRelations) -> [Restatement] {
    guard !view.statement.isUnread else { return [] }
    var found: [Restatement] = []
    for type in all {
      for restatement in type.init(view: view, lexical: lexical).restatements()
      where restatement.text != view.statement.text && !found.contains(restatement) {
        found.append(restatement)
      }
    }
    return found
  }
}
