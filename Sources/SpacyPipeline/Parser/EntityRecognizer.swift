/// spaCy's entity recogniser: begin, in, last, unit, out, decided greedily from left to right.
struct EntityRecognizer: Sendable {
  /// The model's action numbers; 0 is never used.
  private enum Action {
    static let begin = 1
    static let inside = 2
    static let last = 3
    static let unit = 4
    static let out = 5
  }

  let scorer: TransitionScorer
  private let transitions: Transitions
  private let entityOfLabel: [EntityLabel?]

  init(_ pack: PackFile) throws(ModelError) {
    transitions = try Transitions(pack, "ner/moves", actions: 6)
    scorer = try TransitionScorer(pack, "ner", features: 3, classes: transitions.count)
    var labels: [EntityLabel?] = []
    for name in transitions.labels {
      let label = EntityLabel(rawValue: name)
      guard label != nil || name.isEmpty else {
        throw ModelError.unsupported(path: pack.path, detail: "unknown entity type '\(name)'")
      }
      labels.append(label)
    }
    entityOfLabel = labels
  }

  /// The entity of each token, and whether the token is its first.
  func recognize(
    table: UnsafePointer<Float>, startsSentence: [Bool], isSpace: [Bool]
  ) -> [(label: EntityLabel?, isFirst: Bool)] {
    let count = startsSentence.count
    var result: [(label: EntityLabel?, isFirst: Bool)] = []
    result.reserveCapacity(count)
    unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: TransitionScorer.hidden) {
      hidden in
      let hidden = unsafe hidden.baseAddress.unsafelyUnwrapped
      var open: (start: Int, label: Int16)?
      for token in 0..<count {
        let start = Int32(open?.start ?? -1)
        let previous = open == nil ? -1 : Int32(token - 1)
        let features = SIMD8(Int32(token), start, previous, -1, -1, -1, -1, -1)
        unsafe scorer.hiddenLayer(features, table: table, into: hidden)
        let mayContinue = token + 1 < count && !startsSentence[token + 1]
        var best = Best()
        if let open {
          if mayContinue { unsafe consider(Action.inside, only: open.label, hidden, &best) }
          unsafe consider(Action.last, only: open.label, hidden, &best)
        } else {
          if mayContinue, !isSpace[token] { unsafe consider(Action.begin, only: nil, hidden, &best) }
          if !isSpace[token] { unsafe consider(Action.unit, only: nil, hidden, &best) }
          unsafe consider(Action.out, only: nil, hidden, &best)
        }
        let label = best.number < 0 ? -1 : transitions.labelOfClass[best.number]
        let entity = best.action == Action.out || label < 0 ? nil : entityOfLabel[Int(label)]
        let isFirst = best.action == Action.begin || best.action == Action.unit
        result.append((entity, isFirst))
        if best.action == Action.begin { open = (token, label) }
        if best.action != Action.begin, best.action != Action.inside { open = nil }
      }
    }
    return result
  }

  private struct Best {
    var number = -1
    var action = 0
    var score: Float = 0
  }

  @inline(__always)
  private func consider(
    _ action: Int, only label: Int16?, _ hidden: UnsafePointer<Float>, _ best: inout Best
  ) {
    for number in transitions.ranges[action] {
      let own = transitions.labelOfClass[number]
      if let label, own != label { continue }
      if action != Action.out, entityOfLabel[Int(own)] == nil { continue }
      let score = unsafe scorer.score(number, hidden)
      if best.number < 0 || score > best.score {
        best = Best(number: number, action: action, score: score)
      }
    }
  }
}
