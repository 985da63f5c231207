/// Reads single days: "21 February 2019", "Friday", "the day after tomorrow".
struct DateReader: Sendable {
  let text: ValueText
  let quantities: QuantityReader

  typealias Found = (time: TimeExpression, end: Int)

  /// A day with its month, without a weekday before it.
  func calendarDate(at start: Int) -> Found? {
    [numericDate(at: start), dayMonth(at: start), monthDay(at: start)].compactMap { $0 }
      .max { $0.end < $1.end }
  }

  /// The longest day that starts at a token.
  func day(at start: Int) -> TimeReading? {
    let candidates = [
      calendarDate(at: start), weekdayDate(at: start), relativeDay(at: start), holiday(at: start),
      dayOfMonth(at: start),
    ]
    guard let best = candidates.compactMap({ $0 }).max(by: { $0.end < $1.end }) else { return nil }
    return TimeReading(start: start, end: best.end, time: best.time, grain: .day)
  }

  // MARK: Parts of dates

  /// A month's name with the index after it and its point.
  func month(at index: Int) -> (month: Int, end: Int)? {
    guard text[index].kind == .word, let month = TimeWords.months[text[index].text] else {
      return nil
    }
    let isShort = text[index].text.utf8.count <= 4 && text[index].text != "may"
    let hasPoint = isShort && text.isSign(index + 1, ".") && text.touches(index + 1)
    return (month, hasPoint && text[index + 2].kind != .end ? index + 2 : index + 1)
  }

  /// A day of a month in figures or as an ordinal.
  func dayNumber(at index: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    if let (value, end) = quantities.ordinalValue(at: index), value <= 31, value >= 1,
      text.digitCount(index) <= 2
    {
      return (Int(value), end, true)
    }
    guard text.digitCount(index) <= 2, let day = text.integer(index), (1...31).contains(day),
      !runsOn(after: index)
    else { return nil }
    return (day, index + 1, false)
  }

  /// Whether figures go on: decimals, thousands, a percent sign, a clock, letters.
  private func runsOn(after index: Int) -> Bool {
    let next = index + 1
    guard text.touches(next) else {
      return NumberWords.scales[text.word(next)] != nil && text.continues(next)
    }
    if text[next].kind == .word { return text[next].text != "t" && !isMonth(next) }
    if ["%", ":", "°"].contains(text[next].text) { return true }
    return [".", ","].contains(text[next].text) && text.touches(next + 1)
      && text.digitCount(next + 1) > (text[next].text == "," ? 2 : 0)
      && !(text[next].text == "," && text.digitCount(next + 1) == 4)
  }

  private func isMonth(_ index: Int) -> Bool { month(at: index) != nil }

  /// A year in figures of four digits, "'19", or words: "nineteen ninety-nine".
  func year(at index: Int) -> (year: Int, end: Int)? {
    if text.digitCount(index) == 4, let year = text.integer(index), (1000...2999).contains(year),
      !(text.touches(index + 1) && text[index + 1].kind == .word && text[index + 1].text != "t")
    {
      return (year, index + 1)
    }
    if text.isSign(index, "'"), text.touches(index + 1), text.digitCount(index + 1) == 2,
      let short = text.integer(index + 1), !text.touches(index + 2) || text[index + 2].kind == .sign
    {
      return (full(short), index + 2)
    }
    return wordedYear(at: index)
  }

  func full(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }

  private func wordedYear(at index: Int) -> (year: Int, end: Int)? {
    if text.isWord(index, "two"), text.isWord(index + 1, "thousand") {
      let next = text.isWord(index + 2, "and") ? index + 3 : index + 2
      guard let rest = quantities.numbers.words(at: next), rest.value < 100, text.continues(next)
      else { return (2000, index + 2) }
      return (2000 + Int(rest.value), rest.end)
    }
    let century = text.word(index) == "twenty" ? 20 : NumberWords.small[text.word(index)] ?? 0
    guard (11...20).contains(century), text.continues(index + 1) else { return nil }
    let next = text.isSign(index + 1, "-") ? index + 2 : index + 1
    if text.isWord(next, "hundred") { return century < 20 ? (century * 100, next + 1) : nil }
    guard let rest = quantities.numbers.words(at: next), (10...99).contains(rest.value) else {
      return nil
    }
    return (century * 100 + Int(rest.value), rest.end)
  }

