import SpacyPipeline

/// Judges a figure, bound or share of a measure that a fact states in other words or in another
/// form: seven in ten for 72 percent, fewer than half for 121 of 650, a majority.
struct LevelJudge {
  let claim: StatementView
  let proposition: Proposition
  let measures: [MeasureFact]
  let asOf: CalendarDay?
  let lexical: LexicalRelations

  /// What the claim states.
  private struct Level {
    var low: Double
    var bound: Value.Bound
    /// `nil` for a share that a word gives: "a majority".
    var value: Value?
    var terms: Set<Int>
    /// The whole of which it is a part, when stated.
    var whole: Double?
    var isShare: Bool
  }

  func result() -> DerivedJudge.Result? {
    guard let level = level() else { return nil }
    let scope = MeasureScope(
      claim: claim, proposition: proposition, lexical: lexical, consumed: level.terms)
    var results: [(fact: MeasureFact, isTrue: Bool, hasLapsed: Bool, test: String)] = []
    for fact in measures {
      guard isComparable(level, fact), let fit = scope.fit(fact), let timing = timing(fact),
        isStated(fact)
      else { continue }
      guard let (isTrue, test) = test(level, fact, flipped: fit == .complement) else { return nil }
      results.append((fact, isTrue, timing == .lapsed, test))
    }
    let current = results.filter { !$0.hasLapsed }
    let truths = Set(current.map(\.isTrue))
    guard truths.count <= 1 else { return nil }
    if let first = current.first {
      if !first.isTrue, let held = results.first(where: { $0.hasLapsed && $0.isTrue }) {
        return .init(held: [held.fact.index], code: "lapsed", test: held.test)
      }
      return .init(
        isTrue: first.isTrue, facts: [first.fact.index],
        code: first.isTrue
          ? "supported" : level.isShare ? "quantifier-differs" : "quantity-differs",
        test: first.test)
    }
    if let held = results.first(where: \.isTrue) {
      return .init(held: [held.fact.index], code: "lapsed", test: held.test)
    }
    return nil
  }

  // MARK: What the claim states

  private func tellsInWhat(_ term: Int) -> Bool {
    let token = claim.statement.parse[claim.terms[term].head]
    return claim.terms[term].value?.kind == .quantity && token.dep == .pobj
      && ["in", "over", "on"].contains(token.head.lower)
      && (token.child(.poss) != nil || token.children(.det).contains { $0.lower == "the" })
  }

  private func level() -> Level? {
    let parse = claim.statement.parse
    let figures = proposition.terms.filter { index in
      guard let value = claim.terms[index].value else { return false }
      return value.days == nil && value.low != nil && value.kind != .ordinal
        && value.kind != .duration || value.kind == .duration && value.days == nil
    }
    let parts = figures.filter { Whole(view: claim).term(of: $0, among: proposition.terms) != nil }
    let wholes = Set(
      parts.compactMap { Whole(view: claim).term(of: $0, among: proposition.terms) })
    let own = figures.filter { !wholes.contains($0) }
    // "The record in the 200 metres": the figure tells in what, not how much.
    if own.contains(where: tellsInWhat) { return nil }
    if own.isEmpty { return worded() }
    guard own.count == 1, let term = own.first, let value = claim.terms[term].value,
      let low = value.low, low == value.high
    else { return nil }
    let whole = wholes.first.flatMap { claim.terms[$0].value?.low }
    var level = Level(
      low: low, bound: value.bound, value: value, terms: wholes.union([term]), whole: whole,
      isShare: value.unit == "fraction" || value.kind == .percent)
    if value.kind == .percent { level.low = low / 100 }
    // "Did not reach 200,000", "exceeds 95,000".
    if let predicate = proposition.predicate, let verb = bounding(predicate) {
      guard value.bound == .exact else { return nil }
      level.bound = verb
      level.terms.insert(predicate)
      level.terms.formUnion(proposition.terms.filter { claim.terms[$0].lemma == "short" })
      level.value = Value(
        kind: value.kind, range: value.range, low: value.low, high: value.high, unit: value.unit,
        bound: verb)
    } else if isNegated, !level.isShare, whole == nil {
      return nil
    }
    let end = claim.terms[term].tokens.upperBound
    // "Seven in ten voters or more".
    if value.bound == .exact,
      (end..<min(end + 3, parse.count)).contains(where: {
        parse[$0].lower == "or" && $0 + 1 < parse.count && parse[$0 + 1].lower == "more"
      })
    {
      level.bound = .atLeast
    }
    return level
  }

  private var isNegated: Bool {
    proposition.predicate.map { claim.terms[$0].context.isNegated } ?? false
  }

  /// "Fell short of".
  private var isShort: Bool {
    let parse = claim.statement.parse
    return proposition.tokens.contains {
      parse[$0].lower == "short" && $0 + 1 < parse.count && parse[$0 + 1].lower == "of"
    }
  }

  private func bounding(_ predicate: Int) -> Value.Bound? {
    switch claim.terms[predicate].lemma {
    case "reach", "hit", "attain": isNegated ? .lessThan : nil
    case "fall" where isShort: .lessThan
    case "exceed", "top", "surpass": isNegated ? .atMost : .moreThan
    default: nil
    }
  }

