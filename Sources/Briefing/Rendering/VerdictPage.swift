/// The verdict on one claim as text.
package enum VerdictPage {
  /// A few lines: the claim, the verdict, the reason, the facts.
  package static func text(of claim: String, _ judgement: Judgement, facts: FactFile) -> String {
    var out = "\(judgement.verdict.rawValue): \(claim.inOneLine)\n"
    out += "  \(judgement.reason.inOneLine) [\(judgement.code)]\n"
    if !judgement.uncovered.isEmpty {
      let words = judgement.uncovered.map { "“\($0.text.inOneLine)”" }
      out += "  no fact covers \(Wording.list(words))\n"
    }
    for id in judgement.facts {
      guard let fact = facts.facts.first(where: { $0.id == id }) else { continue }
      out += "  \(fact.place.file):\(fact.place.line): \(fact.statement.inOneLine)\n"
    }
    return out
  }

  /// All that is known of one claim of a brief: its reading, every comparison, the facts and their
  /// sources, and what the checker says of it now.
  package static func trace(of item: Brief.Item, in brief: Brief, now: Judgement?) -> String {
    let (claim, judgement) = (item.claim, item.judgement)
    var blocks: [Page.Block] = [
      .heading(1, [.text("\(claim.id): \(judgement.verdict.phrase)")]),
      .quote([.paragraph(Marking.inlines(of: item))]),
      .bullets(reading(item).map { [.paragraph([.text($0)])] }),
      .heading(2, [.text("Verdict: \(judgement.verdict.rawValue) (\(judgement.code))")]),
      .paragraph([.text(Wording.capitalized(judgement.reason.inOneLine) + ".")]),
    ]
    if !judgement.slots.isEmpty {
      blocks.append(.bullets(judgement.slots.map { [.paragraph([.text(line($0))])] }))
    }
    if !judgement.uncovered.isEmpty {
      let words = judgement.uncovered.map { "“\($0.text.inOneLine)”" }
      blocks.append(.paragraph([.text("No fact covers \(Wording.list(words)).")]))
    }
    let writer = EntryWriter(brief: brief, articleBase: nil)
    let facts = judgement.facts.flatMap { writer.lines(ofFact: $0) }
    if !facts.isEmpty {
      blocks.append(.heading(2, [.text("Facts")]))
      blocks.append(.bullets(facts.map { [.paragraph($0)] }))
    }
    if !judgement.candidates.isEmpty {
      let list = judgement.candidates.joined(separator: ", ")
      blocks.append(.paragraph([.text("Nearest facts, best first: \(list).")]))
    }
    if let now { blocks.append(.paragraph([.text(rederived(judgement, now))])) }
    if let code = VerdictCode.named(judgement.code) {
      blocks.append(.heading(2, [.text("What \(code.code) means")]))
      blocks.append(.paragraph([.text(code.help)]))
    }
    return PageText(colours: false).text(of: Page(blocks: blocks))
  }

  private static func reading(_ item: Brief.Item) -> [String] {
    let claim = item.claim
    var lines = [
      "Read as: “\(claim.text.inOneLine)”",
      "Where: \(item.article):\(claim.line):\(claim.column), bytes "
        + "\(claim.span.range.lowerBound) to \(claim.span.range.upperBound)",
      "Subject: \(claim.subject.inOneLine); predicate: \(claim.predicate.text.inOneLine)"
        + (claim.negated ? ", denied" : ""),
      "Said by: \(claim.speaker?.inOneLine ?? "the article itself"), \(claim.mode.rawValue), "
        + claim.kind.rawValue,
    ]
    for value in claim.values {
      guard let words = claim.words(of: value) else { continue }
      lines.append("Value: “\(words.inOneLine)” is \(describe(value))")
    }
    let features = claim.worthFeatures.map { "\($0.feature) \(signed($0.points))" }
    lines.append(
      "Worth checking: \(JSONValue.number(claim.worth).text)"
        + (features.isEmpty ? "" : " (\(features.joined(separator: ", ")))"))
    return lines
  }

  private static func describe(_ value: Value) -> String {
    if let days = value.days { return "\(value.kind.rawValue) \(Wording.span(days))" }
    let ends = [value.low, value.high].compactMap { $0 }.map { JSONValue.number($0).text }
    let interval =
      ends.count == 2 && ends[0] != ends[1] ? ends.joined(separator: " to ") : ends.first
    return [value.kind.rawValue, interval, value.unit].compactMap { $0 }.joined(separator: " ")
  }

  private static func signed(_ points: Double) -> String {
    (points < 0 ? "" : "+") + JSONValue.number(points).text
  }

  private static func line(_ slot: SlotComparison) -> String {
    let claim = slot.claim.map { "“\($0.text.inOneLine)”" } ?? "silent"
    let fact = slot.fact.map { "“\($0.inOneLine)”" } ?? "silent"
    let test = slot.test.isEmpty ? "" : " (\(slot.test.inOneLine))"
    return "\(slot.slot.rawValue): claim \(claim), fact \(fact): \(slot.result.rawValue)\(test)"
  }

  private static func rederived(_ then: Judgement, _ now: Judgement) -> String {
    if then == now { return "Checked again with the facts as they are now: the same." }
    if then.verdict == now.verdict, then.code == now.code {
      return "Checked again with the facts as they are now: the same verdict; "
        + "\(now.reason.inOneLine)."
    }
    return "Checked again with the facts as they are now: \(now.verdict.phrase) (\(now.code)); "
      + "\(now.reason.inOneLine)."
  }
}
