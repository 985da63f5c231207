/// Runs one network over texts for one thread, and keeps what depends on the word form alone.
final class Tok2VecRunner {
  private let network: Tok2Vec
  /// For each form its vector before the window layers.
  private let forms = FloatBuffer()
  private var formCount = 0
  private let gathered = FloatBuffer()
  private let words = FloatBuffer()
  private let products = FloatBuffer()
  private let window = FloatBuffer()
  private let current = FloatBuffer()
  private let next = FloatBuffer()

  private static let width = Tok2Vec.width
  /// Rows per matrix product: enough for full speed, few enough to stay in the cache.
  private static let block = 256

  init(_ network: Tok2Vec) {
    self.network = network
  }

  var seesSpaces: Bool { network.seesSpaces }

  /// Adds forms, which are numbered on from those added before.
  func add(_ features: [FormFeatures]) {
    forms.reserve((formCount + features.count) * Self.width)
    var start = 0
    while start < features.count {
      let end = min(start + Self.block, features.count)
      addBlock(features[start..<end])
      start = end
    }
  }

  private func addBlock(_ features: ArraySlice<FormFeatures>) {
    let width = Self.width
    let rows = features.count
    let inputs = network.mixer.inputs
    gathered.reserve(rows * inputs)
    products.reserve(rows * MaxoutLayer.outputs)
    let table = unsafe gathered.pointer
    for (row, form) in features.enumerated() {
      for (part, embedding) in network.embeddings.enumerated() {
        let target = unsafe table + row * inputs + part * width
        unsafe embedding.write(form.id(embedding.column), to: target)
      }
    }
    if let vectors = network.vectors, let weights = network.vectorWeights {
      words.reserve(rows * vectors.width)
      for (row, form) in features.enumerated() {
        let target = unsafe words.pointer + row * vectors.width
        unsafe vectors.write(row: Int(form.lexeme.vectorRow), to: target)
      }
      unsafe MatrixProduct.multiply(
        words.pointer, rows: rows, inner: vectors.width, by: weights.pointer, outputs: width,
        into: table + network.embeddings.count * width, stride: inputs)
    }
    unsafe MatrixProduct.multiply(
      table, rows: rows, inner: inputs, by: network.mixer.weights.pointer,
      outputs: MaxoutLayer.outputs, into: products.pointer, stride: MaxoutLayer.outputs)
    for row in 0..<rows {
      unsafe network.mixer.finish(
        products.pointer + row * MaxoutLayer.outputs, residual: nil,
        into: forms.pointer + (formCount + row) * width)
    }
    formCount += rows
  }

  /// Runs the window layers over several texts at once.
  ///
  /// - Parameters:
  ///   - texts: the form numbers of each text's tokens.
  ///   - body: gets a pointer to the vectors of the tokens of one text after another, and for each
  ///     text the row at which it begins.
  func run(_ texts: [[Int32]], _ body: (UnsafePointer<Float>, [Int]) -> Void) {
    let width = Self.width
    let padding = Tok2Vec.padding
    var starts: [Int] = []
    var rows = 1
    // One row that stays zero parts the texts, as each sees nothing beyond its own padding.
    for text in texts {
      starts.append(rows + padding)
      rows += text.count + 2 * padding + 1
    }
    current.reserve(rows * width)
    next.reserve(rows * width)
    unsafe current.pointer.update(repeating: 0, count: rows * width)
    for (text, start) in zip(texts, starts) {
      for (offset, form) in text.enumerated() {
        let target = unsafe current.pointer + (start + offset) * width
        unsafe target.update(from: forms.pointer + Int(form) * width, count: width)
      }
    }
    var separators = [0]
    for (text, start) in zip(texts, starts) { separators.append(start + text.count + padding) }
    var (source, target) = (current, next)
    for layer in network.windows {
      runLayer(layer, rows: rows, from: source, to: target)
      for row in separators {
        unsafe (target.pointer + row * width).update(repeating: 0, count: width)
      }
      swap(&source, &target)
    }
    unsafe body(UnsafePointer(source.pointer), starts)
  }

  private func runLayer(
    _ layer: MaxoutLayer, rows: Int, from source: FloatBuffer, to target: FloatBuffer
  ) {
    let width = Self.width
    let inputs = layer.inputs
    window.reserve(Self.block * inputs)
    products.reserve(Self.block * MaxoutLayer.outputs)
    var start = 0
    while start < rows {
      let end = min(start + Self.block, rows)
      for row in start..<end {
        let slot = unsafe window.pointer + (row - start) * inputs
        if row == 0 || row + 1 == rows {
          // The outermost rows are separators, whose result is thrown away.
          unsafe slot.update(repeating: 0, count: inputs)
        } else {
          unsafe slot.update(from: source.pointer + (row - 1) * width, count: inputs)
        }
      }
      unsafe MatrixProduct.multiply(
        window.pointer, rows: end - start, inner: inputs, by: layer.weights.pointer,
        outputs: MaxoutLayer.outputs, into: products.pointer, stride: MaxoutLayer.outputs)
      for row in start..<end {
        unsafe layer.finish(
          products.pointer + (row - start) * MaxoutLayer.outputs,
          residual: source.pointer + row * width, into: target.pointer + row * width)
      }
      start = end
    }
  }
}
