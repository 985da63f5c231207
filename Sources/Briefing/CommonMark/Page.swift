/// A page to be written: a tree of plain values that libcmark renders.
///
/// Text is text: whatever it holds, it comes out as the same words and never as markup.
struct Page: Sendable, Hashable {
  /// A block of a page.
  indirect enum Block: Sendable, Hashable {
    case heading(Int, [Inline])
    case paragraph([Inline])
    case quote([Block])
    /// Items that stand close together when each is a single paragraph.
    case bullets([[Block]])
    case code(String)
    case rule
  }

  /// A part of a line.
  indirect enum Inline: Sendable, Hashable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case code(String)
    case link([Inline], to: String)
    case lineBreak
  }

  var blocks: [Block]
}

extension Page.Inline {
  /// The words alone.
  var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, _):
      inlines.map(\.plain).joined()
    case .lineBreak: "\n"
    }
  }
}

extension StringProtocol {
  /// The text in one line: runs of white space become one space, and control characters, which
  /// could hide or reorder what a reader sees, are dropped.
  var inOneLine: String { inOneLine(keepingSpaces: false) }

  /// The text without control characters, and with a space for each white space.
  var inOneLineKeepingSpaces: String { inOneLine(keepingSpaces: true) }

  private func inOneLine(keepingSpaces: Bool) -> String {
    var line = String.UnicodeScalarView()
    var space = false
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where !scalar.properties.isWhitespace: continue
      case .format where scalar != "\u{200D}" && scalar != "\u{200C}": continue
      default: break
      }
      // A no-break space stays: it binds a figure to its unit.
      if scalar.properties.isWhitespace, scalar != "\u{A0}", scalar != "\u{202F}" {
        if keepingSpaces { line.append(" ") } else { space = !line.isEmpty }
      } else {
        if space { line.append(" ") }
        space = false
        line.append(scalar)
      }
    }
    return String(line)
  }
}
