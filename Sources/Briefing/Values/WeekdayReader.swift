/// Days by their names and by their distance.
extension DateReader {
  /// A weekday's name with the index after it and its point.
  func weekday(at index: Int) -> (weekday: Int, end: Int)? {
    guard text[index].kind == .word, let weekday = TimeWords.weekdays[text[index].text] else {
      return nil
    }
    let isShort = text[index].text.utf8.count <= 5
    if isShort, !isSureShort(index) { return nil }
    let hasPoint = isShort && text.isSign(index + 1, ".") && text.touches(index + 1)
    return (weekday, hasPoint && text[index + 2].kind != .end ? index + 2 : index + 1)
  }

  /// Whether "sat", "sun", "wed" name a day here.
  private func isSureShort(_ index: Int) -> Bool {
    let next = text.isSign(index + 1, ".") || text.isSign(index + 1, ",") ? index + 2 : index + 1
    if text.isWord(index - 1, "the") { return false }
    if text.continues(next), text.isDigits(next) || month(at: next) != nil { return true }
    let isDay = ["tue", "tues", "thu", "thur", "thurs", "fri", "weds"].contains(text[index].text)
    guard text[index].isCapitalised || isDay else { return false }
    return text.isWord(index - 1, in: TimeWords.prepositions)
      || text.isSign(index - 1, "(")
  }

  /// "Friday", "next Monday", "Friday, 22 May", "Friday next week", "Sunday 31".
  func weekdayDate(at start: Int) -> Found? {
    var index = start
    var step: YearReference = .open
    var week: Int?
    if text.isWord(index, "the"), TimeWords.steps[text.word(index + 1)] != nil { index += 1 }
    if let offset = TimeWords.steps[text.word(index)], text.continues(index + 1),
      !text.isWord(index, "following") || index > start || text.isWord(index - 1, "on")
    {
      step = offset < 0 ? .last : offset > 0 ? .next : .open
      if offset == 0 { week = 0 }
      index += 1
      if offset == 0, let other = TimeWords.steps[text.word(index)], other != 0 {
        (step, week) = (other < 0 ? .last : .next, nil)
        index += 1
      }
      if text.isWord(index, "week") {
        let next = text.isSign(index + 1, "'") ? index + 3 : index + 1
        guard text.continues(next), let (day, end) = weekday(at: next) else { return nil }
        return (.weekdayOfWeek(day, week: offset), end)
      }
    }
    guard let (weekday, end) = weekday(at: index) else { return nil }
    if index > start {
      let time: TimeExpression =
        week.map { .weekdayOfWeek(weekday, week: $0) } ?? .weekday(weekday, step)
      return detailed(time, at: end) ?? (time, end)
    }
    if let other = weekOffset(at: end) {
      return (.weekdayOfWeek(weekday, week: other.week), other.end)
    }
    return detailed(.weekday(weekday, .open), at: end) ?? (.weekday(weekday, .open), end)
  }

  /// "Friday next week", "Friday of last week".
  private func weekOffset(at index: Int) -> (week: Int, end: Int)? {
    let next = text.isWord(index, "of") ? index + 1 : index
    guard text.continues(next), let step = TimeWords.steps[text.word(next)],
      text.isWord(next + 1, "week")
    else { return nil }
    return (step, next + 2)
  }

  /// The date behind a weekday: ", 22 May 2020", " the 24th", " 31", "(May 5)".
  private func detailed(_ weekday: TimeExpression, at index: Int) -> Found? {
    guard text.continues(index) else { return nil }
    var next = text.isSign(index, ",") || text.isSign(index, "-") ? index + 1 : index
    guard text.continues(next) else { return nil }
    if let date = calendarDate(at: next) { return date }
    if let date = monthAndDay(at: next, sign: "/", isSure: true) { return date }
    if text.isWord(next, "the") { next += 1 }
    guard let day = dayNumber(at: next), text.continues(next), next == index || day.isOrdinal,
      !Units.isName(at: day.end, in: text) || day.isOrdinal,
      day.isOrdinal || !text.isSign(day.end, "-"),
      day.isOrdinal || !NumberReader.isPlural(text.word(day.end)),
      !text.isSign(day.end, "/"),
      !text.isWord(day.end, in: ["am", "pm", "a", "p", "o", "oclock"])
    else { return nil }
    return (.day(.open, month: nil, day: day.day), day.end)
  }

