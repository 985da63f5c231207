/// Reads times: days and spans, with the time of day, the words that bound them, and ranges.
struct TimeReader: Sendable {
  let text: ValueText
  let quantities: QuantityReader
  let dates: DateReader
  let periods: PeriodReader
  let clocks: ClockReader

  init(text: ValueText, quantities: QuantityReader) {
    self.text = text
    self.quantities = quantities
    dates = DateReader(text: text, quantities: quantities)
    periods = PeriodReader(text: text, dates: dates)
    clocks = ClockReader(text: text, quantities: quantities)
  }

  /// The longest time that starts at a token.
  func time(at start: Int) -> TimeReading? {
    guard mayStart(at: start) else { return nil }
    var best: TimeReading?
    for found in [
      bounded(at: start), range(at: start), moment(at: start), recurring(at: start),
      length(at: start), present(at: start),
    ] {
      if let found, !found.isWeak, found.end > best?.end ?? 0 { best = found }
    }
    return best
  }

  /// Whether a time can start here at all: most words start none.
  private func mayStart(at index: Int) -> Bool {
    let token = text[index]
    switch token.kind {
    case .digits: return true
    case .sign: return ["'", ">", "<", "~", "½", "¼"].contains(token.text)
    case .end: return false
    case .word:
      return Self.starts.contains(token.text) || TimeWords.holidayStarts.contains(token.text)
        || NumberWords.small[token.text] != nil || NumberWords.tens[token.text] != nil
        || NumberWords.smallOrdinals[token.text] != nil
        || NumberWords.tensOrdinals[token.text] != nil
    }
  }

  private static let starts: Set<String> = {
    var words: Set<String> = [
      "the", "a", "an", "today", "tomorrow", "yesterday", "tonight", "tmr", "tmrw", "day", "early",
      "mid", "middle", "late", "later", "earlier", "end", "close", "beginning", "start", "turn",
      "rest", "in", "within", "at", "during", "throughout", "from", "between", "before", "after",
      "since", "until", "till", "by", "prior", "as", "starting", "beginning", "around", "about",
      "circa", "full", "entire", "every", "each", "all", "whole", "few", "several", "couple",
      "half", "quarter",
      "noon", "midnight", "midday", "noontime", "lunchtime", "dinnertime", "lunch", "dinner",
      "breakfast", "fiscal", "calendar", "financial", "year", "month", "week", "fy", "cy", "ad",
      "q", "h", "w", "same", "that", "first", "final", "now", "right", "currently", "asap",
      "night", "morning", "afternoon", "evening", "weekend", "some", "eod", "eom", "eoy",
      "nighttime", "daytime",
      "teatime", "no", "not", "up", "on", "through", "latter", "minus", "another", "once",
      "twice", "starts", "ending", "more", "less", "opening", "closing", "onwards", "nineteen",
    ]
    words.formUnion(TimeWords.months.keys)
    words.formUnion(TimeWords.weekdays.keys)
    words.formUnion(TimeWords.pluralWeekdays.keys)
    words.formUnion(TimeWords.seasons.keys)
    words.formUnion(TimeWords.steps.keys)
    words.formUnion(TimeWords.recurring.keys)
    words.formUnion(TimeWords.decades.keys)
    return words
  }()

  // MARK: A moment or span

  /// A day, span or time of day with what goes on with it.
  func moment(at start: Int) -> TimeReading? {
    guard var current = base(at: start) else { return nil }
    for _ in 0..<4 {
      guard let next = extended(current) else { break }
      current = next
    }
    return current
  }

  private func base(at start: Int) -> TimeReading? {
    var best: TimeReading?
    for found in [
      dates.day(at: start), periods.period(at: start), distance(at: start),
      partOfDay(at: start), clockRange(at: start), clocks.clock(at: start),
      dates.nthWeekday(at: start, periods).map {
        TimeReading(start: start, end: $0.end, time: $0.time, grain: .day)
      },
    ] {
      guard let found else { continue }
      if let current = best,
        current.end > found.end || (current.end == found.end && !current.isWeak)
      {
        continue
      }
      best = found
    }
    return best
  }

  /// Joins the time of day to its day, or the day to its time.
  private func extended(_ current: TimeReading) -> TimeReading? {
    guard text.continues(current.end) else { return nil }
    if current.grain == .day, current.hours == nil || isPart(current) {
      if let joined = withClock(current) { return joined }
    }
    if let joined = weekdayOfWeek(current) ?? withDate(current) { return joined }
    guard current.grain == .clock else { return nil }
    if let joined = withDayPart(current) { return joined }
    return withDay(current)
  }

