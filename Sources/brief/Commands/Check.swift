public import ArgumentParser
public import Briefing

/// Reports what does not match the facts, or cannot be verified.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report findings with file, line and column, for people, CI and editors.",
    discussion: """
      Exits with 1 when a finding is at or above --fail-on. Without articles those of the \
      workspace are checked.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var options: ArticleOptions

  @Option(help: "The form of the findings; text is one line each.")
  var format: BriefFormat = .text

  @Option(
    help: ArgumentHelp(
      "The mildest verdict that makes the check fail; by default that of brief.yaml, or contradicted.",
      valueName: "verdict"))
  var failOn: FailureThreshold?

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  func run() async throws {
    let newsroom = try Newsroom(common, facts, model)
    let articles = try options.read(in: newsroom.workspace)
    guard let newest = articles.map(\.date).max() else { return }
    let brief = await newsroom.brief(
      of: articles, date: newest, asOf: facts.asOf ?? newest, options: options,
      isQuiet: common.quiet)
    let threshold = failOn ?? newsroom.workspace.file.failOn
    let settings = BriefFormat.Options(colours: common.colours, threshold: threshold)
    let text =
      format == .text
      ? FindingsRenderer.render(brief, colours: settings.colours) : format.render(brief, settings)
    if output == "-" {
      try StandardOutput.write(text)
    } else {
      try Files.write(text, to: output, name: output)
    }
    if brief.fails(threshold) { throw ExitStatus.findings.code }
  }
}

extension FailureThreshold: ExpressibleByArgument {}
