/// Reads spans of days: months, years, quarters, seasons, "the past three years".
struct PeriodReader: Sendable {
  let text: ValueText
  let dates: DateReader

  typealias Found = (time: TimeExpression, end: Int)

  /// The longest span that starts at a token.
  func period(at start: Int) -> TimeReading? {
    var best: Found?
    for found in [
      month(at: start), yearMonth(at: start), year(at: start), unit(at: start),
      rolling(at: start), quarter(at: start), season(at: start), part(at: start),
      numberedWeek(at: start), decade(at: start), century(at: start), firstUnits(at: start),
      nthUnit(at: start),
    ] {
      if let found, found.end > best?.end ?? 0 { best = found }
    }
    return best.map { TimeReading(start: start, end: $0.end, time: $0.time, grain: .span) }
  }

  // MARK: Months

  /// "March 2019", "last March", "March last year", "the month of May".
  private func month(at start: Int) -> Found? {
    var index = start
    var year: YearReference = .open
    if let after = text.after(["month", "of"], at: index)
      ?? text.after(["the", "month", "of"], at: index)
    {
      index = after
    }
    if let step = TimeWords.steps[text.word(index)], text.continues(index + 1),
      !text.isWord(index, "following")
    {
      year = step < 0 ? .last : step > 0 ? .next : .open
      index += 1
    }
    guard let (month, end) = dates.month(at: index), text.continues(index) || index == start else {
      return nil
    }
    if let trailing = dates.trailingYear(at: end, sign: text.isSign(end, "-") ? "-" : nil),
      index == start || year == .open
    {
      return (.months(trailing.year, first: month, last: month), trailing.end)
    }
    guard index > start || isSureMonth(at: index) else { return nil }
    return (.months(year, first: month, last: month), end)
  }

  /// Whether "May", "March" or "Dec" is a month without a day or year beside it.
  func isSureMonth(at index: Int) -> Bool {
    let word = text.word(index)
    guard TimeWords.unsureMonths.contains(word) else {
      return word != "august" || text[index].isCapitalised
    }
    let follows = text.isWord(index - 1, in: TimeWords.prepositions)
    let before = text[index - 1].kind == .word ? text[index - 1].text : ""
    if word == "may" || word == "march" {
      guard text[index].isCapitalised || before == "in" || before == "last" else { return false }
      if word == "may" {
        return follows && !["this", "and", "or", "that"].contains(before) || isListed(index)
      }
      if text.isWord(index + 1, in: ["on", "for", "against", "past"]) { return false }
      return (follows && before != "this") || isListed(index)
        || text[index - 1].kind == .sign && text[index + 1].kind == .sign
    }
    return (follows || text.isSign(index + 1, "-") || isListed(index))
      && (text[index].isCapitalised || before == "in")
  }

  /// Whether another month stands beside it: "April and May".
  private func isListed(_ index: Int) -> Bool {
    let isJoint = { (joint: Int) in
      text.isWord(joint, in: ["and", "or", "to"]) || text.isSign(joint, ",")
        || text.isSign(joint, "-")
    }
    return text[index].isCapitalised
      && (isJoint(index - 1) && TimeWords.months[text.word(index - 2)] != nil
        || isJoint(index + 1) && TimeWords.months[text.word(index + 2)] != nil)
  }

  /// "2018-12", "2018 December", "2018/Dec", "11/2016".
  private func yearMonth(at start: Int) -> Found? {
    if text.digitCount(start) <= 2, let month = text.integer(start), (1...12).contains(month),
      text.isSign(start + 1, "/"), text.digitCount(start + 2) == 4, !text.touches(start + 3),
      let (year, end) = dates.year(at: start + 2)
    {
      return (.months(.year(year), first: month, last: month), end)
    }
    guard text.digitCount(start) == 4, let (year, after) = dates.year(at: start) else { return nil }
    var index = after
    if let sign = ["-", "/", ","].first(where: { text.isSign(index, $0) }) {
      index += 1
      if sign != ",", text.touches(index), text.digitCount(index) == 2,
        let number = text.integer(index),
        (1...12).contains(number), !(text.touches(index + 1) && text[index + 1].kind != .sign),
        number != (year + 1) % 100, !(text.isSign(index + 1, sign) && text.touches(index + 1))
      {
        return (.months(.year(year), first: number, last: number), index + 1)
      }
    }
    guard text.continues(index), let (month, end) = dates.month(at: index),
      !text.isWord(index, "may") || text[index].isCapitalised,
      !(text.touches(end) && text.isSign(end, "-")), dates.dayNumber(at: end) == nil
    else { return nil }
    return (.months(.year(year), first: month, last: month), end)
  }

