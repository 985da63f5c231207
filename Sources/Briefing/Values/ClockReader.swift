/// Reads times of day: "3 pm", "half past seven", "in the morning".
struct ClockReader: Sendable {
  let text: ValueText
  let quantities: QuantityReader

  /// The longest time of day that starts at a token.
  func clock(at start: Int) -> TimeReading? {
    var best: TimeReading?
    for found in [
      figures(at: start), worded(at: start), past(at: start), named(at: start), dayPart(at: start),
    ] {
      if let found, found.end > best?.end ?? 0 || (best?.isWeak == true && !found.isWeak) {
        best = found
      }
    }
    return best
  }

  private func reading(
    _ start: Int, _ end: Int, _ hours: ClosedRange<Double>, isWeak: Bool = false
  ) -> TimeReading {
    TimeReading(
      start: start, end: end, time: .unplaced, grain: .clock, hours: hours, isWeak: isWeak)
  }

  private func hour(_ hour: Double) -> ClosedRange<Double> { hour...hour }

  // MARK: Figures

  /// "8:30", "8.30pm", "3 p.m.", "1140 a.m.", "16h30".
  private func figures(at start: Int) -> TimeReading? {
    guard text.isDigits(start), let first = text.integer(start), !isTail(start) else { return nil }
    let digits = text.digitCount(start)
    var end = start + 1
    var minutes = 0
    var isSure = false
    if text.isSign(end, ":") || text.isSign(end, "."), text.touches(end), text.touches(end + 1),
      text.digitCount(end + 1) == 2, let found = text.integer(end + 1), found < 60, digits <= 2,
      first <= 24
    {
      minutes = found
      isSure = text.isSign(end, ":")
      end += 2
      if isSure, text.isSign(end, ":"), text.touches(end), text.digitCount(end + 1) == 2 {
        end += 2
        if text.isSign(end, "."), text.touches(end + 1), text.isDigits(end + 1) { end += 2 }
      }
    }
    let isHundreds = minutes == 0 && (3...4).contains(digits) && first % 100 < 60 && first <= 1259
    if let (isAfternoon, after) = meridiem(at: end), first <= 12 || isHundreds || first <= 24 {
      let hours = isHundreds ? first / 100 : first
      let part = isHundreds ? first % 100 : minutes
      return reading(start, after, hour(value(hours, part, isAfternoon)))
    }
    if digits == 4, minutes == 0, first % 100 < 60, first < 2400,
      text.isWord(end, in: ["utc", "gmt", "hours", "bst", "est", "cet", "zulu"]),
      text.continues(end)
    {
      return reading(start, end, hour(Double(first / 100) + Double(first % 100) / 60))
    }
    if isSure {
      guard !(text.isSign(end, ":") && text.touches(end) && text.isDigits(end + 1)) else {
        return nil
      }
      return reading(start, end, hour(Double(first) + Double(minutes) / 60))
    }
    if end > start + 1 {
      return reading(start, end, hour(Double(first) + Double(minutes) / 60), isWeak: true)
    }
    if digits <= 2, first <= 24, text.touches(end), text.isWord(end, "h"), text.touches(end + 1),
      text.digitCount(end + 1) == 2, let part = text.integer(end + 1), part < 60
    {
      return reading(start, end + 2, hour(Double(first) + Double(part) / 60))
    }
    guard digits <= 2, first <= 24 else { return nil }
    if let after = oClock(at: end) { return reading(start, after, hour(Double(first))) }
    if first == 12, text.isWord(end, in: ["noon", "midnight"]), text.continues(end) {
      return reading(start, end + 1, hour(text.isWord(end, "noon") ? 12 : 24))
    }
    return isBareHour(before: end)
      ? reading(start, end, hour(Double(first)), isWeak: true) : nil
  }

  private func value(_ hours: Int, _ minutes: Int, _ isAfternoon: Bool?) -> Double {
    let base =
      isAfternoon == nil || hours > 12 ? hours : hours % 12 + (isAfternoon == true ? 12 : 0)
    return Double(base) + Double(minutes) / 60
  }

  /// Whether figures go on with others before them, as in dates and addresses.
  private func isTail(_ start: Int) -> Bool {
    guard text.touches(start) else { return false }
    if text[start - 1].kind == .word { return text[start - 1].text != "t" }
    return [".", ",", ":", "/", "$", "£", "€", "#"].contains(text[start - 1].text)
      && (text.isDigits(start - 2) || ["$", "£", "€", "#"].contains(text[start - 1].text))
  }

