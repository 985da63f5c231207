/// The entities of the fact files with the names under which texts mention them.
struct EntityTable: Sendable {
  let entities: [Entity]
  /// Entity and its words, by the first word of the alias.
  private let byFirstWord: [Substring: [Alias]]
  private let byName: [String: Int]

  struct Alias: Sendable {
    let text: String
    let entity: Int
  }

  init(_ entities: [Entity]) {
    var all = entities
    var byName: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      byName[entity.name] = index
      for alias in entity.aliases { byName[EntityTable.withoutArticle(alias)] = index }
    }
    // An apostrophe may be curly in one place and straight in another.
    for (name, index) in byName {
      for spelling in EntityTable.apostrophes(name) where byName[spelling] == nil {
        byName[spelling] = index
      }
    }
    // A wider place is an entity too, even when the file does not list it.
    for entity in entities {
      guard let wider = entity.within, byName[EntityTable.withoutArticle(wider)] == nil else {
        continue
      }
      byName[EntityTable.withoutArticle(wider)] = all.count
      all.append(
        Entity(
          name: wider, aliases: [], kind: entity.kind == .place ? .place : .group, within: nil,
          place: entity.place))
    }
    self.entities = all
    self.byName = byName
    var byFirstWord: [Substring: [Alias]] = [:]
    for (text, index) in byName {
      guard let first = text.split(separator: " ").first else { continue }
      byFirstWord[EntityTable.stem(first), default: []].append(Alias(text: text, entity: index))
    }
    // The longest alias first; equal lengths by spelling, so that the order is always the same.
    self.byFirstWord = byFirstWord.mapValues { aliases in
      aliases.sorted { ($0.text.utf8.count, $1.text) > ($1.text.utf8.count, $0.text) }
    }
  }

  /// The entity of a name or alias, article or not.
  func entity(named name: String) -> Int? { byName[EntityTable.withoutArticle(name)] }

  /// The wider entities of one, nearest first.
  func wider(than entity: Int) -> [Int] {
    var found: [Int] = []
    var next = entities[entity].within.flatMap { self.entity(named: $0) }
    while let index = next, index != entity, !found.contains(index) {
      found.append(index)
      next = entities[index].within.flatMap { self.entity(named: $0) }
    }
    return found
  }

  /// The aliases that may begin with a word of a text, longest first.
  func aliases(beginningWith word: Substring) -> [Alias] {
    byFirstWord[EntityTable.stem(word)] ?? []
  }

  /// The name with straight and with curly apostrophes; empty for a name without any.
  private static func apostrophes(_ name: String) -> [String] {
    guard name.contains("'") || name.contains("’") else { return [] }
    return ["'", "’"].map { mark in
      name.split(omittingEmptySubsequences: false) { $0 == "'" || $0 == "’" }
        .joined(separator: mark)
    }
  }

  static func withoutArticle(_ name: String) -> String {
    for article in ["the ", "The "] where name.hasPrefix(article) {
      return String(name.dropFirst(article.count))
    }
    return name
  }

  /// The word up to its first apostrophe or hyphen, so that tokens and aliases meet.
  private static func stem(_ word: Substring) -> Substring {
    word.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "&" }
  }
}
