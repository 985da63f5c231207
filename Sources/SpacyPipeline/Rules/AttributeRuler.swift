/// spaCy's attribute ruler: patterns over one or two tokens that set part of speech, features and lemma.
struct AttributeRuler: Sendable {
  enum Attribute: Int, Sendable, CaseIterable {
    case tag, lower, dep, isSpace

    static let names = ["TAG", "LOWER", "DEP", "IS_SPACE"]
  }

  enum Test: Int, Sendable {
    case equals, isOneOf, isNoneOf, matches
  }

  /// What a rule sets; `nil` leaves what was there. Strings are numbers in the ruler's lists.
  struct Changes: Sendable {
    var tag: UInt8?
    var pos: PartOfSpeech?
    var morph: UInt16?
    var lemma: UInt16?
    var dep: Dependency?
  }

  /// What a pattern asks of one token.
  private struct Condition: Sendable {
    /// Tag numbers and dependencies as bits of a word.
    var tags = UInt64.max
    var dependencies = UInt64.max
    var lowers: Set<UInt64>?
    var notLowers: Set<UInt64> = []
    var lowerPatterns: [Pattern] = []
    var isSpace: Bool?

    var asksForWord: Bool { lowers != nil || !notLowers.isEmpty || !lowerPatterns.isEmpty }

    func allowsWord(_ lexeme: Lexeme) -> Bool {
      if let lowers, !lowers.contains(lexeme.lowerID) { return false }
      if notLowers.contains(lexeme.lowerID) { return false }
      return lowerPatterns.allSatisfy { $0.matches(lexeme.lower) }
    }
  }

  private struct Rule: Sendable {
    var patterns: [[Condition]] = []
    /// Which token of a match is changed.
    var index = 0
    var changes = Changes()
  }

  private let rules: [Rule]
  /// For each tag number the rules that can change a token with it whatever its word.
  private let rulesByTag: [[UInt16]]
  /// The rules that ask for the word of the token that they change.
  private let wordRules: [UInt16]
  /// The texts of the features that rules set; the first is empty.
  let morphs: [String]
  private let lemmas: [String]

  init(_ pack: PackFile, tags: [Tag]) throws(ModelError) {
    var loader = Loader(tags: tags)
    var reader = Blob.Reader(try pack.section("ruler"))
    let count = reader.length()
    // Rules and what they set have 16-bit numbers.
    guard count < Int(UInt16.max) else { throw pack.missing("ruler") }
    for _ in 0..<count {
      guard loader.addRule(&reader) else { throw pack.missing("ruler") }
    }
    rules = loader.rules
    morphs = loader.morphs
    lemmas = loader.lemmas
    let asksForWord = rules.map { rule in
      rule.patterns.allSatisfy { $0[rule.index].asksForWord }
    }
    wordRules = rules.indices.filter { asksForWord[$0] }.map { UInt16($0) }
    rulesByTag = tags.indices.map { [rules] tag in
      rules.indices.filter { number in
        let rule = rules[number]
        return !asksForWord[number]
          && rule.patterns.contains { $0[rule.index].tags >> UInt64(tag) & 1 != 0 }
      }.map { UInt16($0) }
    }
  }

  /// The rules that can change a token with this word, beside those for its tag.
  func wordRules(for lexeme: Lexeme) -> [UInt16] {
    wordRules.filter { number in
      let rule = rules[Int(number)]
      return rule.patterns.contains { $0[rule.index].allowsWord(lexeme) }
    }
  }

  func lemma(_ changes: Changes) -> String? {
    changes.lemma.map { lemmas[Int($0)] }
  }

  /// The tokens of a text as the rules see them, all as they were before any rule.
  struct View {
    let tokens: ArraySlice<Int32>
    let lexemes: [Lexeme]
    let tags: ArraySlice<UInt8>
    let dependencies: [Dependency]
  }

  /// What the rules set of the token at `target`.
  func changes(of target: Int, in view: View, wordRules: [UInt16]) -> Changes {
    var changes = Changes()
    let byTag = rulesByTag[Int(view.tags[view.tags.startIndex + target])]
    var first = 0
    var second = 0
    // Both lists rise, and rules apply in order.
    while first < byTag.count || second < wordRules.count {
      let number: UInt16
      if second == wordRules.count || first < byTag.count && byTag[first] < wordRules[second] {
        number = byTag[first]
        first += 1
      } else {
        number = wordRules[second]
        second += 1
      }
      apply(Int(number), target, view, &changes)
    }
    return changes
  }