  // MARK: Years

  /// "2019", "the year 2019", "fiscal 2018", "AD 79", "300 BC", "2024–25".
  private func year(at start: Int) -> Found? {
    var index = start
    var isSure = false
    if text.isWord(index, "the") { index += 1 }
    if text.isWord(index, in: ["fiscal", "calendar", "financial"]) {
      index += 1
      isSure = true
    }
    if text.isWord(index, "year") || (isSure && text.isWord(index, "years")) {
      index += 1
      isSure = true
    }
    if text.isWord(index, in: ["fy", "cy"]) {
      isSure = true
      index += 1
      if text.touches(index), text.digitCount(index) == 2, let short = text.integer(index) {
        return (years(dates.full(short)), index + 1)
      }
    }
    if index == start, let era = era(at: start) { return era }
    guard isSure || index == start else { return nil }
    if isSure, index == start + 1, text.isWord(start, "fiscal"), text.isWord(index, "first") {
      return nil
    }
    guard let (year, end) = dates.year(at: index), text.continues(index) || index == start else {
      return nil
    }
    if let season = season(of: year, at: end) { return season }
    guard isSure || isYear(at: index, end: end, year) else { return nil }
    return (years(year), end)
  }

  private func years(_ year: Int) -> TimeExpression { .years(year, year) }

  /// "2024–25": a season or business year, which may begin and end anywhere in the two.
  private func season(of year: Int, at index: Int) -> Found? {
    guard text.isSign(index, "-") || text.isSign(index, "/"), text.touches(index),
      text.touches(index + 1), text.digitCount(index + 1) == 2, let short = text.integer(index + 1),
      !text.touches(index + 2) || text[index + 2].kind == .sign && !text.isSign(index + 2, "-")
    else { return nil }
    let last = year / 100 * 100 + short
    let end = last < year ? last + 100 : last
    guard end > year, end - year == 1 || short > 12 else { return nil }
    return (.years(year, end), index + 2)
  }

  /// "AD 79", "44 BC".
  private func era(at start: Int) -> Found? {
    if text.isWord(start, "ad"), text[start].isAllCaps, let year = text.integer(start + 1),
      (1...2100).contains(year)
    {
      return (years(year), start + 2)
    }
    guard text.integer(start) != nil, text.continues(start + 1), text[start + 1].isAllCaps,
      text.isWord(start + 1, in: ["bc", "bce", "ad", "ce"])
    else { return nil }
    let isBefore = text.isWord(start + 1, in: ["bc", "bce"])
    return (isBefore ? .unplaced : years(text.integer(start) ?? 1), start + 2)
  }

  /// Whether four figures are a year here, rather than a number of things.
  private func isYear(at index: Int, end: Int, _ year: Int) -> Bool {
    if !text.isDigits(index), !text.isSign(index, "'") {
      return (1500...2100).contains(year) && text.isWord(index - 1, in: TimeWords.prepositions)
    }
    if text.touches(index),
      ![",", "(", "[", "-", "/", "'", "\"", "—", "~", ">", "<", "=", "*", ":"].contains(
        text[index - 1].text)
    {
      return false
    }
    if ["%", "°"].contains(text[end].text)
      || text.touches(end) && text.isSign(end, ",")
        && text.touches(end + 1) && text.digitCount(end + 1) == 3
      || text.isSign(end, ".") && text.touches(end + 1) && text.isDigits(end + 1)
    {
      return false
    }
    if ["$", "£", "€", "#", "+"].contains(text[index - 1].text) { return false }
    let isAsked = text.isWord(index - 1, in: Self.beforeYear)
    let counts =
      text.continues(end) && text[end].gap == .space
      && (Units.isName(at: end, in: text) || NumberWords.scales[text.word(end)] != nil
        || Currencies.isName(at: end, in: text)
        || (["people", "men", "women", "children", "or"].contains(text.word(end)) && !isAsked))
    if counts { return false }
    if text.isSign(end, "/"), text.touches(end) { return false }
    if (1900...2099).contains(year) {
      return !text.isWord(index - 1, in: Self.beforeCount)
        || text.isWord(index - 2, in: ["later", "earlier", "recent", "older"])
    }
    return (1000...2999).contains(year)
      && (isAsked || text.isSign(index - 1, "(") && text[end].kind == .sign)
  }

