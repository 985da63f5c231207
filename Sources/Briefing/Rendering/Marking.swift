/// A sentence as it stands in the article, with the words that matter marked.
struct Marking {
  private let passage: Brief.Passage
  private let sentence: [UInt8]

  private init(_ passage: Brief.Passage) {
    self.passage = passage
    sentence = Array(passage.text.utf8)
  }

  /// The sentence in one line, marked; the predicate is marked when nothing else can be.
  static func inlines(of item: Brief.Item) -> [Page.Inline] {
    let marking = Marking(item.passage)
    let judgement = item.judgement
    let differing = judgement.slots.filter { $0.result == .differs }.compactMap(\.claim)
    let words = judgement.verdict == .partlySupported ? judgement.uncovered : differing
    var ranges = words.compactMap { marking.place(of: $0.text) }
    if ranges.isEmpty, let predicate = marking.placeOfPredicate { ranges = [predicate] }
    return marking.inlines(marking: ranges)
  }

  private var placeOfPredicate: Range<Int>? {
    let range = passage.predicate.clamped(to: 0..<sentence.count)
    return range.isEmpty ? nil : range
  }

  /// Where the words of the stand-alone text stand in the sentence: inside the claim's span if they
  /// can, and as whole words; `nil` for words that were put in for a reference.
  private func place(of words: String) -> Range<Int>? {
    let needle = Array(words.utf8)
    guard !needle.isEmpty else { return nil }
    return find(needle, in: passage.span.clamped(to: 0..<sentence.count))
      ?? find(needle, in: 0..<sentence.count)
  }

  private func find(_ needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard range.count >= needle.count else { return nil }
    for start in range.lowerBound...(range.upperBound - needle.count) {
      let end = start + needle.count
      if sentence[start..<end].elementsEqual(needle), !continues(at: start), !continues(at: end) {
        return start..<end
      }
    }
    return nil
  }

  /// Whether a word goes on across an offset.
  private func continues(at offset: Int) -> Bool {
    guard offset > 0, offset < sentence.count else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
    }
    return isWord(sentence[offset - 1]) && isWord(sentence[offset])
  }

  private func inlines(marking ranges: [Range<Int>]) -> [Page.Inline] {
    var out: [Page.Inline] = []
    var at = 0
    func text(_ range: Range<Int>) -> String {
      String(decoding: sentence[range], as: UTF8.self)
    }
    func add(_ piece: String, isMarked: Bool) {
      guard !piece.isEmpty else { return }
      out.append(isMarked ? .strong([.text(piece)]) : .text(piece))
    }
    for range in merged(ranges) {
      add(collapsed(text(at..<range.lowerBound)), isMarked: false)
      add(text(range).inOneLine, isMarked: true)
      at = range.upperBound
    }
    add(collapsed(text(at..<sentence.count)), isMarked: false)
    return out
  }

  /// In order, without overlaps, and only where emphasis can begin and end by CommonMark's rules.
  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = out.last, gap(last.upperBound, range.lowerBound) {
        out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        out.append(range)
      }
    }
    return out.filter { canFlank($0) }
  }

  /// Whether nothing but white space lies between two offsets.
  private func gap(_ from: Int, _ to: Int) -> Bool {
    from >= to || sentence[from..<to].allSatisfy { $0 <= 0x20 }
  }

  private func canFlank(_ range: Range<Int>) -> Bool {
    let inside = String(decoding: sentence[range], as: UTF8.self).unicodeScalars
    guard let first = inside.first, let last = inside.last else { return false }
    let before = String(decoding: sentence[..<range.lowerBound], as: UTF8.self).unicodeScalars.last
    let after = String(decoding: sentence[range.upperBound...], as: UTF8.self).unicodeScalars.first
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    func isBound(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.properties.isWhitespace || ($0.isASCII && !isWord($0)) } ?? true
    }
    return (isWord(first) || isBound(before)) && (isWord(last) || isBound(after))
      && !first.properties.isWhitespace && !last.properties.isWhitespace
  }

  /// White space collapsed, but kept as one space at either end.
  private func collapsed(_ piece: String) -> String {
    let line = piece.inOneLine
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let leads = piece.unicodeScalars.first.map(isSpace) ?? false
    let trails = piece.unicodeScalars.last.map(isSpace) ?? false
    if line.isEmpty { return leads ? " " : "" }
    return (leads ? " " : "") + line + (trails ? " " : "")
  }
}
