/// The tokens of one text as parallel columns.
struct TokenSequence {
  var ranges: [Range<Int>] = []
  var spaceAfter: [Bool] = []
  /// Numbers of lexemes in the session's list.
  var lexemes: [Int32] = []

  var count: Int { ranges.count }

  mutating func append(_ range: Range<Int>, lexeme: Int32) {
    ranges.append(range)
    spaceAfter.append(false)
    lexemes.append(lexeme)
  }

  mutating func append(contentsOf other: TokenSequence, _ part: Range<Int>) {
    ranges += other.ranges[part]
    spaceAfter += other.spaceAfter[part]
    lexemes += other.lexemes[part]
  }

  /// Takes away and returns the last tokens.
  mutating func removeLast(_ number: Int) -> TokenSequence {
    var last = TokenSequence()
    last.append(contentsOf: self, count - number..<count)
    ranges.removeLast(number)
    spaceAfter.removeLast(number)
    lexemes.removeLast(number)
    return last
  }
}
