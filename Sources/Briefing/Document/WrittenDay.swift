/// Days as the heads of articles write them: `2019-02-21`, `21 February 2019`,
/// `Thursday, Feb. 21, 2019`.
enum WrittenDay {
  /// The day that a text starts with: an ISO day (whatever follows it), or a written one after an
  /// optional weekday.
  static func leading(in text: some StringProtocol) -> CalendarDay? {
    let head = String(text.prefix(80))
    if let day = isoDay(head) { return day }
    return parse(words(of: head))?.day
  }

  /// Whether a line is a day and nothing else.
  static func isAlone(in text: String) -> Bool {
    guard text.utf8.count < 80 else { return false }
    let words = words(of: text)
    if let found = parse(words) { return found.count == words.count }
    return words.count == 1 && isoDay(text) != nil
  }

  private static func isoDay(_ text: String) -> CalendarDay? {
    let head = text.utf8.prefix(11)
    guard head.count >= 10, head.dropFirst(10).first.map(Byte.isDigit) != true,
      let day = String(head.prefix(10))
    else { return nil }
    return CalendarDay(day)
  }

  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }.map { word in
      (word.last == "." ? word.dropLast() : word).lowercased()
    }
  }

  /// The day and how many words it takes.
  private static func parse(_ words: [String]) -> (day: CalendarDay, count: Int)? {
    var rest = words[...]
    if let first = rest.first, weekdays.contains(first) { rest = rest.dropFirst() }
    guard rest.count >= 3 else { return nil }
    let start = rest.startIndex
    let (first, second, third) = (rest[start], rest[start + 1], rest[start + 2])
    guard let year = Int(third), third.utf8.count == 4 else { return nil }
    let found =
      if let month = month(first), let day = dayNumber(second) {
        CalendarDay(year: year, month: month, day: day)
      } else if let month = month(second), let day = dayNumber(first) {
        CalendarDay(year: year, month: month, day: day)
      } else {
        CalendarDay?.none
      }
    return found.map { ($0, words.count - rest.count + 3) }
  }

  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
    return Int(digits)
  }

  /// 1 to 12 for the name of a month or its first letters.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let index = months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }
    return index.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
}
