import CCMark

/// The only owner of one libcmark tree that is built to be rendered, which it frees exactly once.
@safe struct PageTree: ~Copyable {
  /// What the tree is rendered to; each has its own holes to be closed.
  enum Form: Sendable {
    case commonMark, html, latex, man
  }

  private let root: OpaquePointer
  private let form: Form

  /// Builds the tree of a page; fails only where libcmark has no memory.
  init?(_ page: Page, for form: Form) {
    guard let root = unsafe cmark_node_new(CMARK_NODE_DOCUMENT) else { return nil }
    unsafe self.root = root
    self.form = form
    let writer = PageTreeWriter(form: form)
    for block in page.blocks { unsafe writer.append(block, to: root) }
  }

  deinit { unsafe cmark_node_free(root) }

  /// The page in its form.
  var rendered: String {
    switch form {
    case .commonMark: unsafe Self.take(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
    case .html: unsafe Self.take(cmark_render_html(root, CMARK_OPT_DEFAULT))
    case .latex: unsafe Self.take(cmark_render_latex(root, CMARK_OPT_DEFAULT, 78))
    case .man: unsafe Self.take(cmark_render_man(root, CMARK_OPT_DEFAULT, 0))
    }
  }

  @unsafe private static func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
    return unsafe String(cString: text)
  }
}

/// Puts the values of a page into libcmark's nodes.
private struct PageTreeWriter {
  let form: PageTree.Form

  @unsafe func append(_ block: Page.Block, to parent: OpaquePointer) {
    switch block {
    case .heading(let level, let inlines):
      let line = PageLine(inlines, breaksLines: false)
      unsafe add(CMARK_NODE_HEADING, to: parent) { node in
        unsafe cmark_node_set_heading_level(node, CInt(min(max(level, 1), 6)))
        unsafe append(line, to: node)
      }
    case .paragraph(let inlines):
      let line = PageLine(inlines, breaksLines: true)
      unsafe add(CMARK_NODE_PARAGRAPH, to: parent) { unsafe append(line, to: $0) }
    case .quote(let blocks):
      unsafe add(CMARK_NODE_BLOCK_QUOTE, to: parent) { node in
        for block in blocks { unsafe append(block, to: node) }
      }
    case .bullets(let items): unsafe append(items, to: parent)
    case .code(let text):
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let code = lines.map { $0.inOneLineKeepingSpaces }.joined(separator: "\n")
      unsafe add(CMARK_NODE_CODE_BLOCK, to: parent) { node in
        // libcmark writes verbatim text as it stands, where only this could end it.
        let literal = form == .latex ? code.replacing("\\end", with: "\\ end") : code
        unsafe cmark_node_set_literal(node, literal.hasSuffix("\n") ? literal : literal + "\n")
      }
    case .rule: unsafe add(CMARK_NODE_THEMATIC_BREAK, to: parent) { _ in }
    }
  }

  @unsafe private func append(_ items: [[Page.Block]], to parent: OpaquePointer) {
    unsafe add(CMARK_NODE_LIST, to: parent) { node in
      unsafe cmark_node_set_list_type(node, CMARK_BULLET_LIST)
      unsafe cmark_node_set_list_tight(node, items.allSatisfy { $0.count == 1 } ? 1 : 0)
      for item in items.flatMap(Self.withoutListAtHead) {
        unsafe add(CMARK_NODE_ITEM, to: node) { entry in
          for block in item { unsafe append(block, to: entry) }
        }
      }
    }
  }

  /// An item that starts with a list becomes that list's items: libcmark indents what follows such
  /// a list too little to belong to the item.
  private static func withoutListAtHead(_ item: [Page.Block]) -> [[Page.Block]] {
    guard case .bullets(let inner) = item.first else { return [item] }
    let rest = Array(item.dropFirst())
    return inner.flatMap(withoutListAtHead) + (rest.isEmpty ? [] : withoutListAtHead(rest))
  }

  @unsafe private func append(_ line: PageLine, to block: OpaquePointer) {
    let parts =
      form == .commonMark ? CommonMarkGuard.withoutLooseSpans(line.parts) : line.parts
    var parents = unsafe [block]
    for part in parts {
      guard let parent = unsafe parents.last else { return }
      switch part {
      case .text(let text): unsafe append(text, to: parent)
      case .code(let text):
        unsafe add(CMARK_NODE_CODE, to: parent) { unsafe cmark_node_set_literal($0, text) }
      case .lineBreak: unsafe add(CMARK_NODE_LINEBREAK, to: parent) { _ in }
      case .open(let span):
        if let node = unsafe node(for: span) {
          unsafe cmark_node_append_child(parent, node)
          unsafe parents.append(node)
        }
      case .close: if unsafe parents.count > 1 { unsafe parents.removeLast() }
      }
    }
  }

  @unsafe private func node(for span: PageLine.Span) -> OpaquePointer? {
    switch span {
    case .strong: return unsafe cmark_node_new(CMARK_NODE_STRONG)
    case .emphasis: return unsafe cmark_node_new(CMARK_NODE_EMPH)
    case .link(let url):
      let node = unsafe cmark_node_new(CMARK_NODE_LINK)
      if let node = unsafe node { unsafe cmark_node_set_url(node, url) }
      return unsafe node
    }
  }

  @unsafe private func append(_ text: String, to parent: OpaquePointer) {
    guard form == .commonMark else {
      unsafe add(CMARK_NODE_TEXT, to: parent) { unsafe cmark_node_set_literal($0, text) }
      return
    }
    for piece in CommonMarkGuard.pieces(of: text) {
      switch piece {
      case .text(let text):
        unsafe add(CMARK_NODE_TEXT, to: parent) { unsafe cmark_node_set_literal($0, text) }
      case .markup(let markup):
        unsafe add(CMARK_NODE_CUSTOM_INLINE, to: parent) {
          unsafe cmark_node_set_on_enter($0, markup)
        }
      }
    }
  }

  /// Adds a node and lets it be filled; one that stays empty is left out, but for rules and breaks.
  @unsafe private func add(
    _ type: cmark_node_type, to parent: OpaquePointer, _ fill: (OpaquePointer) -> Void
  ) {
    guard let node = unsafe cmark_node_new(type) else { return }
    unsafe fill(node)
    let hasChild = unsafe cmark_node_first_child(node) != nil
    let isWanted = hasChild || !Self.needsChildren(type)
    let isAdded = unsafe isWanted && cmark_node_append_child(parent, node) != 0
    if !isAdded { unsafe cmark_node_free(node) }
  }

  private static func needsChildren(_ type: cmark_node_type) -> Bool {
    type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_LIST
      || type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE
  }
}

extension Page {
  /// The page as CommonMark.
  var commonMark: String { PageTree(self, for: .commonMark)?.rendered ?? "" }

  /// The page as a fragment of HTML.
  var html: String { PageTree(self, for: .html)?.rendered ?? "" }

  /// The page as the body of a LaTeX document.
  var latex: String { PageTree(self, for: .latex)?.rendered ?? "" }

  /// The page as the body of a manual page.
  var man: String { PageTree(self, for: .man)?.rendered ?? "" }
}
