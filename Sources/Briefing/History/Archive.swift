/// The briefs of an archive, oldest first.
public struct Archive: Sendable {
  /// The briefs by day.
  public let briefs: [Brief]

  /// Takes briefs in any order.
  public init(_ briefs: [Brief]) {
    self.briefs = briefs.sorted { ($0.date, $0.asOf) < ($1.date, $1.asOf) }
  }

  /// The last brief of a day before another.
  public func brief(before day: CalendarDay) -> Brief? {
    briefs.last { $0.date < day }
  }

  /// How the claims that fit a query went over time.
  ///
  /// - Parameter query: a claim's id, or words that must all stand in the claim, its subject, its
  ///   speaker or the ids of its facts, upper and lower case being the same; empty for all claims.
  public func timeline(_ query: String = "") -> Timeline {
    var threads: [(last: Brief.Item, entries: [Timeline.Entry], fits: Bool)] = []
    let words = query.lowercased().split { $0.isWhitespace }.map(String.init)
    for brief in briefs {
      var byID = Dictionary(
        threads.enumerated().map { ($1.last.claim.id, $0) }, uniquingKeysWith: { _, last in last })
      for pair in ClaimMatcher.pairs(old: threads.map(\.last), new: brief.items) {
        guard let item = pair.new else { continue }
        let entry = Timeline.Entry(date: brief.date, side: Change.Side(item))
        let fits = Archive.fits(item, words)
        if let old = pair.old, let number = byID.removeValue(forKey: old.claim.id) {
          threads[number].last = item
          threads[number].entries.append(entry)
          threads[number].fits = threads[number].fits || fits
        } else {
          threads.append((item, [entry], fits))
        }
      }
    }
    return Timeline(threads: threads.filter(\.fits).map { Timeline.Thread(entries: $0.entries) })
  }

  private static func fits(_ item: Brief.Item, _ words: [String]) -> Bool {
    if words == [item.claim.id.lowercased()] { return true }
    let text =
      ([item.claim.text, item.claim.subject, item.claim.speaker ?? ""] + item.judgement.facts)
      .joined(separator: " ").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
