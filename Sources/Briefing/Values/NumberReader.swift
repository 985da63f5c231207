/// A number read off a text.
struct NumberReading: Sendable {
  var value: Double
  /// The index of the first token after it.
  var end: Int
  /// What one unit of its last stated digit is worth; 0 when that is unknown.
  var step: Double
  /// Whether a part of it is written in words.
  var isWorded = false
  /// Whether it is a proper fraction: "two thirds", "one in five".
  var isFraction = false
  /// Whether a scale word or letter multiplies it: "1.2 million", "10k".
  var isScaled = false
  var isDecimal = false
  /// What the scale multiplies by, 1 without one.
  var scale = 1.0
}

/// Reads cardinal numbers and fractions, in figures and in words.
struct NumberReader: Sendable {
  let text: ValueText

  /// Figures behind a sign or code of money, where every letter is a scale: "£5m", "$ 3 b".
  func moneyFigures(at start: Int) -> NumberReading? {
    guard var reading = figures(at: start, behindCode: true) else { return nil }
    if !reading.isScaled, let scale = NumberWords.attachedScales[text.word(reading.end)],
      text[reading.end].gap <= .space,
      !text.touches(reading.end + 1) || !text.isDigits(reading.end + 1)
    {
      reading = scaled(reading, by: scale, end: reading.end + 1)
    }
    return tail(reading, at: start)
  }

  /// The longest number that starts at a token, or `nil`.
  func number(at start: Int) -> NumberReading? {
    if let sign = negativeSign(at: start), var reading = unsigned(at: sign) {
      reading.value = -reading.value
      return reading
    }
    return unsigned(at: start)
  }

  private func unsigned(at start: Int) -> NumberReading? {
    guard
      let base = figures(at: start) ?? words(at: start) ?? articleScale(at: start)
        ?? fraction(at: start)
    else { return nil }
    return ratio(base, at: start) ?? tail(base, at: start)
  }

  private func negativeSign(at index: Int) -> Int? {
    if text.isWord(index, in: ["minus", "negative"]), text.continues(index + 1) {
      return index + 1
    }
    guard text.isSign(index, "-"), !text.touches(index) else { return nil }
    return text.touches(index + 1) || index == 0 ? index + 1 : nil
  }

  // MARK: Figures

  /// A number in figures with its decimals, exponent and scale: "1,234.5", "10k", "4 thousand".
  func figures(at start: Int, behindCode: Bool = false) -> NumberReading? {
    guard var reading = plainFigures(at: start, behindCode: behindCode) else { return nil }
    exponent(&reading)
    mixedFraction(&reading)
    if text.touches(reading.end), !text[reading.end].text.isEmpty,
      let scale = NumberWords.attachedScales[text.word(reading.end)],
      isScaleLetter(at: reading.end)
    {
      return scaled(reading, by: scale, end: reading.end + 1)
    }
    if text[reading.end].gap == .space, isSpacedScale(at: reading.end, after: reading),
      let scale = NumberWords.attachedScales[text.word(reading.end)]
    {
      return scaled(reading, by: scale, end: reading.end + 1)
    }
    return worded(from: reading) ?? reading
  }

  /// "2.33 k", "1,674,200.5 M": a letter alone behind figures that no single thing could have.
  private func isSpacedScale(at index: Int, after reading: NumberReading) -> Bool {
    guard reading.isDecimal, text[index + 1].kind != .word, !text.touches(index + 1) else {
      return false
    }
    return text.isWord(index, "k") || text.isWord(index, in: ["m", "b"]) && text[index].isAllCaps
  }

  /// Whether figures may begin here, rather than be the tail of a name such as "A320" or "F-16".
  private func mayStartFigures(at index: Int) -> Bool {
    guard text.touches(index) else { return true }
    let before = text[index - 1]
    if before.kind == .word || before.text == "_" { return false }
    guard text.touches(index - 1) else { return true }
    if before.text == "." { return !text.isDigits(index - 2) }
    guard before.text == "-", text[index - 2].kind == .word else { return true }
    return Self.hyphenPrefixes.contains(text[index - 2].text)
      || NumberWords.small[text[index - 2].text] != nil
  }

  private static let hyphenPrefixes: Set<String> = [
    "mid", "pre", "post", "sub", "under", "over", "early", "late", "top", "plus", "non", "circa",
    "from", "to", "and", "about", "near", "nearly", "almost", "roughly",
  ]

