/// The two hash functions that spaCy's models are built on.
enum MurmurHash {
  /// MurmurHash64A with seed 1: the id that spaCy gives a string outside its reserved symbols.
  static func hash64A(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
    let count = bytes.count
    var hash = 1 ^ (UInt64(count) &* multiplier)
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at &+ 8 <= count {
      var word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      word = word &* multiplier
      word ^= word >> 47
      hash ^= word &* multiplier
      hash = hash &* multiplier
      at &+= 8
    }
    if at < count {
      var tail: UInt64 = 0
      for index in at..<count {
        unsafe tail |= UInt64(bytes[index]) << UInt64((index &- at) &* 8)
      }
      hash ^= tail
      hash = hash &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ (hash >> 47)
  }

  static func hash64A(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in unsafe hash64A(bytes) }
  }

  /// The variant of MurmurHash3_x64_128 that thinc's hash embedding uses, of one 64-bit id.
  static func hash128(_ id: UInt64, seed: UInt64) -> SIMD4<UInt32> {
    var first = id &* 0x87c3_7b91_1142_53d5
    first = (first << 31) | (first >> 33)
    first = first &* 0x4cf5_ad43_2745_937f
    first ^= seed
    first ^= 8
    var second = seed ^ 8
    first = first &+ second
    second = second &+ first
    first = mixed(first)
    second = mixed(second)
    first = first &+ second
    second = second &+ first
    return SIMD4(
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
