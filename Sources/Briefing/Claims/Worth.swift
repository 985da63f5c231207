internal import SpacyPipeline

/// How much a fact-checking desk would want a claim checked, as a sum of named features.
struct Worth {
  private(set) var features: [Claim.WorthFeature] = []
  private(set) var total = 0.0

  private mutating func add(_ feature: String, _ points: Double, if holds: Bool = true) {
    guard holds else { return }
    features.append(Claim.WorthFeature(feature: feature, points: points))
    total += points
  }

  struct Input {
    let head: ClaimHead
    let mode: Claim.Mode
    let kind: Claim.Kind
    let isCheckable: Bool
    let isNegated: Bool
    let isReported: Bool
    /// The place of the paragraph in the body, from 0.
    let paragraph: Int
    let isRepeatedVerb: Bool
  }

  /// The score, between 0 and 1, and its addends.
  static func of(_ input: Input) -> (score: Double, features: [Claim.WorthFeature]) {
    var worth = Worth()
    worth.rate(input)
    let score = min(1, max(0, worth.total))
    return ((score * 1000).rounded() / 1000, worth.features)
  }

  private mutating func rate(_ input: Input) {
    let token = input.head.token
    guard input.isCheckable else {
      add("not checkable", 0.05)
      return
    }
    if input.head.isNominal {
      add("a role or description", 0.27)
      add("a figure", 0.25, if: token.anyInSubtree(\.isFigure))
      return
    }
    add("a claim that can be checked", 0.45)
    add("a quantity", 0.17, if: input.kind == .quantity)
    add("a figure", 0.08, if: input.kind != .quantity && token.anyInSubtree(\.isFigure))
    add("a comparison", 0.10, if: input.kind == .comparison)
    let subject = token.logicalSubject
    let isNamed = subject.map { $0.anyInSubtree { $0.entity != nil } } ?? false
    add("a named subject", 0.06, if: isNamed)
    add("no named subject", -0.04, if: !isNamed)
    let hasObject = token.hasChild(.dobj, .nsubjpass, .attr)
    add("a definite outcome", 0.06, if: hasObject)
    add("no object", -0.06, if: !hasObject)
    let isEvent = input.kind == .event || input.kind == .law
    add(
      "something done", 0.08,
      if: isEvent && token.hasChild(.dobj, .nsubjpass)
        && (input.mode == .asserted || input.mode == .predicted)
        && !input.head.isSubordinate)
    add("a denial", 0.05, if: input.isNegated)
    switch input.paragraph {
    case 0: add("in the first paragraph", 0.15)
    case 1: add("in the second paragraph", 0.08)
    case 2: add("in the third paragraph", 0.05)
    default: break
    }
    add("two names", 0.05, if: Worth.hasTwoNames(token))
    add("a grave matter", 0.06, if: Worth.grave.contains(token.lemmaKey))
    add("an act of speech", -0.10, if: input.kind == .speech && input.mode != .intended)
    add("a side remark", -0.12, if: input.head.isSubordinate)
    add("a plan", 0.08, if: input.kind == .plan)
    add(
      "a plain description", -0.10,
      if: token.lemma == "be" && input.kind != .comparison && input.kind != .quantity
        && !input.isNegated)
    add("somebody's statement", 0.04, if: input.isReported)
    add("only possible", -0.03, if: input.mode == .possible)
    let pronouns: Set<String> = ["it", "this", "that", "i", "we", "they", "you"]
    add(
      "a subject that is not named", -0.08, if: subject.map { pronouns.contains($0.lower) } ?? false
    )
    add("the verb was used before", -0.12, if: input.isRepeatedVerb)
    if total < 0.06 { add("at least", 0.06 - total) }
  }

  private static func hasTwoNames(_ token: Token) -> Bool {
    var found: Set<EntityLabel> = []
    _ = token.anyInSubtree { inner in
      switch inner.entity {
      case .geopolitical, .organization, .person, .nationality, .money, .percent:
        if let label = inner.entity { found.insert(label) }
      default: break
      }
      return found.count >= 2
    }
    return found.count >= 2
  }

  private static let grave = WordClass.words(
    """
    arrest kill die sign ban bar block win lose steal charge sue convict ratify sink crash seize
    cost evade attack remove elect resign sentence detain shoot injure evacuate suspend declare
    approve impeach overturn fire destroy collapse poison infect acquit indict
    """)
}
