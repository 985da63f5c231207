/// A tensor in a pack: four dimensions and the size of a number (32 bits each), then the numbers.
struct PackedTensor: Sendable {
  enum Precision: Int {
    case half = 2
    case single = 4
  }

  private static let headerSize = 32

  /// Always four; unused ones are 1.
  let shape: [Int]
  let precision: Precision
  private let numbers: Blob

  init?(_ blob: Blob) {
    let shape = (0..<4).map { Int(blob.load($0 * 4, as: UInt32.self)) }
    guard let precision = Precision(rawValue: Int(blob.load(16, as: UInt32.self))),
      let numbers = blob.slice(Self.headerSize, blob.count - Self.headerSize),
      numbers.count == Self.product(shape + [precision.rawValue])
    else { return nil }
    self.shape = shape
    self.precision = precision
    self.numbers = numbers
  }

  /// The product of sizes, `nil` when one is 0 or it is beyond all memory.
  private static func product(_ sizes: [Int]) -> Int? {
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard size > 0, !overflow else { return nil }
      product = next
    }
    return product
  }

  var values: [Float] {
    let count = numbers.count / precision.rawValue
    return unsafe [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let start = buffer.baseAddress { unsafe read(0, count, to: start) }
      initialized = count
    }
  }

  /// Copies numbers, `count` from number `first` on, which must lie inside the tensor.
  func read(_ first: Int, _ count: Int, to output: UnsafeMutablePointer<Float>) {
    let bytes = unsafe numbers.bytes
    precondition(first >= 0 && count >= 0 && first + count <= bytes.count / precision.rawValue)
    switch precision {
    case .single:
      let target = unsafe UnsafeMutableRawBufferPointer(start: output, count: count * 4)
      unsafe target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[first * 4..<(first + count) * 4]))
    case .half:
      let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[first * 2..<(first + count) * 2])
      unsafe HalfPrecision.decode(source, to: output)
    }
  }

  /// Sixteen numbers from number `first` on.
  ///
  /// - Precondition: They lie inside the tensor.
  @inline(__always)
  func block(_ first: Int) -> SIMD16<Float> {
    let bytes = unsafe numbers.bytes
    precondition(first >= 0 && first + 16 <= bytes.count / precision.rawValue)
    switch precision {
    case .single:
      return unsafe bytes.loadUnaligned(fromByteOffset: first * 4, as: SIMD16<Float>.self)
    case .half:
      return HalfPrecision.floats(
        unsafe bytes.loadUnaligned(fromByteOffset: first * 2, as: SIMD16<UInt16>.self))
    }
  }

  static func pack(_ tensor: Tensor, _ precision: Precision) -> [UInt8] {
    var writer = ByteWriter()
    for axis in 0..<4 { writer.int(axis < tensor.shape.count ? tensor.shape[axis] : 1) }
    writer.int(precision.rawValue)
    writer.pad(to: headerSize)
    switch precision {
    case .half: writer.raw(HalfPrecision.encode(tensor.values))
    case .single: for value in tensor.values { writer.append(value.bitPattern) }
    }
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
