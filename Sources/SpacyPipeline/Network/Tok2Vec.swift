/// The network that turns word forms into vectors of 96 numbers that know their neighbours.
///
/// Embeddings of the form's features, maxout and normalisation; then four layers that each see one
/// word to either side. All up to the first of the four depends on the form alone.
struct Tok2Vec: Sendable {
  static let width = MaxoutLayer.width
  /// Rows of zeros before and after each text; the layers change them as they change words.
  static let padding = 4
  static let layerCount = 4

  let embeddings: [HashEmbedding]
  let vectors: WordVectors?
  let vectorWeights: Weights?
  let mixer: MaxoutLayer
  let windows: [MaxoutLayer]
  /// The first window layer's weights by place: rows for the word to the left, the word itself, and
  /// the word to the right.
  let firstWindow: Weights

  init(_ pack: PackFile, _ name: String) throws(ModelError) {
    var reader = Blob.Reader(try pack.section(name + "/embeddings"))
    var embeddings: [HashEmbedding] = []
    for number in 0..<reader.length() {
      let column = reader.int()
      let seed = reader.int()
      let section = "\(name)/embedding\(number)"
      guard let column = HashEmbedding.Column(rawValue: column) else { throw pack.missing(section) }
      let table = try pack.tensor(section, shape: [-1, Self.width])
      embeddings.append(HashEmbedding(column: column, seed: seed, table: table))
    }
    self.embeddings = embeddings
    var parts = embeddings.count
    if pack.has(name + "/vectors/W") {
      let vectors = try WordVectors(pack)
      let weights = try pack.tensor(name + "/vectors/W", shape: [Self.width, vectors.width])
      vectorWeights = Weights(weights.values)
      self.vectors = vectors
      parts += 1
    } else {
      vectors = nil
      vectorWeights = nil
    }
    mixer = try MaxoutLayer(pack, name + "/mixer", inputs: parts * Self.width)
    var windows: [MaxoutLayer] = []
    for number in 0..<Self.layerCount {
      windows.append(try MaxoutLayer(pack, "\(name)/window\(number)", inputs: 3 * Self.width))
    }
    self.windows = windows
    firstWindow = Weights(Self.byPlace(windows[0].weights))
  }

  private static func byPlace(_ weights: Weights) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(weights.count)
    for place in 0..<3 {
      for output in 0..<MaxoutLayer.outputs {
        let start = output * 3 * width + place * width
        for index in start..<start + width { unsafe result.append(weights.pointer[index]) }
      }
    }
    return result
  }

  /// Whether forms differ by the space that follows them.
  var seesSpaces: Bool {
    embeddings.contains { $0.column == .space }
  }
}

/// One word form as the network sees it.
struct FormFeatures {
  let lexeme: Lexeme
  let spaceAfter: Bool

  func id(_ column: HashEmbedding.Column) -> UInt64 {
    switch column {
    case .norm: lexeme.norm
    case .prefix: lexeme.prefix
    case .suffix: lexeme.suffix
    case .shape: lexeme.shape
    case .space: spaceAfter ? 1 : 0
    case .isSpace: lexeme.isSpace ? 1 : 0
    }
  }
}
