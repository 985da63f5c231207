/// Verbs whose complement is a name, a title or an office of their object: "called the Iron Nurse".
enum NamingVerbs {
  private static let lemmas: Set<String> = [
    "call", "name", "dub", "nickname", "christen", "title", "entitle", "term", "know", "rename",
    "rebrand", "bill", "style", "label", "brand", "appoint", "elect", "crown", "designate",
    "proclaim", "declare",
  ]

  static func contains(_ lemma: String) -> Bool { lemmas.contains(lemma) }
}

/// Verbs that say with "as" what somebody's work or office is: "served as mayor".
enum OfficeVerbs {
  static func contains(_ lemma: String) -> Bool { lemma == "serve" || lemma == "work" }
}
