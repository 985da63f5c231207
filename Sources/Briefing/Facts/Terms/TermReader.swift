/// Cuts a text into search terms: cheap, the same for facts and claims, without any language model.
///
///     TermReader.terms(of: "Nordtel's sales rose to $4.1bn.")  // nordtel, sale, rise, dollar, 4.1e9
struct TermReader {
  private let bytes: [UInt8]
  private var at = 0
  private var terms: [SearchTerm] = []
  private var word: [UInt8] = []
  /// A figure whose scale word may still come; `open` is the part that a scale multiplies.
  private var figure: (total: Double, open: Double)?
  /// From this length on letters after a figure are a word of their own.
  private static let shortestGluedWord = 5

  /// The terms in order of the text; a figure may give an exact term and a rounded one.
  static func terms(of text: String) -> [SearchTerm] {
    var reader = TermReader(bytes: LatinFolding.fold(text))
    reader.read()
    return reader.terms
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func read() {
    while at < bytes.count {
      let byte = bytes[at]
      if Self.isDigit(byte) {
        readFigure()
      } else if Self.isLetter(byte) {
        readWord()
      } else {
        // Only a blank or a hyphen may stand between a figure and its scale.
        if byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") { closeFigure() }
        if byte == UInt8(ascii: "%") { addWord(Array("percent".utf8)) }
        if byte == UInt8(ascii: "$") { addWord(Array("dollar".utf8)) }
        at += 1
      }
    }
    closeFigure()
  }

  /// Reads "4,120", "4.12", "4.1bn", "3rd"; "5G" and its kin are words.
  private mutating func readFigure() {
    closeFigure()
    let start = at
    var digits: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      if Self.isDigit(byte) {
        digits.append(byte)
      } else if byte == UInt8(ascii: "."), Self.isDigit(next), !digits.contains(byte) {
        digits.append(byte)
      } else if byte != UInt8(ascii: ",") || !hasThreeDigits(at + 1) {
        break
      }
      at += 1
    }
    let suffixStart = at
    while at < bytes.count, Self.isLetter(bytes[at]) || Self.isDigit(bytes[at]) { at += 1 }
    let suffix = bytes[suffixStart..<at].map(Self.lower)
    guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return }
    if suffix.isEmpty {
      figure = (0, value)
    } else if let scale = FigureWords.scale(ofSuffix: suffix[...]) {
      figure = (0, value * scale)
      closeFigure()
    } else if suffix.count >= Self.shortestGluedWord, suffix.allSatisfy(Self.isLetter) {
      // "10percent", where a blank was lost.
      figure = (0, value)
      at = suffixStart
    } else {
      addWord(bytes[start..<at].map(Self.lower))
    }
  }

  private mutating func readWord() {
    let start = at
    word.removeAll(keepingCapacity: true)
    if readInitials() { return }
    while at < bytes.count, Self.isLetter(bytes[at]) || Self.isDigit(bytes[at]) {
      word.append(Self.lower(bytes[at]))
      at += 1
    }
    skipClitic()
    if let number = FigureWords.values[TermHash.of(word)] {
      add(number)
      return
    }
    closeFigure()
    let isCapital = bytes[start..<min(start + word.count, at)].allSatisfy { $0 & 0x20 == 0 }
    if isCapital, word.count > 1, let long = Self.longForm(word) {
      for part in long { addWord(Array(part.utf8), isCapital: true) }
    } else {
      addWord(word, isCapital: bytes[start] & 0x20 == 0 && bytes[start] < 0x80)
    }
  }

  /// Reads "U.S." and "U.K." as one word.
  private mutating func readInitials() -> Bool {
    var end = at
    var letters: [UInt8] = []
    while end + 1 < bytes.count, Self.isLetter(bytes[end]), bytes[end] < 0x80,
      bytes[end + 1] == UInt8(ascii: ".")
    {
      letters.append(Self.lower(bytes[end]))
      end += 2
    }
    guard letters.count > 1 else { return false }
    closeFigure()
    at = end
    for part in Self.longForm(letters) ?? [String(decoding: letters, as: UTF8.self)] {
      addWord(Array(part.utf8), isCapital: true)
    }
    return true
  }

  /// Skips "'s", "n't", "'re" and their kin after a word; an apostrophe inside a name stays out.
  private mutating func skipClitic() {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "'") else { return }
    var end = at + 1
    while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
    switch String(decoding: bytes[(at + 1)..<end].map(Self.lower), as: UTF8.self) {
    case "s", "re", "ve", "ll", "d", "m": at = end
    case "t":
      at = end
      if word.last == UInt8(ascii: "n") { word.removeLast() }
    default: break
    }
  }

  private mutating func add(_ number: FigureWords.Value) {
    guard let (total, open) = figure else {
      figure = (0, number.amount)
      return
    }
    if !number.multiplies {
      // "twenty-five", "two hundred six"; otherwise a new figure.
      if open >= 20, open.truncatingRemainder(dividingBy: 10) == 0, number.amount < 100 {
        figure = (total, open + number.amount)
      } else if open == 0, total > 0 {
        figure = (total, number.amount)
      } else {
        closeFigure()
        figure = (0, number.amount)
      }
    } else if number.amount < 1_000 {
      figure = (total, open * number.amount)
    } else {
      figure = (total + open * number.amount, 0)
    }
  }

  private mutating func closeFigure() {
    guard let (total, open) = figure else { return }
    figure = nil
    let value = total + open
    guard value.isFinite, value >= 0 else { return }
    let key = Self.key(of: value, kind: .number)
    terms.append(SearchTerm(kind: .number, key: key, spelling: key))
    if let rounded = Self.rounded(value) {
      let key = Self.key(of: rounded, kind: .roundedNumber)
      terms.append(SearchTerm(kind: .roundedNumber, key: key, spelling: key))
    }
  }

  private mutating func addWord(_ bytes: [UInt8], isCapital: Bool = false) {
    closeFigure()
    guard !bytes.isEmpty, bytes.count <= 64 else { return }
    let spelling = TermHash.of(bytes)
    if FillerWords.keys.contains(spelling) || (bytes.count == 1 && bytes[0] < 0x80) {
      terms.append(SearchTerm(kind: .filler, key: spelling, spelling: spelling))
      return
    }
    var stem = bytes
    Stemmer.stem(&stem)
    terms.append(
      SearchTerm(
        kind: .word, key: TermHash.of(stem), spelling: spelling, isCapital: isCapital))
  }

  private func hasThreeDigits(_ start: Int) -> Bool {
    start + 3 <= bytes.count && bytes[start..<start + 3].allSatisfy(Self.isDigit)
      && (start + 3 == bytes.count || !Self.isDigit(bytes[start + 3]))
  }

  private static func key(of value: Double, kind: SearchTerm.Kind) -> UInt64 {
    var hash = TermHash(seed: 1 + kind.rawValue)
    hash.add(value.bitPattern)
    return hash.value
  }

  /// The value to two digits; `nil` for small whole numbers and years, which are not rounded.
  static func rounded(_ value: Double) -> Double? {
    if value.rounded() == value, value <= 100 || (1_800...2_100).contains(value) { return nil }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    while value / unit < 10, unit > 1e-6 { unit /= 10 }
    return (value / unit).rounded() * unit
  }

  private static func longForm(_ word: [UInt8]) -> [String]? {
    word.count <= 3 ? FillerWords.abbreviations[String(decoding: word, as: UTF8.self)] : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 97 && byte | 0x20 <= 122) || byte >= 0x80
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }
}