  private static let beforeYear: Set<String> = [
    "in", "since", "of", "until", "till", "by", "before", "after", "during", "from", "early",
    "late", "mid", "circa", "year", "between",
  ]

  private static let beforeCount: Set<String> = [
    "than", "about", "nearly", "almost", "over", "least", "some", "roughly", "approximately",
    "another", "is", "these", "those", "section", "page", "route", "room", "flight",
  ]

  /// "the 1990s", "the '90s", "the mid-nineties".
  private func decade(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    var part: TimeExpression.Part?
    if let (found, after) = adjective(at: index) {
      part = found
      index = after
    }
    guard text.continues(index) || index == start,
      let (time, end) = bareDecade(at: index, start: start)
    else { return nil }
    return (part.map { .part($0, of: time) } ?? time, end)
  }

  private func bareDecade(at index: Int, start: Int) -> Found? {
    let isShort = text.isSign(index, "'")
    let digits = isShort ? index + 1 : index
    var end = digits + 1
    if text.isSign(end, "'"), text.touches(end) { end += 1 }
    if text.isDigits(digits), text.isWord(end, "s"), text.touches(end),
      let number = text.integer(digits), number % 10 == 0
    {
      if text.digitCount(digits) == 4, (1000...2990).contains(number) {
        let span = number % 100 == 0 && number < 2000 ? 99 : 9
        return (.years(number, number + span), end + 1)
      }
      if text.digitCount(digits) == 2, isShort || index > start {
        let year = dates.full(number) - (number >= 30 && number < 50 ? 100 : 0)
        return (.years(year, year + 9), end + 1)
      }
    }
    let century =
      text.isWord(index, "nineteen") ? 1900 : text.isWord(index, "eighteen") ? 1800 : nil
    let word = century == nil ? index : text.isSign(index + 1, "-") ? index + 2 : index + 1
    guard let tens = TimeWords.decades[text.word(word)], century != nil || index > start,
      century != nil || text.isWord(start, "the"),
      !text.isWord(start - 1, "in") || text.isWord(start, "the")
    else { return nil }
    return (.years((century ?? 1900) + tens, (century ?? 1900) + tens + 9), word + 1)
  }

  /// "the 21st century", "the late nineteenth century".
  private func century(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    var part: TimeExpression.Part?
    if let (found, after) = adjective(at: index) {
      part = found
      index = after
    }
    guard let (number, end) = dates.quantities.ordinalValue(at: index), number <= 30, number >= 1
    else {
      return nil
    }
    let next = text.isSign(end, "-") ? end + 1 : end
    guard text.isWord(next, "century"), text.continues(next) else { return nil }
    let first = Int(number) * 100 - 99
    let time = TimeExpression.years(first, first + 99)
    return (part.map { .part($0, of: time) } ?? time, next + 1)
  }

  // MARK: Units

