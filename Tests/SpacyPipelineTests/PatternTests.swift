import Testing

@testable import SpacyPipeline

/// Patterns of the kind that tokenizers carry, and what they match.
struct PatternTests {
  @Test(arguments: [
    ("^\\$|^US\\$|^\\.\\.+", "US$5", 3),
    ("^\\$|^US\\$|^\\.\\.+", "....x", 4),
    ("^\\$|^US\\$|^\\.\\.+", "x$", 0),
    ("^\\+(?![0-9])", "+5", 0),
    ("^\\+(?![0-9])", "+a", 1),
  ])
  func prefixIsTheFirstAlternativeThatMatches(_ spelling: String, _ text: String, _ length: Int)
    throws
  {
    let pattern = try #require(PatternParser.parse(spelling))
    let scalars = text.unicodeScalars.map(\.value)
    #expect((pattern.match(scalars, at: 0, in: 0..<scalars.count) ?? 0) == length)
  }

  @Test(arguments: [
    ("'s$|(?<=[0-9])(?:km|km\u{b2}|m)$|\\.\\.+$", "5km", 2),
    ("'s$|(?<=[0-9])(?:km|km\u{b2}|m)$|\\.\\.+$", "akm", 0),
    ("'s$|(?<=[0-9])(?:km|km\u{b2}|m)$|\\.\\.+$", "5km\u{b2}", 3),
    ("'s$|(?<=[0-9])(?:km|km\u{b2}|m)$|\\.\\.+$", "so.....", 5),
    ("(?<=[A-Z][A-Z])\\.$", "AB.", 1),
    ("(?<=[A-Z][A-Z])\\.$", "B.", 0),
  ])
  func suffixIsTheLongest(_ spelling: String, _ text: String, _ length: Int) throws {
    let pattern = try #require(PatternParser.parse(spelling))
    let scalars = text.unicodeScalars.map(\.value)
    let start = pattern.searchBackward(scalars, in: 0..<scalars.count)
    #expect(start.map { scalars.count - $0 } ?? 0 == length)
  }

  @Test(arguments: ["(a", "a)", "[z-a]", "a{2}", "a*", "(?<=a|b)c", "a(?<=b)", "\\d", "["])
  func refusesWhatItCannotExpress(_ spelling: String) {
    #expect(PatternParser.parse(spelling) == nil)
  }

  @Test(arguments: ["https://example.com/a?b", "example.com", "me@example.co.uk", "8.8.8.8:53/x"])
  func knowsAddresses(_ text: String) {
    #expect(Self.isAddress(text))
  }

  @Test(arguments: [
    "example", "10.0.0.1", "192.168.1.1", "256.1.1.1", "_a.com", "a.b", "e.g.", "a:b@", "a.com:5",
  ])
  func knowsWhatIsNoAddress(_ text: String) {
    #expect(!Self.isAddress(text))
  }

  private static func isAddress(_ text: String) -> Bool {
    let letters = ScalarClass([0x61...0x7a])
    let scalars = text.unicodeScalars.map(\.value)
    return WebAddress(topLevelLetters: letters).matches(scalars, in: 0..<scalars.count)
  }
}
