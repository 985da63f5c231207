import ArgumentParser
import Briefing
import Foundation

/// The forms in which facts travel.
enum ExchangeFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, jsonl, claimreview

  /// The form that a file's name tells.
  init?(path: String) {
    switch (path as NSString).pathExtension {
    case "csv": self = .csv
    case "jsonl", "ndjson": self = .jsonl
    case "json", "jsonld": self = .claimreview
    default: return nil
    }
  }
}

/// Takes facts over from a table or from published fact checks.
struct FactsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turn a table or published fact checks into a fact file.",
    discussion: """
      The result is written, not added to the facts in use. Fact checks (ClaimReview of schema.org) \
      come as drafts.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "csv, jsonl or claimreview; by default what the file's name tells.")
  var format: ExchangeFormat?

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  @Argument(help: "The file to read.")
  var file: String

  func run() async throws {
    guard let format = format ?? ExchangeFormat(path: file) else {
      throw Failure(
        "\(file): the name does not tell its form; give --format csv, jsonl or claimreview")
    }
    guard let text = String(validating: try Files.bytes(file, name: file), as: UTF8.self) else {
      throw Failure("\(file): not UTF-8 text; save it as UTF-8 and try again")
    }
    let facts: [Fact]
    do {
      switch format {
      case .csv: facts = try FactTable.facts(csv: text)
      case .jsonl: facts = try FactTable.facts(jsonLines: text)
      case .claimreview: facts = try ClaimReviews.facts(jsonLD: text)
      }
    } catch { throw Failure("\(file): \(error)") }
    let written = FactFileWriter.text(facts: facts)
    // What is written must be a fact file: its reader finds what the table could not tell.
    do {
      _ = try FactFileReader.read([.init(name: "result", bytes: Array(written.utf8))])
    } catch { common.hint("\(error)\nthe result needs mending before it can be used") }
    try Output.write(written, to: output)
  }
}

/// Writes the facts as a table.
struct FactsExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the facts as CSV or JSON Lines.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions

  @Option(help: "csv or jsonl.")
  var format: Format = .csv

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  func run() async throws {
    let file = try facts.load(in: try Workspace(config: common.config))
    let text =
      format == .csv ? FactTable.csv(file.facts) : FactTable.jsonLines(file.facts)
    try Output.write(text, to: output)
  }
}
