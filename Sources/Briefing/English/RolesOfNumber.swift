internal import SpacyPipeline

/// Noun phrases that take up a known number of things.
enum RolesOfNumber {
  /// Whether the noun can describe things of the kind.
  static func fits(_ noun: String, _ kind: References.Mention.Kind) -> Bool {
    switch noun {
    case "country", "nation", "state", "city", "region", "province", "town": kind == .place
    case "man", "woman", "people", "leader", "president", "minister", "candidate": kind == .person
    case "company", "firm", "agency", "group", "party", "team", "bank": kind == .body
    default: true
    }
  }
  /// 2 for "both countries" and "the two firms", 3 for "all three"; `nil` for others.
  static func count(of token: Token) -> Int? {
    guard token.tag == .nns else { return nil }
    var count: Int?
    var isDefinite = false
    var isBare = true
    token.forEachChild { child in
      switch child.dep {
      case .det, .predet:
        if child.lower == "both" { count = 2 }
        if ["the", "all", "both", "these", "those"].contains(child.lower) { isDefinite = true }
      case .nummod:
        // "all three countries" and "the two" take something up, "two countries" does not.
        if child.lower == "two" { count = 2 }
        if child.lower == "three" { count = 3 }
      case .punct, .appos, .prep: break
      default: isBare = false
      }
    }
    return isDefinite && isBare ? count : nil
  }
}
