import ArgumentParser
import Briefing

/// Drafts facts for what a brief could not check.
struct FactsStub: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stub", abstract: "Draft facts for the claims that a brief could not verify.",
    discussion: "Drafts decide nothing until somebody finds their sources and approves them.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions

  @Option(name: .shortAndLong, help: "The largest number of drafts.")
  var limit = 15

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  @Argument(help: "The brief: its JSON, its page, or a day of the archive.")
  var brief: String

  func run() async throws {
    let workspace = try Workspace(config: common.config)
    let brief = try BriefArchive(workspace).read(brief)
    let taken = brief.factBase.facts.keys.sorted() + (try facts.load(in: workspace)).facts.map(\.id)
    let drafts = FactStubs.facts(for: brief, limit: limit, taken: taken)
    if drafts.isEmpty { common.hint("every checkable claim of this brief has a verdict") }
    try Output.write(FactFileWriter.text(facts: drafts), to: output)
  }
}
