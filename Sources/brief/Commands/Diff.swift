public import ArgumentParser
public import Briefing

/// Says what changed between two briefs.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two briefs, claim by claim, and why.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The form of the comparison.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  @Flag(help: "Exit with 1 when there are changes.")
  var exitCode = false

  @Argument(help: "The earlier brief: its JSON, or its day in the archive.")
  var old: String

  @Argument(help: "The later brief.")
  var new: String

  func run() async throws {
    let archive = BriefArchive(try Workspace(config: common.config))
    let comparison = BriefDiff.compare(try archive.read(old), try archive.read(new))
    try Output.write(format.render(comparison, colours: common.colours), to: output)
    if exitCode, !comparison.changes.isEmpty { throw ExitStatus.findings.code }
  }
}

/// Follows claims over the archive.
struct History: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how claims and their verdicts went over the archive.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The form of the history.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  @Argument(help: "A claim's id, or words that all stand in the claim, its speaker or its facts.")
  var query: [String] = []

  func run() async throws {
    let archive = BriefArchive(try Workspace(config: common.config))
    let briefs = try archive.all()
    guard !briefs.briefs.isEmpty else {
      throw Failure(
        "\(archive.workspace.name(of: archive.folder)): no brief there; "
          + "`brief generate` writes the first")
    }
    let timeline = briefs.timeline(query.joined(separator: " "))
    try Output.write(format.render(timeline, colours: common.colours), to: output)
  }
}

extension ReportFormat: ExpressibleByArgument {}
