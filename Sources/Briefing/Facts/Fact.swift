/// A curated statement with its validity in time and its sources.
public struct Fact: Sendable, Hashable {
  /// Only approved facts decide.
  public enum Status: String, Sendable, CaseIterable {
    case approved, draft, disputed, withdrawn
  }

  /// Where a fact is known from.
  public struct Source: Sendable, Hashable {
    public var title: String
    public var publisher: String?
    public var date: CalendarDay?
    public var url: String?
    public var quote: String?
  }

  /// Who looked at the fact, when, and by when somebody must look again.
  public struct Review: Sendable, Hashable {
    public var by: String
    public var date: CalendarDay?
    public var due: CalendarDay?
  }

  /// Where the fact stands: file name as given, 1-based line and column of its `id`.
  public struct Place: Sendable, Hashable {
    public var file: String
    public var line: Int
    public var column: Int
  }

  /// Stable, kebab-case, never reused.
  public var id: String
  public var statement: String
  /// Other wordings of the same statement.
  public var also: [String]
  /// The days of an event (`date`: a day, a month or a year).
  public var date: DaySpan?
  /// The days over which a state holds (`since` … `until`), both inclusive, a missing end open.
  public var validity: DaySpan?
  /// `false` when the statement is a known falsehood.
  public var isTrue: Bool
  public var status: Status
  public var supersedes: [String]
  public var say: String?
  public var context: String?
  public var tags: [String]
  public var sources: [Source]
  public var reviewed: Review?
  public var place: Place
}

/// A name that several facts share, with its other names.
public struct Entity: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case person, organization, place, work, event, product, group
  }

  public var name: String
  public var aliases: [String]
  public var kind: Kind
  /// A wider place, organization or class that contains it.
  public var within: String?
  public var place: Fact.Place
}

/// The facts and entities of one or more fact files.
public struct FactFile: Sendable {
  public var entities: [Entity]
  public var facts: [Fact]
  /// A digest of the bytes that were read: 64 hexadecimal digits of SHA-256.
  public var digest: String
}
