/// Lines that invite, list or protect: `Read more: …`, `Sign up for …`, `© 2019 …`.
enum Boilerplate {
  static func isOne(_ look: LineLook) -> Bool {
    guard look.words.count <= 40 else { return false }
    if look.starts(with: always) || look.lower.contains("all rights reserved") { return true }
    if look.starts(with: alone) { return look.words.count <= 3 }
    if look.isShoutedLabel { return true }
    return look.words.count <= 25 && look.starts(with: invitations)
      && !reporting.contains { look.lower.contains($0) }
  }

  /// Whether a heading opens a list of sources or links, to be passed over whole.
  static func opensSources(_ heading: String) -> Bool {
    let heading = heading.lowercased().filter { $0.isLetter || $0 == " " }
    return sources.contains(heading)
  }

  /// "Subscribe to the view that …, he said" is no invitation.
  private static let reporting = [" said", " says", " told ", " wrote"]

  private static let always = [
    "read more:", "read also", "also read", "see also", "related:", "related articles",
    "related stories", "more from", "sign up for", "sign up to", "subscribe to our",
    "story continues below", "article continues below", "continue reading", "our standards:",
    "click here", "tap here", "©", "(c) 20", "copyright", "download the app", "share this",
    "follow us", "like us on", "join our", "get our", "support our", "watch:", "watch live:",
    "listen:", "watch more:", "recommended:", "you may also like", "more on this story",
    "this article was originally published", "this story was originally published",
    "this article first appeared", "this story first appeared", "for more information, visit",
    "the views expressed", "have a tip", "got a tip", "send us", "cookie", "we use cookies",
  ]

  /// These count when little else stands in the line.
  private static let alone = [
    "advertisement", "advert", "sponsored", "newsletter", "share", "print", "comments", "tags",
    "loading", "menu", "home", "read more", "more", "subscribe", "topics", "related",
  ]

  private static let invitations = [
    "read more", "read the", "read our", "read next", "sign up", "subscribe", "get the latest",
    "get breaking news", "watch the", "watch our", "listen to the", "listen to our", "download",
    "click", "newsletter", "share on", "follow our", "follow the", "join the conversation", "more:",
    "see more", "view the", "register", "log in", "support independent", "donate",
  ]

  private static let sources: Set<String> = [
    "sources", "references", "external links", "see also", "related news", "related articles",
    "related stories", "further reading", "sister links", "read more", "notes",
  ]
}

/// The publisher's note on what was wrong or changed.
enum Correction {
  static func isOne(_ look: LineLook) -> Bool {
    let subject = ["article", "story", "report", "post", "piece", "page", "item", "version"]
    if look.starts(with: openings) { return true }
    if look.starts(with: labels) { return look.words.count <= 3 || look.words[0].hasSuffix(":") }
    guard look.starts(with: ["this", "an earlier", "a previous", "the original"]) else {
      return false
    }
    let head = look.words.prefix(5).map { $0.lowercased() }
    let verbs = [
      "amended", "corrected", "updated", "clarified", "misstated", "misspelled", "incorrect",
    ]
    return subject.contains(where: head.contains) && verbs.contains { look.lower.contains($0) }
  }

  private static let openings = [
    "editor's note", "editors' note", "update:", "updated:", "note to readers", "erratum",
  ]

  private static let labels = [
    "correction", "corrections", "clarification", "clarifications", "amendment",
  ]
}

/// Words under a picture, credits, and who spoke a quotation that is set apart.
enum Caption {
  static func isOne(_ look: LineLook) -> Bool {
    if look.words.count <= 40, look.starts(with: openings) { return true }
    guard look.words.count <= 25 else { return false }
    if credits.contains(where: { look.lower.contains($0) }) { return true }
    if look.words.count >= 3, look.words.suffix(5).contains(where: endsInCredit) { return true }
    return isSpeakerLine(look)
  }

  /// `A view of the harbour. Image: Jane Doe.`
  private static func endsInCredit(_ word: Substring) -> Bool {
    ["Image:", "(Image:", "Photo:", "(Photo:", "Picture:", "Credit:", "(Photo"].contains(word)
  }

  /// `— Jane Doe, of the union`, below a quotation.
  private static func isSpeakerLine(_ look: LineLook) -> Bool {
    guard let first = look.text.first, "—–―".contains(first), look.words.count <= 16 else {
      return false
    }
    return !look.text.hasSuffix(".")
  }

  private static let openings = [
    "image:", "images:", "photo:", "photos:", "photograph:", "photograph by", "photo by",
    "picture:", "pictured:", "video:", "credit:", "credits:", "caption:", "file:", "file photo",
    "map:", "graphic:", "chart:", "illustration:", "image credit", "photo credit", "image by",
    "(photo", "(image", "source:",
  ]

  private static let credits = [
    "getty images", "getty/", "ap photo", "/ap)", "/reuters", "/afp", "(afp)", "via ap)",
    "via getty", "via reuters", "file photo", "shutterstock", "wikimedia commons", "/epa", "istock",
  ]
}
