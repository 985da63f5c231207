extension Comparison {
  /// The name and version of the form in which comparisons are written.
  package static let schema = "brief-diff/1"

  /// The comparison as a record.
  package var record: JSONValue {
    [
      "schema": .string(Comparison.schema), "old": old.record, "new": new.record,
      "changes": .array(changes.map(\.record)), "unchanged": JSONValue(unchanged),
      "counts": .object(
        Dictionary(changes.map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +).mapValues {
          JSONValue($0)
        }),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    var changes: [Change] = []
    for change in reader.members("changes") { changes.append(try Change(change)) }
    self.init(
      old: try Side(reader.member("old")), new: try Side(reader.member("new")), changes: changes,
      unchanged: try reader.int("unchanged"))
  }
}

extension Comparison.Side {
  var record: JSONValue {
    [
      "date": .string(date.description), "as_of": .string(asOf.description),
      "claims": JSONValue(claims),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      date: try reader.day("date"), asOf: try reader.day("as_of"),
      claims: try reader.int("claims"))
  }
}

extension Change {
  var record: JSONValue {
    [
      "kind": .string(kind.rawValue), "old": old?.record ?? .null, "new": new?.record ?? .null,
      "detail": .string(detail), "removed": .array(removed.map(JSONValue.string)),
      "added": .array(added.map(JSONValue.string)),
      "causes": .array(
        causes.map { ["kind": .string($0.kind.rawValue), "detail": .string($0.detail)] }),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    var causes: [Cause] = []
    for cause in reader.members("causes") {
      causes.append(
        Cause(kind: try cause.choice("kind", Cause.Kind.self), detail: try cause.string("detail")))
    }
    var (old, new): (Side?, Side?)
    if let side = reader.optionalMember("old") { old = try Side(side) }
    if let side = reader.optionalMember("new") { new = try Side(side) }
    self.init(
      kind: try reader.choice("kind", Kind.self), old: old, new: new,
      detail: try reader.string("detail"), removed: reader.strings("removed"),
      added: reader.strings("added"), causes: causes)
  }
}

extension Change.Side {
  var record: JSONValue {
    [
      "id": .string(id), "text": .string(text), "article": .string(article),
      "line": JSONValue(line), "speaker": JSONValue(speaker),
      "verdict": .string(verdict.rawValue), "code": .string(code),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      id: try reader.string("id"), text: try reader.string("text"),
      article: try reader.string("article"), line: try reader.int("line"),
      speaker: reader.optionalString("speaker"),
      verdict: try reader.choice("verdict", Verdict.self), code: try reader.string("code"))
  }
}
