import SpacyPipeline

/// Tells "won in two hours", which took that long, from "opens in two hours", which is a time to
/// come: the tense of the verb decides.
struct ElapsedTime {
  let parse: ParsedText
  let values: ValueFinder

  /// The value itself, or the duration that it gives.
  func reading(_ value: Value) -> Value {
    guard value.kind == .date || value.kind == .timeSpan,
      let first = parse.tokens.first(where: {
        parse.records[$0.index].range.lowerBound >= value.range.lowerBound
      }), first.lower == "in", isPast(first.head)
    else { return value }
    let start = parse.records[first.index].range.upperBound
    guard start < value.range.upperBound else { return value }
    let words = String(
      decoding: Array(parse.text.utf8)[start..<value.range.upperBound], as: UTF8.self)
    let lengths = values.values(in: words, date: nil)
    guard lengths.count == 1, let length = lengths.first, length.kind == .duration else {
      return value
    }
    return Value(
      kind: .duration, range: value.range, low: length.low, high: length.high, unit: length.unit,
      bound: length.bound, tolerance: length.tolerance, components: length.components)
  }

  private func isPast(_ verb: Token) -> Bool {
    verb.tag == .vbd || verb.tag == .vbn && verb.children(.aux).allSatisfy { $0.lower != "will" }
  }
}
