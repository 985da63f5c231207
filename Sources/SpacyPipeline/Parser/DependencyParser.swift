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
  ///   - isSpace: whether each token is white space.
  func parse(
    table: UnsafePointer<Float>, boundaries: [Int8], isSpace: [Bool]
  ) -> DependencyTree {
    var state = ParserState(boundaries: boundaries)
    let ranges = transitions.ranges
    unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: TransitionScorer.hidden) {
      hidden in
      let hidden = unsafe hidden.baseAddress.unsafelyUnwrapped
      while !state.isFinal {
        unsafe scorer.hiddenLayer(state.features, table: table, into: hidden)
        var best = -1
        var bestScore: Float = 0
        for (action, isValid) in [
          (Action.shift, state.canShift), (.reduce, state.canReduce), (.left, state.canAttach),
          (.right, state.canAttach), (.breakSentence, state.canBreak),
        ] where isValid {
          for number in ranges[action.rawValue] {
            let score = unsafe scorer.score(number, hidden)
            if best < 0 || score > bestScore {
              best = number
              bestScore = score
            }
          }
        }
        // A model without a valid class cannot go on: what is left stays without heads.
        guard best >= 0 else { break }
        apply(best, to: &state)
      }
    }
    return tree(state, isSpace: isSpace)
  }

  private func apply(_ number: Int, to state: inout ParserState) {
    let label = transitions.labelOfClass[number]
    switch transitions.ranges.firstIndex(where: { $0.contains(number) }).flatMap(Action.init) {
    case .shift: state.shift()
    case .reduce: state.reduce()
    case .left: state.attachLeft(label: label)
    case .right: state.attachRight(label: label)
    case .breakSentence: state.breakSentence()
    case nil: break
    }
  }

  private func tree(_ state: ParserState, isSpace: [Bool]) -> DependencyTree {
    let count = state.heads.count
    var tree = DependencyTree(
      heads: state.heads.enumerated().map { $0.element < 0 ? Int32($0.offset) : $0.element },
      labels: (0..<count).map { token in
        state.heads[token] < 0 ? .root : dependencies[Int(state.labels[token])]
      })
    tree.findSentenceStarts()
    var isChanged = false
    for token in 0..<count where state.heads[token] >= 0 {
      guard let wanted = lifted[Int(state.labels[token])] else { continue }
      tree.lower(token, toFirst: wanted, isPending: { other in
        other > token && state.heads[other] >= 0
          && lifted[Int(state.labels[other])] != nil
      }, isSpace: isSpace)
      isChanged = true
    }
    if isChanged { tree.findSentenceStarts() }
    return tree
  }
}
