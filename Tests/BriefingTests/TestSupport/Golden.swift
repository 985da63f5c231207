import Foundation
import Testing

/// Expected outputs kept as files, which `make golden` renews.
enum Golden {
  /// Compares a text with the file of that name in `Tests/BriefingTests/Golden`.
  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["RENEW_GOLDEN"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == expected, "see Golden/\(name)", sourceLocation: sourceLocation)
  }
}
