import Testing

@testable import Briefing

/// What an article could hold to become markup.
private let awkward = [
  "*a* _b_ **c** `d` ~e~", "# not a heading", "- not a bullet", "1. not a list", "> not a quote",
  "<script>alert(1)</script>", "&lt;b&gt; &#60; &copy;", "[text](http://evil.example)",
  "![image](x.png)", "http://plain.example and <http://auto.example>", "a | b | c", "---", "===",
  "```", "    code", "\\*escaped\\*", "line one\nline two\r\n\r\nline three", "tab\there",
  "\u{202E}reversed\u{202C} \u{0}nul \u{1B}[31mred", "ends with backslash\\", "ends with !",
  "a\u{2028}b", "“quoted” — dash … 4.8 % €5", "[ref]: http://evil.example", "+ plus", "0) zero",
  "*", "_", "#", "&", "<", "!", "[", "]", "`", "~~~", "<!-- a -- b -->", "{{template}}",
]

@Test(arguments: awkward)
func textStaysTextInCommonMark(_ text: String) throws {
  let page = Page(blocks: [
    .heading(2, [.text(text.inOneLine)]), .paragraph([.text(text.inOneLine)]),
    .quote([.paragraph([.text(text.inOneLine)])]),
    .bullets([[.paragraph([.text(text.inOneLine)])], [.paragraph([.strong([.text("x")])])]]),
  ])
  let document = try DocumentReader().read(
    Array(page.commonMark.utf8), name: "page.md", format: .markdown)
  let words = document.blocks.map(\.prose.text)
  let line = text.inOneLine
  #expect(words == [line, line, line, line, "x"])
}

@Test(arguments: awkward)
func textStaysTextInHTML(_ text: String) {
  let html = Page(blocks: [.paragraph([.text(text.inOneLine)])]).html
  #expect(html.hasPrefix("<p>") && html.hasSuffix("</p>\n"))
  let inside = html.dropFirst(3).dropLast(5)
  #expect(!inside.contains("<") && !inside.contains(">"))
}

@Test(arguments: [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example", "file:///x",
  "http://a b", "https://x\"onclick=1", "mailto:x@example.org", "https://x/<y>",
])
func refusesLinksThatAreNotOfTheWeb(_ url: String) {
  #expect(!SafeLink.isSafe(url))
}

@Test func escapesPathsOfArticles() {
  #expect(SafeLink.path("../seeds/a b(1)#é.md") == "../seeds/a%20b%281%29%23%C3%A9.md")
  #expect(SafeLink.path("javascript:x.md") == "javascript%3Ax.md")
  #expect(SafeLink.path("//evil.example") == nil)
}
