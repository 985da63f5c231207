import Foundation

/// Where the project's files lie, for tests that look at them.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below a folder of the project, in order.
  static func swiftFiles(in folder: String) -> [(path: String, text: String)] {
    let base = root.appending(path: folder).path
    let below = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return below.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      let text = try? String(contentsOfFile: base + "/" + name, encoding: .utf8)
      return text.map { (folder + "/" + name, $0) }
    }
  }
}
