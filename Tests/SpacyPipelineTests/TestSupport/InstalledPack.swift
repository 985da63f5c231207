import Foundation

@testable import SpacyPipeline

/// The pack that `brief model install` made, for tests that need a whole model.
enum InstalledPack {
  static let path: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["BRIEF_MODEL"], !path.isEmpty { return path }
    return ModelStore(folder: (environment["HOME"] ?? "") + "/.local/share/brief/models")
      .defaultPack
  }()

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  static func pipeline() throws -> Pipeline { try opened.get() }

  private static let opened = Result { try Pipeline(contentsOf: path) }
}
