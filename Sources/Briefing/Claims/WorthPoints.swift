extension Worth.Feature {
  /// What the feature adds to the score.
  var points: Double {
    switch self {
    case .checkable: 0.396
    case .firstParagraph: 0.089
    case .secondParagraph: 0.014
    case .thirdParagraph: 0.025
    case .figure: 0.031
    case .quantity: 0.141
    case .money: 0.188
    case .time: 0.046
    case .comparison: 0.141
    case .deed: 0.021
    case .law: -0.04
    case .plan: 0.125
    case .cause: 0.059
    case .speech: 0.035
    case .state: -0.009
    case .role: -0.075
    case .title: -0.057
    case .supplement: -0.018
    case .sideRemark: -0.035
    case .circumstance: 0.028
    case .contentOfSpeech: 0.091
    case .ownWords: -0.214
    case .denial: 0.141
    case .forecast: 0.006
    case .possibility: -0.068
    case .condition: 0.059
    case .intention: -0.032
    case .namedSubject: 0.062
    case .pronounSubject: -0.024
    case .twoNames: 0.032
    case .object: 0.118
    case .grave: 0.161
    case .plainVerb: -0.019
    case .repeated: 0.034
    case .long: -0.016
    case .short: -0.026
    }
  }
}
