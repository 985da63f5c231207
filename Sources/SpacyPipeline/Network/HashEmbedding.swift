/// Adds up four rows of a table for each feature id (the "hash trick" with four hashes).
struct HashEmbedding: Sendable {
  enum Column: Int, Sendable, CaseIterable {
    case norm, prefix, suffix, shape, space, isSpace

    /// spaCy's names of the features, in the order of the cases.
    static let names = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
  }

  let column: Column
  private let seed: UInt64
  private let rows: UInt32
  private let table: PackedTensor

  init(column: Column, seed: Int, table: PackedTensor) {
    self.column = column
    self.seed = UInt64(seed)
    rows = UInt32(table.shape[0])
    self.table = table
  }

  /// Writes the 96 numbers of one feature id.
  func write(_ id: UInt64, to output: UnsafeMutablePointer<Float>) {
    let width = MaxoutLayer.width
    let hashes = MurmurHash.hash128(id, seed: seed)
    let target = UnsafeMutableRawPointer(output)
    let first = Int(hashes[0] % rows) * width
    let second = Int(hashes[1] % rows) * width
    let third = Int(hashes[2] % rows) * width
    let fourth = Int(hashes[3] % rows) * width
    for block in 0..<width / 16 {
      let at = block * 16
      var sum = table.block(first + at) + table.block(second + at)
      sum = sum + table.block(third + at) + table.block(fourth + at)
      unsafe target.storeBytes(of: sum, toByteOffset: block * 64, as: SIMD16<Float>.self)
    }
  }
}
