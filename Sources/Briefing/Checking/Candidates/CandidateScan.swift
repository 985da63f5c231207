import WordNet

/// One query: adds up what each fact gains from each term and keeps the best.
///
/// Facts are taken in blocks whose sums fit into the processor's cache. Once the best are known to
/// be above what the frequent terms can give together, those terms no longer bring in new facts and
/// are only looked up for the facts that the others found (MaxScore: Turtle and Flood, 1995). The
/// result is exact.
struct CandidateScan {
  /// A term of the query.
  struct Term {
    /// Where its postings stand.
    let postings: Range<Int>
    let weight: Int
    /// The most that it can add to a fact.
    let largest: Int
    /// Whether it only adds to facts that other terms found.
    let isFiller: Bool
  }

  /// How many sums are looked at together; divides the size of a block.
  private static let groupSize = 32
  /// How many postings are read through in the time of one binary search.
  private static let lookUpCost = 8
  /// How many facts are scored beforehand.
  private static let primingSize = 64
  /// More terms than any sentence has: the sums stay far from overflow.
  private static let termLimit = 256

  private let layout: CandidateLayout
  /// Those that find facts in order of falling `largest`, then the fillers.
  private let terms: [Term]
  /// How many terms find facts.
  private let finderCount: Int
  /// What the terms from an index on can add together.
  private let rest: [Int]
  private let limit: Int
  /// How many facts a block holds; a multiple of a group's size.
  private let blockSize: Int
  private var best: [CandidateIndex.Match] = []
  /// A score that at least `limit` facts are known to exceed.
  private var knownFloor = 0

  init(layout: CandidateLayout, terms: [Term], limit: Int, blockSize: Int = 1 << 15) {
    self.layout = layout
    self.blockSize = blockSize
    self.limit = limit
    let sorted = terms.sorted {
      if $0.isFiller != $1.isFiller { return $1.isFiller }
      return ($1.largest, $0.postings.lowerBound) < ($0.largest, $1.postings.lowerBound)
    }
    self.terms = Array(sorted.prefix(Self.termLimit))
    finderCount = self.terms.count { !$0.isFiller }
    var rest = [0]
    for term in self.terms.reversed() { rest.append((rest.last ?? 0) + term.largest) }
    self.rest = rest.reversed()
  }

  mutating func run() -> [CandidateIndex.Match] {
    guard let file = layout.file, finderCount > 0 else { return [] }
    let documents = layout.documentsOffset..<layout.documentsOffset + layout.postingCount * 4
    let impacts = layout.impactsOffset..<layout.impactsOffset + layout.postingCount
    file.withNumbers(documents, as: UInt32.self) { documents in
      file.withNumbers(impacts, as: UInt8.self) { impacts in
        scan(documents, impacts)
      }
    }
    return best
  }

  private mutating func scan(_ documents: Span<UInt32>, _ impacts: Span<UInt8>) {
    raiseFloor(documents, impacts)
    var sums = [Int32](repeating: 0, count: blockSize)
    var cursors = terms.map(\.postings.lowerBound)
    var start = 0
    while start < layout.documentCount {
      let essential = essentialCount
      if essential == 0 { return }
      var isTouched = false
      for index in 0..<essential {
        let from = cursors[index]
        add(index, &cursors[index], start, documents, impacts, &sums)
        if cursors[index] != from { isTouched = true }
      }
      if isTouched { collect(start, essential, documents, impacts, &sums) }
      start += blockSize
    }
  }

  /// Scores a few facts that have the weightiest terms, so that frequent terms need not be read.
  private mutating func raiseFloor(_ documents: Span<UInt32>, _ impacts: Span<UInt8>) {
    var scores: [UInt32: Int] = [:]
    for term in terms[..<finderCount] where scores.count < Self.primingSize {
      for place in term.postings.prefix(Self.primingSize - scores.count) {
        let document = documents[place]
        guard scores[document] == nil else { continue }
        scores[document] = terms.indices.reduce(0) {
          $0 + gain($1, of: document, documents, impacts)
        }
      }
    }
    guard scores.count >= limit else { return }
    knownFloor = max(0, scores.values.sorted(by: >)[limit - 1] - 1)
  }

  /// How many terms, from the front, are read through: those that can bring a new fact among the
  /// best, and those that are shorter to read than to look up for each fact that the former find.
  private var essentialCount: Int {
    let floor = self.floor
    var count = (0..<finderCount).first { rest[$0] <= floor } ?? finderCount
    if count == 0 { return 0 }
    var postings = terms[..<count].reduce(0) { $0 + $1.postings.count }
    while count < finderCount, terms[count].postings.count < postings * Self.lookUpCost {
      postings += terms[count].postings.count
      count += 1
    }
    return count
  }

  /// What a fact must exceed to be kept.
  private var floor: Int {
    best.count < limit ? knownFloor : max(knownFloor, best.last?.score ?? 0)
  }

  /// Adds a term's postings of one block to the sums.
  private func add(
    _ index: Int, _ cursor: inout Int, _ start: Int, _ documents: Span<UInt32>,
    _ impacts: Span<UInt8>, _ sums: inout [Int32]
  ) {
    let end = terms[index].postings.upperBound
    let weight = Int32(terms[index].weight)
    var sums = sums.mutableSpan
    while cursor < end {
      let offset = Int(documents[cursor]) - start
      if offset >= sums.count { return }
      if offset >= 0 { sums[offset] &+= weight &* Int32(impacts[cursor]) }
      cursor += 1
    }
  }

  /// Moves the block's best facts into the list, and clears the sums.
  private mutating func collect(
    _ start: Int, _ essential: Int, _ documents: Span<UInt32>, _ impacts: Span<UInt8>,
    _ sums: inout [Int32]
  ) {
    let open = rest[essential]
    for group in stride(from: 0, to: sums.count, by: Self.groupSize) {
      let bar = Int32(clamping: max(0, floor - open))
      guard Self.exceeds(bar, sums.span, group) else { continue }
      for offset in group..<group + Self.groupSize where sums[offset] > bar {
        var score = Int(sums[offset])
        for index in essential..<terms.count {
          // What cannot be lifted far enough any more needs no further look.
          if score + rest[index] <= floor { break }
          score += gain(index, of: UInt32(start + offset), documents, impacts)
        }
        insert(CandidateIndex.Match(position: start + offset, score: score))
      }
    }
    unsafe sums.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
  }

  /// Whether one of a group of sums exceeds the bar.
  @inline(__always)
  private static func exceeds(_ bar: Int32, _ sums: Span<Int32>, _ start: Int) -> Bool {
    unsafe sums.withUnsafeBufferPointer { sums in
      // The sign of a difference instead of comparisons: a loop that the compiler vectorises.
      var signs: Int32 = 0
      for offset in start..<start &+ groupSize { unsafe signs |= bar &- sums[offset] }
      return signs < 0
    }
  }

  /// What a term adds to a fact, by binary search in its postings.
  private func gain(
    _ index: Int, of document: UInt32, _ documents: Span<UInt32>, _ impacts: Span<UInt8>
  ) -> Int {
    var low = terms[index].postings.lowerBound
    var high = terms[index].postings.upperBound
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    guard low < terms[index].postings.upperBound, documents[low] == document else { return 0 }
    return terms[index].weight * Int(impacts[low])
  }

  private mutating func insert(_ match: CandidateIndex.Match) {
    guard match.score > floor else { return }
    let place = best.firstIndex { $0.score < match.score } ?? best.count
    best.insert(match, at: place)
    if best.count > limit { best.removeLast() }
  }
}
