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
      if let lines = takeLines(limit) {
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

  private mutating func takeLines(_ limit: Int) -> [String]? {
    var lines: [String] = []
    var start = 0
    while lines.count < limit, let end = pending[start...].firstIndex(of: 0x0A) {
      lines.append(InputLines.text(pending[start..<end]))
      start = end + 1
    }
    if ended, lines.count < limit, start < pending.count {
      lines.append(InputLines.text(pending[start...]))
      start = pending.count
    }
    pending.removeFirst(start)
    return lines.isEmpty ? nil : lines
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
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
