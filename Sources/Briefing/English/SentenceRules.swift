import SpacyPipeline

/// The sentence boundaries of a text that are sure by its marks alone.
///
/// What they leave open, the parser decides. A text is a block: what stands in it belongs together.
struct SentenceRules {
  private let bytes: [UInt8]
  private var boundaries: [SentenceBoundary] = []

  /// What is known of the sentence starts in a text, in order.
  static func boundaries(in text: String) -> [SentenceBoundary] {
    var rules = SentenceRules(bytes: Array(text.utf8))
    rules.readMarks()
    let list = ListMarks(bytes: rules.bytes).boundaries
    if list.isEmpty { return rules.boundaries }
    // Inside a list its own marks decide; elsewhere the full stops do.
    let known = Set(list.map(\.offset))
    return (list + rules.boundaries.filter { !known.contains($0.offset) })
      .sorted { $0.offset < $1.offset }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Looks at each place where white space follows a mark that may end a sentence, and at blank lines.
  private mutating func readMarks() {
    var parentheses: [Int] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["): parentheses.append(at)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): _ = parentheses.popLast()
      default: break
      }
      if Self.isSpace(bytes[at]), at > 0, !Self.isSpace(bytes[at - 1]) {
        var next = at
        var feeds = 0
        while next < bytes.count, Self.isSpace(bytes[next]) {
          if bytes[next] == 0x0a { feeds += 1 }
          next += 1
        }
        guard next < bytes.count else { return keepClosers(at) }
        if feeds > 1 {
          parentheses.removeAll()
          keepClosers(at)
          boundaries.append(SentenceBoundary(offset: next, isStart: true))
        } else if let isStart = decide(end: at, next: next, isInside: isInside(parentheses, at)) {
          boundaries.append(SentenceBoundary(offset: next, isStart: isStart))
        }
        at = next
      } else {
        at += 1
      }
    }
    keepClosers(at)
  }

  /// What closes a quotation or a parenthesis belongs to what it closes.
  private mutating func keepClosers(_ end: Int) {
    guard let mark = EndMark(bytes, endingAt: end) else { return }
    for closer in mark.closers {
      boundaries.append(SentenceBoundary(offset: closer, isStart: false))
    }
  }

  /// Whether the place stands in parentheses that close soon; a lost one must not rule for long.
  private func isInside(_ parentheses: [Int], _ at: Int) -> Bool {
    guard let open = parentheses.last, at - open < 400 else { return false }
    return bytes[at...].prefix(400).contains { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
  }

  /// Whether a sentence starts at `next`, white space standing from `end` to there; `nil` when the
  /// marks do not tell.
  private mutating func decide(end: Int, next: Int, isInside: Bool) -> Bool? {
    guard let mark = EndMark(bytes, endingAt: end) else { return nil }
    keepClosers(end)
    let following = NextWord(bytes, at: next)
    // A full stop, then a spaced ellipsis: the sentence ends with the first (Chicago Manual 13.53).
    if mark.stops == 1, mark.kind == .stop, !mark.isSpaced, hasSpacedEllipsis(next) { return true }
    if mark.followsStop, following.startsUpper { return false }
    // A mark after the space goes with what stands before it: ". . ." and "well ... what".
    if following.isMark || following.startsLower { return false }
    if isInside || mark.isBracketedEllipsis { return mark.isBracketedEllipsis ? nil : false }
    guard following.startsUpper || following.startsDigit else { return nil }
    if mark.stops == 0 { return nil }
    if mark.kind == .ellipsis { return mark.stops >= 4 && following.startsUpper ? true : nil }
    if mark.kind == .exclamation { return following.startsUpper ? true : nil }
    return afterFullStop(mark, following)
  }

  private func afterFullStop(_ mark: EndMark, _ following: NextWord) -> Bool? {
    let word = mark.word.lowercased()
    if Abbreviations.inner.contains(word), !mark.isClosed { return false }
    if Abbreviations.counters.contains(word), following.startsDigit { return false }
    let isOpener = Abbreviations.openers.contains(following.word.lowercased())
    if word == "a.m" || word == "p.m", following.startsUpper, !isOpener {
      // "8 p.m. Monday" goes on; so does a sentence that has only begun: "At 5 a.m. Mr. Smith went".
      let name = following.word.lowercased()
      if WordClass.weekdaysAndMonths.contains(name) || Self.timeZones.contains(name) {
        return false
      }
      return mark.wordsBefore > 3 ? true : nil
    }
    if Abbreviations.titles.contains(word), !Abbreviations.either.contains(word),
      following.startsUpper
    {
      return false
    }
    if mark.word.utf8.count == 1, mark.isLetter {
      // An initial between names, against "you and I."
      if mark.word.first?.isUppercase == true, mark.wordBeforeIsName, !isOpener { return false }
      return isOpener || mark.word == "I" && !mark.wordBeforeIsName ? true : nil
    }
    if mark.isDotted || Abbreviations.either.contains(word) || Abbreviations.titles.contains(word)
      || Abbreviations.counters.contains(word)
    {
      return isOpener && following.startsUpper ? true : nil
    }
    if following.startsDigit { return mark.isNumber ? nil : true }
    return true
  }

  private static let timeZones: Set<String> = [
    "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "gmt", "bst",
    "utc", "cet", "cest", "eastern", "central", "mountain", "pacific", "greenwich", "local",
  ]

  /// Whether ". . ." and a capital letter stand at the offset.
  private func hasSpacedEllipsis(_ offset: Int) -> Bool {
    guard bytes[offset...].starts(with: Array(". . . ".utf8)) else { return false }
    return NextWord(bytes, at: offset + 6).startsUpper
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0d ~= byte
  }
}

/// The mark before a space that may end a sentence, and the word before it.
private struct EndMark {
  enum Kind {
    case stop, ellipsis, exclamation
  }

