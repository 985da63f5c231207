/// Does independent work on several threads, the results in the order of the work.
struct Workers {
  let jobs: Int

  /// Calls `step` whenever one piece is done.
  func map<Work: Sendable, Result: Sendable>(
    _ pieces: [Work], _ transform: @escaping @Sendable (Work) -> Result, step: () -> Void = {}
  ) async -> [Result] {
    var results = [Result?](repeating: nil, count: pieces.count)
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func start() {
        guard next < pieces.count else { return }
        let (number, piece) = (next, pieces[next])
        next += 1
        group.addTask { (number, transform(piece)) }
      }
      for _ in 0..<jobs { start() }
      for await (number, result) in group {
        results[number] = result
        step()
        start()
      }
    }
    return results.compactMap { $0 }
  }
}
