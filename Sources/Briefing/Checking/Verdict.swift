/// What the facts say of a claim.
public enum Verdict: String, Sendable, CaseIterable {
  case supported
  case partlySupported = "partly-supported"
  case contradicted
  case outdated
  case disputed
  case unverified
  case notCheckable = "not-checkable"
}

/// A part of a claim's stand-alone text: UTF-8 byte offsets into it, half-open, and its words.
public struct Fragment: Sendable, Hashable {
  /// The words.
  public let text: String
  /// Where they stand.
  public let range: Range<Int>

  /// Makes a fragment.
  public init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// One comparison of a claim with a fact: what each says in one slot, and how it came out.
public struct SlotComparison: Sendable, Hashable {
  /// What is compared.
  public enum Slot: String, Sendable, CaseIterable {
    case predicate, subject, object, argument, quantity, time, place, polarity, mode, quantifier
    case comparison, attribution, quotation
  }

  /// How a comparison came out.
  public enum Result: String, Sendable, CaseIterable {
    case agrees, differs, silent
    /// The claim says less than the fact.
    case weaker
    /// The claim says more than the fact.
    case stronger
  }

  /// What is compared.
  public let slot: Slot
  /// The words in the claim; `nil` when the claim is silent.
  public let claim: Fragment?
  /// The words in the fact; `nil` when the fact is silent.
  public let fact: String?
  /// The test in words: "4.2 within 4.75..4.85".
  public let test: String
  /// How it came out.
  public let result: Result

  /// Makes a comparison.
  public init(slot: Slot, claim: Fragment?, fact: String?, test: String, result: Result) {
    self.slot = slot
    self.claim = claim
    self.fact = fact
    self.test = test
    self.result = result
  }
}

/// The verdict on one claim with everything that led to it.
public struct Judgement: Sendable, Hashable {
  /// What the facts say.
  public let verdict: Verdict
  /// A stable, spelt-out code: `"quantity-differs"`.
  public let code: String
  /// The ids of the facts that decided; of the nearest ones when nothing decided.
  public let facts: [String]
  /// One plain sentence.
  public let reason: String
  /// Every comparison that led to the verdict.
  public let slots: [SlotComparison]
  /// The words of a partly supported claim that no fact covers.
  public let uncovered: [Fragment]
  /// Ids of the nearest facts, best first, at most ten.
  public let candidates: [String]

  /// Makes a judgement.
  public init(
    verdict: Verdict, code: String, facts: [String] = [], reason: String,
    slots: [SlotComparison] = [], uncovered: [Fragment] = [], candidates: [String] = []
  ) {
    self.verdict = verdict
    self.code = code
    self.facts = facts
    self.reason = reason
    self.slots = slots
    self.uncovered = uncovered
    self.candidates = candidates
  }
}
