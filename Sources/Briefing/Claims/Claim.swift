/// A place in an article: UTF-8 byte offsets into the file, half-open, and the text that stands there.
public struct Quote: Sendable, Hashable {
  /// UTF-8 byte offsets into the file.
  public let range: Range<Int>
  /// Exactly `file[range]`.
  public let text: String

  /// Makes a quote of a place and the words there.
  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

/// One proposition that an article makes, in its writer's voice or in that of somebody it reports.
public struct Claim: Sendable, Hashable {
  /// How the claim is put forward.
  public enum Mode: String, Sendable, CaseIterable {
    case asserted, predicted, possible, conditional, normative, intended, opinion
  }

  /// What kind of thing is claimed.
  public enum Kind: String, Sendable, CaseIterable {
    case event, state, quantity, comparison, identity, speech, plan, causal, law
  }

  /// How the words of a speaker are given.
  public enum Speech: String, Sendable, CaseIterable {
    case direct, indirect
  }

  /// One addend of the worth score.
  public struct WorthFeature: Sendable, Hashable {
    /// What speaks for or against checking: "a quantity".
    public let feature: String
    /// How much it adds; negative when it speaks against.
    public let points: Double

    /// Makes an addend.
    public init(feature: String, points: Double) {
      self.feature = feature
      self.points = points
    }
  }

  /// Depends on what is claimed, not on where: `"c-"` and eight hexadecimal digits.
  public let id: String
  /// The claim as a stand-alone sentence: references put in, other claims' clauses left out.
  public let text: String
  /// The clause in the file.
  public let span: Quote
  /// 1-based line of the span's start.
  public let line: Int
  /// 1-based column, in characters, of the span's start.
  public let column: Int
  /// The words that carry the predicate.
  public let predicate: Quote
  /// The whole sentence in which the claim stands.
  public let sentence: Quote
  /// What the claim is about, by its fullest name.
  public let subject: String
  /// Who is reported to say it; `nil` where the writer asserts it.
  public let speaker: String?
  /// Whether the speaker's own words are given; `nil` without a speaker.
  public let speech: Speech?
  /// How it is put forward.
  public let mode: Mode
  /// Whether it denies something; two negations cancel each other.
  public let negated: Bool
  /// What kind of thing is claimed.
  public let kind: Kind
  /// Numbers, amounts and times inside the claim; ranges are offsets into the file.
  public let values: [Value]
  /// Whether evidence for or against it could be found in principle.
  public let checkable: Bool
  /// Why the claim is not checkable, in a few words; `nil` when it is.
  public let uncheckable: String?
  /// 0 to 1: how much a fact-checking desk would want it checked.
  public let worth: Double
  /// The addends of `worth`.
  public let worthFeatures: [WorthFeature]
  /// Where else the article makes the same claim.
  public let alsoAt: [Quote]
  /// Pronouns in `text` without a sure antecedent: they were left as they stand.
  public let unresolved: [String]

  /// Makes a claim of its parts.
  public init(
    id: String, text: String, span: Quote, line: Int, column: Int, predicate: Quote,
    sentence: Quote, subject: String, speaker: String?, speech: Speech?, mode: Mode, negated: Bool,
    kind: Kind, values: [Value], checkable: Bool, uncheckable: String?, worth: Double,
    worthFeatures: [WorthFeature], alsoAt: [Quote] = [], unresolved: [String] = []
  ) {
    self.id = id
    self.text = text
    self.span = span
    self.line = line
    self.column = column
    self.predicate = predicate
    self.sentence = sentence
    self.subject = subject
    self.speaker = speaker
    self.speech = speech
    self.mode = mode
    self.negated = negated
    self.kind = kind
    self.values = values
    self.checkable = checkable
    self.uncheckable = uncheckable
    self.worth = worth
    self.worthFeatures = worthFeatures
    self.alsoAt = alsoAt
    self.unresolved = unresolved
  }
}
