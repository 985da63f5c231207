/// Fractions in words and what follows a number: "and a half", "out of ten".
extension NumberReader {
  /// A fraction without a number before it: "half", "a third of", "quarter million", "a couple of".
  func fraction(at start: Int) -> NumberReading? {
    if let couple = text.after(["a", "couple", "of"], at: start) {
      let dozen = text.isWord(couple, in: ["dozen", "hundred", "thousand", "million"])
      let scale = dozen ? NumberWords.scales[text.word(couple)] ?? 1 : 1
      return NumberReading(value: 2 * scale, end: dozen ? couple + 1 : couple, step: scale)
    }
    let hasArticle = text.isWord(start, in: ["a", "an"])
    let index = hasArticle ? start + 1 : start
    guard text.continues(index) || !hasArticle, let bottom = denominator(at: index, plural: false)
    else { return nil }
    let reading = NumberReading(
      value: 1 / bottom.value, end: bottom.end, step: 0.02, isWorded: true, isFraction: true)
    if let multiplied = multiplied(reading) { return multiplied }
    guard isShare(from: start, wordAt: index, end: bottom.end, hasArticle: hasArticle) else {
      return nil
    }
    return reading
  }

  /// Whether "third", "half", "a quarter" is a share here, and neither rank, period nor coin.
  private func isShare(from start: Int, wordAt index: Int, end: Int, hasArticle: Bool) -> Bool {
    let word = text.word(index)
    let isFollowedByOf = text.isWord(end, "of") && text.continues(end)
    if word == "half" {
      if text.isWord(start - 1, in: Self.halfPeriods) || text.isWord(end, in: ["past", "time"]) {
        return false
      }
      if text.isSign(end, "-"), text.touches(end) { return Units.isName(at: end + 1, in: text) }
      return hasArticle || isFollowedByOf || text.isWord(end, in: Self.afterHalf)
        || text.isWord(start - 1, in: Self.beforeShare) || Units.isName(at: end, in: text)
    }
    guard hasArticle else { return false }
    if isFollowedByOf { return true }
    let isFree = text[end].kind != .word || text.isWord(end, in: Self.afterShare)
    if word == "quarter" || word == "third" || word == "fifth" {
      return text.isWord(start - 1, in: Self.beforeShare) && isFree
    }
    return isFree
  }

  private static let halfPeriods: Set<String> = ["first", "second", "other", "opening", "better"]
  private static let afterHalf: Set<String> = [
    "the", "a", "an", "its", "their", "his", "her", "our", "those", "these", "all", "that", "as",
    "what", "this",
  ]
  static let beforeShare: Set<String> = [
    "by", "about", "nearly", "almost", "than", "over", "around", "only", "just", "least", "most",
    "to", "roughly", "some", "approximately", "with", "under", "up",
  ]
  private static let afterShare: Set<String> = [
    "in", "from", "to", "since", "on", "over", "more", "less", "fewer", "higher", "lower", "and",
    "or", "are", "is", "were", "was", "have", "had", "said", "say", "by", "below", "above", "at",
  ]

  /// The bottom of a fraction in words. `plural` is `nil` when both forms will do.
  func denominator(at index: Int, plural: Bool?) -> (value: Double, end: Int)? {
    var tens = 0
    var last = index
    if let value = NumberWords.tens[text.word(index)] {
      tens = value
      last = text.isSign(index + 1, "-") ? index + 2 : index + 1
    }
    let word = text.word(last)
    guard index == last || text.continues(last), !word.isEmpty else { return nil }
    let isPlural = word.hasSuffix("s")
    if let plural, isPlural != plural { return nil }
    let singular = isPlural ? (word == "halves" ? "half" : String(word.dropLast())) : word
    if tens > 0 {
      guard let unit = NumberWords.smallOrdinals[singular], unit < 10 else { return nil }
      return (Double(tens + unit), last + 1)
    }
    if let named = NumberWords.namedFractions[singular] { return (named, last + 1) }
    if let small = NumberWords.smallOrdinals[singular] ?? NumberWords.tensOrdinals[singular] {
      return small > 2 ? (Double(small), last + 1) : nil
    }
    return NumberWords.scaleOrdinals[singular].map { ($0, last + 1) }
  }

  /// "half a million", "a quarter of a million", "three quarters of a billion".
  private func multiplied(_ fraction: NumberReading) -> NumberReading? {
    var index = fraction.end
    if text.isWord(index, "of") { index += 1 }
    if text.isWord(index, in: ["a", "an"]) { index += 1 }
    guard text.continues(index), let scale = NumberWords.scales[text.word(index)],
      !NumberWords.pluralScales.contains(text.word(index))
    else { return nil }
    return NumberReading(
      value: fraction.value * scale, end: index + 1, step: scale / 10, isWorded: true,
      isScaled: scale > 100)
  }

