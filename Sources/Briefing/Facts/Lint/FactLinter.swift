/// Looks for what a desk should mend in fact files that can be read.
///
/// What needs the meaning of statements is found elsewhere and handed in as conflicts.
public struct FactLinter: Sendable {
  /// The day by which reviews must have been made.
  public var asOf: CalendarDay?
  /// Titles and addresses of the articles that are checked with these facts.
  public var articles: Set<String>
  /// An earlier version of the facts, to find ids that were given to something else.
  public var earlier: [Fact]
  /// Facts that contradict one another.
  public var conflicts: [FactConflict]

  /// Makes a linter; what is left out is not looked for.
  public init(
    asOf: CalendarDay? = nil, articles: Set<String> = [], earlier: [Fact] = [],
    conflicts: [FactConflict] = []
  ) {
    self.asOf = asOf
    self.articles = articles
    self.earlier = earlier
    self.conflicts = conflicts
  }

  /// All issues in order of place, then of code.
  public func issues(in file: FactFile) -> [FactIssue] {
    var issues = sharedAliases(file.entities) + duplicates(file.facts)
    issues += conflictIssues(file.facts) + reusedIDs(file.facts)
    for fact in file.facts where fact.status != .withdrawn {
      issues += [review(of: fact), selfSource(of: fact), figures(of: fact)].compactMap(\.self)
      issues += sources(of: fact) + wording(of: fact)
    }
    return issues.sorted {
      ($0.place.file, $0.place.line, $0.place.column, $0.code.rawValue, $0.message)
        < ($1.place.file, $1.place.line, $1.place.column, $1.code.rawValue, $1.message)
    }
  }

  /// The newest day on which a fact was reviewed: what `asOf` is when nobody says.
  public static func newestReview(in file: FactFile) -> CalendarDay? {
    file.facts.compactMap { $0.reviewed?.date }.max()
  }
}

// MARK: - Facts with one another

extension FactLinter {
  private func sharedAliases(_ entities: [Entity]) -> [FactIssue] {
    var owners: [[UInt64]: Int] = [:]
    var issues: [FactIssue] = []
    for (number, entity) in entities.enumerated() {
      for name in [entity.name] + entity.aliases {
        let key = StatementKey.spelling(of: name)
        guard !key.isEmpty else { continue }
        guard let owner = owners[key], owner != number else {
          owners[key] = number
          continue
        }
        issues.append(
          FactIssue(
            code: .aliasShared, place: entity.place, subject: entity.name,
            message:
              "\"\(shortened(name))\" differs from a name of \"\(entities[owner].name)\" only "
              + "in case, accents or article, so a text may mean either",
            hint: "keep it with one of the two"))
      }
    }
    return issues
  }

  private func duplicates(_ facts: [Fact]) -> [FactIssue] {
    var first: [StatementKey: Fact] = [:]
    var issues: [FactIssue] = []
    for fact in facts where fact.status != .withdrawn {
      let keys = Set(([fact.statement] + fact.also).map { StatementKey($0, of: fact) })
      if let other = keys.compactMap({ first[$0] }).min(by: { $0.place.line < $1.place.line }) {
        issues.append(
          FactIssue(
            code: .duplicateStatement, place: fact.place, subject: fact.id,
            message: "says the same as \(other.id), so each change must be made twice",
            hint: "merge the two, or say how they differ"))
      }
      for key in keys where first[key] == nil { first[key] = fact }
    }
    return issues
  }

  private func conflictIssues(_ facts: [Fact]) -> [FactIssue] {
    let byID = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return conflicts.compactMap { conflict in
      byID[conflict.second].map {
        FactIssue(
          code: .contradictingFacts, place: $0.place, subject: $0.id,
          message: "cannot be true together with \(conflict.first): \(conflict.reason)",
          hint: "mend one, end its validity with \"until\", or mark both as disputed")
      }
    }
  }

  private func reusedIDs(_ facts: [Fact]) -> [FactIssue] {
    let before = Dictionary(earlier.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return facts.compactMap { fact in
      guard let old = before[fact.id] else { return nil }
      let oldWords = Set(StatementKey.words(of: old.statement))
      let words = Set(StatementKey.words(of: fact.statement))
      let shared = oldWords.intersection(words).count
      // A mended statement keeps most of its words; a new one has few of them.
      guard shared * 3 < min(oldWords.count, words.count) else { return nil }
      return FactIssue(
        code: .idReused, place: fact.place, subject: fact.id,
        message: "the id stood for \"\(shortened(old.statement))\", so old briefs now cite "
          + "something else",
        hint: "give the new fact a new id")
    }
  }
}

// MARK: - One fact

extension FactLinter {
  private func review(of fact: Fact) -> FactIssue? {
    if let due = fact.reviewed?.due, let asOf, due < asOf {
      return FactIssue(
        code: .reviewOverdue, place: fact.place, subject: fact.id,
        message: "was to be reviewed by \(due)", hint: "check it and set a new \"due\"")
    }
    guard fact.reviewed == nil, fact.status == .approved else { return nil }
    return FactIssue(
      code: .reviewMissing, place: fact.place, subject: fact.id,
      message: "is approved, but nobody is named who reviewed it",
      hint: "add \"reviewed: {by: …, date: …}\" or mark it as a draft")
  }