  /// "tomorrow, 13 April".
  private func withDate(_ day: TimeReading) -> TimeReading? {
    guard case .unit(.day, _, .text) = day.time, day.hours == nil, text.isSign(day.end, ","),
      text.continues(day.end + 1), let date = dates.day(at: day.end + 1), case .day = date.time
    else { return nil }
    var result = date
    result.start = day.start
    result.inner = [day, date]
    return result
  }

  /// "next week on Tuesday".
  private func weekdayOfWeek(_ week: TimeReading) -> TimeReading? {
    guard case .unit(.week, let offset, .text) = week.time, week.hours == nil else { return nil }
    let index = text.isWord(week.end, "on") ? week.end + 1 : week.end
    guard text.continues(index), let (weekday, end) = dates.weekday(at: index) else { return nil }
    return TimeReading(
      start: week.start, end: end, time: .weekdayOfWeek(weekday, week: offset), grain: .day,
      inner: [week])
  }

  private func isPart(_ reading: TimeReading) -> Bool {
    reading.hours.map { $0.lowerBound != $0.upperBound } ?? false
  }

  private func withClock(_ day: TimeReading) -> TimeReading? {
    var index = day.end
    var isAsked = false
    for _ in 0..<2 {
      let isSign = [",", "@", "-"].contains(text[index].text) && text[index].kind == .sign
      let isWord = text.isWord(
        index, in: ["at", "around", "about", "by", "on", "t", "approximately"])
      guard isSign || isWord, text.continues(index + 1) else { break }
      isAsked = isAsked || (isWord && !text.isWord(index, "on")) || text.isSign(index, "@")
      index += 1
    }
    guard text.continues(index), let clock = clockMoment(at: index) else { return nil }
    let isRange = text.isWord(index, in: ["from", "between"])
    let isPart =
      clock.isWeak && text[index].kind == .word
      && TimeWords.dayParts[text.word(clock.end - 1)] != nil
    let isLast = text[clock.end].kind != .word
    let isWorded = clock.isWeak && !isPart && text[index].kind == .word && clock.end > index + 1
    let isSpan = (clock.hours.map { $0.lowerBound < $0.upperBound } ?? false) && !isPart
    let isPlain = clock.isWeak && !isPart && !isRange && !isAsked
    if isPlain, !((isWorded || isSpan) && isLast && index == day.end) { return nil }
    if clock.isWeak, isAsked, text.isDigits(index), !isLast,
      NumberReader.isPlural(text.word(clock.end))
    {
      return nil
    }
    if isPart, index > day.end, !text.isSign(day.end, ",") { return nil }
    var result = day
    result.end = clock.end
    result.hours = clock.hours
    result.inner = [day] + (clock.isWeak ? [] : [clock])
    return result
  }

  /// A time of day or a range of them with the part of the day: "8:00 early morning".
  private func clockMoment(at index: Int) -> TimeReading? {
    guard let clock = clockRange(at: index) ?? clocks.clock(at: index) else { return nil }
    return withDayPart(clock) ?? clock
  }

  /// "7 in the evening", "8:00 early morning", "in the morning at 7".
  private func withDayPart(_ clock: TimeReading) -> TimeReading? {
    guard var hours = clock.hours else { return nil }
    if isPart(clock) || TimeWords.dayParts[text.word(clock.end - 1)] != nil {
      let index = text.isSign(clock.end, ",") ? clock.end + 1 : clock.end
      guard text.isWord(index, in: ["at", "around", "by", "from", "between"]) else { return nil }
      let isRange = text.isWord(index, in: ["from", "between"])
      guard let other = isRange ? clockRange(at: index) : clocks.clock(at: index + 1),
        !other.isWeak || text[other.end].kind != .word || isRange
      else { return nil }
      var result = clock
      (result.end, result.isWeak) = (other.end, false)
      result.hours = other.hours.map { afternoon($0, hours) }
      result.inner = [clock, other].filter { !$0.isWeak }
      return result
    }
    guard let part = clocks.clock(at: clock.end), let span = part.hours,
      span.lowerBound < span.upperBound
    else { return nil }
    if clock.isWeak, part.isWeak, clock.end == clock.start + 1 { return nil }
    hours = afternoon(hours, span)
    var result = clock
    (result.end, result.hours, result.isWeak) = (part.end, hours, false)
    result.inner = clock.isWeak ? [] : [clock]
    return result
  }

  /// "7 in the evening" is 19 o'clock.
  private func afternoon(_ hours: ClosedRange<Double>, _ part: ClosedRange<Double>) -> ClosedRange<
    Double
  > {
    let shift = part.lowerBound >= 12 && hours.upperBound <= 12 && hours.lowerBound < 12 ? 12.0 : 0
    return hours.lowerBound + shift...hours.upperBound + shift
  }