  /// "last week", "the year", "later this month", "the same quarter", "the rest of the week".
  private func unit(at start: Int) -> Found? {
    var index = start
    if let after = text.after(["the", "rest", "of"], at: index) ?? text.after(
      ["rest", "of"], at: index)
      ?? text.after(["the", "remainder", "of"], at: index)
    {
      guard let (time, end) = plainUnit(at: after) else { return nil }
      return (.part(.late, of: time), end)
    }
    if text.isWord(index, in: ["later", "earlier"]) {
      let next = text.isWord(index + 1, "in") ? index + 2 : index + 1
      guard let (time, end) = plainUnit(at: next) else { return nil }
      return (.part(text.isWord(index, "later") ? .late : .early, of: time), end)
    }
    if text.isWord(index, "the"),
      TimeWords.steps[text.word(index + 1)] != nil
        || text.isWord(index + 1, "same")
    {
      index += 1
    }
    return plainUnit(at: index)
  }

  private func plainUnit(at start: Int) -> Found? {
    var index = start
    let word = text.word(index)
    let step = TimeWords.steps[word]
    let isThat = ["same", "that"].contains(word)
    guard step != nil || isThat || word == "the", text.continues(index + 1) else { return nil }
    index += 1
    if text.isWord(index, in: ["fiscal", "calendar", "financial", "business", "whole", "entire"]) {
      index += 1
    }
    guard let unit = TimeWords.units[text.word(index)], !text.word(index).hasSuffix("s"),
      unit != .day
    else { return nil }
    if word == "the" {
      guard isBareUnit(unit, at: index) else { return nil }
      return (.unit(unit, 0, .text), index + 1)
    }
    let anchor: TimeExpression.Anchor =
      isThat || TimeWords.contextSteps.contains(word) ? .context : .text
    if text.isWord(index + 1, "old") || text.isSign(index + 1, "-") && text.touches(index + 1) {
      return nil
    }
    if word == "past" { return (.rolling(1, unit, forward: false), index + 1) }
    return (.unit(unit, step ?? 0, anchor), index + 1)
  }

  /// Whether "the year" alone means the current one: not "the year of the dragon".
  private func isBareUnit(_ unit: CalendarUnit, at index: Int) -> Bool {
    let end = index + 1
    if [.decade, .century, .quarter, .fortnight].contains(unit) {
      return text[end].kind != .word && unit == .quarter
    }
    return !text.isWord(
      end,
      in: [
        "of", "he", "she", "they", "it", "before", "after", "that", "when", "we", "i", "to",
        "ended", "ending", "old", "prior", "earlier", "long",
      ])
      && !(text.isSign(end, "-") && text.touches(end)) && !text.isSign(end, "'")
  }

  /// "the past three years", "last few weeks", "the next 48 hours".
  private func rolling(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    guard let step = TimeWords.steps[text.word(index)], text.continues(index + 1) else {
      return nil
    }
    index += 1
    guard let (count, unit, end) = counted(at: index),
      step != 0 || count == nil || index == start + 1
    else {
      return nil
    }
    if step == 0 { return nil }
    if unit == .weekend, count == nil { return nil }
    var last = end
    // "last 3 months and 2 weeks": the parts after the largest do not move the days much.
    while last < end + 9, text.isWord(last, "and"),
      let (_, _, next) = counted(at: last + 1)
    {
      last = next
    }
    guard let unit else { return (.unit(.day, 0, .text), last) }
    return (.rolling(count, unit, forward: step > 0), last)
  }

  /// "three years", "a few weeks", "couple of days"; no unit for hours and minutes.
  func counted(at start: Int) -> (count: Int?, unit: CalendarUnit?, end: Int)? {
    var index = start
    var count: Int?
    if let after = text.after(["couple", "of"], at: index)
      ?? text.after(["a", "couple", "of"], at: index)
    {
      (count, index) = (2, after)
    } else if text.isWord(index, in: ["few", "several"]) {
      index += 1
    } else if text.isWord(index, "a"), text.isWord(index + 1, "few") {
      index += 2
    } else if let number = cardinal(at: index), number.value < 100_000 {
      (count, index) = (Int(number.value.rounded()), number.end)
    } else {
      return nil
    }
    if text.isSign(index, "-"), text.touches(index) { index += 1 }
    if text.isWord(index, in: ["fiscal", "calendar", "business", "working", "more", "or"]),
      text.continues(index + 1)
    {
      index += 1
      if text.isWord(index, "so") || text.isWord(index, "more") { index += 1 }
    }
    guard text.continues(index) else { return nil }
    if let unit = TimeWords.units[text.word(index)] { return (count, unit, index + 1) }
    return TimeWords.clockUnits.contains(text.word(index)) ? (count, nil, index + 1) : nil
  }

