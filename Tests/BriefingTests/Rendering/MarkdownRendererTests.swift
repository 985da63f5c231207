import Testing

@testable import Briefing

@Test func rendersTheSampleAsMarkdown() throws {
  try Golden.expect(
    MarkdownRenderer.render(SampleBrief.brief, articleBase: "../"), matches: "sample.md")
}
