import SpacyPipeline

/// A stand-alone sentence, or a few, read for meaning: what a claim and a fact are compared by.
///
/// The statement owns its parse. Its *terms* are the units that carry meaning (names, content words,
/// values), its *links* say which term stands to which in which slot, after passives, relative
/// clauses, copulas, appositives and shared subjects have been undone.
struct Statement: Sendable {
  let parse: ParsedText
  let terms: [Term]
  /// In order of head, then dependent.
  let links: [Link]
  /// Term index of each token, `nil` for function words.
  let termOfToken: [Int?]

  var text: String { parse.text }
  /// Whether the text was too long to be read, so that nothing is known of it.
  var isUnread: Bool { parse.records.isEmpty && !parse.text.isEmpty }

  /// The links from one term to its dependents.
  func links(from head: Int) -> [Link] { linksByHead[head] }
  /// The links to one term from its heads.
  func links(to dependent: Int) -> [Link] { linksByDependent[dependent] }

  private let linksByHead: [[Link]]
  private let linksByDependent: [[Link]]

  init(parse: ParsedText, terms: [Term], links: [Link], termOfToken: [Int?]) {
    self.parse = parse
    self.terms = terms
    self.termOfToken = termOfToken
    var seen = Set<Link>()
    let unique = links.filter { $0.head != $0.dependent && seen.insert($0).inserted }
      .sorted { ($0.head, $0.dependent) < ($1.head, $1.dependent) }
    self.links = unique
    var byHead = [[Link]](repeating: [], count: terms.count)
    var byDependent = byHead
    for link in unique {
      byHead[link.head].append(link)
      byDependent[link.dependent].append(link)
    }
    linksByHead = byHead
    linksByDependent = byDependent
  }

  /// The words of a term as they stand in the text.
  func words(of term: Term) -> String { parse.text(of: term.tokens) }
}

/// A unit of meaning in a statement.
struct Term: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case name(Name)
    case word
    case value(Value)
    /// A pronoun that stands for something that is not said.
    case pronoun
  }

  let content: Content
  /// Token indices, half-open.
  let tokens: Range<Int>
  /// Index of the syntactic head token.
  let head: Int
  /// Lemma in lower case; particles joined with an underscore, `"shut_down"`.
  let lemma: String
  let wordClass: LexicalClass
  /// What surrounds the term: whether it is asserted, negated, planned …
  var context: Context

  var name: Name? { if case .name(let name) = content { name } else { nil } }
  var value: Value? { if case .value(let value) = content { value } else { nil } }
  var isWord: Bool { content == .word }
}

/// The open word classes, as WordNet knows them.
enum LexicalClass: String, Sendable, Hashable {
  case noun = "n"
  case verb = "v"
  case adjective = "a"
  case adverb = "r"
  case other = "x"
}

/// A relation between two terms.
struct Link: Sendable, Hashable {
  let head: Int
  let dependent: Int
  let slot: Slot
}

/// The slot in which a term stands to its head, voice undone.
enum Slot: Sendable, Hashable {
  /// The one who does it, or of whom a noun or adjective is said.
  case subject
  case object
  case indirectObject
  case possessive
  /// An adjective, noun or participle before or after the noun that it narrows.
  case modifier
  /// The complement of a preposition, in lower case.
  case preposition(String)
  /// A that-clause or direct speech.
  case clause
  case infinitive
  /// A clause or participle that gives a circumstance.
  case adverbial
  /// A figure before its noun.
  case figure
  /// A bare time or measure phrase beside a verb.
  case adjunct
  case conjunct
}

/// How the words above and around a term put it forward.
struct Context: Sendable, Hashable {
  /// Odd number of negations.
  var isNegated: Bool
  var mode: Mode
  /// Whether the clause is reported as somebody's words.
  var isReported: Bool

  /// From strongest to weakest, as far as an order exists.
  enum Mode: Int, Sendable, Hashable, Comparable {
    case done, ongoing, decided, planned, considered, wished, conditional, future

    static func < (left: Mode, right: Mode) -> Bool { left.rawValue < right.rawValue }
  }

  static let plain = Context(isNegated: false, mode: .done, isReported: false)
}

/// A proper name as a statement mentions it.
struct Name: Sendable, Hashable {
  /// Index of the entity in the entity table, `nil` for names that it does not hold.
  let entity: Int?
  let kind: Entity.Kind?
  /// Lower-case words without articles, titles and legal forms.
  let words: [String]
  let text: String
}
