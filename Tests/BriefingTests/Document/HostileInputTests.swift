import Testing

@testable import Briefing

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

/// Inputs that are small to write and costly, or dangerous, to read.
let bombs: [String] = [
  repeated(">", 10_000) + " deep", repeated("> ", 5_000) + "\n" + repeated("> ", 5_000) + "x",
  repeated("- ", 5_000) + "x", repeated("[", 50_000),
  repeated("![", 30_000) + repeated("]()", 30_000),
  repeated("*a ", 50_000), repeated("_a*", 30_000), repeated("`a``", 20_000),
  repeated("<a ", 50_000),
  repeated("<?", 40_000), repeated("<!A", 30_000), repeated("<![CDATA[", 10_000),
  repeated("&amp;", 50_000),
  repeated("&#x41;", 50_000), repeated("[a]: <b> 'c'\n", 5_000), repeated("[a](", 30_000),
  repeated("a **b", 20_000) + repeated("c* d", 20_000),
  repeated("|a", 20_000) + "\n" + repeated("|-", 20_000),
  repeated("<div>", 20_000) + "x", repeated("<p>x", 20_000), repeated("<b><i>", 10_000) + "x",
  repeated("<article><p>" + repeated("word ", 60), 400), repeated("<a href=", 20_000),
  repeated("<!--", 20_000), repeated("\u{202E}\u{200B}", 20_000) + "x",
  repeated("\0", 20_000) + "x",
  repeated("a\n", 50_000), repeated("\r", 50_000), repeated("---\n", 20_000),
  "---\n" + repeated("title: x\n", 20_000), repeated("\t", 50_000) + "x",
]

@Test(arguments: bombs.indices, DocumentReader.Format.allCases)
func readsBombsWithoutHarm(_ index: Int, _ format: DocumentReader.Format) {
  let bytes = Array(bombs[index].utf8)
  guard let document = try? DocumentReader().read(bytes, name: "-", format: format) else { return }
  #expect(document.blocks.allSatisfy { $0.range.upperBound <= bytes.count })
}

@Test(arguments: DocumentReader.Format.allCases)
func readsALineOfFiveMegabytes(_ format: DocumentReader.Format) throws {
  let bytes = Array(repeated("The port took in 20 ships & *more*. ", 145_000).utf8)
  let document = try DocumentReader().read(bytes, name: "-", format: format)
  #expect(document.prose.count == 1)
  #expect(document.source.position(at: bytes.count - 2).column == bytes.count - 1)
}

@Test func refusesWhatIsTooLarge() {
  let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: DocumentReader.largestArticle + 1)
  #expect(throws: ReadingError.tooLarge(bytes: bytes.count, limit: DocumentReader.largestArticle)) {
    try DocumentReader().read(bytes, name: "a.md")
  }
}

@Test(arguments: [
  ([0x61, 0x80], 1), ([0x61, 0xC3], 1), ([0xC0, 0xAF], 0), ([0xED, 0xA0, 0x80], 0),
  ([0x61, 0xC3, 0xA9, 0xF4, 0x90, 0x80, 0x80], 3), ([0xE2, 0x82], 0),
])
func saysWhereAFileIsNotUTF8(_ bytes: [UInt8], _ offset: Int) {
  #expect(throws: ReadingError.notUTF8(offset: offset)) {
    try DocumentReader().read(bytes, name: "a.md")
  }
}

@Test func invisibleCharactersHideNothing() throws {
  let text = "The \u{202E}port\u{202C} o\u{200B}pe\u{AD}ned\u{FEFF}.\0"
  let document = try DocumentReader().read(Array(text.utf8), name: "a.md")
  #expect(document.prose.map(\.prose.text) == ["The port opened."])
  checkPlaces(document)
}
