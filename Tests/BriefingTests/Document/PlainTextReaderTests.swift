import Testing

@testable import Briefing

private func texts(_ text: String) throws -> [String] {
  try DocumentReader().read(Array(text.utf8), name: "a.txt").blocks.map(\.prose.text)
}

@Test func joinsHardWrappedLines() throws {
  let text = """
    Norway opened the harbour of Narvik on Monday, three years after the
    storm that had closed it. The mayor spoke of a new beginning - and of
    the 14. A second quay will open next year, she said.

    Nobody was hurt.
    """
  #expect(
    try texts(text) == [
      "Norway opened the harbour of Narvik on Monday, three years after the storm that had closed "
        + "it. The mayor spoke of a new beginning - and of the 14. A second quay will open next "
        + "year, she said.",
      "Nobody was hurt.",
    ])
}

@Test func partsParagraphsThatAreOneLineEach() throws {
  let first =
    "Norway opened the harbour of Narvik on Monday. " + String(repeating: "It is new. ", count: 12)
  let text = first + "\n" + "The mayor spoke of a new beginning.\nNobody was hurt.\n"
  #expect(try texts(text).count == 3)
}

@Test func readsLineEndsBlanksAndMarks() throws {
  let text = "\u{FEFF}The\tport\u{A0}opened.\r\n\r\nIt \u{2003}rained.\r\rSo it   did."
  #expect(try texts(text) == ["The port opened.", "It rained.", "So it did."])
  checkPlaces(try DocumentReader().read(Array(text.utf8), name: "a.txt"))
}

@Test func readsListsAndAHeadline() throws {
  let text = "Harbour opens after three years\n\nThe plan:\n- Two quays\n- One crane\n"
  let document = try DocumentReader().read(Array(text.utf8), name: "2024-03-14-harbour.txt")
  #expect(document.blocks.map(\.kind) == [.heading(level: 1), .paragraph, .listItem, .listItem])
  #expect(document.metadata.title == "Harbour opens after three years")
  #expect(document.metadata.date == CalendarDay("2024-03-14"))
}

@Test func aSingleSentenceIsNoHeadline() throws {
  let document = try DocumentReader().read(Array("The port opened".utf8), name: "-")
  #expect(document.prose.count == 1)
}
