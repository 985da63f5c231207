/// A curated statement with its validity in time and its sources.
public struct Fact: Sendable, Hashable {
  /// Only approved facts decide.
  public enum Status: String, Sendable, CaseIterable {
    case approved, draft, disputed, withdrawn
  }

  /// Where a fact is known from.
  public struct Source: Sendable, Hashable {
    /// What the source is called.
    public var title: String
    /// Who published it.
    public var publisher: String?
    /// A day, a month or a year.
    public var date: DaySpan?
    /// Where it can be read.
    public var url: String?
    /// The words of the source that carry the fact.
    public var quote: String?

    /// Makes a source; what is left out is not known.
    public init(
      title: String, publisher: String? = nil, date: DaySpan? = nil, url: String? = nil,
      quote: String? = nil
    ) {
      self.title = title
      self.publisher = publisher
      self.date = date
      self.url = url
      self.quote = quote
    }
  }

  /// Who looked at the fact, when, and by when somebody must look again.
  public struct Review: Sendable, Hashable {
    /// The reviewer's name or initials.
    public var by: String
    /// The day of the review.
    public var date: CalendarDay?
    /// The day by which the fact must be looked at again.
    public var due: CalendarDay?
  }

  /// Where the fact stands.
  public struct Place: Sendable, Hashable {
    /// The file's name as given.
    public var file: String
    /// 1-based line of its `id`.
    public var line: Int
    /// 1-based column of its `id`, in characters.
    public var column: Int

    /// Makes a place.
    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Stable, kebab-case, never reused.
  public var id: String
  /// One idea in plain words.
  public var statement: String
  /// Other wordings of the same statement.
  public var also: [String]
  /// The days of an event (`date`: a day, a month or a year).
  public var date: DaySpan?
  /// The days over which a state holds (`since` … `until`), both inclusive, a missing end open.
  public var validity: DaySpan?
  /// `false` when the statement is a known falsehood.
  public var isTrue: Bool
  /// How far the desk stands behind it.
  public var status: Status
  /// The ids of older facts that this one replaces.
  public var supersedes: [String]
  /// The correct sentence, to offer instead.
  public var say: String?
  /// What a reader must know beside it.
  public var context: String?
  /// Words to sort facts by.
  public var tags: [String]
  /// At least one.
  public var sources: [Source]
  /// The last review, when there was one.
  public var reviewed: Review?
  /// Where the fact stands in its file.
  public var place: Place

  /// Makes a fact; what is left out is empty, and it is true and approved.
  public init(
    id: String, statement: String, also: [String] = [], date: DaySpan? = nil,
    validity: DaySpan? = nil, isTrue: Bool = true, status: Status = .approved,
    supersedes: [String] = [], say: String? = nil, context: String? = nil, tags: [String] = [],
    sources: [Source], reviewed: Review? = nil, place: Place
  ) {
    self.id = id
    self.statement = statement
    self.also = also
    self.date = date
    self.validity = validity
    self.isTrue = isTrue
    self.status = status
    self.supersedes = supersedes
    self.say = say
    self.context = context
    self.tags = tags
    self.sources = sources
    self.reviewed = reviewed
    self.place = place
  }
}

/// A name that several facts share, with its other names.
public struct Entity: Sendable, Hashable {
  /// What an entity is.
  public enum Kind: String, Sendable, CaseIterable {
    case person, organization, place, work, event, product, group
  }

  /// The name to show.
  public var name: String
  /// Other names; each leads to this entity only.
  public var aliases: [String]
  /// What it is.
  public var kind: Kind
  /// A wider place, organization or class that contains it.
  public var within: String?
  /// Where the entity's `name` stands in its file.
  public var place: Fact.Place

  /// Makes an entity.
  public init(
    name: String, aliases: [String] = [], kind: Kind, within: String? = nil, place: Fact.Place
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.within = within
    self.place = place
  }
}

/// The facts and entities of one or more fact files.
public struct FactFile: Sendable {
  /// In order of the files.
  public var entities: [Entity]
  /// In order of the files.
  public var facts: [Fact]
  /// A digest of the bytes that were read: 64 hexadecimal digits of SHA-256.
  public var digest: String

  /// Makes a value of facts that come from elsewhere than from a fact file.
  ///
  /// `digest` must be another one whenever the facts are others.
  public init(entities: [Entity], facts: [Fact], digest: String) {
    self.entities = entities
    self.facts = facts
    self.digest = digest
  }
}
