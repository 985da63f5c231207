internal import SpacyPipeline

/// How much a fact-checking desk would want a claim checked, as a sum of named features.
///
/// The points were fitted by ridge regression on claims that people rated; see `Feature.points`.
enum Worth {
  /// Something about a claim that makes a check more or less worth while.
  enum Feature: String, CaseIterable {
    case checkable = "can be checked"
    case firstParagraph = "in the first paragraph"
    case secondParagraph = "in the second paragraph"
    case thirdParagraph = "in the third paragraph"
    case figure = "a figure"
    case quantity = "a quantity"
    case money = "money or a share"
    case time = "a time"
    case comparison = "a comparison"
    case deed = "something done"
    case law = "a law or rule"
    case plan = "a plan"
    case cause = "a cause"
    case speech = "an act of speech"
    case state = "a state"
    case role = "a role"
    case title = "a title before a name"
    case supplement = "a remark without a verb"
    case sideRemark = "a side remark"
    case circumstance = "a circumstance"
    case contentOfSpeech = "somebody's statement"
    case ownWords = "in the speaker's own words"
    case denial = "a denial"
    case forecast = "a forecast"
    case possibility = "only possible"
    case condition = "under a condition"
    case intention = "an intention"
    case namedSubject = "a named subject"
    case pronounSubject = "a subject that is not named"
    case twoNames = "two names"
    case object = "a definite outcome"
    case grave = "a grave matter"
    case plainVerb = "a plain description"
    case repeated = "the verb was used before"
    case long = "many details"
    case short = "few details"
    case headline = "what the headline says"
  }

  struct Input {
    let head: ClaimHead
    let mode: Claim.Mode
    let kind: Claim.Kind
    let isCheckable: Bool
    let isNegated: Bool
    let isReported: Bool
    let isQuoted: Bool
    /// The place of the paragraph in the body, from 0.
    let paragraph: Int
    let isRepeatedVerb: Bool
    /// The number of content words.
    let length: Int
    /// How many of the content words stand in the headline.
    let headlineWords: Int
  }

  /// The score, between 0 and 1, and its addends.
  static func of(_ input: Input) -> (score: Double, features: [Claim.WorthFeature]) {
    guard input.isCheckable else {
      return (0.02, [Claim.WorthFeature(feature: "not checkable", points: 0.02)])
    }
    let features = features(of: input)
    let total = features.reduce(0) { $0 + $1.points }
    let score = min(1, max(0.03, total))
    return (
      (score * 1000).rounded() / 1000,
      features.map { Claim.WorthFeature(feature: $0.rawValue, points: $0.points) }
    )
  }

  /// The features that hold, in the order of the table.
  static func features(of input: Input) -> [Feature] {
    var found = FeatureSet(input)
    found.collect()
    return Feature.allCases.filter(found.features.contains)
  }

  private struct FeatureSet {
    let input: Input
    var features: Set<Feature> = [.checkable]

    init(_ input: Input) { self.input = input }

    private mutating func add(_ feature: Feature, if holds: Bool) {
      if holds { features.insert(feature) }
    }

    mutating func collect() {
      let token = input.head.token
      add(.firstParagraph, if: input.paragraph == 0)
      add(.secondParagraph, if: input.paragraph == 1)
      add(.thirdParagraph, if: input.paragraph == 2)
      collectWords(token)
      collectKind()
      collectManner()
      let subject = input.head.subject
      add(
        .namedSubject, if: subject.map { $0.anyInSubtree(limit: 30) { $0.entity != nil } } ?? false)
      let pronouns: Set<String> = ["it", "this", "that", "i", "we", "they", "you", "there"]
      add(.pronounSubject, if: subject.map { pronouns.contains($0.lower) } ?? false)
      add(.object, if: token.hasChild(.dobj, .nsubjpass, .attr))
      add(.grave, if: Worth.grave.contains(token.lemmaKey))
      add(.plainVerb, if: token.lemma == "be" || token.lemma == "have")
      add(.repeated, if: input.isRepeatedVerb)
      add(.long, if: input.length >= 10)
      add(.short, if: input.length <= 3)
      add(.headline, if: input.headlineWords >= 3)
    }

    private mutating func collectWords(_ token: Token) {
      var labels: Set<EntityLabel> = []
      var hasFigure = false
      _ = token.anyInSubtree { inner in
        if let label = inner.entity { labels.insert(label) }
        if inner.isFigure { hasFigure = true }
        return false
      }
      add(.figure, if: hasFigure)
      add(.money, if: labels.contains(.money) || labels.contains(.percent))
      add(.time, if: labels.contains(.date) || labels.contains(.time))
      let names = labels.intersection([.geopolitical, .organization, .person, .nationality])
      add(.twoNames, if: names.count >= 2)
    }

    private mutating func collectKind() {
      switch input.kind {
      case .quantity: features.insert(.quantity)
      case .comparison: features.insert(.comparison)
      case .event: features.insert(.deed)
      case .law: features.insert(.law)
      case .plan: features.insert(.plan)
      case .causal: features.insert(.cause)
      case .speech: features.insert(.speech)
      case .state: features.insert(.state)
      case .identity: features.insert(.role)
      }
      switch input.head.construction {
      case .title: features.insert(.title)
      case .supplement, .appositive: features.insert(.supplement)
      case .relative, .participle, .absolute, .stateOfMind: features.insert(.sideRemark)
      case .adverbial: features.insert(.circumstance)
      case .main, .conjunct, .complement, .nounClause, .act: break
      }
    }

    private mutating func collectManner() {
      add(.contentOfSpeech, if: input.isReported)
      add(.ownWords, if: input.isReported && input.isQuoted)
      add(.denial, if: input.isNegated)
      switch input.mode {
      case .predicted: features.insert(.forecast)
      case .possible: features.insert(.possibility)
      case .conditional: features.insert(.condition)
      case .intended: features.insert(.intention)
      case .asserted, .normative, .opinion: break
      }
    }
  }

  private static let grave = WordClass.words(
    """
    arrest kill die sign ban bar block win lose steal charge sue convict ratify sink crash seize
    cost evade attack remove elect resign sentence detain shoot injure evacuate suspend declare
    approve impeach overturn fire destroy collapse poison infect acquit indict strike bomb wound
    rescue hit collide explode burn flee invade withdraw pass reject veto overthrow murder stab
    rape abuse abduct kidnap drown hang execute raid ambush bribe launder hack leak spy defraud
    """)
}
