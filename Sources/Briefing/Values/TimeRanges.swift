/// Times with the words that bound them, ranges of times, and what recurs.
extension TimeReader {
  // MARK: Bounds

  /// "since 2016", "before May", "by the end of 2027", "starting on 7 January".
  func bounded(at start: Int) -> TimeReading? {
    guard let (kind, index) = bound(at: start), text.continues(index) else { return nil }
    let next = text.isWord(index, in: ["on", "around", "about"]) ? index + 1 : index
    guard let inner = range(at: next) ?? moment(at: next), inner.isDated || inner.hours != nil
    else {
      return nil
    }
    if text.isWord(start, "from"), case .through = inner.time { return nil }
    if inner.isWeak { return nil }
    if case .shifted(_, _, .context, _) = inner.time, kind != .around { return nil }
    var result = inner
    result.start = start
    result.end = max(inner.end, onwards(at: inner.end) ?? 0)
    result.inner = [inner] + inner.inner
    result.time =
      switch kind {
      case .since: .since(inner.time)
      case .after: .after(inner.time)
      case .before: .before(inner.time)
      case .until: .until(inner.time)
      case .around: inner.time
      }
    if kind != .around, inner.isDated { result.grain = .span }
    return result
  }

  private enum TimeBound { case since, after, before, until, around }

  private func bound(at index: Int) -> (TimeBound, Int)? {
    for (words, bound) in Self.bounds {
      if let end = text.after(words, at: index) { return (bound, end) }
    }
    if text.isSign(index, ">") || text.isSign(index, "<") {
      let isMore = text.isSign(index, ">")
      if text.isSign(index + 1, "=") { return (isMore ? .since : .until, index + 2) }
      return (isMore ? .after : .before, index + 1)
    }
    return nil
  }

  private static let bounds: [(words: [String], bound: TimeBound)] =
    boundTable
    .map { (words: $0.0.split(separator: " ").map(String.init), bound: $0.1) }
    .sorted { $0.words.count > $1.words.count }

  private static let boundTable: [(String, TimeBound)] = [
    ("since", .since), ("ever since", .since), ("starting from", .since), ("starting", .since),
    ("starting in", .since), ("beginning", .since), ("beginning in", .since),
    ("beginning from", .since), ("as of", .around), ("as from", .since), ("as early as", .since),
    ("no earlier than", .since), ("not before", .since), ("on or after", .since),
    ("from", .since), ("after", .after), ("later than", .after), ("more recent than", .after),
    ("before", .before), ("earlier than", .before), ("prior to", .before), ("ahead of", .before),
    ("up until", .until), ("until", .until), ("till", .until), ("by", .until), ("up to", .until),
    ("no later than", .until), ("not later than", .until), ("on or before", .until),
    ("as late as", .until), ("not after", .until), ("through", .until), ("around", .around),
    ("about", .around), ("circa", .around),
  ]

  private func onwards(at index: Int) -> Int? {
    text.after(["onwards"], at: index) ?? text.after(["onward"], at: index)
      ?? text.after(["or", "later"], at: index) ?? text.after(["or", "earlier"], at: index)
      ?? text.after(["and", "later"], at: index)
  }

  // MARK: Ranges

  /// "from May to July 2019", "between 2010 and 2015", "Jan 4–22", "9 to 12 of June".
  func range(at start: Int) -> TimeReading? {
    let isBetween = text.isWord(start, "between")
    let isFrom = text.isWord(start, "from")
    let first = isBetween || isFrom ? start + 1 : start
    if first > start, !text.continues(first) { return nil }
    if let elliptic = leadingDay(at: first, isBetween: isBetween) {
      return ranged(elliptic, start: start)
    }
    guard var low = endpoint(at: first), let index = joint(at: low.end, isBetween: isBetween) else {
      return nil
    }
    if low.isWeak && low.grain != .clock { return nil }
    guard let high = trailingDay(after: low, at: index) ?? endpoint(at: index) else { return nil }
    if low.grain == .clock, high.grain == .clock { return clockSpan(low, high, start: start) }
    if text.isWord(first, "now"), high.grain == .clock, !high.isWeak {
      var result = high
      result.start = start
      return result
    }
    guard low.isDated, high.isDated else {
      return mixed(low, high, start: start)
    }
    low.time = low.time.takingYear(from: high.time)
    return ranged((low, high), start: start)
  }

