import Briefing
import Foundation

/// Articles as commands name them: a path, or `-` for standard input.
enum ArticleFile {
  /// Reads an article; one that cannot be read ends the command with its name and the reason.
  static func read(_ name: String) throws -> Document {
    let data: Data
    do {
      data =
        name == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: name))
    } catch {
      throw Failure("\(name): cannot be read; is the path right and the file readable?")
    }
    do { return try DocumentReader().read([UInt8](data), name: name) } catch {
      throw Failure("\(name): \(error)")
    }
  }
}
