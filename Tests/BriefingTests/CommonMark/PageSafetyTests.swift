import Testing

@testable import Briefing

/// A line as a reader of the page gets it: words, code, links; emphasis does not matter here.
private enum Seen: Hashable {
  case text(String)
  case code(String)
  case link(String)
  case lineBreak
}

/// What the page was meant to say, block by block.
private func meant(_ page: Page) -> [[Seen]] {
  page.blocks.flatMap { block -> [[Seen]] in
    switch block {
    case .heading(_, let inlines): [seen(PageLine(inlines, breaksLines: false).parts)]
    case .paragraph(let inlines): [seen(PageLine(inlines, breaksLines: true).parts)]
    case .quote(let blocks): meant(Page(blocks: blocks))
    case .bullets(let items): items.flatMap { meant(Page(blocks: $0)) }
    case .code, .rule: []
    }
  }.filter { !$0.isEmpty }
}

private func seen(_ parts: [PageLine.Part]) -> [Seen] {
  merged(
    parts.compactMap { part in
      switch part {
      case .text(let text): .text(text)
      case .code(let text): .code(text)
      case .lineBreak: .lineBreak
      case .open(.link(let url)): .link(url)
      default: nil
      }
    })
}

/// What a reader of the CommonMark gets.
private func read(_ markdown: String) -> [[Seen]] {
  guard let tree = CMarkTree(markdown: Array(markdown.utf8)) else { return [] }
  return tree.leaves().compactMap { leaf in
    switch leaf.kind {
    case .paragraph, .heading: return merged(leaf.inlines.compactMap(seen))
    case .html where markdown.contains("<!-- end list -->"): return nil
    case .html: return [.text("HTML")]
    case .code, .thematicBreak: return nil
    }
  }
}

private func seen(_ inline: MarkdownInline) -> Seen? {
  switch inline {
  case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
  case .code(let bytes): .code(String(decoding: bytes, as: UTF8.self))
  case .html: .text("HTML")
  case .softBreak: .text("SOFT")
  case .hardBreak: .lineBreak
  case .open(.link(let url)): .link(url)
  case .open(.image): .text("IMAGE")
  case .open, .close: nil
  }
}

private func merged(_ seen: [Seen]) -> [Seen] {
  seen.reduce(into: []) { result, next in
    if next == .text("") { return }
    if case .text(let new) = next, case .text(let old) = result.last {
      result[result.count - 1] = .text(old + new)
    } else if case .code(let new) = next, case .code(let old) = result.last {
      result[result.count - 1] = .code(old + new)
    } else {
      result.append(next)
    }
  }
}

/// Markup of every kind, and pieces that become markup when put together.
let hostile = [
  "# no heading", "#", "- no item", "-", "+ no", "* no", "1. no item", "1) no", "2019. A year",
  "14", "> no quote", "    no code", "\tno code", "```", "~~~", "~~ no ~~", "***", "---", "===",
  "_ _ _", "= =", "*no*", "**no**", "_no_", "__no__", "`no`", "``", "[no](http://no)",
  "[no]: http://no",
  "[no][no]", "![no](no)", "<b>no</b>", "<script>alert(1)</script>", "<!-- no -->", "<?no?>",
  "<http://no>", "<no@example.org>", "http://no.example", "www.no.example", "&amp;", "&#35;",
  "&#x23;",
  "&lt;b&gt;", "& b", "\\*no\\*", "\\", "\\\\", "a\\", "no  \nbreak", "no\\\nbreak",
  "no\n\nparagraph",
  "no\r\nline", "a\0b", "\u{202E}no\u{202C}", "\u{200B}", "\u{FEFF}no", "| a | b |\n|---|---|",
  "[^1]", "[ ] no",
  "(c)", "\"no\"", "'no'", "$no$", "^no^", "%no", "{no}", "\\end{verbatim}", ".TH no", "'no", "no.",
  "!",
  "![", "]", "](", ")", "<", ">", "é", "“no”", "…", "€5", "5 %", "a_b_c", "2*3*4", "A\u{A0}B", " ",
  "", "\n",
  "🇬🇧", "javascript:no", "@no", "#1", "no!", "no:", "://", "w", "ww", ".example",
]

/// Pages of random parts, every text of them hostile.
private struct PageMaker {
  var random: SmallRandom

  mutating func page() -> Page {
    Page(blocks: (0..<Int.random(in: 1...4, using: &random)).map { _ in block(depth: 0) })
  }

