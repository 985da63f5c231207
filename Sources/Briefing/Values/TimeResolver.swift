/// Turns a ``TimeExpression`` into days.
struct TimeResolver: Sendable {
  let reference: CalendarDay?
  let direction: TimeDirection
  let context: DaySpan?

  func days(_ time: TimeExpression) -> DaySpan? {
    switch time {
    case .day(let year, let month, let day): dayOfMonth(year, month, day)
    case .weekday(let weekday, let year): self.weekday(weekday, year)
    case .weekdayOfWeek(let weekday, let week):
      reference.map { DaySpan($0.adding(days: weekday - $0.weekday + 7 * week)) }
    case .months(let year, let first, let last): months(year, first, last)
    case .years(let first, let last): span(years: first, last)
    case .unit(let unit, let offset, let anchor): whole(unit, offset, anchor)
    case .rolling(let count, let unit, let forward): rolling(count, unit, forward)
    case .shifted(let count, let unit, let anchor, let later):
      shifted(count, unit, anchor, later)
    case .ahead(let count, let unit, let isWithin): ahead(count, unit, isWithin)
    case .offset(let count, let unit, let inner, let later):
      days(inner).flatMap {
        TimeResolver(reference: reference, direction: direction, context: $0)
          .shifted(count, unit, .context, later)
      }
    case .week(let year, let number): self.week(year, number)
    case .weekOf(let inner):
      days(inner)?.from.map { start in
        let monday = start.adding(days: 1 - start.weekday)
        return DaySpan(from: monday, to: monday.adding(days: 6))
      }
    case .holiday(let holiday, let year): self.holiday(holiday, year)
    case .part(let part, let whole): days(whole).map { self.part(part, of: $0, whole) }
    case .nth(let number, let unit, let whole):
      days(whole).flatMap { nth(number, unit, of: $0) }
    case .nthWeekday(let number, let weekday, let whole):
      days(whole).flatMap { nth(number, weekday: weekday, of: $0) }
    case .since(let inner): days(inner).map { DaySpan(from: $0.from, to: nil) }
    case .after(let inner): days(inner).map { DaySpan(from: $0.to?.adding(days: 1), to: nil) }
    case .until(let inner): days(inner).map { DaySpan(from: nil, to: $0.to) }
    case .before(let inner): days(inner).map { DaySpan(from: nil, to: $0.from?.adding(days: -1)) }
    case .through(let first, let last): through(first, last)
    case .unplaced: nil
    }
  }

  // MARK: Days and months of an open year

  private func dayOfMonth(_ year: YearReference, _ month: Int?, _ day: Int) -> DaySpan? {
    guard let month else {
      guard let reference else { return nil }
      return nearest { offset in
        let (year, month) = Self.month(reference.month + offset, of: reference.year)
        return CalendarDay(year: year, month: month, day: day).map { DaySpan($0) }
      }
    }
    return inYear(year) { CalendarDay(year: $0, month: month, day: day).map { DaySpan($0) } }
  }

  private func months(_ year: YearReference, _ first: Int, _ last: Int) -> DaySpan? {
    inYear(year) { year in
      let (toYear, toMonth) = Self.month(last, of: year)
      let length = CalendarDay.length(ofMonth: toMonth, year: toYear)
      guard let from = CalendarDay(year: year, month: first, day: 1),
        let to = CalendarDay(year: toYear, month: toMonth, day: length)
      else { return nil }
      return DaySpan(from: from, to: to)
    }
  }

  /// The span that `make` gives for the year meant.
  private func inYear(_ year: YearReference, _ make: (Int) -> DaySpan?) -> DaySpan? {
    switch year {
    case .year(let year): return make(year)
    case .relative(let offset): return reference.flatMap { make($0.year + offset) }
    case .open: return reference.flatMap { reference in nearest { make(reference.year + $0) } }
    case .last:
      guard let reference else { return nil }
      return [0, -1, -2].compactMap { make(reference.year + $0) }
        .first { ($0.to ?? reference) < reference }
    case .next:
      guard let reference else { return nil }
      return [0, 1, 2].compactMap { make(reference.year + $0) }
        .first { ($0.from ?? reference) > reference }
    }
  }

