internal import SpacyPipeline

/// The names of an article: who is a person, the fullest form of each name, who holds which role.
///
/// Built in one pass over the whole article, so that a later full name helps an earlier surname.
struct NameBook: Sendable {
  enum Gender: Sendable, Hashable {
    case female, male
  }

  /// Last words of the names of persons.
  private(set) var people: Set<String> = []
  /// The full name by its last word; a word that two different people share is left out.
  private(set) var fullNames: [String: String] = [:]
  private(set) var genders: [String: Gender] = [:]
  /// The spelt-out form by its abbreviation, "African Union" by "AU".
  private(set) var abbreviations: [String: String] = [:]
  private var shared: Set<String> = []

  init(_ passages: [Passage]) {
    var votes: [String: Int] = [:]
    for passage in passages {
      for entity in passage.parsed.entities {
        let words = NameBook.nameTokens(of: entity, in: passage.parsed)
        guard let last = NameBook.surname(of: words), last.pos == .properNoun else { continue }
        if entity.label == .person {
          if words.count >= 2 {
            noteFull(words)
            votes[last.text, default: 0] += 3
          } else {
            votes[last.text, default: 0] += 1
          }
        } else if words.count == 1 || entity.label == .geopolitical {
          votes[last.text, default: 0] -= 1
        }
      }
      for token in passage.parsed.tokens where token.pos == .properNoun {
        noteSigns(token, votes: &votes)
      }
    }
    people = Set(votes.filter { $0.value > 0 }.keys)
    linkFirstWords()
    for passage in passages { noteAbbreviations(passage.parsed) }
  }

  func isPerson(_ token: Token) -> Bool {
    token.pos == .properNoun && people.contains(token.text)
  }

  /// The person whom a description names: "the head of the force, Ann Lee".
  func namedAppositive(of noun: Token) -> Token? {
    let isOffice =
      noun.pos == .properNoun && !isPerson(noun) && noun.hasChild(.det, .poss)
      && (WordClass.titles.contains(noun.text) || WordClass.offices.contains(noun.lower))
    guard noun.pos == .noun || isOffice else { return nil }
    if let name = noun.child(.appos), isPerson(name),
      name.isSetOffLeft || name.leftEdge == noun.index + 1 && WordClass.isRole(noun.lower)
        || noun.hasChild(.prep, where: { $0.rightEdge == name.leftEdge - 1 })
    {
      return name
    }
    guard WordClass.isRole(noun.lower) else { return nil }
    for preposition in noun.children(.prep) where preposition.lower == "of" {
      if let body = preposition.child(.pobj), let name = body.child(.appos), isPerson(name),
        name.isSetOffLeft
      {
        return name
      }
    }
    return nil
  }

  /// The fullest form of a name of one or two words; other words come back unchanged.
  func full(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count <= 2, let last = words.last else { return name }
    return fullNames[String(last)] ?? abbreviations[name] ?? name
  }

  /// The gender that titles and roles near one of the name's words showed.
  func gender(of name: String) -> Gender? {
    for word in name.split(separator: " ").reversed() {
      if let gender = genders[String(word)] { return gender }
    }
    return nil
  }

  /// "Meng" for "Meng Wanzhou": family names may come first. A first word that two people share, or
  /// that is another's last word, stays open.
  private mutating func linkFirstWords() {
    var byFirst: [String: Set<String>] = [:]
    for full in fullNames.values {
      guard let first = full.split(separator: " ").first, first.count > 1 else { continue }
      byFirst[String(first), default: []].insert(full)
    }
    for (first, names) in byFirst where names.count == 1 && people.contains(first) {
      if fullNames[first] == nil, let name = names.first { fullNames[first] = name }
    }
  }

  /// Takes over what a role says of its holder: a chairwoman is a woman.
  mutating func noteGender(of name: String, role: String) {
    guard let gender = NameBook.genderWords[role], let last = name.split(separator: " ").last else {
      return
    }
    genders[String(last)] = gender
  }

