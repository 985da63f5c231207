/// The text of a file as it stands: UTF-8 bytes, checked, with an index of its lines.
///
/// Every place in the product is a half-open range of offsets into `bytes`; lines and columns are
/// worked out when they are shown.
public struct SourceText: Sendable, Hashable {
  /// A place for people and editors, all numbers counting from 1.
  public struct Position: Sendable, Hashable {
    /// The number of the line.
    public let line: Int
    /// In characters (Unicode scalar values); a byte-order mark takes up no column.
    public let column: Int
    /// In UTF-16 code units, as SARIF and the language server protocol count.
    public let utf16Column: Int
  }

  /// What stands before a multiple of `stride` bytes.
  private struct Milestone: Sendable, Hashable {
    var scalars = 0
    var utf16 = 0
  }

  /// The file, byte for byte.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  let lineStarts: [Int]
  private let milestones: [Milestone]
  private static let stride = 1_024

  /// Takes the bytes of a file, or throws `ReadingError.notUTF8` with the first offending offset.
  public init(_ bytes: [UInt8]) throws(ReadingError) {
    if let fault = UTF8Check.firstFault(in: bytes) { throw .notUTF8(offset: fault) }
    self.init(checked: bytes)
  }

  /// Takes a text that is in memory already.
  public init(_ text: String) {
    self.init(checked: Array(text.utf8))
  }

  private init(checked bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var milestones: [Milestone] = []
    milestones.reserveCapacity(bytes.count / Self.stride + 1)
    var count = Milestone()
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { milestones.append(count) }
      if UTF8Check.startsScalar(byte) {
        count.scalars += 1
        count.utf16 += byte >= 0xF0 ? 2 : 1
      }
      if byte == Byte.newline
        || byte == Byte.carriageReturn
          && (offset + 1 == bytes.count || bytes[offset + 1] != Byte.newline)
      {
        starts.append(offset + 1)
      }
    }
    lineStarts = starts
    self.milestones = milestones
  }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// The text of a range of bytes; a range that reaches past the end is cut.
  public func slice(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line and columns of the character at an offset; past the end, those of the end.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    let start = lineStarts[line]
    let here = countBefore(offset)
    let there = countBefore(max(start, line == 0 ? markLength : 0))
    return Position(
      line: line + 1, column: max(here.scalars - there.scalars, 0) + 1,
      utf16Column: max(here.utf16 - there.utf16, 0) + 1)
  }

  /// The bytes of a line (1-based) without its line end; empty past the last line.
  public func line(_ number: Int) -> Range<Int> {
    guard (1...lineStarts.count).contains(number) else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == Byte.newline || bytes[end - 1] == Byte.carriageReturn {
      end -= 1
    }
    return start..<end
  }

  /// Number of lines; a file that ends in a line end has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// Length of the byte-order mark, 0 or 3.
  var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func countBefore(_ offset: Int) -> Milestone {
    guard !milestones.isEmpty else { return Milestone() }
    let index = min(offset / Self.stride, milestones.count - 1)
    var count = milestones[index]
    for byte in bytes[(index * Self.stride)..<offset] where UTF8Check.startsScalar(byte) {
      count.scalars += 1
      count.utf16 += byte >= 0xF0 ? 2 : 1
    }
    return count
  }
}