  /// The candidate, by offset, that lies nearest in the direction of the sentence.
  private func nearest(_ make: (Int) -> DaySpan?) -> DaySpan? {
    guard let reference else { return nil }
    let now = reference.daysSinceEpoch
    var best: (span: DaySpan, distance: Int)?
    for offset in -4...4 {
      guard let span = make(offset), let from = span.from?.daysSinceEpoch,
        let to = span.to?.daysSinceEpoch
      else { continue }
      let distance: Int
      switch direction {
      case .past where from > now, .future where to < now: continue
      case .past, .future, .unknown: distance = from > now ? from - now : max(0, now - to)
      }
      if best.map({ distance < $0.distance }) ?? true { best = (span, distance) }
    }
    return best?.span
  }

  private static func month(_ month: Int, of year: Int) -> (year: Int, month: Int) {
    let index = year * 12 + month - 1
    return (index / 12, index % 12 + 1)
  }

  // MARK: Weeks

  private func weekday(_ weekday: Int, _ year: YearReference) -> DaySpan? {
    guard let reference else { return nil }
    let back = (reference.weekday - weekday + 7) % 7
    let ahead = (7 - back) % 7
    return switch year {
    case .last: DaySpan(reference.adding(days: back == 0 ? -7 : -back))
    case .next: DaySpan(reference.adding(days: ahead == 0 ? 7 : ahead))
    case .open, .year, .relative:
      DaySpan(reference.adding(days: direction == .future ? ahead : -back))
    }
  }

