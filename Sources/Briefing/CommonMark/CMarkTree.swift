import CCMark

/// The only owner of one parsed libcmark tree, which it frees exactly once.
@safe struct CMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses a Markdown text, or fails where libcmark has no memory for it.
  init?(markdown: [UInt8]) {
    let tree = unsafe markdown.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let tree = unsafe tree else { return nil }
    unsafe root = tree
  }

  deinit { unsafe cmark_node_free(root) }

  /// The leaf blocks in reading order.
  func leaves() -> [MarkdownBlock] {
    guard let iterator = unsafe cmark_iter_new(root) else { return [] }
    defer { unsafe cmark_iter_free(iterator) }
    var collector = LeafCollector()
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE,
        let node = unsafe cmark_iter_get_node(iterator)
      else { return collector.leaves }
      unsafe collector.visit(node, isEntering: event == CMARK_EVENT_ENTER)
    }
  }
}

/// Turns a walk over libcmark's nodes into plain values.
private struct LeafCollector {
  var leaves: [MarkdownBlock] = []
  private var containers: [MarkdownBlock.Container] = []
  private var quoteDepth = 0
  private var itemDepth = 0
  private var current: MarkdownBlock?

  @unsafe mutating func visit(_ node: OpaquePointer, isEntering: Bool) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += isEntering ? 1 : -1
      nest(.quote, isEntering)
    case CMARK_NODE_ITEM:
      itemDepth += isEntering ? 1 : -1
      nest(.item, isEntering)
    case CMARK_NODE_PARAGRAPH: unsafe leaf(.paragraph, node, isEntering)
    case CMARK_NODE_HEADING:
      let level = unsafe Int(cmark_node_get_heading_level(node))
      unsafe leaf(.heading(level: level), node, isEntering)
    case CMARK_NODE_CODE_BLOCK: unsafe whole(.code, node)
    case CMARK_NODE_HTML_BLOCK: unsafe whole(.html, node)
    case CMARK_NODE_THEMATIC_BREAK: unsafe whole(.thematicBreak, node)
    case CMARK_NODE_TEXT: current?.inlines.append(.text(unsafe Self.literal(of: node)))
    case CMARK_NODE_CODE: current?.inlines.append(.code(unsafe Self.literal(of: node)))
    case CMARK_NODE_HTML_INLINE: current?.inlines.append(.html(unsafe Self.literal(of: node)))
    case CMARK_NODE_SOFTBREAK: current?.inlines.append(.softBreak)
    case CMARK_NODE_LINEBREAK: current?.inlines.append(.hardBreak)
    case CMARK_NODE_EMPH: span(.emphasis, isEntering)
    case CMARK_NODE_STRONG: span(.strong, isEntering)
    case CMARK_NODE_LINK: span(.link(to: unsafe Self.url(of: node)), isEntering)
    case CMARK_NODE_IMAGE: span(.image, isEntering)
    default: break
    }
  }

  private mutating func nest(_ container: MarkdownBlock.Container, _ isEntering: Bool) {
    if isEntering { containers.append(container) } else { _ = containers.popLast() }
  }

  private mutating func span(_ span: MarkdownInline.Span, _ isEntering: Bool) {
    current?.inlines.append(isEntering ? .open(span) : .close(span))
  }

  @unsafe private mutating func leaf(
    _ kind: MarkdownBlock.Kind, _ node: OpaquePointer, _ isEntering: Bool
  ) {
    if isEntering {
      current = unsafe block(kind, node)
    } else if let finished = current {
      leaves.append(finished)
      current = nil
    }
  }

  @unsafe private mutating func whole(_ kind: MarkdownBlock.Kind, _ node: OpaquePointer) {
    leaves.append(unsafe block(kind, node))
  }

  @unsafe private func block(
    _ kind: MarkdownBlock.Kind, _ node: OpaquePointer
  ) -> MarkdownBlock {
    let first = unsafe max(Int(cmark_node_get_start_line(node)), 1)
    let last = unsafe max(Int(cmark_node_get_end_line(node)), first)
    return MarkdownBlock(
      kind: kind, container: containers.last ?? .none, quoteDepth: quoteDepth,
      isInList: itemDepth > 0, lines: first...last,
      startColumn: unsafe max(Int(cmark_node_get_start_column(node)), 1), inlines: [])
  }

  @unsafe private static func url(of node: OpaquePointer) -> String {
    unsafe String(decoding: bytes(cmark_node_get_url(node)), as: UTF8.self)
  }

  @unsafe private static func literal(of node: OpaquePointer) -> [UInt8] {
    unsafe bytes(cmark_node_get_literal(node))
  }

  @unsafe private static func bytes(_ start: UnsafePointer<CChar>?) -> [UInt8] {
    guard let start = unsafe start else { return [] }
    var length = 0
    while unsafe start[length] != 0 { length += 1 }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
