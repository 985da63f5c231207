/// Finds which claims of two briefs are the same claim, though words, figures or places moved.
enum ClaimMatcher {
  /// A claim in the older and in the newer brief; one side is `nil` where there is no counterpart.
  struct Pair {
    let old: Brief.Item?
    let new: Brief.Item?
  }

  /// Pairs the claims, each once: by id, then by subject and predicate with most words in common.
  static func pairs(old: [Brief.Item], new: [Brief.Item]) -> [Pair] {
    let old = firsts(old)
    let new = firsts(new)
    let oldNumbers = Dictionary(
      old.enumerated().map { ($1.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    var partner = [Int?](repeating: nil, count: new.count)
    var taken = [Bool](repeating: false, count: old.count)
    for (number, item) in new.enumerated() {
      guard let match = oldNumbers[item.claim.id] else { continue }
      partner[number] = match
      taken[match] = true
    }
    for candidate in candidates(old, new, isTaken: taken, hasPartner: partner.map { $0 != nil }) {
      guard partner[candidate.new] == nil, !taken[candidate.old] else { continue }
      partner[candidate.new] = candidate.old
      taken[candidate.old] = true
    }
    let kept = zip(new, partner).map { item, match in Pair(old: match.map { old[$0] }, new: item) }
    return kept + old.indices.filter { !taken[$0] }.map { Pair(old: old[$0], new: nil) }
  }

  /// The first item of each id.
  private static func firsts(_ items: [Brief.Item]) -> [Brief.Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0.claim.id).inserted }
  }

  private struct Candidate {
    let old: Int
    let new: Int
    let score: Double
  }

  private static func candidates(
    _ old: [Brief.Item], _ new: [Brief.Item], isTaken: [Bool], hasPartner: [Bool]
  ) -> [Candidate] {
    let oldSketches = old.map(Sketch.init)
    let open = old.indices.filter { !isTaken[$0] }
    var found: [Candidate] = []
    for number in new.indices where !hasPartner[number] {
      let sketch = Sketch(new[number])
      for other in open {
        if let score = sketch.likeness(to: oldSketches[other]) {
          found.append(Candidate(old: other, new: number, score: score))
        }
      }
    }
    return found.sorted {
      $0.score == $1.score ? ($0.new, $0.old) < ($1.new, $1.old) : $0.score > $1.score
    }
  }
}

/// What of a claim is compared.
private struct Sketch {
  let article: String
  let line: Int
  let subject: String
  let predicate: String
  let words: Set<String>

  init(_ item: Brief.Item) {
    article = item.article
    line = item.claim.line
    subject = item.claim.subject.lowercased()
    predicate = item.claim.predicate.text.lowercased()
    words = Set(WordDiff.words(of: item.claim.text).map { $0.lowercased() })
  }

  /// The share of words in common, where that and the rest speak for one claim; else `nil`.
  func likeness(to other: Sketch) -> Double? {
    let isSameArticle = article == other.article
    let isSameSubject = subject == other.subject
    let isSamePredicate = predicate == other.predicate
    guard isSameArticle || (isSameSubject && isSamePredicate) else { return nil }
    let common = words.intersection(other.words).count
    let all = words.count + other.words.count - common
    guard all > 0 else { return nil }
    let overlap = Double(common) / Double(all)
    let needed =
      switch (isSameArticle, isSameSubject && isSamePredicate) {
      case (true, true): 0.4
      case (true, false): isSameSubject || isSamePredicate ? 0.6 : 0.75
      case (false, _): 0.65
      }
    guard overlap >= needed else { return nil }
    return overlap + (isSameArticle ? 0.1 : 0) + (isSameArticle && line == other.line ? 0.1 : 0)
  }
}
