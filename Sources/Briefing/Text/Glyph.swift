/// What a reader sees of the character at an offset: ink, a gap, or nothing.
struct Glyph {
  enum Kind {
    case visible
    /// White space of any kind, no-break and line separators included.
    case space
    /// Controls, direction marks, zero-width spaces, soft hyphens, byte-order marks.
    case invisible
  }

  let kind: Kind
  /// In bytes, at least 1.
  let length: Int

  init(_ bytes: [UInt8], at offset: Int) {
    let byte = bytes[offset]
    if byte < 0x80 {
      length = 1
      kind = Byte.isSpace(byte) ? .space : byte < 0x20 || byte == 0x7F ? .invisible : .visible
      return
    }
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    kind =
      switch (byte, second, third) {
      case (0xC2, 0x85, _), (0xC2, 0xA0, _): .space
      case (0xC2, 0x80...0x9F, _), (0xC2, 0xAD, _): .invisible
      case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80): .space
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9): .space
      case (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): .space
      case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F): .invisible
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF): .invisible
      case (0xEF, 0xBB, 0xBF), (0xD8, 0x9C, _): .invisible
      default: .visible
      }
  }
}
