/// A word, a run of digits or a sign, as the readers of values see it.
struct ValueToken: Sendable {
  enum Kind: Sendable { case word, digits, sign, end }

  /// What stands between a token and the one before it.
  enum Gap: Int, Sendable, Comparable {
    /// Nothing: the tokens touch.
    case none
    /// A no-break or thin space, as between the groups of "40 000".
    case narrow
    case space
    /// An empty line: no value runs over it.
    case paragraph

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  /// UTF-8 byte offsets.
  let range: Range<Int>
  /// Words in lower case (ASCII letters only), digits as they stand, signs with their typographic
  /// variants made one: every apostrophe is `'`, every hyphen, minus and en dash is `-`.
  let text: String
  let gap: Gap
  /// Whether the word starts with a capital letter.
  let isCapitalised: Bool
  /// Whether the word has no small letter.
  let isAllCaps: Bool

  static let end = ValueToken(
    kind: .end, range: 0..<0, text: "", gap: .paragraph, isCapitalised: false, isAllCaps: false)
}

/// The tokens of a text, with an endless margin on both sides.
struct ValueText: Sendable {
  let tokens: [ValueToken]

  init(_ text: String) {
    var lexer = ValueLexer(bytes: Array(text.utf8))
    tokens = lexer.tokens()
  }

  var count: Int { tokens.count }

  /// The token at an index, or ``ValueToken/end`` outside the text.
  subscript(index: Int) -> ValueToken {
    index >= 0 && index < tokens.count ? tokens[index] : .end
  }

  /// The lower-case word at an index that goes on with the token before it, else the empty string.
  func word(_ index: Int) -> String {
    let token = self[index]
    return token.kind == .word ? token.text : ""
  }

  func isWord(_ index: Int, _ word: String) -> Bool {
    self[index].kind == .word && self[index].text == word
  }

  func isWord(_ index: Int, in words: Set<String>) -> Bool {
    self[index].kind == .word && words.contains(self[index].text)
  }

  /// The same for a few words, which need no hashing.
  func isWord(_ index: Int, in words: [String]) -> Bool {
    self[index].kind == .word && words.contains(self[index].text)
  }

  func isSign(_ index: Int, _ sign: String) -> Bool {
    self[index].kind == .sign && self[index].text == sign
  }

  func isDigits(_ index: Int) -> Bool { self[index].kind == .digits }

  /// Whether nothing stands between this token and the one before.
  func touches(_ index: Int) -> Bool {
    index > 0 && self[index].kind != .end && self[index].gap == .none
  }

  /// Whether this token goes on in the paragraph of the one before.
  func continues(_ index: Int) -> Bool {
    self[index].kind != .end && self[index].gap != .paragraph
  }

  /// The number that a run of at most nine digits writes.
  func integer(_ index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .digits, token.range.count <= 9 else { return nil }
    return Int(token.text)
  }

  /// The length of a run of digits, 0 for anything else.
  func digitCount(_ index: Int) -> Int {
    self[index].kind == .digits ? self[index].range.count : 0
  }

  /// The index after the words of a phrase, or `nil` when it does not stand here; hyphens between
  /// the words are allowed.
  func after(_ phrase: [String], at index: Int) -> Int? {
    var next = index
    for (number, word) in phrase.enumerated() {
      if number > 0, isSign(next, "-"), touches(next), touches(next + 1) { next += 1 }
      guard isWord(next, word), number == 0 || continues(next) else { return nil }
      next += 1
    }
    return next
  }

  /// The bytes from one token to another, the second not included.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    let lower = self[tokens.lowerBound].range.lowerBound
    return lower..<max(lower, self[tokens.upperBound - 1].range.upperBound)
  }
}

