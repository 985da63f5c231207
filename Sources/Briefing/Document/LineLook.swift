/// A short block as the recognisers look at it.
struct LineLook {
  /// Blocks of more words are paragraphs, whatever they start with.
  static let longest = 60

  let text: String
  let lower: String
  let words: [Substring]

  init(_ text: String) {
    self.text = text
    words = text.split(separator: " ")
    lower = words.count > Self.longest ? "" : text.lowercased().replacing("’", with: "'")
  }

  var hasLetters: Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// Whether the text starts with one of the phrases and a word ends there.
  func starts(with phrases: [String]) -> Bool {
    phrases.contains { phrase in
      guard lower.hasPrefix(phrase) else { return false }
      return lower.dropFirst(phrase.count).first.map { !$0.isLetter } ?? true
    }
  }

  /// "FULL TEXT.", "ABSTRACT": one or two words in capitals.
  var isShoutedLabel: Bool {
    let letters = text.filter(\.isLetter)
    return words.count <= 2 && letters.count >= 5 && letters.allSatisfy(\.isUppercase)
  }

  /// "7 p.m.", "11:05 a.m.": the times between the items of a running report.
  var isTimeOfDay: Bool {
    guard (1...3).contains(words.count), let first = words.first?.first, first.isNumber else {
      return false
    }
    let last = lower.filter { $0.isLetter }
    return ["am", "pm", "amet", "pmet", "amedt", "pmedt", "gmt", "noon"].contains(last)
  }

  /// Whether every word that is no small one starts with a capital letter.
  func isCapitalised(from start: Int) -> Bool {
    let rest = words.dropFirst(start)
    let small: Set<Substring> = [
      "and", "of", "the", "in", "for", "with", "at", "de", "van", "von", "der", "den", "al", "bin",
      "la",
      "da", "di", "|", "&", "-", "–", "—", "·", "•", "on",
    ]
    return !rest.isEmpty
      && rest.allSatisfy { word in
        small.contains(word) || word.first { $0.isLetter }?.isUppercase != false
      }
  }
}
