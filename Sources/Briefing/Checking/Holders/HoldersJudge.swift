import SpacyPipeline

/// Judges who holds a post, who took it over from whom, and whether two posts are in one hand, from
/// facts that tell of tenures.
struct HoldersJudge {
  let claim: StatementView
  let proposition: Proposition
  /// Those of the candidates that tell of a tenure.
  let tenures: [Tenure]
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  /// What follows from the tenures; `nil` when the proposition tells of no holder, or of another post.
  func result() -> DerivedJudge.Result? {
    guard !tenures.isEmpty else { return nil }
    if let succession = SuccessionReader(
      claim: claim, proposition: proposition, lexical: lexical
    ).succession() {
      return SuccessionJudge(scope: scope, tenures: tenures, asOf: asOf).result(of: succession)
    }
    if let holding = HoldingReader(claim: claim, proposition: proposition).holding() {
      return HoldingJudge(scope: scope, tenures: tenures, asOf: asOf).result(of: holding)
    }
    return SharedHolderJudge(scope: scope, tenures: tenures, asOf: asOf).result()
  }

  private var scope: PostScope {
    PostScope(
      claim: claim, proposition: proposition,
      matcher: PostMatcher(claim: claim, lexical: lexical))
  }
}

/// The words of a proposition that say which post it speaks of, and when.
struct PostScope {
  let claim: StatementView
  let proposition: Proposition
  let matcher: PostMatcher

  /// The days that the proposition names, those of lengths and of "since" left out.
  var times: [DaySpan] {
    proposition.terms.filter { !isSince($0) }.compactMap { claim.terms[$0].value?.days }
  }

  /// The terms that are left when some are taken out, without times and words that add nothing.
  func rest(without taken: Set<Int>) -> [Int] {
    proposition.terms.filter { !taken.contains($0) && !isEmpty($0) }
  }

  /// The phrases that some terms leave open; `nil` when they leave a part of the core open.
  func details(of rest: [Int], covered: Set<Int>) -> [Range<Int>]? {
    let open = rest.filter {
      !covered.contains($0) && !isWithinHolder($0) && !isClassOfNamed($0, covered)
    }
    let split = DetailSplitter(
      claim: claim, proposition: proposition, covers: { !open.contains($0) }
    ).split(open)
    return split.core.isEmpty ? split.details : nil
  }

  /// "The Halvik *council*", "Velorra's *government*": the class of what is named beside it.
  private func isClassOfNamed(_ term: Int, _ covered: Set<Int>) -> Bool {
    let lemma = claim.terms[term].lemma
    guard claim.terms[term].isWord,
      matcher.lexical.classes.contains(lemma, in: .classNoun) || lemma == "government"
    else { return false }
    return claim.statement.links(from: term).contains {
      ($0.slot == .modifier || $0.slot == .possessive) && covered.contains($0.dependent)
        && claim.terms[$0.dependent].name != nil
    }
  }

  func isSince(_ term: Int) -> Bool {
    claim.statement.links(to: term).contains { $0.slot == .preposition("since") }
      || claim.statement.words(of: claim.terms[term]).lowercased().hasPrefix("since")
  }

  private func isEmpty(_ term: Int) -> Bool {
    let item = claim.terms[term]
    switch item.content {
    case .pronoun: return true
    case .name: return false
    case .value(let value): return value.days != nil || value.kind == .duration
    case .word:
      let lemma = item.lemma
      if item.wordClass == .verb {
        return ["be", "have", "call", "name", "stand", "sit", "hold", "belong", "remain", "become"]
          .contains(lemma)
      }
      return HeadshipWords.posts.contains(lemma)
        || HeadshipWords.bearers.contains(lemma) && !isOwner(term)
        || ["new", "current", "former", "previous", "outgoing"].contains(lemma) && isOfPost(term)
        || matcher.lexical.classes.contains(lemma, in: .discourse)
    }
  }

  /// "The *men's* record" is not the women's, whoever has it.
  private func isOwner(_ term: Int) -> Bool {
    claim.statement.links(to: term).contains { $0.slot == .possessive }
  }

  /// "Has a new director": the new one is the one who has the post.
  private func isOfPost(_ term: Int) -> Bool {
    ["new", "current"].contains(claim.terms[term].lemma)
  }

  /// "The Burj Khalifa *in Dubai*": where a named thing is, as the entities say.
  private func isWithinHolder(_ term: Int) -> Bool {
    guard let place = claim.terms[term].name?.entity else { return false }
    return claim.statement.links(to: term).contains { link in
      guard case .preposition = link.slot, let entity = claim.terms[link.head].name?.entity else {
        return false
      }
      return matcher.lexical.names.entities.wider(than: entity).contains(place)
    }
  }
}
