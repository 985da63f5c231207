extension Worth.Feature {
  /// What the feature adds to the score.
  var points: Double {
    switch self {
    case .checkable: 0.367
    case .firstParagraph: 0.104
    case .secondParagraph: 0.014
    case .thirdParagraph: 0.033
    case .figure: 0.078
    case .quantity: 0.102
    case .money: 0.134
    case .time: 0.061
    case .comparison: 0.115
    case .deed: 0.032
    case .law: -0.005
    case .plan: 0.074
    case .cause: 0.061
    case .speech: 0.032
    case .state: 0.013
    case .role: -0.057
    case .title: -0.049
    case .supplement: -0.037
    case .sideRemark: -0.038
    case .circumstance: -0.033
    case .contentOfSpeech: 0.071
    case .ownWords: -0.163
    case .denial: 0.115
    case .forecast: 0.033
    case .possibility: -0.033
    case .condition: 0.046
    case .intention: -0.011
    case .namedSubject: 0.056
    case .pronounSubject: -0.019
    case .twoNames: 0.016
    case .object: 0.1
    case .grave: 0.165
    case .plainVerb: 0.004
    case .repeated: 0.018
    case .long: 0.012
    case .short: -0.024
    case .headline: 0.034
    }
  }
}
