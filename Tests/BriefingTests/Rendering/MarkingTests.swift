import Testing

@testable import Briefing

private func marked(
  _ sentence: String, uncovered: [String] = [], differs: [String] = []
) -> String {
  let item = SampleBrief.item(
    article: "a.md", claim: SampleBrief.claim(sentence, id: "c-1"),
    judgement: Judgement(
      verdict: uncovered.isEmpty ? .contradicted : .partlySupported, code: "x", reason: "",
      slots: differs.map {
        SlotComparison(
          slot: .quantity, claim: Fragment(text: $0, range: 0..<1), fact: nil, test: "",
          result: .differs)
      }, uncovered: uncovered.map { Fragment(text: $0, range: 0..<1) }))
  return Marking.inlines(of: item).map { inline in
    if case .strong = inline { "⟦\(inline.plain)⟧" } else { inline.plain }
  }.joined()
}

@Test func marksTheWordsThatDiffer() {
  #expect(
    marked("It ⟦fell⟧ to 4.8 percent in May.", differs: ["4.8 percent"])
      == "It fell to ⟦4.8 percent⟧ in May.")
}

@Test func marksThePredicateWhenTheWordsWerePutIn() {
  #expect(marked("It ⟦fell⟧ in May.", differs: ["Nordtel"]) == "It ⟦fell⟧ in May.")
}

@Test func marksWholeWordsOnly() {
  #expect(marked("It ⟦made⟧ 40,000 of 4 cars.", differs: ["4"]) == "It made 40,000 of ⟦4⟧ cars.")
}

@Test func marksNeighboursTogether() {
  #expect(
    marked("It ⟦fell⟧ sharply in May.", uncovered: ["sharply", "in May"])
      == "It fell ⟦sharply in May⟧.")
}

@Test func keepsOneSpaceAndNoControls() {
  #expect(
    marked("It  ⟦fell⟧\n to \u{202E}4\u{202C}.", differs: ["nothing"]) == "It ⟦fell⟧ to 4.")
}
