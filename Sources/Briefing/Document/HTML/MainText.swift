/// Finds the element that holds the article.
struct MainText {
  private let tree: HTMLTree
  private let filter: HTMLFilter
  /// An element that says it is the article is believed when it holds this many bytes.
  private static let enough = 250

  init(_ tree: HTMLTree, _ filter: HTMLFilter) {
    self.tree = tree
    self.filter = filter
  }

  /// What the page marks as the article's body; else the element whose paragraphs hold the most.
  func root() -> Int {
    let scores = paragraphScores()
    let sums = scores.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    func held(_ index: Int) -> Int { sums[tree.nodes[index].end] - sums[index] }
    let markers: [(Int) -> Bool] = [
      { tree.attribute("itemprop", of: $0)?.lowercased() == "articlebody" },
      { tree.name($0) == "article" },
      { tree.name($0) == "main" || tree.attribute("role", of: $0) == "main" },
    ]
    for isMarked in markers {
      let candidates = tree.nodes.indices.filter(isMarked)
      // Of two that hold the same, the inner one.
      if let best = candidates.max(by: { held($0) <= held($1) }), held(best) >= Self.enough {
        return best
      }
    }
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    if let best, scores[best] >= Self.enough { return best }
    return tree.nodes.indices.first { tree.name($0) == "body" } ?? 0
  }

  /// For each element the text in the paragraphs right inside it, links counted off.
  private func paragraphScores() -> [Int] {
    var scores = Array(repeating: 0, count: tree.nodes.count)
    let body = tree.nodes.indices.first { tree.name($0) == "body" } ?? 0
    var index = 0
    while index < tree.nodes.count {
      if filter.drops(index, inside: body), tree.name(index) != "head" {
        index = tree.nodes[index].end
        continue
      }
      if tree.name(index) == "p", let parent = tree.nodes[index].parent {
        let text = filter.textLength[index] - linkedText(in: index)
        if text >= 25 { scores[parent] += text }
      }
      index += 1
    }
    return scores
  }

  private func linkedText(in index: Int) -> Int {
    var total = 0
    var inner = index + 1
    while inner < tree.nodes[index].end {
      if tree.name(inner) == "a" {
        total += filter.textLength[inner]
        inner = tree.nodes[inner].end
      } else {
        inner += 1
      }
    }
    return total
  }
}
