import Foundation
import Testing

@testable import Briefing

private let facts = [
  ["Nordtel switched on its 5G network in Tampere."],
  ["Nordtel had 4.12 million subscribers at the end of 2024."],
  ["The Port Authority fined Quayline 38 million kroner.", "Quayline was ordered to pay a fine."],
  ["Ada Lund is the chief executive of Nordtel."],
  ["The ferry to Lomar is suspended."],
]

@Suite struct CandidateIndexTests {
  @Test(arguments: [
    ("Nordtel's 5G network went live in Tampere.", 0),
    ("The operator has some 4.1 million subscribers.", 1),
    ("Quayline must pay 38m kroner.", 2),
    ("Quayline ordered to pay", 2),
    ("Nordtel's CEO, Ada Lund, resigned.", 3),
    ("Ferries to Lomar were suspended", 4),
  ])
  func findsTheFact(_ claim: String, _ position: Int) {
    let index = CandidateIndex(texts: facts)
    #expect(index.candidates(for: claim).first?.position == position)
  }

  @Test(arguments: ["", "It was not so.", "Zebras graze.", "\u{0}"])
  func findsNothingWhereNothingIsShared(_ claim: String) {
    #expect(CandidateIndex(texts: facts).candidates(for: claim).isEmpty)
  }

  @Test func anAliasFindsTheOtherName() {
    let names = [["Port Authority", "the Harbour Board"], ["Quayline", "Quayline Shipping Ltd"]]
    let index = CandidateIndex(texts: facts, names: names)
    #expect(index.candidates(for: "A Harbour Board inquiry").map(\.position) == [2])
    #expect(CandidateIndex(texts: facts).candidates(for: "A Harbour Board inquiry").isEmpty)
  }

  @Test func theLongestNameWins() {
    let names = [["Lomar"], ["Lomar Airport"]]
    let index = CandidateIndex(
      texts: [["Ferries serve Lomar."], ["A storm closed Lomar Airport."]], names: names)
    #expect(index.candidates(for: "Lomar Airport").map(\.position) == [1, 0])
  }

  @Test func equalsStandInOrder() {
    let index = CandidateIndex(texts: Array(repeating: ["The same words."], count: 20))
    #expect(index.candidates(for: "same words", limit: 3).map(\.position) == [0, 1, 2])
    #expect(index.candidates(for: "same words", limit: 0).isEmpty)
    #expect(CandidateIndex(texts: []).candidates(for: "same words").isEmpty)
  }

  @Test func readsOnlyPartButMissesNothing() {
    // A few hundred facts of words with very different frequencies, in blocks of 64.
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    func sentence() -> String {
      (0..<8).map { _ in "w\(String(random(1 << (1 + random(9))), radix: 16))x" }
        .joined(separator: " ")
    }
    let index = CandidateIndex(texts: (0..<700).map { _ in [sentence()] })
    for _ in 0..<60 {
      let terms = index.queryTerms(sentence())
      var scan = CandidateScan(layout: index.layout, terms: terms, limit: 10, blockSize: 64)
      var all = CandidateScan(layout: index.layout, terms: terms, limit: 700)
      let found = scan.run()
      #expect(found == Array(all.run().prefix(10)))
    }
  }

  @Test func aWrittenIndexAnswersAlike() throws {
    let path = NSTemporaryDirectory() + "candidates-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let names = [["Nordtel", "Nordtel Oyj"]]
    let bytes = CandidateIndexBuilder.pack(count: facts.count, names: names) { facts[$0] }
    #expect(
      bytes == CandidateIndexBuilder.pack(count: facts.count, names: names) { facts[$0] })
    try Data(bytes).write(to: URL(filePath: path))
    let index = try #require(CandidateIndex(contentsOf: path))
    #expect(index.count == facts.count)
    let claim = "Nordtel Oyj had 4 million subscribers."
    #expect(
      index.candidates(for: claim)
        == CandidateIndex(texts: facts, names: names).candidates(for: claim))
  }

  @Test func damagedFilesAreRefusedOrHarmless() throws {
    let path = NSTemporaryDirectory() + "candidates-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = CandidateIndexBuilder.pack(count: facts.count, names: []) { facts[$0] }
    for length in [0, 1, 79, 80, bytes.count - 1] {
      try Data(bytes.prefix(length)).write(to: URL(filePath: path))
      #expect(CandidateIndex(contentsOf: path) == nil)
    }
    for at in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[at] ^= 0xFF
      try Data(changed).write(to: URL(filePath: path))
      let index = CandidateIndex(contentsOf: path)
      #expect(at >= 80 || index == nil)
      // Damage further on gives other candidates at worst.
      #expect(index?.candidates(for: "Nordtel had 4.12 million subscribers").count ?? 0 <= 10)
    }
  }
}
