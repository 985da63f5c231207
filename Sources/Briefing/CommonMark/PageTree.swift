import CCMark

/// The only owner of one libcmark tree that is built to be rendered, which it frees exactly once.
@safe struct PageTree: ~Copyable {
  private let root: OpaquePointer

  /// Builds the tree of a page; fails only where libcmark has no memory.
  init?(_ page: Page) {
    guard let root = unsafe cmark_node_new(CMARK_NODE_DOCUMENT) else { return nil }
    unsafe self.root = root
    for block in page.blocks { unsafe PageTree.append(block, to: root) }
  }

  deinit { unsafe cmark_node_free(root) }

  var commonMark: String {
    unsafe PageTree.take(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
  }

  var html: String { unsafe PageTree.take(cmark_render_html(root, CMARK_OPT_DEFAULT)) }

  var latex: String { unsafe PageTree.take(cmark_render_latex(root, CMARK_OPT_DEFAULT, 78)) }

  var man: String { unsafe PageTree.take(cmark_render_man(root, CMARK_OPT_DEFAULT, 0)) }

  @unsafe private static func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
    return unsafe String(cString: text)
  }

  @unsafe private static func append(_ block: Page.Block, to parent: OpaquePointer) {
    switch block {
    case .heading(let level, let inlines):
      unsafe add(CMARK_NODE_HEADING, to: parent) { node in
        unsafe cmark_node_set_heading_level(node, CInt(level))
        for inline in inlines { unsafe append(inline, to: node) }
      }
    case .paragraph(let inlines):
      unsafe add(CMARK_NODE_PARAGRAPH, to: parent) { node in
        for inline in inlines { unsafe append(inline, to: node) }
      }
    case .quote(let blocks):
      unsafe add(CMARK_NODE_BLOCK_QUOTE, to: parent) { node in
        for block in blocks { unsafe append(block, to: node) }
      }
    case .bullets(let items):
      unsafe add(CMARK_NODE_LIST, to: parent) { node in
        unsafe cmark_node_set_list_type(node, CMARK_BULLET_LIST)
        unsafe cmark_node_set_list_tight(node, items.allSatisfy { $0.count == 1 } ? 1 : 0)
        for item in items {
          unsafe add(CMARK_NODE_ITEM, to: node) { entry in
            for block in item { unsafe append(block, to: entry) }
          }
        }
      }
    case .code(let text):
      unsafe add(CMARK_NODE_CODE_BLOCK, to: parent) { node in
        unsafe cmark_node_set_literal(node, text.hasSuffix("\n") ? text : text + "\n")
      }
    case .rule: unsafe add(CMARK_NODE_THEMATIC_BREAK, to: parent) { _ in }
    }
  }

  @unsafe private static func append(_ inline: Page.Inline, to parent: OpaquePointer) {
    switch inline {
    case .text(let text):
      unsafe add(CMARK_NODE_TEXT, to: parent) { unsafe cmark_node_set_literal($0, text) }
    case .code(let text):
      unsafe add(CMARK_NODE_CODE, to: parent) { unsafe cmark_node_set_literal($0, text) }
    case .strong(let inlines):
      unsafe add(CMARK_NODE_STRONG, to: parent) { node in
        for inline in inlines { unsafe append(inline, to: node) }
      }
    case .emphasis(let inlines):
      unsafe add(CMARK_NODE_EMPH, to: parent) { node in
        for inline in inlines { unsafe append(inline, to: node) }
      }
    case .link(let inlines, let url):
      unsafe add(CMARK_NODE_LINK, to: parent) { node in
        unsafe cmark_node_set_url(node, url)
        for inline in inlines { unsafe append(inline, to: node) }
      }
    case .lineBreak: unsafe add(CMARK_NODE_LINEBREAK, to: parent) { _ in }
    }
  }

  @unsafe private static func add(
    _ type: cmark_node_type, to parent: OpaquePointer, _ fill: (OpaquePointer) -> Void
  ) {
    guard let node = unsafe cmark_node_new(type) else { return }
    unsafe fill(node)
    if unsafe cmark_node_append_child(parent, node) == 0 { unsafe cmark_node_free(node) }
  }
}

extension Page {
  /// The page as CommonMark.
  var commonMark: String { PageTree(self)?.commonMark ?? "" }

  /// The page as a fragment of HTML; links that could run a script are left empty.
  var html: String { PageTree(self)?.html ?? "" }

  /// The page as the body of a LaTeX document.
  var latex: String { PageTree(self)?.latex ?? "" }

  /// The page as the body of a manual page.
  var man: String { PageTree(self)?.man ?? "" }
}
