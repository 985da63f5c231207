/// Compares two briefs claim by claim.
public enum BriefDiff {
  /// What changed from one brief to another, and why; a text that only moved is no change.
  public static func compare(_ old: Brief, _ new: Brief) -> Comparison {
    let causes = CauseFinder(old: old, new: new)
    var changes: [Change] = []
    var unchanged = 0
    for pair in ClaimMatcher.pairs(old: old.items, new: new.items) {
      switch (pair.old, pair.new) {
      case (let before?, let after?):
        let found = differences(before, after, old, new, causes)
        unchanged += found.isEmpty ? 1 : 0
        changes += found
      case (nil, let after?):
        changes.append(
          Change(
            kind: .new, old: nil, new: Change.Side(after),
            detail: after.judgement.verdict.phrase, causes: causes.causes(ofNew: after)))
      case (let before?, nil):
        changes.append(
          Change(
            kind: .gone, old: Change.Side(before), new: nil,
            detail: "was \(before.judgement.verdict.phrase)",
            causes: causes.causes(ofGone: before)))
      case (nil, nil): break
      }
    }
    return Comparison(
      old: Comparison.Side(old), new: Comparison.Side(new), changes: sorted(changes),
      unchanged: unchanged)
  }

  private static func differences(
    _ before: Brief.Item, _ after: Brief.Item, _ old: Brief, _ new: Brief, _ causes: CauseFinder
  ) -> [Change] {
    var changes: [Change] = []
    func add(
      _ kind: Change.Kind, _ detail: String, _ causes: [Change.Cause], _ words: WordDiff? = nil
    ) {
      changes.append(
        Change(
          kind: kind, old: Change.Side(before), new: Change.Side(after), detail: detail,
          removed: words?.removed ?? [], added: words?.added ?? [], causes: causes))
    }
    let words = WordDiff(old: before.claim.text, new: after.claim.text)
    let textCauses = causes.causes(ofText: before, after)
    if before.judgement.verdict != after.judgement.verdict {
      add(
        .verdictChanged,
        "\(before.judgement.verdict.phrase), now \(after.judgement.verdict.phrase)",
        causes.causes(ofVerdict: before, after))
    }
    if let detail = FigureChange.detail(from: before.claim, to: after.claim) {
      add(.figureChanged, detail, textCauses, words)
    }
    if before.claim.speaker?.lowercased() != after.claim.speaker?.lowercased() {
      let names = [before, after].map { $0.claim.speaker ?? "the article itself" }
      add(.speakerChanged, "\(names[0]), now \(names[1])", textCauses)
    }
    if isReworded(before, after, words) { add(.reworded, detail(of: words), textCauses, words) }
    let grown = confirmation(before, after, old, new)
    if let grown { add(.confirmed, grown, causes.causes(ofConfirmation: before, after)) }
    return changes
  }

  /// Whether words other than figures changed.
  private static func isReworded(
    _ before: Brief.Item, _ after: Brief.Item, _ words: WordDiff
  ) -> Bool {
    let figures = FigureChange.words(of: before.claim).union(FigureChange.words(of: after.claim))
    return (words.removed + words.added).contains { !figures.contains($0.lowercased()) }
  }

  private static func detail(of words: WordDiff) -> String {
    let removed = words.removed.isEmpty ? nil : "without “\(words.removed.joined(separator: " "))”"
    let added = words.added.isEmpty ? nil : "with “\(words.added.joined(separator: " "))”"
    return [removed, added].compactMap { $0 }.joined(separator: ", ")
  }

  /// More articles or more sources than before, for a claim that stays supported.
  private static func confirmation(
    _ before: Brief.Item, _ after: Brief.Item, _ old: Brief, _ new: Brief
  ) -> String? {
    guard before.judgement.verdict == .supported, after.judgement.verdict == .supported else {
      return nil
    }
    func sources(_ item: Brief.Item, _ brief: Brief) -> Int {
      Set(item.judgement.facts.compactMap { brief.fact($0) }.flatMap(\.sources)).count
    }
    func articles(_ item: Brief.Item, _ brief: Brief) -> Int {
      Set(brief.items.filter { $0.claim.id == item.claim.id }.map(\.article)).count
    }
    let (fewer, more) = (sources(before, old), sources(after, new))
    if more > fewer { return "\(more) sources, was \(fewer)" }
    let (less, now) = (articles(before, old), articles(after, new))
    return now > less ? "\(now) articles, was \(less)" : nil
  }

  private static func sorted(_ changes: [Change]) -> [Change] {
    func rank(_ change: Change) -> (Int, Int, String, Int, String) {
      let kind = Change.Kind.allCases.firstIndex(of: change.kind) ?? 0
      let side = change.new ?? change.old
      let verdict = side.flatMap { Verdict.reportOrder.firstIndex(of: $0.verdict) } ?? 0
      return (kind, verdict, side?.article ?? "", side?.line ?? 0, side?.id ?? "")
    }
    return changes.sorted { rank($0) < rank($1) }
  }
}

extension Change.Side {
  init(_ item: Brief.Item) {
    self.init(
      id: item.claim.id, text: item.claim.text, article: item.article, line: item.claim.line,
      speaker: item.claim.speaker, verdict: item.judgement.verdict, code: item.judgement.code)
  }
}

extension Comparison.Side {
  init(_ brief: Brief) {
    self.init(date: brief.date, asOf: brief.asOf, claims: brief.items.count)
  }
}
