import SpacyPipeline

/// A statement said in other words that mean the same: "Baikal is the deepest lake" for "no lake is
/// deeper than Baikal".
///
/// It keeps for each of its words where the original says it.
struct Restatement: Sendable, Hashable {
  /// A stretch of the new text.
  enum Part {
    /// Words of the original as they stand.
    case original(Range<Int>)
    /// A word that the original has in another form or not at all.
    case word(String)
  }

  /// Bytes of the new text beside the bytes of the original that they repeat.
  private struct Place: Hashable {
    let own: Range<Int>
    let original: Range<Int>
  }

  /// The new text, one sentence.
  private(set) var text = ""
  private var places: [Place] = []
  /// The bytes of the whole original.
  private let whole: Range<Int>

  /// Puts parts together, each a word apart; an empty range adds nothing.
  init(of parse: ParsedText, _ parts: [Part]) {
    whole = 0..<parse.text.utf8.count
    for part in parts {
      switch part {
      case .word(let word): append(word)
      case .original(let tokens):
        guard let range = parse.byteRange(of: tokens), !tokens.isEmpty else { continue }
        let start = append(parse.text(of: tokens))
        places.append(Place(own: start..<text.utf8.count, original: range))
      }
    }
    capitalize()
    while let last = text.utf8.last, ",;:.".utf8.contains(last) { text.removeLast() }
    text += "."
  }

  /// The bytes of the original that a range of the new text repeats; all of it when it repeats none.
  func original(of range: Range<Int>) -> Range<Int> {
    let ranges = places.filter { $0.own.overlaps(range) }.map { place in
      guard place.own.count == place.original.count else { return place.original }
      let shift = place.original.lowerBound - place.own.lowerBound
      let part = place.own.clamped(to: range)
      return part.lowerBound + shift..<part.upperBound + shift
    }
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max()
    else { return whole }
    return start..<end
  }

  @discardableResult private mutating func append(_ words: String) -> Int {
    if !text.isEmpty, !words.isEmpty, !words.hasPrefix(","), !words.hasPrefix("'") { text += " " }
    let start = text.utf8.count
    text += words
    return start
  }

  /// An original stretch that opened a sentence keeps its capital; that is harmless to the reader.
  private mutating func capitalize() {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else { return }
    text = text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// A restatement with its own reading.
struct RestatedView: Sendable {
  let restatement: Restatement
  let view: StatementView
}

extension Judgement {
  /// The judgement on a restatement, as one on the original: its words are shown where the original
  /// says them.
  func inWords(of original: String, from restatement: Restatement) -> Judgement {
    let bytes = Array(original.utf8)
    func moved(_ fragment: Fragment) -> Fragment {
      let range = restatement.original(of: fragment.range).clamped(to: 0..<bytes.count)
      return Fragment(text: String(decoding: bytes[range], as: UTF8.self), range: range)
    }
    return Judgement(
      verdict: verdict, code: code, facts: facts,
      reason: "\(reason) (read as “\(restatement.text)”)",
      slots: slots.map {
        SlotComparison(
          slot: $0.slot, claim: $0.claim.map(moved), fact: $0.fact, test: $0.test,
          result: $0.result)
      },
      uncovered: uncovered.map(moved), candidates: candidates)
  }
}
