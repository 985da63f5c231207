/// Who pays and who is paid in a deal, whichever verb tells it.
struct Transfer {
  let view: StatementView
  let predicate: Int

  private static let buying: Set<String> = [
    "buy", "purchase", "acquire", "pay", "order", "spend", "take_over", "snap_up",
  ]

  var payers: [Name] {
    switch view.terms[predicate].lemma {
    case let verb where Transfer.buying.contains(verb): names([.subject])
    case "sell": names([.preposition("to"), .indirectObject])
    case "cost": names([.indirectObject, .object])
    default: []
    }
  }

  var payees: [Name] {
    switch view.terms[predicate].lemma {
    case "pay": names([.indirectObject, .object, .preposition("to")])
    case let verb where Transfer.buying.contains(verb): names([.preposition("from")])
    case "sell": names([.subject])
    default: []
    }
  }

  private func names(_ slots: Set<Slot>) -> [Name] {
    view.statement.links(from: predicate).filter { slots.contains($0.slot) }.compactMap {
      view.terms[$0.dependent].name
    }
  }
}
