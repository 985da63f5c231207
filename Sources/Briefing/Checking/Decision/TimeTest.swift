import SpacyPipeline

/// Compares the times that a proposition states with those of a fact.
struct TimeTest {
  enum Result: Sendable, Hashable {
    /// The claim states no time and needs none, or its times are the fact's.
    case agrees
    /// The claim's time is finer than the fact's: a detail that the fact does not give.
    case finer(term: Int)
    /// The claim puts an event on other days.
    case differs(term: Int, gap: Int)
    /// The claim puts the start of a state on other days.
    case startDiffers(term: Int)
    /// The fact speaks of another time: it settles nothing.
    case otherTime(term: Int)
    /// The claim speaks of the present, and the fact's state has ended.
    case lapsed
  }

  let claim: StatementView
  let proposition: Proposition
  let fact: FactReading
  let wording: StatementView
  let factProposition: Proposition
  let asOf: CalendarDay?
  /// Token ranges of phrases that are details of their own: their times are not the proposition's.
  let ignored: [Range<Int>]

  func result() -> Result {
    let times = proposition.terms.filter { term in
      claim.terms[term].value?.days != nil
        && !ignored.contains { $0.overlaps(claim.terms[term].tokens) }
    }
    for term in times {
      guard let value = claim.terms[term].value, let days = value.days else { continue }
      let result = compare(days, term)
      if result != .agrees { return result }
    }
    if times.isEmpty || isNow(times), fact.hasLapsed(by: asOf), speaksOfNow { return .lapsed }
    return .agrees
  }

  private func isNow(_ times: [Int]) -> Bool {
    guard let asOf else { return false }
    return times.contains { claim.terms[$0].value?.days?.contains(asOf) ?? false }
  }

  /// The times of the fact's proposition, or else of its sentence: another sentence has its own.
  private var statedTimes: [DaySpan] {
    let own = factProposition.terms.compactMap { wording.terms[$0].value?.days }
    if !own.isEmpty { return own }
    let sentence = wording.statement.parse[factProposition.head].sentence
    return wording.terms.filter { sentence.contains($0.head) }.compactMap { $0.value?.days }
  }

  private var factTimes: [DaySpan] {
    var spans = statedTimes
    if let date = fact.fact.date { spans.insert(date, at: 0) }
    return spans
  }

  private func compare(_ days: DaySpan, _ term: Int) -> Result {
    let since = isSince(term)
    if days.from == nil, let limit = days.to,
      let other = wording.terms.lazy.compactMap({ $0.value?.days }).first(where: { $0.from == nil }
      )?.to,
      abs(limit.daysSinceEpoch - other.daysSinceEpoch) > 31
    {
      return .startDiffers(term: term)
    }
    // "After March" is no "after June", whichever way the limit works.
    if days.to == nil, let limit = days.from, !since,
      let other = wording.terms.lazy.compactMap({ $0.value?.days }).first(where: { $0.to == nil }
      )?.from,
      abs(limit.daysSinceEpoch - other.daysSinceEpoch) > 31
    {
      return .otherTime(term: term)
    }
    if fact.isState, let validity = fact.fact.validity {
      if since, let from = days.from {
        guard let start = validity.from else { return .finer(term: term) }
        let window = DaySpan(from: from, to: endOfUnit(from, term))
        if window.contains(start) { return .agrees }
        return .startDiffers(term: term)
      }
      if factTimes.contains(where: { days.contains($0) }) { return .agrees }
      if !factTimes.isEmpty, !factTimes.contains(where: { $0.overlaps(days) }),
        !(asOf.map(days.contains) ?? false)
      {
        return .startDiffers(term: term)
      }
      if validity.contains(days) || validity.overlaps(days) && days.from != nil { return .agrees }
      if let start = validity.from, days.contains(start), becomes { return .agrees }
      return .otherTime(term: term)
    }
    let times = factTimes
    guard !times.isEmpty else { return .finer(term: term) }
    if times.contains(where: { days.contains($0) || days == $0 }) { return .agrees }
    if times.contains(where: { $0.contains(days) }) { return .finer(term: term) }
    if times.contains(where: { $0.overlaps(days) }) { return .finer(term: term) }
    let nearest = times.map { gap($0, days) }.min() ?? 0
    return .differs(term: term, gap: nearest)
  }

  private func isSince(_ term: Int) -> Bool {
    claim.statement.links(to: term).contains { $0.slot == .preposition("since") }
      || claim.statement.words(of: claim.terms[term]).lowercased().hasPrefix("since")
  }

  private var becomes: Bool {
    guard let predicate = proposition.predicate else { return false }
    return [
      "become", "take_over", "succeed", "replace", "appoint", "elect", "name", "open", "start",
      "begin",
    ].contains(
      claim.terms[predicate].lemma)
  }

  /// The last day of the year, month or day that a time phrase names.
  private func endOfUnit(_ from: CalendarDay, _ term: Int) -> CalendarDay {
    let words = claim.statement.words(of: claim.terms[term])
    if from.month == 1, from.day == 1, !words.contains("Jan") {
      return CalendarDay(year: from.year, month: 12, day: 31) ?? from
    }
    if from.day == 1 {
      return CalendarDay(
        year: from.year, month: from.month,
        day: CalendarDay.length(ofMonth: from.month, year: from.year)) ?? from
    }
    return from
  }

  private func gap(_ one: DaySpan, _ other: DaySpan) -> Int {
    if let end = one.to, let start = other.from, end < start {
      return start.daysSinceEpoch - end.daysSinceEpoch
    }
    if let start = one.from, let end = other.to, end < start {
      return start.daysSinceEpoch - end.daysSinceEpoch
    }
    return 0
  }

  /// Whether the proposition is in the present tense, or has no tense of its own.
  private var speaksOfNow: Bool {
    let head = claim.statement.parse[proposition.head]
    let verbs = [head] + head.children(.aux, .auxpass)
    if head.children(.aux, .auxpass).contains(where: { $0.tag == .vbd }) { return false }
    let perfect = head.tag == .vbn && head.children(.aux).contains { $0.plainLemma == "have" }
    if perfect { return true }
    return verbs.contains { $0.tag == .vbz || $0.tag == .vbp }
      || head.tag != .vbd && head.tag != .vbn
  }
}
