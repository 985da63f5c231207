import Testing

@testable import Briefing

private func metadata(_ text: String, name: String = "a.md") throws -> Document.Metadata {
  try DocumentReader().read(Array(text.utf8), name: name).metadata
}

@Test func readsKnownKeysAndPassesOverOthers() throws {
  let text = """
    ---
    title: 'It''s open: the "port"'   # a comment
    date: 2024-03-14T10:00:00Z
    publisher: The Harbour Times # weekly
    author: [Jane Doe, John Roe]
    url: https://example.org/a?b#c
    license: CC BY 4.0
    tags:
      - port
    weight: 3
    ---
    The port opened.
    """
  #expect(
    try metadata(text)
      == Document.Metadata(
        title: "It's open: the \"port\"", date: CalendarDay("2024-03-14"),
        publisher: "The Harbour Times", author: "Jane Doe, John Roe",
        url: "https://example.org/a?b#c", licence: "CC BY 4.0"))
}

@Test(arguments: [
  ("date: March 14, 2024", "2024-03-14"), ("date: \"14 March 2024\"", "2024-03-14"),
  ("date: 2024-02-30", nil), ("date: soon", nil), ("Date: 2024-03-14", "2024-03-14"),
])
func readsDatesAsWritten(_ line: String, _ day: String?) throws {
  #expect(try metadata("---\n\(line)\n---\nThe port opened.").date == day.flatMap(CalendarDay.init))
}

@Test func theFileNameDatesAnArticleWithoutADate() throws {
  let name = "news/2019-02-21-allies.md"
  #expect(try metadata("The port opened.", name: name).date == CalendarDay("2019-02-21"))
  #expect(try metadata("The port opened.", name: "2019-02-211.md").date == nil)
}

@Test(arguments: ["---\ntitle: x\n\nThe port opened.", "The port opened.\n---\ntitle: x\n---\n"])
func aRuleIsNoFrontMatter(_ text: String) throws {
  #expect(try metadata(text).title == nil)
}
