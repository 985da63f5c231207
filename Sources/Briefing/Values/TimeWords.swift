/// The words of the English calendar.
enum TimeWords {
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// Month names that are other words too; alone they need a capital and a word that goes before
  /// times.
  static let unsureMonths: Set<String> = [
    "may", "march", "mar", "jan", "dec", "jun", "apr", "oct", "nov", "aug", "sep", "feb", "jul",
    "sept",
  ]

  /// 1 for Monday to 7 for Sunday.
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4,
    "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
  ]

  static let pluralWeekdays: [String: Int] = [
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6,
    "sundays": 7,
  ]

  static let units: [String: CalendarUnit] = [
    "day": .day, "days": .day, "night": .day, "nights": .day, "week": .week, "weeks": .week,
    "weekend": .weekend, "weekends": .weekend, "fortnight": .fortnight, "fortnights": .fortnight,
    "month": .month, "months": .month, "quarter": .quarter, "quarters": .quarter, "year": .year,
    "years": .year, "yr": .year, "yrs": .year, "decade": .decade, "decades": .decade,
    "century": .century, "centuries": .century, "wk": .week, "wks": .week,
  ]

  /// Units below a day, of which many make a day.
  static let clockUnits: Set<String> = [
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr",
    "hrs", "h", "moment", "moments",
  ]

  /// First and last month; winter runs into the next year.
  static let seasons: [String: (first: Int, last: Int)] = [
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14),
    "springtime": (3, 5), "summertime": (6, 8), "wintertime": (12, 14),
  ]

  /// Hours of the parts of a day.
  static let dayParts: [String: ClosedRange<Double>] = [
    "morning": 6...12, "mornings": 6...12, "afternoon": 12...18, "afternoons": 12...18,
    "evening": 18...22, "evenings": 18...22, "night": 20...24, "nights": 20...24,
    "lunchtime": 12...14, "daytime": 8...18, "nighttime": 20...24, "dawn": 5...7, "dusk": 18...21,
    "midday": 12...12, "breakfast": 7...9, "teatime": 16...18, "dinnertime": 17...20,
    "mealtime": 12...14,
  ]

  /// Which way "last", "next" and their like point.
  static let steps: [String: Int] = [
    "last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0,
    "current": 0, "present": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1,
    "forthcoming": 1, "subsequent": 1,
  ]

  /// Words that count from the time last named rather than from the date of the text.
  static let contextSteps: Set<String> = [
    "previous", "prior", "preceding", "following", "subsequent", "same",
  ]

  static let vagueCounts: Set<String> = ["few", "several", "couple", "many", "recent"]

  /// Words that go before a time.
  static let prepositions: Set<String> = [
    "in", "of", "since", "last", "next", "this", "by", "until", "till", "from", "to", "and",
    "between", "early", "mid", "late", "during", "before", "after", "through", "on", "past",
    "previous", "coming", "every", "each", "until", "around", "for", "throughout", "or", "about",
  ]

  static let recurring: [String: CalendarUnit] = [
    "daily": .day, "nightly": .day, "weekly": .week, "biweekly": .fortnight,
    "fortnightly": .fortnight, "monthly": .month, "quarterly": .quarter, "yearly": .year,
    "annually": .year, "annual": .year, "hourly": .day, "everyday": .day, "bimonthly": .month,
    "weekday": .week, "weekdays": .week, "semiannually": .year, "biannually": .year,
  ]

  static let decades: [String: Int] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
  ]

  /// Holidays by their names, the longest first.
  static let holidays: [(words: [String], holiday: Holiday)] = holidayTable.split(separator: "\n")
    .flatMap { line -> [(words: [String], holiday: Holiday)] in
      let parts = line.split(separator: ":")
      guard parts.count == 2, let holiday = Holiday(rawValue: String(parts[0])) else { return [] }
      return parts[1].split(separator: ",").map {
        ($0.split(whereSeparator: \.isWhitespace).map(String.init), holiday)
      }
    }
    .sorted { $0.words.count > $1.words.count }

  static let holidayStarts: Set<String> = Set(
    holidays.compactMap { $0.words.first?.split(separator: "'").first.map(String.init) })

  /// "new year's eve" is read without its apostrophe.
  private static let holidayTable = """
    newYear: new year day, new year's day, new years day, new year
    newYearsEve: new year eve, new year's eve, new years eve, nye
    christmas: christmas day, christmas, xmas, x-mas day, xmas day
    christmasEve: christmas eve, xmas eve
    boxingDay: boxing day, st stephen's day
    halloween: halloween, hallowe'en, all hallow's eve, halloween day
    valentine: valentine's day, valentines day, valentine day
    easter: easter sunday, easter day, easter
    goodFriday: good friday
    easterMonday: easter monday
    ashWednesday: ash wednesday
    palmSunday: palm sunday
    pentecost: pentecost, whit sunday
    thanksgiving: thanksgiving day, thanksgiving
    blackFriday: black friday
    cyberMonday: cyber monday
    laborDay: labor day, labour day
    memorialDay: memorial day
    independenceDay: independence day, us independence day
    martinLutherKingDay: martin luther king day, mlk day, martin luther king jr day
    presidentsDay: presidents day, president's day, presidents' day, washington's birthday
    columbusDay: columbus day
    veteransDay: veterans day, veteran's day
    armisticeDay: armistice day, remembrance day
    mothersDay: mother's day, mothers day, mothers' day
    fathersDay: father's day, fathers day, fathers' day
    earthDay: earth day
    womensDay: international women's day, women's day
    mayDay: may day, international workers day, international workers' day
    stPatricksDay: st patrick's day, st patricks day, saint patrick's day
    aprilFools: april fools, april fools day, april fool's day, april fools' day
    juneteenth: juneteenth
    bastilleDay: bastille day
    guyFawkes: guy fawkes night, guy fawkes day, bonfire night
    groundhogDay: groundhog day
    cincoDeMayo: cinco de mayo
    australiaDay: australia day
    anzacDay: anzac day
    canadaDay: canada day
    """
}
