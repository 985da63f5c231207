import SpacyPipeline
import Testing

@testable import Briefing

private func read(_ texts: String...) throws(FactFileError) -> FactFile {
  let files = texts.enumerated().map {
    FactFileReader.File(name: "f\($0.offset + 1).yaml", bytes: Array($0.element.utf8))
  }
  return try FactFileReader.read(files)
}

private func problems(_ texts: String...) -> [FactFileProblem] {
  do throws(FactFileError) {
    let files = texts.enumerated().map {
      FactFileReader.File(name: "f\($0.offset + 1).yaml", bytes: Array($0.element.utf8))
    }
    _ = try FactFileReader.read(files)
    return []
  } catch {
    return error.problems
  }
}

/// Takes the `⟦` out of a text and says on which line and in which column it stood.
private func unmark(_ marked: String) -> (text: String, line: Int, column: Int) {
  let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
  let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
  return (parts.joined(), lines.count, (lines.last?.count ?? 0) + 1)
}

private let head = "schema: brief-facts/1\nfacts:\n"
private let source = "    sources: [{title: Minutes}]\n"

@Suite struct FactFileReaderTests {
  @Test func readsEveryKey() throws {
    let file = try read(
      """
      schema: brief-facts/1
      entities:
        - name: Nordtel
          aliases: [Nordtel Oyj]
          kind: organization
        - {name: Tampere, kind: place, within: Finland}
      facts:
        - id: old-one
          statement: Nordtel runs no 5G network.
          until: 2024-03
          sources: [{title: Minutes}]
        - id: nordtel-5g
          statement: >
            Nordtel switched on
            its 5G network.
          date: 2024-02
          verdict: false
          status: draft
          supersedes: [old-one]
          say: It did not.
          also: [The network "went live"., 'Live at last: 5G.']
          context: Two towns.
          tags: [telecom]
          sources:
            - title: Nordtel switches on 5G
              publisher: Nordtel
              date: 2024
              url: https://example.org/a
              quote: “Live today.”
          reviewed: {by: kl, date: 2024-03-20, due: 2025-03-20}
      """)
    #expect(file.entities.map(\.name) == ["Nordtel", "Tampere"])
    #expect(file.entities[0].aliases == ["Nordtel Oyj"])
    #expect(file.entities[1].within == "Finland")
    #expect(file.facts.map(\.id) == ["old-one", "nordtel-5g"])
    #expect(file.facts[0].validity == DaySpan(from: nil, to: CalendarDay("2024-03-31")))
    let fact = file.facts[1]
    #expect(fact.statement == "Nordtel switched on its 5G network.")
    #expect(fact.date?.iso == "2024-02")
    #expect(!fact.isTrue)
    #expect(fact.status == .draft)
    #expect(fact.supersedes == ["old-one"])
    #expect(fact.say == "It did not.")
    #expect(fact.also == ["The network \"went live\".", "Live at last: 5G."])
    #expect(fact.context == "Two towns.")
    #expect(fact.tags == ["telecom"])
    #expect(fact.sources[0].publisher == "Nordtel")
    #expect(fact.sources[0].date?.iso == "2024")
    #expect(fact.sources[0].quote == "“Live today.”")
    #expect(fact.reviewed?.due == CalendarDay("2025-03-20"))
    #expect(fact.place == Fact.Place(file: "f1.yaml", line: 12, column: 5))
  }

  @Test func digestIsThatOfTheBytes() throws {
    let text = head + "  - id: a\n    statement: A.\n" + source
    #expect(try read(text).digest == SHA256.hexDigest(of: Array(text.utf8)))
    let other = "schema: brief-facts/1\n"
    #expect(try read(text, other).digest != read(other, text).digest)
  }

