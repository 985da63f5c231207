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
  ///
  /// - Parameters:
  ///   - table: what `scorer.prepare` made of the tokens' vectors.
  ///   - isSpace: whether a token is white space.
  func recognize(
    table: UnsafePointer<Float>, startsSentence: [Bool], isSpace: (Int) -> Bool
  ) -> [(label: EntityLabel?, isFirst: Bool)] {
    let count = startsSentence.count
    var result: [(label: EntityLabel?, isFirst: Bool)] = []
    result.reserveCapacity(count)
    unsafe scorer.withScratch { hidden, scores in
      var open: (start: Int, label: Int16)?
      for token in 0..<count {
        let start = Int32(open?.start ?? -1)
        let previous = open == nil ? -1 : Int32(token - 1)
        let features = SIMD8(Int32(token), start, previous, -1, -1, -1, -1, -1)
        unsafe scorer.hiddenLayer(features, table: table, into: hidden)
        let mayContinue = token + 1 < count && !startsSentence[token + 1]
        if let entity = open {
          if unsafe !continues(entity.label, mayContinue, hidden) { open = nil }
          result.append((entityOfLabel[Int(entity.label)], false))
          continue
        }
        unsafe scorer.scoreAll(hidden, into: scores)
        var best = Best()
        if !isSpace(token) {
          if mayContinue { unsafe consider(Action.begin, scores, &best) }
          unsafe consider(Action.unit, scores, &best)
        }
        unsafe consider(Action.out, scores, &best)
        let label = best.number < 0 ? 0 : transitions.labelOfClass[best.number]
        let isEntity = best.action == Action.begin || best.action == Action.unit
        result.append((isEntity ? entityOfLabel[Int(label)] : nil, isEntity))
        if best.action == Action.begin { open = (token, label) }
      }
    }
    return result
  }

  /// Whether an open entity goes on after this token.
  private func continues(
    _ label: Int16, _ mayContinue: Bool, _ hidden: UnsafePointer<Float>
  ) -> Bool {
    guard mayContinue, let inside = number(Action.inside, label),
      let last = number(Action.last, label)
    else { return false }
    return unsafe scorer.score(inside, hidden) >= scorer.score(last, hidden)
  }

  private func number(_ action: Int, _ label: Int16) -> Int? {
    transitions.ranges[action].first { transitions.labelOfClass[$0] == label }
  }

  private struct Best {
    var number = -1
    var action = 0
    var score: Float = 0
  }

  @inline(__always)
  private func consider(_ action: Int, _ scores: UnsafePointer<Float>, _ best: inout Best) {
    for number in transitions.ranges[action] {
      let score = unsafe scores[number]
      guard best.number < 0 || score > best.score else { continue }
      if action == Action.unit, entityOfLabel[Int(transitions.labelOfClass[number])] == nil {
        continue
      }
      best = Best(number: number, action: action, score: score)
    }
  }
}
