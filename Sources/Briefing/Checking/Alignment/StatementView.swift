import SpacyPipeline

/// A statement with what the lexicon adds: the frames that it instantiates.
struct StatementView: Sendable {
  let reading: Reading
  let frames: [FrameInstance]
  /// What WordNet tells of each term.
  let profiles: [WordProfile]
  var statement: Statement { reading.statement }
  var terms: [Term] { reading.statement.terms }

  init(_ statement: Statement, lexical: LexicalRelations, profiles: [WordProfile]) {
    reading = Reading(statement)
    frames = FrameInstanceFinder(
      statement: statement, lexicon: lexical.frames, classes: lexical.classes
    ).instances()
    self.profiles = profiles
  }

  /// The preposition of a place, person or thing that "be" alone ties to its subject: "from" of "is
  /// from Turku"; `nil` for all other terms.
  func position(of term: Int) -> String? {
    guard terms[term].name != nil else { return nil }
    let token = statement.parse[terms[term].head]
    guard token.dep == .pobj, token.head.dep == .prep, token.head.head.plainLemma == "be",
      token.head.head.child(.attr, .acomp, .oprd) == nil
    else { return nil }
    return token.head.lower
  }

  /// The slot in which a term, or the phrase around it, stands to a predicate; `nil` when it does not
  /// hang on it.
  func slot(of term: Int, under predicate: Int) -> Slot? {
    var frontier = [term]
    var seen: Set<Int> = [term]
    var depth = 0
    while !frontier.isEmpty, depth < 6 {
      var next: [Int] = []
      for current in frontier {
        for link in statement.links(to: current) where link.slot != .conjunct {
          if link.head == predicate { return link.slot }
          if seen.insert(link.head).inserted { next.append(link.head) }
        }
      }
      frontier = next
      depth += 1
    }
    return nil
  }

  /// The term and all that hangs below it, without crossing into other clauses.
  func phrase(of term: Int) -> [Int] {
    var found = [term]
    var next = 0
    while next < found.count, found.count < 60 {
      for link in statement.links(from: found[next]) where !found.contains(link.dependent) {
        switch link.slot {
        case .modifier, .possessive, .figure, .preposition, .conjunct: found.append(link.dependent)
        case .subject where terms[found[next]].wordClass != .verb: found.append(link.dependent)
        default: break
        }
      }
      // An appositive names the same thing.
      for link in statement.links(to: found[next])
      where link.slot == .subject && terms[link.head].wordClass == .noun {
        if terms[link.head].isWord || terms[link.head].name != nil, !found.contains(link.head) {
          found.append(link.head)
        }
      }
      next += 1
    }
    return found.sorted()
  }
}
