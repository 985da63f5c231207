/// A leaf block of a Markdown text as libcmark found it: what it is, its lines, its inline nodes.
struct MarkdownBlock: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case paragraph
    case heading(level: Int)
    case code
    case html
    case thematicBreak
  }

  /// The innermost block that holds the leaf and matters to a reader.
  enum Container: Sendable, Hashable {
    case none, quote, item
  }

  var kind: Kind
  var container: Container
  /// How many block quotes the leaf stands in.
  var quoteDepth: Int
  /// Whether a list item holds it, at any depth.
  var isInList: Bool
  /// 1-based and inclusive, in the text that was parsed.
  var lines: ClosedRange<Int>
  /// 1-based column, in bytes, of the first character on the first line.
  var startColumn: Int
  var inlines: [MarkdownInline]
}

/// An inline node of a paragraph or heading, in reading order; spans open and close.
enum MarkdownInline: Sendable, Hashable {
  enum Span: Sendable, Hashable {
    case emphasis, strong, image
    case link(to: String)
  }

  /// Visible text, escapes and entities resolved.
  case text([UInt8])
  /// The words of a code span.
  case code([UInt8])
  case html([UInt8])
  case softBreak
  case hardBreak
  case open(Span)
  case close(Span)
}
