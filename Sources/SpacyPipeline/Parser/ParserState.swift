/// The state of an arc-eager parse with sentence breaks, as spaCy defines it.
struct ParserState {
  private(set) var stack: [Int32] = []
  /// Tokens put back in front of the rest of the buffer.
  private var returned: [Int32] = []
  private var nextToken: Int32 = 0
  private let count: Int32
  private(set) var heads: [Int32]
  private(set) var labels: [Int16]
  private var unshiftable: [Bool]
  private var boundaries: [Int8]
  private var leftChildren: ChildLists
  private var rightChildren: ChildLists

  /// - Parameter boundaries: for each token 1 if a sentence must start there, -1 if none may, or 0.
  init(boundaries: ArraySlice<Int8>) {
    let size = boundaries.count
    count = Int32(size)
    heads = [Int32](repeating: -1, count: size)
    labels = [Int16](repeating: -1, count: size)
    unshiftable = [Bool](repeating: false, count: size)
    self.boundaries = Array(boundaries)
    leftChildren = ChildLists(size)
    rightChildren = ChildLists(size)
    stack.reserveCapacity(64)
  }

  var bufferCount: Int { Int(count - nextToken) + returned.count }
  var isFinal: Bool { stack.isEmpty && bufferCount == 0 }

  func onStack(_ depth: Int) -> Int32 {
    depth < stack.count ? stack[stack.count &- 1 &- depth] : -1
  }

  func inBuffer(_ index: Int) -> Int32 {
    if index < returned.count { return returned[returned.count &- 1 &- index] }
    let token = nextToken &+ Int32(index &- returned.count)
    return token < count ? token : -1
  }

  /// The tokens whose vectors describe the state to the model.
  var features: SIMD8<Int32> {
    let buffer = inBuffer(0)
    let top = onStack(0)
    return SIMD8(
      buffer, inBuffer(1), top, onStack(1), onStack(2), leftChildren.last(of: buffer),
      leftChildren.last(of: top), rightChildren.last(of: top))
  }

  private func startsSentence(_ token: Int32) -> Bool {
    token >= 0 && boundaries[Int(token)] > 0
  }

  private func cannotStartSentence(_ token: Int32) -> Bool {
    token >= 0 && boundaries[Int(token)] < 0
  }

  var canShift: Bool {
    if stack.isEmpty { return true }
    let token = inBuffer(0)
    return bufferCount >= 2 && !startsSentence(token) && !(token >= 0 && unshiftable[Int(token)])
  }

  /// Whether shifting is the only thing to do.
  var mustShift: Bool {
    stack.isEmpty && !canBreak
  }

  var canReduce: Bool {
    if stack.isEmpty { return false }
    if bufferCount == 0 { return true }
    return !(stack.count == 1 && cannotStartSentence(inBuffer(0)))
  }

  var canAttach: Bool {
    !stack.isEmpty && bufferCount > 0 && !startsSentence(inBuffer(0))
  }

  var canBreak: Bool {
    guard bufferCount >= 2 else { return false }
    let following = inBuffer(1)
    return following == inBuffer(0) + 1 && boundaries[Int(following)] == 0
  }

  mutating func shift() {
    if let token = returned.popLast() {
      stack.append(token)
    } else if nextToken < count {
      stack.append(nextToken)
      nextToken += 1
    }
  }

  mutating func reduce() {
    guard let top = stack.popLast() else { return }
    if heads[Int(top)] < 0, !stack.isEmpty {
      unshiftable[Int(top)] = true
      returned.append(top)
    }
  }

  mutating func attachLeft(label: Int16) {
    let head = inBuffer(0)
    guard let child = stack.popLast(), head >= 0 else { return }
    addArc(head: head, child: child, label: label)
    unshiftable[Int(head)] = false
  }

  mutating func attachRight(label: Int16) {
    let child = inBuffer(0)
    guard let head = stack.last, child >= 0 else { return }
    addArc(head: head, child: child, label: label)
    shift()
  }

  mutating func breakSentence() {
    let following = inBuffer(1)
    if following >= 0 { boundaries[Int(following)] = 1 }
  }

  private mutating func addArc(head: Int32, child: Int32, label: Int16) {
    let old = heads[Int(child)]
    if old > child { leftChildren.remove(child, from: old) }
    if old >= 0, old < child { rightChildren.remove(child, from: old) }
    if head > child {
      leftChildren.append(child, to: head)
    } else {
      rightChildren.append(child, to: head)
    }
    heads[Int(child)] = head
    labels[Int(child)] = label
  }
}

/// For each token a list of children in the order of their coming, from which one can be taken out.
private struct ChildLists {
  private var lasts: [Int32]
  private var before: [Int32]
  private var after: [Int32]

  init(_ count: Int) {
    lasts = [Int32](repeating: -1, count: count)
    before = lasts
    after = lasts
  }

  func last(of head: Int32) -> Int32 {
    head < 0 ? -1 : lasts[Int(head)]
  }

  mutating func append(_ child: Int32, to head: Int32) {
    let last = lasts[Int(head)]
    before[Int(child)] = last
    after[Int(child)] = -1
    if last >= 0 { after[Int(last)] = child }
    lasts[Int(head)] = child
  }

  mutating func remove(_ child: Int32, from head: Int32) {
    let previous = before[Int(child)]
    let following = after[Int(child)]
    if previous >= 0 { after[Int(previous)] = following }
    if following >= 0 {
      before[Int(following)] = previous
    } else {
      lasts[Int(head)] = previous
    }
  }
}
