import ArgumentParser
import Briefing

/// Says what a code means, or why a claim of a brief has its verdict.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the full trace of one claim of a brief, or what a code means.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions
  @OptionGroup var model: ModelOptions

  @Option(
    help: "The brief that the claim is in: its JSON or its day; by default the newest with it.")
  var brief: String?

  @Argument(help: "A claim's id (c-7f3a91c2) or a code (quantity-differs); none lists the codes.")
  var subject: String?

  func run() async throws {
    guard let subject else { return try StandardOutput.write(CodePage.list) }
    if let code = VerdictCode.named(subject) {
      return try StandardOutput.write(CodePage.text(of: code))
    }
    guard subject.hasPrefix("c-") else {
      throw Failure("\(subject): neither a code nor a claim's id; `brief explain` lists the codes")
    }
    let archive = BriefArchive(try Workspace(config: common.config))
    let briefs = try brief.map { [try archive.read($0)] } ?? archive.all().briefs.reversed()
    for brief in briefs {
      guard let item = brief.items.first(where: { $0.claim.id == subject }) else { continue }
      return try StandardOutput.write(
        VerdictPage.trace(of: item, in: brief, now: try judgeAgain(item, in: brief)))
    }
    throw Failure(
      "\(subject): no brief of \(archive.workspace.name(of: archive.folder)) has this claim; "
        + "name the brief with --brief")
  }

  /// The verdict with the facts as they are now, as of the day of the brief.
  private func judgeAgain(_ item: Brief.Item, in brief: Brief) throws -> Judgement {
    let newsroom = try Newsroom(common, facts, model)
    let article = brief.article(item.article)
    let sources = [article?.url, article?.title].compactMap { $0 } + [item.article]
    return newsroom.judge(
      item.claim, date: article?.date, sources: sources, asOf: facts.asOf ?? brief.asOf)
  }
}