  /// A number that counts units: "three quarters" are nine months here.
  private func cardinal(at index: Int) -> NumberReading? {
    let numbers = dates.quantities.numbers
    if let worded = numbers.words(at: index), text.isWord(worded.end, "quarters") { return worded }
    return numbers.number(at: index)
  }

  /// "the first nine months of 2018", "the first three weeks".
  private func firstUnits(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    let isFirst = text.isWord(index, "first")
    guard isFirst || text.isWord(index, in: ["last", "final"]) else { return nil }
    index += 1
    guard let (count, unit, end) = counted(at: index), let unit, text.isWord(end, "of"),
      let whole = whole(at: end + 1)
    else { return nil }
    if unit == .month, let count, (1...11).contains(count),
      case .years(let year, let last) = whole.time,
      year == last
    {
      let (first, last) = isFirst ? (1, count) : (13 - count, 12)
      return (.months(.year(year), first: first, last: last), whole.end)
    }
    if unit == .month, let count, (1...11).contains(count),
      case .unit(.year, let offset, .text) = whole.time
    {
      let (first, last) = isFirst ? (1, count) : (13 - count, 12)
      return (.months(.relative(offset), first: first, last: last), whole.end)
    }
    return (.part(isFirst ? .early : .late, of: whole.time), whole.end)
  }

  /// "the last week of July", "the first weekend in May".
  private func nthUnit(at start: Int) -> Found? {
    guard let (number, index) = rank(at: start), let unit = TimeWords.units[text.word(index)],
      text.continues(index), !text.word(index).hasSuffix("s"), unit != .quarter,
      text.isWord(index + 1, in: ["of", "in"]), let whole = whole(at: index + 2)
    else { return nil }
    return (.nth(number, unit, of: whole.time), whole.end)
  }

  /// "first", "the third", "last" as a number, last being -1.
  func rank(at start: Int) -> (number: Int, end: Int)? {
    let index = text.isWord(start, "the") ? start + 1 : start
    if text.isWord(index, in: ["last", "final"]) { return (-1, index + 1) }
    guard let (value, end) = dates.quantities.ordinalValue(at: index), value <= 60 else {
      return nil
    }
    return (Int(value), end)
  }

  /// A span that another is a part of: no part again, so that reading stays bounded.
  private func whole(at index: Int) -> Found? {
    guard text.continues(index) else { return nil }
    var best: Found?
    for found in [
      month(at: index), year(at: index), unit(at: index), decade(at: index), century(at: index),
      quarter(at: index), season(at: index), bareUnit(at: index),
    ] {
      if let found, found.end > best?.end ?? 0 { best = found }
    }
    return best
  }

  /// "month" of "end of month".
  private func bareUnit(at index: Int) -> Found? {
    guard let unit = TimeWords.units[text.word(index)], !text.word(index).hasSuffix("s"),
      unit != .day, !(text.isSign(index + 1, "'"))
    else { return nil }
    return (.unit(unit, 0, .text), index + 1)
  }

  // MARK: Quarters and seasons

  /// "the third quarter of 2018", "Q3", "2019-H2", "next year's first quarter".
  private func quarter(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    var year: YearReference?
    if let (before, after) = leadingYear(at: index) {
      (year, index) = (before, after)
    }
    guard let (first, last, end) = quarterName(at: index) else { return nil }
    if let year { return (.months(year, first: first, last: last), end) }
    if let trailing = quarterYear(at: end) {
      return (.months(trailing.year, first: first, last: last), trailing.end)
    }
    return (.months(.open, first: first, last: last), end)
  }

  private func leadingYear(at index: Int) -> (YearReference, Int)? {
    if let step = TimeWords.steps[text.word(index)], text.isWord(index + 1, "year"),
      text.isSign(index + 2, "'"), text.isWord(index + 3, "s")
    {
      return (.relative(step), index + 4)
    }
    guard text.digitCount(index) == 4, let (year, end) = dates.year(at: index) else { return nil }
    var next = end
    if text.isSign(next, "'"), text.isWord(next + 1, "s") { next += 2 }
    if text.isSign(next, "-") || text.isSign(next, "/") { next += 1 }
    return text.continues(next) ? (.year(year), next) : nil
  }

