import SpacyPipeline

/// Gives each name one type over a whole document.
///
/// The model decides mention by mention, and so calls one and the same person an organisation where
/// only the surname stands. Here all mentions vote; titles and full names weigh more than guesses.
struct NameTypes {
  /// A mention: its text, its block, and its tokens without title, article and possessive ending.
  private struct Mention {
    let block: Int
    let tokens: Range<Int>
    let label: EntityLabel
  }

  /// Changes entity types in the records of the blocks of one document.
  static func unify(_ records: inout [[TokenRecord]], in texts: [ParsedText]) {
    var types = NameTypes()
    for (block, text) in texts.enumerated() { types.collect(text, block) }
    types.settle(texts)
    for block in texts.indices { types.apply(to: &records[block], text: texts[block], block) }
  }

  private var mentions: [Mention] = []
  private var votes: [String: [EntityLabel: Int]] = [:]
  /// The type on which the mentions of a name agree.
  private var types: [String: EntityLabel] = [:]
  /// Last words of the full names of persons, and single names that a title has shown to be persons.
  private var persons: Set<String> = []
  /// Full names that are surely persons'.
  private var certain: Set<String> = []
  /// What the document says of names that the model may take for places.
  private var companies = CompanySigns()
  private var companyNames: Set<String> = []
  /// Words that the document also writes small.
  private var commonWords: Set<String> = []

  private mutating func collect(_ text: ParsedText, _ block: Int) {
    for entity in text.entities where Self.isName(entity.label) {
      let tokens = Self.core(of: entity.tokens, in: text)
      guard let last = tokens.last, text[last].text.first?.isUppercase == true else { continue }
      mentions.append(Mention(block: block, tokens: tokens, label: entity.label))
      votes[text.text(of: tokens), default: [:]][entity.label, default: 0] += 1
      companies.collect(tokens, entity.label, in: text)
      let isPerson = entity.label == .person || Self.hasRole(text[last])
      if isPerson, tokens.count > 1, Self.isFullName(tokens, in: text) {
        persons.insert(text[last].text)
        certain.insert(text.text(of: tokens))
      }
    }
    for token in text.tokens {
      if token.pos == .properNoun, Self.hasPersonSign(token) { persons.insert(token.text) }
      if token.entity == nil, Self.standsAlone(token) {
        companies.collect(token.index..<token.index + 1, nil, in: text)
      }
      if token.text == token.lower { commonWords.insert(token.text) }
    }
  }

  private mutating func settle(_ texts: [ParsedText]) {
    for (name, counts) in votes {
      let order = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      guard let first = order.first else { continue }
      // Two types with as many mentions each: the text does not tell.
      if order.count > 1, order[1].value == first.value { continue }
      types[name] = first.key
    }
    for name in companies.names where !persons.contains(name) {
      types[name] = .organization
      companyNames.insert(name)
    }
    for name in certain { types[name] = .person }
    for mention in mentions where mention.tokens.count == 1 {
      let name = texts[mention.block].text(of: mention.tokens)
      if persons.contains(name) { types[name] = .person }
    }
  }

  private func apply(to records: inout [TokenRecord], text: ParsedText, _ block: Int) {
    for mention in mentions where mention.block == block {
      guard let type = types[text.text(of: mention.tokens)], type != mention.label else { continue }
      let isPlace = mention.label == .geopolitical || mention.label == .location
      // "in Washington" is a place even where a Mr. Washington speaks.
      if type == .person, isPlace, Self.followsLocative(text[mention.tokens.lowerBound]) {
        continue
      }
      set(type, mention.tokens, &records)
    }
    for token in text.tokens
    where records[token.index].entity == nil && companyNames.contains(token.text)
      && Self.standsAlone(token)
    {
      set(.organization, token.index..<token.index + 1, &records)
    }
    for token in text.tokens
    where records[token.index].entity.map({ $0 == .person }) ?? true && isSurname(token) {
      if records[token.index].entity == nil {
        set(.person, token.index..<token.index + 1, &records)
      }
      if token.pos == .noun {
        records[token.index].tag = .nnp
        records[token.index].pos = .properNoun
        records[token.index].morph = "Number=Sing"
        records[token.index].lemma = token.text
      }
    }
  }

  /// Whether a token is a proper name of one word.
  private static func standsAlone(_ token: Token) -> Bool {
    token.tag == .nnp && token.text.first?.isUppercase == true && !isPartOfName(token)
  }

  /// Whether a token is a person's name by itself, even where the tagger took it for a noun.
  private func isSurname(_ token: Token) -> Bool {
    guard persons.contains(token.text), !Self.isPartOfName(token) else { return false }
    if token.tag == .nnp { return true }
    return token.pos == .noun || token.tag == .nnps
      ? !commonWords.contains(token.lower) && token.text.first?.isUppercase == true : false
  }

