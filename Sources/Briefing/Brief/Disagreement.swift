/// Two articles that say the same thing of the same subject with figures that exclude one another.
public struct Disagreement: Sendable, Hashable {
  /// The claim that stands first.
  public let first: Brief.Item
  /// The other claim.
  public let second: Brief.Item
  /// How they differ, in a few words.
  public let reason: String

  /// The disagreements between the articles of a brief.
  ///
  /// Strict on purpose: subject, predicate and all other words must be the same, the figures of one
  /// unit, and the articles two.
  public static func all(in brief: Brief) -> [Disagreement] {
    var byFrame: [String: [Brief.Item]] = [:]
    var frames: [String] = []
    for item in brief.items where item.judgement.verdict != .notCheckable {
      guard figure(of: item.claim) != nil else { continue }
      let frame = frame(of: item.claim)
      if byFrame[frame] == nil { frames.append(frame) }
      byFrame[frame, default: []].append(item)
    }
    var found: [Disagreement] = []
    for frame in frames {
      let items = byFrame[frame] ?? []
      for (number, first) in items.enumerated() {
        guard
          let second = items.dropFirst(number + 1).first(where: { excludes(first, $0) })
        else { continue }
        let words = [first, second].map { item in
          figure(of: item.claim).flatMap { item.claim.words(of: $0) } ?? "another figure"
        }
        found.append(
          Disagreement(
            first: first, second: second,
            reason: "one article says \(words[0]), another says \(words[1])"))
        break
      }
    }
    return found
  }

  private static func excludes(_ first: Brief.Item, _ second: Brief.Item) -> Bool {
    guard first.article != second.article, let left = figure(of: first.claim),
      let right = figure(of: second.claim), left.kind == right.kind, left.unit == right.unit,
      left.bound == .exact, right.bound == .exact, let lowest = left.low, let highest = left.high,
      let low = right.low, let high = right.high
    else { return false }
    let slack = max(left.tolerance, right.tolerance)
    return highest + slack < low || high + slack < lowest
  }

  /// The only figure of a claim.
  private static func figure(of claim: Claim) -> Value? {
    let figures = claim.values.filter { $0.low != nil && $0.days == nil }
    return figures.count == 1 ? figures.first : nil
  }

  /// All that is claimed but the figure.
  private static func frame(of claim: Claim) -> String {
    let figure = figure(of: claim).flatMap { claim.words(of: $0) } ?? ""
    let words = claim.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let dropped = Set(figure.lowercased().split { !$0.isLetter && !$0.isNumber })
    return
      ([claim.negated ? "-" : "+", claim.subject.lowercased()]
      + words.filter { !dropped.contains($0) }.map(String.init)).joined(separator: " ")
  }
}