  private func withDay(_ clock: TimeReading) -> TimeReading? {
    var index = clock.end
    if text.isSign(index, ",") || text.isSign(index, "-") { index += 1 }
    let isAsked = text.isWord(index, in: ["on", "of"])
    if isAsked { index += 1 }
    guard text.continues(index), var day = dates.day(at: index) ?? partOfDay(at: index),
      day.grain == .day
    else { return nil }
    if day.hours == nil, let part = withClock(day), isPart(part) { day = part }
    if clock.isWeak {
      let isHour = text.isWord(
        clock.start - 1, in: ["at", "by", "around", "until", "from", "before"])
      guard
        isHour || clock.end > clock.start + 1 || text.isWord(clock.start, in: ["from", "between"])
      else { return nil }
    }
    var result = day
    result.start = clock.start
    result.hours = clock.hours.map { hours in day.hours.map { afternoon(hours, $0) } ?? hours }
    result.isWeak = false
    result.inner = clock.isWeak ? [day] : [clock, day]
    if result.end < clock.end { result.end = clock.end }
    return result
  }

  /// "this morning", "last night", "tonight", "Friday night" with the day first.
  private func partOfDay(at start: Int) -> TimeReading? {
    if text.isWord(start, "tonight") {
      return TimeReading(
        start: start, end: start + 1, time: .unit(.day, 0, .text), grain: .day, hours: 20...24)
    }
    var index = text.isWord(start, "the") ? start + 1 : start
    if text.isWord(index, in: ["late", "early", "later", "earlier"]) { index += 1 }
    guard let step = TimeWords.steps[text.word(index)] ?? (text.isWord(index, "that") ? 0 : nil)
    else { return nil }
    let isThat = text.isWord(index, "that")
    index += 1
    if text.isWord(index, in: ["early", "late", "mid"]) { index += 1 }
    if text.isSign(index, "-") { index += 1 }
    guard text.continues(index), let hours = TimeWords.dayParts[text.word(index)],
      !text.word(index).hasSuffix("s"), !text.isWord(index, in: ["breakfast", "midday"])
    else { return nil }
    let anchor: TimeExpression.Anchor =
      isThat || text.isWord(start, "the") && step != 0 ? .context : .text
    return TimeReading(
      start: start, end: index + 1, time: .unit(.day, step, anchor), grain: .day, hours: hours)
  }

  // MARK: Distances

  /// "three days ago", "in two years", "a year earlier", "five minutes from now".
  private func distance(at start: Int) -> TimeReading? {
    let isIn = text.isWord(start, in: ["in", "within"])
    var index = isIn ? start + 1 : start
    if isIn, text.isWord(index, in: ["less", "under"]) {
      index = text.isWord(index + 1, "than") ? index + 2 : index + 1
    }
    if isIn, text.isWord(index, "another") { index += 1 }
    guard let (count, unit, end) = length(counting: index) else { return nil }
    if let other = offset(count, unit, at: end) {
      return TimeReading(start: index, end: other.end, time: other.time, grain: .day)
    }
    let step = unit ?? .day
    let days = unit == nil ? 0 : count
    if let (later, anchor, after) = direction(at: end) {
      let anchored =
        later == nil ? nil : TimeExpression.shifted(days, step, anchor, later: later ?? true)
      guard let time = anchored else { return nil }
      let grain: TimeReading.Grain = step == .day || step == .week ? .day : .span
      return TimeReading(start: isIn ? start + 1 : start, end: after, time: time, grain: grain)
    }
    guard isIn, !text.isWord(start - 1, in: ["once", "twice", "times"]),
      !text.isWord(end, in: ["old", "of"])
    else { return nil }
    // "in under two hours" is how long something took, and hours move no day.
    let isUnder = text.isWord(start + 1, in: ["less", "under"])
    if isUnder, unit == nil { return nil }
    let isWithin = text.isWord(start, "within")
    let time: TimeExpression =
      unit == nil ? .unplaced : .ahead(days, step, isWithin: isWithin)
    let after = text.isSign(end, "'") && text.isWord(end + 1, "time") ? end + 2 : end
    return TimeReading(start: start, end: after, time: time, grain: step == .day ? .day : .span)
  }

  /// "before Christmas" of "two days before Christmas".
  private func offset(
    _ count: Int?, _ unit: CalendarUnit?, at index: Int
  ) -> (time: TimeExpression, end: Int)? {
    let isLater = text.isWord(index, "after")
    guard let unit, isLater || text.isWord(index, "before"), text.continues(index),
      text.continues(index + 1), let day = dates.day(at: index + 1)
    else { return nil }
    return (.offset(count, unit, from: day.time, later: isLater), day.end)
  }

