import Testing

@testable import SpacyPipeline

/// What holds of every analysis, with an installed model.
@Suite(.enabled(if: InstalledPack.isThere, "needs an installed model"))
struct PipelineTests {
  /// Tokens follow one another, with nothing but single spaces between them.
  private func expectWhole(_ parsed: ParsedText, _ text: String) {
    let bytes = Array(text.utf8)
    var at = 0
    for record in parsed.records {
      guard record.range.lowerBound == at, record.range.upperBound > at else {
        Issue.record("a gap at byte \(at)")
        return
      }
      at = record.range.upperBound
      if record.spaceAfter {
        #expect(bytes[at] == 0x20)
        at += 1
      }
    }
    #expect(at == bytes.count)
    #expect(parsed.records.allSatisfy { parsed.records.indices.contains($0.head) })
  }

  @Test(arguments: [
    "a:b@", "(", "a-b-", "http://a.b/", "\"'", "the ", "\u{1f600}", "1,", ".", " ", "\n", "\t \n",
    "e\u{301}", "\u{0}", "\u{202e}x ", "don't ", "...", "A.", "x", "U.S.A.,",
  ])
  func anyRepetitionIsReadWhole(_ unit: String) throws {
    for count in [1, 2, 77, 4000] {
      let text = String(repeating: unit, count: count)
      expectWhole(try InstalledPack.pipeline().parse(text), text)
    }
  }

  @Test func aLongTextIsReadInParts() throws {
    let text = String(repeating: "The court rejected the appeal on Monday. ", count: 4000)
    let parsed = try InstalledPack.pipeline().parse(text)
    expectWhole(parsed, text)
    #expect(parsed.count == 32_000)
    // The last sentence is read as the second one is, although it stands in another part.
    #expect(parsed.records.suffix(8).map(\.tag) == parsed.records[8..<16].map(\.tag))
    #expect(parsed.sentences.count == 4000)
  }

  @Test func manyTextsAtOnceAreReadAsEachAlone() throws {
    let texts = ["Anna saw 3 dogs.", "", " ", "In Oslo, Acme's profit rose 5%.", "\u{0}"]
    let pipeline = try InstalledPack.pipeline()
    for (text, parsed) in zip(texts, pipeline.parse(texts)) {
      #expect(parsed.records == pipeline.parse(text).records)
    }
  }

  @Test func oneModelServesManyTasks() async throws {
    let pipeline = try InstalledPack.pipeline()
    let text = "The ministers said on Friday that they had not met in Geneva."
    let expected = pipeline.parse(text).records
    await withTaskGroup(of: [TokenRecord].self) { group in
      for _ in 0..<8 { group.addTask { pipeline.parse(text).records } }
      for await records in group { #expect(records == expected) }
    }
  }

  @Test func fixedBoundariesAreKept() throws {
    let text = "He came he saw."
    let pipeline = try InstalledPack.pipeline()
    let cut = pipeline.parse(text, sentenceStarts: [SentenceBoundary(offset: 8, isStart: true)])
    #expect(cut.sentences.map(\.lowerBound) == [0, 2])
    let joined = pipeline.parse(
      "It ended. We left.", sentenceStarts: [SentenceBoundary(offset: 10, isStart: false)])
    #expect(joined.sentences.count == 1)
  }
}
