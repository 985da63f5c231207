import Foundation
import Testing

@testable import Briefing

/// Claims with known verdicts about two fact files: wrong support and wrong accusation stay rare.
@Suite(
  "Verdicts on a corpus", .enabled(if: EnglishModel.hasDictionary, "needs model and dictionary"))
struct VerdictCorpusTests {
  @Test(
    "claims about what is so, and about an invented country",
    arguments: [("real", 0.66), ("invented", 0.69)])
  func judgesClaims(_ name: String, leastAccuracy: Double) throws {
    let judged = try Self.judged("\(name)_claims.jsonl", facts: name)
    try #require(judged.count > 100)
    let right = judged.count { $0.expected == $0.verdict }
    #expect(Double(right) / Double(judged.count) >= leastAccuracy)
  }

  @Test("support that the facts do not give is rare")
  func seldomSupportsWrongly() throws {
    let open = try Self.allClaims().filter { $0.expected != .supported }
    let wrong = open.filter { $0.verdict == .supported }
    #expect(Double(wrong.count) <= 0.01 * Double(open.count), "\(wrong.map(\.text))")
  }

  @Test("who is contradicted was wrong")
  func seldomAccusesWrongly() throws {
    let accused = try Self.allClaims().filter { $0.verdict == .contradicted }
    let wrong = accused.filter { $0.expected != .contradicted }
    try #require(accused.count >= 40)
    #expect(Double(wrong.count) <= 0.07 * Double(accused.count), "\(wrong.map(\.text))")
  }

  @Test("what only looks like a fact is neither supported nor contradicted")
  func stepsOverTraps() throws {
    let traps = try ["real", "invented"].flatMap { try Self.judged("traps.jsonl", facts: $0) }
    try #require(traps.count > 50)
    let supported = traps.filter { $0.verdict == .supported && $0.expected != .supported }
    let accused = traps.filter { $0.verdict == .contradicted && $0.expected != .contradicted }
    #expect(Double(supported.count) <= 0.02 * Double(traps.count), "\(supported.map(\.text))")
    #expect(Double(accused.count) <= 0.02 * Double(traps.count), "\(accused.map(\.text))")
    #expect(Double(traps.count { $0.expected == $0.verdict }) >= 0.88 * Double(traps.count))
  }

  private struct Judged: Sendable {
    let text: String
    let expected: Verdict
    let verdict: Verdict
  }

  private static func allClaims() throws -> [Judged] {
    try ["real", "invented"].flatMap { try judged("\($0)_claims.jsonl", facts: $0) }
  }

  /// The lines of a file of claims that are about one fact file.
  private static func judged(_ file: String, facts name: String) throws -> [Judged] {
    let folder = Project.root.appending(path: "Tests/BriefingTests/Fixtures/verdicts")
    let facts = "\(name)_facts.yaml"
    let checker = try EnglishModel.checker(
      of: [UInt8](Data(contentsOf: folder.appending(path: facts))))
    let lines = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var texts: [ClaimInput] = []
    var expected: [Verdict] = []
    for line in lines.split(separator: "\n") {
      let value = try JSONValue(reading: String(line))
      if let other = value["file"]?.string, other != facts { continue }
      expected.append(try #require(value["verdict"]?.string.flatMap { Verdict(rawValue: $0) }))
      texts.append(
        ClaimInput(
          text: try #require(value["text"]?.string),
          date: value["date"]?.string.flatMap { CalendarDay($0) },
          speaker: value["speaker"]?.string))
    }
    return zip(zip(texts, expected), checker.judge(texts)).map { claim, judgement in
      Judged(text: claim.0.text, expected: claim.1, verdict: judgement.verdict)
    }
  }
}
