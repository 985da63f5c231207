import Briefing
import Foundation

/// Standard input as one text.
enum StandardInput {
  /// All of it; bytes that are not UTF-8 are refused.
  static func text() throws -> String {
    let data: Data
    do { data = try FileHandle.standardInput.readToEnd() ?? Data() } catch {
      throw Failure("standard input cannot be read")
    }
    do { return String(decoding: try SourceText(Array(data)).bytes, as: UTF8.self) } catch {
      throw Failure("standard input: \(error)")
    }
  }
}
