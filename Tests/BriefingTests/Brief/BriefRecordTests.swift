import Testing

@testable import Briefing

@Test func briefReadsBackWhatItWrote() throws {
  let brief = SampleBrief.brief
  #expect(try Brief(json: brief.record.text) == brief)
  #expect(try Brief(json: brief.record.pages).record.text == brief.record.text)
}

@Test(arguments: [
  ("", "this is no JSON"), ("[]", "it has no \"schema\""), ("{\"schema\":\"brief/9\"}", "brief/9"),
  ("{\"schema\":\"brief/1\"}", "analyser: an object is missing"),
])
func refusesWhatIsNoBrief(_ text: String, _ message: String) throws {
  let error = try #require(throws: RecordError.self) { try Brief(json: text) }
  #expect(error.description.contains(message))
}

@Test(arguments: [[1, 1, 1], [0, 5, 0], [1, 2, 97, 900], [7, 7, 7, 7, 7, 7, 7], []])
func sharesAddUpToAHundred(_ counts: [Int]) {
  let parts = Coverage.parts(counts.enumerated().map { ("\($0.offset)", $0.element) })
  let total = parts.reduce(0) { $0 + $1.percent }
  #expect(total == (counts.isEmpty ? 0 : 100))
}

@Test func findsFiguresOnWhichArticlesDisagree() {
  let found = Disagreement.all(in: SampleBrief.brief)
  #expect(found.map(\.reason) == ["one article says 60, another says 40"])
}

@Test func thresholdsIncludeWhatIsMoreSerious() {
  #expect(FailureThreshold.contradicted.includes(.contradicted))
  #expect(!FailureThreshold.contradicted.includes(.outdated))
  #expect(FailureThreshold.unverified.includes(.disputed))
  #expect(!FailureThreshold.never.includes(.contradicted))
  #expect(!FailureThreshold.unverified.includes(.supported))
}
