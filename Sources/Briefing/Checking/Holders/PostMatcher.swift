import SpacyPipeline

/// Compares the words of a claim with the post of which a fact tells.
struct PostMatcher {
  let claim: StatementView
  let lexical: LexicalRelations

  /// Which words of the claim a post covers, and which of its own they meet.
  struct Match {
    var covered: Set<Int> = []
    var met: Set<Int> = []
    /// Whether the claim only says who is at the head, by no name of the post.
    var isByHeadship = false
  }

  /// Lays terms of the claim beside the post.
  func match(_ terms: [Int], _ tenure: Tenure) -> Match {
    var match = Match()
    for term in terms {
      let hits = tenure.post.filter { relates(term, $0, tenure.view) }
      guard !hits.isEmpty else { continue }
      match.covered.insert(term)
      match.met.formUnion(hits)
    }
    addNameParts(terms, tenure, &match)
    addHeadship(terms, tenure, &match)
    // The deputy mayor is not the mayor.
    let isNarrowed = tenure.post.contains { term in
      !match.met.contains(term) && tenure.view.terms[term].isWord
        && lexical.classes.contains(tenure.view.terms[term].lemma, in: .restrictor)
    }
    return isNarrowed ? Match() : match
  }

  /// Whether the claim names the whole post, so that it is the same and no other.
  func isWhole(_ match: Match, _ tenure: Tenure) -> Bool {
    tenure.post.allSatisfy { match.met.contains($0) }
  }

  /// Whether the claim calls the post by its noun.
  func namesRole(_ match: Match, _ tenure: Tenure) -> Bool {
    tenure.role.map { match.met.contains($0) } ?? false
  }

  /// Whether two facts tell of one post.
  func isSamePost(_ one: Tenure, _ other: Tenure) -> Bool {
    func covers(_ mine: Tenure, _ theirs: Tenure) -> Bool {
      mine.post.allSatisfy { term in
        theirs.post.contains { isSame(mine.view.terms[term], theirs.view.terms[$0]) }
      }
    }
    return covers(one, other) && covers(other, one)
  }

  /// Whether a term of the claim names the holder.
  func isHolder(_ term: Int, _ tenure: Tenure) -> Bool {
    claim.terms[term].name.map { lexical.names.relation($0, tenure.name) == .same } ?? false
  }

  /// Whether a term of the claim may name the holder, by some wider or narrower name.
  func mayBeHolder(_ term: Int, _ tenure: Tenure) -> Bool {
    claim.terms[term].name.map { lexical.names.relation($0, tenure.name) != nil } ?? true
  }

  private func isSame(_ one: Term, _ other: Term) -> Bool {
    if let mine = one.value, let theirs = other.value {
      return ValueComparison.compare(claim: mine, fact: theirs).result == .agrees
    }
    return lexical.isSameWord(one, other)
  }

  private func relates(_ term: Int, _ other: Int, _ view: StatementView) -> Bool {
    let (mine, theirs) = (claim.terms[term], view.terms[other])
    switch (mine.content, theirs.content) {
    case (.name(let one), .name(let two)): return lexical.names.relation(one, two) == .same
    case (.value(let one), .value(let two)):
      return ValueComparison.compare(claim: one, fact: two).result == .agrees
    case (.word, .word):
      return lexical.relation(
        claim: mine, claim.profiles[term], fact: theirs, view.profiles[other])?.covers ?? false
    case (.word, .name(let name)):
      return lexical.relation(claimWord: mine, factName: name)?.covers ?? false
    case (.name(let name), .word):
      return lexical.relation(claimName: name, factWord: theirs)?.covers ?? false
    default: return false
    }
  }

  /// "The maritime museum in Lysberg" for the Lysberg Maritime Museum: a name inside a name whose
  /// last word the claim has too.
  private func addNameParts(_ terms: [Int], _ tenure: Tenure, _ match: inout Match) {
    for other in match.met {
      guard let whole = tenure.view.terms[other].name, whole.words.count > 1 else { continue }
      let words = terms.filter { match.covered.contains($0) && claim.terms[$0].isWord }
        .map { claim.terms[$0].lemma }
      guard let last = whole.words.last, words.contains(last) else { continue }
      for term in terms where !match.covered.contains(term) {
        if let part = claim.terms[term].name, Set(part.words).isSubset(of: whole.words) {
          match.covered.insert(term)
        }
      }
    }
  }

  /// "At the head of the museum" for its director.
  private func addHeadship(_ terms: [Int], _ tenure: Tenure, _ match: inout Match) {
    let heads = terms.filter { term in
      guard claim.terms[term].isWord, !match.covered.contains(term) else { return false }
      let lemma = claim.terms[term].lemma
      return claim.terms[term].wordClass == .verb
        ? HeadshipWords.verbs.contains(lemma) : HeadshipWords.places.contains(lemma)
    }
    guard !heads.isEmpty else { return }
    guard let role = tenure.role else {
      match.covered.formUnion(heads)
      return
    }
    guard isHeadship(tenure) else { return }
    match.covered.formUnion(heads)
    match.isByHeadship = !match.met.contains(role)
    match.met.formUnion([role] + modifiers(of: role, tenure))
  }

  /// Whether the post is that of the one at the head of a body.
  func isHeadship(_ tenure: Tenure) -> Bool {
    guard let role = tenure.role else { return true }
    let noun = tenure.view.terms[role].lemma
    let words = modifiers(of: role, tenure).map { tenure.view.terms[$0].lemma }
    // "At the head of" is not said of a deputy.
    guard !words.contains(where: { lexical.classes.contains($0, in: .restrictor) }) else {
      return false
    }
    return ([noun] + words.flatMap { ["\($0) \(noun)", "\($0)-\(noun)"] }).contains {
      lexical.classes.contains($0, in: .headship)
    }
  }

  /// Whether one alone holds the post at a time, by what it is called.
  func isForOne(_ tenure: Tenure) -> Bool {
    guard let role = tenure.role else { return false }
    let token = tenure.view.statement.parse[tenure.view.terms[role].head]
    guard token.tag == .nn || token.tag == .nnp else { return false }
    let isDefinite =
      token.children(.det).contains { $0.lower == "the" } || token.child(.poss) != nil
    let words = tenure.post.map { tenure.view.statement.parse[tenure.view.terms[$0].head] }
    return isDefinite
      && (isHeadship(tenure)
        || ["capital", "record", "champion"].contains(token.plainLemma)
        || words.contains { $0.tag == .jjs })
  }

  private func modifiers(of role: Int, _ tenure: Tenure) -> [Int] {
    tenure.view.statement.links(from: role).filter {
      $0.slot == .modifier && tenure.view.terms[$0.dependent].isWord
    }.map(\.dependent)
  }
}