  private func selfSource(of fact: Fact) -> FactIssue? {
    guard !articles.isEmpty, fact.status == .approved,
      fact.sources.allSatisfy({ source in
        articles.contains(source.title) || source.url.map(articles.contains) == true
      })
    else { return nil }
    return FactIssue(
      code: .selfSourced, place: fact.place, subject: fact.id,
      message: "is known only from an article that is checked with it, so that article would "
        + "confirm itself",
      hint: "add a source of its own")
  }

  private func figures(of fact: Fact) -> FactIssue? {
    let quotes = fact.sources.compactMap(\.quote)
    guard !quotes.isEmpty, fact.status == .approved else { return nil }
    let finder = ValueFinder()
    let statement = Array(fact.statement.utf8)
    let stated = finder.values(in: fact.statement, date: nil).filter {
      Self.isFigure($0) && !Self.isLabel($0, in: statement)
    }
    let quoted = quotes.flatMap { finder.allReadings(in: $0, date: nil) }
    let missing = stated.first { value in
      !quoted.contains { ValueComparison.compare(claim: value, fact: $0).result == .agrees }
    }
    guard let missing else { return nil }
    let words = statement[missing.range]
    return FactIssue(
      code: .quoteWithoutFigure, place: fact.place, subject: fact.id,
      message: "no quote of its sources has the figure "
        + "\"\(shortened(String(decoding: words, as: UTF8.self)))\"",
      hint: "quote the words that carry the figure, or mend it")
  }

  /// Whether a bare number belongs to a name before it: "Executive Order 13873", "Route 66".
  private static func isLabel(_ value: Value, in statement: [UInt8]) -> Bool {
    guard value.kind == .number else { return false }
    let word = statement[..<value.range.lowerBound].split(separator: UInt8(ascii: " ")).last
    return word?.first.map { $0 >= 65 && $0 <= 90 } ?? false
  }

  private static func isFigure(_ value: Value) -> Bool {
    switch value.kind {
    case .percent, .money, .quantity: true
    case .number: value.low.map { $0 > 2 } ?? false
    case .date, .timeSpan, .ordinal, .duration: false
    }
  }

  private func sources(of fact: Fact) -> [FactIssue] {
    var issues: [FactIssue] = []
    if fact.sources.allSatisfy({ $0.url == nil && $0.quote == nil && $0.publisher == nil }) {
      issues.append(
        FactIssue(
          code: .thinSource, place: fact.place, subject: fact.id,
          message: "no source has a publisher, an address or a quote, so nobody can look it up",
          hint: "add what is known of a source"))
    }
    // A notice may come out shortly before what it gives notice of.
    if let event = fact.date?.from, fact.isTrue,
      fact.sources.allSatisfy({ $0.date?.to.map { $0.adding(days: 31) < event } ?? false })
    {
      issues.append(
        FactIssue(
          code: .sourceBeforeEvent, place: fact.place, subject: fact.id,
          message: "all sources are older than the event of \(event), which they cannot attest",
          hint: "mend the dates or add a later source"))
    }
    return issues
  }

  private func wording(of fact: Fact) -> [FactIssue] {
    var issues: [FactIssue] = []
    if let word = Self.relativeTime(in: fact.statement) {
      issues.append(
        FactIssue(
          code: .relativeTime, place: fact.place, subject: fact.id,
          message: "\"\(word)\" means another time each day that the fact is read",
          hint: "write the date, or use \"since\" and \"until\""))
    }
    let texts = [fact.statement] + fact.also + [fact.say, fact.context].compactMap(\.self)
    if texts.contains(where: { $0.unicodeScalars.contains(where: Self.isHidden) }) {
      issues.append(
        FactIssue(
          code: .hiddenCharacters, place: fact.place, subject: fact.id,
          message: "holds characters that cannot be seen and may turn the text around",
          hint: "remove them"))
    }
    return issues
  }

  private static func relativeTime(in statement: String) -> String? {
    let words = statement.split { !$0.isLetter }.map(String.init)
    let alone = ["yesterday", "today", "tomorrow", "currently", "recently", "nowadays", "ago"]
    let periods = ["week", "month", "year", "quarter", "summer", "winter", "spring", "autumn"]
    for (index, word) in words.enumerated() {
      if alone.contains(word) { return word }
      if index > 0, periods.contains(word), ["last", "next", "this"].contains(words[index - 1]),
        index < 2 || !["the", "a", "an"].contains(words[index - 2])
      {
        return "\(words[index - 1]) \(word)"
      }
    }
    return nil
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x0...0x8, 0x7F: true
    default: false
    }
  }
}

/// What two statements must share to say the same: content in order, denial, time and truth.
private struct StatementKey: Hashable {
  private let words: [UInt64]
  private let denials: Int
  private let date: DaySpan?
  private let validity: DaySpan?
  private let isTrue: Bool

  init(_ statement: String, of fact: Fact) {
    words = Self.words(of: statement)
    denials = TermReader.terms(of: statement).count { Self.denials.contains($0.spelling) }
    date = fact.date
    validity = fact.validity
    isTrue = fact.isTrue
  }

  static func words(of text: String) -> [UInt64] {
    TermReader.terms(of: text).filter { $0.kind == .word || $0.kind == .number }.map(\.key)
  }

  /// A name's words without the article.
  static func spelling(of name: String) -> [UInt64] {
    let words = TermReader.terms(of: name).map(\.spelling)
    return words.first == the ? Array(words.dropFirst()) : words
  }

  private static let the = TermHash.of("the".utf8)
  private static let denials: Set<UInt64> = Set(
    ["not", "no", "never", "neither", "nor", "cannot", "without"].map { TermHash.of($0.utf8) })
}