  /// Marks the tokens; what was an entity around them keeps its other tokens out.
  private func set(_ label: EntityLabel, _ tokens: Range<Int>, _ records: inout [TokenRecord]) {
    var end = tokens.upperBound
    while end < records.count, records[end].entity != nil, !records[end].startsEntity {
      // A possessive ending stays with its name.
      guard records[end].tag == .pos else { break }
      end += 1
    }
    for index in tokens.lowerBound..<end {
      records[index].entity = label
      records[index].startsEntity = index == tokens.lowerBound
    }
    if end < records.count, records[end].entity != nil, !records[end].startsEntity {
      records[end].startsEntity = true
    }
    var before = tokens.lowerBound - 1
    while before >= 0, records[before].entity != nil {
      let isArticle = records[before].pos == .determiner
      if isArticle {
        records[before].entity = nil
        records[before].startsEntity = false
      }
      if !isArticle || records[before].startsEntity { break }
      before -= 1
    }
  }

  private static func isName(_ label: EntityLabel) -> Bool {
    switch label {
    case .person, .organization, .geopolitical, .nationality, .product, .facility, .location,
      .workOfArt, .event, .law:
      true
    default: false
    }
  }

  /// The mention without the article before and the possessive ending after it.
  private static func core(of tokens: Range<Int>, in text: ParsedText) -> Range<Int> {
    var range = tokens
    while let first = range.first, text[first].pos == .determiner || text[first].isTitle {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, text[last].tag == .pos { range = range.lowerBound..<last }
    return range
  }

  /// Two or more capitalised words without anything between them but initials.
  private static func isFullName(_ tokens: Range<Int>, in text: ParsedText) -> Bool {
    tokens.count <= 5
      && tokens.allSatisfy { index in
        let token = text[index]
        return token.tag == .hyph
          || token.pos == .properNoun && token.text.first?.isUppercase == true
      }
  }

  /// Whether an apposition says what the person is: "X, an analyst at …".
  private static func hasRole(_ name: Token) -> Bool {
    guard name.entity != .geopolitical else { return false }
    return name.children(.appos).contains { child in
      child.pos == .noun && WordClass.isRole(child.lower)
        && !WordClass.bodies.contains(child.lower) && !companyRoles.contains(child.lower)
    }
  }

  /// Nouns with the endings of a person's role that companies go by as well.
  private static let companyRoles = WordClass.words(
    """
    maker supplier provider producer developer broadcaster insurer lender employer owner seller
    buyer builder brewer builder distributor contractor vendor exporter importer wholesaler partner
    competitor rival player leader member subsidiary investor holder competitor newcomer
    """)

  /// Titles after which a single name is a person's, never an institution's.
  private static let personTitles: Set<String> = [
    "President", "Senator", "Sen.", "Rep.", "Gov.", "Governor", "Chancellor", "Premier", "Mayor",
    "Judge", "Professor", "Prof.", "Ambassador", "Queen", "King", "Prince", "Princess", "Pope",
    "Capt.", "Col.", "Sgt.", "Lt.", "Adm.", "Gen.", "Rev.", "Dr.", "Congressman", "Congresswoman",
    "Minister",
  ]

  /// Whether a title stands directly before a single name, or an administration is called by it.
  private static func hasPersonSign(_ token: Token) -> Bool {
    if token.dep == .compound, token.head.lower == "administration", token.entity != .geopolitical,
      token.index + 1 == token.head.index, token.index == 0 || token[token.index - 1].tag != .nnp
    {
      return true
    }
    guard token.index > 0, token.tag == .nnp, token.text.first?.isUppercase == true,
      !isPartOfName(token, beforeToo: false), !token.isTitle
    else { return false }
    let before = token[token.index - 1]
    return before.isCourtesyTitle || personTitles.contains(before.text)
  }

  private static func isPartOfName(_ token: Token, beforeToo: Bool = true) -> Bool {
    let after = token.index + 1 < token.textCount ? token[token.index + 1] : nil
    if let after, after.tag == .nnp || after.tag == .nnps || after.text == "&" { return true }
    guard beforeToo, token.index > 0 else { return false }
    let before = token[token.index - 1]
    return before.tag == .nnp && !before.isTitle && !before.isCourtesyTitle
  }

  private static func followsLocative(_ token: Token) -> Bool {
    guard token.index > 0 else { return false }
    switch token[token.index - 1].lower {
    case "in", "at", "near", "to", "from", "into", "outside", "across", "around": return true
    default: return false
    }
  }
}

extension Token {
  fileprivate var isTitle: Bool { WordClass.titles.contains(text) }
  fileprivate var isCourtesyTitle: Bool { WordClass.courtesyTitles.contains(text) }
}
