private import CZlib

/// Reads the files of a zip archive, stored or deflated; wheels are such archives.
struct ZipArchive {
  private struct Entry {
    let method: Int
    let compressedSize: Int
    let size: Int
    let headerOffset: Int
  }

  /// What a single file may unpack to; more than any model file needs, less than a bomb.
  private static let largestFile = 1 << 30

  private let bytes: [UInt8]
  private let entries: [String: Entry]

  /// `nil` when the bytes are no readable archive.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else { return nil }
    let count = Self.integer(bytes, end + 10, 2)
    var at = Self.integer(bytes, end + 16, 4)
    var entries: [String: Entry] = [:]
    for _ in 0..<count {
      guard at + 46 <= bytes.count, Self.integer(bytes, at, 4) == 0x0201_4b50 else { return nil }
      let nameLength = Self.integer(bytes, at + 28, 2)
      let extra = Self.integer(bytes, at + 30, 2) + Self.integer(bytes, at + 32, 2)
      guard at + 46 + nameLength <= bytes.count else { return nil }
      let name = String(decoding: bytes[at + 46..<at + 46 + nameLength], as: UTF8.self)
      entries[name] = Entry(
        method: Self.integer(bytes, at + 10, 2),
        compressedSize: Self.integer(bytes, at + 20, 4), size: Self.integer(bytes, at + 24, 4),
        headerOffset: Self.integer(bytes, at + 42, 4))
      at += 46 + nameLength + extra
    }
    self.entries = entries
  }

  var names: [String] { entries.keys.sorted() }

  /// The unpacked bytes of a file, `nil` when it is not there or broken.
  func file(_ name: String) -> [UInt8]? {
    guard let entry = entries[name], entry.size <= Self.largestFile,
      entry.headerOffset + 30 <= bytes.count
    else { return nil }
    let header = entry.headerOffset
    let start =
      header + 30 + Self.integer(bytes, header + 26, 2) + Self.integer(bytes, header + 28, 2)
    guard start + entry.compressedSize <= bytes.count else { return nil }
    let packed = bytes[start..<start + entry.compressedSize]
    switch entry.method {
    case 0: return entry.size == entry.compressedSize ? Array(packed) : nil
    case 8: return Self.inflate(packed, size: entry.size)
    default: return nil
    }
  }

  private static func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var input = Array(packed)
    var isComplete = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      initialized = 0
      var stream = unsafe z_stream()
      let size32 = unsafe Int32(MemoryLayout<z_stream>.size)
      // Negative window bits: a bare deflate stream, as zip holds it.
      guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, size32) == Z_OK else { return }
      defer { unsafe inflateEnd(&stream) }
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(size)
        isComplete = unsafe CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END
        initialized = unsafe size - Int(stream.avail_out)
      }
    }
    return isComplete && output.count == size ? output : nil
  }

  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var at = bytes.count - 22
    let earliest = max(0, at - 0xffff)
    while at >= earliest {
      if integer(bytes, at, 4) == 0x0605_4b50 { return at }
      at -= 1
    }
    return nil
  }

  private static func integer(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    guard at + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }
}
