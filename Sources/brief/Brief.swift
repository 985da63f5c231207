import ArgumentParser

/// The command-line tool.
@main
struct BriefTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Extracts the claims of news articles and checks them against a fact file.")
}
