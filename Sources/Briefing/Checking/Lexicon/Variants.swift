/// Spellings, clipped forms and abbreviations of the same word.
struct Variants: Sendable {
  private let canonicals: [String: String]
  private let expansions: [String: [String]]
  private let givenNames: [String: Set<String>]

  /// The variants that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try Variants(.variants)
  }

  /// Reads lines of the form `canonical | variant, variant`, `= ABBREVIATION | expansion, …` and
  /// `~ given name | short form, …`.
  init(_ text: LexiconText) throws(LexiconError) {
    var canonicals: [String: String] = [:]
    var expansions: [String: [String]] = [:]
    var givenNames: [String: Set<String>] = [:]
    for line in text.lines(separator: UInt8(ascii: "|")) {
      guard line.fields.count == 2, !line.fields[1].isEmpty else {
        throw text.error(line, "expected 'WORD | variant, variant'")
      }
      let (head, rest) = (line.fields[0], line.fields[1].commaParts())
      if head.utf8.first == UInt8(ascii: "=") {
        let short = String(head.dropFirst().drop { $0 == " " })
        expansions[short, default: []].append(contentsOf: rest)
        continue
      }
      if head.utf8.first == UInt8(ascii: "~") {
        let name = String(head.dropFirst().drop { $0 == " " })
        for form in [name] + rest { givenNames[form, default: []].insert(name) }
        continue
      }
      for word in rest {
        guard canonicals.updateValue(head, forKey: word) == nil else {
          throw text.error(line, "\(word) is a variant already")
        }
      }
    }
    self.canonicals = canonicals
    self.expansions = expansions
    self.givenNames = givenNames
  }

  /// The spelling that stands for all variants of a lemma in lower case; the word itself if it has none.
  ///
  ///     Variants.standard.canonical("organize")  // "organise"
  func canonical(_ word: String) -> String {
    canonicals[word] ?? word
  }

  /// What an abbreviation may stand for, the likeliest first; upper case is kept.
  ///
  ///     Variants.standard.expansions(of: "CEO")  // ["chief executive officer", "chief executive"]
  func expansions(of abbreviation: String) -> [String] {
    expansions[abbreviation] ?? []
  }

  /// Whether two first names, in lower case, can be the same person's.
  ///
  ///     Variants.standard.areOneGivenName("tim", "timothy")  // true
  func areOneGivenName(_ one: String, _ other: String) -> Bool {
    one == other || !(givenNames[one] ?? []).isDisjoint(with: givenNames[other] ?? [])
  }
}
