import SpacyPipeline

/// A frame that a statement instantiates: which term is the predicate, who fills which role.
struct FrameInstance: Sendable {
  let frame: Int
  let predicate: Int
  /// Further terms that belong to the predicate: the noun of "take part", the verb of "win approval".
  let parts: [Int]
  /// Whether the predicate is the noun of a prepositional phrase that means it: "in charge".
  var isPhrase = false
  /// Term indices of the fillers of each role, in order of role name.
  let roles: [(role: String, fillers: [Int])]

  func fillers(of role: String) -> [Int] { roles.first { $0.role == role }?.fillers ?? [] }
}

/// Finds the frames that a statement instantiates.
struct FrameInstanceFinder {
  let statement: Statement
  let lexicon: FrameLexicon
  let classes: WordClasses

  func instances() -> [FrameInstance] {
    statement.terms.indices.flatMap { instances(at: $0) }
  }

  private func instances(at index: Int) -> [FrameInstance] {
    let term = statement.terms[index]
    guard term.isWord else { return [] }
    var found: [FrameInstance] = []
    let pos: Character
    switch term.wordClass {
    case .verb: pos = "v"
    case .noun: pos = "n"
    case .adjective: pos = "a"
    default: return []
    }
    if let phrase = prepositionalPhrase(index) {
      for unit in lexicon.units(lemma: phrase, pos: "a") {
        guard var instance = instance(unit, predicate: index, parts: []) else { continue }
        instance.isPhrase = true
        found.append(instance)
      }
    }
    for unit in lexicon.units(lemma: term.lemma, pos: pos) {
      if let instance = instance(unit, predicate: index, parts: []) { found.append(instance) }
    }
    for phrase in lexicon.phrases(startingWith: baseLemma(term)) {
      guard let parts = parts(of: phrase, at: index) else { continue }
      for letter in ["v", "n", "a"] as [Character] {
        for unit in lexicon.units(lemma: phrase, pos: letter) {
          if let instance = instance(unit, predicate: index, parts: parts) {
            found.append(instance)
          }
        }
      }
    }
    return found
  }

  /// "out_of_service" for the noun of "out of service".
  private func prepositionalPhrase(_ index: Int) -> String? {
    let token = statement.parse[statement.terms[index].head]
    guard token.dep == .pobj else { return nil }
    var words = [token.plainLemma]
    var preposition = token.head
    while preposition.pos == .adposition || preposition.dep == .prep {
      words.insert(preposition.lower, at: 0)
      guard preposition.dep == .prep || preposition.dep == .pcomp, !preposition.isRoot,
        preposition.head.pos == .adposition || preposition.head.dep == .prep
      else { break }
      preposition = preposition.head
    }
    return words.count > 1 ? words.joined(separator: "_") : nil
  }

  private func baseLemma(_ term: Term) -> String {
    term.lemma.split(separator: "_").first.map(String.init) ?? term.lemma
  }

  /// The further terms of a phrase whose words follow the term, with at most two words between.
  private func parts(of phrase: String, at index: Int) -> [Int]? {
    let words = phrase.split(separator: "_").dropFirst()
    guard !words.isEmpty else { return nil }
    let parse = statement.parse
    var position = statement.terms[index].head + 1
    let end = parse[statement.terms[index].head].sentence.upperBound
    var parts: [Int] = []
    for word in words {
      var gap = 0
      var hit: Int?
      while position < end, gap <= 3 {
        let token = parse[position]
        // An inflected verb is no particle: "setting … backed" does not set anything back.
        if token.lower == word || token.plainLemma == word && token.wordClass != .verb {
          hit = position
          break
        }
        // "Found not guilty" is no "found guilty".
        if token.lower == "not" { break }
        position += 1
        gap += 1
      }
      guard let hit else { return nil }
      if let term = statement.termOfToken[hit], term != index, !parts.contains(term) {
        parts.append(term)
      }
      position = hit + 1
    }
    return parts
  }

  private func instance(_ unit: FrameUnit, predicate: Int, parts: [Int]) -> FrameInstance? {
    var roles: [(role: String, fillers: [Int])] = []
    let links = links(of: [predicate] + parts, isVerb: unit.pos == "v")
    for slot in unit.slots {
      let fillers = links.filter { link in
        slot.position.takes(link.slot)
          // Only a noun before a noun takes part: "Inter player", not "professional player".
          && !(link.slot == .modifier
            && statement.parse[statement.terms[link.dependent].head].pos == .adjective)
      }.map(\.dependent)
      if fillers.isEmpty {
        if slot.isRequired { return nil }
        continue
      }
      var isMet = !slot.isRequired
      for filler in fillers {
        guard let role = slot.fillers.first(where: { fits(filler, $0.nounClass) })?.role else {
          continue
        }
        isMet = true
        if let known = roles.firstIndex(where: { $0.role == role }) {
          roles[known].fillers.append(filler)
        } else {
          roles.append((role, [filler]))
        }
      }
      if !isMet { return nil }
    }
    return FrameInstance(
      frame: unit.frame, predicate: predicate, parts: parts,
      roles: roles.sorted { $0.role < $1.role })
  }

  /// What hangs on the words of a predicate. A phrase after the name of a verb's object is the
  /// verb's, whatever the parser made of it: "cleared Ann Lee *of fraud*".
  private func links(of words: [Int], isVerb: Bool) -> [Link] {
    var links = words.flatMap { statement.links(from: $0) }
    if isVerb {
      for object in links where object.slot == .object {
        guard statement.terms[object.dependent].name != nil else { continue }
        links += statement.links(from: object.dependent).filter { $0.slot.isPreposition }
      }
    }
    return links.filter { !words.contains($0.dependent) }
  }

  private func fits(_ filler: Int, _ nounClass: String?) -> Bool {
    guard let nounClass else { return true }
    let term = statement.terms[filler]
    if classes.contains(term.lemma, in: nounClass) { return true }
    guard let name = term.name else {
      return term.isWord
        && RoleNouns.standard.wider(than: term.lemma).contains {
          classes.contains($0, in: nounClass)
        }
    }
    // The last word of a name often tells its class: "the Velorran Cup".
    if let last = name.words.last, classes.contains(last, in: nounClass) { return true }
    return fits(name, nounClass)
  }

  /// Whether a name is of the kind that a class is about; one of which nothing is known may be.
  private func fits(_ name: Name, _ nounClass: String) -> Bool {
    switch nounClass {
    case "person": name.kind == nil || name.kind == .person
    case "organisation", "team":
      name.kind == nil || name.kind == .organization || name.kind == .group
    case "place": name.kind == nil || name.kind == .place
    default: false
    }
  }
}

extension Slot {
  fileprivate var isPreposition: Bool {
    if case .preposition = self { true } else { false }
  }
}

extension FrameSlot.Position {
  func takes(_ slot: Slot) -> Bool {
    switch (self, slot) {
    case (.subject, .subject), (.object, .object), (.indirectObject, .indirectObject),
      (.possessor, .possessive), (.compound, .modifier), (.clause, .clause),
      (.infinitive, .infinitive):
      true
    case (.preposition(let one), .preposition(let other)): one == other
    default: false
    }
  }
}
