import Briefing
import Foundation

/// The lines of standard input as they come, in bounded memory.
struct InputLines {
  /// A longer line cannot be a claim; it ends the run with an error.
  static let longestLine = 1 << 20

  private var pending: [UInt8] = []
  private var line = 0
  private var ended = false

  /// The next lines that are complete, at most `limit` of them, with the number of the first;
  /// `nil` at the end. Waits only while there is no complete line.
  mutating func next(limit: Int) throws -> (first: Int, lines: [String])? {
    while true {
      if let lines = try takeLines(limit) {
        let first = line + 1
        line += lines.count
        return (first, lines)
      }
      if ended { return nil }
      guard pending.count <= InputLines.longestLine else {
        throw Failure(
          "standard input:\(line + 1): the line is longer than 1 MiB; give one claim a line")
      }
      try fill()
    }
  }

  private mutating func takeLines(_ limit: Int) throws -> [String]? {
    var lines: [String] = []
    var start = 0
    while lines.count < limit, let end = pending[start...].firstIndex(of: 0x0A) {
      lines.append(try text(pending[start..<end], number: line + lines.count + 1))
      start = end + 1
    }
    if ended, lines.count < limit, start < pending.count {
      lines.append(try text(pending[start...], number: line + lines.count + 1))
      start = pending.count
    }
    pending.removeFirst(start)
    return lines.isEmpty ? nil : lines
  }

  /// The text of a line; bytes that are not UTF-8 are refused with their place in the line.
  private func text(_ bytes: ArraySlice<UInt8>, number: Int) throws -> String {
    let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    do { return String(decoding: try SourceText(Array(bytes)).bytes, as: UTF8.self) } catch {
      throw Failure("standard input:\(number): \(error)")
    }
  }

  private mutating func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe read(STDIN_FILENO, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw Failure("standard input cannot be read") }
    if count == 0 { ended = true }
    pending += chunk.prefix(count)
  }
}
