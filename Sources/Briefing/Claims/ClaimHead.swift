internal import SpacyPipeline

/// A token that carries a claim, and by which construction.
struct ClaimHead: Sendable {
  enum Construction: Sendable, Hashable {
    /// The main clause, or a clause joined to it.
    case main, conjunct
    /// What somebody says or thinks.
    case complement
    /// The clause under a noun of saying: "claims that …".
    case nounClause
    case adverbial, relative
    /// A participle with content of its own: ", based in …", "published Tuesday".
    case participle
    /// ", with X doing …" and other clauses with a subject but without tense.
    case absolute
    /// "I thought …" in a quotation: the state of mind is the claim.
    case stateOfMind
    /// The act of saying is the news: "wrote in a tweet that …".
    case act
    /// A predicate without a verb: an appositive, a title before a name, ", both European".
    case appositive, title, supplement
  }

  let token: Token
  let construction: Construction
  /// The token of what the claim is about; for clauses the logical subject.
  let subject: Token?

  var isNominal: Bool {
    switch construction {
    case .appositive, .title, .supplement: true
    default: false
    }
  }

  var isSubordinate: Bool {
    switch construction {
    case .adverbial, .relative, .participle, .absolute, .stateOfMind: true
    default: false
    }
  }
}
