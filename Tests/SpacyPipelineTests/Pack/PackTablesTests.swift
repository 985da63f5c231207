import Testing

@testable import SpacyPipeline

/// Tables whose own sizes and offsets lie: refused, or empty, never a crash.
struct PackTablesTests {
  private func blob(_ bytes: [UInt8]) throws -> (Blob, TemporaryFolder) {
    let folder = try TemporaryFolder()
    return (Blob(file: try MappedFile(path: folder.write(bytes, to: "a"))), folder)
  }

  @Test func tablesFindWhatTheyHold() throws {
    let entries: [(id: UInt64, value: [UInt8])] = [(7, [1]), (3, [2, 3]), (.max, []), (7, [9])]
    let (blob, folder) = try blob(IDTable.pack(entries))
    let table = try #require(IDTable(blob))
    #expect(table.count == 3)
    #expect(table[7]?.load(0, as: UInt8.self) == 1)
    #expect(table[3]?.count == 2)
    #expect(table[.max]?.count == 0)
    #expect(table[8] == nil)
    withExtendedLifetime(folder) {}
  }

  @Test func changedTablesGiveNothingOrSomethingInside() throws {
    let bytes = IDTable.pack([(1, [1]), (2, [2, 3]), (3, [4, 5, 6])])
    for index in bytes.indices {
      for change in [UInt8(1), 0x80, 0xff] {
        var changed = bytes
        changed[index] ^= change
        let (blob, folder) = try blob(changed)
        guard let table = IDTable(blob) else { continue }
        for id in 0..<5 as Range<UInt64> { #expect((table[id]?.count ?? 0) <= bytes.count) }
        withExtendedLifetime(folder) {}
      }
    }
  }

  @Test(
    arguments: [
      [0, 1, 1, 1], [.max, .max, .max, .max], [1 << 31, 1 << 31, 4, 1], [3, 1, 1, 1], [1, 1, 1, 1],
    ] as [[UInt32]])
  func aTensorOfAnotherSizeIsRefused(_ shape: [UInt32]) throws {
    var writer = ByteWriter()
    for size in shape { writer.append(size) }
    writer.int(PackedTensor.Precision.single.rawValue)
    writer.pad(to: 32)
    writer.append(Float(1).bitPattern)
    writer.append(Float(2).bitPattern)
    let (blob, folder) = try blob(writer.bytes)
    #expect(PackedTensor(blob) == nil)
    withExtendedLifetime(folder) {}
  }

  @Test func readingPastTheEndGivesNothing() throws {
    var writer = ByteWriter()
    writer.int(1 << 30)
    writer.append(UInt8(65))
    let (blob, folder) = try blob(writer.bytes)
    var reader = Blob.Reader(blob)
    #expect(reader.string() == "A")
    #expect(reader.int() == 0)
    #expect(reader.word() == 0)
    #expect(reader.strings().isEmpty)
    withExtendedLifetime(folder) {}
  }
}
