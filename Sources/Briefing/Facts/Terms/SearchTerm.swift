/// A word or figure of a text as the search sees it: keys instead of strings.
struct SearchTerm: Hashable {
  /// What a term is.
  enum Kind: UInt8 {
    /// A word that carries content.
    case word
    /// A word that every text has: found inside names only.
    case filler
    /// A figure with its scale applied: 4.12 million, twenty-five, 35.
    case number
    /// A figure rounded to two digits, beside its exact term.
    case roundedNumber
  }

  let kind: Kind
  /// The same for all forms of a word, and for all spellings of a figure.
  let key: UInt64
  /// The same for one spelling only, case and accents aside.
  let spelling: UInt64
  /// Whether it is a word that begins with a capital letter.
  var isCapital = false
}

/// The hash that makes keys (FNV-1a with 64 bits).
struct TermHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(seed: UInt8 = 0) {
    if seed != 0 { add(seed) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = TermHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
