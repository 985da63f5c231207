/// Chooses the best of the tags for each token's vector.
struct Tagger: Sendable {
  private let tags: [Tag]
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
    weights = Weights(
      try pack.tensor("tagger/W", shape: [tags.count, Tok2Vec.width]).values)
    bias = Weights(try pack.tensor("tagger/b", shape: [tags.count]).values)
  }

  func tag(_ vectors: UnsafePointer<Float>, count: Int, scratch: FloatBuffer) -> [Tag] {
    let outputs = tags.count
    scratch.reserve(count * outputs)
    unsafe MatrixProduct.multiply(
      vectors, rows: count, inner: Tok2Vec.width, by: weights.pointer, outputs: outputs,
      into: scratch.pointer, stride: outputs)
    return (0..<count).map { token in
      let scores = unsafe scratch.pointer + token * outputs
      var best = 0
      for number in 1..<outputs {
        let score = unsafe scores[number] + bias.pointer[number]
        if unsafe score > scores[best] + bias.pointer[best] { best = number }
      }
      return tags[best]
    }
  }
}