  /// A year behind a date: ", 2019", "of 2019", "-19", "last year".
  func trailingYear(at index: Int, sign: String? = nil) -> (year: YearReference, end: Int)? {
    guard text.continues(index) else { return nil }
    var next = index
    if text.isSign(next, ",") || text.isWord(next, "of") || text.isWord(next, "in")
      || ["-", "/", "."].contains(where: { text.isSign(next, $0) && text.touches(next + 1) })
    {
      let short = text.digitCount(next + 1)
      if short == 2, let sign, text.isSign(next, sign), let year = text.integer(next + 1),
        !text.touches(next + 2) || text[next + 2].kind == .sign
      {
        return (.year(full(year)), next + 2)
      }
      next += 1
    }
    guard text.continues(next) else { return nil }
    if text.isWord(next, "the"), text.isWord(next + 1, in: ["year", "following", "previous"]) {
      next += 1
    }
    if let (year, end) = year(at: next),
      text.isDigits(end - 1) || next > index || !text.isDigits(next)
    {
      let isClock = text.isSign(end, ":") && text.touches(end)
      let isRange = text.isWord(next, in: ["two"]) && end == next + 1
      return isClock || isRange ? nil : (.year(year), end)
    }
    if let step = TimeWords.steps[text.word(next)], text.isWord(next + 1, "year") {
      return (.relative(step), next + 2)
    }
    return nil
  }

  // MARK: Days with a month

  /// "21 February 2019", "the second of August", "2-Jan-19".
  private func dayMonth(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    guard let day = dayNumber(at: index), text.continues(index) || index == start else {
      return nil
    }
    index = day.end
    if text.isWord(index, "day") { index += 1 }
    var sign: String?
    if text.isWord(index, "of") {
      index += 1
      if text.isWord(index, "the"), isMonth(index + 1) { index += 1 }
    } else if ["-", "/", "."].contains(text[index].text), text.touches(index) {
      sign = text[index].text
      index += 1
    }
    guard text.continues(index) else { return nil }
    if let (month, end) = month(at: index) {
      if text.isWord(index, in: ["may", "march"]), !text[index].isCapitalised, sign == nil,
        !text.isWord(index - 1, "of"), !day.isOrdinal
      {
        return nil
      }
      let year = trailingYear(at: end, sign: sign)
      return (
        .day(year?.year ?? .open, month: month, day: day.day), year?.end ?? end
      )
    }
    return ofMonth(day, at: index, start: start)
  }

  /// "the 31st of the month", "the first of next month".
  private func ofMonth(_ day: (day: Int, end: Int, isOrdinal: Bool), at index: Int, start: Int)
    -> Found?
  {
    guard day.isOrdinal, text.isWord(index - 1, "of") else { return nil }
    var next = index
    if text.isWord(next, "the") { next += 1 }
    let step = TimeWords.steps[text.word(next)]
    if step != nil { next += 1 }
    guard text.isWord(next, "month"), step != nil || next > index else { return nil }
    let month = TimeExpression.unit(.month, step ?? 0, .text)
    return (
      step == nil ? .day(.open, month: nil, day: day.day) : .part(.early, of: month), next + 1
    )
  }

  /// "February 21, 2019", "May the 4th", "march eighteenth", "Dec31".
  private func monthDay(at start: Int) -> Found? {
    guard let (month, after) = month(at: start) else { return nil }
    var index = after
    var sign: String?
    if ["-", "/"].contains(text[index].text), text.touches(index), text.touches(index + 1) {
      sign = text[index].text
      index += 1
    } else if text.isWord(index, "the") {
      index += 1
    } else if text.isSign(index, ","), let day = dayNumber(at: index + 1), day.isOrdinal {
      index += 1
    }
    guard text.continues(index), let day = dayNumber(at: index) else { return nil }
    if text.isWord(start, "may"), !text[start].isCapitalised,
      text[day.end].kind == .word && NumberReader.isPlural(text.word(day.end))
    {
      return nil
    }
    let year = trailingYear(at: day.end, sign: sign)
    return (.day(year?.year ?? .open, month: month, day: day.day), year?.end ?? day.end)
  }

  // MARK: Figures

