/// The inline parts of a block in a flat, tidy form that every form of output can write safely.
///
/// White space is one space between words and never stands at the edge of a line or of a span;
/// spans hold words, do not repeat and do not touch; links lead to the web or within the site.
struct PageLine: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case text(String)
    case code(String)
    case lineBreak
    case open(Span)
    case close(Span)
  }

  enum Span: Sendable, Hashable {
    case strong, emphasis
    case link(to: String)
  }

  private(set) var parts: [Part] = []
  private var openings: [Span] = []
  private var open: [Span] = []
  private var gap = Gap.none
  private let breaksLines: Bool

  private enum Gap {
    case none, space, line
  }

  /// Tidies inline parts; where lines may not break, as in headings, breaks become spaces.
  init(_ inlines: [Page.Inline], breaksLines: Bool) {
    self.breaksLines = breaksLines
    for inline in inlines { add(inline) }
  }

  private mutating func add(_ inline: Page.Inline) {
    switch inline {
    case .text(let text): add(text)
    case .code(let text):
      let line = text.inOneLine
      guard !line.isEmpty else { return }
      startWord()
      // Side by side, the backticks of two spans would run together.
      if case .code(let last) = parts.last {
        parts[parts.count - 1] = .code(last + line)
      } else {
        parts.append(.code(line))
      }
    case .lineBreak: gap = breaksLines ? .line : .space
    case .strong(let inlines): span(.strong, inlines)
    case .emphasis(let inlines): span(.emphasis, inlines)
    case .link(let inlines, let url):
      let isNested = open.contains { if case .link = $0 { true } else { false } }
      if !isNested, let url = PageURL.safe(url) {
        span(.link(to: url), inlines)
      } else {
        for inline in inlines { add(inline) }
      }
    }
  }

  private mutating func span(_ span: Span, _ inlines: [Page.Inline]) {
    guard !open.contains(span) else {
      for inline in inlines { add(inline) }
      return
    }
    open.append(span)
    openings.append(span)
    for inline in inlines { add(inline) }
    open.removeLast()
    if openings.last == span { openings.removeLast() } else { parts.append(.close(span)) }
  }

  private mutating func add(_ text: String) {
    let line = text.inOneLine
    guard !line.isEmpty else {
      if !text.isEmpty { noteSpace() }
      return
    }
    if text.unicodeScalars.first?.properties.isWhitespace == true { noteSpace() }
    startWord()
    append(line)
    if text.unicodeScalars.last?.properties.isWhitespace == true { noteSpace() }
  }

  private mutating func noteSpace() {
    if gap == .none { gap = .space }
  }

  /// Writes the gap and the spans that wait for a word, the gap outside of the spans.
  private mutating func startWord() {
    if !parts.isEmpty {
      switch gap {
      case .none: break
      case .space: append(" ")
      case .line: parts.append(.lineBreak)
      }
    }
    gap = .none
    parts += openings.map(Part.open)
    openings = []
  }

  private mutating func append(_ text: String) {
    if case .text(let last) = parts.last {
      parts[parts.count - 1] = .text(last + text)
    } else {
      parts.append(.text(text))
    }
  }
}

/// The addresses that a page may link to.
enum PageURL {
  /// The address with everything escaped that could end it early, or `nil` for a scheme other
  /// than `http`, `https` and `mailto`, such as `javascript`.
  static func safe(_ url: String) -> String? {
    let bytes = Array(url.utf8.drop(while: Byte.isSpace))
    guard !bytes.isEmpty else { return nil }
    if let colon = bytes.firstIndex(of: Byte.colon),
      !bytes[..<colon].contains(where: { "/?#".utf8.contains($0) })
    {
      let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      guard ["http", "https", "mailto"].contains(scheme) else { return nil }
    }
    return String(decoding: bytes.flatMap(escaped), as: UTF8.self)
  }

  /// Letters, digits and the marks of RFC 3986 stay, but parentheses, which Markdown counts, and
  /// the semicolon, which could end an entity.
  private static func escaped(_ byte: UInt8) -> [UInt8] {
    if Byte.isLetter(byte) || Byte.isDigit(byte) || "-._~:/?#@!$&*+,=%".utf8.contains(byte) {
      return [byte]
    }
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
