/// An array of numbers with its shape, as the model files give it.
struct Tensor: Sendable {
  var shape: [Int]
  var values: [Float]

  var count: Int { values.count }

  /// Reads the form in which thinc serialises a numpy array into MessagePack.
  init?(_ packed: MessagePack) {
    guard let type = packed["type"]?.text, type == "<f4",
      let shape = packed["shape"]?.elements?.compactMap(\.int), let data = packed["data"]?.data
    else { return nil }
    self.init(shape: shape, littleEndian: data[...])
  }

  /// Reads a version 1 `.npy` file of 32-bit floats in C order.
  init?(npy bytes: [UInt8]) {
    guard bytes.count > 10, bytes.starts(with: [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1]) else {
      return nil
    }
    let length = Int(bytes[8]) | Int(bytes[9]) << 8
    guard bytes.count >= 10 + length,
      let header = String(validating: bytes[10..<10 + length], as: UTF8.self),
      header.contains("'<f4'"), header.contains("'fortran_order': False"),
      let open = header.lastIndex(of: "("), let close = header.lastIndex(of: ")"), open < close
    else { return nil }
    let shape = header[header.index(after: open)..<close].split { !$0.isNumber }
    self.init(shape: shape.compactMap { Int($0) }, littleEndian: bytes[(10 + length)...])
  }

  private init?(shape: [Int], littleEndian bytes: ArraySlice<UInt8>) {
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow else { return nil }
      count = product
    }
    guard count <= bytes.count / 4, bytes.count == count * 4 else { return nil }
    self.shape = shape
    values = unsafe [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe bytes.withUnsafeBytes { raw in
        for index in 0..<count {
          let word = unsafe raw.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
          unsafe buffer.initializeElement(
            at: index, to: Float(bitPattern: UInt32(littleEndian: word)))
        }
      }
      initialized = count
    }
  }
}
