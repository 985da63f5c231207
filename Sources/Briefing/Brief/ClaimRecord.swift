extension Claim {
  /// The claim as a record of `brief-claims/1`.
  package var record: JSONValue {
    var record: [String: JSONValue] = [
      "id": .string(id), "text": .string(text), "predicate": predicate.record,
      "sentence": sentence.record, "subject": .string(subject), "speaker": JSONValue(speaker),
      "speech": JSONValue(speech?.rawValue), "mode": .string(mode.rawValue),
      "negated": .bool(negated), "kind": .string(kind.rawValue), "checkable": .bool(checkable),
      "uncheckable_why": JSONValue(uncheckable), "worth": .number(worth),
    ]
    record["span"] = [
      "text": .string(span.text), "start": JSONValue(span.range.lowerBound),
      "end": JSONValue(span.range.upperBound), "line": JSONValue(line), "column": JSONValue(column),
    ]
    record["values"] = .array(values.map { $0.record(text: words(of: $0)) })
    record["quantities"] = .array(
      values.filter { $0.days == nil && $0.low != nil }.map {
        [
          "text": JSONValue(words(of: $0)), "low": JSONValue($0.low), "high": JSONValue($0.high),
          "unit": JSONValue($0.unit),
        ]
      })
    record["time"] =
      values.first { $0.days != nil }.map {
        [
          "text": JSONValue(words(of: $0)), "from": JSONValue($0.days?.from?.description),
          "to": JSONValue($0.days?.to?.description),
        ]
      } ?? .null
    record["worth_why"] = .array(
      worthFeatures.map { ["feature": .string($0.feature), "points": .number($0.points)] })
    record["also_at"] = .array(alsoAt.map(\.record))
    record["unresolved"] = .array(unresolved.map { .string($0) })
    return .object(record)
  }

  /// The words of a value, cut from the sentence or the span; `nil` when it stands in neither.
  package func words(of value: Value) -> String? {
    for quote in [sentence, span] {
      guard quote.range.lowerBound <= value.range.lowerBound,
        value.range.upperBound <= quote.range.upperBound
      else { continue }
      let bytes = Array(quote.text.utf8)
      let (start, end) = (
        value.range.lowerBound - quote.range.lowerBound,
        value.range.upperBound - quote.range.lowerBound
      )
      guard end <= bytes.count else { continue }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return nil
  }

  init(_ reader: RecordReader) throws(RecordError) {
    let span = try reader.member("span")
    var values: [Value] = []
    for value in reader.members("values") { values.append(try Value(value)) }
    var features: [WorthFeature] = []
    for feature in reader.members("worth_why") {
      features.append(
        WorthFeature(feature: try feature.string("feature"), points: try feature.double("points")))
    }
    self.init(
      id: try reader.string("id"), text: try reader.string("text"), span: try Quote(span),
      line: try span.int("line"), column: try span.int("column"),
      predicate: try Quote(reader.member("predicate")),
      sentence: try Quote(reader.member("sentence")), subject: try reader.string("subject"),
      speaker: reader.optionalString("speaker"),
      speech: reader.optionalString("speech").flatMap(Speech.init),
      mode: try reader.choice("mode", Mode.self), negated: try reader.bool("negated"),
      kind: try reader.choice("kind", Kind.self), values: values,
      checkable: try reader.bool("checkable"),
      uncheckable: reader.optionalString("uncheckable_why"), worth: try reader.double("worth"),
      worthFeatures: features, alsoAt: try reader.members("also_at").map(Quote.init),
      unresolved: reader.strings("unresolved"))
  }
}

extension Quote {
  var record: JSONValue {
    [
      "text": .string(text), "start": JSONValue(range.lowerBound),
      "end": JSONValue(range.upperBound),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(range: try reader.range(), text: try reader.string("text"))
  }
}

extension Value {
  /// The value as a record: its kind, its place, its interval or its days.
  package func record(text: String?) -> JSONValue {
    [
      "kind": .string(kind.rawValue), "text": JSONValue(text),
      "start": JSONValue(range.lowerBound), "end": JSONValue(range.upperBound),
      "low": JSONValue(low), "high": JSONValue(high), "unit": JSONValue(unit),
      "bound": .string(bound.rawValue), "tolerance": .number(tolerance),
      "from": JSONValue(days?.from?.description), "to": JSONValue(days?.to?.description),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    let (from, to) = (reader.optionalDay("from"), reader.optionalDay("to"))
    self.init(
      kind: try reader.choice("kind", Kind.self), range: try reader.range(),
      low: reader.value["low"]?.double, high: reader.value["high"]?.double,
      unit: reader.optionalString("unit"), bound: try reader.choice("bound", Bound.self),
      tolerance: try reader.double("tolerance"),
      days: from == nil && to == nil ? nil : DaySpan(from: from, to: to))
  }
}