  /// "three weeks", "a year", "an hour and a half", with the count in the unit.
  private func length(counting index: Int) -> (count: Int?, unit: CalendarUnit?, end: Int)? {
    if text.isWord(index, in: ["a", "an"]) {
      let next =
        text.isWord(index + 1, in: ["full", "whole", "further", "mere"]) ? index + 2 : index + 1
      if let unit = TimeWords.units[text.word(next)], text.continues(next), unit != .weekend {
        return (1, unit, next + 1)
      }
      if text.isWord(next, in: TimeWords.clockUnits), text.continues(next),
        !text.isWord(next, in: ["second", "h", "min"])
          || text.isWord(next + 1, in: ["later", "ago"])
      {
        return (1, nil, next + 1)
      }
    }
    if let found = periods.counted(at: index) {
      let unit = found.unit
      var end = found.end
      if let amount = quantities.amount(at: index), amount.kind == .duration, amount.end > end,
        !text.isWord(amount.end - 1, in: ["old", "age"])
      {
        end = amount.end
      }
      return (found.count, unit, end)
    }
    guard let amount = quantities.amount(at: index), amount.kind == .duration, let low = amount.low,
      let name = amount.unit, !text.isWord(amount.end - 1, in: ["old", "age"])
    else { return nil }
    let unit = TimeWords.units[name]
    let hours = Units.convert(low, from: name, to: "day").map { Int($0.rounded()) }
    return unit == nil ? (hours, nil, amount.end) : (Int(low.rounded()), unit, amount.end)
  }

  /// "ago", "later", "from now": whether later, and later than what.
  private func direction(at index: Int) -> (later: Bool?, TimeExpression.Anchor, end: Int)? {
    guard text.continues(index) else { return nil }
    switch text.word(index) {
    case "ago", "back": return (false, .text, index + 1)
    case "earlier", "previously": return (false, .context, index + 1)
    case "later", "afterwards", "afterward": return (true, .context, index + 1)
    case "hence": return (true, .text, index + 1)
    case "before", "prior":
      let isLast = text[index + 1].kind != .word || !text.continues(index + 1)
      return isLast ? (false, .context, index + 1) : nil
    case "after", "on":
      let isLast = text[index + 1].kind != .word || !text.continues(index + 1)
      return isLast ? (true, .context, index + 1) : nil
    case "from":
      if text.isWord(index + 1, in: ["now", "today"]) { return (true, .text, index + 2) }
      if text.isWord(index + 1, in: ["tomorrow", "yesterday"]) { return (true, .text, index + 2) }
      return nil
    default: return nil
    }
  }

  // MARK: Lengths without figure, the present

  /// "all day", "several weeks", "the whole year".
  private func length(at start: Int) -> TimeReading? {
    var index = start
    if text.isWord(index, "the"), text.isWord(index + 1, in: ["whole", "entire"]) { index += 1 }
    if text.isWord(index, in: ["all", "whole", "entire", "full"]) {
      let next = text.isSign(index + 1, "-") && text.touches(index + 1) ? index + 2 : index + 1
      guard text.continues(next), let unit = Units.unit(at: next, in: text),
        unit.unit.dimension == .time, !text.word(next).hasSuffix("s")
      else { return nil }
      return duration(start, unit.end, unit.unit.name)
    }
    if text.isWord(index, "a"), text.isWord(index + 1, in: ["few", "couple"]) { index += 1 }
    guard text.isWord(index, in: ["few", "several", "couple", "many", "some"]) else { return nil }
    if text.isWord(index, "some"), !text.word(index + 1).hasSuffix("s") { return nil }
    index += text.isWord(index + 1, "of") ? 2 : 1
    guard text.continues(index), let unit = Units.unit(at: index, in: text),
      unit.unit.dimension == .time
    else { return nil }
    var reading = duration(start, unit.end, unit.unit.name)
    if text.isWord(start, "a") { reading.inner = [duration(start + 1, unit.end, unit.unit.name)] }
    return reading
  }

  private func duration(_ start: Int, _ end: Int, _ unit: String) -> TimeReading {
    TimeReading(start: start, end: end, time: .unplaced, grain: .duration, unit: unit)
  }

  /// "now", "right now", "eod": shown in the debug view only.
  private func present(at start: Int) -> TimeReading? {
    let end: Int
    if let after = text.after(["right", "now"], at: start) {
      end = after
    } else if text.isWord(start, "now") || text.isWord(start, "asap") {
      end = start + 1
    } else if let after = text.after(["as", "soon", "as", "possible"], at: start) {
      end = after
    } else {
      let index = text.isWord(start, "the") ? start + 1 : start
      if let after = text.after(["end", "of", "the", "day"], at: index)
        ?? text.after(["end", "of", "day"], at: index)
      {
        end = after
      } else {
        guard
          text.isWord(index, in: ["eod", "eom", "eoy", "weekend"])
            || index > start && text.isWord(index, "day")
        else { return nil }
        end = index + 1
      }
    }
    return TimeReading(
      start: start, end: end, time: .unit(.day, 0, .text), grain: .day, isLoose: true)
  }
}
