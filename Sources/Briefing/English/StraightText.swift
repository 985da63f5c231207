import SpacyPipeline

/// A text with its typographic quotes and apostrophes made straight, and the way back.
///
/// The models know typographic quotes badly: a negation written with one is often not seen as such.
struct StraightText {
  let original: String
  let text: String
  /// For each replaced character its offset in `text` and the bytes that `original` is ahead after it.
  private let shifts: [(offset: Int, ahead: Int)]

  init(_ original: String) {
    self.original = original
    let bytes = Array(original.utf8)
    var straight: [UInt8] = []
    var shifts: [(offset: Int, ahead: Int)] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0xe2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
        let mark = Self.straightMark(bytes[at + 2])
      {
        straight.append(mark)
        shifts.append((straight.count, (shifts.last?.ahead ?? 0) + 2))
        at += 3
      } else {
        straight.append(bytes[at])
        at += 1
      }
    }
    text = shifts.isEmpty ? original : String(decoding: straight, as: UTF8.self)
    self.shifts = shifts
  }

  /// The straight form of U+2018 to U+201F, given their third byte.
  private static func straightMark(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x98, 0x99, 0x9b: UInt8(ascii: "'")
    case 0x9c, 0x9d, 0x9f: UInt8(ascii: "\"")
    default: nil
    }
  }

  /// The offset in the original of an offset in the straight text.
  func original(_ offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return offset + (low > 0 ? shifts[low - 1].ahead : 0)
  }

  /// The analysis of the straight text with these records, as an analysis of the original.
  func restore(_ parsed: ParsedText, records: [TokenRecord]) -> ParsedText {
    if shifts.isEmpty { return parsed.replacing(records: records) }
    let moved = records.map { record in
      var record = record
      record.range = original(record.range.lowerBound)..<original(record.range.upperBound)
      return record
    }
    return ParsedText(text: original, records: moved)
  }
}
