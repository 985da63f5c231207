/// What one fact says of one proposition.
struct Outcome: Sendable {
  enum Kind: Sendable, Hashable {
    case entails
    /// The core follows; the details do not.
    case partial
    case contradicts
    /// About something similar; it settles nothing.
    case near
  }

  var kind: Kind
  /// The code of the verdict that follows, or of what kept it near.
  var code: String
  /// Index of the fact.
  let fact: Int
  var alignment: Alignment
  var wording: Int
  /// Claim terms of the uncovered details, grouped by the phrase that they stand in (token ranges).
  var details: [Range<Int>] = []
  /// Whether the fact's state has ended for a claim about now.
  var hasLapsed = false
  /// Whether the claim's figures are the fact's to the last digit, not only by rounding.
  var isExact = true
  var slots: [SlotComparison] = []
  /// How much of the proposition the fact covers, 0 to 1, weighted.
  var coverage: Double
  /// What kept the fact from deciding, in words; empty when it decides.
  var obstacle = ""
}
