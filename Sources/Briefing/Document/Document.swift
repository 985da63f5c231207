/// An article that was read: the file as it stands, what is known about it, and its blocks.
public struct Document: Sendable, Hashable {
  /// What the article says about itself; a part is `nil` when it says nothing.
  public struct Metadata: Sendable, Hashable {
    /// The headline.
    public var title: String?
    /// The day of publication.
    public var date: CalendarDay?
    /// Who published it.
    public var publisher: String?
    /// Who wrote it, as the article names them.
    public var author: String?
    /// Where it stands on the web.
    public var url: String?
    /// Under what licence it may be used.
    public var licence: String?

    /// Collects what is known; nothing by default.
    public init(
      title: String? = nil, date: CalendarDay? = nil, publisher: String? = nil,
      author: String? = nil, url: String? = nil, licence: String? = nil
    ) {
      self.title = title
      self.date = date
      self.publisher = publisher
      self.author = author
      self.url = url
      self.licence = licence
    }
  }

  /// The name under which it was read: a path as given, or `-`.
  public let name: String
  /// The file that it was read from.
  public let source: SourceText
  /// What it says about itself.
  public let metadata: Metadata
  /// In reading order.
  public let blocks: [Block]

  /// The blocks in which the article makes its claims.
  public var prose: [Block] { blocks.filter(\.kind.isProse) }
}
