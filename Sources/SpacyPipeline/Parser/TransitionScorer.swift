/// The part of a transition model that scores its classes: features, one hidden layer, one output layer.
struct TransitionScorer: Sendable {
  static let hidden = 64
  static let pieces = 2
  static let accumulated = hidden * pieces
  /// Classes that are scored together.
  private static let group = 32

  let features: Int
  let classes: Int
  private let lower: Weights
  private let lowerBias: Weights
  private let affine: Weights
  private let padding: Weights
  private let bias: Weights
  private let upper: Weights
  private let upperBias: Weights
  /// The output layer by hidden unit, the classes padded to whole vectors.
  private let upperByUnit: Weights
  private let paddedClasses: Int

  init(_ pack: PackFile, _ name: String, features: Int, classes: Int) throws(ModelError) {
    self.features = features
    self.classes = classes
    let hidden = Self.hidden
    let pieces = Self.pieces
    let width = Tok2Vec.width
    lower = Weights(try pack.tensor(name + "/lower/W", shape: [hidden, width]).values)
    lowerBias = Weights(try pack.tensor(name + "/lower/b", shape: [hidden]).values)
    let affine = try pack.tensor(name + "/affine/W", shape: [features, hidden, pieces, hidden])
    let padding = try pack.tensor(name + "/affine/pad", shape: [features, hidden, pieces])
    let affineBias = try pack.tensor(name + "/affine/b", shape: [hidden, pieces])
    self.affine = Weights(Self.byPiece(affine.values, features: features))
    self.padding = Weights(Self.byPiece(padding.values, features: features))
    self.bias = Weights(Self.byPiece(affineBias.values, features: 1))
    let upper = try pack.tensor(name + "/upper/W", shape: [classes, hidden]).values
    let padded = (classes + Self.group - 1) / Self.group * Self.group
    var byUnit = [Float](repeating: 0, count: hidden * padded)
    for number in 0..<classes {
      for unit in 0..<hidden { byUnit[unit * padded + number] = upper[number * hidden + unit] }
    }
    self.upper = Weights(upper)
    upperByUnit = Weights(byUnit)
    paddedClasses = padded
    let bias = try pack.tensor(name + "/upper/b", shape: [classes]).values
    upperBias = Weights(bias + [Float](repeating: 0, count: padded - classes))
  }

  private static func byPiece(_ values: [Float], features: Int) -> [Float] {
    let size = values.count / features
    return (0..<features).flatMap { feature in
      let part = Array(values[feature * size..<(feature + 1) * size])
      return PieceOrder.byPiece(part, outputs: hidden, pieces: pieces)
    }
  }

  /// Numbers per token in the table that `prepare` makes.
  var tableWidth: Int { features * Self.accumulated }

  /// Computes what each token adds to the hidden layer in each feature's place.
  func prepare(
    _ vectors: UnsafePointer<Float>, count: Int, scratch: FloatBuffer, into table: FloatBuffer
  ) {
    let hidden = Self.hidden
    scratch.reserve(count * hidden)
    table.reserve(count * tableWidth)
    unsafe MatrixProduct.multiply(
      vectors, rows: count, inner: Tok2Vec.width, by: lower.pointer, outputs: hidden,
      into: scratch.pointer, stride: hidden)
    for row in 0..<count {
      let target = unsafe scratch.pointer + row * hidden
      for index in 0..<hidden { unsafe target[index] += lowerBias.pointer[index] }
    }
    let outputs = tableWidth
    unsafe MatrixProduct.multiply(
      scratch.pointer, rows: count, inner: hidden, by: affine.pointer, outputs: outputs,
      into: table.pointer, stride: outputs)
  }

  /// The hidden layer of a state, given the token in each feature's place; negative for none.
  @inline(__always)
  func hiddenLayer(
    _ places: SIMD8<Int32>, table: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>
  ) {
    typealias Lanes = SIMD16<Float>
    var first = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    var second = first
    for feature in 0..<features {
      let place = places[feature]
      var row = unsafe padding.pointer + feature &* Self.accumulated
      if place >= 0 {
        unsafe row = table + (Int(place) &* features &+ feature) &* Self.accumulated
      }
      unsafe Self.add(UnsafeRawPointer(row), &first, &second)
    }
    unsafe Self.add(UnsafeRawPointer(bias.pointer), &first, &second)
    let target = UnsafeMutableRawPointer(output)
    unsafe target.storeBytes(of: Self.larger(first.0, second.0), as: Lanes.self)
    unsafe target.storeBytes(of: Self.larger(first.1, second.1), toByteOffset: 64, as: Lanes.self)
    unsafe target.storeBytes(of: Self.larger(first.2, second.2), toByteOffset: 128, as: Lanes.self)
    unsafe target.storeBytes(of: Self.larger(first.3, second.3), toByteOffset: 192, as: Lanes.self)
  }