  /// "the first Monday of May", "the last Friday in 2018".
  func nthWeekday(at start: Int, _ periods: PeriodReader) -> Found? {
    guard let (number, index) = periods.rank(at: start), let (weekday, end) = weekday(at: index),
      text.continues(index), text.isWord(end, in: ["of", "in"]),
      let whole = periods.period(at: end + 1)
    else { return nil }
    return (.nthWeekday(number, weekday, of: whole.time), whole.end)
  }

  /// "today", "the day after tomorrow", "the following day", "three days ago".
  func relativeDay(at start: Int) -> Found? {
    let index = text.isWord(start, "the") ? start + 1 : start
    switch text.word(index) {
    case "today": return index == start ? (.unit(.day, 0, .text), index + 1) : nil
    case "tomorrow", "tmr", "tmrw": return (.unit(.day, 1, .text), index + 1)
    case "yesterday": return (.unit(.day, -1, .text), index + 1)
    case "day":
      let isAfter = text.isWord(index + 1, "after")
      guard isAfter || text.isWord(index + 1, "before") else { return nil }
      let sign = isAfter ? 1 : -1
      if let offset = Self.namedDays[text.word(index + 2)] {
        return (.unit(.day, offset + sign, .text), index + 3)
      }
      let isLast = !text.continues(index + 2) || text[index + 2].kind == .sign
      return index > start && isLast
        ? (.unit(.day, sign, .context), index + 2) : nil
    default: break
    }
    if let step = TimeWords.steps[text.word(index)], step != 0, text.isWord(index + 1, "day"),
      text.word(index) != "past", index > start || step > 0
    {
      return (.unit(.day, step, .context), index + 2)
    }
    if text.isWord(index, in: ["same", "that"]), text.isWord(index + 1, "day") {
      return (.unit(.day, 0, .context), index + 2)
    }
    return nil
  }

  private static let namedDays: [String: Int] = ["tomorrow": 1, "yesterday": -1, "today": 0]

  /// "Christmas Eve", "Thanksgiving 2018", "New Year's Day".
  func holiday(at start: Int) -> Found? {
    var index = start
    var year: YearReference = .open
    if let step = TimeWords.steps[text.word(index)], text.continues(index + 1) {
      year = step < 0 ? .last : step > 0 ? .next : .relative(0)
      index += 1
    }
    guard TimeWords.holidayStarts.contains(text.word(index)) else { return nil }
    for (words, holiday) in TimeWords.holidays {
      guard let end = after(words, at: index) else { continue }
      if words == ["new", "year"], !text[index].isCapitalised { return nil }
      if words.count == 1, !text[index].isCapitalised, holiday != .christmas, holiday != .halloween,
        holiday != .easter, holiday != .thanksgiving
      {
        return nil
      }
      if let trailing = trailingYear(at: end) {
        return (.holiday(holiday, trailing.year), trailing.end)
      }
      return (.holiday(holiday, year), end)
    }
    return nil
  }

  /// The index after words whose apostrophes are tokens in the text.
  private func after(_ words: [String], at start: Int) -> Int? {
    var index = start
    for (number, word) in words.enumerated() {
      guard number == 0 || text.continues(index) else { return nil }
      for (position, piece) in word.split(separator: "'").enumerated() {
        if position > 0 {
          guard text.isSign(index, "'") else { return nil }
          index += 1
        }
        guard text.isWord(index, String(piece)) else { return nil }
        index += 1
      }
      if word.hasSuffix("'") {
        guard text.isSign(index, "'") else { return nil }
        index += 1
      } else if text.isSign(index, "."), ["st", "jr"].contains(word) {
        index += 1
      }
    }
    return index
  }

  /// "on the 29th", "the 21st day".
  func dayOfMonth(at start: Int) -> Found? {
    let index = text.isWord(start, "the") ? start + 1 : start
    guard let day = dayNumber(at: index), day.isOrdinal, text.isDigits(index),
      text.isWord(start - 1, in: ["on", "by", "until", "since"])
    else { return nil }
    let isFree = text[day.end].kind != .word || text.isWord(day.end, in: Self.afterDay)
    return isFree ? (.day(.open, month: nil, day: day.day), day.end) : nil
  }

  private static let afterDay: Set<String> = [
    "at", "in", "and", "or", "to", "for", "with", "from", "when", "but", "after", "before", "as",
    "until", "between", "is", "was", "will", "we", "i", "he", "she", "they", "around",
  ]
}
