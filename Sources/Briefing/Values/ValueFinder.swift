/// Finds the numbers, amounts and times that a text states.
///
///     let values = ValueFinder().values(in: "It cost about €6.55bn in 2024.", date: nil)
///     values.map(\.kind)  // [.money, .date]
public struct ValueFinder: Sendable {
  /// Makes a finder; it has no settings.
  public init() {}

  /// The values of a text in its order, none over another; the longest reading wins.
  ///
  /// `date` is the day of the text, which "last March" is counted from. Without it such times have
  /// no days, but their place all the same.
  public func values(in text: String, date: CalendarDay?) -> [Value] {
    ValueScanner(text: ValueText(text), date: date, isNested: false).values()
  }

  /// The same values, each followed by the readings inside it: the "5" of "about 5 kilometres";
  /// and the words that time nothing on the calendar, such as "weekly" and "now".
  public func allReadings(in text: String, date: CalendarDay?) -> [Value] {
    ValueScanner(text: ValueText(text), date: date, isNested: true).values()
  }
}

/// One pass over the tokens of a text.
private struct ValueScanner {
  let text: ValueText
  let date: CalendarDay?
  let isNested: Bool

  func values() -> [Value] {
    let quantities = QuantityReader(text: text)
    let times = TimeReader(text: text, quantities: quantities)
    var result: [Value] = []
    // The time last named, which "a year earlier" is counted from.
    var context: DaySpan?
    var index = 0
    while index < text.count {
      var quantity = quantities.quantity(at: index)
      var time = times.time(at: index)
      if let found = time, found.isLoose, !isNested { time = nil }
      // "-2019-02-21": what only the sign or bound before it makes an amount.
      if let found = quantity, found.start < found.number.lowerBound || text.isSign(index, "-"),
        let later = times.time(at: max(found.number.lowerBound, index + 1)), later.end > found.end,
        !later.isLoose || isNested
      {
        quantity = nil
        time = time.flatMap { $0.end >= later.end ? $0 : nil }
      }
      if let time, time.end >= quantity?.end ?? 0 {
        result.append(contentsOf: readings(of: time, quantities, context))
        if time.isDated, let days = time.time.days(from: date, context: context) { context = days }
        index = max(time.end, index + 1)
      } else if let quantity {
        result.append(quantity.value(in: text))
        if isNested { result.append(contentsOf: nested(quantity, quantities, times, context)) }
        index = max(quantity.end, index + 1)
      } else {
        if isNested, let name = nameOfUnit(at: index) { result.append(name) }
        index += 1
      }
    }
    return isNested ? unique(result) : result
  }

  private func readings(
    of time: TimeReading, _ quantities: QuantityReader, _ context: DaySpan?
  ) -> [Value] {
    guard isNested else { return [time.value(in: text, date: date, context: context)] }
    var result: [Value] = []
    for reading in [time] + time.inner + time.inner.flatMap(\.inner) {
      result.append(reading.value(in: text, date: date, context: context))
      guard text.isWord(reading.start, "the"), reading.end > reading.start + 1 else { continue }
      var bare = reading
      bare.start += 1
      result.append(bare.value(in: text, date: date, context: context))
    }
    for index in time.start..<time.end {
      guard let quantity = quantities.quantity(at: index), quantity.end <= time.end else {
        continue
      }
      result.append(quantity.value(in: text))
      result.append(contentsOf: quantity.inner(in: text, quantities))
    }
    return result
  }

  /// A unit without figure, which the debug view shows too: "celsius", "rupees".
  private func nameOfUnit(at index: Int) -> Value? {
    if let unit = Units.unit(at: index, in: text), unit.unit.dimension == .temperature,
      text[unit.end - 1].text.utf8.count > 3, !text.isWord(unit.end - 1, in: ["degree", "degrees"])
    {
      return Value(kind: .quantity, range: text.bytes(index..<unit.end), unit: unit.unit.name)
    }
    guard let money = Currencies.name(at: index, in: text), text[index].kind == .word,
      text[index].text.utf8.count > 2, !text.isWord(index, in: Self.otherCoins)
    else { return nil }
    return Value(kind: .money, range: text.bytes(index..<money.end), unit: money.code)
  }

  private static let otherCoins: Set<String> = [
    "pound", "pounds", "won", "real", "mark", "marks", "crown", "crowns", "rand", "franc", "dong",
    "cent", "cents", "penny", "buck", "bucks", "quid", "lev", "try", "all", "top", "php", "cop",
  ]

  /// The readings inside an amount, times included: "3 years" of "more than 3 years".
  private func nested(
    _ quantity: QuantityReading, _ quantities: QuantityReader, _ times: TimeReader,
    _ context: DaySpan?
  ) -> [Value] {
    var result = quantity.inner(in: text, quantities)
    for index in quantity.start..<quantity.end {
      if let time = times.time(at: index), time.end <= quantity.end {
        result.append(time.value(in: text, date: date, context: context))
      }
    }
    return result
  }

  /// Each place once, by its first reading.
  private func unique(_ values: [Value]) -> [Value] {
    var seen: Set<Range<Int>> = []
    return values.filter { seen.insert($0.range).inserted }
  }
}

extension QuantityReading {
  /// The value read, with its place in bytes.
  func value(in text: ValueText) -> Value {
    Value(
      kind: kind, range: text.bytes(start..<end), low: low, high: high, unit: unit, bound: bound,
      tolerance: step / 2, components: components.map { $0.value(in: text) },
      isUnitAssumed: isUnitAssumed)
  }

  /// The readings inside: without words of bound, the number alone, the ends of a range.
  func inner(in text: ValueText, _ reader: QuantityReader) -> [Value] {
    var result: [Value] = []
    if core != start..<end {
      var bare = self
      (bare.start, bare.end, bare.bound) = (core.lowerBound, core.upperBound, .exact)
      result.append(bare.value(in: text))
    }
    for component in components {
      result.append(component.value(in: text))
      result.append(contentsOf: component.inner(in: text, reader))
    }
    if number != core, components.isEmpty, let figure = reader.numbers.number(at: number.lowerBound)
    {
      let end = min(figure.end, number.upperBound)
      result.append(
        Value(
          kind: .number, range: text.bytes(number.lowerBound..<end), low: figure.value,
          high: figure.value, tolerance: figure.step / 2))
    }
    return result
  }
}
