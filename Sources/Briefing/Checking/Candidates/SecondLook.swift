/// Puts the best facts of an index in a better order, by what their wordings tell of one another.
///
/// Two things are added to a fact's score. Names that it shares with the text count more than other
/// words: facts that speak of other people seldom speak to a claim. And facts that resemble one
/// another lend each other a part of their scores: a fact that shares a few chance words with the
/// text stands alone, while the subject that the text is about has several facts
/// (score regularisation: Diaz, 2007). What is lent is bounded by a share of a fact's own score, so
/// that company lifts no fact above a much better one.
struct SecondLook {
  /// What a shared name counts above another word.
  static let nameShare = 0.4
  /// What part of a neighbour's score is lent, and the most of its own score that a fact gains.
  static let support = 0.2
  /// How alike facts must be to lend: below, they share common words only.
  static let likeness = 0.25

  private let facts: [WordBag]
  /// The words of the text that are names in most of the facts that have them.
  private let names: Set<UInt64>
  private let averageLength: Double

  /// Reads the text and compares it with facts.
  init(text: String, facts: [WordBag]) {
    self.facts = facts
    averageLength = Double(facts.reduce(0) { $0 + $1.length }) / Double(max(1, facts.count))
    var capitals: [UInt64: Int] = [:]
    for term in TermReader.terms(of: text) where term.kind == .word { capitals[term.key] = 0 }
    for word in facts.lazy.flatMap(\.words) where capitals[word.key] != nil {
      capitals[word.key, default: 0] += word.capitals * 2 - word.insideCount
    }
    names = Set(capitals.filter { $0.value > 0 }.keys)
  }

  /// The facts' scores, from those that the index gave.
  func scores(_ first: [Int]) -> [Double] {
    let named = facts.indices.map { Double(first[$0]) + Self.nameShare * nameGain(facts[$0]) }
    var lent = [Double](repeating: 0, count: facts.count)
    for one in facts.indices {
      for other in 0..<one {
        let likeness = facts[one].likeness(to: facts[other])
        guard likeness > Self.likeness else { continue }
        lent[one] += likeness * named[other]
        lent[other] += likeness * named[one]
      }
    }
    return facts.indices.map { named[$0] + Self.support * min(lent[$0], named[$0]) }
  }

  /// What the shared names alone give a fact, on the scale of the index.
  private func nameGain(_ fact: WordBag) -> Double {
    fact.words.reduce(0) { sum, word in
      guard names.contains(word.key) else { return sum }
      let impact = CandidateWeights.impact(
        occurrences: word.count, length: fact.length, average: averageLength)
      return sum + Double(word.weight * Int(impact))
    }
  }
}

/// The content words of a fact's wordings, with what each counts.
struct WordBag {
  struct Word {
    let key: UInt64
    let weight: Int
    var count = 0
    /// How often it stands inside a text, where a capital letter tells a name.
    var insideCount = 0
    /// How often it has a capital there.
    var capitals = 0
  }

  /// In order of their keys.
  let words: [Word]
  /// How many terms the first wording has.
  let length: Int
  private let squares: Int

  /// Reads a fact's wordings; `rarity` tells what a word counts.
  init(_ texts: [String], rarity: (UInt64) -> Int) {
    var words: [UInt64: Word] = [:]
    var length = 0
    for text in texts {
      let terms = TermReader.terms(of: text)
      if length == 0 { length = terms.count { $0.kind != .roundedNumber } }
      for (place, term) in terms.enumerated() where term.kind == .word {
        var word = words[term.key] ?? Word(key: term.key, weight: rarity(term.key))
        word.count += 1
        if place > 0 {
          word.insideCount += 1
          if term.isCapital { word.capitals += 1 }
        }
        words[term.key] = word
      }
    }
    self.words = words.values.sorted { $0.key < $1.key }
    self.length = length
    squares = self.words.reduce(0) { $0 + $1.weight * $1.weight }
  }

  /// The cosine of the weighted words, 0 to 1.
  func likeness(to other: WordBag) -> Double {
    guard squares > 0, other.squares > 0 else { return 0 }
    var shared = 0
    var at = 0
    for word in words {
      while at < other.words.count, other.words[at].key < word.key { at += 1 }
      guard at < other.words.count else { break }
      if other.words[at].key == word.key { shared += word.weight * word.weight }
    }
    return Double(shared) / (Double(squares).squareRoot() * Double(other.squares).squareRoot())
  }
}
