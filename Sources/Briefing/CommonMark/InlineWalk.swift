/// Puts the inline nodes of a block back onto its source.
///
/// libcmark's inline positions are wrong in many cases (after hard breaks, on lazy lines, after
/// definitions), so the block's text is walked forward in step with the nodes: each says what
/// must come next.
struct InlineWalk {
  private let file: [UInt8]
  private var content: BlockContent
  private let text: [UInt8]
  private let scanner: LinkScanner
  private var entities = EntityReference()
  private var position = 0
  private var builders: [ProseBuilder] = [ProseBuilder()]
  private let rowsOfTable: Bool
  private var openImages = 0
  /// For each open link or image, whether it is `<…>`.
  private var openLinks: [Bool] = []

  /// `isTable` starts a new prose for each line and reads `|` as a gap.
  init(_ content: BlockContent, file: [UInt8], isTable: Bool = false) {
    self.file = file
    self.content = content
    text = content.bytes
    scanner = LinkScanner(text: content.bytes)
    rowsOfTable = isTable
  }

  /// The words of the block (of each line of a table), or `nil` where the walk lost its way.
  mutating func prose(for inlines: [MarkdownInline]) -> [Prose]? {
    while let end = scanner.definition(at: position), end < text.count { position = end }
    skipBlanks()
    for inline in inlines where !step(inline) { return nil }
    return isAtEnd ? builders.map { $0.finish() } : nil
  }

  private mutating func step(_ inline: MarkdownInline) -> Bool {
    switch inline {
    case .text(let literal): matchText(literal)
    case .code: matchCode()
    case .html(let literal): matchHTML(literal)
    case .softBreak, .hardBreak: matchBreak()
    case .open(.emphasis), .close(.emphasis): matchDelimiters(1)
    case .open(.strong), .close(.strong): matchDelimiters(2)
    case .open(.link): openLink()
    case .open(.image): openImage()
    case .close(.link): closeLink(isImage: false)
    case .close(.image): closeLink(isImage: true)
    }
  }

  // MARK: Text

  private mutating func matchText(_ literal: [UInt8]) -> Bool {
    let isAutolink = openLinks.last == true
    var run = position
    var index = 0
    while index < literal.count {
      guard position < text.count else { return false }
      let byte = text[position]
      if byte == Byte.backslash, !isAutolink, position + 1 < text.count,
        Byte.isPunctuation(text[position + 1])
      {
        emit(run..<position)
        run = position + 1
        guard literal[index] == text[run] else { return false }
        position += 2
        index += 1
      } else if byte == Byte.ampersand, let entity = entities.resolve(text, at: position) {
        guard literal[index...].starts(with: entity.bytes) else { return false }
        emit(run..<position)
        if openImages == 0 {
          let place = content.fileRange(position..<(position + entity.length))
          builders[builders.count - 1].replace(place, with: entity.bytes)
        }
        position += entity.length
        run = position
        index += entity.bytes.count
      } else {
        guard literal[index] == byte else { return false }
        position += 1
        index += 1
      }
    }
    emit(run..<position)
    return true
  }

  private mutating func matchBreak() -> Bool {
    let start = position
    skipBlanks()
    if position + 1 < text.count, text[position] == Byte.backslash { position += 1 }
    guard position < text.count, text[position] == Byte.newline else { return false }
    position += 1
    skipBlanks()
    if rowsOfTable {
      builders.append(ProseBuilder())
    } else if openImages == 0 {
      let place = content.fileSpan(start..<position)
      builders[builders.count - 1].space(place)
    }
    return true
  }

  private mutating func matchCode() -> Bool {
    let ticks = run(of: Byte.backtick, at: position)
    guard ticks > 0 else { return false }
    let start = position + ticks
    var end = start
    while end < text.count {
      guard text[end] == Byte.backtick else {
        end += 1
        continue
      }
      let closing = run(of: Byte.backtick, at: end)
      if closing == ticks {
        emit(start..<end)
        position = end + closing
        return true
      }
      end += closing
    }
    return false
  }

  /// Markup has no words, but a break between them parts them.
  private mutating func matchHTML(_ literal: [UInt8]) -> Bool {
    let start = position
    var index = 0
    while index < literal.count {
      if Byte.isSpace(literal[index]) {
        index += 1
      } else if position < text.count, Byte.isSpace(text[position]) {
        position += 1
      } else if position < text.count, text[position] == literal[index] {
        position += 1
        index += 1
      } else {
        return false
      }
    }
    if literal.starts(with: [Byte.less, UInt8(ascii: "b"), UInt8(ascii: "r")]) {
      builders[builders.count - 1].space(content.fileSpan(start..<position))
    }
    return true
  }

  // MARK: Spans

  private mutating func matchDelimiters(_ count: Int) -> Bool {
    guard position + count <= text.count else { return false }
    let delimiter = text[position]
    guard delimiter == Byte.asterisk || delimiter == Byte.underscore,
      text[position + count - 1] == delimiter
    else { return false }
    position += count
    return true
  }

  private mutating func openLink() -> Bool {
    guard position < text.count else { return false }
    let isAutolink = text[position] == Byte.less
    guard isAutolink || text[position] == Byte.openBracket else { return false }
    openLinks.append(isAutolink)
    position += 1
    return true
  }

  private mutating func openImage() -> Bool {
    guard position + 1 < text.count, text[position] == Byte.bang,
      text[position + 1] == Byte.openBracket
    else { return false }
    openLinks.append(false)
    openImages += 1
    position += 2
    return true
  }

  private mutating func closeLink(isImage: Bool) -> Bool {
    guard let isAutolink = openLinks.popLast(), position < text.count,
      text[position] == (isAutolink ? Byte.greater : Byte.closeBracket)
    else { return false }
    position += 1
    if isImage { openImages -= 1 }
    guard !isAutolink else { return true }
    if let end = scanner.inlineTail(at: position) ?? scanner.label(at: position) { position = end }
    return true
  }

  // MARK: Steps

  private mutating func emit(_ range: Range<Int>) {
    guard openImages == 0, !range.isEmpty else { return }
    var start = range.lowerBound
    for index in range where text[index] == Byte.newline || rowsOfTable && text[index] == Byte.pipe
    {
      copy(start..<index)
      builders[builders.count - 1].space(content.fileRange(index..<(index + 1)))
      start = index + 1
    }
    copy(start..<range.upperBound)
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    builders[builders.count - 1].copy(content.fileRange(range), of: file)
  }

  private mutating func skipBlanks() {
    while position < text.count, Byte.isBlank(text[position]) { position += 1 }
  }

  private func run(of byte: UInt8, at offset: Int) -> Int {
    var end = offset
    while end < text.count, text[end] == byte { end += 1 }
    return end - offset
  }

  /// Only blanks and the closing marks of a heading may be left.
  private var isAtEnd: Bool {
    text[position...].allSatisfy { Byte.isBlank($0) || $0 == Byte.hash || $0 == Byte.newline }
  }
}
