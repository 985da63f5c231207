import Foundation
import Testing

@testable import Briefing

@Test(arguments: [
  (BriefFormat.text, "sample.txt"), (.markdown, "sample.md"), (.html, "sample.html"),
  (.json, "sample.json"), (.jsonl, "sample.jsonl"), (.sarif, "sample.sarif"),
  (.github, "sample.github"), (.junit, "sample.junit.xml"), (.rdjsonl, "sample.rdjsonl"),
  (.claimreview, "sample.claimreview.json"), (.latex, "sample.tex"), (.man, "sample.7"),
])
func rendersTheSample(_ format: BriefFormat, _ golden: String) throws {
  let text = format.render(SampleBrief.brief, .init(articleBase: "../"))
  try Golden.expect(text, matches: golden)
}

@Test func rendersFindingsForPeople() throws {
  try Golden.expect(FindingsRenderer.render(SampleBrief.brief), matches: "sample.findings.txt")
}

@Test(arguments: BriefFormat.allCases)
func rendersAnEmptyBrief(_ format: BriefFormat) {
  let day = SampleBrief.day("2026-06-05")
  let brief = Brief(
    date: day, asOf: day, analyser: .init(version: "1", model: "m"),
    factBase: .init(digest: "", facts: [:]), articles: [], items: [], facts: [])
  let text = format.render(brief)
  let isPage = [.text, .markdown, .html].contains(format)
  #expect(!isPage || text.contains("0 articles make no claim"))
}

@Test func sarifKeepsItsFingerprintWhenTheTextMoves() throws {
  func fingerprints(line: Int) throws -> [JSONValue] {
    let moved = SampleBrief.item(
      article: SampleBrief.article,
      claim: SampleBrief.claim("Ida Rask ⟦is⟧ minister.", id: "c-1", at: line * 50, line: line),
      judgement: SampleBrief.office.judgement)
    let brief = Brief(
      date: SampleBrief.day("2026-06-05"), asOf: SampleBrief.day("2026-06-05"),
      analyser: .init(version: "1", model: "m"), factBase: .init(digest: "", facts: [:]),
      articles: [], items: [moved], facts: [])
    let log = try JSONValue(reading: SARIFRenderer.render(brief))
    let results = log["runs"]?.array?.first?["results"]?.array ?? []
    return results.compactMap { $0["partialFingerprints"] }
  }
  let first = try fingerprints(line: 3)
  #expect(first.count == 1)
  #expect(try fingerprints(line: 30) == first)
}
