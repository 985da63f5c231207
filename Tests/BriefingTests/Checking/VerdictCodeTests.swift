import Testing

@testable import Briefing

/// Every code that a verdict can have must be in the catalogue, or `brief explain` is silent.
@Test func everyCodeOfTheCheckerIsInTheCatalogue() {
  let endings = ["differs", "swapped", "false", "lapsed", "superseded", "disagree", "disputed"]
  for file in Project.swiftFiles(in: "Sources/Briefing/Checking") {
    let texts = file.text.split(separator: "\"", omittingEmptySubsequences: false)
    for text in texts where endings.contains(where: { text.hasSuffix("-" + $0) }) {
      let isCode = text.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
      #expect(!isCode || VerdictCode.named(String(text)) != nil, "\(file.path): \(text)")
    }
  }
}
