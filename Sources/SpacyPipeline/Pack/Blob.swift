/// A stretch of a mapped file, which it keeps alive.
///
/// Reads outside the stretch give zero or nothing, so that a pack whose tables lie cannot crash a reader.
@safe struct Blob: Sendable {
  private let file: MappedFile
  private let start: Int
  let count: Int

  init(file: MappedFile) {
    self.file = file
    start = 0
    count = file.count
  }

  private init(file: MappedFile, start: Int, count: Int) {
    self.file = file
    self.start = start
    self.count = count
  }

  /// The part of `count` bytes from `offset`, `nil` when it is not wholly inside.
  func slice(_ offset: Int, _ count: Int) -> Blob? {
    guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else {
      return nil
    }
    return Blob(file: file, start: start + offset, count: count)
  }

  /// The bytes; valid as long as this value lives.
  var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + count])
  }

  func load<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Word.Type) -> Word {
    guard offset >= 0, offset <= count - MemoryLayout<Word>.size else { return 0 }
    return unsafe Word(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  var text: String {
    unsafe String(decoding: bytes, as: UTF8.self)
  }
}

extension Blob {
  /// Reads values one after another, as `ByteWriter` wrote them; past the end it yields zeros and empties.
  struct Reader {
    private let blob: Blob
    private var at = 0

    init(_ blob: Blob) {
      self.blob = blob
    }

    var remaining: Int { max(0, blob.count - at) }

    mutating func int() -> Int {
      defer { at += 4 }
      return Int(blob.load(at, as: UInt32.self))
    }

    /// A number of things to come, never more than there are bytes left for.
    mutating func length() -> Int {
      min(int(), remaining)
    }

    mutating func word() -> UInt64 {
      defer { at += 8 }
      return blob.load(at, as: UInt64.self)
    }

    mutating func string() -> String {
      let count = length()
      defer { at += count }
      return blob.slice(at, count)?.text ?? ""
    }

    mutating func strings() -> [String] {
      let count = length()
      return (0..<count).map { _ in string() }
    }
  }
}

/// Builds the bytes that `Blob.Reader` reads: little-endian words and counted strings.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func int(_ value: Int) {
    append(UInt32(truncatingIfNeeded: value))
  }

  mutating func append<Word: FixedWidthInteger>(_ value: Word) {
    var rest = value
    for _ in 0..<MemoryLayout<Word>.size {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest = MemoryLayout<Word>.size > 1 ? rest >> 8 : 0
    }
  }

  mutating func string(_ text: String) {
    int(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func strings(_ texts: [String]) {
    int(texts.count)
    for text in texts { string(text) }
  }

  mutating func raw(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  mutating func pad(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}
