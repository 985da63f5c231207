public import ArgumentParser
public import Briefing
import Foundation

/// The folder that articles, facts and briefs are named from, with what its `brief.yaml` says.
struct Workspace {
  /// The folder of `brief.yaml`, or the current folder where there is none.
  let root: String
  /// What the file says, or what a workspace without one has.
  let file: WorkspaceFile
  /// Whether there is a `brief.yaml`.
  let hasFile: Bool

  /// Finds the workspace: the file that was named, or the nearest one upward.
  init(config: String?) throws {
    if let config {
      let path = FilePath.absolute(config)
      (root, hasFile) = (FilePath.folder(of: path), true)
      file = try Workspace.read(path, name: config)
      return
    }
    let here = FileManager.default.currentDirectoryPath
    var folder = here
    while true {
      let path = FilePath.join(folder, WorkspaceFile.name)
      if FileManager.default.fileExists(atPath: path) {
        (root, hasFile) = (folder, true)
        file = try Workspace.read(path, name: FilePath.relative(path, to: here))
        return
      }
      let parent = FilePath.folder(of: folder)
      if parent == folder { break }
      folder = parent
    }
    (root, file, hasFile) = (here, WorkspaceFile(), false)
  }

  private static func read(_ path: String, name: String) throws -> WorkspaceFile {
    do { return try WorkspaceFile(Files.bytes(path, name: name), name: name) } catch {
      throw (error as? FactFileError).map { Failure($0.description) } ?? error
    }
  }

  /// The folder of the briefs.
  var briefs: String { FilePath.join(root, file.briefs) }

  /// How briefs and messages call a path: from the root where it lies below, else from the folder
  /// of what was given, so that no output depends on where a workspace lies.
  ///
  /// - Parameter given: the path that was given, when it is a folder that holds `path`.
  func name(of path: String, given: String? = nil) -> String {
    guard path != "-" else { return path }
    let absolute = FilePath.absolute(path)
    if contains(path) { return FilePath.relative(absolute, to: root) }
    return FilePath.relative(absolute, to: FilePath.folder(of: FilePath.absolute(given ?? path)))
  }

  /// Whether a path lies below the root.
  func contains(_ path: String) -> Bool {
    path != "-" && !FilePath.relative(FilePath.absolute(path), to: root).hasPrefix("..")
  }
}

/// Which facts are asked, and as of which day.
struct FactsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A fact file or a folder of them, instead of those of brief.yaml; may be repeated.",
      valueName: "path"))
  var facts: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day as of which the facts are asked; by default that of the newest article.",
      valueName: "date"))
  var asOf: CalendarDay?

  /// Reads the facts; a broken file ends the command with every problem and its place.
  func load(in workspace: Workspace) throws -> FactFile {
    let paths =
      facts.isEmpty ? workspace.file.facts.map { FilePath.join(workspace.root, $0) } : facts
    var files: [FactFileReader.File] = []
    for path in paths {
      guard Files.exists(path) else {
        let hint =
          facts.isEmpty && !workspace.hasFile
          ? "no --facts was given and there is no brief.yaml; `brief init` makes one"
          : "is the path right?"
        throw Failure("\(workspace.name(of: path)): no such fact file; \(hint)")
      }
      for file in Files.files(in: path, endings: ["yaml", "yml"]) {
        let name = workspace.name(of: file, given: path)
        files.append(.init(name: name, bytes: try Files.bytes(file, name: name)))
      }
    }
    do { return try FactFileReader.read(files) } catch { throw Failure(error.description) }
  }
}

extension CalendarDay: ExpressibleByArgument {
  /// Reads a day as an option's value.
  public init?(argument: String) {
    self.init(argument)
  }
}
