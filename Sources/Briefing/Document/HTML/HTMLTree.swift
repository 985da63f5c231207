import CLibXML2

/// A parsed HTML page as plain values, in document order.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    enum Content: Sendable {
      case element(name: String, attributes: [String: String])
      /// Bytes with entities resolved.
      case text([UInt8])
    }

    var content: Content
    /// The index of the element around it; `nil` for the outermost.
    var parent: Int?
    /// One past the index of the last node inside it.
    var end: Int
  }

  private(set) var nodes: [Node] = []

  /// Parses a page, or fails where libxml2 finds no element in it.
  init?(_ html: [UInt8]) {
    // libxml2 ends a text at NUL; a space of the same length keeps the places right.
    let bytes = html.map { $0 == 0 ? Byte.space : $0 }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, "UTF-8",
        CInt(options))
    }
    guard let document = unsafe document else { return nil }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
    unsafe collect(root)
    if nodes.isEmpty { return nil }
  }

  /// Walks without recursion: pages may nest as deeply as they like.
  @unsafe private mutating func collect(_ root: xmlNodePtr) {
    var open: [Int] = []
    var current: xmlNodePtr? = unsafe root
    while let node = unsafe current {
      let index = unsafe add(node, parent: open.last)
      if let index, let child = unsafe node.pointee.children {
        open.append(index)
        unsafe current = child
        continue
      }
      var next: xmlNodePtr? = unsafe node
      while let here = unsafe next, unsafe here != root, unsafe here.pointee.next == nil {
        unsafe next = here.pointee.parent
        if let closed = open.popLast() { nodes[closed].end = nodes.count }
      }
      guard let last = unsafe next, unsafe last != root else { break }
      unsafe current = last.pointee.next
    }
    for index in open { nodes[index].end = nodes.count }
  }

  /// Adds a node; returns its index where it may have children.
  @unsafe private mutating func add(_ node: xmlNodePtr, parent: Int?) -> Int? {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      let content = Node.Content.element(
        name: unsafe Self.string(node.pointee.name).lowercased(),
        attributes: unsafe Self.attributes(of: node))
      nodes.append(Node(content: content, parent: parent, end: nodes.count + 1))
      return nodes.count - 1
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = unsafe Self.bytes(node.pointee.content)
      nodes.append(Node(content: .text(text), parent: parent, end: nodes.count + 1))
      return nil
    default: return nil
    }
  }

  @unsafe private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next: xmlAttrPtr? = unsafe node.pointee.properties
    while let attribute = unsafe next {
      let name = unsafe string(attribute.pointee.name).lowercased()
      var value: [UInt8] = []
      var child: xmlNodePtr? = unsafe attribute.pointee.children
      while let part = unsafe child {
        unsafe value += bytes(part.pointee.content)
        unsafe child = part.pointee.next
      }
      if attributes[name] == nil { attributes[name] = String(decoding: value, as: UTF8.self) }
      unsafe next = attribute.pointee.next
    }
    return attributes
  }

  @unsafe private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    unsafe String(decoding: bytes(text), as: UTF8.self)
  }

  @unsafe private static func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  /// What a named entity stands for in HTML 4, which is all that libxml2 knows.
  static func entity(named name: ArraySlice<UInt8>) -> UInt32? {
    var name = Array(name)
    name.append(0)
    return unsafe name.withUnsafeBufferPointer { buffer in
      guard let entry = unsafe htmlEntityLookup(buffer.baseAddress) else { return nil }
      return unsafe entry.pointee.value
    }
  }
}

extension HTMLTree {
  /// The name of an element, or `nil` for text.
  func name(_ index: Int) -> String? {
    if case .element(let name, _) = nodes[index].content { name } else { nil }
  }

  /// The value of an attribute; `nil` when it is missing or the node is text.
  func attribute(_ name: String, of index: Int) -> String? {
    if case .element(_, let attributes) = nodes[index].content { attributes[name] } else { nil }
  }

  /// The text inside a node, white space as in the page.
  func text(in index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].end] {
      if case .text(let text) = node.content { bytes += text }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
