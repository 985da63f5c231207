/// A fact with its wordings read.
struct FactReading: Sendable {
  let fact: Fact
  /// The statement first, then the other wordings, then what their brackets say.
  let wordings: [StatementView]

  /// The days on which the fact speaks: its event's, or those over which its state holds.
  var span: DaySpan? { fact.date ?? fact.validity }
  /// Whether the fact tells a state that holds over a span, not an event.
  var isState: Bool { fact.date == nil && fact.validity != nil }

  /// Whether the fact had begun by a day; facts without dates always have.
  func hasBegun(by day: CalendarDay?) -> Bool {
    guard let day, let from = span?.from else { return true }
    return from <= day
  }

  /// Whether a state had ended before a day.
  func hasLapsed(by day: CalendarDay?) -> Bool {
    guard isState, let day, let to = fact.validity?.to else { return false }
    return to < day
  }
}
