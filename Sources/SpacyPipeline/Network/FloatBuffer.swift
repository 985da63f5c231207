/// Growing scratch memory for one thread's numbers, aligned for vector instructions.
@safe final class FloatBuffer {
  private(set) var pointer: UnsafeMutablePointer<Float>
  private(set) var capacity: Int

  init(capacity: Int = 0) {
    self.capacity = capacity
    unsafe pointer = Self.allocate(capacity)
  }

  deinit {
    unsafe UnsafeMutableRawPointer(pointer).deallocate()
  }

  /// Makes room for `count` numbers and keeps the first `kept` of those that were there; the others
  /// are whatever they are until they are written.
  func reserve(_ count: Int, keeping kept: Int = 0) {
    guard count > capacity else { return }
    let larger = max(count, capacity * 2)
    let replacement = unsafe Self.allocate(larger)
    unsafe replacement.update(from: pointer, count: min(kept, capacity))
    unsafe UnsafeMutableRawPointer(pointer).deallocate()
    unsafe pointer = replacement
    capacity = larger
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16) * 4, alignment: 64)
    // Not set to zero: memory that is not needed yet is not touched either.
    return unsafe raw.bindMemory(to: Float.self, capacity: max(count, 16))
  }
}

/// Numbers that never change once made, shared by all threads.
@safe final class Weights: Sendable {
  nonisolated(unsafe) let pointer: UnsafePointer<Float>
  let count: Int

  init(_ values: [Float]) {
    count = values.count
    let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16) * 4, alignment: 64)
    let typed = unsafe raw.bindMemory(to: Float.self, capacity: max(count, 16))
    unsafe typed.initialize(repeating: 0, count: max(count, 16))
    for (index, value) in values.enumerated() { unsafe typed[index] = value }
    unsafe pointer = UnsafePointer(typed)
  }

  deinit {
    unsafe UnsafeMutableRawPointer(mutating: pointer).deallocate()
  }
}
