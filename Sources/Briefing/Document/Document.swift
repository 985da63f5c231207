/// An article that was read: the file as it stands, what is known about it, and its blocks.
public struct Document: Sendable, Hashable {
  /// What the article says about itself; a part is `nil` when it says nothing.
  public struct Metadata: Sendable, Hashable {
    public var title: String?
    /// The day of publication.
    public var date: CalendarDay?
    public var publisher: String?
    public var author: String?
    public var url: String?
    public var licence: String?

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
  public let source: SourceText
  public let metadata: Metadata
  /// In reading order.
  public let blocks: [Block]

  /// The blocks in which the article makes its claims.
  public var prose: [Block] { blocks.filter(\.kind.isProse) }
}
