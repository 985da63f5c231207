/// Maxout over three pieces followed by layer normalisation, 96 numbers wide.
struct MaxoutLayer: Sendable {
  static let width = 96
  static let pieces = 3
  static let outputs = width * pieces

  let inputs: Int
  /// Rows ordered by piece, then by output, so that the maximum runs over whole vectors.
  let weights: Weights
  private let bias: Weights
  private let gain: Weights
  private let shift: Weights

  init(_ pack: PackFile, _ name: String, inputs: Int) throws(ModelError) {
    self.inputs = inputs
    let weights = try pack.tensor(name + "/W", shape: [Self.width, Self.pieces, inputs])
    let bias = try pack.tensor(name + "/b", shape: [Self.width, Self.pieces])
    self.weights = Weights(
      PieceOrder.byPiece(weights.values, outputs: Self.width, pieces: Self.pieces))
    self.bias = Weights(PieceOrder.byPiece(bias.values, outputs: Self.width, pieces: Self.pieces))
    gain = Weights(try pack.tensor(name + "/G", shape: [Self.width]).values)
    shift = Weights(try pack.tensor(name + "/c", shape: [Self.width]).values)
  }

  /// Turns 288 products into 96 normalised numbers, adding `residual` when there is one.
  @inline(__always)
  func finish(
    _ products: UnsafePointer<Float>, residual: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    typealias Lanes = SIMD16<Float>
    let lanes = 16
    let blocks = Self.width / lanes
    let products = unsafe UnsafeRawPointer(products)
    let bias = unsafe UnsafeRawPointer(bias.pointer)
    let gain = unsafe UnsafeRawPointer(gain.pointer)
    let shift = unsafe UnsafeRawPointer(shift.pointer)
    let target = UnsafeMutableRawPointer(output)
    let pieceBytes = Self.width * 4
    var sum = Lanes.zero
    for block in 0..<blocks {
      let at = block &* lanes &* 4
      var best = unsafe products.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      unsafe best += bias.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      for piece in 1..<Self.pieces {
        let offset = at &+ piece &* pieceBytes
        var other = unsafe products.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        unsafe other += bias.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        best.replace(with: other, where: other .> best)
      }
      sum += best
      unsafe target.storeBytes(of: best, toByteOffset: at, as: Lanes.self)
    }
    let mean = sum.sum() / Float(Self.width)
    var squares = Lanes.zero
    for block in 0..<blocks {
      let at = block &* lanes &* 4
      let distance = unsafe target.loadUnaligned(fromByteOffset: at, as: Lanes.self) - mean
      squares += distance * distance
    }
    let scale = 1 / (squares.sum() / Float(Self.width) + 1e-8).squareRoot()
    let residual = unsafe residual.map { unsafe UnsafeRawPointer($0) }
    for block in 0..<blocks {
      let at = block &* lanes &* 4
      var value = unsafe target.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      value = (value - mean) * scale
      unsafe value *= gain.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      unsafe value += shift.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      if let residual = unsafe residual {
        unsafe value += residual.loadUnaligned(fromByteOffset: at, as: Lanes.self)
      }
      unsafe target.storeBytes(of: value, toByteOffset: at, as: Lanes.self)
    }
  }
}

/// The models store maxout rows as output, then piece; vectors want piece, then output.
enum PieceOrder {
  static func byPiece(_ values: [Float], outputs: Int, pieces: Int) -> [Float] {
    let row = values.count / (outputs * pieces)
    var result: [Float] = []
    result.reserveCapacity(values.count)
    for piece in 0..<pieces {
      for output in 0..<outputs {
        let start = (output * pieces + piece) * row
        result += values[start..<start + row]
      }
    }
    return result
  }
}
