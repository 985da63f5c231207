import Foundation
import Testing

private let facts = """
  schema: brief-facts/1
  facts:
    - id: nordtel-masts
      statement: Nordtel has 25 masts.
      since: 2024
      sources: [{title: Minutes, publisher: Nordtel, quote: "We run 26 masts, all told."}]
      reviewed: {by: kl, date: 2024-03-20, due: 2025-03-20}
    - id: quayline-fine
      statement: Quayline was fined 38 million kroner.
      date: 2024-05-02
      sources: [{title: Decision, publisher: Port Authority}]
      reviewed: {by: kl, date: 2024-06-20}

  """

@Suite struct FactsCommandTests {
  @Test func lintReportsWithPlaceAndStatus() throws {
    let tool = try Tool()
    try tool.write(facts, to: "facts.yaml")
    let run = try tool.run("facts", "lint", "--quick", "--facts", "facts.yaml")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("facts.yaml:3:5: warning: quote-without-figure: "))
    #expect(run.output.hasSuffix("2 facts: 1 warning\n"))
    let late = try tool.run(
      "facts", "lint", "--quick", "--facts", "facts.yaml", "--as-of", "2025-06-01", "--format",
      "github", "--fail-on", "error")
    #expect(late.status == 0)
    #expect(late.output.contains("::warning file=facts.yaml,line=3,col=5,title=review-overdue::"))
  }

  @Test func aBrokenFileIsNoFinding() throws {
    let tool = try Tool()
    try tool.write("schema: brief-facts/1\nfact: []\n", to: "facts.yaml")
    let run = try tool.run("facts", "lint", "--quick", "--facts", "facts.yaml")
    #expect(run.status == 2)
    #expect(run.errors.contains("facts.yaml:2:1: unknown key \"fact\""))
  }

  @Test func searchFindsByWords() throws {
    let tool = try Tool()
    try tool.write(facts, to: "facts.yaml")
    let run = try tool.run("facts", "search", "--facts", "facts.yaml", "kroner", "fines")
    #expect(
      run.output
        == "quayline-fine (2024-05-02): Quayline was fined 38 million kroner. [facts.yaml:8]\n")
    let none = try tool.run("facts", "search", "--facts", "facts.yaml", "zebra")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
  }

  @Test func whatIsExportedCanBeImported() throws {
    let tool = try Tool()
    try tool.write(facts, to: "facts.yaml")
    for format in ["csv", "jsonl"] {
      let export = try tool.run(
        "facts", "export", "--facts", "facts.yaml", "--format", format, "-o", "out.\(format)")
      #expect(export.status == 0, "\(export.errors)")
      let back = try tool.run("facts", "import", "out.\(format)", "-o", "\(format).yaml")
      #expect(back.status == 0 && back.errors.isEmpty, "\(back.errors)")
      let again = try tool.run(
        "facts", "export", "--facts", "\(format).yaml", "--format", format)
      #expect(again.output == (try String(contentsOf: tool.path("out.\(format)"), encoding: .utf8)))
    }
  }
}
