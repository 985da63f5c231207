/// The life dates that stand in brackets after a name, told as sentences of their own.
///
///     LifeDates.sentences(in: "Mara Holt (3 May 1950 – 4 June 2001) was a painter.")
///     // ["Mara Holt was born on 3 May 1950.", "Mara Holt died on 4 June 2001."]
///
/// A parser sees two bare dates there, and nothing that happened on them.
enum LifeDates {
  /// The sentences that the first bracket after the opening name of a text stands for.
  static func sentences(in text: String) -> [String] {
    guard let open = text.firstIndex(of: "("),
      let close = text[open...].firstIndex(of: ")"),
      let name = name(text[..<open])
    else { return [] }
    return sentences(of: name, bracket: text[text.index(after: open)..<close])
  }

  private static func sentences(of name: String, bracket: Substring) -> [String] {
    var isBirth = false
    for segment in bracket.split(separator: ";") {
      var words = segment.split(separator: " ")
      // "Born Ada Ruiz; 4 October 1941": the name at birth goes before the date.
      if let first = words.first, ["born", "b."].contains(first) {
        isBirth = true
        words.removeFirst()
      }
      let parts = words.split { ["–", "--", "—", "-"].contains($0) }.map(Array.init)
      guard let first = parts.first.flatMap({ LifeDay($0) }) else { continue }
      if parts.count == 1, isBirth { return ["\(name) was born \(first.phrase)."] }
      guard parts.count == 2, let last = LifeDay(parts[1]), isBirth || first.isFull else {
        continue
      }
      return ["\(name) was born \(first.phrase).", "\(name) died \(last.phrase)."]
    }
    return []
  }

  /// The words before the bracket, when they are one name of two words or more.
  private static func name(_ text: Substring) -> String? {
    let words = text.split(separator: " ")
    guard (2...6).contains(words.count), words.first?.first?.isUppercase ?? false,
      words.last?.first?.isUppercase ?? false, words.first != "The",
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || "'’.-".contains($0) } })
    else { return nil }
    return words.joined(separator: " ")
  }
}

/// A day or year of a life, with the place where it says one.
private struct LifeDay {
  let phrase: String
  /// Whether the day is given, not the year alone.
  let isFull: Bool

  init?(_ words: [Substring]) {
    let place = words.firstIndex(of: "in")
    let date = words[..<(place ?? words.endIndex)].map { $0.filter { $0 != "," } }
      .filter { !$0.isEmpty }
    guard (1...3).contains(date.count), let year = date.last, year.count == 4,
      year.allSatisfy(\.isNumber), date.allSatisfy({ LifeDay.isDateWord($0) })
    else { return nil }
    isFull = date.count == 3
    let isAmerican = isFull && date[0].first?.isLetter ?? false
    let day = isAmerican ? "\(date[0]) \(date[1]), \(year)" : date.joined(separator: " ")
    let rest = place.map { words[$0...].joined(separator: " ") + " " } ?? ""
    phrase = rest + (isFull ? "on " : "in ") + day
  }

  private static func isDateWord(_ word: String) -> Bool {
    word.allSatisfy(\.isNumber) && word.count <= 4 || TimeWords.months[word.lowercased()] != nil
  }
}
