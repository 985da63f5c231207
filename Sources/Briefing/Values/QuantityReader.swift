/// An amount read off a text, in tokens.
struct QuantityReading: Sendable {
  var kind: Value.Kind
  /// Tokens, words of bound included.
  var start: Int
  var end: Int
  /// Tokens of the amount without words of bound or rate.
  var core: Range<Int>
  /// Tokens of the number alone.
  var number: Range<Int>
  var low: Double?
  var high: Double?
  var unit: String?
  /// What one unit of the last stated digit is worth.
  var step: Double
  var bound = Value.Bound.exact
  var isUnitAssumed = false
  var scale = 1.0
  var isWorded = false
  var components: [QuantityReading] = []
}

/// Reads amounts: numbers with their units, bounds and ranges.
struct QuantityReader: Sendable {
  let text: ValueText
  let numbers: NumberReader
  let bounds: BoundReader

  init(text: ValueText) {
    self.text = text
    numbers = NumberReader(text: text)
    bounds = BoundReader(text: text)
  }

  /// The longest amount that starts at a token, or `nil`.
  func quantity(at start: Int) -> QuantityReading? {
    guard mayStart(at: start) else { return nil }
    if let prefix = bounds.prefix(at: start),
      var reading = range(at: prefix.end) ?? amount(at: prefix.end),
      !isSpanNotBound(prefix, reading, at: start)
    {
      reading.start = start
      reading.bound = prefix.bound
      return suffixed(reading)
    }
    return (range(at: start) ?? ordinal(at: start) ?? amount(at: start)).map(suffixed)
  }

  /// Whether an amount can start here at all: most words start none.
  private func mayStart(at index: Int) -> Bool {
    let token = text[index]
    guard token.kind == .word else { return token.kind != .end }
    return Self.starts.contains(token.text)
      || text[index + 1].kind == .sign
        && Currencies.prefix(at: index, in: text) != nil
  }

  private static let starts: Set<String> = {
    var words: Set<String> = [
      "a", "an", "another", "half", "quarter", "quarters", "minus", "negative", "between",
      "betwixt", "from", "age", "aged", "couple",
    ]
    words.formUnion(NumberWords.small.keys)
    words.formUnion(NumberWords.tens.keys)
    words.formUnion(NumberWords.smallOrdinals.keys)
    words.formUnion(NumberWords.tensOrdinals.keys)
    words.formUnion(NumberWords.scaleOrdinals.keys)
    words.formUnion(BoundReader.starts)
    words.formUnion(Currencies.starts)
    return words
  }()

  /// "over five years" may be how long something took: only "well over", "for over" bound a time.
  private func isSpanNotBound(
    _ prefix: (bound: Value.Bound, end: Int), _ reading: QuantityReading, at start: Int
  ) -> Bool {
    text.isWord(start, "over") && prefix.end == start + 1 && reading.kind == .duration
      && !text.isWord(start - 1, in: ["for", "in", "after", "since", "of", "is", "was", "lasted"])
  }

  private func suffixed(_ reading: QuantityReading) -> QuantityReading {
    guard reading.kind != .ordinal, let suffix = bounds.suffix(at: reading.end) else {
      return reading
    }
    var result = reading
    if result.bound == .exact { result.bound = suffix.bound }
    result.end = suffix.end
    if reading.unit == nil, let unit = unitSuffix(at: suffix.end, of: reading) {
      return unit
    }
    return result
  }

  /// "5 or more percent", "20-plus years": the unit after the bound.
  private func unitSuffix(at index: Int, of reading: QuantityReading) -> QuantityReading? {
    let isHyphened = text.isSign(index, "-") && text.touches(index) && text.touches(index + 1)
    guard let unit = Units.unit(at: isHyphened ? index + 1 : index, in: text) else { return nil }
    var result = reading
    result.bound = bounds.suffix(at: reading.end)?.bound ?? .exact
    apply(unit.unit, to: &result)
    result.end = unit.end
    return result
  }

  // MARK: One amount

