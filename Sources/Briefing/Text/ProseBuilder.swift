/// Collects the visible words of a block, and where each comes from.
struct ProseBuilder {
  private var text: [UInt8] = []
  private var segments: [Prose.Segment] = []
  private var pendingSpace: Range<Int>?

  /// Whether no visible character has been added.
  var isEmpty: Bool { text.isEmpty }

  /// Adds a stretch of the file as it stands.
  mutating func copy(_ range: Range<Int>, of bytes: [UInt8]) {
    var offset = range.lowerBound
    var runStart = offset
    while offset < range.upperBound {
      let glyph = Glyph(bytes, at: offset)
      if glyph.kind == .visible {
        offset += glyph.length
        continue
      }
      appendRun(runStart..<offset, of: bytes)
      let end = min(offset + glyph.length, range.upperBound)
      if glyph.kind == .space { space(offset..<end) }
      offset = end
      runStart = end
    }
    appendRun(runStart..<offset, of: bytes)
  }

  /// Adds what a stretch of the file stands for, such as an entity.
  mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    var visible: [UInt8] = []
    var offset = 0
    var hasSpace = false
    while offset < replacement.count {
      let glyph = Glyph(replacement, at: offset)
      let end = min(offset + glyph.length, replacement.count)
      switch glyph.kind {
      case .visible: visible += replacement[offset..<end]
      case .space: hasSpace = true
      case .invisible: break
      }
      offset = end
    }
    if hasSpace { space(range) }
    guard !visible.isEmpty else { return }
    flushSpace()
    append(visible[...], from: range)
  }

  /// Notes white space: one space, if words stand on both sides of it.
  mutating func space(_ range: Range<Int>) {
    if let pending = pendingSpace {
      if pending.upperBound == range.lowerBound {
        pendingSpace = pending.lowerBound..<range.upperBound
      }
    } else if !text.isEmpty {
      pendingSpace = range
    }
  }

  /// What has been collected.
  func finish() -> Prose {
    Prose(text: String(decoding: text, as: UTF8.self), segments: segments)
  }

  private mutating func appendRun(_ range: Range<Int>, of bytes: [UInt8]) {
    guard !range.isEmpty else { return }
    flushSpace()
    append(bytes[range], from: range)
  }

  private mutating func flushSpace() {
    guard let pending = pendingSpace else { return }
    pendingSpace = nil
    append([Byte.space], from: pending)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, from source: Range<Int>) {
    let start = text.count
    text += bytes
    let aligned = bytes.count == source.count
    if aligned, let last = segments.last, last.isAligned, last.sourceEnd == source.lowerBound {
      segments[segments.count - 1].textEnd = text.count
      segments[segments.count - 1].sourceEnd = source.upperBound
    } else {
      segments.append(
        Prose.Segment(
          textStart: start, textEnd: text.count, sourceStart: source.lowerBound,
          sourceEnd: source.upperBound))
    }
  }
}
