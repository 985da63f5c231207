/// What a page says about itself: JSON-LD first, then meta elements, then its visible parts.
struct HTMLMetadata {
  private let tree: HTMLTree

  init(_ tree: HTMLTree) {
    self.tree = tree
  }

  func metadata() -> Document.Metadata {
    let linked = LinkedData(scripts: scripts()).metadata
    return linked.filled(from: metaElements()).filled(from: visible())
  }

  private func scripts() -> [String] {
    tree.nodes.indices.compactMap { index in
      guard tree.name(index) == "script",
        tree.attribute("type", of: index)?.lowercased().contains("ld+json") == true
      else { return nil }
      return tree.text(in: index)
    }
  }

  private func metaElements() -> Document.Metadata {
    var values: [String: String] = [:]
    for index in tree.nodes.indices where tree.name(index) == "meta" {
      let key =
        tree.attribute("property", of: index) ?? tree.attribute("name", of: index)
        ?? tree.attribute("itemprop", of: index)
      guard let key = key?.lowercased(), values[key] == nil,
        let value = Self.clean(tree.attribute("content", of: index))
      else { continue }
      values[key] = value
    }
    func first(_ keys: [String]) -> String? { keys.lazy.compactMap { values[$0] }.first }
    let dates = Self.dateKeys.lazy.compactMap { values[$0].flatMap { WrittenDay.leading(in: $0) } }
    let author = first(["author", "article:author", "dc.creator", "byl", "parsely-author"])
    return Document.Metadata(
      title: first(["og:title", "dc.title", "twitter:title", "headline"]), date: dates.first,
      publisher: first(["og:site_name", "dc.publisher", "publisher", "application-name"]),
      author: author.flatMap { $0.contains("://") ? nil : Self.withoutBy($0) },
      url: link("canonical") ?? first(["og:url"]), licence: link("license") ?? first(["dc.rights"]))
  }

  private func link(_ relation: String) -> String? {
    let index = tree.nodes.indices.first { index in
      (tree.name(index) == "link" || tree.name(index) == "a")
        && tree.attribute("rel", of: index)?.lowercased() == relation
    }
    return index.flatMap { Self.clean(tree.attribute("href", of: $0)) }
  }

  private func visible() -> Document.Metadata {
    Document.Metadata(title: heading() ?? pageTitle(), date: time(), author: byline())
  }

  private func heading() -> String? {
    let headings = tree.nodes.indices.filter { tree.name($0) == "h1" }
    return headings.count == 1 ? Self.clean(tree.text(in: headings[0])) : nil
  }

  /// The title without the site's name after the last bar or dash.
  private func pageTitle() -> String? {
    guard let index = tree.nodes.indices.first(where: { tree.name($0) == "title" }),
      let title = Self.clean(tree.text(in: index))
    else { return nil }
    for mark in [" | ", " – ", " — ", " - "] {
      if let cut = title.ranges(of: mark).last, title[..<cut.lowerBound].count >= 15 {
        return String(title[..<cut.lowerBound].trimmed)
      }
    }
    return title
  }

  /// The first time that is marked as that of publication, else the first at all.
  private func time() -> CalendarDay? {
    let times = tree.nodes.indices.filter { tree.name($0) == "time" }
    let marked = times.filter { index in
      tree.attribute("itemprop", of: index) == "datePublished"
        || tree.attribute("pubdate", of: index) != nil
    }
    return (marked + times).lazy.compactMap { index in
      tree.attribute("datetime", of: index).flatMap { WrittenDay.leading(in: $0) }
        ?? Self.clean(tree.text(in: index)).flatMap { WrittenDay.leading(in: $0) }
    }.first
  }

  private func byline() -> String? {
    let index = tree.nodes.indices.first { index in
      tree.attribute("rel", of: index) == "author"
        || tree.attribute("itemprop", of: index) == "author"
        || HTMLFilter.words(tree.attribute("class", of: index)).contains("byline")
    }
    guard let index, let text = Self.clean(tree.text(in: index)), text.utf8.count < 120 else {
      return nil
    }
    return Self.withoutBy(text)
  }

  private static func withoutBy(_ text: String) -> String {
    text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3).trimmed) : text
  }

  /// In one line; `nil` when nothing is left.
  private static func clean(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let dateKeys = [
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created",
    "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "sailthru.date",
    "parsely-pub-date", "article.published", "og:published_time", "ptime", "article:published",
  ]
}
