import SpacyPipeline

/// What a document says of single names that shows them to be companies, and not places.
///
/// The model knows names by their neighbours, and so takes many a foreign company for a town. Only
/// what the text itself says counts here: an apposition, a list of companies, an office that only
/// companies have, a legal form. A name that also stands as a place stays one.
struct CompanySigns {
  private var signed: Set<String> = []
  private var places: Set<String> = []
  /// First letters of the peoples that are named: "Chin" for "Chinese" makes "China" a place.
  private var peoples: Set<String> = []

  /// The names that are companies'.
  var names: [String] {
    signed.filter { !places.contains($0) && !peoples.contains(Self.stem($0)) }.sorted()
  }

  /// Looks at one mention of a name; `tokens` are its own, without article and possessive ending.
  ///
  /// - Parameter label: the model's type of it, `nil` where it saw no name.
  mutating func collect(_ tokens: Range<Int>, _ label: EntityLabel?, in text: ParsedText) {
    guard let last = tokens.last else { return }
    let name = text[last]
    if label == .nationality, name.pos == .adjective || name.tag == .nnps {
      peoples.insert(Self.stem(name.text))
    }
    if label == .organization, tokens.count > 1, Self.legalForms.contains(name.text) {
      signed.insert(text.text(of: tokens.lowerBound..<last))
    }
    guard tokens.count == 1, name.tag == .nnp || name.tag == .nnps else { return }
    if Self.standsAsPlace(name) {
      places.insert(name.text)
    } else if Self.isCalledCompany(name) || Self.hasOffices(name) || Self.isListed(name) {
      signed.insert(name.text)
    }
  }

  private static func stem(_ name: String) -> String { String(name.prefix(4)) }

  /// "in X", "X, Norway", "the city of X"; but not "a stake in X".
  private static func standsAsPlace(_ name: Token) -> Bool {
    if name.dep == .pobj, name.index > 0, name[name.index - 1] == name.head {
      let governor = name.head.head.lemmaKey
      switch name.head.lower {
      case "in", "near", "outside", "across", "throughout": return !holdings.contains(governor)
      case "of": return places.contains(governor)
      default: return false
      }
    }
    return name.children(.appos).contains { $0.entity == .geopolitical && $0.index > name.index }
  }

  /// "X, a company from Lund", "the carmaker X".
  private static func isCalledCompany(_ name: Token) -> Bool {
    if name.children(.appos).contains(where: { kinds.contains($0.lemmaKey) }) { return true }
    if name.dep == .appos, kinds.contains(name.head.lemmaKey) { return true }
    return name.children(.compound, .nmod).contains {
      $0.index + 1 == name.index && $0.pos == .noun && kinds.contains($0.lemmaKey)
    }
  }

  /// "X's chief executive", "the shareholders of X".
  private static func hasOffices(_ name: Token) -> Bool {
    let holder: Token
    switch name.dep {
    case .poss, .compound, .nmod: holder = name.head
    case .pobj where name.head.lower == "of": holder = name.head.head
    default: return false
    }
    if offices.contains(holder.lemmaKey) { return name.dep != .pobj || holder.pos == .noun }
    return holder.lemmaKey == "executive" && name.dep != .compound
      && holder.children(.amod, .compound).contains { $0.lower == "chief" }
  }

  /// "firms such as X and Y", "the suppliers include X and Y".
  private static func isListed(_ name: Token) -> Bool {
    let members = list(around: name)
    guard let first = members.first, let kind = kind(ofList: first) else { return false }
    if kinds.contains(kind) { return true }
    // Countries are rivals and suppliers as well: a company beside them has to tell.
    return looseKinds.contains(kind)
      && members.contains { $0 != name && $0.entity == .organization }
  }

  /// The names that are joined with a name, the first of them first.
  private static func list(around name: Token) -> [Token] {
    var first = name
    while first.dep == .conj, first.head.index < first.index { first = first.head }
    var members = [first]
    var next = 0
    while next < members.count {
      members += members[next].children(.conj)
      next += 1
    }
    return members
  }

  /// The noun that says what the members of a list are.
  private static func kind(ofList first: Token) -> String? {
    let above = first.head
    switch (first.dep, above.lower) {
    case (.pobj, "as"), (.pobj, "like"), (.pobj, "including"): return above.head.lemmaKey
    case (.dobj, _) where above.lemmaKey == "include":
      return above.child(.nsubj)?.lemmaKey
    case (.appos, _): return above.lemmaKey
    default: return nil
    }
  }

  /// Nouns for what only a company can be.
  private static let kinds = WordClass.words(
    """
    company firm corporation manufacturer retailer airline automaker carmaker chipmaker drugmaker
    startup start-up conglomerate subsidiary insurer brewer multinational
    """)
  /// Nouns for what a country can be as well.
  private static let looseKinds = WordClass.words(
    "supplier rival competitor vendor maker operator carrier giant customer brand lender")
  private static let offices = WordClass.words("ceo shareholder subsidiary spinoff spin-off")
  private static let holdings = WordClass.words(
    "stake share stock invest investor investment interest holding confidence trust believe")
  private static let places = WordClass.words("city town village capital port country state")
  /// Endings of companies' full names.
  private static let legalForms: Set<String> = [
    "Inc", "Inc.", "Corp", "Corp.", "Corporation", "Co.", "Company", "Ltd", "Ltd.", "Limited",
    "PLC", "plc", "AG", "AB", "SE", "NV", "GmbH", "Group", "Holdings", "Technologies", "Industries",
  ]
}
