/// What schema.org data inside a page says of the article.
struct LinkedData {
  private(set) var metadata = Document.Metadata()

  /// Reads the texts of the page's `application/ld+json` scripts; what is no JSON is passed over.
  init(scripts: [String]) {
    for script in scripts {
      guard let value = try? JSONValue(reading: script) else { continue }
      visit(value, depth: 0)
    }
  }

  private mutating func visit(_ value: JSONValue, depth: Int) {
    guard depth < 4 else { return }
    switch value {
    case .array(let items): for item in items { visit(item, depth: depth + 1) }
    case .object(let members):
      if let graph = members["@graph"] { visit(graph, depth: depth + 1) }
      if Self.isArticle(members["@type"]) { read(members) }
    default: break
    }
  }

  private mutating func read(_ members: [String: JSONValue]) {
    let found = Document.Metadata(
      title: Self.string(members["headline"]) ?? Self.string(members["name"]),
      date: Self.string(members["datePublished"]).flatMap { WrittenDay.leading(in: $0) },
      publisher: Self.name(members["publisher"]), author: Self.name(members["author"]),
      url: Self.string(members["url"]) ?? Self.name(members["mainEntityOfPage"]),
      licence: Self.string(members["license"]))
    metadata = metadata.filled(from: found)
  }

  private static func isArticle(_ type: JSONValue?) -> Bool {
    switch type {
    case .string(let name): name.hasSuffix("Article") || name == "BlogPosting" || name == "Report"
    case .array(let types): types.contains { isArticle($0) }
    default: false
    }
  }

  private static func string(_ value: JSONValue?) -> String? {
    guard case .string(let text) = value else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// The name of a person or organisation, or the names of several.
  private static func name(_ value: JSONValue?) -> String? {
    switch value {
    case .string: return string(value)
    case .object(let members): return string(members["name"]) ?? string(members["@id"])
    case .array(let items):
      let names = items.compactMap { name($0) }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    default: return nil
    }
  }
}
