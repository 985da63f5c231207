/// A stable, spelt-out name for what led to a verdict; never reused for anything else.
///
/// `brief explain CODE`, the rules of SARIF and the guide print these texts.
public struct VerdictCode: Sendable, Hashable {
  /// The name: `"quantity-differs"`.
  public let code: String
  /// The verdict that the code goes with.
  public let verdict: Verdict
  /// One line for a list.
  public let summary: String
  /// What it means, when it comes, and what to do.
  public let help: String
}

extension VerdictCode {
  /// The entry of the catalogue with a name; `nil` when there is none.
  public static func named(_ code: String) -> VerdictCode? {
    catalogue.first { $0.code == code }
  }

  /// Every code, by verdict.
  public static let catalogue: [VerdictCode] =
    supporting + conflicting + timeBound + disputing + open + notCheckable

  private static let supporting = [
    VerdictCode(
      code: "supported", verdict: .supported,
      summary: "facts state everything that the claim says",
      help: """
        Approved facts that hold at the time of the claim state it, or it follows from them. A claim \
        may say less than the fact: a rounded figure, a wider date, a wider place, fewer details. \
        Read the fact and its source before you rely on it.
        """),
    VerdictCode(
      code: "partly-supported", verdict: .partlySupported,
      summary: "facts state the core of the claim, but not every detail",
      help: """
        Subject, predicate and main object follow from a fact and nothing conflicts, but words are \
        left that no fact covers. They are named. Check these words by hand, or add a fact for them.
        """),
  ]

  private static let conflicting = [
    VerdictCode(
      code: "quantity-differs", verdict: .contradicted,
      summary: "a figure does not match the fact",
      help: """
        Claim and fact are about the same measure at the same time, and the figures exclude one \
        another. The precision of the claim sets the tolerance: 4.2 stands for 4.15 to 4.25, and \
        "about", "nearly", "more than" or "up to" change the test. Correct the figure, or add \
        the fact for the period that is meant.
        """),
    VerdictCode(
      code: "unit-differs", verdict: .contradicted,
      summary: "the figure matches, but its unit does not",
      help: """
        The number is that of the fact, but it counts something else: percent for percentage points, \
        dollars for euros, million for billion. Units that can be converted are converted first.
        """),
    VerdictCode(
      code: "date-differs", verdict: .contradicted,
      summary: "the date does not match the fact",
      help: """
        The event is the same and happened once, but the claim puts it on other days. Relative dates \
        ("on Thursday", "last year") are resolved against the date of the article; check that first.
        """),
    VerdictCode(
      code: "polarity-differs", verdict: .contradicted,
      summary: "the claim denies what the fact states, or the other way round",
      help: """
        One says that something is so and the other that it is not, at the same time. Check the scope \
        of "not", "no", "never", "denied" and "refused" in the sentence.
        """),
    VerdictCode(
      code: "roles-swapped", verdict: .contradicted,
      summary: "who did it and to whom are exchanged",
      help: """
        The same names take part in the same event, in each other's roles: "Ardent bought Belmar" \
        against "Belmar bought Ardent".
        """),
    VerdictCode(
      code: "name-differs", verdict: .contradicted,
      summary: "another name stands where the fact can have only one",
      help: """
        The claim names another person, company or thing in a place that only one can fill: the holder \
        of an office on a day, the winner, the founder; or the name is spelt in another way. Aliases \
        belong in the entities of the fact file.
        """),
    VerdictCode(
      code: "place-differs", verdict: .contradicted,
      summary: "the place does not match the fact",
      help: """
        The event or seat can be in one place only, and the claim names a place that neither contains \
        that of the fact nor lies in it. Say which place contains which with `within`.
        """),
    VerdictCode(
      code: "direction-differs", verdict: .contradicted,
      summary: "the fact shows the opposite direction",
      help: """
        The claim says that something rose, opened or was allowed, and the fact that it fell, closed \
        or was banned, over the same time; or the figures of two facts show it.
        """),
    VerdictCode(
      code: "derived-figure-differs", verdict: .contradicted,
      summary: "two facts give another change or ratio",
      help: """
        The claim says by how much something changed, or how it compares, and the figures of two \
        facts give another amount. The trace shows the two figures and the difference.
        """),
    VerdictCode(
      code: "rank-differs", verdict: .contradicted,
      summary: "the rank does not match the fact",
      help: """
        The claim puts something second or third of its kind where the fact puts it first.
        """),
    VerdictCode(
      code: "duration-differs", verdict: .contradicted,
      summary: "the length of time does not match the fact",
      help: """
        The fact tells on which days the state began and ended, and the claim says that it lasted for \
        another time.
        """),
    VerdictCode(
      code: "order-differs", verdict: .contradicted,
      summary: "the events happened in another order",
      help: """
        The claim says that one event came before or after another, and the dates of the two facts \
        show the opposite.
        """),
    VerdictCode(
      code: "word-differs", verdict: .contradicted,
      summary: "the claim calls it something that it cannot also be",
      help: """
        What the claim says that a thing is, and what the fact says that it is, exclude each other: a \
        film and a novel, the greatest and the worst.
        """),
    VerdictCode(
      code: "quantifier-differs", verdict: .contradicted,
      summary: "\"all\", \"most\" or \"none\" does not match the fact",
      help: """
        The claim says more of a group than the fact allows: "all" where the fact says "most" or gives \
        a smaller count, "none" where it gives some.
        """),
    VerdictCode(
      code: "known-false", verdict: .contradicted,
      summary: "the fact file records this statement as known not to be so",
      help: """
        A fact with `verdict: false` records a statement that has been found not to be so. The claim \
        repeats it. The fact's `say` offers the correct sentence.
        """),
  ]

