import Testing

@testable import Briefing

/// Makes briefs of one article for comparisons.
private struct Maker {
  var date = "2026-06-05"
  var asOf: String?
  var article = "a.md"
  var digest = "1"
  var facts: [String: String] = ["f-1": "1"]
  var version = "0.1.0"

  func item(
    _ marked: String, id: String = "c-1", line: Int = 3, speaker: String? = nil,
    values: [(String, Value.Kind)] = [], verdict: Verdict = .supported, code: String = "supported",
    cites: [String] = ["f-1"]
  ) -> Brief.Item {
    SampleBrief.item(
      article: article,
      claim: SampleBrief.claim(
        marked, id: id, at: line * 10, line: line, speaker: speaker, values: values),
      judgement: Judgement(verdict: verdict, code: code, facts: cites, reason: ""))
  }

  func brief(_ items: [Brief.Item]) -> Brief {
    Brief(
      date: SampleBrief.day(date), asOf: SampleBrief.day(asOf ?? date),
      analyser: .init(version: version, model: "m"), factBase: .init(digest: "", facts: facts),
      articles: [.init(path: article, digest: digest, sentences: items.count)], items: items,
      facts: [])
  }
}

private func summary(_ comparison: Comparison) -> [String] {
  comparison.changes.map { change in
    let causes = change.causes.map { "\($0.kind.rawValue): \($0.detail)" }
    return "\(change.kind.rawValue): \(change.detail) <- \(causes.joined(separator: "; "))"
  }
}

@Test func aTextThatOnlyMovedIsNoChange() {
  let maker = Maker()
  let moved = Maker(digest: "2")
  let comparison = BriefDiff.compare(
    maker.brief([maker.item("Unemployment ⟦fell⟧.", line: 3)]),
    moved.brief([moved.item("Unemployment ⟦fell⟧.", line: 30)]))
  #expect(comparison.changes.isEmpty)
  #expect(comparison.unchanged == 1)
}

@Test func aFigureChangedByHowMuch() {
  let (old, new) = (Maker(), Maker(digest: "2"))
  let comparison = BriefDiff.compare(
    old.brief([
      old.item("Unemployment ⟦was⟧ 42 percent.", id: "c-1", values: [("42 percent", .percent)])
    ]),
    new.brief([
      new.item("Unemployment ⟦was⟧ 48 percent.", id: "c-2", values: [("48 percent", .percent)])
    ]))
  #expect(
    summary(comparison) == [
      "figure-changed: 42 percent to 48 percent (up 6) <- article: a.md was edited"
    ])
  #expect(comparison.changes.first?.removed == ["42"])
  #expect(comparison.changes.first?.added == ["48"])
}

@Test func wordsAndSpeakersChanged() {
  let (old, new) = (Maker(), Maker(digest: "2"))
  let comparison = BriefDiff.compare(
    old.brief([old.item("The firm ⟦opened⟧ a plant in Hallvik.", id: "c-1", speaker: "Ida Rask")]),
    new.brief([new.item("The firm ⟦opened⟧ a big plant in Hallvik.", id: "c-2")]))
  #expect(
    summary(comparison) == [
      "speaker-changed: Ida Rask, now the article itself <- article: a.md was edited",
      "reworded: with “big” <- article: a.md was edited",
    ])
}

@Test func aVerdictChangedBecauseOfAFact() {
  let old = Maker()
  let new = Maker(facts: ["f-1": "2", "f-2": "1"])
  let comparison = BriefDiff.compare(
    old.brief([old.item("Unemployment ⟦fell⟧.")]),
    new.brief([
      new.item(
        "Unemployment ⟦fell⟧.", verdict: .contradicted, code: "direction-differs",
        cites: ["f-1", "f-2"])
    ]))
  #expect(
    summary(comparison) == [
      "verdict-changed: supported by the facts, now does not match the facts"
        + " <- facts: f-1 was edited, f-2 was added"
    ])
}