  /// A number with its unit, without bound: "5", "$5 million", "5 feet 6 inches", "3 percent a year".
  func amount(at start: Int) -> QuantityReading? {
    guard var reading = simpleAmount(at: start) else { return nil }
    while let next = smallerPart(after: reading) {
      guard let low = reading.low, let more = next.low, let unit = reading.unit,
        let part = next.kind == .money
          ? more : Units.convert(more, from: next.unit ?? unit, to: unit)
      else { break }
      reading.low = low + part
      reading.high = low + part
      let step =
        next.kind == .money
        ? next.step : Units.convert(next.step, from: next.unit ?? unit, to: unit)
      reading.step = step ?? reading.step
      reading.core = reading.core.lowerBound..<next.core.upperBound
      reading.end = next.end
    }
    return rated(aged(reading))
  }

  private func simpleAmount(at start: Int) -> QuantityReading? {
    if let money = Currencies.prefix(at: start, in: text), text[money.end].gap <= .space,
      let number = numbers.moneyFigures(at: money.end)
    {
      var end = number.end
      if let name = Currencies.name(at: end, in: text), text[end].kind == .word { end = name.end }
      return QuantityReading(
        kind: .money, start: start, end: end, core: start..<end,
        number: money.end..<number.end, low: number.value * money.factor,
        high: number.value * money.factor, unit: money.code, step: number.step * money.factor,
        isUnitAssumed: money.isAssumed, scale: number.scale, isWorded: number.isWorded)
    }
    if let duration = vagueDuration(at: start) ?? oneUnit(at: start) ?? age(at: start) {
      return duration
    }
    guard let number = numbers.number(at: start) else { return nil }
    var reading = QuantityReading(
      kind: .number, start: start, end: number.end, core: start..<number.end,
      number: start..<number.end, low: number.value, high: number.value,
      unit: number.isFraction ? "fraction" : nil, step: number.step, scale: number.scale,
      isWorded: number.isWorded)
    return measured(&reading, number) ? reading : nil
  }

  /// Adds the unit behind a number; `false` when the number is no number, as in "5G".
  private func measured(_ reading: inout QuantityReading, _ number: NumberReading) -> Bool {
    let end = number.end
    if text.isSign(end, "%"), text[end].gap <= .space {
      apply(percent, to: &reading)
      reading.unit = "percent"
      (reading.end, reading.core) = (end + 1, reading.core.lowerBound..<end + 1)
      return !text.isDigits(end + 1) || !text.touches(end + 1)
    }
    let isHyphened = text.isSign(end, "-") && text.touches(end) && text.touches(end + 1)
    let index = isHyphened ? end + 1 : end
    if let money = Currencies.name(at: index, in: text), !isMass(money, at: index, reading),
      !isMinutes(at: index)
    {
      reading.kind = .money
      reading.unit = money.code
      reading.low = number.value * money.factor
      reading.high = reading.low
      reading.step *= money.factor
      reading.isUnitAssumed = money.isAssumed
      (reading.end, reading.core) = (money.end, reading.core.lowerBound..<money.end)
      return true
    }
    if let bracketed = bracketedUnit(at: end) {
      apply(bracketed.unit, to: &reading)
      (reading.end, reading.core) = (bracketed.end, reading.core.lowerBound..<bracketed.end)
      return true
    }
    if let unit = Units.unit(at: index, in: text), fits(unit, at: index, number, isHyphened) {
      apply(unit.unit, to: &reading)
      (reading.end, reading.core) = (unit.end, reading.core.lowerBound..<unit.end)
      return true
    }
    if let old = text.after(["yo"], at: index) {
      (reading.kind, reading.unit) = (.duration, "year")
      (reading.end, reading.core) = (old, reading.core.lowerBound..<old)
      return true
    }
    return isNumberAlone(number, from: reading.start)
  }

  private static let brackets = ["(": ")", "[": "]", "<": ">"]

  /// "20 (kg)", "20 [kg]".
  private func bracketedUnit(at index: Int) -> (unit: Units.Unit, end: Int)? {
    guard let close = Self.brackets[text[index].text], text.touches(index + 1),
      let unit = Units.unit(at: index + 1, in: text), text.isSign(unit.end, close)
    else { return nil }
    return (unit.unit, unit.end + 1)
  }

