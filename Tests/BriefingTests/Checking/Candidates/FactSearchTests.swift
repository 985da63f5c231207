import Testing

@testable import Briefing

private func search(_ statements: [String]) -> FactSearch {
  let facts = statements.map { statement in
    var fact = SampleBrief.jobless
    fact.statement = statement
    return fact
  }
  return FactSearch(facts, index: CandidateIndex(texts: statements.map { [$0] }))
}

private let port = [
  "The ferry workers of Lomar plan to strike again in the autumn.",
  "The union of Quayline plans a strike.",
  "The harbour of Lomar was dredged in the spring of that year.",
  "Quayline cut wages, and the union of Quayline called that a breach of contract.",
  "Nordtel opened a mast in Tampere.",
]

@Suite struct FactSearchTests {
  @Test func findsWhatTheIndexFinds() {
    let search = search(port)
    #expect(search.places(near: "Nordtel has a mast in Tampere.").first == 4)
    #expect(search.places(near: "Zebras graze.").isEmpty)
    #expect(search.places(near: "").isEmpty)
    #expect(search.places(near: "the harbour of Lomar", limit: 1) == [2])
    #expect(search.places(near: "the harbour of Lomar", limit: 0).isEmpty)
  }

  @Test func equalsStandInOrder() {
    let others = Array(repeating: "Zebras graze.", count: 200)
    let same = search(Array(repeating: "Nordtel opened a mast.", count: 90) + others)
    #expect(same.places(near: "Nordtel opened masts") == Array(0..<10))
  }

  @Test func anIndexOfOtherFactsIsHarmless() {
    let foreign = FactSearch([], index: CandidateIndex(texts: port.map { [$0] }))
    #expect(foreign.places(near: "Nordtel opened a mast in Tampere.") == [4])
  }
}

@Suite struct SecondLookTests {
  private func scores(_ text: String, _ facts: [String], _ first: [Int]) -> [Double] {
    SecondLook(text: text, facts: facts.map { WordBag([$0], rarity: { _ in 100 }) }).scores(first)
  }

  @Test func aSharedNameCountsMoreThanAWord() {
    let scores = scores(
      "Quayline raised prices.",
      ["Prices of bread rose again.", "A strike hit Quayline ferries."], [1_000, 1_000])
    #expect(scores[1] > scores[0])
  }

  @Test(arguments: [
    // A capital at the beginning of a sentence tells nothing.
    ["Prices fell in May.", "Bread was dear in May."],
    // A word that is a name in one fact and a word in others is a word.
    ["The Prices family moved.", "The prices fell, and prices rose.", "Old prices hold."],
  ])
  func aWordIsNoName(_ facts: [String]) {
    let scores = scores("PRICES rose.", facts, facts.map { _ in 1_000 })
    // No more than what facts of one subject lend each other.
    #expect(scores.allSatisfy { $0 <= 1_200 })
  }

  @Test func factsOfOneSubjectSupportEachOther() {
    let scores = scores(
      "the wage strike",
      ["The old mill burnt down.", "Crews plan a wage strike.", "Crews ended their wage strike."],
      [1_050, 1_000, 990])
    #expect(scores[1] > scores[0])
    #expect(scores[1] > scores[2])
  }

  @Test func companyDoesNotLiftAFactAboveAMuchBetterOne() {
    let alike = Array(repeating: "Crews ended their wage strike.", count: 50)
    let scores = scores(
      "the mill", ["The old mill burnt down."] + alike, [1_000] + alike.map { _ in 800 })
    #expect(scores.dropFirst().allSatisfy { $0 < scores[0] })
  }

  @Test func amongLookAlikesTheOrderStays() {
    let months = ["January", "February", "March", "April"].map {
      "The jobless rate of Lomar stood at 5 percent in \($0)."
    }
    let scores = scores("the jobless rate in March", months, [900, 900, 1_000, 900])
    #expect(scores.enumerated().max { $0.element < $1.element }?.offset == 2)
  }

  @Test func manyWordingsAndNoneAreFine() {
    let look = SecondLook(
      text: "Nordtel",
      facts: [[], [""], ["Nordtel.", "The firm Nordtel."]].map { WordBag($0, rarity: { _ in 100 }) }
    )
    let scores = look.scores([10, 10, 10])
    #expect(scores[0] == 10 && scores[1] == 10 && scores[2] > 10)
  }
}