  /// Whether no unit or noun makes the hour a count.
  private func isBareHour(before end: Int) -> Bool {
    if text.touches(end),
      text[end].kind == .word || ["%", "/", ".", ",", "'", ":"].contains(text[end].text)
    {
      return text[end + 1].gap > .none && [".", ","].contains(text[end].text)
        || text[end + 1].kind == .end
    }
    if Units.isName(at: end, in: text) || Currencies.isName(at: end, in: text) { return false }
    return !text.isSign(end, "%") && NumberWords.scales[text.word(end)] == nil
  }

  /// "am", "p.m.", "a" after minutes; `nil` inside for "ampm".
  private func meridiem(at index: Int) -> (isAfternoon: Bool?, end: Int)? {
    guard text.continues(index) else { return nil }
    switch text.word(index) {
    case "am": return (false, index + 1)
    case "pm": return (true, index + 1)
    case "ampm": return (nil, index + 1)
    case "a", "p":
      let isAfternoon = text.isWord(index, "p")
      if text.isSign(index + 1, "."), text.isWord(index + 2, "m"), text[index + 2].gap <= .space {
        let hasPoint = text.isSign(index + 3, ".") && text.touches(index + 3)
        return (isAfternoon, hasPoint ? index + 4 : index + 3)
      }
      if text.isWord(index + 1, "m") {
        return (isAfternoon, text.isSign(index + 2, ".") ? index + 3 : index + 2)
      }
      let ends = text.touches(index) && (text[index + 1].kind != .word || !text.touches(index + 1))
      return ends ? (isAfternoon, index + 1) : nil
    default: return nil
    }
  }

  private func oClock(at index: Int) -> Int? {
    if text.isWord(index, "o"), text.isSign(index + 1, "'"), text.isWord(index + 2, "clock") {
      return index + 3
    }
    return text.isWord(index, "oclock") ? index + 1 : nil
  }

  // MARK: Words

  private func hourWord(at index: Int) -> (hour: Int, end: Int)? {
    if let small = NumberWords.small[text.word(index)], (1...12).contains(small) {
      return (small, index + 1)
    }
    guard text.digitCount(index) <= 2, let figure = text.integer(index), (1...12).contains(figure)
    else { return nil }
    return (figure, index + 1)
  }

  /// "seven o'clock", "five-thirty", "nine thirty pm", "seven am".
  private func worded(at start: Int) -> TimeReading? {
    guard let hours = NumberWords.small[text.word(start)], (1...12).contains(hours) else {
      return nil
    }
    var end = start + 1
    if let after = oClock(at: end) { return reading(start, after, hour(Double(hours))) }
    let next = text.isSign(end, "-") ? end + 1 : end
    var minutes: Double?
    if text.continues(next), let part = quantities.numbers.words(at: next), part.value < 60,
      part.value >= 10, part.end - next <= 3
    {
      (minutes, end) = (part.value, part.end)
    }
    let time = Double(hours) + (minutes ?? 0) / 60
    if let (isAfternoon, after) = meridiem(at: end),
      !text.isWord(end, "a") || text.isSign(end + 1, ".")
    {
      return reading(start, after, hour(value(hours, Int(minutes ?? 0), isAfternoon)))
    }
    return isBareHour(before: end) ? reading(start, end, hour(time), isWeak: true) : nil
  }

