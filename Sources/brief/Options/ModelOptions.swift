import ArgumentParser
import Foundation
import SpacyPipeline

/// Which English model a command uses.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "The model pack to use.",
      discussion: "Without it BRIEF_MODEL, else the pack that `brief model install` made."))
  var path: String?

  /// Opens the model; a missing or broken one ends the command with a message that says what to do.
  func load() throws -> Pipeline {
    do { return try Pipeline(contentsOf: pack) } catch {
      throw Failure(error.description)
    }
  }

  /// Where the pack that `load()` opens lies.
  var pack: String {
    path ?? ModelPlace.fromEnvironment ?? ModelPlace.file(ModelStore.defaultPackName)
  }
}

/// Where models are kept for this user.
enum ModelPlace {
  /// The pack that BRIEF_MODEL names, if it names one.
  static var fromEnvironment: String? { variable("BRIEF_MODEL") }

  /// The folder after the XDG base directory specification.
  static var store: ModelStore {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return ModelStore(folder: data + "/brief/models")
    }
    return ModelStore(folder: (variable("HOME") ?? "") + "/.local/share/brief/models")
  }

  /// Where a pack lies: with the user's models, else beside an installed tool; with the user's where
  /// there is none yet.
  static func file(_ name: String) -> String {
    let own = FilePath.join(store.folder, name)
    guard !Files.exists(own), let tool = Bundle.main.executablePath else { return own }
    let shared = FilePath.join(FilePath.folder(of: tool), "../share/brief/models/" + name)
    return Files.exists(shared) ? shared : own
  }

  private static func variable(_ name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name] ?? ""
    return value.isEmpty ? nil : value
  }
}
