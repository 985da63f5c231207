/// The catalogue of codes as text for a terminal.
package enum CodePage {
  /// Every code with its summary, by verdict.
  package static var list: String {
    var out = ""
    for verdict in Verdict.reportOrder {
      let codes = VerdictCode.catalogue.filter { $0.verdict == verdict }
      guard !codes.isEmpty else { continue }
      out += "\(verdict.rawValue): \(verdict.phrase)\n"
      for code in codes {
        let gap = String(repeating: " ", count: max(1, 20 - code.code.utf8.count))
        out += "  \(code.code)\(gap)\(code.summary)\n"
      }
    }
    return out
  }

  /// What one code means.
  package static func text(of code: VerdictCode) -> String {
    "\(code.code) (\(code.verdict.rawValue))\n\(code.summary)\n\n"
      + TextLayout.wrap(code.help, width: 78) + "\n"
  }
}
