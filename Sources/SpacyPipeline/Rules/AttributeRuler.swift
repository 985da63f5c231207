/// spaCy's attribute ruler: patterns over one or two tokens that set part of speech, features and lemma.
struct AttributeRuler: Sendable {
  enum Attribute: Int, Sendable, CaseIterable {
    case tag, lower, dep, isSpace

    static let names = ["TAG", "LOWER", "DEP", "IS_SPACE"]
  }

  enum Test: Int, Sendable {
    case equals, isOneOf, isNoneOf, matches
  }

  private struct Condition: Sendable {
    var tags: Set<Tag>?
    var notTags: Set<Tag> = []
    var lowers: Set<UInt64>?
    var notLowers: Set<UInt64> = []
    var lowerPatterns: [Pattern] = []
    var dependencies: Set<Dependency>?
    var notDependencies: Set<Dependency> = []
    var isSpace: Bool?
  }

  private struct Rule: Sendable {
    var patterns: [[Condition]] = []
    /// Which token of a match is changed.
    var index = 0
    var changes = Changes()
  }

  /// What a rule sets.
  struct Changes: Sendable {
    var tag: Tag?
    var pos: PartOfSpeech?
    var morph: String?
    var lemma: String?
    var dep: Dependency?
  }

  /// What the rules see of a token.
  struct View {
    let lexeme: Lexeme
    let tag: Tag
    let dep: Dependency
  }

  private let rules: [Rule]
  /// For each tag, in the order of `Tag.allCases`, the rules that could change a token with it.
  private let rulesByTag: [[Int]]

  init(_ pack: PackFile) throws(ModelError) {
    var reader = Blob.Reader(try pack.section("ruler"))
    let ids = StringIDs()
    var rules: [Rule] = []
    for _ in 0..<reader.length() {
      guard let rule = Self.readRule(&reader, ids) else { throw pack.missing("ruler") }
      rules.append(rule)
    }
    self.rules = rules
    rulesByTag = Tag.allCases.map { tag in
      rules.indices.filter { number in
        let rule = rules[number]
        return rule.patterns.contains { pattern in
          let condition = pattern[rule.index]
          return condition.tags?.contains(tag) ?? true && !condition.notTags.contains(tag)
        }
      }
    }
  }

  private static func readRule(_ reader: inout Blob.Reader, _ ids: StringIDs) -> Rule? {
    var rule = Rule()
    rule.index = reader.int()
    for _ in 0..<reader.length() {
      let name = reader.string()
      let value = reader.string()
      guard set(name, value, in: &rule.changes) else { return nil }
    }
    for _ in 0..<reader.length() {
      var pattern: [Condition] = []
      for _ in 0..<reader.length() {
        guard let condition = readCondition(&reader, ids) else { return nil }
        pattern.append(condition)
      }
      guard pattern.indices.contains(rule.index) else { return nil }
      rule.patterns.append(pattern)
    }
    return rule
  }

  private static func set(_ name: String, _ value: String, in changes: inout Changes) -> Bool {
    switch name {
    case "TAG": changes.tag = Tag(rawValue: value)
    case "POS": changes.pos = PartOfSpeech(rawValue: value)
    case "MORPH": changes.morph = value == "_" ? "" : value
    case "LEMMA": changes.lemma = value
    case "DEP": changes.dep = Dependency(rawValue: value)
    default: return false
    }
    return true
  }

  private static func readCondition(
    _ reader: inout Blob.Reader, _ ids: StringIDs
  ) -> Condition? {
    var condition = Condition()
    for _ in 0..<reader.length() {
      guard let attribute = Attribute(rawValue: reader.int()), let test = Test(rawValue: reader.int())
      else { return nil }
      guard add(attribute, test, reader.strings(), ids, to: &condition) else { return nil }
    }
    return condition
  }

  private static func add(
    _ attribute: Attribute, _ test: Test, _ values: [String], _ ids: StringIDs,
    to condition: inout Condition
  ) -> Bool {
    switch (attribute, test) {
    case (.tag, .equals), (.tag, .isOneOf): condition.tags = Set(values.compactMap(Tag.init))
    case (.tag, .isNoneOf): condition.notTags = Set(values.compactMap(Tag.init))
    case (.lower, .equals), (.lower, .isOneOf): condition.lowers = Set(values.map(ids.id))
    case (.lower, .isNoneOf): condition.notLowers = Set(values.map(ids.id))
    case (.lower, .matches):
      let patterns = values.compactMap(PatternParser.parse)
      guard patterns.count == values.count else { return false }
      condition.lowerPatterns += patterns
    case (.dep, .equals), (.dep, .isOneOf):
      condition.dependencies = Set(values.compactMap(Dependency.init))
    case (.dep, .isNoneOf):
      condition.notDependencies = Set(values.compactMap(Dependency.init))
    case (.isSpace, .equals): condition.isSpace = values.first == "true"
    default: return false
    }
    return true
  }

  /// What the rules set of each token; all see the tokens as they were before.
  func changes(_ views: [View]) -> [Changes] {
    views.indices.map { target in
      var changes = Changes()
      for number in rulesByTag[views[target].tag.ordinal] {
        let rule = rules[number]
        guard rule.patterns.contains(where: { matches($0, views, from: target - rule.index) })
        else { continue }
        let set = rule.changes
        changes.tag = set.tag ?? changes.tag
        changes.pos = set.pos ?? changes.pos
        changes.morph = set.morph ?? changes.morph
        changes.lemma = set.lemma ?? changes.lemma
        changes.dep = set.dep ?? changes.dep
      }
      return changes
    }
  }

  private func matches(_ pattern: [Condition], _ views: [View], from start: Int) -> Bool {
    guard start >= 0, start + pattern.count <= views.count else { return false }
    for (offset, condition) in pattern.enumerated()
    where !Self.holds(condition, views[start + offset]) {
      return false
    }
    return true
  }

  private static func holds(_ condition: Condition, _ view: View) -> Bool {
    if let tags = condition.tags, !tags.contains(view.tag) { return false }
    if let lowers = condition.lowers, !lowers.contains(view.lexeme.lowerID) { return false }
    if let isSpace = condition.isSpace, isSpace != view.lexeme.isSpace { return false }
    if let wanted = condition.dependencies, !wanted.contains(view.dep) { return false }
    if condition.notTags.contains(view.tag) { return false }
    if condition.notLowers.contains(view.lexeme.lowerID) { return false }
    if condition.notDependencies.contains(view.dep) { return false }
    return condition.lowerPatterns.allSatisfy { $0.matches(view.lexeme.lower) }
  }
}

extension Tag {
  /// The place among all cases.
  var ordinal: Int { Self.ordinals[self] ?? 0 }

  private static let ordinals = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
