/// Who wrote it: `By Jane Doe`, `Jane Doe, Reuters`, `Reporting by Jane Doe; editing by John Roe`.
enum Byline {
  static func isOne(_ look: LineLook, isAtEdge: Bool) -> Bool {
    guard look.words.count <= 25 else { return false }
    if look.starts(with: credits) { return true }
    if look.starts(with: ["by"]) {
      return look.words.count <= 14 && look.isCapitalised(from: 1) && !look.text.hasSuffix(".")
    }
    return isAtEdge && isNameAndHouse(look)
  }

  /// Two to five capitalised words, a comma, and who they write for.
  private static func isNameAndHouse(_ look: LineLook) -> Bool {
    guard let comma = look.text.firstIndex(of: ","), look.words.count <= 9 else { return false }
    let names = look.text[..<comma].split(separator: " ")
    guard (2...5).contains(names.count), names.allSatisfy({ $0.first?.isUppercase == true }) else {
      return false
    }
    let house = look.text[look.text.index(after: comma)...].trimmed.lowercased()
    return houses.contains { house == $0 || house == "the \($0)" }
      || roles.contains { house.hasSuffix($0) }
  }

  private static let credits = [
    "reporting by", "additional reporting by", "written by", "story by", "edited by", "editing by",
    "compiled by", "text by", "words by", "with reporting by", "contributed by",
  ]

  private static let houses: Set<String> = [
    "reuters", "ap", "associated press", "afp", "agence france-presse", "bloomberg", "bbc",
    "bbc news", "cnn", "upi", "dpa", "efe", "ansa", "xinhua", "tass", "kyodo", "npr", "guardian",
    "new york times", "washington post", "los angeles times", "wall street journal",
    "financial times", "times", "politico", "wikinews", "al jazeera", "deutsche welle",
  ]

  private static let roles = [
    "staff writer", "correspondent", "reporter", "editor", "contributor", "columnist",
  ]
}

/// An account on a social network, or an address: `Twitter: @name`, `name@example.org`.
enum Handle {
  static func isOne(_ look: LineLook) -> Bool {
    guard look.words.count <= 12, look.words.contains(where: isAccount) else { return false }
    if look.words.count <= 3 { return true }
    return look.starts(with: openings)
  }

  private static func isAccount(_ word: Substring) -> Bool {
    let word = word.drop { "([".contains($0) }
    guard let sign = word.firstIndex(of: "@") else { return false }
    let name = word[word.index(after: sign)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.count >= 2
  }

  private static let openings = [
    "twitter", "follow", "email", "e-mail", "contact", "facebook", "instagram", "mastodon",
    "bluesky", "on twitter", "on x", "reach", "tweet", "write to", "x:",
  ]
}