  @Test(arguments: [
    ("schema: brief-facts/1\n⟦fact: []\n", "unknown key \"fact\"", "did you mean \"facts\"?"),
    (
      "schema: ⟦brief-facts/2\n", "the schema is \"brief-facts/2\"",
      "write \"schema: brief-facts/1\""
    ),
    ("⟦facts: []\n", "a fact file has no \"schema\"", "add \"schema: …\""),
    (
      head + "  - id: a\n    ⟦statment: A.\n" + source, "unknown key \"statment\"",
      "did you mean \"statement\"?"
    ),
    (head + "  - ⟦statement: A.\n" + source, "a fact has no \"id\"", "add \"id: …\""),
    (
      head + "  - id: ⟦A_b\n    statement: A.\n" + source, "the id \"A_b\" is not kebab-case",
      "hyphens"
    ),
    (
      head + "  - id: a\n    statement: A.\n    date: ⟦2024-02-30\n" + source, "no date", "2024-03"
    ),
    (
      head + "  - id: a\n    statement: A.\n    verdict: ⟦no\n" + source, "\"verdict\" is \"no\"",
      "verdict: true"
    ),
    (
      head + "  - id: a\n    statement: A.\n    status: ⟦aproved\n" + source,
      "\"status\" is \"aproved\"", "did you mean \"approved\"?"
    ),
    (head + "  - id: a\n    statement: A.\n    sources: ⟦[]\n", "no source", "add at least one"),
    (head + "  - id: a\n    statement: ⟦\n" + source, "\"statement\" is empty", "write the value"),
    (head + "  - id: a\n    statement: ⟦[A]\n" + source, "\"statement\" is no text", "quote it"),
    (head + "  - id: a\n    statement: A.\n    tags: ⟦x\n" + source, "\"tags\" is no list", "[one"),
    (
      head + "  - id: a\n    statement: A.\n    ⟦date: 2024\n    since: 2024\n" + source,
      "a fact with a date and a span", "keep one"
    ),
    (
      head + "  - id: a\n    statement: A.\n    since: 2024\n    ⟦until: 2023\n" + source,
      "\"until\" lies before", "swap"
    ),
    (
      head + "  - id: ab-cd\n    statement: A.\n    supersedes: [⟦ab-ce]\n" + source,
      "no fact has the id \"ab-ce\"", "did you mean \"ab-cd\"?"
    ),
    (
      head + "  - id: a\n    statement: A.\n    ⟦statement: B.\n" + source, "stands twice", "rename"
    ),
    (head + "  - id: a\n⟦\tstatement: A.\n" + source, "broken YAML", "spaces, not tabs"),
    (head + "  - id: a\n    statement: A: ⟦B\n" + source, "broken YAML", "quote a value"),
    (head + "  - id: a\n    statement: ⟦!!int 5\n" + source, "the YAML tag", "quote the value"),
    (head + "  - id: a\n    statement: ⟦&x A\n" + source, "a YAML anchor", "write the value out"),
    (head + "  - id: &x a\n    statement: ⟦*x\n" + source, "a YAML alias", "write the value out"),
    (
      "schema: brief-facts/1\nentities:\n  - {name: A, kind: ⟦firm}\n", "\"kind\" is \"firm\"",
      "choose one"
    ),
    (
      "schema: brief-facts/1\nentities:\n  - {name: A, kind: place}\n"
        + "  - {name: B, kind: place, aliases: [⟦A]}\n", "also names the entity \"A\"", "merge"
    ),
    (
      "schema: brief-facts/1\nentities:\n  - {name: A, kind: place, ⟦within: B}\n"
        + "  - {name: B, kind: place, within: A}\n", "\"A\" lies within itself", "wider"
    ),
    ("⟦- a\n", "a fact file is no mapping", "key: value"),
    ("⟦", "the file is empty", "schema"),
  ])
  func saysWhereAndWhatAndHow(_ marked: String, what: String, hint: String) {
    let (text, line, column) = unmark(marked)
    let found = problems(text)
    #expect(
      found.contains {
        $0.what.contains(what) && $0.hint.contains(hint) && !$0.why.isEmpty
      }, "\(found)")
    // libyaml and the duplicate check point into the entry; the line must still be near.
    if what == "broken YAML" || what == "stands twice" {
      #expect(found.allSatisfy { abs($0.place.line - line) <= 1 }, "\(found)")
    } else if what != "\"statement\" is empty" && what != "the file is empty" {
      #expect(found.contains { $0.place.line == line && $0.place.column == column }, "\(found)")
    }
  }

  @Test func countsColumnsInCharacters() {
    let (text, line, column) = unmark(head + "  - {id: a, statement: “é”, ⟦tag: x}\n")
    #expect(problems(text).last?.place == Fact.Place(file: "f1.yaml", line: line, column: column))
  }

  @Test func reportsAllProblemsAtOnceButAtMostTwenty() {
    let bad = (1...30).map { "  - id: a\($0)\n    stament: A.\n" }.joined()
    do throws(FactFileError) {
      _ = try read(head + bad, "facts: 1")
      Issue.record("the file was accepted")
    } catch {
      #expect(error.problems.count == 22)
      #expect(error.more == 70)
      #expect(error.description.hasSuffix("and 70 more problems; mend these first"))
      let lines = error.problems.prefix(20).map(\.place.line)
      #expect(lines == lines.sorted())
    }
  }

  @Test func idsAndNamesAreUniqueOverAllFiles() {
    let fact = head + "  - id: a\n    statement: A.\n" + source
    #expect(problems(fact, fact).map(\.what) == ["the id \"a\" is used twice"])
    #expect(problems(fact, fact).first?.why.contains("f1.yaml:3") == true)
    let entity = "schema: brief-facts/1\nentities: [{name: A, kind: place}]\n"
    #expect(problems(entity, entity).first?.place.file == "f2.yaml")
  }

  @Test func supersedingInACircleIsRefused() {
    let text =
      head + "  - id: a\n    statement: A.\n    supersedes: [b]\n" + source
      + "  - id: b\n    statement: B.\n    supersedes: [a]\n" + source
      + "  - id: c\n    statement: C.\n    supersedes: [a]\n" + source
    #expect(problems(text).map(\.what) == ["facts supersede one another in a circle"])
  }

  @Test func acceptsAmpersandsAndStarsInText() throws {
    let file = try read(
      head + "  - id: a\n    statement: AT&T paid *three* & more to B&B, *at* last.\n" + source)
    #expect(file.facts[0].statement == "AT&T paid *three* & more to B&B, *at* last.")
  }

  @Test func acceptsAByteOrderMarkAndWindowsLineEnds() throws {
    let text = head + "  - id: a\n    statement: A.\n" + source
    let windows = "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n")
    #expect(try read(windows).facts.first?.place.line == 3)
  }

  @Test func hostileFilesAreRefusedWithBoundedWork() {
    var bomb = "schema: brief-facts/1\nx0: &x0 [a, a]\n"
    for level in 1...60 { bomb += "x\(level): &x\(level) [*x\(level - 1), *x\(level - 1)]\n" }
    #expect(problems(bomb + "? *x60\n: 1\n").map(\.what) == ["a YAML alias"])
    let deep = String(repeating: "[", count: 100_000)
    #expect(problems(deep).first?.hint.contains("four levels") == true)
    #expect(!problems(String(repeating: "- ", count: 100_000)).isEmpty)
    #expect(!problems(String(repeating: "? ", count: 100_000)).isEmpty)
    #expect(problems(head + "  - \u{1}").first?.what.contains("does not allow") == true)
    #expect(problems("a: b\n---\nc: d\n").first?.hint.contains("one document") == true)
    #expect(problems("\"open\nfacts").first?.hint.contains("close the quotation") == true)
  }

  @Test func invalidTextIsRefusedWithItsPlace() {
    let bytes = Array("schema: é\nfacts: ".utf8) + [0xC3, 0x28]
    #expect(
      throws: FactFileError(
        problems: [
          FactFileProblem(
            place: Fact.Place(file: "f", line: 2, column: 8), what: "not UTF-8 text",
            why: "this byte starts no character", hint: "save the file as UTF-8 and try again")
        ], more: 0)
    ) {
      try FactFileReader.read([FactFileReader.File(name: "f", bytes: bytes)])
    }
  }

  @Test func aHugeFileIsRefused() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: YAMLSource.sizeLimit + 1)
    #expect(throws: FactFileError.self) {
      try FactFileReader.read([FactFileReader.File(name: "f", bytes: bytes)])
    }
  }
}

@Test(arguments: [
  ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
  ("2023-02", "2023-02-01", "2023-02-28"), ("2023-04-05", "2023-04-05", "2023-04-05"),
])
func readsDaysMonthsAndYears(_ text: String, from: String, to: String) throws {
  let span = try #require(DaySpan(text))
  #expect(span == DaySpan(from: CalendarDay(from), to: CalendarDay(to)))
  #expect(span.iso == text)
}

@Test(arguments: ["", "24", "2024-13", "2024-1", "20240101", "2024-02-30", "MMXX", "2024-"])
func refusesOtherDates(_ text: String) {
  #expect(DaySpan(text) == nil)
}
