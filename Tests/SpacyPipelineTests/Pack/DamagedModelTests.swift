import Foundation
import Testing

@testable import SpacyPipeline

/// A whole model whose parts are changed under a right checksum.
@Suite(.enabled(if: InstalledPack.isThere, "needs an installed model"))
struct DamagedModelTests {
  private static let text =
    "Nordtel's 2,300 engineers didn't visit u.s.a. or example.com, Mrs. Lee."

  @Test func cutAnywhereItIsRefused() throws {
    let whole = try Data(contentsOf: URL(filePath: InstalledPack.path))
    let folder = try TemporaryFolder()
    for length in [0, 1, 8, 31, 32, 33, 4096, 100_000, whole.count / 2, whole.count - 1] {
      let path = try folder.write([UInt8](whole.prefix(length)), to: "a.pack")
      #expect(throws: ModelError.self) { try Pipeline(contentsOf: path) }
    }
  }

  @Test func withoutAPartItIsRefusedByName() throws {
    let folder = try TemporaryFolder()
    for name in try sectionNames() where !Self.isOptional(name) {
      let path = try folder.write(try pack { $0 == name ? nil : $1 }, to: "a.pack")
      #expect(throws: ModelError.self, "\(name)") { try Pipeline(contentsOf: path) }
    }
  }

  private static func isOptional(_ name: String) -> Bool {
    // Without word vectors it would be another kind of model; without the rules for a part of
    // speech, another lemmatizer.
    name.hasSuffix("vectors/W") || name.hasSuffix("vector-rows") || name == "vectors"
      || name.hasPrefix("lemma/")
  }

  /// Either a clear refusal or a reading of the whole text, however wrong.
  @Test func changedPartsNeverCrash() throws {
    var random = SmallGenerator(state: 11)
    let folder = try TemporaryFolder()
    for name in try sectionNames() {
      for round in 0..<3 {
        let bytes = try pack { section, bytes in
          guard section == name, !bytes.isEmpty else { return bytes }
          return Self.changed(bytes, round, &random)
        }
        let path = try folder.write(bytes, to: "a.pack")
        guard let pipeline = try? Pipeline(contentsOf: path) else { continue }
        let parsed = pipeline.parse(Self.text)
        #expect(parsed.tokens.allSatisfy { $0.range.upperBound <= Self.text.utf8.count }, "\(name)")
      }
    }
  }

  private static func changed(
    _ bytes: [UInt8], _ round: Int, _ random: inout SmallGenerator
  ) -> [UInt8] {
    var bytes = bytes
    switch round {
    case 0: bytes.removeLast(bytes.count / 3)
    case 1:
      // Counts and shapes stand in front.
      for index in 0..<min(24, bytes.count) {
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
    default:
      for _ in 0..<max(4, bytes.count / 50) {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  private func sectionNames() throws -> [String] {
    try PackFile(path: InstalledPack.path).names
  }

  /// The installed pack with its parts changed, or left out for `nil`.
  private func pack(_ change: (String, [UInt8]) -> [UInt8]?) throws -> [UInt8] {
    let pack = try PackFile(path: InstalledPack.path)
    var sections: [(name: String, bytes: [UInt8])] = []
    for name in pack.names {
      let bytes = Self.small(name, unsafe [UInt8](try pack.section(name).bytes))
      if let bytes = change(name, bytes) { sections.append((name, bytes)) }
    }
    return PackFile.pack(sections)
  }

  /// The large tables with one row each: they are read badly, but as quickly as all else.
  private static func small(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    if name == "vector-rows" { return IDTable.pack([]) }
    let part = name.split(separator: "/").last ?? ""
    guard name == "vectors" || part.hasPrefix("embedding") && part != "embeddings" else {
      return bytes
    }
    let width = Int(bytes[4]) | Int(bytes[5]) << 8
    let row = bytes[32..<32 + width * Int(bytes[16])]
    return [1, 0, 0, 0] + bytes[4..<32] + row
  }
}

/// The same numbers in every run.
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
