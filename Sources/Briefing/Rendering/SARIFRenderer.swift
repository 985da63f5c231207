/// Findings as a SARIF 2.1.0 log, which code hosts and editors show beside the text.
public enum SARIFRenderer {
  /// Writes the findings of a brief.
  public static func render(_ brief: Brief) -> String {
    let findings = brief.findings
    let used = Set(findings.map(\.item.judgement.code))
    let rules = VerdictCode.catalogue.filter { used.contains($0.code) }
    let index = Dictionary(
      rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let run: JSONValue = [
      "tool": [
        "driver": [
          "name": "brief", "semanticVersion": .string(brief.analyser.version),
          "rules": .array(rules.map(rule)),
        ]
      ],
      "columnKind": "utf16CodeUnits",
      "artifacts": .array(
        brief.articles.filter { $0.path != "-" }.map { ["location": location(of: $0.path)] }),
      "results": .array(
        findings.map { result($0, brief: brief, rule: index[$0.item.judgement.code]) }),
      "properties": [
        "asOf": .string(brief.asOf.description), "facts": .string(brief.factBase.digest),
        "model": .string(brief.analyser.model),
      ],
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
    return log.pages
  }

  private static func rule(_ code: VerdictCode) -> JSONValue {
    [
      "id": .string(code.code), "shortDescription": ["text": .string(code.summary)],
      "fullDescription": ["text": .string(code.help)], "help": ["text": .string(code.help)],
      "defaultConfiguration": ["level": .string(code.verdict.severity.rawValue)],
      "properties": ["verdict": .string(code.verdict.rawValue)],
    ]
  }

  private static func result(_ finding: Finding, brief: Brief, rule: Int?) -> JSONValue {
    let (claim, judgement) = (finding.item.claim, finding.item.judgement)
    let related = judgement.facts.compactMap { brief.fact($0) }.enumerated().map { number, fact in
      relatedLocation(fact, id: number + 1)
    }
    var result: [String: JSONValue] = [
      "ruleId": .string(judgement.code), "level": .string(finding.severity.rawValue),
      "message": ["text": .string(finding.message)],
      "locations": [["physicalLocation": place(of: finding.item)]],
      // The id depends on what is claimed, not on where, so a text that only moved stays known.
      "partialFingerprints": ["briefClaim/v1": .string("\(claim.id)/\(judgement.code)")],
      "properties": [
        "claim": .string(claim.text), "verdict": .string(judgement.verdict.rawValue),
        "facts": .array(judgement.facts.map(JSONValue.string)), "worth": .number(claim.worth),
      ],
    ]
    if let rule { result["ruleIndex"] = JSONValue(rule) }
    if !related.isEmpty { result["relatedLocations"] = .array(related) }
    return .object(result)
  }

  private static func place(of item: Brief.Item) -> JSONValue {
    let (start, end) = (item.region.start, item.region.end)
    return [
      "artifactLocation": location(of: item.article),
      "region": [
        "startLine": JSONValue(start.line), "startColumn": JSONValue(start.utf16),
        "endLine": JSONValue(end.line), "endColumn": JSONValue(end.utf16),
        "byteOffset": JSONValue(item.claim.span.range.lowerBound),
        "byteLength": JSONValue(item.claim.span.range.count),
        "snippet": ["text": .string(item.claim.span.text)],
      ],
    ]
  }

  private static func relatedLocation(_ fact: Fact, id: Int) -> JSONValue {
    [
      "id": JSONValue(id), "message": ["text": .string("\(fact.id): \(fact.statement)")],
      "physicalLocation": [
        "artifactLocation": location(of: fact.place.file),
        "region": [
          "startLine": JSONValue(fact.place.line), "startColumn": JSONValue(fact.place.column),
        ],
      ],
    ]
  }

  private static func location(of path: String) -> JSONValue {
    ["uri": .string(SafeLink.path(path == "-" ? "stdin" : path) ?? "stdin")]
  }
}
