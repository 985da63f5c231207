/// How much of the articles the verdicts cover; every breakdown adds up to its total.
public struct Coverage: Sendable, Hashable {
  /// A part of a total: what it is, how many, and its share in whole percents.
  public struct Part: Sendable, Hashable {
    /// What is counted.
    public let name: String
    /// How many there are.
    public let count: Int
    /// The share; the shares of a breakdown add up to 100.
    public let percent: Int
  }

  /// Sentences of prose.
  public let sentences: Int
  /// Sentences that make a claim, and those that do not, by reason.
  public let sentenceParts: [Part]
  /// Claims.
  public let claims: Int
  /// Claims by what became of them.
  public let claimParts: [Part]
  /// Claims that could be checked in principle.
  public let checkable: Int
  /// Checkable claims that a fact decided.
  public let decided: Int

  /// Counts a brief.
  public init(_ brief: Brief) {
    sentences = brief.articles.reduce(0) { $0 + $1.sentences }
    var without: [String: Int] = [:]
    for article in brief.articles { without.merge(article.withoutClaims, uniquingKeysWith: +) }
    let silent = without.values.reduce(0, +)
    let reasons = without.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    sentenceParts = Coverage.parts(
      [("with a claim", max(0, sentences - silent))] + reasons.map { ($0.key, $0.value) })
    claims = brief.items.count
    let verdicts = brief.verdictCounts
    claimParts = Coverage.parts(Verdict.reportOrder.map { ($0.rawValue, verdicts[$0] ?? 0) })
    checkable = claims - (verdicts[.notCheckable] ?? 0)
    decided = checkable - (verdicts[.unverified] ?? 0)
  }

  /// Shares in whole percents that add up to 100, by the method of the largest remainder.
  static func parts(_ counts: [(name: String, count: Int)]) -> [Part] {
    let counts = counts.filter { $0.count > 0 }
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return [] }
    var shares = counts.map { $0.count * 100 / total }
    let byRemainder = counts.indices.sorted {
      let (left, right) = (counts[$0].count * 100 % total, counts[$1].count * 100 % total)
      return left == right ? $0 < $1 : left > right
    }
    for index in byRemainder.prefix(100 - shares.reduce(0, +)) { shares[index] += 1 }
    return zip(counts, shares).map { Part(name: $0.name, count: $0.count, percent: $1) }
  }
}

extension Verdict {
  /// The order in which a brief reports: what a reader must act on comes first.
  public static let reportOrder: [Verdict] = [
    .contradicted, .outdated, .disputed, .partlySupported, .unverified, .supported, .notCheckable,
  ]
}

extension Brief {
  /// How many claims have each verdict.
  public var verdictCounts: [Verdict: Int] {
    Dictionary(items.map { ($0.judgement.verdict, 1) }, uniquingKeysWith: +)
  }
}
