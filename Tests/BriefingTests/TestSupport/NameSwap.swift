import Foundation
import WordNet

@testable import Briefing

/// Invented names for the invented people, parties, firms and places of a fact file, the same
/// everywhere.
///
/// Words that the dictionary or the map of the world knows stay, as they mean something: in "Bank of
/// Velorra" only the last one goes. A person's names all go. A new word begins with the letter of the
/// old one, for the sake of initials and articles.
struct NameSwap {
  private var words: [String: String] = [:]
  private var places: [String] = []

  init(entities: [Entity], wordNet: WordNet) {
    let known = PlaceLexicon.standard
    for entity in entities {
      guard let endings = Self.endings[entity.kind],
        entity.kind == .person || known.places(named: entity.name).isEmpty
      else { continue }
      for name in [entity.name] + entity.aliases {
        let parts = Self.parts(of: name)
        for (number, part) in parts.enumerated() where Self.isName(part) {
          guard words[part] == nil, entity.kind == .person || !wordNet.contains(part.lowercased()),
            known.places(named: part).isEmpty, known.places(adjective: part).isEmpty
          else { continue }
          if entity.kind == .person, ["The", "Mr", "Mrs", "Sir", "Dr"].contains(part) { continue }
          let isGiven = entity.kind == .person && number == 0 && parts.count > 1
          words[part] = invented(like: part, endings: isGiven ? ["a", "o", "en"] : endings)
          if entity.kind == .place { places.append(part) }
        }
      }
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// The text with other names; the people and things of a place go with it.
  func callAsFunction(_ text: String) -> String {
    Self.pieces(of: text).map { piece in
      if let other = words[piece] { return other }
      guard let place = places.first(where: { isDemonym(piece, of: $0) }) else { return piece }
      let stem = piece.commonPrefix(with: place)
      let other = words[place] ?? place
      let cut = place.utf8.count - stem.utf8.count
      return String(other.dropLast(cut) + piece.dropFirst(stem.count))
    }.joined()
  }

  /// The same entity under other names.
  func callAsFunction(_ entity: Entity) -> Entity {
    var entity = entity
    entity.name = self(entity.name)
    entity.aliases = entity.aliases.map { self($0) }
    entity.within = entity.within.map { self($0) }
    return entity
  }

  /// The same facts about others.
  func callAsFunction(_ file: FactFile) -> FactFile {
    FactFile(
      entities: file.entities.map { self($0) },
      facts: file.facts.map { fact in
        var fact = fact
        fact.statement = self(fact.statement)
        fact.also = fact.also.map { self($0) }
        return fact
      }, digest: file.digest)
  }

  private static let endings: [Entity.Kind: [String]] = [
    .person: ["sen", "berg", "ett", "ova"], .organization: ["ex", "on", "ara", "tel"],
    .place: ["vik", "mere", "ford", "ia"], .group: ["ists", "ians"],
  ]

  private func isDemonym(_ word: String, of place: String) -> Bool {
    word.utf8.count > place.utf8.count - 1 && NameMatcher.demonyms(of: place).contains(word)
  }

  /// A capitalised word that is no abbreviation.
  private static func isName(_ word: String) -> Bool {
    word.utf8.count > 2 && (word.first?.isUppercase ?? false)
      && word.dropFirst().allSatisfy(\.isLowercase)
  }

  private func invented(like word: String, endings: [String]) -> String {
    let middles = ["ald", "orm", "ist", "erv", "unn", "ask", "ell", "omb", "irr", "ant"]
    let initial = word.prefix(1)
    let isVowel = "AEIOUÅÄÖÉ".contains(initial)
    let ending = Self.placeEnding(like: word, endings) ?? endings[words.count % endings.count]
    var number = words.count
    while true {
      let middle = middles[number % 10] + (number < 10 ? "" : middles[number / 10 % 10])
      let name = String(initial) + (isVowel ? String(middle.dropFirst()) : middle) + ending
      if !words.values.contains(name) { return name }
      number += 7
    }
  }

  /// The ending that a place's new name shares with the old one, so that adjectives are made alike.
  private static func placeEnding(like word: String, _ endings: [String]) -> String? {
    guard endings.contains("ia") else { return nil }
    if word.hasSuffix("ia") { return "ia" }
    return word.last.flatMap { "aeiouy".contains($0) ? "or" + String($0) : nil }
  }

  private static func parts(of text: String) -> [String] {
    pieces(of: text).filter { $0.first?.isLetter ?? false }
  }

  /// Runs of letters, and what stands between them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var lastIsLetter: Bool?
    for character in text {
      let isLetter = character.isLetter
      if isLetter == lastIsLetter {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      lastIsLetter = isLetter
    }
    return pieces
  }
}
