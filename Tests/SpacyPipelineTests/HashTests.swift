import Testing

@testable import SpacyPipeline

/// Hashes and word features against values that spaCy gives.
struct HashTests {
  @Test(arguments: [
    ("coffee", 3_197_928_453_018_144_401 as UInt64), ("apple", 8_566_208_034_543_834_098),
  ])
  func idsAreSpacys(_ text: String, _ id: UInt64) {
    #expect(StringIDs().id(of: text) == id)
  }

  @Test func ordinaryWordsAmongTheSymbolsHaveSmallIDs() {
    #expect(StringIDs().id(of: "") == 0)
    #expect(StringIDs().id(of: "mark") < 500)
    #expect(StringIDs().id(of: "agent") < 500)
    #expect(StringIDs().id(of: "Mark") > 500)
  }

  @Test(arguments: [
    ("Apple", "Xxxxx"), ("C3Po", "XdXx"), ("well-known", "xxxx-xxxx"), ("1234567", "dddd"),
    ("\u{2019}s", "\u{2019}x"),
  ])
  func shapesCutRuns(_ text: String, _ shape: String) {
    #expect(PythonText.shape(text) == shape)
  }

  @Test func lowersTheFinalSigmaAsPythonDoes() {
    #expect(
      PythonText.lowercased("\u{39f}\u{394}\u{39f}\u{3a3}") == "\u{3bf}\u{3b4}\u{3bf}\u{3c2}")
    #expect(PythonText.lowercased("\u{3a3}") == "\u{3c3}")
  }

  @Test func halvesAreDecodedExactly() {
    let values: [Float] = [0, 1, -2.5, 65504, 6.1e-5, 5.96e-8, -0.333]
    let halves = values.map { Float16($0) }
    for half in halves {
      let decoded = HalfPrecision.floats(SIMD16(repeating: half.bitPattern))[3]
      #expect(decoded == Float(half))
    }
  }

  @Test func checksumIsXXHash64() {
    let empty: [UInt8] = []
    let abc = Array("abc".utf8)
    let long = Array("Nobody inspects the spammish repetition".utf8)
    #expect(unsafe empty.withUnsafeBytes { unsafe XXHash64.hash($0) } == 0xef46_db37_51d8_e999)
    #expect(unsafe abc.withUnsafeBytes { unsafe XXHash64.hash($0) } == 0x44bc_2cf5_ad77_0999)
    #expect(unsafe long.withUnsafeBytes { unsafe XXHash64.hash($0) } == 0xfbce_a83c_8a37_8bf1)
  }
}
