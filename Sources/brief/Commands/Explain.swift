import ArgumentParser
import Briefing

/// Says what a code means, or why a claim of a brief has its verdict.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the full trace of one claim of a brief, or what a code means.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "A claim's id (c-7f3a91c2) or a code (quantity-differs); none lists the codes.")
  var subject: String?

  func run() async throws {
    guard let subject else { return try StandardOutput.write(CodePage.list) }
    guard let code = VerdictCode.named(subject) else {
      throw Failure("\(subject) is no code; `brief explain` lists them")
    }
    try StandardOutput.write(CodePage.text(of: code))
  }
}