  /// Figures that letters touch are a name ("5G", "737F"), not a number.
  private func isNumberAlone(_ number: NumberReading, from start: Int) -> Bool {
    let end = number.end
    if text.touches(end), text[end].kind == .word { return false }
    if text.touches(end), text.isSign(end, "_") { return false }
    guard number.value == 1, number.isWorded, text.isWord(start, "one"), end == start + 1 else {
      return true
    }
    return text[end].kind == .word && text.continues(end)
      && !text.isWord(end, in: Self.afterPronoun)
      && !text.isWord(start - 1, in: Self.beforePronoun)
      || text[end].kind == .end && text[start - 1].kind == .end
  }

  /// Words that make the "one" before them a pronoun.
  private static let afterPronoun: Set<String> = [
    "of", "is", "was", "who", "that", "which", "can", "could", "will", "would", "may", "might",
    "must", "should", "has", "had", "does", "did", "to", "in", "on", "at", "for", "by", "with",
    "and", "but", "or", "as", "from", "another", "are", "were", "if", "because", "where", "when",
    "needs", "wants", "than", "you", "we", "they", "he", "she", "it", "i", "really", "not",
  ]

  private static let beforePronoun: Set<String> = [
    "this", "that", "the", "which", "each", "every", "any", "another", "no", "new", "big", "good",
    "only", "such", "former", "latter", "first", "last", "next", "other", "right", "wrong",
  ]

  private var percent: Units.Unit {
    Units.Unit(name: "percent", dimension: .share, factor: 1, offset: 0)
  }

  func apply(_ unit: Units.Unit, to reading: inout QuantityReading) {
    reading.unit = unit.name
    reading.isUnitAssumed = Units.ambiguous[unit.name] != nil
    switch unit.dimension {
    case .share, .shareDifference: reading.kind = .percent
    case .time: reading.kind = .duration
    default: reading.kind = .quantity
    }
    if unit.name == "basis-point" {
      reading.unit = "percentage-point"
      reading.low = reading.low.map { $0 / 100 }
      reading.high = reading.high.map { $0 / 100 }
      reading.step /= 100
    }
  }

  /// Whether a name of a unit is one behind this number.
  private func fits(
    _ unit: (unit: Units.Unit, end: Int), at index: Int, _ number: NumberReading, _ hyphened: Bool
  ) -> Bool {
    let word = text[index].text
    let touches = text.touches(index)
    switch word {
    case "s":
      return touches && !hyphened && (number.isDecimal || text.isWord(index - 2, "min"))
    case "h":
      return !hyphened && (touches || text.isDigits(unit.end) || number.value < 25)
        && !text[index].isAllCaps
    case "l", "w": return touches && !hyphened
    case "m", "g":
      return touches
        ? !(word == "g" && text[index].isAllCaps)
        : !hyphened
          && !text[index].isAllCaps
    case "c", "f": return text[index].isAllCaps && !touches
    case "second" where number.isWorded: return hyphened || number.value == 1
    case "mil", "bar", "bars", "stone": return number.value != 1
    case "bit": return touches
    case "percentage" where unit.unit.name == "percent":
      return number.isWorded || text[unit.end].kind == .end
    default: break
    }
    if unit.unit.dimension == .time, hyphened, text.isWord(index, in: ["day", "night"]) {
      return true
    }
    return !hyphened || touches
  }

  private func isMinutes(at index: Int) -> Bool {
    text.isWord(index, "p") && (text.isSign(index + 1, ".") || !text.touches(index))
  }

  /// Whether "pounds" weigh here rather than buy.
  private func isMass(_ money: Currencies.Reading, at index: Int, _ reading: QuantityReading)
    -> Bool
  {
    guard text.isWord(index, in: ["pound", "pounds"]), money.end == index + 1 else { return false }
    if reading.scale >= 1e6 { return text.isWord(money.end, "of") && isMassContext(reading.start) }
    if text.isWord(money.end, in: ["of", "heavier", "lighter", "overweight"]) { return true }
    return !isMoneyContext(around: reading.start)
  }

  private func isMassContext(_ index: Int) -> Bool {
    (index - 8..<index).contains { text.isWord($0, in: Self.massWords) }
  }

  private func isMoneyContext(around index: Int) -> Bool {
    (index - 16..<index + 8).contains { text.isWord($0, in: Self.moneyWords) }
  }

