import ArgumentParser

/// Looks after fact files.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Look after the fact file.",
    subcommands: [
      FactsLint.self, FactsSearch.self, FactsStub.self, FactsImpact.self, FactsImport.self,
      FactsExport.self,
    ])
}
