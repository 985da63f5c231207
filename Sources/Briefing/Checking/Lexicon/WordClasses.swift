/// Named sets of words: the noun classes that frames ask for, and words with little meaning of
/// their own.
struct WordClasses: Sendable {
  /// Sets whose names the product's code relies on.
  enum Known: String, Sendable, CaseIterable {
    /// Verbs that only tie a figure to its measure: "the rate *stood at* 4 percent".
    case measureVerb = "measure-verb"
    /// Verbs that add nothing beside a noun of action whose agent is their subject: "*make* a decision".
    case agentSupportVerb = "agent-support-verb"
    /// The same, but the subject undergoes the action: "*win* approval".
    case recipientSupportVerb = "recipient-support-verb"
    /// Verbs that mark the start of an activity.
    case beginVerb = "begin-verb"
    /// Verbs that mark the end of an activity.
    case endVerb = "end-verb"
    /// Verbs that say an activity goes on.
    case continueVerb = "continue-verb"
    /// Verbs after which the infinitive or noun did not happen: *fail*, *refuse*.
    case failVerb = "fail-verb"
    /// Verbs after which the infinitive did happen: *manage*.
    case succeedVerb = "succeed-verb"
    /// Generic nouns that a name makes redundant: "the *city* of Turku".
    case classNoun = "class-noun"
    /// Nouns that only point to an event or measure: "the *level* of unemployment".
    case emptyNoun = "empty-noun"
    /// Adverbs and connectives that change no truth: *also*, *meanwhile*.
    case discourse
    /// Adverbs of degree and manner that merely colour: *sharply*, *dramatically*.
    case intensifier
    /// Words that loosen a figure: *about*, *nearly*.
    case approximator
    /// Words that must never be left out: *only*, *former*, *alleged*.
    case restrictor
    /// Words that make the noun after them not what it says: *fake*, *former*, *would-be*.
    case privative
    /// Verbs for what a body decides by vote: *vote*, *approve*, *reject*.
    case ballotVerb = "ballot-verb"
    /// Verbs and nouns that forbid: *ban*, *prohibit*.
    case prohibition
    /// Those whose report of an event is news: *police*, *officials*, *researchers*.
    case authority
    /// Those whom a rule, price or service is for, whoever they are: *workers*, *passengers*.
    case participant
    /// Nouns for the one at the head of a body: *mayor*, *chief executive*.
    case headship
    /// Words that say something is claimed, not so: *alleged*, *reportedly*.
    case hedge
  }

  private let words: [String: Set<String>]

  /// The classes that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try WordClasses([.classes, .neutral])
  }

  init(_ texts: [LexiconText]) throws(LexiconError) {
    var words: [String: Set<String>] = [:]
    for text in texts {
      for line in text.lines(separator: UInt8(ascii: "|")) {
        guard line.fields.count == 2, !line.fields[0].isEmpty else {
          throw text.error(line, "expected 'NAME | word, word, …'")
        }
        for word in line.fields[1].commaParts() {
          if word.utf8.first == UInt8(ascii: "@") {
            guard let included = words[String(word.dropFirst())] else {
              throw text.error(line, "no class is named \(word.dropFirst()) so far")
            }
            words[line.fields[0], default: []].formUnion(included)
          } else {
            words[line.fields[0], default: []].insert(word)
          }
        }
      }
    }
    self.words = words
  }

  /// Whether a class has that name.
  func hasClass(_ name: String) -> Bool {
    words[name] != nil
  }

  /// Whether a lemma, or a phrase with single spaces, is in the class; an unknown class is empty.
  func contains(_ lemma: String, in name: String) -> Bool {
    words[name]?.contains(lemma) == true
  }

  /// Whether a lemma, or a phrase with single spaces, is in the class.
  func contains(_ lemma: String, in known: Known) -> Bool {
    contains(lemma, in: known.rawValue)
  }

  /// The words of a class in alphabetical order.
  func words(in name: String) -> [String] {
    (words[name] ?? []).sorted()
  }
}