  private func endpoint(at index: Int) -> TimeReading? {
    if text.isWord(index, "now") || text.isWord(index, in: ["present", "today"]) {
      return TimeReading(start: index, end: index + 1, time: .unit(.day, 0, .text), grain: .day)
    }
    let next =
      text.isWord(index, "the") && periods.period(at: index) == nil
        && dates.day(at: index) == nil ? index + 1 : index
    return moment(at: next)
  }

  private func ranged(_ ends: (TimeReading, TimeReading), start: Int) -> TimeReading? {
    let (low, high) = ends
    guard low.isDated, high.isDated else { return nil }
    var result = high
    result.start = start
    result.grain = .span
    result.time = .through(low.time, high.time)
    result.hours = nil
    result.isWeak = false
    result.inner = [low, high]
    return result
  }

  /// A day with a time and a time on the same day: "between 2:00 tomorrow and 4:00".
  private func mixed(_ low: TimeReading, _ high: TimeReading, start: Int) -> TimeReading? {
    guard let from = low.hours, let to = high.hours, low.grain == .day || high.grain == .day,
      from.lowerBound <= to.upperBound
    else { return nil }
    var result = low.grain == .day ? low : high
    (result.start, result.end) = (start, high.end)
    result.hours = from.lowerBound...to.upperBound
    result.isWeak = false
    result.inner = [low, high].filter { !$0.isWeak }
    return result
  }

  /// "from 3 in the morning until 5 pm".
  private func clockSpan(_ low: TimeReading, _ high: TimeReading, start: Int) -> TimeReading? {
    guard let from = low.hours, let to = high.hours, !low.isWeak || !high.isWeak else { return nil }
    var result = high
    result.start = start
    let end = to.upperBound < from.lowerBound ? to.upperBound + 12 : to.upperBound
    result.hours = from.lowerBound...max(end, from.lowerBound)
    result.isWeak = false
    result.inner = [low, high].filter { !$0.isWeak }
    return result
  }

  /// The index after "to", "-", or "and".
  private func joint(at index: Int, isBetween: Bool) -> Int? {
    guard text.continues(index), text.continues(index + 1) else { return nil }
    if isBetween, text.isWord(index, "and") { return index + 1 }
    if text.isSign(index, "-") || text.isSign(index, "—") {
      return text.touches(index) == text.touches(index + 1) ? index + 1 : nil
    }
    guard text.isWord(index, in: ["to", "until", "till", "through", "thru", "til"]) else {
      return nil
    }
    return index + 1
  }

  /// "4 to 22 January", "9 to 12 of June", "between 3rd and 5th May".
  private func leadingDay(at start: Int, isBetween: Bool) -> (TimeReading, TimeReading)? {
    let index = text.isWord(start, "the") ? start + 1 : start
    guard let day = dates.dayNumber(at: index), let next = joint(at: day.end, isBetween: isBetween),
      let high = dates.day(at: next), case .day(let year, let month?, let last) = high.time,
      day.day < last,
      text.isDigits(high.start) || day.isOrdinal || text.isWord(high.start, "the")
        || text.isDigits(index)
    else { return nil }
    guard !text.isWord(high.start, in: Set(TimeWords.months.keys)) else { return nil }
    let low = TimeReading(
      start: start, end: day.end, time: .day(year, month: month, day: day.day), grain: .day)
    return (low, high)
  }

  /// "22" of "Jan 4–22", "4th" of "between May 2nd and 4th, 2019".
  private func trailingDay(after low: TimeReading, at index: Int) -> TimeReading? {
    guard case .day(let year, let month?, let first) = low.time, low.hours == nil else {
      return nil
    }
    let next = text.isWord(index, "the") ? index + 1 : index
    guard let day = dates.dayNumber(at: next), day.day > first,
      dates.day(at: index).map({ $0.end <= day.end }) ?? true,
      text[day.end].kind != .word || day.isOrdinal || !Units.isName(at: day.end, in: text)
    else { return nil }
    let trailing = year == .open ? dates.trailingYear(at: day.end) : nil
    return TimeReading(
      start: index, end: trailing?.end ?? day.end,
      time: .day(trailing?.year ?? year, month: month, day: day.day), grain: .day)
  }

