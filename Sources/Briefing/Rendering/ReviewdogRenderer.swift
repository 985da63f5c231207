/// Findings in reviewdog's diagnostic format, one JSON object a line.
public enum ReviewdogRenderer {
  /// Writes the findings of a brief.
  public static func render(_ brief: Brief) -> String {
    brief.findings.map { finding in
      let (item, region) = (finding.item, finding.item.region)
      let record: JSONValue = [
        "message": .string(finding.message), "severity": .string(severity(finding.severity)),
        "source": ["name": "brief"], "code": ["value": .string(item.judgement.code)],
        "location": [
          "path": .string(item.article),
          "range": ["start": point(region.start), "end": point(region.end)],
        ],
      ]
      return record.text + "\n"
    }.joined()
  }

  private static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note, .none: "INFO"
    }
  }

  /// The format counts columns in UTF-8 bytes.
  private static func point(_ point: Brief.Region.Point) -> JSONValue {
    ["line": JSONValue(point.line), "column": JSONValue(point.utf8)]
  }
}