@Test func aVerdictChangedBecauseTheDateMoved() {
  let old = Maker()
  let new = Maker(asOf: "2026-07-01")
  let comparison = BriefDiff.compare(
    old.brief([old.item("Ida Rask ⟦is⟧ minister.")]),
    new.brief([new.item("Ida Rask ⟦is⟧ minister.", verdict: .outdated, code: "lapsed")]))
  #expect(
    summary(comparison) == [
      "verdict-changed: supported by the facts, now out of date"
        + " <- date: 2026-06-05 to 2026-07-01"
    ])
}

@Test func aVerdictChangedBecauseTheAnalyserDid() {
  let (old, new) = (Maker(), Maker(version: "0.2.0"))
  let comparison = BriefDiff.compare(
    old.brief([old.item("Unemployment ⟦fell⟧.", verdict: .unverified, code: "near-fact")]),
    new.brief([new.item("Unemployment ⟦fell⟧.")]))
  #expect(
    summary(comparison) == [
      "verdict-changed: not verified, now supported by the facts"
        + " <- analyser: 0.1.0 with m to 0.2.0 with m"
    ])
}

@Test func claimsCameAndWent() {
  let old = Maker(date: "2026-06-04", article: "a.md")
  let new = Maker(date: "2026-06-05", article: "b.md")
  let comparison = BriefDiff.compare(
    old.brief([old.item("The bridge ⟦closed⟧.", id: "c-1")]),
    new.brief([new.item("Nordtel ⟦hired⟧ nobody.", id: "c-2")]))
  #expect(
    summary(comparison) == [
      "new: supported by the facts <- article: b.md is new",
      "gone: was supported by the facts <- article: a.md is not in the later brief",
    ])
}

@Test(arguments: [
  ("one two three", "one three", ["two"], []), ("a b", "a b", [], []),
  ("The cat.", "the dog", ["cat"], ["dog"]), ("", "new words", [], ["new", "words"]),
  ("“Ten” ships", "ten ships", [], []),
])
func wordsThatWentAndCame(_ old: String, _ new: String, _ removed: [String], _ added: [String]) {
  let diff = WordDiff(old: old, new: new)
  #expect(diff.removed == removed)
  #expect(diff.added == added)
}

@Test func followsAClaimOverTheArchive() throws {
  let days = ["2026-06-01", "2026-06-02", "2026-06-03"].map { Maker(date: $0) }
  let archive = Archive([
    days[2].brief([
      days[2].item("Ida Rask ⟦is⟧ minister.", verdict: .outdated, code: "lapsed"),
      days[2].item("Nordtel ⟦hired⟧ nobody.", id: "c-9"),
    ]),
    days[0].brief([days[0].item("Ida Rask ⟦is⟧ minister.")]),
    days[1].brief([days[1].item("Ida Rask ⟦is⟧ minister now.", id: "c-2")]),
  ])
  #expect(archive.brief(before: SampleBrief.day("2026-06-03"))?.date.description == "2026-06-02")
  let timeline = archive.timeline("rask minister")
  #expect(timeline.threads.count == 1)
  let thread = try #require(timeline.threads.first)
  #expect(thread.entries.map(\.side.verdict) == [.supported, .supported, .outdated])
  #expect(thread.turns == 1)
  #expect(archive.timeline("c-9").threads.count == 1)
  #expect(archive.timeline("").threads.count == 2)
  #expect(archive.timeline("nothing like it").threads.isEmpty)
}

@Test(arguments: [
  (ReportFormat.text, "sample.diff.txt"), (.markdown, "sample.diff.md"),
  (.html, "sample.diff.html"), (.json, "sample.diff.json"),
])
func rendersAComparison(_ format: ReportFormat, _ golden: String) throws {
  let comparison = try #require(SampleBrief.brief.changes)
  try Golden.expect(format.render(comparison), matches: golden)
}