  private func apply(_ number: Int, _ target: Int, _ view: View, _ changes: inout Changes) {
    let start = target - rules[number].index
    guard start >= 0 else { return }
    for pattern in rules[number].patterns where start + pattern.count <= view.tokens.count {
      var isMatch = true
      for offset in pattern.indices where !holds(pattern[offset], start + offset, view) {
        isMatch = false
        break
      }
      guard isMatch else { continue }
      let set = rules[number].changes
      changes.tag = set.tag ?? changes.tag
      changes.pos = set.pos ?? changes.pos
      changes.morph = set.morph ?? changes.morph
      changes.lemma = set.lemma ?? changes.lemma
      changes.dep = set.dep ?? changes.dep
    }
  }

  private func holds(_ condition: Condition, _ token: Int, _ view: View) -> Bool {
    let tag = view.tags[view.tags.startIndex + token]
    guard condition.tags >> UInt64(tag) & 1 != 0,
      condition.dependencies & view.dependencies[token].bit != 0
    else { return false }
    let lexeme = Int(view.tokens[view.tokens.startIndex + token])
    if let isSpace = condition.isSpace, isSpace != view.lexemes[lexeme].isSpace { return false }
    return !condition.asksForWord || condition.allowsWord(view.lexemes[lexeme])
  }
}

extension AttributeRuler {
  /// Reads the rules and gathers the strings they set.
  private struct Loader {
    let tags: [Tag]
    let ids = StringIDs()
    var rules: [Rule] = []
    var morphs = [""]
    var lemmas: [String] = []

    init(tags: [Tag]) {
      self.tags = tags
    }

    mutating func addRule(_ reader: inout Blob.Reader) -> Bool {
      var rule = Rule()
      rule.index = reader.int()
      for _ in 0..<reader.length() {
        let name = reader.string()
        let value = reader.string()
        guard set(name, value, in: &rule.changes) else { return false }
      }
      for _ in 0..<reader.length() {
        var pattern: [Condition] = []
        for _ in 0..<reader.length() {
          guard let condition = condition(&reader) else { return false }
          pattern.append(condition)
        }
        guard pattern.indices.contains(rule.index) else { return false }
        rule.patterns.append(pattern)
      }
      rules.append(rule)
      return true
    }

    private mutating func set(
      _ name: String, _ value: String, in changes: inout Changes
    ) -> Bool {
      switch name {
      case "TAG": changes.tag = tags.firstIndex { $0.rawValue == value }.map { UInt8($0) }
      case "POS": changes.pos = PartOfSpeech(rawValue: value)
      case "MORPH": changes.morph = Self.number(value == "_" ? "" : value, in: &morphs)
      case "LEMMA": changes.lemma = value.isEmpty ? nil : Self.number(value, in: &lemmas)
      case "DEP": changes.dep = Dependency(rawValue: value)
      default: return false
      }
      return true
    }

    private static func number(_ text: String, in texts: inout [String]) -> UInt16 {
      if let number = texts.firstIndex(of: text) { return UInt16(truncatingIfNeeded: number) }
      texts.append(text)
      return UInt16(truncatingIfNeeded: texts.count - 1)
    }

    private func condition(_ reader: inout Blob.Reader) -> Condition? {
      var condition = Condition()
      for _ in 0..<reader.length() {
        guard let attribute = Attribute(rawValue: reader.int()),
          let test = Test(rawValue: reader.int()),
          add(attribute, test, reader.strings(), to: &condition)
        else { return nil }
      }
      return condition
    }

    private func add(
      _ attribute: Attribute, _ test: Test, _ values: [String], to condition: inout Condition
    ) -> Bool {
      switch (attribute, test) {
      case (.tag, .equals), (.tag, .isOneOf): condition.tags &= tagBits(values)
      case (.tag, .isNoneOf): condition.tags &= ~tagBits(values)
      case (.dep, .equals), (.dep, .isOneOf): condition.dependencies &= dependencyBits(values)
      case (.dep, .isNoneOf): condition.dependencies &= ~dependencyBits(values)
      case (.lower, .equals), (.lower, .isOneOf): condition.lowers = Set(values.map(ids.id))
      case (.lower, .isNoneOf): condition.notLowers = Set(values.map(ids.id))
      case (.lower, .matches):
        let patterns = values.compactMap(PatternParser.parse)
        guard patterns.count == values.count else { return false }
        condition.lowerPatterns += patterns
      case (.isSpace, .equals): condition.isSpace = values.first == "true"
      default: return false
      }
      return true
    }

    private func tagBits(_ names: [String]) -> UInt64 {
      tags.indices.reduce(0) { names.contains(tags[$1].rawValue) ? $0 | 1 << UInt64($1) : $0 }
    }

    private func dependencyBits(_ names: [String]) -> UInt64 {
      names.compactMap(Dependency.init).reduce(0) { $0 | $1.bit }
    }
  }
}

extension Dependency {
  /// A bit of its own for each case.
  var bit: UInt64 { 1 << UInt64(unsafe unsafeBitCast(self, to: UInt8.self)) }
}
