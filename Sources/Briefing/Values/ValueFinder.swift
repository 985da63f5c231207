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
    readings(in: ValueText(text), date: date).map(\.value)
  }

  /// The same values, each followed by the readings inside it: the "5" of "about 5 kilometres".
  public func allReadings(in text: String, date: CalendarDay?) -> [Value] {
    var result: [Value] = []
    var seen: Set<Range<Int>> = []
    for reading in readings(in: ValueText(text), date: date) {
      seen.removeAll(keepingCapacity: true)
      for value in [reading.value] + reading.inner where seen.insert(value.range).inserted {
        result.append(value)
      }
    }
    return result
  }

  private struct Reading {
    let value: Value
    let inner: [Value]
  }

  private func readings(in text: ValueText, date: CalendarDay?) -> [Reading] {
    let quantities = QuantityReader(text: text)
    var result: [Reading] = []
    var index = 0
    while index < text.count {
      if let quantity = quantities.quantity(at: index), quantity.end > index {
        result.append(
          Reading(
            value: quantity.value(in: text), inner: quantity.inner(in: text, quantities)))
        index = quantity.end
      } else {
        index += 1
      }
    }
    return result
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
