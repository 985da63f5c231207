/// Brackets as corpora of parsed text spell them: `-LRB-` for "(", `-RRB-` for ")".
///
/// Facts are often taken over from such corpora; a parser trained on plain text sees words there.
/// Their square brackets, `-LSB-` to `-RSB-`, hold pronunciations and are left out.
enum PennBrackets {
  /// The text with its brackets as everybody writes them.
  static func plain(_ text: String) -> String {
    guard text.contains("RB-") || text.contains("-RSB-") else { return text }
    var plain = text.replacing("-LRB-", with: "(").replacing("-RRB-", with: ")")
    while let open = plain.firstRange(of: "-LSB-"),
      let close = plain[open.upperBound...].firstRange(of: "-RSB-")
    {
      plain.removeSubrange(open.lowerBound..<close.upperBound)
    }
    return plain
  }
}
