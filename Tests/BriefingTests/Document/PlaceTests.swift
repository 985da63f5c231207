import Testing

@testable import Briefing

private let markdown = """
  ---
  title: "A *title*: with a colon"
  date: 2024-03-14 # the day
  unknown: {a: b}
  ---

  # Harbour &amp; rail

  Plain words, with "quotes" and a comma.

  Some **bold words** and _slanted_ ones, `code here`, a [link text](https://example.org/a_(b)
  "A title") and <https://example.org/?a=1&amp;b=2>; 5&nbsp;&euro; is \\*not\\* much\\
  after a hard break.

  > A quoted sentence
  lazily goes on,
  > and on &mdash; with ![a *picture*](p.png) a picture.

  1. First *point*
     goes on here.
  2. Second <b>point</b><br>broken.

  | Country | Vendor |
  |:--------|-------:|
  | Norway  | *Acme* |

  [ref]: https://example.org "title
  on two lines"
  [other]: <https://example.org>
  A paragraph after definitions, with [ref], [a ref][ref] and [other][].

  Setext *heading*
  ----------------

  ## Closed ##
  """

/// Every word of the prose stands at its place in the file, up to markup.
func checkPlaces(_ document: Document, seed: UInt64 = 1) {
  var random = SmallRandom(seed: seed)
  for block in document.blocks where !block.prose.isEmpty {
    let text = Array(block.prose.text.utf8)
    var starts = [0]
    var ends: [Int] = []
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: " ") {
      ends.append(index)
      starts.append(index + 1)
    }
    ends.append(text.count)
    for _ in 0..<30 {
      let first = Int.random(in: starts.indices, using: &random)
      let last = Int.random(in: first..<ends.count, using: &random)
      let words = String(decoding: text[starts[first]..<ends[last]], as: UTF8.self)
      let range = block.prose.sourceRange(of: starts[first]..<ends[last])
      let slice = document.source.slice(range)
      #expect(sameEdges(words, slice), "\(words) stands at \(slice)")
    }
  }
}

/// Whether both start and end with the same character, or the slice with an entity or escape.
private func sameEdges(_ words: String, _ slice: String) -> Bool {
  guard let first = slice.first, let last = slice.last else { return false }
  return (first == words.first || first == "&") && (last == words.last || last == ";")
}

@Test func everyWordOfMarkdownStandsAtItsPlace() throws {
  let document = try DocumentReader().read(Array(markdown.utf8), name: "a.md")
  checkPlaces(document)
  #expect(
    document.blocks.map(\.prose.text) == [
      "Harbour & rail", "Plain words, with \"quotes\" and a comma.",
      "Some bold words and slanted ones, code here, a link text and "
        + "https://example.org/?a=1&b=2; 5 € is *not* much after a hard break.",
      "A quoted sentence lazily goes on, and on — with a picture.", "First point goes on here.",
      "Second point broken.", "Country Vendor", "Norway Acme",
      "A paragraph after definitions, with ref, a ref and other.", "Setext heading", "Closed",
    ])
  #expect(document.metadata.title == "A *title*: with a colon")
  #expect(document.metadata.date == CalendarDay("2024-03-14"))
}
