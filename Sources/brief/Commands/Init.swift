import ArgumentParser
import Briefing
import Foundation

/// Makes a workspace.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a workspace: brief.yaml, seeds/ with an article and a fact file, briefs/.",
    discussion: "Files that are there already are left as they are.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder of the workspace.")
  var folder = "."

  func run() async throws {
    for (name, text) in Init.files {
      let path = FilePath.join(FilePath.absolute(folder), name)
      if Files.exists(path) {
        common.hint("kept \(name)")
      } else {
        try Files.write(text, to: path, name: name)
        common.hint("wrote \(name)")
      }
    }
    let briefs = FilePath.join(FilePath.absolute(folder), "briefs")
    do {
      try FileManager.default.createDirectory(atPath: briefs, withIntermediateDirectories: true)
    } catch {
      throw Failure("briefs: the folder cannot be made; are you allowed to write here?")
    }
    common.hint("next: brief generate")
  }

  private static let files = [
    (
      WorkspaceFile.name,
      """
      # Where this workspace keeps its facts, articles and briefs; paths are relative to this file.
      facts: [seeds/facts.yaml]
      articles: [seeds]
      briefs: briefs
      thresholds:
        fail-on: contradicted   # or outdated, disputed, partly-supported, unverified, never

      """
    ),
    (
      "seeds/facts.yaml",
      """
      schema: brief-facts/1
      entities:
        - name: Nordtel
          kind: organization
        - name: Tampere
          kind: place
          within: Finland
      facts:
        - id: nordtel-5g-tampere
          statement: Nordtel switched on its 5G network in Tampere.
          date: 2024-03-14
          sources:
            - title: Nordtel switches on 5G in Tampere
              publisher: Nordtel
              date: 2024-03-14
              url: https://example.org/nordtel-5g
              quote: “Our 5G network in Tampere went live today.”
        - id: nordtel-customers-2023
          statement: Nordtel had 1.2 million customers at the end of 2023.
          date: 2023-12-31
          sources:
            - title: Annual report 2023
              publisher: Nordtel

      """
    ),
    (
      "seeds/2024-03-15-nordtel.md",
      """
      ---
      title: Fast network for Tampere
      date: 2024-03-15
      publisher: The Example Courier
      ---
      # Fast network for Tampere

      Nordtel switched on its 5G network in Tampere on Thursday. Nordtel had 1.4 million customers at
      the end of 2023. It employs 300 engineers in the city.

      """
    ),
  ]
}
