/// Recognises a chunk that is one web address, as spaCy's `url_match` does.
///
/// The pattern is long but fixed; only its class of top-level-domain letters is data.
struct WebAddress: Sendable {
  private let topLevelLetters: ScalarClass

  init(topLevelLetters: ScalarClass) {
    self.topLevelLetters = topLevelLetters
  }

  /// Takes the letters from the Python spelling of the pattern; `nil` when it is another pattern.
  init?(pattern: String) {
    guard let open = pattern.firstRange(of: Self.beforeLetters),
      let close = pattern.firstRange(of: Self.afterLetters)
    else { return nil }
    guard open.lowerBound == pattern.startIndex, close.upperBound == pattern.endIndex,
      open.upperBound < close.lowerBound,
      let letters = PatternParser.parseClass(String(pattern[open.upperBound..<close.lowerBound]))
    else { return nil }
    topLevelLetters = letters
  }

  private static let beforeLetters =
    #"(?u)^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})"#
    + #"(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})"#
    + #"(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}"#
    + #"(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[A-Za-z0-9\u00a1-\uffff]"#
    + #"[A-Za-z0-9\u00a1-\uffff_-]{0,62})?[A-Za-z0-9\u00a1-\uffff]\.)+(?:"#
  private static let afterLetters = #"{2,63}))(?::\d{2,5})?(?:[/?#]\S*)?$"#

  /// Whether the scalars in `range`, none of them white space, are a web address.
  func matches(_ scalars: [UInt32], in range: Range<Int>) -> Bool {
    // The cheapest necessary sign: every address has a dot inside.
    guard scalars[range].contains(UInt32(ascii: ".")) else { return false }
    let text = scalars[range]
    if isUserAndHost(text) { return true }
    guard let scheme = endOfScheme(text) else { return false }
    return isUserAndHost(text[scheme...])
  }

  private func endOfScheme(_ text: ArraySlice<UInt32>) -> Int? {
    var at = text.startIndex
    while at < text.endIndex, Self.isSchemeScalar(text[at]) { at += 1 }
    let mark: [UInt32] = [UInt32(ascii: ":"), UInt32(ascii: "/"), UInt32(ascii: "/")]
    guard at - text.startIndex >= 2, text[at...].starts(with: mark) else { return nil }
    return at + mark.count
  }

  private static func isSchemeScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case UInt32(ascii: "+"), UInt32(ascii: "-"), UInt32(ascii: "."), UInt32(ascii: "_"): true
    default: Unicode.Scalar(scalar).map { PythonText.isAlphanumeric($0) } ?? false
    }
  }

  private func isUserAndHost(_ text: ArraySlice<UInt32>) -> Bool {
    if isHost(text) { return true }
    for (index, scalar) in zip(text.indices, text)
    where scalar == UInt32(ascii: "@") && index > text.startIndex {
      if isHost(text[(index + 1)...]) { return true }
    }
    return false
  }

  private func isHost(_ text: ArraySlice<UInt32>) -> Bool {
    isDomain(text) || isNumericHost(text)
  }

  private func isDomain(_ text: ArraySlice<UInt32>) -> Bool {
    var at = text.startIndex
    while true {
      let start = at
      while at < text.endIndex, at - start <= 64, Self.isLabelScalar(text[at]) { at += 1 }
      let isLabel =
        at > start && at - start <= 64 && at < text.endIndex && text[at] == UInt32(ascii: ".")
        && !Self.isLabelMark(text[start]) && !Self.isLabelMark(text[at - 1])
      guard isLabel else { return false }
      at += 1
      var end = at
      while end < text.endIndex, end - at < 64, topLevelLetters.contains(text[end]) { end += 1 }
      if 2...63 ~= end - at, isPortAndPath(text[end...]) { return true }
    }
  }

  private static func isLabelScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xa1...0xffff, 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: isLabelMark(scalar)
    }
  }

  private static func isLabelMark(_ scalar: UInt32) -> Bool {
    scalar == UInt32(ascii: "_") || scalar == UInt32(ascii: "-")
  }

  private func isPortAndPath(_ text: ArraySlice<UInt32>) -> Bool {
    var rest = text
    if rest.first == UInt32(ascii: ":") {
      let digits = rest.dropFirst().prefix { scalar in
        Unicode.Scalar(scalar)?.properties.numericType == .decimal
      }
      guard 2...5 ~= digits.count else { return false }
      rest = rest[digits.endIndex...]
    }
    switch rest.first {
    case nil, UInt32(ascii: "/"), UInt32(ascii: "?"), UInt32(ascii: "#"): return true
    default: return false
    }
  }

  /// Four numbers that are no private address.
  private func isNumericHost(_ text: ArraySlice<UInt32>) -> Bool {
    var octets: [[UInt32]] = []
    var rest = text
    while octets.count < 4 {
      let digits = rest.prefix(4).prefix { 0x30...0x39 ~= $0 }
      guard 1...3 ~= digits.count else { return false }
      octets.append(Array(digits))
      rest = rest[digits.endIndex...]
      if octets.count < 4 {
        guard rest.first == UInt32(ascii: ".") else { return false }
        rest = rest.dropFirst()
      }
    }
    let numbers = octets.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let isOuter = { (index: Int, limit: Int) in
      octets[index][0] != 0x30 && numbers[index] <= limit
    }
    let isInner = { (index: Int) in
      numbers[index] <= 255 && (octets[index].count < 3 || octets[index][0] != 0x30)
    }
    guard isOuter(0, 223), isInner(1), isInner(2), isOuter(3, 254), isPortAndPath(rest) else {
      return false
    }
    switch (numbers[0], numbers[1]) {
    case (10, _), (127, _): return false
    case (169, 254), (192, 168): return octets[1].count != 3
    case (172, 16...31): return octets[1].count != 2
    default: return true
    }
  }
}