  private func plainFigures(at start: Int, behindCode: Bool) -> NumberReading? {
    var index = start
    if text.isSign(index, "."), !text.touches(index), text.isDigits(index + 1),
      text.touches(index + 1)
    {
      return decimals(whole: "0", at: index)
    }
    if let vulgar = NumberWords.vulgarFractions[text[index].text] {
      return NumberReading(value: vulgar, end: index + 1, step: 0.02, isFraction: true)
    }
    guard text.isDigits(index), behindCode || mayStartFigures(at: index) else { return nil }
    var digits = text[index].text
    index += 1
    while digits.utf8.count < 40, let next = group(after: digits, at: index) {
      digits += text[next - 1].text
      index = next
    }
    if let reading = decimals(whole: digits, at: index) { return reading }
    guard digits.utf8.count <= 30 else { return nil }
    return Double(digits).map { NumberReading(value: $0, end: index, step: 1) }
  }

  /// The index after a group of three digits (two in Indian numbers) that goes on with `digits`.
  private func group(after digits: String, at index: Int) -> Int? {
    let first = text.digitCount(index - 1)
    if text.isSign(index, ","), text.touches(index), text.touches(index + 1) {
      let size = text.digitCount(index + 1)
      if size == 3, first <= 3 { return index + 2 }
      if size == 2, first <= 2, digits.utf8.count <= 9, closesIndianGroups(at: index + 2) {
        return index + 2
      }
      return nil
    }
    // "40 000": only groups that round off or that a no-break space holds together, because two
    // numbers may stand side by side as well.
    guard first <= 3, text.digitCount(index) == 3,
      text[index].gap == .narrow
        || (text[index].gap == .space && text[index].text.hasSuffix("00")
          && text.digitCount(index + 1) == 0)
    else { return nil }
    return index + 1
  }

  private func closesIndianGroups(at start: Int) -> Bool {
    var index = start
    while index < start + 6, text.isSign(index, ","), text.touches(index) {
      if text.digitCount(index + 1) == 3 { return true }
      guard text.digitCount(index + 1) == 2 else { return false }
      index += 2
    }
    return false
  }

  private func decimals(whole: String, at index: Int) -> NumberReading? {
    let isPoint = text.isSign(index, ".")
    guard isPoint || text.isSign(index, ","), text.isDigits(index + 1), text.touches(index + 1),
      index == 0 || text.touches(index) || whole == "0"
    else { return nil }
    let goesOn =
      text.touches(index + 2) && text.isSign(index + 2, isPoint ? "." : ",")
      && text.isDigits(index + 3) && text.touches(index + 3)
    if goesOn { return nil }
    let isListed =
      !isPoint && text.isSign(index - 2, ",") && text.touches(index - 1) && text.isDigits(index - 3)
    let size = text.digitCount(index + 1)
    guard !isListed, isPoint || size <= 2, whole.utf8.count <= 30,
      let value = Double(whole + "." + text[index + 1].text)
    else {
      return nil
    }
    return NumberReading(
      value: value, end: index + 2, step: power(10, -Double(min(size, 20))), isDecimal: true)
  }

  private func exponent(_ reading: inout NumberReading) {
    var index = reading.end
    let isCaret = text.isSign(index, "^")
    guard text.touches(index), isCaret || text.isWord(index, "e"), text.touches(index + 1) else {
      return
    }
    index += 1
    var sign = 1.0
    while text.touches(index), text.isSign(index, "-") || text.isSign(index, "+") {
      if text.isSign(index, "-") { sign = -sign }
      index += 1
    }
    guard text.touches(index), let exponent = text.integer(index), exponent <= 300 else { return }
    let factor = power(isCaret ? reading.value : 10, sign * Double(exponent))
    guard factor.isFinite else { return }
    reading.value = isCaret ? factor : reading.value * factor
    reading.step = isCaret ? 0 : reading.step * factor
    reading.end = index + 1
  }

  /// "2 1/4", "2½", and a fraction alone, "3/4".
  private func mixedFraction(_ reading: inout NumberReading) {
    if let vulgar = NumberWords.vulgarFractions[text[reading.end].text],
      text[reading.end].gap <= .space, !reading.isDecimal, !reading.isFraction
    {
      reading = NumberReading(value: reading.value + vulgar, end: reading.end + 1, step: 0.25)
      return
    }
    guard !reading.isDecimal, !reading.isFraction else { return }
    if reading.value < 1000, text[reading.end].gap <= .space, text[reading.end].gap > .none,
      let part = slashed(at: reading.end)
    {
      reading = NumberReading(value: reading.value + part.value, end: part.end, step: 0.25)
    } else if let part = slashed(at: reading.end - 1) {
      reading = part
    }
  }

