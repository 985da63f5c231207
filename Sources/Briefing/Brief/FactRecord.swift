extension Fact {
  /// The fact as a record of a brief.
  package var record: JSONValue {
    var record: [String: JSONValue] = [
      "id": .string(id), "statement": .string(statement), "true": .bool(isTrue),
      "status": .string(status.rawValue), "place": place.record,
      "sources": .array(sources.map(\.record)),
    ]
    record["also"] = .array(also.map(JSONValue.string))
    record["date"] = date?.record
    record["validity"] = validity?.record
    record["supersedes"] = .array(supersedes.map(JSONValue.string))
    record["say"] = JSONValue(say)
    record["context"] = JSONValue(context)
    record["tags"] = .array(tags.map(JSONValue.string))
    if let reviewed {
      record["reviewed"] = [
        "by": .string(reviewed.by), "date": JSONValue(reviewed.date?.description),
        "due": JSONValue(reviewed.due?.description),
      ]
    }
    return .object(record)
  }

  /// A short digest of all that the fact says, wherever it stands in its file.
  package var contentDigest: String {
    var hash = FNV1a()
    guard case .object(var members) = record else { return hash.hexadecimal }
    members["place"] = nil
    hash.combine(JSONValue.object(members).text)
    return hash.hexadecimal
  }

  init(_ reader: RecordReader) throws(RecordError) {
    var sources: [Source] = []
    for source in reader.members("sources") { sources.append(try Source(source)) }
    var review: Review?
    if let reviewed = reader.optionalMember("reviewed") {
      review = Review(
        by: try reviewed.string("by"), date: reviewed.optionalDay("date"),
        due: reviewed.optionalDay("due"))
    }
    self.init(
      id: try reader.string("id"), statement: try reader.string("statement"),
      also: reader.strings("also"), date: reader.optionalMember("date").map { DaySpan($0) },
      validity: reader.optionalMember("validity").map { DaySpan($0) },
      isTrue: try reader.bool("true"), status: try reader.choice("status", Status.self),
      supersedes: reader.strings("supersedes"), say: reader.optionalString("say"),
      context: reader.optionalString("context"), tags: reader.strings("tags"), sources: sources,
      reviewed: review, place: try Place(reader.member("place")))
  }
}

extension Fact.Source {
  var record: JSONValue {
    [
      "title": .string(title), "publisher": JSONValue(publisher),
      "date": JSONValue(date?.iso), "url": JSONValue(url), "quote": JSONValue(quote),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      title: try reader.string("title"), publisher: reader.optionalString("publisher"),
      date: reader.optionalString("date").flatMap { DaySpan($0) },
      url: reader.optionalString("url"),
      quote: reader.optionalString("quote"))
  }
}

extension Fact.Place {
  var record: JSONValue {
    ["file": .string(file), "line": JSONValue(line), "column": JSONValue(column)]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      file: try reader.string("file"), line: try reader.int("line"),
      column: try reader.int("column"))
  }
}

extension DaySpan {
  var record: JSONValue {
    ["from": JSONValue(from?.description), "to": JSONValue(to?.description)]
  }

  init(_ reader: RecordReader) {
    self.init(from: reader.optionalDay("from"), to: reader.optionalDay("to"))
  }
}

/// The 64-bit hash of Fowler, Noll and Vo, for short digests that are the same on every machine.
struct FNV1a {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
