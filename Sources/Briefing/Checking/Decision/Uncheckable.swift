import SpacyPipeline

/// Tells what no fact could settle: questions, instructions, opinions, predictions, wishes.
struct Uncheckable {
  enum Reason: String {
    case question, instruction, opinion, prediction, wish, rhetoric
    case tooLong = "too-long"

    var sentence: String {
      switch self {
      case .question: "a question states nothing"
      case .instruction: "an instruction states nothing"
      case .opinion: "an opinion that no fact could settle"
      case .prediction: "a prediction that no fact can settle yet"
      case .wish: "a wish states nothing"
      case .tooLong: "longer than a claim can be; give one claim at a time"
      case .rhetoric: "a figure of speech that no fact could settle"
      }
    }
  }

  let view: StatementView
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func uncheckable(beforeFacts: Bool) -> Reason? {
    if beforeFacts {
      if view.statement.isUnread { return .tooLong }
      if parse.text.utf8.last == UInt8(ascii: "?") { return .question }
      if let main = view.reading.content.first,
        EvaluationReader(statement: view.statement).isExcess(main)
      {
        return .opinion
      }
      return nil
    }
    guard let main = view.reading.content.first else { return nil }
    let head = parse[main.head]
    if head.children(.aux).contains(where: { ["will", "shall", "'ll", "wo"].contains($0.lower) }) {
      return .prediction
    }
    if let predicate = main.predicate, view.terms[predicate].context.mode == .future {
      return .prediction
    }
    if isGoingTo(head) { return .prediction }
    if head.tag == .vb, head.child(.nsubj, .aux) == nil, head.index == 0 { return .instruction }
    if isOpinion(main) { return .opinion }
    return RhetoricReader(view: view, proposition: main, lexical: lexical).reason()
  }

  /// "Is going to change".
  private func isGoingTo(_ head: Token) -> Bool {
    head.plainLemma == "go" && head.tag == .vbg
      && head.child(.xcomp)?.children.contains { $0.tag == .to } ?? false
  }

  private func isOpinion(_ main: Proposition) -> Bool {
    EvaluationReader(statement: view.statement).isEvaluation(main)
  }
}
