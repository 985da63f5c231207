/// The brief as plain text for a terminal.
public enum TextRenderer {
  /// Writes a brief in lines of 80 columns, with bold type and colours if wanted.
  public static func render(_ brief: Brief, colours: Bool = false) -> String {
    PageText(colours: colours).text(of: BriefPage(brief, articleBase: nil).page)
  }
}

/// Findings as lines for people and editors: `file:line:column: severity: message [code]`.
public enum FindingsRenderer {
  /// Writes the findings of a brief, each with its sentence and its facts, and a line of counts.
  public static func render(_ brief: Brief, colours: Bool = false) -> String {
    let style = TextStyle(colours: colours)
    var out = ""
    for finding in brief.findings {
      let (claim, judgement) = (finding.item.claim, finding.item.judgement)
      let place = "\(finding.item.article):\(claim.line):\(claim.column)"
      out += style.bold(place) + ": " + style.severity(finding.severity)
      out += ": \(finding.message.inOneLine) [\(judgement.code)]\n"
      out += "  “\(claim.text.inOneLine)”\n"
      guard judgement.verdict != .unverified else { continue }
      for fact in judgement.facts.compactMap({ brief.fact($0) }) {
        out += "  \(fact.place.file):\(fact.place.line): \(fact.statement.inOneLine)\n"
      }
    }
    return out + summary(brief) + "\n"
  }

  private static func summary(_ brief: Brief) -> String {
    let parts = Verdict.reportOrder.compactMap { verdict in
      brief.verdictCounts[verdict].map { Wording.counted(verdict, $0) }
    }
    let articles = Wording.count(brief.articles.count, "article")
    let claims = Wording.count(brief.items.count, "claim")
    return parts.isEmpty
      ? "\(articles), no claims." : "\(articles), \(claims): \(Wording.list(parts))."
  }
}
