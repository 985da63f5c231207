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
    return tree(state, isSpace: isSpace)
  }

  /// The class with the highest score among those that are valid; of equals the first.
  private func best(
    _ state: ParserState, _ hidden: UnsafePointer<Float>, _ scores: UnsafeMutablePointer<Float>
  ) -> (action: Action, number: Int)? {
    var best: (action: Action, number: Int)?
    var bestScore: Float = 0
    let canAttach = state.canAttach
    if canAttach { unsafe scorer.scoreAll(hidden, into: scores) }
    for (action, isValid) in [
      (Action.shift, state.canShift), (.reduce, state.canReduce), (.left, canAttach),
      (.right, canAttach), (.breakSentence, state.canBreak),
    ] where isValid {
      for number in transitions.ranges[action.rawValue] {
        let score = unsafe canAttach ? scores[number] : scorer.score(number, hidden)
        if best == nil || score > bestScore {
          best = (action, number)
          bestScore = score
        }
      }
    }
    return best
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
      tree.lower(token, toFirst: wanted) { !isSpace($0) } isPending: { waiting.contains($0) }
    }
    tree.findSentenceStarts()
    return tree
  }
}
