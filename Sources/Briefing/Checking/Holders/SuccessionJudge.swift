import SpacyPipeline

/// Judges a change of holder from two tenures of one post that follow each other.
struct SuccessionJudge {
  let scope: PostScope
  let tenures: [Tenure]
  let asOf: CalendarDay?

  /// One tenure and the next of the same post.
  private struct Handover {
    let before: Tenure
    let after: Tenure

    var facts: [Int] { [after.fact, before.fact] }
    var test: String {
      let until = before.span.to?.description ?? "then"
      let since = after.span.from?.description ?? "then"
      return "\(before.name.text) until \(until), \(after.name.text) since \(since)"
    }
  }

  private var matcher: PostMatcher { scope.matcher }

  func result(of succession: Succession) -> DerivedJudge.Result? {
    switch (succession.older, succession.newer) {
    case (let older?, let newer?): return handover(older, newer, succession.words)
    case (nil, let newer?): return start(newer, succession.words)
    case (let older?, nil): return end(older, succession.words)
    case (nil, nil): return nil
    }
  }

  // MARK: From one to the other

  private func handover(_ older: Int, _ newer: Int, _ words: Set<Int>) -> DerivedJudge.Result? {
    let rest = scope.rest(without: words.union([older, newer]))
    let handovers = self.handovers
    let told = handovers.first {
      matcher.isHolder(older, $0.before) && matcher.isHolder(newer, $0.after)
        && details(rest, $0) != nil
    }
    if let told { return dated(told, details(rest, told) ?? [], rest) }
    for handover in handovers where details(rest, handover)?.isEmpty ?? false {
      if let code = refutation(of: older, newer, by: handover, rest) {
        return .init(isTrue: false, facts: handover.facts, code: code, test: handover.test)
      }
    }
    return nil
  }

  /// The code under which a handover speaks against another one of the same post.
  private func refutation(
    of older: Int, _ newer: Int, by handover: Handover, _ rest: [Int]
  ) -> String? {
    let isReversed =
      matcher.isHolder(newer, handover.before) && matcher.isHolder(older, handover.after)
    if isReversed {
      let again = tenures.contains {
        matcher.isHolder(newer, $0) && matcher.isSamePost($0, handover.after)
          && start($0) > start(handover.after)
      }
      return !again && (namesPost(rest, handover) || isTimeOf(handover)) ? "roles-swapped" : nil
    }
    guard namesPost(rest, handover) else { return nil }
    let isOther =
      matcher.isHolder(older, handover.before) && !isEverHolder(newer, handover)
      || matcher.isHolder(newer, handover.after) && !isEverHolder(older, handover)
    return isOther ? "name-differs" : nil
  }

  /// Whether a name of the claim may be that of any holder of the post so far.
  private func isEverHolder(_ term: Int, _ handover: Handover) -> Bool {
    tenures.contains {
      $0.hasBegun(by: asOf) && matcher.isSamePost($0, handover.after)
        && matcher.mayBeHolder(term, $0)
    }
  }

  private func namesPost(_ rest: [Int], _ handover: Handover) -> Bool {
    matcher.namesRole(matcher.match(rest, handover.after), handover.after)
  }

  private func isTimeOf(_ handover: Handover) -> Bool {
    guard let from = handover.after.span.from else { return false }
    return scope.times.contains { $0.contains(from) }
  }

  /// The verdict on a handover that took place, by when it did.
  private func dated(_ handover: Handover, _ details: [Range<Int>], _ rest: [Int])
    -> DerivedJudge.Result?
  {
    switch agreement(with: handover.after.span.from) {
    case .some(true):
      return .init(
        isTrue: true, facts: handover.facts, code: "supported", test: handover.test,
        details: details)
    case .some(false):
      return .init(
        isTrue: false, facts: handover.facts, code: "date-differs", test: handover.test)
    case nil: return nil
    }
  }

  /// Whether the times of the claim are those of a day; `nil` when they are only near it, or the day
  /// may stand for a month or a year.
  private func agreement(with day: CalendarDay?) -> Bool? {
    guard let day else { return scope.times.isEmpty ? true : nil }
    guard scope.times.allSatisfy({ $0.contains(day) }) else {
      let unit =
        day.day > 1
        ? DaySpan(day)
        : day.month > 1
          ? DaySpan(String(day.description.prefix(7))) : DaySpan(String(day.description.prefix(4)))
      return scope.times.contains { span in unit.map { !span.overlaps($0) } ?? false } ? false : nil
    }
    return true
  }

  private func details(_ rest: [Int], _ handover: Handover) -> [Range<Int>]? {
    let covered = matcher.match(rest, handover.after).covered.union(
      matcher.match(rest, handover.before).covered)
    return scope.details(of: rest, covered: covered)
  }

  private func start(_ tenure: Tenure) -> Int { tenure.span.from?.daysSinceEpoch ?? 0 }

  /// The pairs of tenures of one post, each with the next.
  private var handovers: [Handover] {
    var found: [Handover] = []
    for after in tenures where after.hasBegun(by: asOf) {
      let earlier = tenures.filter { before in
        before.fact != after.fact && before.name != after.name
          && start(before) < start(after) && matcher.isSamePost(before, after)
          && (after.supersedes.contains(before.id) || isJustBefore(before, after))
      }
      if let before = earlier.max(by: { start($0) < start($1) }) {
        found.append(Handover(before: before, after: after))
      }
    }
    return found
  }

  /// Whether a tenure ended no more than a month before the next began.
  private func isJustBefore(_ before: Tenure, _ after: Tenure) -> Bool {
    guard let to = before.span.to, let from = after.span.from else { return false }
    let gap = from.daysSinceEpoch - to.daysSinceEpoch
    return gap >= 0 && gap <= 31
  }

  // MARK: Only the one, only the other

  /// "Took over as mayor in May": the tenure began then.
  private func start(_ newer: Int, _ words: Set<Int>) -> DerivedJudge.Result? {
    let rest = scope.rest(without: words.union([newer]))
    return tenures.lazy.filter {
      $0.hasBegun(by: asOf) && matcher.isHolder(newer, $0)
        && matcher.namesRole(matcher.match(rest, $0), $0)
    }.compactMap { tenure in
      outcome(of: tenure, on: tenure.span.from, rest, "since")
    }.first
  }

  /// "Left office in May": the tenure ended then.
  private func end(_ older: Int, _ words: Set<Int>) -> DerivedJudge.Result? {
    let rest = scope.rest(without: words.union([older]))
    let ended = tenures.filter { $0.hasEnded(by: asOf) && matcher.isHolder(older, $0) }
    guard ended.count == 1, let tenure = ended.first else { return nil }
    return outcome(of: tenure, on: tenure.span.to, rest, "until").flatMap {
      $0.truth == .holds ? $0 : nil
    }
  }

  private func outcome(of tenure: Tenure, on day: CalendarDay?, _ rest: [Int], _ word: String)
    -> DerivedJudge.Result?
  {
    let match = matcher.match(rest, tenure)
    guard let details = scope.details(of: rest, covered: match.covered),
      let agrees = agreement(with: day)
    else { return nil }
    let test = "\(tenure.name.text) \(word) \(day?.description ?? "an unknown day")"
    return agrees
      ? .init(isTrue: true, facts: [tenure.fact], code: "supported", test: test, details: details)
      : .init(isTrue: false, facts: [tenure.fact], code: "date-differs", test: test)
  }
}
