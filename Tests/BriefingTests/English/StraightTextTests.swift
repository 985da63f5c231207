import Testing

@testable import Briefing

/// Typographic quotes made straight, and the way back.
struct StraightTextTests {
  @Test func everyOffsetFindsItsPlace() {
    let original = "\u{201c}Don\u{2019}t,\u{201d} he said \u{2014} \u{2018}no\u{2019}."
    let straight = StraightText(original)
    #expect(straight.text == "\"Don't,\" he said \u{2014} 'no'.")
    let bytes = Array(original.utf8)
    let range = straight.original(1)..<straight.original(6)
    #expect(String(decoding: bytes[range], as: UTF8.self) == "Don\u{2019}t")
    #expect(straight.original(straight.text.utf8.count) == bytes.count)
  }

  @Test(arguments: ["", "plain", "\u{2019}", "\u{2019}\u{2019}\u{2019}", "\u{1f600}\u{201d}"])
  func keepsTheEnds(_ original: String) {
    let straight = StraightText(original)
    #expect(straight.original(0) == 0)
    #expect(straight.original(straight.text.utf8.count) == original.utf8.count)
  }
}
