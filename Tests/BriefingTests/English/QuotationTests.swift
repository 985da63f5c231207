import Testing

@testable import Briefing

@Suite("Quotations")
struct QuotationTests {
  private func quoted(_ paragraphs: [String]) -> [[String]] {
    zip(paragraphs, Quotation.find(in: paragraphs)).map { text, found in
      found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }
  }

  @Test("straight and curly marks, left mark included")
  func findsMarks() {
    #expect(quoted(["He said “yes” and \"no\"."]) == [["“yes", "\"no"]])
    #expect(quoted(["Nobody's children don't quote."]) == [[]])
  }

  @Test("a quotation goes on in a paragraph that begins with a mark")
  func continues() {
    let found = Quotation.find(in: ["“One.", "“Two,” he said.", "Three."])
    #expect(found[0].map(\.isClosed) == [false])
    #expect(found[1].map(\.continues) == [true])
    #expect(found[2].isEmpty)
  }

  @Test("a mark that is never closed ends with its paragraph")
  func endsWithParagraph() {
    let found = Quotation.find(in: ["He said “never.", "It rained."])
    #expect(found[0].count == 1)
    #expect(found[1].isEmpty)
  }
}
