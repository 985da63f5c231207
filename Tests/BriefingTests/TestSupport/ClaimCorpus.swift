import Foundation

@testable import Briefing

/// A fact file and claims about it.
struct ClaimCorpus: Sendable, CustomStringConvertible {
  let name: String
  let facts: [UInt8]
  let claims: [ClaimInput]

  var description: String { name }

  /// The facts as a value.
  func factFile() throws -> FactFile {
    try FactFileReader.read([FactFileReader.File(name: name, bytes: facts)])
  }

  /// Reads a file of claims, one JSON object a line, and the facts that they are about.
  init(facts path: URL, claims: URL?) throws {
    let own = path.lastPathComponent
    name = own
    facts = [UInt8](try Data(contentsOf: path))
    let lines = try claims.map { try String(contentsOf: $0, encoding: .utf8) } ?? ""
    self.claims = try lines.split(separator: "\n").compactMap { line in
      let value = try JSONValue(reading: String(line))
      if let other = value["file"]?.string, other != own { return nil }
      guard let text = value["text"]?.string else { return nil }
      return ClaimInput(
        text: text, date: value["date"]?.string.flatMap { CalendarDay($0) },
        speaker: value["speaker"]?.string)
    }
  }

  /// The fact files of the project with their claims, and the one that BRIEF_TEST_FACTS and
  /// BRIEF_TEST_CLAIMS name.
  static let all: [ClaimCorpus] = {
    let folder = Project.root.appending(path: "Tests/BriefingTests/Fixtures/verdicts")
    let own = ["real", "invented"].map {
      (folder.appending(path: "\($0)_facts.yaml"), folder.appending(path: "\($0)_claims.jsonl"))
    }
    let environment = ProcessInfo.processInfo.environment
    if let facts = environment["BRIEF_TEST_FACTS"] {
      let claims = environment["BRIEF_TEST_CLAIMS"].map { URL(filePath: $0) }
      return [try? ClaimCorpus(facts: URL(filePath: facts), claims: claims)].compactMap { $0 }
    }
    return
      (own.map { ($0.0, Optional($0.1)) }
      + [(Project.root.appending(path: "seeds/facts.yaml"), nil)])
      .compactMap { try? ClaimCorpus(facts: $0.0, claims: $0.1) }
  }()

  /// Whether what differs is to be listed, as `BRIEF_TEST_LIST=1` asks for.
  static let lists = ProcessInfo.processInfo.environment["BRIEF_TEST_LIST"] != nil
}
