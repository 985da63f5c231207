import ArgumentParser

/// The command-line tool.
@main
struct BriefTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Extracts the claims of news articles and checks them against a fact file.",
    discussion: """
      Exit codes: 0 done; 1 findings at or above --fail-on, or changes with diff --exit-code; \
      2 the job could not be done.
      """,
    version: Version.current,
    subcommands: [
      Init.self, Generate.self, Check.self, Verify.self, Extract.self, Diff.self, History.self,
      Explain.self, FactsCommand.self, ModelCommand.self, Parse.self,
    ])

  /// Runs the command that the arguments name, and maps every way to fail to an exit code.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus(error).end(message: fullMessage(for: error), of: error)
    }
  }
}

/// The version of the tool, which every brief names.
enum Version {
  static let current = "0.1.0"
}
