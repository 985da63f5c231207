/// A paragraph or a piece like one: its words, and what part it plays in the article.
public struct Block: Sendable, Hashable {
  /// The part that a block plays.
  public enum Kind: Sendable, Hashable {
    /// A heading; 1 is the widest. The title of a plain text is one.
    case heading(level: Int)
    case paragraph
    case listItem
    case blockQuote
    case tableRow
    case code
    /// Words under a picture, and its credit.
    case caption
    /// Who wrote it.
    case byline
    /// Place, day or agency before the first sentence, or a day on a line of its own.
    case dateline
    /// An account on a social network.
    case handle
    /// The publisher's note that something was wrong in an earlier version.
    case correction
    /// Invitations to read, watch, share or subscribe, source lists, copyright.
    case boilerplate

    /// Whether the article makes claims in it.
    public var isProse: Bool {
      switch self {
      case .paragraph, .listItem, .blockQuote: true
      default: false
      }
    }
  }

  /// The part that it plays.
  public let kind: Kind
  /// Its words.
  public let prose: Prose

  /// Its place in the file, from the first visible character to the last.
  public var range: Range<Int> { prose.sourceRange }
}
