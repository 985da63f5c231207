/// Which way a time without a year or week points: "Thursday" with a past verb is the last one.
public enum TimeDirection: String, Sendable, CaseIterable {
  case past, future
  /// The nearest; for days of the week the last one, because news tells what happened.
  case unknown
}

/// A unit of the calendar.
public enum CalendarUnit: String, Sendable, CaseIterable {
  case day, week, weekend, fortnight, month, quarter, year, decade, century
}

/// The year that a day or month belongs to, as far as the text tells.
public enum YearReference: Sendable, Hashable {
  /// Not told: the direction decides.
  case open
  case year(Int)
  /// So many years from that of the text: "March last year".
  case relative(Int)
  /// The last or next one of its kind: "last March", "next summer".
  case last, next
}

/// A day that moves or is fixed by custom.
public enum Holiday: String, Sendable, CaseIterable {
  case newYear, newYearsEve, christmas, christmasEve, boxingDay, halloween, valentine
  case easter, goodFriday, easterMonday, ashWednesday, palmSunday, pentecost
  case thanksgiving, blackFriday, cyberMonday, laborDay, memorialDay, independenceDay
  case martinLutherKingDay, presidentsDay, columbusDay, veteransDay, mothersDay, fathersDay
  case earthDay, womensDay, mayDay, stPatricksDay, aprilFools, juneteenth, bastilleDay
  case armisticeDay, guyFawkes, groundhogDay, cincoDeMayo, australiaDay, anzacDay, canadaDay
}

/// A time as a text states it, to be resolved against the date of the text.
///
///     TimeExpression.weekday(4, .open).days(from: friday, direction: .past)  // the day before
public indirect enum TimeExpression: Sendable, Hashable {
  /// A part of a larger span.
  public enum Part: String, Sendable, CaseIterable {
    case start, early, middle, late, end
  }

  /// What a length of time is counted from.
  public enum Anchor: Sendable, Hashable {
    /// The date of the text: "three days ago".
    case text
    /// The time last named in the text: "a year earlier".
    case context
  }

  /// A day of a month; without month that of the text's date.
  case day(YearReference, month: Int?, day: Int)
  /// 1 for Monday to 7 for Sunday.
  case weekday(Int, YearReference)
  /// A weekday of another week: 0 is the text's own.
  case weekdayOfWeek(Int, week: Int)
  /// Months of a year, both inclusive; 13 and 14 are January and February of the next.
  case months(YearReference, first: Int, last: Int)
  case years(Int, Int)
  /// A whole unit, so many from the current one: yesterday is day -1, next week is week 1.
  case unit(CalendarUnit, Int, Anchor)
  /// The past or next so many units up to or from the text's date; `nil` for "a few".
  case rolling(Int?, CalendarUnit, forward: Bool)
  /// So many units from an anchor, negative before it; `nil` for "a few".
  case shifted(Int?, CalendarUnit, Anchor, later: Bool)
  /// "in three years", "within a week": ahead of the text's date where the sentence tells of the
  /// future; elsewhere a length of time, without days.
  case ahead(Int?, CalendarUnit, isWithin: Bool)
  /// So many units before or after another time: "two days before Christmas".
  case offset(Int?, CalendarUnit, from: TimeExpression, later: Bool)
  case week(YearReference, Int)
  case weekOf(TimeExpression)
  case holiday(Holiday, YearReference)
  case part(Part, of: TimeExpression)
  /// The first, second … (or last: -1) unit of a time: "the last week of July".
  case nth(Int, CalendarUnit, of: TimeExpression)
  /// The first, second … (or last: -1) weekday of a time: "the first Monday of May".
  case nthWeekday(Int, Int, of: TimeExpression)
  /// From the start of a time on.
  case since(TimeExpression)
  /// After the end of a time.
  case after(TimeExpression)
  /// Up to the end of a time.
  case until(TimeExpression)
  /// Before the start of a time.
  case before(TimeExpression)
  case through(TimeExpression, TimeExpression)
  /// A time that the calendar cannot place: "in due course", a time of day alone.
  case unplaced

  /// The days meant, or `nil` when the text's date is needed and missing.
  ///
  /// `context` is the time last named in the text, for "a year earlier".
  public func days(
    from reference: CalendarDay?, direction: TimeDirection = .unknown, context: DaySpan? = nil
  ) -> DaySpan? {
    TimeResolver(reference: reference, direction: direction, context: context).days(self)
  }

  /// Whether the direction of the sentence can change what is meant.
  public var isOpen: Bool {
    switch self {
    case .day(.open, _, _), .months(.open, _, _), .weekday(_, .open), .holiday(_, .open), .ahead:
      true
    case .part(_, let inner), .nth(_, _, let inner), .nthWeekday(_, _, let inner),
      .since(let inner), .after(let inner), .until(let inner),
      .before(let inner), .weekOf(let inner), .offset(_, _, let inner, _):
      inner.isOpen
    case .through(let first, let last): first.isOpen || last.isOpen
    default: false
    }
  }
}

extension Value {
  /// The same value with its time read again: a weekday or a month without year follows the tense.
  ///
  /// Values whose time does not depend on the direction come back unchanged.
  public func resolved(against date: CalendarDay?, direction: TimeDirection) -> Value {
    guard let time, time.isOpen else { return self }
    return Value(
      kind: kind, range: range, low: low, high: high, unit: unit, bound: bound,
      tolerance: tolerance, days: time.days(from: date, direction: direction), time: time,
      components: components.map { $0.resolved(against: date, direction: direction) },
      isUnitAssumed: isUnitAssumed)
  }
}
