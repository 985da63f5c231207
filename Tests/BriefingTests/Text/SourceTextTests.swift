import Testing

@testable import Briefing

@Test(arguments: [
  ("ab|c", 1, 3, 3), ("a\n|b", 2, 1, 1), ("a\r\n|b", 2, 1, 1), ("a\r|b", 2, 1, 1),
  ("é😀|b", 1, 3, 4), ("\u{FEFF}|a", 1, 1, 1), ("\u{FEFF}a|b", 1, 2, 2), ("a\n\n|", 3, 1, 1),
  ("|", 1, 1, 1),
])
func tellsLineAndColumn(_ marked: String, _ line: Int, _ column: Int, _ utf16: Int) throws {
  let bytes = Array(marked.utf8)
  let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "|")))
  let source = SourceText(marked.replacing("|", with: ""))
  let position = source.position(at: offset)
  #expect(position.line == line && position.column == column && position.utf16Column == utf16)
}

@Test func countsFarIntoALongLine() {
  let source = SourceText(String(repeating: "é", count: 5_000))
  #expect(source.position(at: 9_000).column == 4_501)
  #expect(source.slice(9_990..<20_000) == "ééééé")
}

@Test func linesLeaveOutTheirEnds() {
  let source = SourceText("a\r\nbc\n\rd")
  #expect((1...source.lineCount).map { source.slice(source.line($0)) } == ["a", "bc", "", "d"])
}