  private func slashed(at index: Int) -> NumberReading? {
    guard let top = text.integer(index), text.isSign(index + 1, "/"), text.touches(index + 1),
      text.touches(index + 2), let bottom = text.integer(index + 2), top > 0, top < bottom,
      bottom <= 100, !(text.touches(index + 3) && text.isSign(index + 3, "/"))
    else { return nil }
    return NumberReading(
      value: Double(top) / Double(bottom), end: index + 3, step: 0.02, isFraction: true)
  }

  /// Whether the letter after figures multiplies them ("5m people") instead of naming a unit.
  private func isScaleLetter(at index: Int) -> Bool {
    guard !text.touches(index + 1) || text[index + 1].kind == .sign else { return false }
    let token = text[index]
    switch token.text {
    case "k": return true
    case "b": return true
    case "t": return false
    default: break
    }
    if token.isAllCaps { return true }
    let next = text.word(index + 1)
    if Currencies.isName(at: index + 1, in: text) { return true }
    return text[index + 1].gap == .space && Self.isPlural(next)
      && !Units.names.keys.contains(next) && !text[index + 1].isCapitalised
  }

  /// Whether a word looks like a plural that is counted.
  static func isPlural(_ word: String) -> Bool {
    if ["people", "men", "women", "children"].contains(word) { return true }
    let isShort = word.utf8.count < 4
    return !isShort && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
      && ![
        "hurdles", "across", "towards", "always", "besides", "downwards", "upwards", "this", "thus",
      ]
      .contains(word)
  }

  private func scaled(_ reading: NumberReading, by scale: Double, end: Int) -> NumberReading {
    var result = reading
    result.value *= scale
    result.step *= scale
    result.end = end
    result.isScaled = true
    result.scale = scale
    result.isFraction = false
    return result
  }

  func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(abs(exponent)) { result *= base }
    return exponent < 0 ? 1 / result : result
  }
}

// MARK: - Words

extension NumberReader {
  /// A cardinal in words: "twenty-one", "three hundred and five thousand".
  func words(at start: Int) -> NumberReading? {
    let first = text.word(start)
    guard NumberWords.small[first] != nil || NumberWords.tens[first] != nil else { return nil }
    var sum = CardinalSum()
    let end = add(to: &sum, at: start)
    guard end > start else { return nil }
    return decimalWords(sum.reading(end: end)) ?? sum.reading(end: end)
  }

  /// Figures that words go on: "4 thousand 3 hundred and 21".
  private func worded(from figures: NumberReading) -> NumberReading? {
    guard text[figures.end].gap <= .space, NumberWords.scales[text.word(figures.end)] != nil,
      !figures.isFraction || figures.value > 0
    else { return nil }
    var sum = CardinalSum(figures: figures)
    let end = add(to: &sum, at: figures.end)
    guard end > figures.end else { return nil }
    var reading = sum.reading(end: end)
    reading.isDecimal = figures.isDecimal
    return reading
  }

  /// "a million", "a hundred and five", "a dozen".
  func articleScale(at start: Int) -> NumberReading? {
    guard text.isWord(start, in: ["a", "an"]), text.continues(start + 1),
      NumberWords.scales[text.word(start + 1)] != nil,
      !NumberWords.pluralScales.contains(text.word(start + 1))
    else { return nil }
    var sum = CardinalSum(figures: NumberReading(value: 1, end: start + 1, step: 1))
    let end = add(to: &sum, at: start + 1)
    guard end > start + 1 else { return nil }
    var reading = sum.reading(end: end)
    reading.isWorded = true
    return reading
  }

  /// Adds as many words as make one number, and returns the index after them.
  private func add(to sum: inout CardinalSum, at start: Int) -> Int {
    var end = start
    var index = start
    // No number that somebody means takes more words.
    while index < start + 40 {
      if index > start {
        guard text.continues(index) else { return end }
        if text.isSign(index, "-"), text.touches(index) == text.touches(index + 1) { index += 1 }
        if text.isWord(index, "and") {
          guard sum.takesAnd, text.continues(index + 1), !startsFraction(at: index + 1) else {
            return end
          }
          index += 1
          if let figures = text.integer(index), figures < 100, sum.takesFigures,
            NumberWords.scales[text.word(index + 1)] == nil, !text.touches(index + 1)
          {
            sum.addSmall(figures)
            return index + 1
          }
        }
      }
      if let group = figureGroup(at: index, under: sum) {
        sum.addSmall(group)
      } else {
        guard sum.add(text.word(index)) else { return end }
      }
      index += 1
      end = index
    }
    return end
  }

