/// A tensor in a pack: four dimensions (32 bits each), then half-precision numbers.
struct PackedTensor: Sendable {
  /// Always four; unused ones are 1.
  let shape: [Int]
  let halves: Blob

  init?(_ blob: Blob) {
    let shape = (0..<4).map { Int(blob.load($0 * 4, as: UInt32.self)) }
    let count = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    guard let halves = blob.slice(16, blob.count - 16), halves.count == count * 2, count > 0 else {
      return nil
    }
    self.shape = shape
    self.halves = halves
  }

  var values: [Float] { HalfPrecision.decode(halves) }

  static func pack(_ tensor: Tensor) -> [UInt8] {
    var writer = ByteWriter()
    for axis in 0..<4 { writer.int(axis < tensor.shape.count ? tensor.shape[axis] : 1) }
    writer.raw(HalfPrecision.encode(tensor.values))
    return writer.bytes
  }
}

extension PackFile {
  /// The tensor of that name, whose leading dimensions must be `shape`; -1 stands for any size.
  func tensor(_ name: String, shape: [Int]) throws(ModelError) -> PackedTensor {
    guard let tensor = PackedTensor(try section(name)) else { throw missing(name) }
    let expected = shape + [Int](repeating: 1, count: 4 - shape.count)
    for (size, wanted) in zip(tensor.shape, expected) where wanted >= 0 && size != wanted {
      throw missing(name)
    }
    return tensor
  }
}