  private func week(_ year: YearReference, _ number: Int) -> DaySpan? {
    inYear(year) { year in
      guard let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
      let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (number - 1))
      return DaySpan(from: monday, to: monday.adding(days: 6))
    }
  }

  // MARK: Units

  private func anchorDay(_ anchor: TimeExpression.Anchor) -> CalendarDay? {
    anchor == .context ? context?.from ?? context?.to ?? reference : reference
  }

  private func whole(
    _ unit: CalendarUnit, _ offset: Int, _ anchor: TimeExpression.Anchor
  ) -> DaySpan? {
    guard let day = anchorDay(anchor) else { return nil }
    return span(of: unit, offset, from: day)
  }

  private func span(of unit: CalendarUnit, _ offset: Int, from day: CalendarDay) -> DaySpan? {
    let monday = day.adding(days: 1 - day.weekday)
    switch unit {
    case .day: return DaySpan(day.adding(days: offset))
    case .week:
      return DaySpan(
        from: monday.adding(days: 7 * offset), to: monday.adding(days: 7 * offset + 6))
    case .weekend:
      return DaySpan(
        from: monday.adding(days: 7 * offset + 5), to: monday.adding(days: 7 * offset + 6))
    case .fortnight:
      return DaySpan(
        from: monday.adding(days: 14 * offset), to: monday.adding(days: 14 * offset + 13))
    case .month, .quarter:
      let size = unit == .month ? 1 : 3
      let start = (day.month - 1) / size * size + 1 + size * offset
      let (year, month) = Self.month(start, of: day.year)
      let (lastYear, lastMonth) = Self.month(start + size - 1, of: day.year)
      let length = CalendarDay.length(ofMonth: lastMonth, year: lastYear)
      return DaySpan(
        from: CalendarDay(year: year, month: month, day: 1),
        to: CalendarDay(year: lastYear, month: lastMonth, day: length))
    case .year: return span(years: day.year + offset, day.year + offset)
    case .decade:
      let start = day.year / 10 * 10 + 10 * offset
      return span(years: start, start + 9)
    case .century:
      let start = (day.year - 1) / 100 * 100 + 1 + 100 * offset
      return span(years: start, start + 99)
    }
  }

  private func span(years first: Int, _ last: Int) -> DaySpan? {
    guard let from = CalendarDay(year: first, month: 1, day: 1),
      let to = CalendarDay(year: last, month: 12, day: 31)
    else { return nil }
    return DaySpan(from: from, to: to)
  }

  private func rolling(_ count: Int?, _ unit: CalendarUnit, _ forward: Bool) -> DaySpan? {
    guard let reference else { return nil }
    let other = moved(reference, by: (count ?? 5) * (forward ? 1 : -1), unit)
    return forward ? DaySpan(from: reference, to: other) : DaySpan(from: other, to: reference)
  }

  /// "three years ago" is that year, "two weeks ago" that week give or take, "two days ago" a day.
  private func shifted(
    _ count: Int?, _ unit: CalendarUnit, _ anchor: TimeExpression.Anchor, _ later: Bool
  ) -> DaySpan? {
    guard let day = anchorDay(anchor) else { return nil }
    guard let count else {
      return later
        ? DaySpan(from: day, to: moved(day, by: 9, unit))
        : DaySpan(from: moved(day, by: -9, unit), to: day)
    }
    let target = moved(day, by: later ? count : -count, unit)
    switch unit {
    case .day: return DaySpan(target)
    case .week, .weekend, .fortnight:
      return DaySpan(from: target.adding(days: -3), to: target.adding(days: 3))
    case .month, .quarter: return span(of: .month, 0, from: target)
    case .year: return span(of: .year, 0, from: target)
    case .decade, .century:
      return span(years: target.year - 2, target.year + 2)
    }
  }

  private func ahead(_ count: Int?, _ unit: CalendarUnit, _ isWithin: Bool) -> DaySpan? {
    guard direction == .future, let reference else { return nil }
    if isWithin { return DaySpan(from: reference, to: moved(reference, by: count ?? 9, unit)) }
    return shifted(count, unit, .text, true)
  }

  private func moved(_ day: CalendarDay, by count: Int, _ unit: CalendarUnit) -> CalendarDay {
    let count = min(max(count, -100_000), 100_000)
    switch unit {
    case .day: return day.adding(days: count)
    case .week, .weekend: return day.adding(days: 7 * count)
    case .fortnight: return day.adding(days: 14 * count)
    case .month: return moved(day, months: count)
    case .quarter: return moved(day, months: 3 * count)
    case .year: return moved(day, months: 12 * count)
    case .decade: return moved(day, months: 120 * count)
    case .century: return moved(day, months: 1200 * count)
    }
  }

  private func moved(_ day: CalendarDay, months: Int) -> CalendarDay {
    let index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    let (year, month) = (index / 12, index % 12 + 1)
    let length = CalendarDay.length(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: min(day.day, length)) ?? day
  }

  // MARK: Parts and spans

  private func part(
    _ part: TimeExpression.Part, of span: DaySpan, _ whole: TimeExpression
  ) -> DaySpan {
    guard let from = span.from, let to = span.to else { return span }
    let length = to.daysSinceEpoch - from.daysSinceEpoch + 1
    let third = length / 3
    let edge = length == 1 ? 0 : max(1, length / 12)
    switch part {
    case .start: return DaySpan(from: from, to: from.adding(days: edge))
    case .early: return DaySpan(from: from, to: from.adding(days: third))
    case .middle:
      return DaySpan(from: from.adding(days: third), to: to.adding(days: -third))
    case .late: return DaySpan(from: to.adding(days: -third), to: to)
    case .end: return DaySpan(from: to.adding(days: -edge), to: to)
    }
  }

  private func nth(_ number: Int, _ unit: CalendarUnit, of span: DaySpan) -> DaySpan? {
    guard let from = span.from, let to = span.to, number != 0 else { return nil }
    let start: CalendarDay
    let next: CalendarDay
    if number > 0 {
      start = moved(from, by: number - 1, unit)
      next = moved(from, by: number, unit)
    } else {
      next = to.adding(days: 1)
      start = moved(next, by: -1, unit)
    }
    guard start >= from, start <= to else { return nil }
    return DaySpan(from: start, to: min(next.adding(days: -1), to))
  }

  private func nth(_ number: Int, weekday: Int, of span: DaySpan) -> DaySpan? {
    guard let from = span.from, let to = span.to, number != 0 else { return nil }
    let day =
      number > 0
      ? from.adding(days: (weekday - from.weekday + 7) % 7 + 7 * (number - 1))
      : to.adding(days: -((to.weekday - weekday + 7) % 7))
    return day >= from && day <= to ? DaySpan(day) : nil
  }

  private func through(_ first: TimeExpression, _ last: TimeExpression) -> DaySpan? {
    guard let start = days(first), let end = days(last) else { return nil }
    guard let from = start.from, let to = end.to, from > to else {
      return DaySpan(from: start.from, to: end.to)
    }
    // "from Friday to Sunday": the end follows the start, so one of the two is a step further.
    let forward = TimeResolver(reference: from, direction: .future, context: context).days(last)
    return DaySpan(from: from, to: forward?.to ?? end.to)
  }

  private func holiday(_ holiday: Holiday, _ year: YearReference) -> DaySpan? {
    inYear(year) { holiday.day(in: $0).map { DaySpan($0) } }
  }
}