  var kind = Kind.stop
  /// Number of full stops, or of other marks.
  var stops = 0
  /// The word before the mark, with dots inside but without the last.
  var word = ""
  /// The quotation marks and parentheses between mark and space.
  var closers: Range<Int>
  var isClosed: Bool { !closers.isEmpty }
  var isBracketedEllipsis = false
  var wordBeforeIsName = false
  /// Words before this one back to the last mark that may end a sentence.
  var wordsBefore = 0
  /// Whether white space stands before the mark or inside it.
  var isSpaced = false
  /// Whether the mark is a spaced ellipsis after a full stop that ends a sentence.
  var followsStop = false

  /// `nil` when no mark stands there.
  init?(_ bytes: [UInt8], endingAt end: Int) {
    var at = end
    while at > 0, Self.isCloser(bytes[at - 1]) { at -= 1 }
    closers = at..<end
    let afterStops = at
    var hasOther = false
    while at > 0, Self.isStop(bytes, at) || Self.isSpacedStop(bytes, at) {
      if bytes[at - 1] == UInt8(ascii: "!") || bytes[at - 1] == UInt8(ascii: "?") {
        hasOther = true
      }
      if bytes[at - 1] == 0x20 { isSpaced = true } else { stops += 1 }
      at -= 1
    }
    followsStop = isSpaced && stops == 4 && at > 0 && bytes[at - 1] != 0x20
    if at > 0, bytes[at - 1] == 0x20 { isSpaced = true }
    if at >= 3, at == afterStops, bytes[at - 3..<at].elementsEqual([0xe2, 0x80, 0xa6]) {
      stops = 3
      at -= 3
    }
    guard stops > 0 else { return nil }
    kind = hasOther ? .exclamation : stops >= 2 ? .ellipsis : .stop
    if isClosed, kind == .ellipsis, bytes[afterStops] == UInt8(ascii: "]") {
      isBracketedEllipsis = true
    }
    readWord(bytes, before: at)
  }

  private mutating func readWord(_ bytes: [UInt8], before end: Int) {
    var start = end
    while start > 0, end - start < 80, !SentenceRules.isSpace(bytes[start - 1]),
      !Self.isOpener(bytes[start - 1])
    {
      start -= 1
    }
    word = String(decoding: bytes[start..<end], as: UTF8.self)
    var before = start
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    var first = before
    while first > 0, !SentenceRules.isSpace(bytes[first - 1]) { first -= 1 }
    wordsBefore = Self.countWords(bytes, before: start)
    wordBeforeIsName =
      first < before && 0x41...0x5a ~= bytes[first]
      && !Abbreviations.openers.contains(
        String(decoding: bytes[first..<before], as: UTF8.self).lowercased())
  }

  private static func countWords(_ bytes: [UInt8], before end: Int) -> Int {
    var count = 0
    var at = end
    while at > 0, count < 8 {
      if bytes[at - 1] == 0x20, at < bytes.count, bytes[at] != 0x20 { count += 1 }
      if at > 1, bytes[at - 1] == 0x20, isStop(bytes, at - 1) { return count - 1 }
      at -= 1
    }
    return count
  }

  var isLetter: Bool { word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) }

  var isNumber: Bool { word.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// Letters with a full stop after each: "U.S", "p.m", "Ph.D".
  var isDotted: Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { 1...2 ~= $0.utf8.count && $0.allSatisfy(\.isLetter) }
  }

  private static func isStop(_ bytes: [UInt8], _ at: Int) -> Bool {
    switch bytes[at - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: false
    }
  }

  /// The space inside ". . .".
  private static func isSpacedStop(_ bytes: [UInt8], _ at: Int) -> Bool {
    at > 1 && at < bytes.count && bytes[at - 1] == 0x20 && bytes[at - 2] == UInt8(ascii: ".")
      && bytes[at] == UInt8(ascii: ".")
  }

  private static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
    default: false
    }
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["): true
    default: false
    }
  }
}

/// What stands after the space.
private struct NextWord {
  var word = ""
  var startsUpper = false
  var startsLower = false
  var startsDigit = false
  /// A full stop or another mark that goes with what stands before.
  var isMark = false

  init(_ bytes: [UInt8], at start: Int) {
    var at = start
    while at < bytes.count, Self.isOpener(bytes[at]) { at += 1 }
    let end = bytes[at...].prefix(64).firstIndex { SentenceRules.isSpace($0) || Self.isEnd($0) }
    let slice = bytes[at..<(end ?? min(at + 64, bytes.count))]
    word = String(decoding: slice, as: UTF8.self)
    guard let first = word.unicodeScalars.first else {
      isMark = at < bytes.count
      return
    }
    startsUpper = first.properties.isUppercase
    startsLower = first.properties.isLowercase
    startsDigit = 0x30...0x39 ~= first.value
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): true
    default: false
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
