internal import SpacyPipeline

/// Turns drafts into claims with places in the file, merging those that say the same.
struct ClaimAssembly {
  private let document: Document
  private let blocks: [Block]
  private let date: CalendarDay?
  private var keyOfID: [String: String] = [:]
  /// The values of the block that was asked for last.
  private var valuesAtHand: (block: Int, values: [Value]) = (-1, [])

  init(document: Document, blocks: [Block], date: CalendarDay?) {
    self.document = document
    self.blocks = blocks
    self.date = date
  }

  mutating func extraction(of drafting: ClaimDrafting) -> Extraction {
    var omitted = drafting.omitted
    var order: [ClaimIdentity] = []
    var first: [ClaimIdentity: ClaimDrafting.Draft] = [:]
    var others: [ClaimIdentity: [Quote]] = [:]
    var byCore: [String: [ClaimIdentity]] = [:]
    for draft in drafting.drafts {
      let near = byCore[draft.identity.core]?.first {
        $0 == draft.identity || $0.isNear(draft.identity)
      }
      if let near {
        others[near, default: []].append(quote(draft.clause, draft.passage))
        omitted[.duplicate, default: 0] += 1
      } else {
        first[draft.identity] = draft
        byCore[draft.identity.core, default: []].append(draft.identity)
        order.append(draft.identity)
      }
    }
    var claims: [Claim] = []
    for identity in order {
      guard let draft = first[identity] else { continue }
      claims.append(claim(draft, alsoAt: others[identity] ?? []))
    }
    let skipped = document.blocks.count - blocks.count
    if skipped > 0 { omitted[.fragment, default: 0] += skipped }
    return Extraction(
      claims: claims, omitted: counted(omitted), sentences: drafting.sentences,
      withoutClaims: counted(drafting.withoutClaims))
  }

  private func counted(_ reasons: [Omission.Reason: Int]) -> [Omission] {
    reasons.filter { $0.value > 0 }.map { Omission(reason: $0.key, count: $0.value) }
      .sorted { $0.reason.rawValue < $1.reason.rawValue }
  }

  private mutating func claim(_ draft: ClaimDrafting.Draft, alsoAt: [Quote]) -> Claim {
    let span = quote(draft.clause, draft.passage)
    let position = document.source.position(at: span.range.lowerBound)
    return Claim(
      id: id(of: draft.identity), text: draft.written.text, span: span, line: position.line,
      column: position.column, predicate: quote(draft.predicate, draft.passage),
      sentence: quote(draft.sentence, draft.passage), subject: draft.written.subject,
      speaker: draft.speaker, speech: draft.speech, mode: draft.mode, negated: draft.isNegated,
      kind: draft.kind, values: values(of: draft), checkable: draft.obstacle == nil,
      uncheckable: draft.obstacle,
      worth: draft.worth, worthFeatures: draft.worthFeatures, alsoAt: alsoAt,
      unresolved: draft.written.unresolved)
  }

  /// The numbers and times of the clause, with their places in the file.
  private mutating func values(of draft: ClaimDrafting.Draft) -> [Value] {
    if valuesAtHand.block != draft.passage {
      let text = blocks[draft.passage].prose.text
      valuesAtHand = (draft.passage, ValueFinder().values(in: text, date: date))
    }
    let clause = draft.clause
    return valuesAtHand.values.filter {
      $0.range.lowerBound >= clause.lowerBound && $0.range.upperBound <= clause.upperBound
    }.map { moved($0.resolved(against: date, direction: draft.direction), in: draft.passage) }
  }

  private func moved(_ value: Value, in passage: Int) -> Value {
    Value(
      kind: value.kind, range: blocks[passage].prose.sourceRange(of: value.range), low: value.low,
      high: value.high, unit: value.unit, bound: value.bound, tolerance: value.tolerance,
      days: value.days, time: value.time,
      components: value.components.map { moved($0, in: passage) },
      isUnitAssumed: value.isUnitAssumed)
  }

  /// The claim's id; a second attempt only where another claim of the article has the same digest.
  private mutating func id(of identity: ClaimIdentity) -> String {
    var attempt = 0
    while true {
      let id = identity.id(attempt: attempt)
      if let key = keyOfID[id], key != identity.key {
        attempt += 1
        continue
      }
      keyOfID[id] = identity.key
      return id
    }
  }

  /// The place in the file of a range of a passage's text.
  private func quote(_ range: Range<Int>, _ passage: Int) -> Quote {
    let place = blocks[passage].prose.sourceRange(of: range)
    return Quote(range: place, text: document.source.slice(place))
  }
}
