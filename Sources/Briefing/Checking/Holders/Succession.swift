import SpacyPipeline

/// A change of holder as a claim tells it: who had the post, who has it after, in whatever words.
struct Succession {
  /// The term that names who had it; `nil` when the claim does not say.
  let older: Int?
  /// The term that names who has it after.
  let newer: Int?
  /// The words that tell of the change and say nothing of the post.
  let words: Set<Int>
}

/// Reads a change of holder out of a proposition.
struct SuccessionReader {
  let claim: StatementView
  let proposition: Proposition
  let lexical: LexicalRelations

  /// Where a verb's participant is named.
  private enum Place {
    case subject, object, indirectObject
    case after(String)
  }

  private struct Pattern {
    let verbs: Set<String>
    var newer: [Place] = []
    var older: [Place] = []
    /// Whether the one or the other may go without saying.
    var needsBoth = false
    /// Where the post must stand, if it must.
    var office: Slot?
  }

  private static let patterns = [
    Pattern(
      verbs: ["replace"], newer: [.after("with")], older: [.object], needsBoth: true),
    Pattern(
      verbs: ["succeed", "replace", "follow", "supersede", "supplant", "displace", "oust"],
      newer: [.subject, .after("by")], older: [.object], needsBoth: true),
    Pattern(verbs: ["take_over"], newer: [.subject], older: [.after("from")]),
    Pattern(
      verbs: [
        "hand_over", "pass_on", "hand_on", "hand", "pass", "cede", "yield", "lose", "relinquish",
        "surrender",
      ],
      newer: [.after("to"), .indirectObject], older: [.subject], needsBoth: true, office: .object),
    Pattern(
      verbs: ["make_way", "give_way"], newer: [.after("for"), .after("to")], older: [.subject],
      needsBoth: true),
    Pattern(
      verbs: ["go", "pass", "fall"], newer: [.after("to")],
      older: [.after("from"), .after("after")],
      office: .subject),
    Pattern(
      verbs: ["take", "inherit", "wrest", "win", "get"], newer: [.subject],
      older: [.after("from")], needsBoth: true, office: .object),
    Pattern(verbs: ["leave", "quit"], older: [.subject], office: .object),
    Pattern(verbs: ["step_down", "stand_down", "bow_out"], older: [.subject]),
  ]

  func succession() -> Succession? {
    guard let predicate = proposition.predicate, !proposition.isDenied,
      !claim.terms[predicate].context.isNegated, claim.terms[predicate].context.mode == .done
    else { return nil }
    return claim.terms[predicate].wordClass == .verb ? byVerb(predicate) : byNoun(predicate)
  }

  // MARK: Verbs

  private func byVerb(_ verb: Int) -> Succession? {
    let (lemma, particle) = phrase(verb)
    for pattern in Self.patterns where pattern.verbs.contains(lemma) {
      var words: Set<Int> = [verb]
      if let particle { words.insert(particle) }
      if let office = pattern.office {
        guard
          let post = claim.statement.links(from: verb).first(where: { $0.slot == office })?
            .dependent, isOffice(post)
        else { continue }
      } else if lemma == "take_over",
        claim.statement.links(from: verb).contains(where: {
          $0.slot == .object && !isOffice($0.dependent)
        })
      {
        continue
      }
      let newer = filler(pattern.newer, of: verb)
      let older = filler(pattern.older, of: verb).flatMap { $0 == newer ? nil : $0 }
      guard newer != nil || older != nil, !pattern.needsBoth || newer != nil && older != nil else {
        continue
      }
      return Succession(older: older, newer: newer, words: words)
    }
    return nil
  }

  /// The verb with the adverb or noun that makes a phrase of it: "step down", "make way".
  private func phrase(_ verb: Int) -> (lemma: String, part: Int?) {
    let lemma = claim.terms[verb].lemma
    for link in claim.statement.links(from: verb) {
      let part = claim.terms[link.dependent]
      let isPart =
        link.slot == .adjunct && ["down", "over", "on", "out"].contains(part.lemma)
        || link.slot == .object && part.lemma == "way"
      if isPart { return (lemma + "_" + part.lemma, link.dependent) }
    }
    return (lemma, nil)
  }

  private func isOffice(_ term: Int) -> Bool {
    let lemma = claim.terms[term].lemma
    return claim.terms[term].isWord
      && (HeadshipWords.posts.contains(lemma) || HeadshipWords.places.contains(lemma)
        || ["record", "crown", "throne", "capital", "championship"].contains(lemma)
        || lexical.classes.contains(lemma, in: "office"))
  }

  private func filler(_ places: [Place], of verb: Int) -> Int? {
    let links = claim.statement.links(from: verb)
    for place in places {
      let slot: Slot
      switch place {
      case .subject: slot = .subject
      case .object: slot = .object
      case .indirectObject: slot = .indirectObject
      case .after(let word): slot = .preposition(word)
      }
      for link in links where link.slot == slot {
        if let bearer = bearer(link.dependent) { return bearer }
      }
      // "Succeeded as prime minister by Ada Ruiz": the parser hangs the phrase on the office.
      if case .after(let word) = place,
        let name = proposition.terms.first(where: { follows($0, word) })
      {
        return name
      }
    }
    return nil
  }

  private func follows(_ term: Int, _ preposition: String) -> Bool {
    let token = claim.statement.parse[claim.terms[term].head]
    return claim.terms[term].name != nil && token.dep == .pobj && token.head.lower == preposition
  }

  /// The name by which a participant is called: "the woman who led it, *Ada Ruiz*".
  private func bearer(_ term: Int) -> Int? {
    if claim.terms[term].name != nil { return term }
    guard claim.terms[term].isWord else { return nil }
    return claim.statement.links(from: term).first {
      $0.slot == .subject && claim.terms[$0.dependent].name != nil
    }?.dependent
  }

  // MARK: Nouns

  private func byNoun(_ predicate: Int) -> Succession? {
    let lemma = claim.terms[predicate].lemma
    guard ["successor", "replacement", "predecessor"].contains(lemma) else { return nil }
    let links = claim.statement.links(from: predicate)
    guard let one = links.first(where: { $0.slot == .subject }).flatMap({ bearer($0.dependent) }),
      let other = links.first(where: {
        switch $0.slot {
        case .possessive, .preposition("of"), .preposition("to"), .preposition("for"):
          bearer($0.dependent) != nil
        default: false
        }
      }).flatMap({ bearer($0.dependent) }), one != other
    else { return nil }
    return lemma == "predecessor"
      ? Succession(older: one, newer: other, words: [predicate])
      : Succession(older: other, newer: one, words: [predicate])
  }
}