  /// "3" in "4 thousand 3 hundred".
  private func figureGroup(at index: Int, under sum: CardinalSum) -> Int? {
    guard sum.takesFigures, let figures = text.integer(index), figures < 1000,
      text[index].gap == .space, let scale = NumberWords.scales[text.word(index + 1)],
      scale < sum.lastScale
    else { return nil }
    return figures
  }

  private func startsFraction(at index: Int) -> Bool {
    if text.isWord(index, in: ["a", "an"]) { return true }
    var sum = CardinalSum()
    var end = index
    while end < index + 4, sum.add(text.word(end)) {
      end += 1
      if text.isSign(end, "-") { end += 1 }
    }
    return end > index && denominator(at: end, plural: nil) != nil
  }

  /// "five point two", "nine point nought four".
  private func decimalWords(_ whole: NumberReading) -> NumberReading? {
    guard text.isWord(whole.end, "point"), text.continues(whole.end) else { return nil }
    var digits = ""
    var index = whole.end + 1
    while text.continues(index), digits.utf8.count < 15 {
      let word = text.word(index)
      if let small = NumberWords.small[word] {
        digits += String(small)
      } else if let tens = NumberWords.tens[word] {
        let next = text.isSign(index + 1, "-") ? index + 2 : index + 1
        let unit = NumberWords.small[text.word(next)].flatMap { $0 < 10 && $0 > 0 ? $0 : nil }
        digits += String(tens + (unit ?? 0))
        if unit != nil { index = next }
      } else {
        break
      }
      index += 1
    }
    guard !digits.isEmpty, let part = Double("0." + digits) else { return nil }
    let reading = NumberReading(
      value: whole.value + part, end: index, step: power(10, -Double(digits.utf8.count)),
      isWorded: true, isDecimal: true)
    guard NumberWords.scales[text.word(index)] != nil else { return reading }
    return worded(from: reading).map {
      var scaled = $0
      scaled.isWorded = true
      return scaled
    } ?? reading
  }
}

/// The running sum of the words of one cardinal.
private struct CardinalSum {
  private var total = 0.0
  private var group: Double?
  /// How many digits of the group are still open: 3 hundreds, 2 tens, 1 units, 0 none.
  private var open = 3
  private(set) var lastScale = Double.infinity
  private var step = 1.0
  private var isWorded = true
  private var isScaled = false

  init() {}

  init(figures: NumberReading) {
    group = figures.value
    step = figures.step == 0 ? 1 : figures.step
    open = 0
    isWorded = false
  }

  var takesAnd: Bool { (group == nil && total > 0) || open == 2 }
  var takesFigures: Bool { takesAnd }

  mutating func addSmall(_ number: Int) {
    group = (group ?? 0) + Double(number)
    open = 0
    step = 1
  }

  /// Adds a word, or returns `false` when it does not go on with the number.
  mutating func add(_ word: String) -> Bool {
    if let small = NumberWords.small[word] {
      guard open >= (small > 9 ? 2 : 1), small > 0 || (group == nil && total == 0) else {
        return false
      }
      addSmall(small)
    } else if let tens = NumberWords.tens[word] {
      guard open >= 2 else { return false }
      group = (group ?? 0) + Double(tens)
      (open, step) = (1, 1)
    } else if let scale = NumberWords.scales[word] {
      return multiply(by: scale)
    } else {
      return false
    }
    return true
  }

  private mutating func multiply(by scale: Double) -> Bool {
    if scale <= 100 {
      guard let current = group, current < 100, current != 0 else { return false }
      group = current * scale
      step *= isWorded || step >= 1 ? 1 : scale
      open = scale == 100 ? 2 : 0
      if lastScale == .infinity { lastScale = total > 0 ? lastScale : scale }
      return true
    }
    isScaled = true
    if let current = group {
      if scale < lastScale || total == 0 {
        total += current * scale
      } else {
        total = (total + current) * scale
      }
    } else {
      guard total > 0 else { return false }
      total *= scale
    }
    step = (isWorded || total == 0 ? 1 : step) * scale
    if isWorded { step = scale }
    (group, open, lastScale) = (nil, 3, scale)
    return true
  }

  func reading(end: Int) -> NumberReading {
    NumberReading(
      value: total + (group ?? 0), end: end, step: step, isWorded: isWorded, isScaled: isScaled,
      scale: isScaled && group == nil ? lastScale : 1)
  }
}
