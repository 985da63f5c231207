internal import SpacyPipeline

/// Turns drafts into claims with places in the file, merging those that say the same.
struct ClaimAssembly {
  private let document: Document
  private let blocks: [Block]
  private let passages: [Passage]
  private var keyOfID: [String: String] = [:]

  init(document: Document, blocks: [Block], passages: [Passage]) {
    self.document = document
    self.blocks = blocks
    self.passages = passages
  }

  mutating func extraction(of drafting: ClaimDrafting) -> Extraction {
    var omitted = drafting.omitted
    var order: [ClaimIdentity] = []
    var first: [ClaimIdentity: ClaimDrafting.Draft] = [:]
    var others: [ClaimIdentity: [Quote]] = [:]
    for draft in drafting.drafts {
      if first[draft.identity] == nil {
        first[draft.identity] = draft
        order.append(draft.identity)
      } else {
        others[draft.identity, default: []].append(quote(draft.clause, draft.passage))
        omitted[.duplicate, default: 0] += 1
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
      kind: draft.kind, values: [], checkable: draft.obstacle == nil, uncheckable: draft.obstacle,
      worth: draft.worth, worthFeatures: draft.worthFeatures, alsoAt: alsoAt,
      unresolved: draft.written.unresolved)
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