/// Cuts UTF-8 text into ``ValueToken``s in one pass.
private struct ValueLexer {
  let bytes: [UInt8]
  private var position = 0
  private var result: [ValueToken] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func tokens() -> [ValueToken] {
    var gap = ValueToken.Gap.paragraph
    var newlines = 0
    var atChunkStart = true
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if let space = Self.gap(of: scalar) {
        if scalar == 0x0A { newlines += 1 }
        gap = max(gap, newlines > 1 ? .paragraph : space)
        position += length
        atChunkStart = true
        continue
      }
      if atChunkStart, let end = addressEnd() {
        append(.sign, to: end, text: "\u{FFFC}", gap: gap)
      } else {
        appendToken(scalar, length, gap: gap)
      }
      (gap, newlines, atChunkStart) = (.none, 0, false)
    }
    return result
  }

  private mutating func appendToken(_ scalar: UInt32, _ length: Int, gap: ValueToken.Gap) {
    if Self.isDigit(scalar) {
      var end = position
      while end < bytes.count, Self.isDigit(UInt32(bytes[end])) { end += 1 }
      append(.digits, to: end, text: nil, gap: gap)
    } else if Self.isLetter(scalar) {
      var end = position + length
      while end < bytes.count {
        let (next, size) = self.scalar(at: end)
        guard Self.isLetter(next) else { break }
        end += size
      }
      append(.word, to: end, text: nil, gap: gap)
    } else {
      append(.sign, to: position + length, text: Self.sign(for: scalar), gap: gap)
    }
  }

  private mutating func append(
    _ kind: ValueToken.Kind, to end: Int, text: String?, gap: ValueToken.Gap
  ) {
    let slice = bytes[position..<end]
    let isUpper = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let lowered = text ?? String(decoding: slice.map { isUpper($0) ? $0 + 32 : $0 }, as: UTF8.self)
    result.append(
      ValueToken(
        kind: kind, range: position..<end, text: lowered == "µ" ? "μ" : lowered, gap: gap,
        isCapitalised: kind == .word && isUpper(bytes[position]),
        isAllCaps: kind == .word && !slice.contains { (0x61...0x7A).contains($0) }))
    position = end
  }

  /// The end of a web or mail address or of an account name that starts here: its figures are none.
  private func addressEnd() -> Int? {
    var end = position
    var isAddress = bytes[position] == 0x40
    while end < bytes.count, bytes[end] > 0x20 {
      if bytes[end] == 0x3A, end + 2 < bytes.count, bytes[end + 1] == 0x2F, bytes[end + 2] == 0x2F {
        isAddress = true
      }
      if bytes[end] == 0x40, end > position, Self.isLetter(UInt32(bytes[end - 1])) {
        isAddress = true
      }
      end += 1
    }
    if bytes[position..<end].starts(with: Array("www.".utf8)) { isAddress = true }
    return isAddress && end > position ? end : nil
  }

  private func scalar(at index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    func continuation(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    switch first {
    case 0xC0...0xDF where index + 1 < bytes.count:
      return (UInt32(first & 0x1F) << 6 | continuation(1), 2)
    case 0xE0...0xEF where index + 2 < bytes.count:
      return (UInt32(first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    case 0xF0...0xF7 where index + 3 < bytes.count:
      let high = UInt32(first & 0x07) << 18 | continuation(1) << 12
      return (high | continuation(2) << 6 | continuation(3), 4)
    default:
      return (UInt32(first), 1)
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x0E3E,
      0x0E40...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func gap(of scalar: UInt32) -> ValueToken.Gap? {
    switch scalar {
    case 0x00...0x20, 0x1680, 0x2028, 0x2029, 0x3000: .space
    case 0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0xFEFF: .narrow
    default: nil
    }
  }

  private static func sign(for scalar: UInt32) -> String {
    switch scalar {
    case 0x2010...0x2013, 0x2212: "-"
    case 0x2018, 0x2019, 0x02BC, 0x2032: "'"
    case 0x201C, 0x201D, 0x2033: "\""
    case 0xBA, 0x2DA: "°"
    default: Unicode.Scalar(scalar).map { String(Character($0)) } ?? "\u{FFFD}"
    }
  }
}
