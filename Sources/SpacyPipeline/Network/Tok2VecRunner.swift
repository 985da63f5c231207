/// Runs one network over texts for one thread, and keeps what depends on the word form alone.
@safe final class Tok2VecRunner {
  private static let width = Tok2Vec.width
  private static let outputs = MaxoutLayer.outputs
  /// What is kept of a form: its vector, and its share in the first window layer's products as the
  /// left, the middle and the right word.
  private static let formSize = width + 3 * outputs
  /// Rows per matrix product: enough for full speed, few enough to stay in the cache.
  private static let block = 256

  private let network: Tok2Vec
  private let forms = FloatBuffer()
  private(set) var formCount = 0
  private let gathered = FloatBuffer()
  private let vectors = FloatBuffer()
  private let products = FloatBuffer()
  private let current = FloatBuffer()
  private let next = FloatBuffer()

  init(_ network: Tok2Vec) {
    self.network = network
    // Form 0 is the padding: all zeros.
    forms.reserve(Self.formSize)
    unsafe forms.pointer.update(repeating: 0, count: Self.formSize)
    formCount = 1
  }

  var seesSpaces: Bool { network.seesSpaces }

  /// Forgets all forms but the padding.
  func forget() {
    formCount = 1
  }

  /// Adds forms, which are numbered on from those added before.
  func add(_ features: [FormFeatures]) {
    forms.reserve(
      (formCount + features.count) * Self.formSize, keeping: formCount * Self.formSize)
    var start = 0
    while start < features.count {
      let end = min(start + Self.block, features.count)
      addBlock(features[start..<end])
      start = end
    }
  }

  private func addBlock(_ features: ArraySlice<FormFeatures>) {
    let rows = features.count
    gather(features)
    products.reserve(rows * Self.outputs)
    let inputs = network.mixer.inputs
    unsafe MatrixProduct.multiply(
      gathered.pointer, rows: rows, inner: inputs, by: network.mixer.weights.pointer,
      outputs: Self.outputs, into: products.pointer, stride: Self.outputs)
    vectors.reserve(rows * Self.width)
    for row in 0..<rows {
      unsafe network.mixer.finish(
        products.pointer + row * Self.outputs, residual: nil,
        into: vectors.pointer + row * Self.width)
    }
    let first = unsafe forms.pointer + formCount * Self.formSize
    unsafe MatrixProduct.multiply(
      vectors.pointer, rows: rows, inner: Self.width, by: network.firstWindow.pointer,
      outputs: 3 * Self.outputs, into: first + Self.width, stride: Self.formSize)
    for row in 0..<rows {
      let target = unsafe first + row * Self.formSize
      unsafe target.update(from: vectors.pointer + row * Self.width, count: Self.width)
    }
    formCount += rows
  }

  /// Puts the embeddings and the vector of each form side by side.
  private func gather(_ features: ArraySlice<FormFeatures>) {
    let inputs = network.mixer.inputs
    gathered.reserve(features.count * inputs)
    let table = unsafe gathered.pointer
    for (row, form) in features.enumerated() {
      for (part, embedding) in network.embeddings.enumerated() {
        let target = unsafe table + row * inputs + part * Self.width
        unsafe embedding.write(form.id(embedding.column), to: target)
      }
    }
    guard let words = network.vectors, let weights = network.vectorWeights else { return }
    vectors.reserve(features.count * words.width)
    for (row, form) in features.enumerated() {
      let target = unsafe vectors.pointer + row * words.width
      unsafe words.write(row: Int(form.lexeme.vectorRow), to: target)
    }
    unsafe MatrixProduct.multiply(
      vectors.pointer, rows: features.count, inner: words.width, by: weights.pointer,
      outputs: Self.width, into: table + network.embeddings.count * Self.width, stride: inputs)
  }

