import SpacyPipeline

/// Judges who is said to hold a post by the tenures of that post.
struct HoldingJudge {
  let scope: PostScope
  let tenures: [Tenure]
  let asOf: CalendarDay?

  private var matcher: PostMatcher { scope.matcher }
  private var claim: StatementView { scope.claim }

  /// When a claim says that the post is held.
  private enum Reference {
    /// On the as-of date, or on days that contain it.
    case now(DaySpan)
    case then(DaySpan)
    /// At some time in the past.
    case ever
  }

  func result(of holding: Holding) -> DerivedJudge.Result? {
    let rest = scope.rest(without: holding.words.union([holding.holder]))
    guard !rest.isEmpty, let reference else { return nil }
    let own = tenures.filter { tenure in
      matcher.isHolder(holding.holder, tenure) && fits(rest, tenure)
    }
    if holding.begins { return own.lazy.compactMap { start(of: $0, rest) }.first }
    if let active = own.first(where: { isActive($0, reference) }) {
      return lasting(active, rest, reference)
    }
    if case .now = reference, let former = own.last(where: { $0.hasEnded(by: asOf) }),
      details(rest, former)?.isEmpty ?? false
    {
      return .init(held: [former.fact] + heirs(of: former), code: "lapsed", test: test(former))
    }
    return refutation(holding.holder, rest, reference)
  }

  // MARK: The holder

  private func fits(_ rest: [Int], _ tenure: Tenure) -> Bool {
    let match = matcher.match(rest, tenure)
    return !match.met.isEmpty && details(rest, tenure) != nil
      && (match.isByHeadship || tenure.role == nil || matcher.namesRole(match, tenure))
  }

  private func details(_ rest: [Int], _ tenure: Tenure) -> [Range<Int>]? {
    scope.details(of: rest, covered: matcher.match(rest, tenure).covered)
  }

  /// What the claim's length of time and "since" make of a tenure that holds.
  private func lasting(_ tenure: Tenure, _ rest: [Int], _ reference: Reference)
    -> DerivedJudge.Result?
  {
    for term in scope.proposition.terms {
      guard let value = claim.terms[term].value else { continue }
      if scope.isSince(term) {
        guard let from = value.days?.from, from == tenure.span.from else { return nil }
      } else if value.kind == .duration {
        guard let length = length(value, of: tenure) else { return nil }
        if length.truth == .fails { return length }
      }
    }
    return .init(
      isTrue: true, facts: [tenure.fact], code: "supported", test: test(tenure),
      details: details(rest, tenure) ?? [])
  }

  /// Whether a tenure has lasted as long as is said; `nil` when it is near it.
  private func length(_ value: Value, of tenure: Tenure) -> DerivedJudge.Result? {
    guard let from = tenure.span.from,
      let to = [tenure.span.to, asOf].compactMap({ $0 }).min(), from <= to
    else { return nil }
    return Elapsed(length: value, isAfter: true, from: DaySpan(from), to: DaySpan(to))
      .result(facts: [tenure.fact])
  }

  /// "Became mayor this spring".
  private func start(of tenure: Tenure, _ rest: [Int]) -> DerivedJudge.Result? {
    guard tenure.hasBegun(by: asOf), let from = tenure.span.from,
      scope.times.allSatisfy({ $0.contains(from) })
    else { return nil }
    return .init(
      isTrue: true, facts: [tenure.fact], code: "supported", test: test(tenure),
      details: details(rest, tenure) ?? [])
  }

  // MARK: Another holder

  /// A post that one alone can have was another's at the time.
  private func refutation(_ holder: Int, _ rest: [Int], _ reference: Reference)
    -> DerivedJudge.Result?
  {
    if case .ever = reference { return nil }
    let rival = tenures.first { tenure in
      let match = matcher.match(rest, tenure)
      return isActive(tenure, reference) && matcher.isWhole(match, tenure)
        && details(rest, tenure)?.isEmpty ?? false
        && (match.isByHeadship ? isSoleHead(tenure) : matcher.isForOne(tenure))
    }
    guard let rival else { return nil }
    let isShared = tenures.contains {
      matcher.mayBeHolder(holder, $0) && matcher.isSamePost($0, rival) && isActive($0, reference)
    }
    guard !isShared, !matcher.mayBeHolder(holder, rival) else { return nil }
    return .init(
      isTrue: false, facts: [rival.fact], code: "name-differs",
      test: "\(claim.statement.words(of: claim.terms[holder])) against \(rival.name.text)")
  }

  /// Whether who has the post is the only one of whom "at its head" can be said: a firm has a
  /// chairman and a chief executive, a country a president and a prime minister.
  private func isSoleHead(_ tenure: Tenure) -> Bool {
    guard let role = tenure.role, matcher.isForOne(tenure) else { return false }
    return [
      "mayor", "governor", "constable", "director", "rector", "general", "secretary-general",
      "manager", "coach", "captain", "principal", "headteacher", "head", "editor", "commander",
    ].contains(tenure.view.terms[role].lemma)
  }

  // MARK: Time

  private var reference: Reference? {
    let tense = PropositionTense(claim, scope.proposition)
    if let span = scope.times.first {
      guard scope.times.count == 1 else { return nil }
      return asOf.map { span.contains($0) } ?? false ? .now(span) : .then(span)
    }
    if tense.isPresent { return asOf.map { .now(DaySpan($0)) } }
    return tense.isPast ? .ever : nil
  }

  private func isActive(_ tenure: Tenure, _ reference: Reference) -> Bool {
    switch reference {
    case .now(let span): tenure.isActive(in: asOf.map { DaySpan($0) } ?? span)
    case .then(let span): tenure.isActive(in: span)
    case .ever: tenure.hasBegun(by: asOf)
    }
  }

  /// The facts that show who has the post now.
  private func heirs(of former: Tenure) -> [Int] {
    tenures.filter { $0.fact != former.fact && matcher.isSamePost($0, former) }
      .filter { tenure in asOf.map { tenure.span.contains($0) } ?? false }.map(\.fact)
  }

  private func test(_ tenure: Tenure) -> String {
    let from = tenure.span.from?.description ?? "…"
    let to = tenure.span.to?.description ?? "…"
    return "\(tenure.name.text) from \(from) to \(to)"
  }
}
