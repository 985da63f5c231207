import Foundation
import Testing

@testable import Briefing

/// The guide to all codes, as `Briefing.docc/Codes.md` holds it.
private var guide: String {
  var out = """
    # What do the codes mean?

    Every verdict has a code that says what led to it; codes are never reused.

    ## Overview

    `brief explain CODE` prints the same texts.

    """
  for verdict in Verdict.reportOrder {
    let codes = VerdictCode.catalogue.filter { $0.verdict == verdict }
    guard !codes.isEmpty else { continue }
    out += "\n### \(Wording.capitalized(verdict.phrase))\n"
    for code in codes { out += "\n**\(code.code)**: \(code.summary). \(code.help)\n" }
  }
  return out
}

@Test func theGuideToTheCodesIsThatOfTheCatalogue() throws {
  let file = Project.root.appending(path: "Sources/Briefing/Briefing.docc/Codes.md")
  if ProcessInfo.processInfo.environment["RENEW_GOLDEN"] != nil {
    try Data(guide.utf8).write(to: file)
  }
  #expect(try String(contentsOf: file, encoding: .utf8) == guide)
}

@Test func codesAreUniqueAndSpeltOut() {
  let codes = VerdictCode.catalogue.map(\.code)
  #expect(Set(codes).count == codes.count)
  for code in codes {
    let isPlain = code.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
    #expect(isPlain, "\(code)")
  }
}