  private func quarterYear(at index: Int) -> (year: YearReference, end: Int)? {
    if let trailing = dates.trailingYear(at: index) { return trailing }
    var next = text.isSign(index, ",") || text.isWord(index, in: ["of", "in"]) ? index + 1 : index
    if text.isWord(next, in: ["fiscal", "fy", "financial"]) { next += 1 }
    if text.isWord(next, "year") { next += 1 }
    if next > index, let (year, end) = dates.year(at: next), text.continues(next) {
      return (.year(year), end)
    }
    if text.isWord(index, "of"), text.isWord(index + 1, in: ["the", "this", "last", "next"]),
      text.isWord(index + 2, "year")
    {
      return (.relative(TimeWords.steps[text.word(index + 1)] ?? 0), index + 3)
    }
    return nil
  }

  /// The months of "first quarter", "Q3", "3Q", "H1", "second half".
  private func quarterName(at index: Int) -> (first: Int, last: Int, end: Int)? {
    func months(_ number: Int, _ size: Int) -> (Int, Int)? {
      number >= 1 && number * size <= 12 ? ((number - 1) * size + 1, number * size) : nil
    }
    if let size = Self.sizes[text.word(index)], text.touches(index + 1),
      text.digitCount(index + 1) == 1,
      let span = months(text.integer(index + 1) ?? 0, size),
      !text.touches(index + 2) || text[index + 2].kind == .sign
    {
      return (span.0, span.1, index + 2)
    }
    if let size = Self.sizes[text.word(index + 1)], text.touches(index + 1),
      text.digitCount(index) == 1,
      text[index + 1].isAllCaps, let span = months(text.integer(index) ?? 0, size)
    {
      return (span.0, span.1, index + 2)
    }
    let number: Int
    var next: Int
    if text.isWord(index, in: ["last", "final"]) {
      (number, next) = (0, index + 1)
      guard text.isWord(next, "quarter"), text.isWord(next + 1, "of") else { return nil }
    } else {
      guard let (value, end) = dates.quantities.ordinalValue(at: index), value <= 4 else {
        return nil
      }
      (number, next) = (Int(value), end)
    }
    if text.isSign(next, "-"), text.continues(next + 1) { next += 1 }
    guard text.isWord(next, in: ["quarter", "half"]), text.continues(next) else { return nil }
    let isHalf = text.isWord(next, "half")
    if isHalf, quarterYear(at: next + 1) == nil || number > 2 { return nil }
    guard let span = months(number == 0 ? (isHalf ? 2 : 4) : number, isHalf ? 6 : 3) else {
      return nil
    }
    return (span.0, span.1, next + 1)
  }

  /// Months of what a letter before a figure stands for: "Q3", "H1".
  private static let sizes = ["q": 3, "h": 6]

  /// "this summer", "the spring of 2019", "winter 2018".
  private func season(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    var year: YearReference = .open
    var isAsked = false
    if let step = TimeWords.steps[text.word(index)], text.continues(index + 1) {
      year = step < 0 ? .last : step > 0 ? .next : .open
      index += 1
      isAsked = true
    }
    var part: TimeExpression.Part?
    if let (found, after) = adjective(at: index) {
      part = found
      index = after
    }
    guard let months = TimeWords.seasons[text.word(index)], text.continues(index) || index == start
    else {
      return nil
    }
    var end = index + 1
    let trailing = dates.trailingYear(at: end)
    if let trailing { (year, end) = (trailing.year, trailing.end) }
    let isVerb = text.isWord(index, in: ["spring", "fall"])
    let follows = text.isWord(
      start - 1, in: ["in", "by", "since", "until", "during", "of", "every"])
    guard
      !isVerb || isAsked || trailing != nil || (follows && !text.isWord(start - 1, "of"))
        || part != nil
    else { return nil }
    if text.isWord(index, "winter") || text.isWord(index, "summer"),
      text.isWord(end, in: ["olympics", "games", "olympic", "paralympics"]), !isAsked
    {
      return nil
    }
    let time = TimeExpression.months(year, first: months.first, last: months.last)
    return (part.map { .part($0, of: time) } ?? time, end)
  }

