/// A span of days, both ends inclusive; a missing end is open.
public struct DaySpan: Sendable, Hashable {
  /// The first day; `nil` for an open start.
  public let from: CalendarDay?
  /// The last day; `nil` for an open end.
  public let to: CalendarDay?

  /// Makes a span of both ends, inclusive.
  public init(from: CalendarDay?, to: CalendarDay?) {
    self.from = from
    self.to = to
  }

  /// The span of a single day.
  public init(_ day: CalendarDay) {
    self.init(from: day, to: day)
  }

  /// Reads a day, a month or a year of ISO 8601; `nil` for anything else.
  ///
  ///     DaySpan("2024-02")  // 2024-02-01 to 2024-02-29
  public init?(_ text: String) {
    switch text.utf8.count {
    case 4:
      guard let first = CalendarDay("\(text)-01-01") else { return nil }
      self.init(from: first, to: CalendarDay(year: first.year, month: 12, day: 31))
    case 7:
      guard let first = CalendarDay("\(text)-01") else { return nil }
      let length = CalendarDay.length(ofMonth: first.month, year: first.year)
      self.init(
        from: first, to: CalendarDay(year: first.year, month: first.month, day: length))
    default:
      guard let day = CalendarDay(text) else { return nil }
      self.init(day)
    }
  }

  /// Whether every day of `other` lies in this span.
  public func contains(_ other: DaySpan) -> Bool {
    if let from { guard let start = other.from, start >= from else { return false } }
    if let to { guard let end = other.to, end <= to else { return false } }
    return true
  }

  /// Whether the spans share a day.
  public func overlaps(_ other: DaySpan) -> Bool {
    if let to, let start = other.from, start > to { return false }
    if let from, let end = other.to, end < from { return false }
    return true
  }

  /// Whether a day lies in this span.
  public func contains(_ day: CalendarDay) -> Bool { contains(DaySpan(day)) }

  /// The span in ISO 8601: a day, a month or a year where it is one, else `from/to` with `..` for
  /// an open end.
  public var iso: String {
    guard let from, let to else {
      return "\(from?.description ?? "..")/\(to?.description ?? "..")"
    }
    if from == to { return from.description }
    for text in [from.description.prefix(4), from.description.prefix(7)].map(String.init)
    where DaySpan(text) == self {
      return text
    }
    return "\(from)/\(to)"
  }
}
