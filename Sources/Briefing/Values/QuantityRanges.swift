/// Ranges of amounts, results of games and votes, and ranks.
extension QuantityReader {
  /// "5 to 7 percent", "between 3 and 5", "from 3 to 5", "3–1".
  func range(at start: Int) -> QuantityReading? {
    let isBetween = text.isWord(start, in: ["between", "betwixt"])
    let isFrom = text.isWord(start, "from")
    if isFrom
      ? isChange(before: start) : text.isWord(start - 1, "from") && isChange(before: start - 1)
    {
      return nil
    }
    let first = isBetween || isFrom ? start + 1 : start
    guard text.continues(first) || first == start, let low = amount(at: first) else { return nil }
    if isBetween {
      guard text.isWord(low.end, "and"), let high = upperEnd(at: low.end + 1) else { return nil }
      return joined(low, high, start: start)
    }
    let isHyphen = text.isSign(low.end, "-") && text.touches(low.end) == text.touches(low.end + 1)
    let isWord = text.isWord(low.end, "to") || (text.isWord(low.end, "through") && isFrom)
    let isOr = text.isWord(low.end, "or")
    // "By 52 percent to 48 percent", "rose by 3 percent to 40 percent": two figures.
    if isWord, low.unit == "percent", text.isWord(start - 1, "by") { return nil }
    guard isHyphen || isWord || isOr, text.continues(low.end), text.continues(low.end + 1),
      let high = upperEnd(at: low.end + 1)
    else { return nil }
    if isOr {
      guard let a = low.low, let b = high.low, low.unit == nil, b == a + 1, b < 100 else {
        return nil
      }
    }
    let runsOn = text.isSign(high.end, "-") && text.touches(high.end) && text.isDigits(high.end + 1)
    let isTelephone =
      isHyphen && text.digitCount(low.end - 1) == 3 && text.digitCount(low.end + 1) == 4
    if isTelephone { return nil }
    if isHyphen, runsOn || (text.isSign(start - 1, "-") && text.touches(start)) { return nil }
    return score(low, high, start: start, isHyphen: isHyphen) ?? joined(low, high, start: start)
  }

  private func upperEnd(at index: Int) -> QuantityReading? {
    let next = bounds.prefix(at: index)?.end ?? index
    return text.continues(next) ? amount(at: next) : nil
  }

  /// Whether "from 3 to 5" is a change here: "rose from 3 to 5 percent" states two figures.
  private func isChange(before index: Int) -> Bool {
    var next = index - 1
    while next >= index - 6, text[next].kind == .word {
      if text.isWord(next, in: Self.changes) { return true }
      next -= 1
    }
    return false
  }