  /// Runs the window layers over several texts at once.
  ///
  /// Each text stands between rows of padding that the layers change as they change words. Padding
  /// that can no longer reach a word is left out, layer by layer.
  ///
  /// - Parameters:
  ///   - texts: the form numbers of each text's tokens.
  ///   - body: gets the vectors of all tokens, one text directly after another.
  func run(_ texts: [ArraySlice<Int32>], _ body: (UnsafePointer<Float>) -> Void) {
    // Rows of the buffers: each text with three rows of padding before and after it.
    let padding = Tok2Vec.layerCount - 1
    let total = texts.reduce(0) { $0 + ($1.isEmpty ? 0 : $1.count + 2 * padding) }
    current.reserve(total * Self.width)
    next.reserve(total * Self.width)
    runFirst(texts, padding: padding)
    var (source, target) = (current, next)
    for (number, layer) in network.windows.enumerated().dropFirst() {
      let reach = padding - number
      runLayer(layer, texts, padding: padding, reach: reach, from: source, to: target)
      swap(&source, &target)
    }
    // Close the gaps that the padding has left.
    var from = 0
    var to = 0
    for text in texts where !text.isEmpty {
      let start = unsafe source.pointer + (from + padding) * Self.width
      unsafe (target.pointer + to * Self.width).update(from: start, count: text.count * Self.width)
      from += text.count + 2 * padding
      to += text.count
    }
    unsafe body(target.pointer)
  }

  /// The first window layer: sums of what is known of each form.
  private func runFirst(_ texts: [ArraySlice<Int32>], padding: Int) {
    products.reserve(Self.outputs)
    let layer = network.windows[0]
    var row = 0
    for text in texts where !text.isEmpty {
      for place in -padding..<text.count + padding {
        let left = unsafe form(text, place - 1) + Self.width
        let middle = unsafe form(text, place)
        let own = unsafe middle + Self.width + Self.outputs
        let right = unsafe form(text, place + 1) + Self.width + 2 * Self.outputs
        unsafe Self.addUp(left, own, right, into: products.pointer)
        let target = unsafe current.pointer + row * Self.width
        unsafe layer.finish(products.pointer, residual: middle, into: target)
        row += 1
      }
    }
  }

  private func form(_ text: ArraySlice<Int32>, _ place: Int) -> UnsafePointer<Float> {
    let number = place >= 0 && place < text.count ? Int(text[text.startIndex + place]) : 0
    return unsafe UnsafePointer(forms.pointer + number * Self.formSize)
  }

  @inline(__always)
  private static func addUp(
    _ left: UnsafePointer<Float>, _ middle: UnsafePointer<Float>, _ right: UnsafePointer<Float>,
    into sums: UnsafeMutablePointer<Float>
  ) {
    typealias Lanes = SIMD16<Float>
    let left = unsafe UnsafeRawPointer(left)
    let middle = unsafe UnsafeRawPointer(middle)
    let right = unsafe UnsafeRawPointer(right)
    let target = UnsafeMutableRawPointer(sums)
    for at in stride(from: 0, to: outputs * 4, by: 64) {
      var sum = unsafe left.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      unsafe sum += middle.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      unsafe sum += right.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      unsafe target.storeBytes(of: sum, toByteOffset: at, as: Lanes.self)
    }
  }

  /// One of the later layers, over the tokens and `reach` rows of padding on either side.
  private func runLayer(
    _ layer: MaxoutLayer, _ texts: [ArraySlice<Int32>], padding: Int, reach: Int,
    from source: FloatBuffer, to target: FloatBuffer
  ) {
    let inputs = layer.inputs
    gathered.reserve(Self.block * inputs)
    products.reserve(Self.block * Self.outputs)
    var rows: [Int32] = []
    rows.reserveCapacity(Self.block)
    var start = 0
    for text in texts where !text.isEmpty {
      for row in start + padding - reach..<start + padding + text.count + reach {
        let slot = unsafe gathered.pointer + rows.count * inputs
        unsafe slot.update(from: source.pointer + (row - 1) * Self.width, count: inputs)
        rows.append(Int32(row))
        if rows.count == Self.block {
          finish(rows, layer, from: source, to: target)
          rows.removeAll(keepingCapacity: true)
        }
      }
      start += text.count + 2 * padding
    }
    if !rows.isEmpty { finish(rows, layer, from: source, to: target) }
  }

  private func finish(
    _ rows: [Int32], _ layer: MaxoutLayer, from source: FloatBuffer, to target: FloatBuffer
  ) {
    unsafe MatrixProduct.multiply(
      gathered.pointer, rows: rows.count, inner: layer.inputs, by: layer.weights.pointer,
      outputs: Self.outputs, into: products.pointer, stride: Self.outputs)
    for (index, row) in rows.enumerated() {
      let place = Int(row) * Self.width
      unsafe layer.finish(
        products.pointer + index * Self.outputs, residual: source.pointer + place,
        into: target.pointer + place)
    }
  }
}
