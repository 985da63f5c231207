import Testing

@testable import Briefing

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
