import Testing

@testable import Briefing

private func codes(
  _ facts: String, entities: String = "[]", _ linter: FactLinter = FactLinter()
) throws -> [String] {
  let text = "schema: brief-facts/1\nentities: \(entities)\nfacts:\n" + facts
  let file = try FactFileReader.read([.init(name: "f.yaml", bytes: Array(text.utf8))])
  return linter.issues(in: file).map { "\($0.subject) \($0.code.rawValue)" }
}

private let end = "    reviewed: {by: kl, date: 2024-03-20, due: 2025-03-20}\n"
private let source = "    sources: [{title: Minutes, publisher: Nordtel}]\n"

private func fact(_ id: String, _ statement: String, _ more: String = "") -> String {
  "  - id: \(id)\n    statement: \(statement)\n" + more + source + end
}

private func quoting(_ statement: String, _ quote: String) -> String {
  "  - id: a\n    statement: \(statement)\n"
    + "    sources: [{title: T, publisher: P, quote: \"\(quote)\"}]\n" + end
}

@Suite struct FactLinterTests {
  @Test func aGoodFileHasNoIssues() throws {
    let facts =
      fact("a", "Nordtel has 25 masts.", "    since: 2024\n")
      + fact("b", "Nordtel had 20 masts.", "    date: 2023\n")
    let day = try #require(CalendarDay("2025-03-20"))
    #expect(try codes(facts, FactLinter(asOf: day)) == [])
  }

  @Test func findsOverdueReviews() throws {
    let linter = FactLinter(asOf: CalendarDay("2025-03-21"))
    #expect(try codes(fact("a", "Nordtel runs masts."), linter) == ["a review-overdue"])
    #expect(try codes(fact("a", "Nordtel runs masts.")) == [])
  }

  @Test func findsMissingReviewsAndThinSources() throws {
    let thin = "  - id: a\n    statement: A dog barked.\n    sources: [{title: Minutes}]\n"
    #expect(try codes(thin) == ["a review-missing", "a thin-source"])
    #expect(try codes(thin + "    status: draft\n") == ["a thin-source"])
    #expect(try codes(thin + "    status: withdrawn\n") == [])
  }

  @Test(arguments: [
    ("Nordtel banned the vendor.", "Nordtel has banned vendors.", true),
    ("Nordtel banned the vendor.", "Nordtel has not banned the vendor.", false),
    ("Nordtel sued Quayline.", "Quayline sued Nordtel.", false),
    ("Nordtel has 25 masts.", "Nordtel has 26 masts.", false),
    ("Nordtel has 25 masts.", "Nordtel has twenty-five masts.", true),
  ])
  func findsDuplicates(_ one: String, _ other: String, _ same: Bool) throws {
    let found = try codes(fact("a", one) + fact("b", other))
    #expect(found == (same ? ["b duplicate-statement"] : []))
  }

  @Test func otherTimesAreNoDuplicates() throws {
    let facts =
      fact("a", "Nordtel closed.", "    date: 2024\n")
      + fact("b", "Nordtel closed.", "    date: 2023\n")
    #expect(try codes(facts) == [])
  }

  @Test(arguments: [
    ("Nordtel has 25 masts.", "We run 25 masts.", true),
    ("Nordtel has 25 masts.", "We run twenty-five masts.", true),
    ("Nordtel has 25 masts.", "We run 26 masts.", false),
    ("Nordtel had 4.1 million users.", "We had 4,100,000 users.", true),
    ("Nordtel paid 38 million kroner.", "A fine of NOK 38 million.", true),
    ("Nordtel paid 38 million kroner.", "A fine was imposed.", false),
    ("Nordtel opened its 5G network in 2024.", "We are live.", true),
    ("Sales rose 5 percent.", "Sales rose by 5%.", true),
    ("Ada Lund signed Order 13873.", "An order was signed.", true),
    ("Sales rose 5 percent.", "Sales rose by 6%.", false),
  ])
  func findsQuotesWithoutTheFigure(_ statement: String, _ quote: String, _ good: Bool) throws {
    let found = try codes(quoting(statement, quote))
    #expect(found == (good ? [] : ["a quote-without-figure"]), "\(statement) / \(quote)")
  }

  @Test func findsNamesThatDifferInLittle() throws {
    let entities =
      "[{name: Accord, kind: group}, {name: Civic List, aliases: [the accord], kind: group}]"
    #expect(try codes("  []", entities: entities) == ["Civic List alias-shared"])
    let own = "[{name: Accord, aliases: [the Accord], kind: group}]"
    #expect(try codes("  []", entities: own) == [])
  }

  @Test func findsFactsThatOnlyTheArticleKnows() throws {
    let facts = fact("a", "Nordtel runs masts.")
    #expect(try codes(facts, FactLinter(articles: ["Minutes"])) == ["a self-sourced"])
    #expect(try codes(facts, FactLinter(articles: ["Other"])) == [])
  }

  @Test func findsIdsThatStandForSomethingElse() throws {
    func linter(_ statement: String) throws -> FactLinter {
      let text = "schema: brief-facts/1\nfacts:\n" + fact("a", statement)
      let file = try FactFileReader.read([.init(name: "f.yaml", bytes: Array(text.utf8))])
      return FactLinter(earlier: file.facts)
    }
    let facts = fact("a", "Nordtel runs 25 masts in Tampere.")
    #expect(try codes(facts, linter("Nordtel runs 24 masts in Tampere.")) == [])
    #expect(
      try codes(facts, linter("Quayline was fined for its ferry.")) == ["a id-reused"])
  }

  @Test(arguments: [
    ("Nordtel opened its network last year.", true), ("Nordtel is currently closed.", true),
    ("The council sits this week.", true), ("Nordtel sold USA Today.", false),
    ("It was the last year of the war.", false), ("A recent law bans it.", false),
  ])
  func findsTimesThatMove(_ statement: String, _ moves: Bool) throws {
    #expect(try codes(fact("a", statement)) == (moves ? ["a relative-time"] : []))
  }

  @Test func findsSourcesOlderThanTheEvent() throws {
    let text =
      "  - id: a\n    statement: Nordtel opened a mast.\n    date: 2024-05-02\n"
      + "    sources: [{title: T, publisher: P, date: 2023}]\n" + end
    #expect(try codes(text) == ["a source-before-event"])
  }

  @Test func findsHiddenCharacters() throws {
    #expect(try codes(fact("a", "\"Nordtel \\u202Eopened.\"")) == ["a hidden-characters"])
  }

  @Test func takesInConflicts() throws {
    let conflict = FactConflict(first: "a", second: "b", reason: "25 is not 26")
    let facts = fact("a", "Nordtel has 25 masts.") + fact("b", "Nordtel has 26 masts.")
    #expect(try codes(facts, FactLinter(conflicts: [conflict])) == ["b contradicting-facts"])
  }
}
