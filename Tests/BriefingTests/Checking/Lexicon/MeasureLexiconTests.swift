import Testing

@testable import Briefing

@Suite struct MeasureLexiconTests {
  let lexicon = MeasureLexicon.standard

  @Test(arguments: [
    ("turnover", "sale"), ("hand_over", "delivery"), ("on time", "punctual"),
    ("go through", "throughput"), ("perish", "death"),
  ])
  func knowsTheMeasureOfAWord(_ word: String, _ measure: String) {
    #expect(lexicon.measures(of: word).contains(measure))
  }

  @Test func keepsMeasuresApart() {
    #expect(lexicon.measures(of: "profit").isDisjoint(with: lexicon.measures(of: "revenue")))
    #expect(lexicon.measures(of: "injure").isDisjoint(with: lexicon.measures(of: "kill")))
    #expect(lexicon.measures(of: "subscriber").isDisjoint(with: lexicon.measures(of: "user")))
    #expect(lexicon.measures(of: "table").isEmpty)
  }

  @Test func knowsWhatTheRestIs() {
    #expect(lexicon.complement(of: "punctual") == "late")
    #expect(lexicon.complement(of: "late") == "punctual")
    #expect(lexicon.complement(of: "sale") == nil)
  }

  @Test func knowsWhatGoesWithoutSaying() {
    #expect(lexicon.isCompanion("train", of: "punctual"))
    #expect(!lexicon.isCompanion("train", of: "turnout"))
    #expect(!lexicon.isCompanion("table", of: "punctual"))
  }

  @Test(arguments: [
    "a | b", "a | | x | y | z", "| | x", "a | | x\na | | y", "a | b | x", "a | b | x\nb | | y",
  ])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) { try MeasureLexicon(LexiconText(name: "x", text: text)) }
  }
}
