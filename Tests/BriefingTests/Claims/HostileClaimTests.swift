import Testing

@testable import Briefing

@Suite("Hostile articles", .enabled(if: EnglishModel.isInstalled, "needs the English model"))
struct HostileClaimTests {
  private static let texts: [String] = [
    String(repeating: "“He said ", count: 10_000) + String(repeating: "”", count: 10_000) + ".",
    String(repeating: "\"", count: 20_000) + " he said.",
    String(repeating: "the mayor of the city said that ", count: 800) + "it rained.",
    Array(repeating: "ships", count: 5_000).joined(separator: " and ") + " sank.",
    "THE MAYOR OF NORTHPORT SAID THE BRIDGE WOULD OPEN ON MONDAY AND CLOSE ON FRIDAY.",
    "the mayor said the bridge would open and the ferry would stop but nobody knew when it would",
    "((((((((((((((((, the mayor, said, that, it, rained, ))))))))))))))))).",
    String(repeating: "He said. ", count: 2_000),
    String(repeating: "THE MAYOR SAID THE BRIDGE WOULD OPEN ", count: 600),
    String(repeating: "who said that the mayor knew that ", count: 1_000) + "it rained.",
    String(repeating: "ann, the daughter of ", count: 1_500) + "lee, left",
    String(repeating: "according to the mayor, ", count: 1_500) + "it rained.",
    String(repeating: "the mayor (", count: 2_000) + "said" + String(repeating: ")", count: 2_000)
      + ".",
    String(repeating: "a: don't; b, were c to d, said - co-e, ", count: 500),
    String(repeating: "they told them that they said they were ", count: 700) + "ill.",
    "a\u{0}b \u{202E}said\u{202C} \u{FEFF}the mayor.",
  ]

  @Test("no text crashes the extraction, and all quotes stand in it", arguments: texts.indices)
  func survives(_ number: Int) throws {
    let (document, extraction) = try EnglishModel.extraction(of: Self.texts[number])
    for claim in extraction.claims {
      #expect(document.source.slice(claim.span.range) == claim.span.text)
    }
  }

  @Test("a sentence that is too long is left out and counted")
  func leavesLongSentencesOut() throws {
    let (_, extraction) = try EnglishModel.extraction(of: Self.texts[3])
    #expect(extraction.omitted.contains { $0.reason == .tooLong })
  }
}
