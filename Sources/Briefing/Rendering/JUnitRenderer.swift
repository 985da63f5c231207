/// The checkable claims as test cases in the XML form of JUnit, which CI servers show.
public enum JUnitRenderer {
  /// Writes a suite for each article: a claim at or above the threshold is a failure, one that is
  /// not verified is skipped.
  public static func render(_ brief: Brief, failOn threshold: FailureThreshold) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let all = brief.items.filter { $0.judgement.verdict != .notCheckable }
    out += "<testsuites name=\"brief\"\(totals(all, threshold))>\n"
    for article in brief.articles {
      let items = all.filter { $0.article == article.path }
      out += "  <testsuite name=\"\(Markup.escaped(article.path))\"\(totals(items, threshold))>\n"
      for item in items { out += testCase(item, threshold) }
      out += "  </testsuite>\n"
    }
    return out + "</testsuites>\n"
  }

  private static func totals(_ items: [Brief.Item], _ threshold: FailureThreshold) -> String {
    let failures = items.filter { threshold.includes($0.judgement.verdict) }.count
    let skipped = items.filter { isSkipped($0, threshold) }.count
    return " tests=\"\(items.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
  }

  private static func isSkipped(_ item: Brief.Item, _ threshold: FailureThreshold) -> Bool {
    item.judgement.verdict == .unverified && !threshold.includes(.unverified)
  }

  private static func testCase(_ item: Brief.Item, _ threshold: FailureThreshold) -> String {
    let (claim, judgement) = (item.claim, item.judgement)
    let open =
      "    <testcase classname=\"\(Markup.escaped(item.article))\""
      + " name=\"\(claim.id): \(Markup.escaped(claim.text.inOneLine))\""
      + " file=\"\(Markup.escaped(item.article))\" line=\"\(claim.line)\""
    let reason = Markup.escaped(judgement.reason.inOneLine)
    if threshold.includes(judgement.verdict) {
      let place = "\(item.article):\(claim.line):\(claim.column)"
      return open + ">\n      <failure type=\"\(judgement.code)\" message=\"\(reason)\">"
        + Markup.escaped("\(place): \(claim.span.text)") + "</failure>\n    </testcase>\n"
    }
    if isSkipped(item, threshold) {
      return open + ">\n      <skipped message=\"\(reason)\"/>\n    </testcase>\n"
    }
    return open + "/>\n"
  }
}
