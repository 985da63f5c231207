/// The container of a model pack: named sections in one file, under a checksum.
///
/// Layout: 8 bytes of magic, format version and section count (32 bits each), xxHash64 of all that
/// follows, file length; then for each section its name, offset and length; then the sections.
struct PackFile: Sendable {
  static let magic: [UInt8] = Array("SPACYPK\n".utf8)
  static let version = 2
  private static let headerSize = 32

  let path: String
  let checksum: UInt64
  let size: Int
  private let sections: [String: Blob]

  /// Maps the file and verifies its checksum.
  init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    let all = Blob(file: file)
    guard file.count >= Self.headerSize,
      unsafe all.bytes.prefix(8).elementsEqual(Self.magic)
    else { throw .notAPack(path: path) }
    let version = Int(all.load(8, as: UInt32.self))
    guard version == Self.version else { throw .otherVersion(path: path, version: version) }
    let length = all.load(24, as: UInt64.self)
    guard UInt64(file.count) == length,
      let body = all.slice(Self.headerSize, file.count - Self.headerSize)
    else {
      throw .damaged(path: path, detail: "\(file.count) bytes instead of \(length)")
    }
    checksum = all.load(16, as: UInt64.self)
    guard unsafe XXHash64.hash(body.bytes) == checksum else {
      throw .damaged(path: path, detail: "its checksum does not match")
    }
    var reader = Blob.Reader(body)
    var sections: [String: Blob] = [:]
    var left = Int(all.load(12, as: UInt32.self))
    while left > 0, reader.remaining > 0 {
      left -= 1
      let name = reader.string()
      let offset = Int(truncatingIfNeeded: reader.word())
      let count = Int(truncatingIfNeeded: reader.word())
      sections[name] = all.slice(offset, count)
    }
    self.sections = sections
    self.path = path
    size = file.count
  }

  /// The section of that name; a pack without it is damaged.
  func section(_ name: String) throws(ModelError) -> Blob {
    guard let section = sections[name] else { throw missing(name) }
    return section
  }

  /// The names of all sections, in order.
  var names: [String] { sections.keys.sorted() }

  func has(_ name: String) -> Bool {
    sections[name] != nil
  }

  func table(_ name: String) throws(ModelError) -> IDTable {
    guard let table = IDTable(try section(name)) else { throw missing(name) }
    return table
  }

  func missing(_ name: String) -> ModelError {
    .damaged(path: path, detail: "the part '\(name)' is missing or wrong")
  }
}

extension PackFile {
  /// The bytes of a pack with these sections.
  static func pack(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let directorySize = sections.reduce(0) { $0 + 4 + $1.name.utf8.count + 16 }
    var offset = aligned(headerSize + directorySize)
    var body = ByteWriter()
    for section in sections {
      body.string(section.name)
      body.append(UInt64(offset))
      body.append(UInt64(section.bytes.count))
      offset = aligned(offset + section.bytes.count)
    }
    // The body starts 32 bytes into the file, so aligning it to 32 aligns the file.
    for section in sections {
      body.pad(to: 32)
      body.raw(section.bytes)
    }
    var file = ByteWriter()
    file.raw(magic)
    file.int(version)
    file.int(sections.count)
    unsafe file.append(body.bytes.withUnsafeBytes { bytes in unsafe XXHash64.hash(bytes) })
    file.append(UInt64(headerSize + body.bytes.count))
    file.raw(body.bytes)
    return file.bytes
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + 31) / 32 * 32
  }
}
