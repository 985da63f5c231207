/// A time read off a text, in tokens.
struct TimeReading: Sendable {
  enum Grain: Sendable {
    /// A time of day.
    case clock
    case day
    /// Weeks, months, years.
    case span
    case recurring
    /// A length without figure: "all day", "several weeks".
    case duration
  }

  var start: Int
  var end: Int
  var time: TimeExpression
  var grain: Grain
  /// The time of day.
  var hours: ClosedRange<Double>?
  /// Whether only the debug view shows it: words such as "now" and "daily" time nothing.
  var isLoose = false
  /// A weak reading needs a neighbour: "at 7", "five-thirty".
  var isWeak = false
  /// The unit of a length without figure.
  var unit: String?
  /// Readings inside: without the word before, each end of a range.
  var inner: [TimeReading] = []

  private var isAhead: Bool {
    if case .ahead = time { true } else { false }
  }

  var isDated: Bool { grain == .day || grain == .span }

  func value(in text: ValueText, date: CalendarDay?, context: DaySpan?) -> Value {
    let kind: Value.Kind =
      switch grain {
      case .day: .date
      case .duration: .duration
      case .span, .clock, .recurring: .timeSpan
      }
    let direction: TimeDirection =
      isAhead && text.tellsOfFuture(around: start..<end) ? .future : .unknown
    let days =
      isDated ? time.days(from: date, direction: direction, context: context) : nil
    return Value(
      kind: kind, range: text.bytes(start..<end), low: hours?.lowerBound, high: hours?.upperBound,
      unit: grain == .recurring ? "recurring" : hours != nil ? "hour-of-day" : unit, days: days,
      time: isDated ? time : nil)
  }
}

extension ValueText {
  /// Whether a word near some tokens, in their sentence, puts it into the future.
  func tellsOfFuture(around tokens: Range<Int>) -> Bool {
    let isBreak = { (index: Int) in
      self[index].kind == .end || [".", "!", "?", ";"].contains(self[index].text)
    }
    var index = tokens.lowerBound - 1
    while index >= tokens.lowerBound - 14, !isBreak(index) {
      if isWord(index, in: Self.futureWords) { return true }
      index -= 1
    }
    index = tokens.upperBound
    while index < tokens.upperBound + 14, !isBreak(index) {
      if isWord(index, in: Self.futureWords) { return true }
      index += 1
    }
    return false
  }

  private static let futureWords: Set<String> = [
    "will", "shall", "ll", "due", "scheduled", "plans", "plan", "planned", "expected", "expects",
    "upcoming", "going", "intends", "hopes", "aims", "pledged", "promised", "would",
  ]
}
