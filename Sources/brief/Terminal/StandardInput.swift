import Briefing
import Foundation

/// Standard input as one text.
enum StandardInput {
  /// A longer text is no article; reading on would only fill the memory.
  static let largestText = 8 << 20

  /// All of it; bytes that are not UTF-8 are refused.
  static func text() throws -> String {
    var data = Data()
    do {
      while let more = try FileHandle.standardInput.read(upToCount: 1 << 16), !more.isEmpty {
        data += more
        guard data.count <= largestText else {
          throw Failure(
            "standard input: the text is longer than 8 MiB; split it, or give one text a line "
              + "with --format jsonl")
        }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("standard input cannot be read")
    }
    do { return String(decoding: try SourceText(Array(data)).bytes, as: UTF8.self) } catch {
      throw Failure("standard input: \(error)")
    }
  }
}
