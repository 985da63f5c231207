extension Brief {
  /// The name and version of the form in which briefs are kept; fields are only ever added.
  package static let schema = "brief/1"

  /// The brief as one record with everything that a page shows.
  package var record: JSONValue {
    [
      "schema": .string(Brief.schema), "date": .string(date.description),
      "as_of": .string(asOf.description),
      "analyser": ["version": .string(analyser.version), "model": .string(analyser.model)],
      "fact_base": [
        "digest": .string(factBase.digest),
        "facts": .object(factBase.facts.mapValues(JSONValue.string)),
      ],
      "articles": .array(articles.map(\.record)), "coverage": Coverage(self).record,
      "claims": .array(items.map(\.record)), "facts": .array(facts.map(\.record)),
      "changes": changes?.record ?? .null,
    ]
  }

  /// Reads a brief that was written as JSON.
  ///
  /// Unknown fields are ignored, since later versions only add.
  public init(json text: String) throws(RecordError) {
    let value: JSONValue
    do { value = try JSONValue(reading: text) } catch {
      throw RecordError(description: "this is no JSON: \(error)")
    }
    let reader = RecordReader(value)
    guard let schema = value["schema"]?.string else {
      throw RecordError(description: "this is no brief: it has no \"schema\"")
    }
    guard schema == Brief.schema else {
      throw RecordError(
        description: "this is \"\(schema)\", not \"\(Brief.schema)\"; write the brief anew")
    }
    var articles: [Article] = []
    for article in reader.members("articles") { articles.append(try Article(article)) }
    var items: [Item] = []
    for item in reader.members("claims") { items.append(try Item(item)) }
    var facts: [Fact] = []
    for fact in reader.members("facts") { facts.append(try Fact(fact)) }
    var changes: Comparison?
    if let record = reader.optionalMember("changes") { changes = try Comparison(record) }
    let analyser = try reader.member("analyser")
    let base = try reader.member("fact_base")
    self.init(
      date: try reader.day("date"), asOf: try reader.day("as_of"),
      analyser: Analyser(
        version: try analyser.string("version"), model: try analyser.string("model")),
      factBase: FactBase(
        digest: try base.string("digest"),
        facts: (base.value["facts"]?.object ?? [:]).compactMapValues(\.string)),
      articles: articles, items: items, facts: facts, changes: changes)
  }
}

extension Brief.Article {
  var record: JSONValue {
    [
      "path": .string(path), "in_workspace": .bool(isInWorkspace), "title": JSONValue(title),
      "publisher": JSONValue(publisher),
      "url": JSONValue(url), "date": JSONValue(date?.description), "digest": .string(digest),
      "sentences": JSONValue(sentences),
      "without_claims": .object(withoutClaims.mapValues { JSONValue($0) }),
    ]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      path: try reader.string("path"), isInWorkspace: reader.value["in_workspace"]?.bool ?? true,
      title: reader.optionalString("title"),
      publisher: reader.optionalString("publisher"), url: reader.optionalString("url"),
      date: reader.optionalDay("date"), digest: try reader.string("digest"),
      sentences: try reader.int("sentences"), withoutClaims: reader.counts("without_claims"))
  }
}

extension Brief.Item {
  package var record: JSONValue {
    guard case .object(var members) = claim.record else { return claim.record }
    members["article"] = .string(article)
    members["region"] = ["start": region.start.record, "end": region.end.record]
    members["shown"] = passage.record
    members["judgement"] = .object(judgement.members)
    return .object(members)
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      article: try reader.string("article"), claim: try Claim(reader),
      region: try Brief.Region(reader.member("region")),
      passage: try Brief.Passage(reader.member("shown")),
      judgement: try Judgement(reader.member("judgement")))
  }
}

extension Brief.Passage {
  var record: JSONValue {
    func place(_ range: Range<Int>) -> JSONValue {
      ["start": JSONValue(range.lowerBound), "end": JSONValue(range.upperBound)]
    }
    return ["text": .string(text), "span": place(span), "predicate": place(predicate)]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      text: try reader.string("text"), span: try reader.member("span").range(),
      predicate: try reader.member("predicate").range())
  }
}

extension Brief.Region {
  init(_ reader: RecordReader) throws(RecordError) {
    self.init(start: try Point(reader.member("start")), end: try Point(reader.member("end")))
  }
}

extension Brief.Region.Point {
  var record: JSONValue {
    ["line": JSONValue(line), "utf16": JSONValue(utf16), "utf8": JSONValue(utf8)]
  }

  init(_ reader: RecordReader) throws(RecordError) {
    self.init(
      line: try reader.int("line"), utf16: try reader.int("utf16"), utf8: try reader.int("utf8"))
  }
}

extension Coverage {
  var record: JSONValue {
    [
      "sentences": JSONValue(sentences), "sentence_parts": .array(sentenceParts.map(\.record)),
      "claims": JSONValue(claims), "claim_parts": .array(claimParts.map(\.record)),
      "checkable": JSONValue(checkable), "with_a_fact": JSONValue(decided),
    ]
  }
}

extension Coverage.Part {
  var record: JSONValue {
    ["name": .string(name), "count": JSONValue(count), "percent": JSONValue(percent)]
  }
}
