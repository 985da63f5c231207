import Foundation

/// Runs the built tool as a user would.
struct Tool {
  /// What a run gave.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the tool runs.
  let folder: URL

  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The tool lies beside the tests.
  private static var executable: URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "brief")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : project.appending(path: ".build/debug/brief")
  }

  /// A tool in a new folder of its own.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "brief-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments: arguments, input: input)
  }

  /// - Parameter environment: variables to set beside, or instead of, those of the tests.
  func run(
    arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments: arguments, input: Data(input.utf8), environment: environment)
  }

  func run(
    arguments: [String], input: Data, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes, so that no full pipe can stop the run.
    let (inPath, outPath, errPath) = (path("in.tmp"), path("out.tmp"), path("err.tmp"))
    try input.write(to: inPath)
    for path in [outPath, errPath] { try Data().write(to: path) }
    process.standardInput = try FileHandle(forReadingFrom: inPath)
    process.standardOutput = try FileHandle(forWritingTo: outPath)
    process.standardError = try FileHandle(forWritingTo: errPath)
    try process.run()
    process.waitUntilExit()
    let outcome = Outcome(
      status: process.terminationStatus, output: try String(contentsOf: outPath, encoding: .utf8),
      errors: try String(contentsOf: errPath, encoding: .utf8))
    for path in [inPath, outPath, errPath] { try FileManager.default.removeItem(at: path) }
    return outcome
  }

  func path(_ name: String) -> URL { folder.appending(path: name) }

  func write(_ text: String, to name: String) throws {
    let path = path(name)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: path(name), encoding: .utf8)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
