/// Bold type and colours of a terminal, or none.
struct TextStyle {
  let colours: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: wrap("error", "31")
    case .warning: wrap("warning", "33")
    case .note, .none: wrap("note", "36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// A page tree as plain text in lines of 80 columns.
struct PageText {
  let colours: Bool
  private static let width = 80

  func text(of page: Page) -> String {
    lines(of: page.blocks, indent: "").joined(separator: "\n") + "\n"
  }

  private func lines(of blocks: [Page.Block], indent: String) -> [String] {
    var out: [String] = []
    for (number, block) in blocks.enumerated() {
      if number > 0 { out.append("") }
      out += lines(of: block, indent: indent)
    }
    return out
  }

  private func lines(of block: Page.Block, indent: String) -> [String] {
    switch block {
    case .heading(let level, let inlines):
      let words = inlines.map(\.plain).joined()
      let rule = String(repeating: level == 1 ? "=" : "-", count: min(words.count, PageText.width))
      return [indent + TextStyle(colours: colours).bold(words), indent + rule]
    case .paragraph(let inlines):
      return wrapped(words(of: inlines), indent: indent, first: indent)
    case .quote(let blocks):
      return lines(of: blocks, indent: indent + "  | ")
    case .bullets(let items):
      return items.flatMap { blocks in
        var inner = lines(of: blocks, indent: indent + "  ")
        if let first = inner.first { inner[0] = indent + "- " + first.dropFirst(indent.count + 2) }
        return inner
      }
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false).map {
        indent + "  " + $0
      }
    case .rule: return [indent + String(repeating: "-", count: 40)]
    }
  }

  /// A word and what it takes to show it, which has no width.
  private struct Word {
    var text: String
    var width: Int
  }

  private func words(of inlines: [Page.Inline]) -> [Word] {
    var words: [Word] = []
    var joins = false
    func add(_ text: String, bold: Bool) {
      for (number, piece) in text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { joins = false }
        guard !piece.isEmpty else { continue }
        let shown = bold ? marked(String(piece)) : String(piece)
        if joins, let last = words.indices.last {
          words[last].text += shown
          words[last].width += piece.count
        } else {
          words.append(Word(text: shown, width: piece.count))
        }
        joins = true
      }
    }
    func walk(_ inlines: [Page.Inline], bold: Bool) {
      for inline in inlines {
        switch inline {
        case .text(let text), .code(let text): add(text, bold: bold)
        case .strong(let inner): walk(inner, bold: true)
        case .emphasis(let inner), .link(let inner, _): walk(inner, bold: bold)
        case .lineBreak: joins = false
        }
      }
    }
    walk(inlines, bold: false)
    return words
  }

  private func marked(_ text: String) -> String { TextStyle(colours: colours).bold(text) }

  private func wrapped(_ words: [Word], indent: String, first: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in words {
      if width > 0, indent.count + width + 1 + word.width > PageText.width {
        lines.append(indent + line)
        (line, width) = ("", 0)
      }
      line += (width > 0 ? " " : "") + word.text
      width += (width > 0 ? 1 : 0) + word.width
    }
    return width > 0 ? lines + [indent + line] : lines
  }
}
