/// Entity and numeric character references of CommonMark, as libcmark resolves them.
struct EntityReference {
  private var known: [[UInt8]: [UInt8]] = [:]

  /// What the reference that starts at `offset` with `&` stands for, and its length in the text;
  /// `nil` where no reference starts.
  mutating func resolve(_ text: [UInt8], at offset: Int) -> (bytes: [UInt8], length: Int)? {
    guard let end = Self.end(in: text, from: offset) else { return nil }
    let reference = Array(text[offset..<end])
    let resolved = known[reference] ?? Self.ask(reference)
    known[reference] = resolved
    return resolved == reference ? nil : (resolved, reference.count)
  }

  /// The end of what has the shape of a reference; the longest name has 31 letters.
  private static func end(in text: [UInt8], from offset: Int) -> Int? {
    let limit = min(offset + 34, text.count)
    var index = offset + 1
    while index < limit {
      let byte = text[index]
      if byte == Byte.semicolon { return index > offset + 1 ? index + 1 : nil }
      guard Byte.isLetter(byte) || Byte.isDigit(byte) || byte == Byte.hash else { return nil }
      index += 1
    }
    return nil
  }

  private static func ask(_ reference: [UInt8]) -> [UInt8] {
    let fence = [UInt8(ascii: "x")]
    guard let tree = CMarkTree(markdown: fence + reference + fence) else { return reference }
    var resolved: [UInt8] = []
    for case .text(let bytes) in tree.leaves().flatMap(\.inlines) { resolved += bytes }
    return Array(resolved.dropFirst().dropLast())
  }
}
