/// A run of text inside double quotation marks.
struct Quotation: Sendable, Hashable {
  /// UTF-8 byte offsets into the text from the opening mark (or the text's start, when the
  /// quotation began in an earlier paragraph) to the closing mark, which is left out.
  let range: Range<Int>
  /// Whether the closing mark was found in the same text.
  let isClosed: Bool
  /// Whether the quotation goes on from the paragraph before.
  let continues: Bool

  /// Finds the quotations of consecutive paragraphs.
  ///
  /// A paragraph that ends inside a quotation hands it on only when the next one begins with an
  /// opening mark, as printers do; otherwise the missing mark is taken for a slip. Straight marks
  /// have no direction, so they open and close in turn. Marks inside a quotation are part of it.
  static func find(in paragraphs: [String]) -> [[Quotation]] {
    var open = false
    return paragraphs.map { paragraph in
      let (found, endsOpen) = scan(paragraph, continuing: open)
      open = endsOpen
      return found
    }
  }

  private static func scan(
    _ text: String, continuing: Bool
  ) -> (found: [Quotation], endsOpen: Bool) {
    var found: [Quotation] = []
    var start: Int?
    var offset = 0
    var isFirst = true
    var carried = continuing
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      defer { offset += width }
      switch scalar {
      case " ", "\t", "\n": continue
      case "\u{201C}", "\u{201E}":
        if start == nil { start = offset }
      case "\u{201D}":
        if let begin = start {
          found.append(Quotation(range: begin..<offset, isClosed: true, continues: carried))
        }
        start = nil
        carried = false
      case "\"":
        if isFirst || start == nil {
          start = offset
        } else if let begin = start {
          found.append(Quotation(range: begin..<offset, isClosed: true, continues: carried))
          start = nil
          carried = false
        }
      default:
        if isFirst { carried = false }
      }
      isFirst = false
    }
    if let begin = start {
      found.append(Quotation(range: begin..<offset, isClosed: false, continues: carried))
    }
    return (found, start != nil)
  }
}
