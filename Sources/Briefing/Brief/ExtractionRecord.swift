extension Extraction {
  /// The extraction as a text that `init(kept:)` reads back.
  package var kept: String {
    let record: JSONValue = [
      "schema": "brief-analysis/1", "claims": .array(claims.map(\.record)),
      "omitted": .array(omitted.map(\.record)), "sentences": JSONValue(sentences),
      "without_claims": .array(withoutClaims.map(\.record)),
    ]
    return record.text
  }

  /// Reads back what `kept` wrote; `nil` for anything else.
  package init?(kept text: String) {
    guard let value = try? JSONValue(reading: text), value["schema"] == "brief-analysis/1",
      let sentences = value["sentences"]?.int
    else { return nil }
    let reader = RecordReader(value)
    let claims = reader.members("claims").compactMap { try? Claim($0) }
    let omitted = reader.members("omitted").compactMap { Omission($0) }
    let without = reader.members("without_claims").compactMap { Omission($0) }
    guard claims.count == value["claims"]?.array?.count else { return nil }
    self.init(
      claims: claims, omitted: omitted, sentences: sentences, withoutClaims: without)
  }
}

extension Omission {
  var record: JSONValue { ["reason": .string(reason.rawValue), "count": JSONValue(count)] }

  init?(_ reader: RecordReader) {
    guard let reason = reader.optionalString("reason").flatMap(Reason.init),
      let count = reader.value["count"]?.int
    else { return nil }
    self.init(reason: reason, count: count)
  }
}