  /// "A majority of", "most".
  private func worded() -> Level? {
    for index in proposition.terms where claim.terms[index].isWord {
      let share: (Double, Value.Bound)? =
        switch claim.terms[index].lemma {
        case "majority": (0.5, .moreThan)
        case "minority": (0.5, .lessThan)
        default: nil
        }
      guard let (low, bound) = share, !isNegated else { continue }
      let parse = claim.statement.parse
      let token = parse[claim.terms[index].head]
      guard
        token.children.allSatisfy({ ["a", "the", "of", "clear", "absolute"].contains($0.lower) })
      else { return nil }
      // "Without a majority" says something else.
      let outer = token.dep == .pobj ? token.head.lower : ""
      if outer == "of", isShort, bound == .moreThan {
        let verb = proposition.terms.filter { ["short", "fall"].contains(claim.terms[$0].lemma) }
        return Level(
          low: low, bound: .atMost, value: nil, terms: Set(verb + [index]), isShare: true)
      }
      guard outer.isEmpty || outer == "by" || outer == "with" else { return nil }
      return Level(low: low, bound: bound, value: nil, terms: [index], isShare: true)
    }
    return whole()
  }

  /// "The entire crew", "the whole village".
  private func whole() -> Level? {
    let parse = claim.statement.parse
    for index in proposition.terms where ["entire", "whole"].contains(claim.terms[index].lemma) {
      guard parse[claim.terms[index].head].dep == .amod, !isNegated else { continue }
      return Level(low: 1, bound: .atLeast, value: nil, terms: [index], isShare: true)
    }
    return nil
  }

  // MARK: What the fact gives

  private enum Timing { case current, lapsed }

  /// Whether a fact speaks of the claim's time; `nil` when it does not, or that is unsure.
  private func timing(_ fact: MeasureFact) -> Timing? {
    let times = proposition.terms.compactMap { claim.terms[$0].value?.days }
    if !times.isEmpty {
      return times.allSatisfy { holds(fact, in: $0) } ? .current : nil
    }
    let tense = PropositionTense(claim, proposition)
    if fact.reading.isState {
      guard tense.isPresent else { return nil }
      return fact.reading.hasLapsed(by: asOf) ? .lapsed : .current
    }
    // A dated figure says nothing of today, and a past without a time may be any.
    guard fact.reading.fact.date != nil else { return .current }
    guard tense.isPresent else { return .current }
    // "Has the backing of half of those who voted on Tuesday".
    let others = claim.terms.compactMap { $0.value?.days }
    return !others.isEmpty && others.allSatisfy { holds(fact, in: $0) } ? .current : nil
  }

  /// Whether a figure is of a time that lies within the claim's: that of a month is not that of one
  /// of its weeks.
  private func holds(_ fact: MeasureFact, in span: DaySpan) -> Bool {
    guard let days = fact.days else { return false }
    return fact.reading.isState ? fact.fits(span) : span.contains(days)
  }

  /// Whether the fact gives its figure as so.
  private func isStated(_ fact: MeasureFact) -> Bool {
    guard let predicate = fact.predicate else { return true }
    let context = fact.view.terms[predicate].context
    return !context.isNegated
      && (context.mode == .done || context.mode == .ongoing
        || MadeChoice(view: fact.view, predicate: predicate).isMade)
  }

  /// Whether both are amounts of one kind: pounds a month and pounds a month, not pounds and percent.
  private func isComparable(_ level: Level, _ fact: MeasureFact) -> Bool {
    guard !level.isShare, level.whole == nil, let value = level.value else { return true }
    if value.kind != fact.value.kind { return false }
    guard let own = value.unit, let other = fact.value.unit, own != other, value.kind != .money
    else { return value.unit == nil || value.unit == fact.value.unit || value.kind == .money }
    return Units.convert(1, from: other, to: own) != nil
  }

  private func test(_ level: Level, _ fact: MeasureFact, flipped: Bool) -> (Bool, String)? {
    let isFlipped = flipped != (isNegated && (level.isShare || level.whole != nil))
    if level.isShare {
      guard let share = fact.share else {
        // A percentage that is no share of anything: a rate.
        guard let value = level.value, !isFlipped else { return nil }
        return compare(value, fact.value)
      }
      let actual = isFlipped ? 1 - share : share
      let stated = level.value?.kind == .percent ? (level.value?.tolerance ?? 0) / 100 : 0
      if level.value?.kind == .percent, !isFlipped, fact.value.kind == .percent,
        let value = level.value
      {
        return compare(value, fact.value)
      }
      guard stated == 0 || level.bound != .exact else { return nil }
      return Tolerance(stated: level.low, bound: level.bound, slack: fact.shareSlack).fits(actual)
        .map { ($0, "\(Interval.text(actual)) against \(Interval.text(level.low))") }
    }
    guard let value = level.value else { return nil }
    if let whole = level.whole {
      guard fact.whole == whole, level.bound == .exact, value.bound == .exact else { return nil }
      let part = isFlipped ? whole - fact.amount : fact.amount
      return (
        part == level.low,
        "\(Interval.text(part)) of \(Interval.text(whole)), not \(Interval.text(level.low))"
      )
    }
    return isFlipped ? nil : compare(value, fact.value)
  }

  private func compare(_ mine: Value, _ theirs: Value) -> (Bool, String)? {
    let outcome = ValueComparison.compare(claim: mine, fact: theirs)
    switch outcome.result {
    case .agrees: return (true, outcome.test)
    case .differs: return mine.unit == theirs.unit ? (false, outcome.test) : nil
    case .incomparable: return nil
    }
  }
}
