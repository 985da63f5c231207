/// The words of an article's headline, to see which claims tell its news.
struct HeadlineWords {
  private let words: [String]

  /// - Parameter text: the headline; `nil` when the article has none.
  init(_ text: String?) {
    words = HeadlineWords.split(text ?? "")
  }

  /// How many words of the headline a claim uses, in whatever form.
  ///
  /// - Parameters:
  ///   - lemmas: the claim's predicate and content.
  ///   - subject: its subject as written.
  func count(of lemmas: [String], subject: String) -> Int {
    let used = lemmas.map { $0.lowercased() } + HeadlineWords.split(subject)
    return words.filter { word in used.contains { HeadlineWords.isForm(word, of: $0) } }.count
  }

  /// "bans", "banned" and "banning" are forms of "ban".
  private static func isForm(_ word: String, of lemma: String) -> Bool {
    if word == lemma { return true }
    let stem = lemma.hasSuffix("e") ? lemma.dropLast() : lemma[...]
    return stem.utf8.count > 2 && word.hasPrefix(stem) && word.utf8.count - stem.utf8.count <= 4
  }

  private static func split(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      $0.utf8.count > 2 && !small.contains($0) && seen.insert($0).inserted
    }
  }

  private static let small = WordClass.words(
    "the and for from with after over his her its are was has have not but will that this who into")
}
