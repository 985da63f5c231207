/// The facts of a file, of which those that claims came near are read.
///
/// Reading takes a thousand times longer than finding, so that of many facts only the few that may
/// speak to a claim are read, all of a batch at once, and kept.
struct FactReadings: Sendable {
  private let facts: [Fact]
  private var readings: [Int: FactReading] = [:]
  private let reader: ViewReader

  init(_ facts: [Fact], reader: ViewReader) {
    self.facts = facts
    self.reader = reader
  }

  /// The reading of a fact; one that was not read has no wordings.
  subscript(index: Int) -> FactReading {
    readings[index] ?? FactReading(fact: facts[index], wordings: [])
  }

  /// The same facts with some more of them read.
  func reading(_ wanted: some Sequence<Int>) -> FactReadings {
    let missing = Set(wanted).filter { readings[$0] == nil }.sorted()
    guard !missing.isEmpty else { return self }
    let texts = missing.map { index in
      let wordings = ([facts[index].statement] + facts[index].also).map(PennBrackets.plain)
      return wordings + wordings.flatMap(LifeDates.sentences)
    }
    let dated = zip(missing, texts).flatMap { index, texts in
      texts.map { (text: $0, date: facts[index].date?.from ?? facts[index].validity?.from) }
    }
    let views = reader.views(of: dated)
    let restated = reader.restatements(of: views, dates: dated.map(\.date))
    var result = self
    var next = 0
    for (index, texts) in zip(missing, texts) {
      let own = next..<next + texts.count
      result.readings[index] = FactReading(
        fact: facts[index],
        wordings: Array(views[own]) + own.flatMap { restated[$0].map(\.view) })
      next = own.upperBound
    }
    return result
  }
}
