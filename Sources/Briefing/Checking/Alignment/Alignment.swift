/// A proposition of a claim laid beside one wording of a fact, term by term.
struct Alignment: Sendable {
  struct Pair: Sendable, Hashable {
    let claim: Int
    let fact: Int
    let relation: TermRelation
  }

  /// The best partner of each claim term that has one.
  let pairs: [Int: Pair]
  /// The pair of the predicates, and the frame roles that were compared.
  let predicate: PredicatePair?
  /// Claim terms that no fact term covers and that are not empty of meaning, in order.
  let uncovered: [Int]
  /// Fact terms that no claim term met.
  let unmet: [Int]

  func covers(_ term: Int) -> Bool { pairs[term]?.relation.covers ?? false }
  func partner(of term: Int) -> Int? { pairs[term]?.fact }
}

/// How the claim's predicate meets one of the fact's.
struct PredicatePair: Sendable {
  let claim: Int
  let fact: Int
  var relation: TermRelation
  let claimFrame: FrameInstance?
  let factFrame: FrameInstance?
  /// Claim terms and fact terms by the role that they fill.
  let roles: [RolePairing]
  /// Whether one undoes the other: both can have happened, not at the same time.
  var isReversal = false

  struct RolePairing: Sendable {
    let role: String
    let claim: [Int]
    let fact: [Int]
  }
}
