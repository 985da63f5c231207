/// A zip archive without compression, as far as tests need one.
enum StoredZip {
  static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = archive.count
      // The reader asks for sizes and names; version, time and checksum stay zero.
      let sizes = word(file.bytes.count, 4) + word(file.bytes.count, 4)
      let name = Array(file.name.utf8)
      archive += word(0x0403_4b50, 4) + word(0, 14) + sizes + word(name.count, 2) + word(0, 2)
      archive += name + file.bytes
      directory += word(0x0201_4b50, 4) + word(0, 16) + sizes + word(name.count, 2)
      directory += word(0, 12) + word(offset, 4) + name
    }
    let start = archive.count
    let end = word(0x0605_4b50, 4) + word(0, 4) + word(files.count, 2) + word(files.count, 2)
    return archive + directory + end + word(directory.count, 4) + word(start, 4) + word(0, 2)
  }

  private static func word(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