  /// "one in five", "3 out of 10", "1 over 20".
  func ratio(_ top: NumberReading, at start: Int) -> NumberReading? {
    guard !top.isDecimal, !top.isFraction, text.continues(top.end) else { return nil }
    var index = top.end
    let isIn = text.isWord(index, "in")
    if let after = text.after(["out", "of"], at: index)
      ?? text.after(["out", "of", "every"], at: index)
    {
      index = after
    } else if isIn || text.isWord(index, "over") {
      index += 1
    } else {
      return nil
    }
    if text.isWord(index, "every") { index += 1 }
    guard text.continues(index),
      let bottom = figures(at: index) ?? words(at: index) ?? articleScale(at: index),
      bottom.value >= 2, bottom.value > top.value || !isIn, !bottom.isFraction
    else { return nil }
    if isIn {
      let isUsual = top.value <= 10 && bottom.value <= 1000 || top.value == 1
      guard isUsual, !(1500...2100).contains(bottom.value),
        !Units.isName(at: bottom.end, in: text)
      else { return nil }
    } else if text.isWord(top.end, "over"), Units.isName(at: bottom.end, in: text) {
      return nil
    }
    let value = top.value / bottom.value
    return NumberReading(
      value: value, end: bottom.end, step: Self.shareStep(value), isWorded: top.isWorded,
      isFraction: true)
  }

  /// A share in words is good to a point of a hundred, a small one to a tenth of itself.
  private static func shareStep(_ value: Double) -> Double {
    abs(value) >= 0.1 ? 0.02 : 0.2 * abs(value)
  }

  /// What goes on with a number that has been read: a denominator, "and a half".
  func tail(_ base: NumberReading, at start: Int) -> NumberReading {
    if !base.isDecimal, !base.isFraction, let fraction = numerator(base) {
      return multiplied(fraction) ?? fraction
    }
    if base.isFraction { return multiplied(base) ?? base }
    return mixed(base) ?? base
  }

  private func numerator(_ top: NumberReading) -> NumberReading? {
    guard top.isWorded || top.value < 100, text.continues(top.end), top.value > 0 else {
      return nil
    }
    let isHyphened =
      text.isSign(top.end, "-") && text.touches(top.end) == text.touches(top.end + 1)
    let index = isHyphened ? top.end + 1 : top.end
    let allowsSingular = top.value == 1 || (isHyphened && text.touches(top.end))
    guard let bottom = denominator(at: index, plural: allowsSingular ? nil : true),
      allowsSingular || top.isWorded || text.isWord(bottom.end, "of")
    else { return nil }
    if text.isWord(index, in: ["quarter", "quarters"]), !top.isWorded { return nil }
    if top.value == 1, text.isWord(index, "quarter") || text.isWord(index, "half"),
      text.isWord(bottom.end, in: ["ended", "ending", "earlier", "later", "ago"])
    {
      return nil
    }
    let value = top.value / bottom.value
    return NumberReading(
      value: value, end: bottom.end, step: Self.shareStep(value), isWorded: true,
      isFraction: value < 1)
  }

  /// "one and a half", "three and two thirds", "3 million and a half", "2-and-a-half".
  private func mixed(_ base: NumberReading) -> NumberReading? {
    var index = base.end
    let isHyphened = text.isSign(index, "-") && text.touches(index)
    if isHyphened { index += 1 }
    guard !base.isDecimal || base.isScaled, text.isWord(index, "and"), text.continues(index) else {
      return nil
    }
    index += 1
    if isHyphened, text.isSign(index, "-") { index += 1 }
    guard let part = fractionPart(at: index, hyphened: isHyphened) else { return nil }
    let unit = base.isScaled && !part.isScaled ? max(base.step, 1) : 1
    guard part.value * unit < max(base.value, 1.5) else { return nil }
    return NumberReading(
      value: base.value + part.value * unit, end: part.end,
      step: part.isScaled ? part.step : 0.25 * unit, isWorded: true, isScaled: base.isScaled)
  }

  private func fractionPart(at index: Int, hyphened: Bool) -> NumberReading? {
    if text.isWord(index, in: ["a", "an"]) {
      let next = hyphened && text.isSign(index + 1, "-") ? index + 2 : index + 1
      guard let bottom = denominator(at: next, plural: false) else { return nil }
      let part = NumberReading(value: 1 / bottom.value, end: bottom.end, step: 0.02)
      return multiplied(part) ?? part
    }
    guard let top = words(at: index), let part = numerator(top) else { return nil }
    return multiplied(part) ?? part
  }
}
