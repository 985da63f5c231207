/// spaCy's dependency parser: greedy transitions, then non-projective arcs are put back.
struct DependencyParser: Sendable {
  private enum Action: Int, CaseIterable {
    case shift, reduce, left, right, breakSentence
  }

  let scorer: TransitionScorer
  private let transitions: Transitions
  /// For each label number the dependency, and for `X||Y` the label of the head to look for.
  private let dependencies: [Dependency]
  private let lifted: [Dependency?]

  init(_ pack: PackFile) throws(ModelError) {
    transitions = try Transitions(pack, "parser/moves", actions: Action.allCases.count)
    scorer = try TransitionScorer(pack, "parser", features: 8, classes: transitions.count)
    var dependencies: [Dependency] = []
    var lifted: [Dependency?] = []
    for label in transitions.labels {
      let parts = label.split(separator: "|", omittingEmptySubsequences: true).map(String.init)
      guard parts.count <= 2 else { throw pack.missing("parser/moves") }
      // Labels without a name belong to shift and reduce, which set none.
      guard let dependency = Dependency(rawValue: parts.first ?? Dependency.dep.rawValue) else {
        throw ModelError.unsupported(path: pack.path, detail: "unknown relation '\(label)'")
      }
      dependencies.append(dependency)
      lifted.append(parts.count == 2 ? Dependency(rawValue: parts[1]) : nil)
    }
    self.dependencies = dependencies
    self.lifted = lifted
  }

  /// - Parameters:
  ///   - table: what `scorer.prepare` made of the tokens' vectors.
  ///   - boundaries: for each token 1 if a sentence must start there, -1 if none may, or 0.
  ///   - isSpace: whether a token is white space.
  func parse(
    table: UnsafePointer<Float>, boundaries: ArraySlice<Int8>, isSpace: (Int) -> Bool
  ) -> DependencyTree {
    var state = ParserState(boundaries: boundaries)
    unsafe scorer.withScratch { hidden, scores in
      while !state.isFinal {
        // Without a choice there is nothing to score.
        if state.mustShift {
          state.shift()
          continue
        }
        unsafe scorer.hiddenLayer(state.features, table: table, into: hidden)
        guard let best = unsafe best(state, hidden, scores) else { break }
        apply(best.action, transitions.labelOfClass[best.number], to: &state)
      }
    }
    var tree = tree(state, isSpace: isSpace)
    if boundaries.contains(where: { $0 < 0 }) { tree.join(where: boundaries) }
    return tree
  }

  /// The class with the highest score among those that are valid; of equals the first.
  private func best(
    _ state: ParserState, _ hidden: UnsafePointer<Float>, _ scores: UnsafeMutablePointer<Float>
  ) -> (action: Action, number: Int)? {
    var best = Best()
    let canAttach = state.canAttach
    let ranges = transitions.ranges
    if canAttach {
      unsafe scorer.scoreAll(hidden, into: scores)
    } else {
      // Only classes of single actions are left.
      unsafe scorer.score(ranges[Action.shift.rawValue], hidden, into: scores)
      unsafe scorer.score(ranges[Action.reduce.rawValue], hidden, into: scores)
      unsafe scorer.score(ranges[Action.breakSentence.rawValue], hidden, into: scores)
    }
    if state.canShift { unsafe best.consider(.shift, ranges[Action.shift.rawValue], scores) }
    if state.canReduce { unsafe best.consider(.reduce, ranges[Action.reduce.rawValue], scores) }
    if canAttach {
      unsafe best.consider(.left, ranges[Action.left.rawValue], scores)
      unsafe best.consider(.right, ranges[Action.right.rawValue], scores)
    }
    if state.canBreak {
      unsafe best.consider(.breakSentence, ranges[Action.breakSentence.rawValue], scores)
    }
    return best.number < 0 ? nil : (best.action, best.number)
  }

  private struct Best {
    var action = Action.shift
    var number = -1
    var score: Float = 0

    @inline(__always)
    mutating func consider(
      _ action: Action, _ range: Range<Int>, _ scores: UnsafePointer<Float>
    ) {
      for candidate in range where unsafe number < 0 || scores[candidate] > score {
        unsafe score = scores[candidate]
        number = candidate
        self.action = action
      }
    }
  }

  private func apply(_ action: Action, _ label: Int16, to state: inout ParserState) {
    switch action {
    case .shift: state.shift()
    case .reduce: state.reduce()
    case .left: state.attachLeft(label: label)
    case .right: state.attachRight(label: label)
    case .breakSentence: state.breakSentence()
    }
  }

  private func tree(_ state: ParserState, isSpace: (Int) -> Bool) -> DependencyTree {
    let count = state.heads.count
    var heads = state.heads
    var labels = [Dependency](repeating: .root, count: count)
    var pending: [Int] = []
    for token in 0..<count {
      if heads[token] < 0 {
        heads[token] = Int32(token)
        continue
      }
      let label = Int(state.labels[token])
      labels[token] = dependencies[label]
      if lifted[label] != nil { pending.append(token) }
    }
    var tree = DependencyTree(heads: heads, labels: labels)
    tree.findSentenceStarts()
    if pending.isEmpty { return tree }
    for (index, token) in pending.enumerated() {
      guard let wanted = lifted[Int(state.labels[token])] else { continue }
      let waiting = Set(pending[(index + 1)...])
      tree.lower(token, toFirst: wanted) {
        !isSpace($0)
      } isPending: {
        waiting.contains($0)
      }
    }
    tree.findSentenceStarts()
    return tree
  }
}