  private typealias Quarters = (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)

  @inline(__always)
  private static func add(
    _ row: UnsafeRawPointer, _ first: inout Quarters, _ second: inout Quarters
  ) {
    typealias Lanes = SIMD16<Float>
    unsafe first.0 += row.loadUnaligned(as: Lanes.self)
    unsafe first.1 += row.loadUnaligned(fromByteOffset: 64, as: Lanes.self)
    unsafe first.2 += row.loadUnaligned(fromByteOffset: 128, as: Lanes.self)
    unsafe first.3 += row.loadUnaligned(fromByteOffset: 192, as: Lanes.self)
    unsafe second.0 += row.loadUnaligned(fromByteOffset: 256, as: Lanes.self)
    unsafe second.1 += row.loadUnaligned(fromByteOffset: 320, as: Lanes.self)
    unsafe second.2 += row.loadUnaligned(fromByteOffset: 384, as: Lanes.self)
    unsafe second.3 += row.loadUnaligned(fromByteOffset: 448, as: Lanes.self)
  }

  @inline(__always)
  private static func larger(_ left: SIMD16<Float>, _ right: SIMD16<Float>) -> SIMD16<Float> {
    left.replacing(with: right, where: right .> left)
  }

  /// The score of one class.
  @inline(__always)
  func score(_ number: Int, _ hidden: UnsafePointer<Float>) -> Float {
    typealias Lanes = SIMD16<Float>
    let row = unsafe UnsafeRawPointer(upper.pointer + number &* Self.hidden)
    let hidden = unsafe UnsafeRawPointer(hidden)
    var sum = Lanes.zero
    for block in 0..<4 {
      let weights = unsafe row.loadUnaligned(fromByteOffset: block &* 64, as: Lanes.self)
      unsafe sum += weights * hidden.loadUnaligned(fromByteOffset: block &* 64, as: Lanes.self)
    }
    return unsafe sum.sum() + upperBias.pointer[number]
  }

  /// The scores of some classes.
  func score(
    _ numbers: Range<Int>, _ hidden: UnsafePointer<Float>,
    into scores: UnsafeMutablePointer<Float>
  ) {
    for number in numbers { unsafe scores[number] = score(number, hidden) }
  }

  /// The scores of all classes.
  func scoreAll(_ hidden: UnsafePointer<Float>, into scores: UnsafeMutablePointer<Float>) {
    typealias Lanes = SIMD16<Float>
    let rowBytes = paddedClasses &* 4
    for start in stride(from: 0, to: rowBytes, by: Self.group &* 4) {
      let bias = unsafe UnsafeRawPointer(upperBias.pointer) + start
      var first = unsafe bias.loadUnaligned(as: Lanes.self)
      var second = unsafe bias.loadUnaligned(fromByteOffset: 64, as: Lanes.self)
      var row = unsafe UnsafeRawPointer(upperByUnit.pointer) + start
      for unit in 0..<Self.hidden {
        let weight = unsafe hidden[unit]
        unsafe first += row.loadUnaligned(as: Lanes.self) * weight
        unsafe second += row.loadUnaligned(fromByteOffset: 64, as: Lanes.self) * weight
        unsafe row += rowBytes
      }
      let target = unsafe UnsafeMutableRawPointer(scores) + start
      unsafe target.storeBytes(of: first, as: Lanes.self)
      unsafe target.storeBytes(of: second, toByteOffset: 64, as: Lanes.self)
    }
  }

  /// Lends memory for a hidden layer and for the scores of all classes.
  func withScratch(
    _ body: (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) {
    let size = Self.hidden + paddedClasses
    unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: size) { memory in
      let start = unsafe memory.baseAddress.unsafelyUnwrapped
      unsafe memory.initialize(repeating: 0)
      unsafe body(start, start + Self.hidden)
    }
  }
}
