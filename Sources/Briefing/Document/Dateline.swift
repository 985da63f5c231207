/// Place, day and agency before the first sentence: `BRUSSELS, Feb. 20 (Reuters) —`.
enum Dateline {
  private static let longest = 80

  /// The offset (UTF-8) after the dateline, its dash and its blanks, or `nil` when there is none.
  ///
  /// A bare name in capitals counts early in an article only, since `NATO — the alliance —` looks
  /// much the same.
  static func end(in text: String, isEarly: Bool) -> Int? {
    let head = text.prefix(longest)
    guard let first = head.first, first.isUppercase, let dash = dash(in: head) else { return nil }
    let place = head[..<dash.lowerBound].trimmed
    let rest = text[dash.upperBound...].trimmed
    guard isDateline(place, isEarly: isEarly), let next = rest.first else { return nil }
    // After a dateline a sentence starts; what follows an acronym and a dash is an apposition.
    guard !next.isLowercase else { return nil }
    return text.utf8.distance(from: text.startIndex, to: rest.startIndex)
  }

  private static func dash(in head: Substring) -> Range<String.Index>? {
    let dashes = ["—", "–", "―", " -- ", " - "]
    return dashes.compactMap { head.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  private static func isDateline(_ head: Substring, isEarly: Bool) -> Bool {
    var words = head.split(separator: " ")
    guard let first = words.first, words.count <= 10 else { return false }
    let hasAgency = words.last?.hasSuffix(")") == true && head.contains("(")
    if hasAgency, let open = words.firstIndex(where: { $0.hasPrefix("(") }) {
      words.removeSubrange(open...)
    }
    let letters = first.filter(\.isLetter)
    let isShouted = letters.count >= 3 && letters.allSatisfy(\.isUppercase)
    guard isShouted || hasAgency else { return false }
    let fits = words.allSatisfy { word in
      word.first?.isUppercase == true || word.first?.isNumber == true
        || ["de", "of", "al", "and", "el"].contains(word)
    }
    return fits && (hasAgency || head.contains(",") || isEarly)
  }
}
