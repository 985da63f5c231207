/// What changed between two briefs, claim by claim.
public struct Comparison: Sendable, Hashable {
  /// One of the two briefs: its day, its as-of day and what made it.
  public struct Side: Sendable, Hashable {
    /// The day of the brief.
    public let date: CalendarDay
    /// The day as of which its facts were asked.
    public let asOf: CalendarDay
    /// How many claims it has.
    public let claims: Int

    /// Makes a side of a comparison.
    public init(date: CalendarDay, asOf: CalendarDay, claims: Int) {
      self.date = date
      self.asOf = asOf
      self.claims = claims
    }
  }

  /// The earlier brief.
  public let old: Side
  /// The later brief.
  public let new: Side
  /// The changes, most important first.
  public let changes: [Change]
  /// How many claims are the same in both, wherever they stand.
  public let unchanged: Int

  /// Makes a comparison of its parts.
  public init(old: Side, new: Side, changes: [Change], unchanged: Int) {
    self.old = old
    self.new = new
    self.changes = changes
    self.unchanged = unchanged
  }
}

/// One claim that is not the same in two briefs, how it differs, and why.
public struct Change: Sendable, Hashable {
  /// In what way a claim changed.
  public enum Kind: String, Sendable, CaseIterable {
    case verdictChanged = "verdict-changed"
    case figureChanged = "figure-changed"
    case speakerChanged = "speaker-changed"
    case reworded
    case confirmed
    case new
    case gone
  }

  /// Why a claim changed.
  public struct Cause: Sendable, Hashable {
    /// What moved.
    public enum Kind: String, Sendable, CaseIterable {
      case article, facts, date, analyser
    }

    /// What moved.
    public let kind: Kind
    /// Which of them: the article's path, the facts' ids, the days, the versions.
    public let detail: String

    /// Makes a cause.
    public init(kind: Kind, detail: String) {
      self.kind = kind
      self.detail = detail
    }
  }

  /// The claim as one of the briefs has it.
  public struct Side: Sendable, Hashable {
    /// The claim's id.
    public let id: String
    /// The stand-alone text.
    public let text: String
    /// The article that makes the claim.
    public let article: String
    /// The 1-based line at which it stands.
    public let line: Int
    /// Who is reported to say it.
    public let speaker: String?
    /// What the facts said of it.
    public let verdict: Verdict
    /// The code of the verdict.
    public let code: String

    /// Makes a side of a change.
    public init(
      id: String, text: String, article: String, line: Int, speaker: String?, verdict: Verdict,
      code: String
    ) {
      self.id = id
      self.text = text
      self.article = article
      self.line = line
      self.speaker = speaker
      self.verdict = verdict
      self.code = code
    }
  }

  /// In what way the claim changed.
  public let kind: Kind
  /// The claim before; `nil` when it is new.
  public let old: Side?
  /// The claim now; `nil` when it is gone.
  public let new: Side?
  /// How it differs, in a few words: "4.2 to 4.8 percent (up 0.6)".
  public let detail: String
  /// The words that went and the words that came, in order.
  public let removed: [String]
  /// The words that came.
  public let added: [String]
  /// Why, most likely first.
  public let causes: [Cause]

  /// Makes a change.
  public init(
    kind: Kind, old: Side?, new: Side?, detail: String, removed: [String] = [],
    added: [String] = [], causes: [Cause]
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.detail = detail
    self.removed = removed
    self.added = added
    self.causes = causes
  }
}
