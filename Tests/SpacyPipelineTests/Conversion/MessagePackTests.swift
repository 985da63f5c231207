import Testing

@testable import SpacyPipeline

struct MessagePackTests {
  @Test func readsWhatModelFilesHold() throws {
    let bytes: [UInt8] = [0x82, 0xa1, 0x61, 0x93, 1, 0xff, 0xcd, 1, 0, 0xc4, 1, 0x62, 0xa1, 0x63]
    let value = try #require(MessagePack(bytes))
    #expect(value["a"]?.elements?.map(\.int) == [1, -1, 256])
    #expect(value["b"]?.text == "c")
    #expect(value["c"] == nil)
  }

  @Test(
    arguments: [
      [], [0xc1], [0xdd, 0xff, 0xff, 0xff, 0xff], [0xdf, 0xff, 0xff, 0xff, 0xff], [0xa5, 0x61],
      [0xc6, 0xff, 0xff, 0xff, 0xff, 1], [0xcf, 1], [0xa1, 0xff],
      [UInt8](repeating: 0x91, count: 9999),
    ] as [[UInt8]])
  func refusesWhatIsCutOrLies(_ bytes: [UInt8]) {
    #expect(MessagePack(bytes) == nil)
  }
}
