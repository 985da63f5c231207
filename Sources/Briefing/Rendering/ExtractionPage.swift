/// The claims of one article as JSON and as text for a terminal.
package struct ExtractionPage {
  /// The version of the form of the JSON.
  package static let schema = "brief-claims/1"

  private let document: Document
  private let extraction: Extraction
  private let date: CalendarDay?

  /// Makes the page of an article's claims; `date` is the day that its times were counted from.
  package init(_ document: Document, _ extraction: Extraction, date: CalendarDay?) {
    self.document = document
    self.extraction = extraction
    self.date = date
  }

  /// The whole record of the article.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "source": source,
      "claims": .array(extraction.claims.map(\.record)), "omitted": omitted,
      "sentences": JSONValue(extraction.sentences),
      "sentences_without_claims": Self.counts(extraction.withoutClaims),
    ]
  }

  /// One claim a line, each with the name of its article.
  package var lines: String {
    var out = ""
    for claim in extraction.claims {
      guard case .object(var record) = claim.record else { continue }
      record["schema"] = .string(Self.schema)
      record["source"] = .string(document.name)
      out += JSONValue.object(record).text + "\n"
    }
    return out
  }

  /// One claim a paragraph: its place, its words, and what is known of it.
  package var text: String {
    var out = ""
    for claim in extraction.claims {
      out += "\(document.name):\(claim.line):\(claim.column): \(claim.text)\n"
      out += "    \(Self.notes(on: claim).joined(separator: " · "))\n"
    }
    let reasons = extraction.omitted.map { "\($0.count) × \($0.reason.explanation)" }
    if !reasons.isEmpty { out += "left out: \(reasons.joined(separator: "; "))\n" }
    return out
  }

  private var source: JSONValue {
    [
      "name": .string(document.name), "title": JSONValue(document.metadata.title),
      "publisher": JSONValue(document.metadata.publisher), "url": JSONValue(document.metadata.url),
      "date": JSONValue(date?.description),
    ]
  }

  private var omitted: JSONValue { Self.counts(extraction.omitted) }

  private static func counts(_ omissions: [Omission]) -> JSONValue {
    .array(
      omissions.map {
        [
          "reason": .string($0.reason.rawValue), "count": JSONValue($0.count),
          "explanation": .string($0.reason.explanation),
        ]
      })
  }

  private static func notes(on claim: Claim) -> [String] {
    var notes = [claim.id, claim.kind.rawValue]
    if claim.mode != .asserted { notes.append(claim.mode.rawValue) }
    if claim.negated { notes.append("negated") }
    if let speaker = claim.speaker { notes.append("said by \(speaker)") }
    if let obstacle = claim.uncheckable { notes.append("not checkable: \(obstacle)") }
    if claim.checkable { notes.append("worth \(claim.worth)") }
    if !claim.unresolved.isEmpty {
      notes.append("unclear: \(claim.unresolved.joined(separator: ", "))")
    }
    if !claim.alsoAt.isEmpty { notes.append("stands \(claim.alsoAt.count + 1) times") }
    return notes
  }
}
