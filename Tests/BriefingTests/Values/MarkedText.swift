/// Text with the places that are expected marked: `"It cost ⟦$5⟧."`.
struct MarkedText: Sendable {
  /// The text without marks.
  let text: String
  /// The marked parts, in order.
  let marks: [String]

  init(_ marked: String) {
    var text = ""
    var marks: [String] = []
    var open: String?
    for character in marked {
      switch character {
      case "⟦": open = ""
      case "⟧":
        if let mark = open { marks.append(mark) }
        open = nil
      default:
        text.append(character)
        open?.append(character)
      }
    }
    (self.text, self.marks) = (text, marks)
  }

  /// The part of the text at UTF-8 offsets.
  func part(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
