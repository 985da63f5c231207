import Testing

@testable import Briefing

@Suite struct FactImpactTests {
  @Test func factsThatStayedTouchNothing() {
    var moved = SampleBrief.jobless
    moved.place.line = 99
    #expect(FactImpact.of([moved, SampleBrief.minister], on: SampleBrief.brief).isEmpty)
  }

  @Test func aChangedFactTouchesTheClaimsThatCiteIt() {
    var changed = SampleBrief.jobless
    changed.statement = "Unemployment in Arland was 4.8 percent in May 2026."
    let impacts = FactImpact.of([changed], on: SampleBrief.brief)
    #expect(impacts.map(\.fact) == ["arland-jobless-2026-05", "arland-minister-rask"])
    #expect(impacts.map(\.change) == [.changed, .removed])
    #expect(
      impacts.first?.claims.map(\.claim.id) == [
        "c-00000005", "c-00000001", "c-00000003", "c-00000005",
      ])
  }

  @Test func draftsAreMadeForWhatIsUnverified() throws {
    let drafts = FactStubs.facts(for: SampleBrief.brief, limit: 5, taken: [])
    #expect(drafts.map(\.statement).allSatisfy { $0.hasPrefix("Nordtel hired") })
    #expect(Set(drafts.map(\.id)).count == 2)
    #expect(drafts.allSatisfy { $0.status == .draft && $0.context?.contains("line") == true })
    #expect(FactStubs.facts(for: SampleBrief.brief, limit: 1, taken: []).count == 1)
    let text = FactFileWriter.text(facts: drafts)
    let again = try FactFileReader.read([.init(name: "f", bytes: Array(text.utf8))])
    #expect(again.facts.map(\.statement) == drafts.map(\.statement))
  }
}
