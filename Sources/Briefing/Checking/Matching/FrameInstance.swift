import SpacyPipeline

/// A frame that a statement instantiates: which term is the predicate, who fills which role.
struct FrameInstance: Sendable {
  let frame: Int
  let predicate: Int
  /// Further terms that belong to the predicate: the noun of "take part", the verb of "win approval".
  let parts: [Int]
  /// Whether the predicate is the noun of a prepositional phrase that means it: "in charge".
  var isPhrase = false
  /// Whether the predicate is the complement of a preposition that says where or whence something
  /// is, and so a participant itself: "Turku" of "is in Turku" and of "the castle in Turku".
  var isPosition = false
  /// Whether the word says more than the frame: a striker does more than play for a team.
  var isNarrow = false
  /// The role of the word's subject.
  var subjectRole: String?
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
    var found = positions(at: index)
    guard term.isWord else { return found }
    let pos: Character
    switch term.wordClass {
    case .verb: pos = "v"
    case .noun: pos = "n"
    case .adjective: pos = "a"
    default: return found
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
    found += participleStates(at: index)
    for phrase in lexicon.phrases(startingWith: baseLemma(term)) {
      guard let parts = parts(of: phrase, at: index) ?? objectPart(of: phrase, at: index) else {
        continue
      }
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

  /// "Is situated", "was elected" where the lexicon has the participle as an adjective: of the object
  /// of the verb it says what the adjective says of its subject.
  private func participleStates(at index: Int) -> [FrameInstance] {
    let token = statement.parse[statement.terms[index].head]
    guard token.tag == .vbn, !statement.links(from: index).contains(where: { $0.slot == .subject })
    else { return [] }
    let links = links(of: index, [], isVerb: true).map { link in
      link.slot == .object ? Link(head: index, dependent: link.dependent, slot: .subject) : link
    }
    return lexicon.units(lemma: token.lower, pos: "a").compactMap {
      instance($0, predicate: index, parts: [], links: links)
    }
  }

  /// What a bare preposition says of the subject of "be" ("is from Turku"), or of the thing whose
  /// name it follows ("the Storfors Museum in Turku").
  private func positions(at index: Int) -> [FrameInstance] {
    let token = statement.parse[statement.terms[index].head]
    // "Is against the plan": a stance may be taken to anything.
    guard token.dep == .pobj, token.head.dep == .prep,
      statement.terms[index].name != nil || token.head.lower == "against"
    else { return [] }
    let preposition = token.head
    let owner = preposition.head
    var holder: [Int] = []
    if owner.plainLemma == "be", owner.child(.attr, .acomp, .oprd) == nil {
      holder = statement.links(from: index).filter { $0.slot == .subject }.map(\.dependent)
    } else if statement.terms[index].name?.kind == .place,
      let noun = statement.termOfToken[owner.index]
    {
      holder = holders(of: noun, preposition.lower)
    }
    guard !holder.isEmpty else { return [] }
    let links =
      holder.map { Link(head: index, dependent: $0, slot: .subject) }
      + [Link(head: index, dependent: index, slot: .preposition(preposition.lower))]
    return lexicon.units(lemma: preposition.lower, pos: "a").compactMap { unit in
      var found = instance(unit, predicate: index, parts: [], links: links)
      found?.isPosition = true
      return found
    }
  }

  /// Of whom a place after a noun or name is said: of the castle in "Olavinlinna, a castle in", of
  /// the singer in "Ida Holm, a singer from".
  private func holders(of noun: Int, _ preposition: String) -> [Int] {
    let isWhence = preposition == "from"
    guard isWhence || ["in", "at", "on", "near"].contains(preposition) else { return [] }
    guard statement.terms[noun].wordClass == .noun else { return [] }
    let named =
      statement.terms[noun].name != nil
      ? [noun] : statement.links(from: noun).filter { $0.slot == .subject }.map(\.dependent)
    return named.filter { holder in
      guard let name = statement.terms[holder].name else { return false }
      return isWhence ? name.kind != .place : name.kind != .person
    }
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

  /// The object of a verb that makes a phrase with it, wherever it stands: "a fine was imposed".
  private func objectPart(of phrase: String, at index: Int) -> [Int]? {
    let words = phrase.split(separator: "_")
    guard words.count == 2, statement.terms[index].wordClass == .verb else { return nil }
    let object = statement.links(from: index).first {
      $0.slot == .object && statement.terms[$0.dependent].isWord
        && statement.terms[$0.dependent].lemma == words[1]
        && statement.terms[$0.dependent].wordClass == .noun
    }
    return object.map { [$0.dependent] }
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
    instance(
      unit, predicate: predicate, parts: parts,
      links: links(of: predicate, parts, isVerb: unit.pos == "v"))
  }

  private func instance(_ unit: FrameUnit, predicate: Int, parts: [Int], links: [Link])
    -> FrameInstance?
  {
    var roles: [(role: String, fillers: [Int])] = []
    for slot in unit.slots {
      let fillers = links.filter { link in
        slot.position.takes(link.slot)
          // Only a noun before a noun takes part: "Inter player", not "professional player".
          && !(link.slot == .modifier
            && statement.parse[statement.terms[link.dependent].head].pos == .adjective)
      }.map(\.dependent)
      if slot.isBarred {
        guard fillers.isEmpty else { return nil }
        continue
      }
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
      frame: unit.frame, predicate: predicate, parts: parts, isNarrow: unit.isNarrow,
      subjectRole: unit.slot(.subject)?.fillers.first?.role,
      roles: roles.sorted { $0.role < $1.role })
  }

  /// What hangs on the words of a predicate. A phrase after the name of a verb's object is the
  /// verb's, whatever the parser made of it: "cleared Ann Lee *of fraud*".
  private func links(of predicate: Int, _ parts: [Int], isVerb: Bool) -> [Link] {
    let words = [predicate] + parts
    // Who is "found not guilty" is the subject of "guilty", not the one who finds.
    var links =
      statement.links(from: predicate)
      + parts.flatMap { statement.links(from: $0) }.filter { !isVerb || $0.slot != .subject }
    if isVerb {
      for object in links where object.slot == .object {
        let isNoun = statement.terms[object.dependent].isWord
        links += statement.links(from: object.dependent).filter { link in
          // Nor is a price the noun's: "sold the painting *for 2 million dollars*".
          link.slot.isPreposition
            && (!isNoun || statement.terms[link.dependent].value?.kind == .money)
        }
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
    case "work", "film", "book", "song", "play", "recording":
      name.kind == nil || name.kind == .work || name.kind == .product
    case "event", "contest": name.kind == .event
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
