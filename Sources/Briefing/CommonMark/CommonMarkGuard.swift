/// Makes a line safe for libcmark 0.30.2's CommonMark renderer, whose escaping has holes.
enum CommonMarkGuard {
  /// A stretch of text for libcmark to escape, or CommonMark to be written as it stands.
  enum Piece: Sendable, Hashable {
    case text(String)
    case markup(String)
  }

  /// Text with what libcmark leaves alone escaped here: `&#1;`, `~~~`, `|`, and the addresses that
  /// GitHub's dialect would turn into links.
  static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where needsEscape(byte, at: index, in: bytes) {
      if index > start {
        pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
      pieces.append(.markup("\\" + String(Unicode.Scalar(byte))))
      start = index + 1
    }
    if start < bytes.count {
      pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    }
    return pieces
  }

  private static func needsEscape(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    func follows(_ text: String) -> Bool { bytes[(index + 1)...].starts(with: text.utf8) }
    switch byte {
    case Byte.ampersand: return follows("#")
    case UInt8(ascii: "~"), Byte.pipe: return true
    case Byte.colon: return follows("//")
    case UInt8(ascii: "."):
      return index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: return false
    }
  }

  /// The parts without the spans of emphasis that would not be read as such, because of what
  /// stands next to them (CommonMark, 6.2): better no emphasis than loose asterisks.
  static func withoutLooseSpans(_ parts: [PageLine.Part]) -> [PageLine.Part] {
    var keep = Array(repeating: true, count: parts.count)
    var openings: [Int] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .open: openings.append(index)
      case .close(let span):
        guard let opening = openings.popLast() else { continue }
        if case .link = span { continue }
        let isInner = openings.contains { if case .open(.link) = parts[$0] { false } else { true } }
        if !canOpen(opening, parts, isInner: isInner) || !canClose(index, parts, isInner: isInner) {
          keep[opening] = false
          keep[index] = false
        }
      default: break
      }
    }
    return zip(parts, keep).filter(\.1).map(\.0).reduce(into: []) { kept, part in
      if case .code(let new) = part, case .code(let last) = kept.last {
        kept[kept.count - 1] = .code(last + new)
      } else {
        kept.append(part)
      }
    }
  }

  /// Whether a run of asterisks opens here, and inside another span does nothing else.
  private static func canOpen(_ index: Int, _ parts: [PageLine.Part], isInner: Bool) -> Bool {
    if index > 0, case .close = parts[index - 1] { return false }
    let before = edge(parts[..<index].reversed(), isBefore: true)
    let after = edge(parts[(index + 1)...], isBefore: false)
    if isInner { return after != .gap && (before == .gap || before == .mark && after == .word) }
    return after == .word || after == .mark && before != .word
  }

  private static func canClose(_ index: Int, _ parts: [PageLine.Part], isInner: Bool) -> Bool {
    if index + 1 < parts.count, case .open = parts[index + 1] { return false }
    let before = edge(parts[..<index].reversed(), isBefore: true)
    let after = edge(parts[(index + 1)...], isBefore: false)
    if isInner { return before != .gap && (after == .gap || after == .mark && before == .word) }
    return before == .word || before == .mark && after != .word
  }

  private enum Edge {
    case gap, word, mark
  }

  /// What stands at the edge of the nearest part that is no emphasis. Symbols are taken for what
  /// is worse, as versions of CommonMark differ about them.
  private static func edge(_ parts: some Sequence<PageLine.Part>, isBefore: Bool) -> Edge {
    for part in parts {
      switch part {
      case .lineBreak: return .gap
      case .code, .open(.link), .close(.link): return .mark
      case .open, .close: continue
      case .text(let text):
        let scalar = isBefore ? text.unicodeScalars.last : text.unicodeScalars.first
        return scalar.map(kind) ?? .gap
      }
    }
    return .gap
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Edge {
    if scalar.properties.isWhitespace { return .gap }
    if scalar.isASCII { return Byte.isPunctuation(UInt8(scalar.value)) ? .mark : .word }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .mark
    default: return .word
    }
  }
}
