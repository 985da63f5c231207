import ArgumentParser
import Briefing

/// Says which claims of a brief rest on facts that changed.
struct FactsImpact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "List the claims of briefs that changed facts touch.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions

  @Flag(help: "Exit with 1 when a claim is touched.")
  var exitCode = false

  @Argument(help: "The briefs: their JSON, their pages, or days of the archive.")
  var briefs: [String]

  func run() async throws {
    let workspace = try Workspace(config: common.config)
    let file = try facts.load(in: workspace)
    let archive = BriefArchive(workspace)
    var isTouched = false
    for name in briefs {
      let brief = try archive.read(name)
      for impact in FactImpact.of(file.facts, on: brief) {
        isTouched = true
        try StandardOutput.write("\(impact.fact) (\(impact.change.rawValue))\n")
        for item in impact.claims {
          try StandardOutput.write(
            "  \(brief.date) \(item.article):\(item.claim.line) \(item.claim.id) "
              + "\(item.judgement.verdict.rawValue): \(item.claim.text)\n")
        }
      }
    }
    if !isTouched { common.hint("no verdict of these briefs rests on a fact that changed") }
    if isTouched, exitCode { throw ExitStatus.findings.code }
  }
}
