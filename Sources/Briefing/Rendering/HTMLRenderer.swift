/// The brief as an HTML page of its own: embedded style, light and dark, fit to print, no script.
public enum HTMLRenderer {
  /// Writes a brief.
  ///
  /// `articleBase` leads from the page's folder to the workspace, `"../"`; `nil` leaves the places
  /// without links.
  public static func render(_ brief: Brief, articleBase: String? = nil) -> String {
    let page = BriefPage(brief, articleBase: articleBase)
    var body = "<header>\n<h1>\(Markup.escaped(page.title))</h1>\n"
    body += Page(blocks: page.counts).html
    body += VerdictBar.svg(brief.verdictCounts) + "</header>\n"
    for section in page.sections { body += html(of: section) }
    return document(title: page.title, body: body)
  }

  /// A whole document around a body that is safe already.
  static func document(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(Markup.escaped(title))</title>
    <style>
    \(PageStyle.css)
    </style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }

  private static func html(of section: BriefPage.Section) -> String {
    var out = "<section class=\"\(section.name)\" id=\"\(section.name)\">\n"
    out += Page(blocks: [.heading(2, [.text(section.title)])] + section.lead).html
    for entry in section.entries {
      out += "<article>\n" + Page(blocks: entry).html + "</article>\n"
    }
    return out + "</section>\n"
  }
}

/// The style that every page carries.
enum PageStyle {
  static let css = """
    :root { --ink: #1d1d1f; --soft: #5f6368; --paper: #fff; --line: #d9d9de; --quote: #f5f5f7;
      --contradicted: #b3261e; --outdated: #a15c00; --disputed: #6a3fb5;
      --partly-supported: #3f6fb5; --unverified: #80868b; --supported: #1e7d3c;
      --not-checkable: #c4c7cc; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8e8ed; --soft: #a1a1a8; --paper: #17171a; --line: #3a3a40; --quote: #232327;
        --contradicted: #f2837b; --outdated: #f0b35e; --disputed: #b79af0;
        --partly-supported: #8db4f0; --unverified: #9aa0a6; --supported: #7ccf95;
        --not-checkable: #5a5e64; } }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 17px/1.5 Georgia, "Times New Roman", serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1, h2 { line-height: 1.2; font-weight: 600; }
    h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem;
      border-top: 1px solid var(--line); }
    header p { color: var(--soft); margin: 0 0 1rem; }
    header svg { display: block; width: 100%; height: 14px; border-radius: 3px; }
    article { margin: 1.5rem 0; break-inside: avoid; }
    blockquote { margin: 0 0 .5rem; padding: .6rem 1rem; background: var(--quote);
      border-left: 4px solid var(--mark, var(--line)); overflow-wrap: anywhere; }
    blockquote p { margin: 0; }
    blockquote strong { text-decoration: underline; text-decoration-thickness: 2px;
      text-decoration-color: var(--mark, currentColor); text-underline-offset: 3px; }
    ul { margin: .5rem 0; padding-left: 1.1rem; }
    li { margin: .2rem 0; overflow-wrap: anywhere; }
    article li { font-size: .94rem; }
    code { font: .85em ui-monospace, Menlo, Consolas, monospace; color: var(--soft); }
    a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: 2px; }
    .contradicted { --mark: var(--contradicted); } .outdated { --mark: var(--outdated); }
    .disputed, .sources-disagree { --mark: var(--disputed); }
    .partly-supported { --mark: var(--partly-supported); }
    .unverified { --mark: var(--unverified); } .supported { --mark: var(--supported); }
    .not-checkable { --mark: var(--not-checkable); }
    #not-checked, #sources, #making { color: var(--soft); font-size: .94rem; }
    @media print { body { font-size: 11pt; background: #fff; color: #000; }
      main { max-width: none; padding: 0; } a { text-decoration: none; } }
    """
}

/// The share of each verdict as one bar of inline SVG.
enum VerdictBar {
  static func svg(_ counts: [Verdict: Int]) -> String {
    let order: [Verdict] = [
      .contradicted, .outdated, .disputed, .partlySupported, .supported, .unverified,
      .notCheckable,
    ]
    let parts = Coverage.parts(order.map { ($0.rawValue, counts[$0] ?? 0) })
    guard !parts.isEmpty else { return "" }
    let total = parts.reduce(0) { $0 + $1.count }
    var out = "<svg viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" role=\"img\""
    let label = parts.compactMap { part in
      Verdict(rawValue: part.name).map { Wording.counted($0, part.count) }
    }
    out += " aria-label=\"\(Wording.list(label))\">\n"
    var done = 0
    for (part, words) in zip(parts, label) {
      let (start, end) = (done * 1000 / total, (done + part.count) * 1000 / total)
      out += "<rect x=\"\(start)\" y=\"0\" width=\"\(end - start)\" height=\"14\""
      out += " style=\"fill: var(--\(part.name))\"><title>\(words)</title></rect>\n"
      done += part.count
    }
    return out + "</svg>\n"
  }
}
