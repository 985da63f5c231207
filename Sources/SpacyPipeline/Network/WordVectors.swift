/// The static vectors of word forms, in half precision.
struct WordVectors: Sendable {
  let width: Int
  private let rows: Int
  private let table: PackedTensor

  init(_ pack: PackFile) throws(ModelError) {
    let tensor = try pack.tensor("vectors", shape: [-1, -1])
    rows = tensor.shape[0]
    width = tensor.shape[1]
    table = tensor
  }

  /// Writes the vector of a row, or zeros for a negative one.
  func write(row: Int, to output: UnsafeMutablePointer<Float>) {
    guard row >= 0, row < rows else {
      unsafe output.update(repeating: 0, count: width)
      return
    }
    unsafe table.read(row * width, width, to: output)
  }
}
