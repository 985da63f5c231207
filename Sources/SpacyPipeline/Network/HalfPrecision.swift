/// Sixteen-bit floating point numbers, as packs hold them.
enum HalfPrecision {
  /// Exact for all finite numbers: a half's exponent and mantissa, shifted into a float's place, are
  /// the number divided by 2^112.
  @inline(__always)
  static func floats(_ halves: SIMD16<UInt16>) -> SIMD16<Float> {
    let words = SIMD16<UInt32>(truncatingIfNeeded: halves)
    let bits = ((words & 0x8000) &<< 16) | ((words & 0x7fff) &<< 13)
    return unsafe unsafeBitCast(bits, to: SIMD16<Float>.self) * 0x1p112
  }

  static func decode(_ halves: UnsafeRawBufferPointer, to output: UnsafeMutablePointer<Float>) {
    let count = halves.count / 2
    let target = UnsafeMutableRawPointer(output)
    var at = 0
    while at + 16 <= count {
      let block = unsafe halves.loadUnaligned(fromByteOffset: at * 2, as: SIMD16<UInt16>.self)
      unsafe target.storeBytes(of: floats(block), toByteOffset: at * 4, as: SIMD16<Float>.self)
      at += 16
    }
    while at < count {
      let half = unsafe halves.loadUnaligned(fromByteOffset: at * 2, as: UInt16.self)
      unsafe output[at] = floats(SIMD16(repeating: half))[0]
      at += 1
    }
  }

  /// The nearest half of each number, little-endian.
  static func encode(_ values: [Float]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 2)
    for value in values {
      let bits = Float16(value).bitPattern
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
    }
    return bytes
  }
}