  /// "2019-02-21", "02/21/2019", "21.02.2019", "2016 10 16", "2020/23/Sep", "6/4".
  private func numericDate(at start: Int) -> Found? {
    guard text.isDigits(start), let first = text.integer(start), text.digitCount(start) != 3,
      text.digitCount(start) <= 4, !isTailOfFigures(start)
    else { return nil }
    let sign = text[start + 1].text
    let isSpaced =
      text.digitCount(start + 1) == 2 && text.digitCount(start) == 4
      && text.digitCount(start + 2) == 2
    if isSpaced, let month = text.integer(start + 1), let day = text.integer(start + 2),
      valid(month, day), text[start + 1].gap <= .space, text[start + 2].gap <= .space
    {
      return (.day(.year(first), month: month, day: day), start + 3)
    }
    guard ["-", "/", "."].contains(sign), text.touches(start + 1), text.touches(start + 2) else {
      return nil
    }
    let hasThird =
      text.isSign(start + 3, sign) && text.touches(start + 3) && text.touches(start + 4)
    guard hasThird else { return monthAndDay(at: start, sign: sign, isSure: false) }
    if let named = namedMiddle(first, at: start) { return named }
    guard let second = text.integer(start + 2), let third = text.integer(start + 4),
      text.digitCount(start + 2) <= 2
    else { return nil }
    let ends = start + 5
    if text.touches(ends),
      text.isDigits(ends)
        || (text.isSign(ends, sign) && sign == "." && text.touches(ends + 1)
          && text.isDigits(ends + 1))
    {
      return nil
    }
    if text.digitCount(start) == 4, text.digitCount(start + 4) <= 2 {
      if valid(second, third) { return (.day(.year(first), month: second, day: third), ends) }
      return valid(third, second) ? (.day(.year(first), month: third, day: second), ends) : nil
    }
    let yearDigits = text.digitCount(start + 4)
    guard yearDigits == 2 || yearDigits == 4 else { return nil }
    let year = yearDigits == 2 ? full(third) : third
    // Points separate day from month in Europe; strokes mostly write the American order.
    let isDayFirst = sign == "." || first > 12
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    if valid(month, day) { return (.day(.year(year), month: month, day: day), ends) }
    return valid(day, month) ? (.day(.year(year), month: day, day: month), ends) : nil
  }

  private func isTailOfFigures(_ start: Int) -> Bool {
    text.touches(start) && text.touches(start - 1) && text.isDigits(start - 2)
      && ["-", "/", ".", ",", ":"].contains(text[start - 1].text) && text[start - 1].text != "-"
  }

  private func valid(_ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && (1...31).contains(day)
  }

  /// "2019-aug-1", "2020/23/Sep".
  private func namedMiddle(_ year: Int, at start: Int) -> Found? {
    guard text.digitCount(start) == 4 else { return nil }
    if let month = TimeWords.months[text.word(start + 2)], let day = text.integer(start + 4),
      (1...31).contains(day)
    {
      return (.day(.year(year), month: month, day: day), start + 5)
    }
    if let month = TimeWords.months[text.word(start + 4)], let day = text.integer(start + 2),
      (1...31).contains(day)
    {
      return (.day(.year(year), month: month, day: day), start + 5)
    }
    return nil
  }

  func monthAndDay(at start: Int, sign: String, isSure: Bool) -> Found? {
    guard text.isSign(start + 1, sign), sign == "/", let month = text.integer(start),
      let day = text.integer(start + 2),
      text.digitCount(start) <= 2, text.digitCount(start + 2) <= 2,
      !(text.touches(start + 3) && text[start + 3].kind == .word),
      !(text.touches(start + 3) && text.isSign(start + 3, "/"))
    else { return nil }
    // "3/4" is a fraction, "6/4" and "2/29" are days.
    if month == 24, day == 7 { return nil }
    if !isSure, month < day, [2, 3, 4, 5, 6, 8, 10, 12, 16].contains(day) { return nil }
    guard valid(month, day) || valid(day, month) else { return nil }
    // The attacks of 2001 are known by their date.
    if month == 9, day == 11, !isSure {
      return (.day(.year(2001), month: 9, day: 11), start + 3)
    }
    let (first, second) = valid(month, day) ? (month, day) : (day, month)
    let year = text.isSign(start + 3, ",") ? trailingYear(at: start + 3) : nil
    return (.day(year?.year ?? .open, month: first, day: second), year?.end ?? start + 3)
  }
}
