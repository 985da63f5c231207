import Glibc

/// Bytes that are mapped into memory for reading until the last reference goes.
@safe package final class MappedFile: Sendable {
  // A number rather than a pointer, so that the class is Sendable: nobody writes to the pages.
  private let address: UInt
  /// The number of bytes.
  package let count: Int

  /// Maps a file; `nil` when it cannot be opened or is empty.
  package init?(path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0
    else { return nil }
    let size = Int(status.st_size)
    guard
      let pages = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe pages != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: pages)
    count = size
  }

  /// Copies bytes that stand in no file into memory of their own; `nil` when there are none.
  package init?(copying bytes: [UInt8]) {
    guard !bytes.isEmpty,
      let pages = unsafe mmap(
        nil, bytes.count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe pages != MAP_FAILED
    else { return nil }
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(start: pages, count: bytes.count)
        .copyMemory(from: $0)
    }
    address = UInt(bitPattern: pages)
    count = bytes.count
  }

  deinit {
    if let pages = unsafe UnsafeMutableRawPointer(bitPattern: address) {
      _ = unsafe munmap(pages, count)
    }
  }

  /// The number that starts at a byte, little-endian; 0 outside the file.
  @inline(__always)
  package func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as type: Number.Type
  ) -> Number {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size,
      let pages = unsafe UnsafeRawPointer(bitPattern: address)
    else { return 0 }
    return unsafe Number(
      littleEndian: pages.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// Hands out the bytes of a part of the file, cut to what there is.
  @inline(__always)
  package func withBytes<Result>(
    _ range: Range<Int>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let range = range.clamped(to: 0..<count)
    let pages = unsafe UnsafeRawPointer(bitPattern: address)
    let buffer = unsafe UnsafeRawBufferPointer(
      start: pages.map { unsafe $0 + range.lowerBound }, count: range.count)
    return unsafe buffer.withMemoryRebound(to: UInt8.self) { body(unsafe $0.span) }
  }

  /// Hands out a part of the file as numbers, cut to what there is.
  ///
  /// - Precondition: the part begins at a multiple of the numbers' size.
  @inline(__always)
  package func withNumbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ range: Range<Int>, as type: Number.Type, _ body: (Span<Number>) -> Void
  ) {
    withBytes(range) { bytes in
      unsafe bytes.withUnsafeBytes { raw in
        unsafe raw.withMemoryRebound(to: Number.self) { body(unsafe $0.span) }
      }
    }
  }

  /// A checksum of all bytes from an offset on; it finds damage, not forgery.
  package func checksum(from start: Int) -> UInt64 {
    withBytes(start..<max(start, count)) { Checksum.of($0) }
  }
}

/// A run of numbers inside a mapped file.
package struct PackTable<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  private let file: MappedFile?
  private let offset: Int
  /// How many numbers there are.
  package let count: Int

  /// Makes the view; `nil` when the numbers do not all lie inside the file.
  package init?(checking file: MappedFile, offset: Int, count: Int) {
    guard offset >= 0, count >= 0, count <= file.count / MemoryLayout<Number>.size,
      offset <= file.count - count * MemoryLayout<Number>.size
    else { return nil }
    self.file = file
    self.offset = offset
    self.count = count
  }

  /// Makes the view of numbers that the maker of the memory vouches for; what lies outside reads 0.
  package init(_ file: MappedFile?, offset: Int, count: Int) {
    self.file = file
    self.offset = offset
    self.count = count
  }

  /// The number at an index; 0 outside the table.
  @inline(__always)
  package subscript(index: Int) -> Number {
    guard index >= 0, index < count, let file else { return 0 }
    return file.load(offset + index * MemoryLayout<Number>.size, as: Number.self)
  }
}

/// A fast 64-bit checksum in four lanes.
package enum Checksum {
  /// The checksum of bytes.
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var lanes = SIMD4<UInt64>(
      0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63)
    let raw = unsafe bytes.bytes
    var at = 0
    while at + 32 <= bytes.count {
      var words = SIMD4<UInt64>()
      for lane in 0..<4 {
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at + lane * 8, as: UInt64.self)
        words[lane] = UInt64(littleEndian: word)
      }
      lanes = (lanes ^ words) &* 0x0000_0100_0000_01B3
      lanes ^= lanes &>> 29
      at += 32
    }
    var sum: UInt64 = UInt64(bytes.count)
    for lane in 0..<4 { sum = (sum ^ lanes[lane]) &* 0x0000_0100_0000_01B3 }
    while at < bytes.count {
      sum = (sum ^ UInt64(bytes[at])) &* 0x0000_0100_0000_01B3
      at += 1
    }
    return sum ^ sum >> 32
  }
}
