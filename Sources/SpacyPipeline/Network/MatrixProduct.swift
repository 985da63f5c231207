private import COpenBLAS

/// Matrix products through OpenBLAS.
enum MatrixProduct {
  /// One thread a product: texts are the unit of parallel work, and small products only lose by more.
  static func useOneThread() {
    openblas_set_num_threads(1)
  }

  /// Writes `rows` × `outputs` numbers: each row of `input` times each row of `weights`.
  @inline(__always)
  static func multiply(
    _ input: UnsafePointer<Float>, rows: Int, inner: Int, by weights: UnsafePointer<Float>,
    outputs: Int, into output: UnsafeMutablePointer<Float>, stride: Int
  ) {
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, blasint(rows), blasint(outputs), blasint(inner), 1,
      input, blasint(inner), weights, blasint(inner), 0, output, blasint(stride))
  }
}
