/// Chooses the best of the tags for each token's vector.
struct Tagger: Sendable {
  /// The tags by number.
  let tags: [Tag]
  private let weights: Weights
  private let bias: Weights

  init(_ pack: PackFile) throws(ModelError) {
    var reader = Blob.Reader(try pack.section("tagger/labels"))
    tags = try reader.strings().map { name throws(ModelError) in
      guard let tag = Tag(rawValue: name) else {
        throw .unsupported(path: pack.path, detail: "unknown tag '\(name)'")
      }
      return tag
    }
    guard 1...64 ~= tags.count else { throw pack.missing("tagger/labels") }
    weights = Weights(
      try pack.tensor("tagger/W", shape: [tags.count, Tok2Vec.width]).values)
    bias = Weights(try pack.tensor("tagger/b", shape: [tags.count]).values)
  }

  /// The number of the best tag of each of `count` vectors.
  func tag(
    _ vectors: UnsafePointer<Float>, count: Int, scratch: FloatBuffer, into numbers: inout [UInt8]
  ) {
    let outputs = tags.count
    scratch.reserve(count * outputs)
    unsafe MatrixProduct.multiply(
      vectors, rows: count, inner: Tok2Vec.width, by: weights.pointer, outputs: outputs,
      into: scratch.pointer, stride: outputs)
    for token in 0..<count {
      let scores = unsafe scratch.pointer + token * outputs
      var best = 0
      var bestScore = unsafe scores[0] + bias.pointer[0]
      for number in 1..<outputs {
        let score = unsafe scores[number] + bias.pointer[number]
        if score > bestScore {
          best = number
          bestScore = score
        }
      }
      numbers.append(UInt8(best))
    }
  }
}
