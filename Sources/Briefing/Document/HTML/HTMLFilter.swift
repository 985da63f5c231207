/// Tells the parts of a page that belong to no article.
struct HTMLFilter {
  private let tree: HTMLTree
  /// Bytes of text inside each node.
  let textLength: [Int]

  init(_ tree: HTMLTree) {
    self.tree = tree
    var lengths = Array(repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if case .text(let text) = tree.nodes[index].content {
        lengths[index] = text.count { !Byte.isSpace($0) }
      }
      if case .element(let name, _) = tree.nodes[index].content, HTMLScanner.isRaw(name) {
        lengths[index] = 0
      }
      if let parent = tree.nodes[index].parent { lengths[parent] += lengths[index] }
    }
    textLength = lengths
  }

  /// Whether an element and all that is in it is passed over when reading inside `root`.
  func drops(_ index: Int, inside root: Int) -> Bool {
    guard case .element(let name, let attributes) = tree.nodes[index].content else { return false }
    if Self.droppedElements.contains(name) { return true }
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    if let role = attributes["role"], Self.droppedRoles.contains(role) { return true }
    if let style = attributes["style"]?.filter({ !$0.isWhitespace }).lowercased(),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    // A wrapper that is named after its sidebar still holds the article.
    guard textLength[index] * 2 < textLength[root] else { return false }
    if name == "header" || name == "footer" || name == "aside" { return true }
    let words = Self.words(attributes["class"]) + Self.words(attributes["id"])
    return words.contains { Self.droppedWords.contains($0) }
  }

  /// The words that a class or id is made of.
  static func words(_ value: String?) -> [String] {
    guard let value else { return [] }
    return value.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let droppedElements: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "nav", "form", "button", "input",
    "select", "option", "textarea", "iframe", "object", "embed", "canvas", "audio", "video", "map",
    "dialog", "menu", "head", "title", "img", "picture", "source", "label", "fieldset", "applet",
  ]

  private static let droppedRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert",
    "menu", "menubar", "toolbar", "form",
  ]

  private static let droppedWords: Set<String> = [
    "nav", "navigation", "navbar", "menu", "sidebar", "share", "sharing", "social", "newsletter",
    "newsletters", "subscribe", "subscription", "signup", "promo", "promotion", "advert", "adverts",
    "advertisement", "advertising", "ad", "ads", "adslot", "sponsored", "sponsor", "related",
    "recommended", "recommendations", "comments", "comment", "disqus", "cookie", "cookies",
    "consent", "gdpr", "banner", "breadcrumb", "breadcrumbs", "pagination", "pager", "paywall",
    "toolbar", "popup", "modal", "overlay", "trending", "outbrain", "taboola", "readmore",
    "teaser", "teasers", "widget", "tags", "taglist", "skip", "masthead", "copyright",
  ]
}