  private static let timeBound = [
    VerdictCode(
      code: "lapsed", verdict: .outdated,
      summary: "it was so once, but the fact has ceased to hold",
      help: """
        A fact agreed with the claim, and its `until` is before the as-of date. Say when it was so, or \
        give the present state.
        """),
    VerdictCode(
      code: "superseded", verdict: .outdated,
      summary: "it was so once, but a newer fact has taken its place",
      help: """
        A fact agreed with the claim, and another fact that holds at the as-of date `supersedes` it. \
        Use the newer one.
        """),
  ]

  private static let disputing = [
    VerdictCode(
      code: "facts-disagree", verdict: .disputed,
      summary: "approved facts about this claim disagree with one another",
      help: """
        One approved fact supports the claim and another excludes it. `brief facts lint` finds such \
        pairs; correct, date or withdraw one of them.
        """),
    VerdictCode(
      code: "fact-disputed", verdict: .disputed,
      summary: "the fact is recorded as disputed",
      help: """
        The only facts that speak to the claim have `status: disputed`. Report both sides, or settle \
        the fact.
        """),
  ]

  private static let open = [
    VerdictCode(
      code: "no-fact", verdict: .unverified,
      summary: "no fact speaks to the claim",
      help: """
        Nothing in the fact file is about this. That says nothing about the claim. Check it by hand, \
        and add a fact if it will come again (`brief facts stub` writes a draft).
        """),
    VerdictCode(
      code: "near-fact", verdict: .unverified,
      summary: "facts are about something similar, but none settles the claim",
      help: """
        The nearest facts are about another period, measure, place or party, or they say less than the \
        claim. The trace names what keeps them apart.
        """),
    VerdictCode(
      code: "ambiguous", verdict: .unverified,
      summary: "the claim can be read in two ways that would be judged differently",
      help: """
        Two facts, or two readings of the claim, fit equally well and lead to different verdicts. \
        A more exact sentence, or an alias in the fact file, settles it.
        """),
    VerdictCode(
      code: "self-sourced", verdict: .unverified,
      summary: "the only source of the fact is the article itself",
      help: """
        An article cannot confirm itself. Add a source that does not rest on the article.
        """),
    VerdictCode(
      code: "not-begun", verdict: .unverified,
      summary: "the fact begins after the as-of date",
      help: """
        A fact about the claim begins later than the day as of which the facts are asked. A later \
        `--as-of` will use it.
        """),
    VerdictCode(
      code: "draft-only", verdict: .unverified,
      summary: "only facts that nobody has approved speak to the claim",
      help: """
        The facts have `status: draft` or `withdrawn`, and only approved facts decide. Review them.
        """),
  ]

  private static let notCheckable = [
    VerdictCode(
      code: "opinion", verdict: .notCheckable, summary: "an evaluation, not a matter of record",
      help: "The claim says how good, bad or important something is; no fact can settle that."),
    VerdictCode(
      code: "prediction", verdict: .notCheckable, summary: "about what is yet to happen",
      help: "The claim is about the time after the article. It can be checked when that has come."),
    VerdictCode(
      code: "question", verdict: .notCheckable, summary: "a question",
      help: "A question asserts nothing."),
    VerdictCode(
      code: "instruction", verdict: .notCheckable, summary: "a demand or an instruction",
      help: "What should or must be done is no matter of record."),
    VerdictCode(
      code: "wish", verdict: .notCheckable, summary: "a wish or an intention",
      help: "What somebody hopes for or wants is no matter of record unless a fact records it."),
    VerdictCode(
      code: "too-long", verdict: .notCheckable, summary: "longer than a claim can be",
      help: """
        The text has more than 16,384 bytes, or a sentence of more than 400 words and marks, so it was \
        not read. Give one claim at a time; articles are for `brief check`.
        """),
    VerdictCode(
      code: "rhetoric", verdict: .notCheckable,
      summary: "a figure of speech, or too vague to check",
      help: "No evidence could be for or against the words as they stand."),
  ]
}
