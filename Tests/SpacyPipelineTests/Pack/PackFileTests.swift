import Testing

@testable import SpacyPipeline

/// The container by itself: what is cut, changed or foreign is refused, with the reason.
struct PackFileTests {
  private static let sample = PackFile.pack([
    ("first", Array("some bytes".utf8)), ("second", []), ("third", [UInt8](0..<100)),
  ])

  private func refusal(_ bytes: [UInt8]) throws -> ModelError? {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "a.pack")
    do {
      _ = try PackFile(path: path)
      return nil
    } catch { return error }
  }

  @Test func aWholePackGivesItsSections() throws {
    let folder = try TemporaryFolder()
    let pack = try PackFile(path: folder.write(Self.sample, to: "a.pack"))
    #expect(try pack.section("first").text == "some bytes")
    #expect(try pack.section("second").count == 0)
    #expect(try pack.section("third").load(99, as: UInt8.self) == 99)
    #expect(!pack.has("fourth"))
    #expect(throws: ModelError.self) { try pack.section("fourth") }
  }

  @Test func everyShorterFileIsRefused() throws {
    for length in 0..<Self.sample.count {
      let error = try #require(try refusal(Array(Self.sample.prefix(length))), "\(length)")
      switch error {
      case .notAPack: #expect(length < 32)
      case .damaged(_, let detail):
        #expect(detail == "\(length) bytes instead of \(Self.sample.count)")
      default: Issue.record("\(error) at \(length)")
      }
    }
  }

  @Test func aLongerFileIsRefused() throws {
    #expect(try refusal(Self.sample + [0]) != nil)
  }

  @Test func everyChangedByteIsNoticed() throws {
    // The count of sections stands outside the checksum; more than there are is no harm.
    for index in Self.sample.indices where !(12..<16).contains(index) {
      var bytes = Self.sample
      bytes[index] ^= 0x41
      let error = try #require(try refusal(bytes), "\(index)")
      switch error {
      case .notAPack: #expect(index < 8)
      case .otherVersion: #expect(8..<12 ~= index)
      case .damaged: #expect(index >= 16)
      default: Issue.record("\(error) at \(index)")
      }
    }
  }

  @Test(arguments: [[], Array("#!/bin/sh\n".utf8), [UInt8](repeating: 0, count: 5000)])
  func aForeignFileIsNoPack(_ bytes: [UInt8]) throws {
    guard case .notAPack? = try refusal(bytes) else {
      Issue.record("was not called foreign")
      return
    }
  }

  @Test func aFolderAndAMissingFileAreSaidToBeSo() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none", "/dev/null"] {
      #expect(throws: ModelError.self) { try PackFile(path: path) }
      do { _ = try PackFile(path: path) } catch {
        #expect(error.description.contains(path))
        #expect(error.description.contains("brief model install"))
      }
    }
  }

  @Test(arguments: [
    UInt64.max, UInt64(Int64.max), 1 << 40, UInt64(sample.count), UInt64(sample.count) - 3,
  ])
  func aSectionOutsideTheFileIsMissing(_ offset: UInt64) throws {
    // The directory's first entry: length of the name, name, offset, length; under a right checksum.
    var bytes = Self.sample
    let place = 32 + 4 + "first".utf8.count
    for byte in 0..<8 { bytes[place + byte] = UInt8(truncatingIfNeeded: offset >> (8 * byte)) }
    seal(&bytes)
    let folder = try TemporaryFolder()
    let pack = try PackFile(path: folder.write(bytes, to: "a.pack"))
    #expect(throws: ModelError.self) { try pack.section("first") }
    #expect(try pack.section("third").count == 100)
  }

  @Test func countsThatLieEnd() throws {
    var bytes = Self.sample
    for index in 12..<16 { bytes[index] = 0xff }
    #expect(try refusal(bytes) == nil)
  }
}

/// Puts the right checksum into a changed pack.
func seal(_ bytes: inout [UInt8]) {
  let hash = unsafe bytes.withUnsafeBytes { all in
    unsafe XXHash64.hash(UnsafeRawBufferPointer(rebasing: all[32...]))
  }
  for byte in 0..<8 { bytes[16 + byte] = UInt8(truncatingIfNeeded: hash >> UInt64(8 * byte)) }
}
