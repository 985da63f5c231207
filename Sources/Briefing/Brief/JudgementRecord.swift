extension Judgement {
  /// The members of a verdict record: what `brief verify` prints beside the claim's id.
  package var members: [String: JSONValue] {
    [
      "verdict": .string(verdict.rawValue), "code": .string(code),
      "facts": .array(facts.map(JSONValue.string)), "reason": .string(reason),
      "slots": .array(slots.map(\.record)), "uncovered": .array(uncovered.map(\.record)),
      "candidates": .array(candidates.map(JSONValue.string)),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    var slots: [SlotComparison] = []
    for slot in reader.members("slots") { slots.append(try SlotComparison(slot)) }
    var uncovered: [Fragment] = []
    for fragment in reader.members("uncovered") { uncovered.append(try Fragment(fragment)) }
    self.init(
      verdict: try reader.choice("verdict", Verdict.self), code: try reader.string("code"),
      facts: reader.strings("facts"), reason: try reader.string("reason"), slots: slots,
      uncovered: uncovered, candidates: reader.strings("candidates"))
  }
}

extension Fragment {
  var record: JSONValue {
    [
      "text": .string(text), "start": JSONValue(range.lowerBound),
      "end": JSONValue(range.upperBound),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(text: try reader.string("text"), range: try reader.range())
  }
}

extension SlotComparison {
  var record: JSONValue {
    [
      "slot": .string(slot.rawValue), "claim": claim?.record ?? .null, "fact": JSONValue(fact),
      "test": .string(test), "result": .string(result.rawValue),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    var fragment: Fragment?
    if let claim = reader.optionalMember("claim") { fragment = try Fragment(claim) }
    self.init(
      slot: try reader.choice("slot", Slot.self), claim: fragment,
      fact: reader.optionalString("fact"), test: try reader.string("test"),
      result: try reader.choice("result", Result.self))
  }
}