  // MARK: Parts

  private func adjective(at index: Int) -> (TimeExpression.Part, Int)? {
    let part: TimeExpression.Part
    switch text.word(index) {
    case "early": part = .early
    case "mid", "middle": part = .middle
    case "late": part = .late
    default: return nil
    }
    let next = text.isSign(index + 1, "-") && text.touches(index + 1) ? index + 2 : index + 1
    return text.continues(next) ? (part, next) : nil
  }

  /// "early 2019", "the end of this year", "mid-2020", "year-end".
  private func part(at start: Int) -> Found? {
    if let (part, next) = adjective(at: start) {
      guard let (time, end) = whole(at: next), !isBare(time, next, end) else { return nil }
      return (.part(part, of: time), end)
    }
    if text.isWord(start, in: ["year", "month", "quarter"]),
      text.isWord(start + 1, "end")
        || text.isSign(start + 1, "-") && text.isWord(start + 2, "end")
    {
      let end = text.isWord(start + 1, "end") ? start + 2 : start + 3
      return (.part(.end, of: .unit(TimeWords.units[text.word(start)] ?? .year, 0, .text)), end)
    }
    if let to = text.after(["year", "to", "date"], at: start) {
      return (.part(.early, of: .unit(.year, 0, .text)), to)
    }
    var index = text.isWord(start, "the") ? start + 1 : start
    if text.isWord(index, "very") { index += 1 }
    guard let part = Self.partNouns[text.word(index)] else { return nil }
    index += 1
    if text.isWord(index, in: ["part", "half", "stages", "days", "weeks", "months"]) { index += 1 }
    guard text.isWord(index, "of") else { return nil }
    if let (time, end) = whole(at: index + 1) { return (.part(part, of: time), end) }
    let next = text.isWord(index + 1, "the") ? index + 2 : index + 1
    return dates.day(at: next).map { (.part(part, of: $0.time), $0.end) }
  }

  private func isBare(_ time: TimeExpression, _ start: Int, _ end: Int) -> Bool {
    if case .unit = time { return end == start + 1 }
    return false
  }

  private static let partNouns: [String: TimeExpression.Part] = [
    "end": .end, "close": .end, "beginning": .start, "start": .start, "turn": .start,
    "middle": .middle, "latter": .late, "early": .early, "late": .late, "closing": .end,
    "opening": .start, "dawn": .start, "eve": .start,
  ]

  /// "week 23", "the week of 16 September", "w/c Feb 4".
  private func numberedWeek(at start: Int) -> Found? {
    var index = text.isWord(start, "the") ? start + 1 : start
    if text.isWord(index, "w"), text.isSign(index + 1, "/"), text.isWord(index + 2, "c") {
      return dates.day(at: index + 3).map { (.weekOf($0.time), $0.end) }
    }
    guard text.isWord(index, "week") else { return nil }
    index += 1
    if let number = text.integer(index), (1...53).contains(number), text.digitCount(index) <= 2,
      text.continues(index), !text.isSign(index + 1, "%")
    {
      if let trailing = dates.trailingYear(at: index + 1) {
        return (.week(trailing.year, number), trailing.end)
      }
      return (.week(.open, number), index + 1)
    }
    guard
      let after = text.after(["of"], at: index) ?? text.after(["commencing"], at: index)
        ?? text.after(["beginning", "on"], at: index) ?? text.after(["starting", "on"], at: index)
        ?? text.after(["beginning"], at: index) ?? text.after(["starting"], at: index)
        ?? text.after(["ending", "on"], at: index) ?? text.after(["ending"], at: index)
        ?? text.after(["ended"], at: index), let day = dates.day(at: after)
    else { return nil }
    return (.weekOf(day.time), day.end)
  }
}