  private static func nameTokens(of entity: EntitySpan, in text: ParsedText) -> [Token] {
    entity.tokens.map { text[$0] }.filter {
      !WordClass.titles.contains($0.text) && !WordClass.courtesyTitles.contains($0.text)
        && $0.tag != .pos && $0.pos != .determiner
    }
  }

  /// The last word of a name but for "Jr." and its like.
  private static func surname(of words: [Token]) -> Token? {
    guard let last = words.last else { return nil }
    let follows = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"].contains(last.lower)
    return follows && words.count > 2 ? words[words.count - 2] : last
  }

  private mutating func noteFull(_ words: [Token]) {
    guard let last = NameBook.surname(of: words) else { return }
    let name = NounPhrase.render(words)
    let given = words[0].text
    if let known = fullNames[last.text] {
      if known.hasPrefix(given) || name.hasPrefix(known.prefix(while: { $0 != " " })) {
        if name.utf8.count > known.utf8.count, words.count <= 4 { fullNames[last.text] = name }
      } else {
        shared.insert(last.text)
      }
    } else {
      fullNames[last.text] = name
    }
    if shared.contains(last.text) { fullNames[last.text] = nil }
  }

  /// Titles, roles and verbs of saying that show a person, and words that show the gender.
  private mutating func noteSigns(_ token: Token, votes: inout [String: Int]) {
    switch token.dep {
    case .nsubj, .nsubjpass, .appos, .pobj, .dobj, .conj: break
    default: return
    }
    var title = false
    token.forEachChild { child in
      guard child.dep == .compound || child.dep == .nmod else { return }
      if WordClass.titles.contains(child.text) { title = true }
      if let gender = NameBook.genderWords[child.lower] {
        genders[token.text] = gender
        title = true
      }
    }
    let role = token.hasChild(.appos) { $0.pos == .noun && WordClass.isRole($0.lower) }
    if let sign = token.child(.appos), let gender = NameBook.genderWords[sign.lower] {
      genders[token.text] = gender
    }
    if token.dep == .appos, let gender = NameBook.genderWords[token.head.lower] {
      genders[token.text] = gender
    }
    let hasDeterminer = token.hasChild(.det)
    // A title before a name leaves no doubt, whatever the labels say.
    if title, !hasDeterminer { votes[token.text, default: 0] += 50 }
    if role && token.head.isSaying, !hasDeterminer { votes[token.text, default: 0] += 2 }
  }

  private mutating func noteAbbreviations(_ text: ParsedText) {
    for token in text.tokens where token.text == "(" && token.index + 2 < text.count {
      let short = text[token.index + 1]
      guard text[token.index + 2].text == ")", short.text.utf8.count >= 2,
        short.text.utf8.allSatisfy({ (65...90).contains($0) }), token.index > 0
      else { continue }
      var initials: [UInt8] = []
      var at = token.index - 1
      while at >= 0, initials.count < short.text.utf8.count, token.index - at < 10 {
        let word = text[at]
        guard let first = word.text.utf8.first else { break }
        if (65...90).contains(first) {
          initials.insert(first, at: 0)
        } else if word.pos == .punctuation && word.text != "-" || word.isVerbal {
          break
        }
        at -= 1
      }
      if initials.elementsEqual(short.text.utf8) {
        abbreviations[short.text] = NounPhrase.render((at + 1..<token.index).map { text[$0] })
      }
    }
  }

  static let genderWords: [String: Gender] = {
    var table: [String: Gender] = [:]
    for word in WordClass.words(
      """
      mrs. mrs ms. ms miss dame lady queen princess duchess chairwoman spokeswoman congresswoman
      businesswoman daughter wife mother sister aunt niece widow girlfriend actress fiancee
      fiancée heroine baroness congresswomen policewoman woman girl councilwoman assemblywoman
      grandmother
      """)
    { table[word] = .female }
    for word in WordClass.words(
      """
      mr. mr sir lord king prince duke chairman spokesman congressman businessman son husband
      father brother uncle nephew widower boyfriend actor fiancé baron policeman man boy
      councilman assemblyman grandfather pope bishop archbishop cardinal
      """)
    { table[word] = .male }
    return table
  }()
}
