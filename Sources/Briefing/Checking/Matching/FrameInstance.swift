import SpacyPipeline

/// A frame that a statement instantiates: which term is the predicate, who fills which role.
struct FrameInstance: Sendable {
  let frame: Int
  let predicate: Int
  /// Further terms that belong to the predicate: the noun of "take part", the verb of "win approval".
  let parts: [Int]
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
        if let instance = instance(unit, predicate: index, parts: []) { found.append(instance) }
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
        if token.plainLemma == word || token.lower == word { hit = position; break }
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
    let links = ([predicate] + parts).flatMap { statement.links(from: $0) }
      .filter { !parts.contains($0.dependent) && $0.dependent != predicate }
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
      for filler in fillers {
        guard let role = slot.fillers.first(where: { fits(filler, $0.nounClass) })?.role else {
          if slot.isRequired { return nil }
          continue
        }
        if let known = roles.firstIndex(where: { $0.role == role }) {
          roles[known].fillers.append(filler)
        } else {
          roles.append((role, [filler]))
        }
      }
    }
    return FrameInstance(
      frame: unit.frame, predicate: predicate, parts: parts,
      roles: roles.sorted { $0.role < $1.role })
  }

  private func fits(_ filler: Int, _ nounClass: String?) -> Bool {
    guard let nounClass else { return true }
    let term = statement.terms[filler]
    if classes.contains(term.lemma, in: nounClass) { return true }
    // The last word of a name often tells its class: "the Velorran Cup".
    if let last = term.name?.words.last, classes.contains(last, in: nounClass) { return true }
    return false
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
