import Testing

@testable import SpacyPipeline

struct ZipArchiveTests {
  private static let sample = StoredZip.archive([("a/b", [1, 2, 3]), ("c", [])])

  @Test func givesItsFiles() throws {
    let archive = try #require(ZipArchive(Self.sample))
    #expect(archive.names == ["a/b", "c"])
    #expect(archive.file("a/b") == [1, 2, 3])
    #expect(archive.file("c") == [])
    #expect(archive.file("d") == nil)
  }

  @Test func damageIsNothingOrAFile() {
    for index in Self.sample.indices {
      for change in [UInt8(1), 0x80, 0xff] {
        var bytes = Self.sample
        bytes[index] ^= change
        guard let archive = ZipArchive(bytes) else { continue }
        for name in archive.names { #expect((archive.file(name) ?? []).count <= bytes.count) }
      }
      _ = ZipArchive(Array(Self.sample.prefix(index)))
    }
  }
}
