import ArgumentParser
import Briefing

/// Finds facts by words.
struct FactsSearch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find facts by words, names and figures.",
    discussion: "Exits with 0 also when nothing is found.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, yaml, jsonl
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions

  @Option(help: "text for people, yaml as in the fact file, jsonl for programs.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "The largest number of facts to show.")
  var limit = 10

  @Argument(help: "The words.")
  var words: [String]

  func run() async throws {
    let file = try facts.load(in: try Workspace(config: common.config))
    let found = FactQuery(file).facts(matching: words.joined(separator: " "), limit: limit)
    if found.isEmpty { common.hint("no fact has any of these words") }
    switch format {
    case .text: try StandardOutput.write(found.map { $0.summary + "\n" }.joined())
    case .yaml: try StandardOutput.write(FactFileWriter.text(facts: found))
    case .jsonl: try StandardOutput.write(FactTable.jsonLines(found))
    }
  }
}
