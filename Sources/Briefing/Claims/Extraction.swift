/// The claims of an article, and what was left out.
public struct Extraction: Sendable, Hashable {
  /// In reading order.
  public let claims: [Claim]
  /// What carried no claim, by reason, counted; in the order of the reasons' names.
  public let omitted: [Omission]
  /// The number of sentences of the article's prose, headings left out.
  public let sentences: Int
  /// The sentences among them without a claim, by the reason that weighs most.
  public let withoutClaims: [Omission]

  /// Makes an extraction of its parts.
  public init(
    claims: [Claim], omitted: [Omission], sentences: Int, withoutClaims: [Omission] = []
  ) {
    self.claims = claims
    self.omitted = omitted
    self.sentences = sentences
    self.withoutClaims = withoutClaims
  }
}
