/// Findings as workflow commands, which GitHub shows as annotations of a change.
public enum GitHubRenderer {
  /// Writes the findings of a brief, one a line.
  public static func render(_ brief: Brief) -> String {
    brief.findings.map { finding in
      let (item, region) = (finding.item, finding.item.region)
      var properties = [
        ("file", item.article), ("line", String(region.start.line)),
        ("endLine", String(region.end.line)),
      ]
      // Columns count only within one line.
      if region.start.line == region.end.line {
        properties += [
          ("col", String(region.start.utf16)), ("endColumn", String(region.end.utf16)),
        ]
      }
      properties.append(("title", item.judgement.code))
      let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }
      return "::\(command(finding.severity)) \(list.joined(separator: ","))"
        + "::\(escaped(finding.message, isProperty: false))\n"
    }.joined()
  }

  private static func command(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note, .none: "notice"
    }
  }

  static func escaped(_ text: String, isProperty: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where isProperty: out += "%3A"
      case "," where isProperty: out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
