public import ArgumentParser
public import Briefing

/// Finds what a desk should mend in its fact files.
struct FactsLint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Find what should be mended in the fact file.",
    discussion: """
      Exits with 1 when an issue is at or above --fail-on. Reviews are overdue as of --as-of, or of \
      the newest review.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions
  @OptionGroup var model: ModelOptions

  @Option(help: "text for people, json for programs, github for annotations.")
  var format: Format = .text

  @Option(help: "The mildest issue that makes the command fail: note, warning or error.")
  var failOn: FactIssue.Severity = .warning

  @Option(
    help: ArgumentHelp(
      "An earlier fact file: ids must not stand for something else now.", valueName: "path"))
  var earlier: [String] = []

  @Option(
    help: ArgumentHelp(
      "A title or address of an article that is checked, which is no source for itself.",
      valueName: "text"))
  var article: [String] = []

  @Flag(help: "Look at words only; do not look for facts that contradict one another.")
  var quick = false

  func run() async throws {
    let workspace = try Workspace(config: common.config)
    let file = try facts.load(in: workspace)
    var linter = FactLinter(
      asOf: facts.asOf ?? FactLinter.newestReview(in: file), articles: Set(article))
    if !earlier.isEmpty {
      var old = FactsOptions()
      old.facts = earlier
      linter.earlier = try old.load(in: workspace).facts
    }
    if !quick {
      let knowledge = try Knowledge(model)
      linter.conflicts = FactConflicts.find(
        in: file,
        checker: Checker(facts: file, parser: knowledge.parser, wordNet: knowledge.wordNet))
    }
    let issues = linter.issues(in: file)
    switch format {
    case .text: try StandardOutput.write(FactIssueRenderer.text(issues, facts: file.facts.count))
    case .json: try StandardOutput.write(FactIssueRenderer.json(issues, facts: file.facts.count))
    case .github: try StandardOutput.write(FactIssueRenderer.github(issues))
    }
    if issues.contains(where: { $0.code.severity >= failOn }) { throw ExitStatus.findings.code }
  }
}

extension FactIssue.Severity: ExpressibleByArgument {}
