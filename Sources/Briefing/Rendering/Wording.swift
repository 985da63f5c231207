/// How counts, days and lists are put into words.
enum Wording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "21 February 2019".
  static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "on 21 February 2019", "in May 2026", "in 2018", "since 3 May 2011", "until 14 May 2019",
  /// "from 1 May 2019 to 3 May 2019"; empty for a span that is open at both ends.
  static func span(_ span: DaySpan) -> String {
    switch (span.from, span.to) {
    case (nil, nil): ""
    case (let from?, nil): "since \(day(from))"
    case (nil, let to?): "until \(day(to))"
    case (let from?, let to?):
      if from == to {
        "on \(day(from))"
      } else if let period = period(from, to) {
        "in \(period)"
      } else {
        "from \(day(from)) to \(day(to))"
      }
    }
  }

  /// "21 February 2019", "May 2026", "2018": the date of a publication.
  static func date(_ span: DaySpan) -> String {
    guard let from = span.from, let to = span.to, from != to else {
      return (span.from ?? span.to).map(day) ?? ""
    }
    return period(from, to) ?? "\(day(from)) to \(day(to))"
  }

  /// A whole month or year.
  private static func period(_ from: CalendarDay, _ to: CalendarDay) -> String? {
    guard from.year == to.year, from.day == 1,
      to.day == CalendarDay.length(ofMonth: to.month, year: to.year)
    else { return nil }
    if from.month == to.month { return "\(months[from.month - 1]) \(from.year)" }
    return from.month == 1 && to.month == 12 ? String(from.year) : nil
  }

  /// "1 claim", "12 claims", "1,204 claims".
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A whole number with a comma between thousands.
  static func grouped(_ number: Int) -> String {
    var out = ""
    for (place, digit) in String(number.magnitude).reversed().enumerated() {
      if place > 0, place % 3 == 0 { out = "," + out }
      out = String(digit) + out
    }
    return (number < 0 ? "-" : "") + out
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The text with its first letter in upper case.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a verdict says of a number of claims: "2 do not match the facts".
  static func counted(_ verdict: Verdict, _ number: Int) -> String {
    let one = number == 1
    let words =
      switch verdict {
      case .contradicted: one ? "does not match the facts" : "do not match the facts"
      case .outdated: one ? "is out of date" : "are out of date"
      case .disputed: one ? "is disputed" : "are disputed"
      case .partlySupported: one ? "is partly supported" : "are partly supported"
      case .unverified: one ? "is not verified" : "are not verified"
      case .supported: one ? "is supported" : "are supported"
      case .notCheckable: one ? "is not checkable" : "are not checkable"
      }
    return "\(grouped(number)) \(words)"
  }
}