  /// "half past seven", "quarter to ten", "20 min past eight", "fifteen past eight".
  private func past(at start: Int) -> TimeReading? {
    var index = text.isWord(start, "a") ? start + 1 : start
    let minutes: Double
    if text.isWord(index, "half") {
      (minutes, index) = (30, index + 1)
    } else if text.isWord(index, "quarter") {
      (minutes, index) = (15, index + 1)
    } else if let number = quantities.numbers.figures(at: index)
      ?? quantities.numbers.words(at: index),
      number.value < 60, number.value == number.value.rounded(), number.value > 0
    {
      (minutes, index) = (number.value, number.end)
      if text.isWord(index, in: ["minutes", "minute", "min", "mins"]) { index += 1 }
    } else {
      return nil
    }
    let isPast = text.isWord(index, in: ["past", "after"])
    guard isPast || text.isWord(index, in: ["to", "before", "of", "till"]),
      text.continues(index + 1)
    else { return nil }
    let isStrong = text.isWord(index, in: ["past", "to"])
    guard let (base, found) = base(at: index + 1), isPast || minutes != 30 else { return nil }
    if isBareHour(before: found) == false { return nil }
    var end = found
    if let after = oClock(at: end) { end = after }
    var hours = Double(base) + (isPast ? minutes : -minutes) / 60
    var isSure = end > found || text.isWord(start, in: ["half", "quarter"]) && isPast
    if let (isAfternoon, after) = meridiem(at: end) {
      if isAfternoon == true, base < 12 { hours += 12 }
      (end, isSure) = (after, true)
    }
    // "five to seven" may be a range; only a preposition or a part of the day makes it a time.
    return isStrong || isSure
      ? reading(start, end, hour(hours), isWeak: !isSure && !text.isWord(index, "past")) : nil
  }

  private func base(at index: Int) -> (hour: Int, end: Int)? {
    if text.isWord(index, in: ["noon", "midday"]) { return (12, index + 1) }
    if text.isWord(index, "midnight") { return (24, index + 1) }
    return hourWord(at: index)
  }

  /// "noon", "midnight", "lunchtime".
  private func named(at start: Int) -> TimeReading? {
    switch text.word(start) {
    case "noon", "noontime": return reading(start, start + 1, hour(12))
    case "midday": return reading(start, start + 1, hour(12))
    case "midnight": return reading(start, start + 1, hour(24))
    case "mid":
      let next = text.isSign(start + 1, "-") ? start + 2 : start + 1
      guard text.isWord(next, in: ["night", "day", "morning", "afternoon"]) else { return nil }
      let hours: [String: Double] = ["night": 24, "day": 12, "morning": 10, "afternoon": 15]
      return reading(start, next + 1, hour(hours[text.word(next)] ?? 12))
    case "lunchtime", "dinnertime", "nighttime", "daytime", "teatime":
      return TimeWords.dayParts[text.word(start)].map { reading(start, start + 1, $0) }
    case "lunch", "dinner", "breakfast", "night", "day":
      if text.isWord(start + 1, "time"), text.continues(start + 1) {
        let hours = TimeWords.dayParts[text.word(start) + "time"] ?? 7...9
        return reading(start, start + 2, hours)
      }
      return meal(at: start)
    default: return nil
    }
  }

  /// "before lunch", but not "had lunch".
  private func meal(at index: Int) -> TimeReading? {
    let meals: [String: ClosedRange<Double>] = [
      "lunch": 12...14, "dinner": 18...20, "breakfast": 7...9,
    ]
    guard text.isWord(index - 1, in: ["before", "after", "at", "until", "by"]),
      text[index + 1].kind != .word || !text.continues(index + 1)
    else { return nil }
    return meals[text.word(index)].map { reading(index, index + 1, $0) }
  }

  // MARK: Parts of a day

  /// "in the morning", "late afternoon", "later in the evening", "at night".
  private func dayPart(at start: Int) -> TimeReading? {
    var index = start
    if text.isWord(index, in: ["later", "earlier"]) { index += 1 }
    if let after = text.after(["at", "night"], at: index) { return reading(start, after, 20...24) }
    if text.isWord(index, in: ["early", "late"]), text.isWord(index + 1, in: ["in", "on"]) {
      index += 1
    }
    let hasIn = text.isWord(index, in: ["in", "during", "throughout"])
    if hasIn {
      index += 1
      guard text.isWord(index, "the") else { return nil }
      index += 1
      if text.isWord(index, in: ["early", "late", "mid"]) { index += 1 }
      if text.isSign(index, "-") { index += 1 }
    } else if text.isWord(index, in: ["early", "late", "mid"]) {
      index += 1
      if text.isSign(index, "-") { index += 1 }
    } else if index > start {
      return nil
    }
    guard text.continues(index) || index == start, let hours = TimeWords.dayParts[text.word(index)],
      !text.word(index).hasSuffix("s")
    else { return nil }
    let isWeak = index == start
    if isWeak, text.isWord(index, in: ["midday", "dawn", "dusk", "breakfast"]) { return nil }
    let hasHours = text.isWord(index + 1, in: ["hours", "hour"])
    return reading(start, hasHours ? index + 2 : index + 1, hours, isWeak: isWeak)
  }
}
