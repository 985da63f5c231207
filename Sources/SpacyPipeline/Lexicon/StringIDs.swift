/// The ids by which the models know strings.
struct StringIDs: Sendable {
  private let symbols: [UInt64: UInt64]

  init() {
    var symbols: [UInt64: UInt64] = [:]
    symbols.reserveCapacity(Symbols.names.count)
    for (index, name) in Symbols.names.enumerated() {
      symbols[MurmurHash.hash64A(name)] = UInt64(index + 1)
    }
    self.symbols = symbols
  }

  func id(of text: String) -> UInt64 {
    text.isEmpty ? 0 : id(ofHash: MurmurHash.hash64A(text))
  }

  /// The id of a string, not empty, whose MurmurHash64A is known.
  func id(ofHash hash: UInt64) -> UInt64 {
    symbols[hash] ?? hash
  }
}
