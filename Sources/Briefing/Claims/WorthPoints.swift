extension Worth.Feature {
  /// What the feature adds to the score.
  var points: Double {
    switch self {
    case .checkable: 0.379
    case .firstParagraph: 0.105
    case .secondParagraph: 0.021
    case .thirdParagraph: 0.043
    case .figure: 0.036
    case .quantity: 0.141
    case .money: 0.187
    case .time: 0.067
    case .comparison: 0.148
    case .deed: 0.015
    case .law: -0.033
    case .plan: 0.094
    case .cause: 0.068
    case .speech: 0.026
    case .state: -0.016
    case .role: -0.065
    case .title: -0.062
    case .supplement: -0.055
    case .sideRemark: -0.046
    case .circumstance: -0.041
    case .contentOfSpeech: 0.09
    case .ownWords: -0.202
    case .denial: 0.152
    case .forecast: 0.012
    case .possibility: -0.041
    case .condition: 0.069
    case .intention: -0.004
    case .namedSubject: 0.056
    case .pronounSubject: -0.001
    case .twoNames: 0.042
    case .object: 0.088
    case .grave: 0.189
    case .plainVerb: 0.004
    case .repeated: 0.023
    case .long: -0.002
    case .short: -0.018
    }
  }
}
