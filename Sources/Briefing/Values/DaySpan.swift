/// A span of days, both ends inclusive; a missing end is open.
public struct DaySpan: Sendable, Hashable {
  public let from: CalendarDay?
  public let to: CalendarDay?

  public init(from: CalendarDay?, to: CalendarDay?) {
    self.from = from
    self.to = to
  }

  /// The span of a single day.
  public init(_ day: CalendarDay) {
    self.init(from: day, to: day)
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

  public func contains(_ day: CalendarDay) -> Bool { contains(DaySpan(day)) }
}