  private static let changes: Set<String> = Set(
    """
    rose risen rise rises rising raise raised raises raising increase increased increases
    increasing grew grow grown grows growing growth jump jumped jumps climb climbed climbs up gain
    gained fell fall falls fallen falling drop dropped drops dropping decline declined declines
    decrease decreased decreases cut cuts cutting lower lowered lowers lowering down slip slipped
    shrank shrink shrunk slid slide slumped slump plunged plunge went gone go goes going moved
    move moving changed change changes reduced reduce reduces reducing reduction widened narrowed
    surged surge soared soar doubled tripled expanded expand extended extend revised revise
    upgraded eased ease slowed slow swelled dipped edged tumbled lifted lift boosted boost hiked
    hike
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private func joined(
    _ low: QuantityReading, _ high: QuantityReading, start: Int
  ) -> QuantityReading? {
    guard high.kind != .ordinal, var a = low.low, let b = high.low, low.components.isEmpty else {
      return nil
    }
    var bottom = low
    let inherits = low.unit == nil || (low.unit == high.unit)
    let takesMoney = low.kind == .money && high.kind == .number && high.unit == nil
    guard inherits || takesMoney else { return converted(low, high, start: start) }
    if high.scale > 1, low.scale == 1, a < 1000, a * high.scale <= b {
      a *= high.scale
      bottom.low = a
      bottom.high = a
      bottom.step = low.step * high.scale
    }
    guard a <= b else { return nil }
    var result = high
    if takesMoney {
      (result.kind, result.unit) = (.money, low.unit)
      result.isUnitAssumed = low.isUnitAssumed
    }
    (bottom.kind, bottom.unit) = (result.kind, result.unit)
    var top = high
    (top.kind, top.unit) = (result.kind, result.unit)
    result.low = a
    result.high = b
    result.step = min(bottom.step, high.step)
    result.start = start
    result.core = low.core.lowerBound..<high.core.upperBound
    result.number = low.number
    result.components = [bottom, top]
    return result
  }

  /// "800 metres to 1.2 km".
  private func converted(
    _ low: QuantityReading, _ high: QuantityReading, start: Int
  ) -> QuantityReading? {
    guard let from = low.unit, let to = high.unit, let value = low.low, let top = high.low,
      let bottom = Units.convert(value, from: from, to: to), bottom <= top
    else { return nil }
    var result = high
    result.low = bottom
    result.start = start
    result.core = low.core.lowerBound..<high.core.upperBound
    result.components = [low, high]
    return result
  }

  /// A result: "won 3–1", "a 5-4 ruling", "voted 9 to 3".
  private func score(
    _ left: QuantityReading, _ right: QuantityReading, start: Int, isHyphen: Bool
  ) -> QuantityReading? {
    guard start == left.start, left.unit == nil, right.unit == nil, left.scale == 1,
      right.scale == 1, left.kind == .number, right.kind == .number, let a = left.low,
      let b = right.low, isResult(a), isResult(b), a < 1000, b < 1000
    else { return nil }
    let inContext = (start - 5..<right.end + 3).contains {
      text.isWord($0, in: Self.contests) && ($0 < start || $0 >= right.end)
    }
    let areWhole = a == a.rounded() && b == b.rounded()
    guard inContext || (isHyphen && a > b && !left.isWorded && areWhole) else { return nil }
    if !isHyphen, !inContext || NumberReader.isPlural(text.word(right.end)) { return nil }
    return QuantityReading(
      kind: .number, start: start, end: right.end, core: start..<right.end,
      number: left.number, unit: "score", step: 0, components: [left, right])
  }

  /// Points, or the half points of chess.
  private func isResult(_ points: Double) -> Bool {
    points >= 0 && points * 2 == (points * 2).rounded()
  }

  private static let contests: Set<String> = [
    "win", "won", "wins", "winning", "beat", "beats", "beaten", "beating", "lost", "lose", "loses",
    "losing", "draw", "drew", "drawn", "draws", "defeat", "defeated", "defeats", "victory", "led",
    "lead", "leads", "leading", "score", "scored", "vote", "voted", "votes", "ruling", "ruled",
    "majority", "thrashed", "tie", "tied", "aggregate", "margin", "triumph", "triumphed", "loss",
    "decision", "trail", "trailed", "trailing", "penalties", "final", "set", "sets", "match",
  ]

  // MARK: Ranks

  /// "the 21st", "third": but not "second" as a time nor "first class".
  func ordinal(at start: Int) -> QuantityReading? {
    guard let (value, end) = ordinalValue(at: start) else { return nil }
    if text.isWord(end, in: Self.afterNoRank), text.continues(end) { return nil }
    if end == start + 1, text.isWord(start, "second"), text.isWord(start - 1, in: ["a", "per"]),
      text[end].kind != .word || text.isWord(end, in: ["ago", "later", "of", "and"])
    {
      return nil
    }
    return QuantityReading(
      kind: .ordinal, start: start, end: end, core: start..<end, number: start..<end,
      low: value, high: value, step: 1, isWorded: !text.isDigits(start))
  }

  private static let afterNoRank: Set<String> = [
    "class", "aid", "hand", "lady", "minister", "name", "names", "time", "party", "degree",
    "thing", "things", "place",
  ]

  /// The value of an ordinal in figures ("21st") or words ("twenty-first").
  func ordinalValue(at start: Int) -> (value: Double, end: Int)? {
    if let figures = text.integer(start), text.touches(start + 1),
      text.isWord(start + 1, in: ["st", "nd", "rd", "th"])
    {
      guard !text.touches(start) || text[start - 1].kind == .sign else { return nil }
      return (Double(figures), start + 2)
    }
    let word = text.word(start)
    if let small = NumberWords.smallOrdinals[word] ?? NumberWords.tensOrdinals[word] {
      return (Double(small), start + 1)
    }
    if let tens = NumberWords.tens[word] {
      let next = text.isSign(start + 1, "-") ? start + 2 : start + 1
      if text.continues(next), let unit = NumberWords.smallOrdinals[text.word(next)], unit < 10 {
        return (Double(tens + unit), next + 1)
      }
    }
    return compoundOrdinal(at: start)
  }

  /// "one hundred and fifth", "hundredth".
  private func compoundOrdinal(at start: Int) -> (value: Double, end: Int)? {
    if let scale = NumberWords.scaleOrdinals[text.word(start)] { return (scale, start + 1) }
    guard let base = numbers.words(at: start), base.value >= 100, text.continues(base.end) else {
      return nil
    }
    let next = text.isWord(base.end, "and") ? base.end + 1 : base.end
    if let small = NumberWords.smallOrdinals[text.word(next)] {
      return (base.value + Double(small), next + 1)
    }
    return nil
  }
}
