/// Well-formed UTF-8, after table 3-7 of the Unicode Standard.
enum UTF8Check {
  /// The offset of the first byte that starts no well-formed character, or `nil`.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      guard let length = scalarLength(in: bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// Whether the byte is no continuation byte.
  static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The length of the well-formed character at an offset, or `nil` when there is none.
  private static func scalarLength(in bytes: [UInt8], at offset: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<max(offset + length, offset + 2) where bytes[index] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