  private static let massWords: Set<String> = ["weighing", "weighs", "weighed", "weigh", "weight"]
  private static let moneyWords: Set<String> = [
    "pay", "paid", "pays", "paying", "payment", "cost", "costs", "costing", "price", "prices",
    "priced", "worth", "fine", "fined", "spend", "spent", "spending", "earn", "earns", "earned",
    "salary", "wage", "wages", "sold", "debt", "debts", "loan", "loans", "cash", "tax", "taxes",
    "budget", "income", "revenue", "profit", "profits", "bill", "bills", "bank", "fund", "funds",
    "funding", "donated", "invest", "invested", "investment", "benefits", "compensation", "money",
    "pence", "sterling", "fee", "fees", "fare", "fares", "tuition", "rent", "raised", "bought",
    "stolen", "damages", "reward",
  ]

  // MARK: What goes on with an amount

  /// "6 inches" of "5 feet 6 inches", "forty-five cents", "48 min".
  private func smallerPart(after reading: QuantityReading) -> QuantityReading? {
    guard let unit = reading.unit, reading.kind != .number, reading.kind != .percent,
      text.continues(reading.end), reading.low != nil
    else { return nil }
    var index = reading.end
    if text.isSign(index, ","), text[index + 1].gap == .space { index += 1 }
    let hasAnd = text.isWord(index, "and")
    if hasAnd { index += 1 }
    if let half = trailingFraction(at: index, of: reading, hasAnd: hasAnd) { return half }
    guard text.continues(index), let next = simpleAmount(at: index), next.low != nil else {
      return nil
    }
    if reading.kind == .money {
      let isRest =
        next.kind == .number && next.unit == nil && next.isWorded && reading.isWorded
        && !hasAnd && (next.low ?? 100) < 100 && text[next.end].kind != .word
      if isRest {
        var cents = next
        (cents.kind, cents.low, cents.step) = (.money, (next.low ?? 0) / 100, 0.01)
        return cents
      }
      let isCoin = next.kind == .money && next.unit == unit && next.step < reading.step
      return isCoin && (reading.low ?? 0) >= 1 ? next : nil
    }
    guard [.length, .mass, .time].contains(Units.dimension(of: unit)), next.kind == reading.kind,
      let other = next.unit, other != unit,
      let one = Units.convert(1, from: other, to: unit), one < 0.9,
      let part = next.low, part * one < 2.1
    else { return nil }
    return next
  }

  /// "and a half" of "an hour and a half".
  private func trailingFraction(
    at index: Int, of reading: QuantityReading, hasAnd: Bool
  ) -> QuantityReading? {
    guard hasAnd, reading.kind != .money, text.continues(index),
      let bottom = numbers.denominator(
        at: text.isWord(index, in: ["a", "an"]) ? index + 1 : index, plural: false),
      bottom.value <= 4,
      !text.isWord(bottom.end, "of")
    else { return nil }
    return QuantityReading(
      kind: reading.kind, start: index, end: bottom.end, core: index..<bottom.end,
      number: index..<bottom.end, low: 1 / bottom.value, high: 1 / bottom.value,
      unit: reading.unit, step: 0.25)
  }

  /// "old", "of age" behind a duration.
  private func aged(_ reading: QuantityReading) -> QuantityReading {
    guard reading.kind == .duration else { return reading }
    var index = reading.end
    if text.isSign(index, "-"), text.touches(index) { index += 1 }
    let end: Int
    if text.isWord(index, "old"), text.continues(index) {
      end = index + 1
    } else if let after = text.after(["of", "age"], at: index) {
      end = after
    } else {
      return reading
    }
    var result = reading
    result.end = end
    result.core = reading.core.lowerBound..<end
    return result
  }

  /// "a day", "per share" behind an amount with a unit.
  private func rated(_ reading: QuantityReading) -> QuantityReading {
    guard let unit = reading.unit, reading.kind != .duration, unit != "fraction",
      text.continues(reading.end)
    else { return reading }
    let index = reading.end
    if text.isWord(index, "for"), text.isWord(index + 1, in: ["a", "an", "each", "every"]),
      let named = Units.unit(at: index + 2, in: text), named.unit.dimension != .time,
      text.isWord(named.end, "of")
    {
      var result = reading
      (result.unit, result.end) = (unit + "/" + named.unit.name, named.end)
      return result
    }
    let isPer = text.isWord(index, "per") || text.isSign(index, "/") && text.touches(index)
    guard isPer || text.isWord(index, in: ["a", "an", "each", "every"]), text.continues(index + 1),
      text[index + 1].kind == .word
    else { return reading }
    let named = Units.unit(at: index + 1, in: text)
    let word = text.word(index + 1)
    guard let per = named?.unit.name ?? (isPer || Self.perThings.contains(word) ? word : nil) else {
      return reading
    }
    let end = named?.end ?? index + 2
    let isComparison = text.isWord(end, in: ["earlier", "ago", "later", "before", "after"])
    if isComparison || word == "cent" { return reading }
    var result = reading
    result.unit = unit + "/" + per
    result.end = end
    return result
  }