  /// "1-3 pm", "from 2:00 to 2:30 pm", "between 5 and 6 in the afternoon".
  func clockRange(at start: Int) -> TimeReading? {
    let isBetween = text.isWord(start, "between")
    let isFrom = text.isWord(start, "from")
    let first = isBetween || isFrom ? start + 1 : start
    guard text.continues(first) || first == start, let low = clocks.clock(at: first),
      let from = low.hours,
      let index = joint(at: low.end, isBetween: isBetween)
        ?? (isBetween ? joint(at: low.end, isBetween: false) : nil),
      let high = clocks.clock(at: index), let to = high.hours
    else { return nil }
    if from.lowerBound < from.upperBound || to.lowerBound < to.upperBound { return nil }
    var start24 = from.lowerBound
    if low.isWeak, !high.isWeak, to.upperBound >= 12, start24 + 12 <= to.upperBound {
      start24 += 12
    }
    let end24 = to.upperBound < start24 ? to.upperBound + 12 : to.upperBound
    let isTold = first > start && low.end > first + 1 && high.end > index + 1
    let isSure = !low.isWeak || !high.isWeak || isTold
    return TimeReading(
      start: start, end: high.end, time: .unplaced, grain: .clock,
      hours: start24...max(start24, end24), isWeak: !isSure,
      inner: [low, high].filter { !$0.isWeak })
  }

  // MARK: What recurs

  /// "every Friday at 4 pm", "each two days", "weekly", "Mondays", "once a week".
  func recurring(at start: Int) -> TimeReading? {
    var end: Int?
    if TimeWords.recurring[text.word(start)] != nil {
      end = start + 1
    } else if let weekday = pluralWeekday(at: start) {
      end = weekday
    } else if text.isWord(start, in: ["every", "each"]) {
      end = repeated(at: start + 1)
    } else if let clock = clocks.clock(at: start), !clock.isWeak, text.continues(clock.end) {
      if text.isWord(clock.end, in: ["every", "each"]) {
        end = repeated(at: clock.end + 1)
      } else if TimeWords.recurring[text.word(clock.end)] != nil {
        end = clock.end + 1
      }
    } else if text.isWord(start, "in"), text.isWord(start + 1, "the"),
      text.isWord(start + 2, in: ["mornings", "evenings", "nights", "afternoons"])
    {
      end = start + 3
    } else if text.isWord(start, in: ["mornings", "evenings", "nights", "weekends", "afternoons"]) {
      end = start + 1
    }
    guard var end else { return nil }
    let index = text.isWord(end, in: ["at", "from", "between", "in"]) ? end + 1 : end
    if let clock = clockRange(at: end) ?? clocks.clock(at: end) ?? clocks.clock(at: index),
      !clock.isWeak
        || index > end && (text[clock.end].kind != .word || clock.end > clock.start + 1)
        || TimeWords.dayParts[text.word(clock.end - 1)] != nil
    {
      end = clock.end
    }
    return TimeReading(
      start: start, end: end, time: .unplaced, grain: .recurring, isLoose: true)
  }

  private func pluralWeekday(at start: Int) -> Int? {
    if TimeWords.pluralWeekdays[text.word(start)] != nil { return start + 1 }
    guard let (_, end) = dates.weekday(at: start),
      text.isWord(end, in: ["mornings", "afternoons", "evenings", "nights"])
    else { return nil }
    return end + 1
  }

  private func repeated(at start: Int) -> Int? {
    var index = start
    if text.isWord(index, in: ["other", "single", "second", "third"]) { index += 1 }
    guard text.continues(index) else { return nil }
    if let (_, _, end) = periods.counted(at: index) { return end }
    if let day = dates.day(at: index) { return day.end }
    if let (_, end) = dates.month(at: index) { return end }
    if TimeWords.units[text.word(index)] != nil || text.isWord(index, in: TimeWords.clockUnits)
      || text.isWord(index, "weekday") || TimeWords.seasons[text.word(index)] != nil
    {
      return index + 1
    }
    if TimeWords.dayParts[text.word(index)] != nil { return index + 1 }
    return nil
  }
}

extension TimeExpression {
  /// The same time in the year that the other end of its range names: "May to July 2019".
  func takingYear(from other: TimeExpression) -> TimeExpression {
    let (year, last): (YearReference, Int)
    switch other {
    case .day(let reference, let month?, _): (year, last) = (reference, month)
    case .months(let reference, _, let month): (year, last) = (reference, month)
    default: return self
    }
    func earlier(_ month: Int) -> YearReference {
      guard month > last else { return year }
      switch year {
      case .year(let number): return .year(number - 1)
      case .relative(let offset): return .relative(offset - 1)
      default: return year
      }
    }
    switch self {
    case .day(.open, let month?, let day): return .day(earlier(month), month: month, day: day)
    case .months(.open, let first, let end): return .months(earlier(first), first: first, last: end)
    default: return self
    }
  }
}
