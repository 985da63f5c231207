/// Words with a predicate that make no claim of their own, by the reason.
public struct Omission: Sendable, Hashable {
  /// Why nothing was extracted.
  public enum Reason: String, Sendable, CaseIterable {
    case question
    case command
    /// The complement of "want", "plan", "ask": part of that predicate's claim.
    case complement
    /// An if-clause: part of the claim that it conditions.
    case condition
    /// A clause that only identifies what it stands with.
    case restrictive
    /// "X said": the content is the claim.
    case reporting = "reporting-verb"
    /// A headline or heading whose content the body repeats.
    case heading
    /// A caption, dateline, byline or list item without a sentence.
    case fragment
    case tooLong = "sentence-too-long"
    /// The same claim stands elsewhere in the article; its place is kept there.
    case duplicate

    /// The reason in words.
    public var explanation: String {
      switch self {
      case .question: "a question states nothing"
      case .command: "a command states nothing"
      case .complement: "part of what somebody wants, plans or asks for"
      case .condition: "the condition of another claim"
      case .restrictive: "only identifies what it stands with"
      case .reporting: "reports a claim that is listed under its speaker"
      case .heading: "a heading that the body repeats"
      case .fragment: "no sentence: a caption, byline, dateline or list item"
      case .tooLong: "a sentence of more than \(Omission.longestSentence) words and marks"
      case .duplicate: "the same claim is listed once, with all its places"
      }
    }
  }

  /// Longer sentences are not read: their analysis is not reliable.
  static let longestSentence = 400

  /// Why.
  public let reason: Reason
  /// How often.
  public let count: Int

  /// Makes a count for a reason.
  public init(reason: Reason, count: Int) {
    self.reason = reason
    self.count = count
  }
}
