/// Heads, labels and sentence starts of one text.
struct DependencyTree {
  /// Each token's head; a root's is itself.
  var heads: [Int32]
  var labels: [Dependency]
  private(set) var startsSentence: [Bool] = []

  init(heads: [Int32], labels: [Dependency]) {
    self.heads = heads
    self.labels = labels
  }

  /// Marks the left edge of each root's subtree.
  mutating func findSentenceStarts() {
    let count = heads.count
    var left = (0..<Int32(count)).map { $0 }
    var right = left
    // Crossing arcs need several passes; spaCy gives up after ten or so as well.
    for _ in 0..<12 {
      spread(&left, &right)
      if areClosed(left) { break }
    }
    startsSentence = [Bool](repeating: false, count: count)
    for token in 0..<count where heads[token] == Int32(token) {
      startsSentence[Int(left[token])] = true
    }
  }

  private func spread(_ left: inout [Int32], _ right: inout [Int32]) {
    for token in heads.indices { widen(token, &left, &right) }
    for token in heads.indices.reversed() { widen(token, &left, &right) }
  }

  private func widen(_ token: Int, _ left: inout [Int32], _ right: inout [Int32]) {
    let head = Int(heads[token])
    left[head] = min(left[head], left[token])
    right[head] = max(right[head], right[token])
  }

  /// Whether no head lies outside its token's sentence.
  private func areClosed(_ left: [Int32]) -> Bool {
    let count = heads.count
    var starts = [Bool](repeating: false, count: count)
    for token in 0..<count where heads[token] == Int32(token) { starts[Int(left[token])] = true }
    var start = 0
    for end in 0..<count where (end > 0 && starts[end]) || end == count - 1 {
      for token in start..<end
      where heads[token] < Int32(start) || heads[token] >= Int32(end + 1) {
        return false
      }
      start = end
    }
    return true
  }

  /// Hangs a token that was lifted to a higher head below the first descendant with a label,
  /// searching breadth first; when there is none, it stays where it is.
  ///
  /// - Parameters:
  ///   - isWord: whether a token is no white space.
  ///   - isPending: whether a token is itself still to be lowered, and so not known by its label.
  mutating func lower(
    _ token: Int, toFirst wanted: Dependency, isWord: (Int) -> Bool, isPending: (Int) -> Bool
  ) {
    let sentence = sentence(of: token)
    var level = [heads[token]]
    var visited = 0
    while !level.isEmpty, visited <= sentence.count {
      var below: [Int32] = []
      for head in level {
        for child in sentence where heads[child] == head {
          guard Int32(child) != head, child != token, isWord(child) else { continue }
          if labels[child] == wanted, !isPending(child) {
            heads[token] = Int32(child)
            return
          }
          below.append(Int32(child))
        }
      }
      visited += below.count
      level = below
    }
  }

  /// The sentence around a token: heads never lie outside of it.
  private func sentence(of token: Int) -> Range<Int> {
    var start = token
    while start > 0, !startsSentence[start] { start -= 1 }
    var end = token + 1
    while end < heads.count, !startsSentence[end] { end += 1 }
    return start..<end
  }

  /// Joins sentences where none may start: words that the parser has left without a head can part
  /// them all the same. The shorter sentence comes to hang on the longer one's root.
  mutating func join(where boundaries: ArraySlice<Int8>) {
    for (token, boundary) in zip(0..., boundaries)
    where boundary < 0 && token > 0 && startsSentence[token] {
      let before = sentence(of: token - 1)
      let after = sentence(of: token)
      let isBeforeLonger = before.count >= after.count
      let longer = isBeforeLonger ? before : after
      guard let root = longer.first(where: { heads[$0] == Int32($0) }) else { continue }
      for other in isBeforeLonger ? after : before where heads[other] == Int32(other) {
        heads[other] = Int32(root)
        labels[other] = .dep
      }
      startsSentence[token] = false
    }
  }
}
