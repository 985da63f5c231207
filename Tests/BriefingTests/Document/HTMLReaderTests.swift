import Testing

@testable import Briefing

private let page = """
  <!DOCTYPE html>
  <html lang="en"><head>
  <title>Harbour reopens after storm &mdash; The Harbour Times</title>
  <meta property="og:site_name" content="The Harbour Times">
  <link rel="canonical" href="https://example.org/harbour">
  <script type="application/ld+json">
  {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
   "headline": "Harbour reopens after storm", "datePublished": "2020-07-15T09:30:00+01:00",
   "author": [{"@type": "Person", "name": "Jane Doe"}]}]}
  </script>
  <style>p > b { color: red }</style>
  </head>
  <body class="has-sidebar">
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
  <div id="wrap">
  <article>
  <h1>Harbour reopens after storm</h1>
  <p class="byline">By <a rel="author" href="/jane">Jane Doe</a></p>
  <time datetime="2020-07-15">15 July 2020</time>
  <figure><img src="x.jpg" alt="boats"><figcaption>Boats at the quay &copy; Doe</figcaption></figure>
  <p>OSLO &#8212; The harbour, which <b>closed</b> on Monday, opened again &amp; took in
  20&nbsp;ships<!-- a <p> comment -->, the mayor said. &ldquo;It cost us &pound;3 million,&rdquo; she
  added.</p>
  <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a ship again.</p></div>
  <script>document.write("<p>no text</p>")</script>
  <p>If a < b &lt; c then <a href="?a=1&b=2">three links</a> hold&hellip; and the mole is
  1.2&nbsp;km long, said a report on the port that ran to many, many pages of text in the end.</p>
  <p><a href="/more">Read more: Why the mole matters</a></p>
  <ul><li>First point<li>Second point</ul>
  <p>Unclosed paragraph<br><br>After two breaks
  <aside><p>Related: an older story</p></aside>
  </article>
  </div>
  <footer><p>Copyright The Harbour Times, all rights reserved in all the countries there are.</p></footer>
  </body></html>
  """

@Test func readsTheMainTextOfAPage() throws {
  let document = try DocumentReader().read(Array(page.utf8), name: "page.html")
  #expect(
    document.prose.map(\.prose.text) == [
      "The harbour, which closed on Monday, opened again & took in 20 ships, the mayor said. "
        + "“It cost us £3 million,” she added.",
      "If a < b < c then three links hold… and the mole is 1.2 km long, said a report on the port "
        + "that ran to many, many pages of text in the end.",
      "First point", "Second point", "Unclosed paragraph", "After two breaks",
    ])
  #expect(
    document.metadata
      == Document.Metadata(
        title: "Harbour reopens after storm", date: CalendarDay("2020-07-15"),
        publisher: "The Harbour Times", author: "Jane Doe", url: "https://example.org/harbour"))
}

@Test func everyWordOfAPageStandsAtItsPlace() throws {
  let document = try DocumentReader().read(Array(page.utf8), name: "page.html")
  checkPlaces(document)
  let first = try #require(document.prose.first)
  #expect(document.source.slice(first.range).hasPrefix("The harbour, which <b>closed</b>"))
  #expect(document.source.slice(first.range).hasSuffix("she\nadded."))
}

@Test(arguments: [
  ("<meta name=\"date\" content=\"2019-02-21\">", "2019-02-21"),
  ("<meta property=\"article:published_time\" content=\"2019-02-21T05:00:00Z\">", "2019-02-21"),
  ("<time datetime=\"2019-02-21\">today</time>", "2019-02-21"),
  ("<time>Feb. 21, 2019</time>", "2019-02-21"),
])
func findsTheDateOfAPage(_ head: String, _ day: String) throws {
  let html = "<html><head></head><body>\(head)<p>The port opened.</p></body></html>"
  let document = try DocumentReader().read(Array(html.utf8), name: "a.html")
  #expect(document.metadata.date == CalendarDay(day))
}

@Test(arguments: [
  "<p>open <b>never closed", "<<<>>><p>x", "<p>a &unknown; b &#; &#x; &amp c", "<p>&#0;&#1114112;x",
  "<!-- never closed <p>x</p>", "<p title=\"never closed>x</p>", "<script>never closed <p>x",
  "text without any tag", "<p>a\0b</p>", "<plaintext><p>x", "<table><p>lost</p><tr><td>x</table>",
])
func survivesBrokenPages(_ html: String) {
  let document = try? DocumentReader().read(Array(html.utf8), name: "a.html")
  if let document { checkPlaces(document) }
}
