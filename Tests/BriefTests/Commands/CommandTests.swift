import Foundation
import Testing

struct CommandTests {
  private static let done = [
    "--help", "--version", "check --help", "explain", "explain date-differs",
  ]

  private static let failed = [
    "--nonsense", "nonsense", "explain nonsense", "check --format nonsense", "diff a",
    "diff a.json b.json", "history", "check missing.md", "generate --facts missing.yaml",
    "verify --jobs 0 x", "generate --as-of yesterday", "generate --every-day --output x",
  ]

  @Test(arguments: done)
  func endsWithZeroAndPrints(_ line: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let process = try tool.run(arguments: line.split(separator: " ").map(String.init))
    #expect(process.status == 0)
    #expect(process.errors.isEmpty)
    #expect(!process.output.isEmpty)
  }

  @Test(arguments: failed)
  func endsWithTwoAndSaysWhy(_ line: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let process = try tool.run(arguments: line.split(separator: " ").map(String.init))
    #expect(process.status == 2)
    #expect(!process.errors.isEmpty)
    #expect(process.output.isEmpty)
  }

  @Test func aNewWorkspaceMakesItsFirstBrief() throws {
    let tool = try Tool()
    defer { tool.remove() }
    #expect(try tool.run("init").status == 0)
    #expect(try tool.run("generate").status == 0)
    let page = try tool.read("briefs/2024-03-15.md")
    #expect(page.hasPrefix("# Briefing for 15 March 2024\n"))
    #expect(page.contains("nordtel-customers-2023"))
    let check = try tool.run("check")
    #expect(check.status == 1)
    #expect(check.output.contains("seeds/2024-03-15-nordtel.md:9:"))
    #expect(try tool.run("check", "--fail-on", "never").status == 0)
    let diff = try tool.run("diff", "2024-03-15", "briefs/2024-03-15.md", "--exit-code")
    #expect(diff.status == 0, "\(diff.output)\(diff.errors)")
    #expect(try tool.run("history", "nordtel").output.contains("15 March 2024"))
  }

  @Test func aBrokenConfigurationIsRefusedWithAHint() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("facts: [a.yaml]\nbreifs: here\n", to: "brief.yaml")
    let outcome = try tool.run("check")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("brief.yaml:2:1"))
    #expect(outcome.errors.contains("did you mean \"briefs\"?"))
  }

  @Test func anArticleWithoutADateNeedsOne() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run("init")
    try tool.write("Nordtel hired 300 engineers.\n", to: "note.txt")
    let outcome = try tool.run("check", "note.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--date"))
    #expect(try tool.run("check", "note.txt", "--date", "2024-03-15").status == 0)
  }

  @Test func verifiesAStreamInOrder() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run("init")
    let lines = [
      #"{"id":1,"text":"Nordtel had 1.2 million customers at the end of 2023.","date":"2024-03-15"}"#,
      "", "Nordtel switched on its 5G network in Tampere.",
      #"{"id":"x","text":"Nordtel had 1.2 million customers at the end of 2023.","against":[]}"#,
    ]
    let outcome = try tool.run("verify", "--format", "jsonl", input: lines.joined(separator: "\n"))
    let out = outcome.output.split(separator: "\n")
    #expect(out.count == 3, "\(outcome.errors)")
    #expect(out.first?.contains(#""id":1,"#) == true)
    #expect(out.first?.contains(#""verdict":"supported""#) == true)
    #expect(out.last?.contains(#""verdict":"unverified""#) == true)
    let same = try tool.run(
      "verify", "--format", "jsonl", "--jobs", "3", input: lines.joined(separator: "\n"))
    #expect(same.output == outcome.output)
  }

  @Test func theBriefsOfTheSamplesAreWhatTheToolWrites() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let manager = FileManager.default
    try manager.copyItem(at: Tool.project.appending(path: "seeds"), to: tool.path("seeds"))
    try manager.copyItem(
      at: Tool.project.appending(path: "brief.yaml"), to: tool.path("brief.yaml"))
    let first = try tool.run("generate", "--every-day", "--no-cache", "--jobs", "1")
    #expect(first.status == 0, "\(first.errors)")
    let kept = Tool.project.appending(path: "briefs")
    let names = try manager.contentsOfDirectory(atPath: kept.path).sorted()
    #expect(try manager.contentsOfDirectory(atPath: tool.path("briefs").path).sorted() == names)
    for name in names {
      let written = try tool.read("briefs/\(name)")
      let same = try String(contentsOf: kept.appending(path: name), encoding: .utf8) == written
      #expect(same, "briefs/\(name) is not what the tool writes; run `make golden` and review it")
      #expect(!written.contains(tool.folder.path))
    }
    let pages = try names.map { try tool.read("briefs/\($0)") }
    try manager.removeItem(at: tool.path("briefs"))
    _ = try tool.run("generate", "--every-day", "--no-cache", "--jobs", "2")
    #expect(try names.map { try tool.read("briefs/\($0)") } == pages)
  }
}
