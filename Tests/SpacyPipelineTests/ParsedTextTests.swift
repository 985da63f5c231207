import Testing

@testable import SpacyPipeline

/// Views of a hand-made analysis.
struct ParsedTextTests {
  /// "He saw old cats ." with "cats" below "saw" and "old" below "cats".
  private static let parsed = ParsedText(
    text: "He saw old cats.",
    records: [
      TokenRecord(range: 0..<2, head: 1, dep: .nsubj, startsSentence: true),
      TokenRecord(range: 3..<6, head: 1, dep: .root),
      TokenRecord(range: 7..<10, head: 3, dep: .amod),
      TokenRecord(range: 11..<15, spaceAfter: false, head: 1, dep: .dobj),
      TokenRecord(range: 15..<16, spaceAfter: false, head: 1, dep: .punct),
    ])

  @Test func treeQueries() {
    let saw = Self.parsed[1]
    #expect(saw.children.map(\.text) == ["He", "cats", "."])
    #expect(saw.leftEdge == 0 && saw.rightEdge == 4)
    #expect(Self.parsed[3].leftEdge == 2 && Self.parsed[3].rightEdge == 3)
    #expect(Self.parsed[3].subtree.map(\.text) == ["old", "cats"])
    #expect(Self.parsed[2].ancestors.map(\.text) == ["cats", "saw"])
    #expect(Self.parsed[2].isInSubtree(of: saw))
    #expect(saw.child(.dobj)?.text == "cats")
  }

  @Test func aCycleMadeByHandIsNoDanger() {
    let parsed = ParsedText(
      text: "a b",
      records: [
        TokenRecord(range: 0..<1, head: 1, startsSentence: true),
        TokenRecord(range: 2..<3, head: 0),
      ])
    #expect(parsed[0].ancestors.count <= 2)
    #expect(parsed[0].leftEdge == 0)
  }

  @Test func lowerCaseHasStraightQuotes() {
    let parsed = ParsedText(text: "N\u{2019}T", records: [TokenRecord(range: 0..<5)])
    #expect(parsed[0].lower == "n't")
  }

  @Test func nothingHasNoSentence() {
    let parsed = ParsedText(text: "", records: [])
    #expect(parsed.sentences.isEmpty && parsed.entities.isEmpty)
  }
}