  private static let perThings: Set<String> = [
    "share", "head", "person", "piece", "ticket", "passenger", "household", "barrel", "unit",
    "bottle", "copy", "student", "pupil", "child", "worker", "employee", "family", "room", "item",
  ]

  /// "half an hour", "an hour", "a few weeks", "several days".
  private func vagueDuration(at start: Int) -> QuantityReading? {
    if text.isWord(start, "half"), text.isWord(start + 1, in: ["a", "an"]),
      let unit = Units.unit(at: start + 2, in: text),
      unit.unit.dimension != .share, unit.unit.dimension != .temperature
    {
      return duration(start..<unit.end, 0.5, unit.unit, number: start..<start + 1)
    }
    if text.isWord(start, in: ["a", "an"]), let unit = Units.unit(at: start + 1, in: text),
      unit.unit.dimension == .time || unit.unit.dimension == .length
        || unit.unit.dimension == .mass, text.isWord(unit.end, "and"),
      text.isWord(unit.end + 1, in: ["a", "an"]),
      numbers.denominator(at: unit.end + 2, plural: false) != nil
    {
      return duration(start..<unit.end, 1, unit.unit, number: start..<start + 1)
    }
    return nil
  }

  /// "a year" of "for a year", "another week": one unit, where a length is meant.
  private func oneUnit(at start: Int) -> QuantityReading? {
    let isAnother = text.isWord(start, "another")
    guard isAnother || text.isWord(start, in: ["a", "an"]), text.continues(start + 1) else {
      return nil
    }
    let isFull = text.isWord(start + 1, in: ["full", "whole", "further"])
    let index = isFull ? start + 2 : start + 1
    guard isAnother || text.isWord(start - 1, in: Self.beforeLength),
      let unit = Units.unit(at: index, in: text),
      unit.unit.dimension == .time
        || unit.unit.dimension == .length && text.isWord(start - 1, in: Self.beforeDistance),
      isAnother || text[index].text.utf8.count > 3, !text.word(index).hasSuffix("s"),
      !text.isWord(index, "second"), !text.isSign(unit.end, "-"),
      !text.isWord(unit.end, in: ["of", "old", "ago", "earlier", "later"])
    else { return nil }
    return duration(start..<unit.end, 1, unit.unit, number: start..<start + 1)
  }

  private static let beforeLength: Set<String> = [
    "for", "within", "about", "nearly", "almost", "than", "over", "least", "lasted", "lasts",
    "last", "takes", "took", "take", "under", "only", "around", "roughly",
  ]

  private static let beforeDistance: Set<String> = [
    "than", "over", "under", "least", "about", "nearly", "almost", "roughly",
  ]

  /// "aged 87", "age 87".
  private func age(at start: Int) -> QuantityReading? {
    guard text.isWord(start, in: ["aged", "age"]), text.continues(start + 1),
      let number = numbers.number(at: start + 1), number.value < 130, !number.isFraction,
      !text.touches(number.end) || text[number.end].kind == .sign
    else { return nil }
    let hasUnit = Units.unit(at: number.end, in: text)?.unit.dimension == .time
    guard !hasUnit else { return nil }
    return QuantityReading(
      kind: .duration, start: start, end: number.end, core: start..<number.end,
      number: start + 1..<number.end, low: number.value, high: number.value, unit: "year", step: 1)
  }

  private func duration(
    _ tokens: Range<Int>, _ value: Double, _ unit: Units.Unit, number: Range<Int>
  ) -> QuantityReading {
    var reading = QuantityReading(
      kind: .duration, start: tokens.lowerBound, end: tokens.upperBound, core: tokens,
      number: number, low: value, high: value, step: 0.25)
    apply(unit, to: &reading)
    return reading
  }
}