  private mutating func block(depth: Int) -> Page.Block {
    switch Int.random(in: 0...(depth < 2 ? 5 : 2), using: &random) {
    case 0: .heading(Int.random(in: 1...3, using: &random), inlines(depth: 0))
    case 1, 2: .paragraph(inlines(depth: 0))
    case 3: .quote([block(depth: depth + 1), block(depth: depth + 1)])
    case 4: .bullets([[block(depth: depth + 1)], [block(depth: depth + 1), block(depth: 3)]])
    default: .code(text())
    }
  }

  private mutating func inlines(depth: Int) -> [Page.Inline] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      switch Int.random(in: 0...(depth < 2 ? 9 : 5), using: &random) {
      case 0...3: .text(text())
      case 4: .code(text())
      case 5: .lineBreak
      case 6, 7: .strong(inlines(depth: depth + 1))
      case 8: .emphasis(inlines(depth: depth + 1))
      default: .link(inlines(depth: depth + 1), to: "https://example.org/" + text())
      }
    }
  }

  private mutating func text() -> String {
    let count = Int.random(in: 1...3, using: &random)
    return (0..<count).compactMap { _ in hostile.randomElement(using: &random) }.joined()
  }
}

@Test(arguments: hostile)
func textNeverBecomesMarkup(_ text: String) {
  for block in [Page.Block.paragraph([.text(text)]), .heading(2, [.text(text)])] {
    for page in [[block], [.quote([block])], [.bullets([[block], [block]])]].map(Page.init) {
      #expect(read(page.commonMark) == meant(page), "\(page.commonMark)")
    }
  }
}

@Test(arguments: 1...20)
func randomPagesReadBackAsTheyWereMeant(_ seed: UInt64) {
  var maker = PageMaker(random: SmallRandom(seed: seed))
  for _ in 0..<100 {
    let page = maker.page()
    let markdown = page.commonMark
    let (found, wanted) = (read(markdown), meant(page))
    let differing = zip(found, wanted).first { $0 != $1 }.map { [$0, $1] }
    #expect(differing == nil, "\(markdown)")
    #expect(found.count == wanted.count, "\(markdown)")
    if found != wanted { return }
  }
}

@Test(arguments: 1...5)
func htmlHoldsOnlyTheElementsOfThePage(_ seed: UInt64) {
  let own: Set<String> = [
    "html", "body", "h1", "h2", "h3", "p", "blockquote", "ul", "li", "pre", "code", "strong", "em",
    "a", "br", "hr",
  ]
  var maker = PageMaker(random: SmallRandom(seed: seed))
  for _ in 0..<100 {
    let html = maker.page().html
    guard let tree = HTMLTree(Array(html.utf8)) else { continue }
    for index in tree.nodes.indices {
      guard let name = tree.name(index) else { continue }
      #expect(own.contains(name), "\(html)")
      #expect(tree.attribute("href", of: index)?.hasPrefix("https://") ?? true)
    }
  }
}

@Test(arguments: 1...5)
func latexAndManTextStartsNoCommand(_ seed: UInt64) {
  var maker = PageMaker(random: SmallRandom(seed: seed))
  for _ in 0..<100 {
    let page = Page(
      blocks: maker.page().blocks.filter { if case .code = $0 { false } else { true } })
    let requests = page.man.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    for request in requests {
      let name = request.dropFirst().prefix { $0.isLetter }
      #expect(
        ["SH", "SS", "PP", "P", "RS", "RE", "IP", "nf", "fi", "PD", ""].contains(name),
        "\(page.man)")
    }
    #expect(!page.latex.contains("\\end{verbatim}\\end{verbatim}"))
  }
}

@Test(arguments: ["javascript:alert(1)", "data:text/html,x", "VBScript:x", " javascript:x", ""])
func linksToScriptsAreTextOnly(_ url: String) {
  let page = Page(blocks: [.paragraph([.link([.text("here")], to: url)])])
  #expect(page.commonMark == "here\n")
  #expect(page.html == "<p>here</p>\n")
}

@Test func emphasisThatWouldNotBeReadIsLeftOut() {
  let page = Page(blocks: [.paragraph([.text("a"), .strong([.text("“b”")]), .text("c")])])
  #expect(page.commonMark == "a“b”c\n")
  #expect(page.html == "<p>a<strong>“b”</strong>c</p>\n")
}
