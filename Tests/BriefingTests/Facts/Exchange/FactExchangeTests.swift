import Testing

@testable import Briefing

private let text = """
  schema: brief-facts/1
  entities:
    - {name: Nordtel, aliases: ["Nordtel, Oyj", "Nordtel: the group"], kind: organization}
    - {name: Tampere, kind: place, within: Finland}
  facts:
    - id: a
      statement: "Nordtel \\"switched\\" on: its 5G network, at last."
      date: 2024-03
      also: [One, "Two, with a comma"]
      tags: [telecom, "null"]
      say: "- a dash"
      context: "# no comment"
      sources:
        - {title: "It said: \\"live\\"", publisher: Nordtel, date: 2024, url: "https://example.org/a?b#c"}
        - {title: Second, quote: "Line, with “quotes”"}
      reviewed: {by: kl, date: 2024-03-20, due: 2025-03-20}
    - id: b
      statement: Nordtel runs no network.
      until: 2024-02
      verdict: false
      status: disputed
      sources: [{title: "2024"}]
    - id: c
      statement: Café\u{A0}open.
      since: 2020-01-01
      supersedes: [a, b]
      sources: [{title: "\\u202Eodd\\ttext"}]
  """

private func facts(_ text: String) throws -> FactFile {
  try FactFileReader.read([.init(name: "f.yaml", bytes: Array(text.utf8))])
}

/// The facts without their places, which differ.
private func plain(_ facts: [Fact]) -> [Fact] {
  facts.map { fact in
    var fact = fact
    fact.place = Fact.Place(file: "", line: 0, column: 0)
    return fact
  }
}

@Suite struct FactExchangeTests {
  @Test func whatIsWrittenReadsBackTheSame() throws {
    let file = try facts(text)
    let again = try facts(FactFileWriter.text(entities: file.entities, facts: file.facts))
    #expect(plain(again.facts) == plain(file.facts))
    #expect(again.entities.map(\.aliases) == file.entities.map(\.aliases))
    #expect(again.entities.map(\.within) == file.entities.map(\.within))
    #expect(try facts(FactFileWriter.text(facts: [])).facts.isEmpty)
  }

  @Test func tablesReadBackTheSame() throws {
    let file = try facts(text)
    #expect(try plain(FactTable.facts(csv: FactTable.csv(file.facts))) == plain(file.facts))
    #expect(
      try plain(FactTable.facts(jsonLines: FactTable.jsonLines(file.facts))) == plain(file.facts))
  }

  @Test func readsColumnsInAnyOrder() throws {
    let read = try FactTable.facts(
      csv: "\u{FEFF}statement,id,source_title\n\"A, \"\"b\"\"\",x,T\n,x,U\n")
    #expect(read.map(\.statement) == ["A, \"b\""])
    #expect(read.first?.sources.map(\.title) == ["T", "U"])
  }

  @Test(arguments: [
    ("id,statment\nx,y\n", "line 1: unknown column \"statment\"; did you mean \"statement\"?"),
    ("id,statement\nx\n", "line 2: 1 cells, but the first row has 2; quote cells with commas"),
    ("id,statement\nx,\"y\n", "line 2: a quotation mark is never closed; close it"),
    ("id,date\n\nx,soon\n", "line 3: \"soon\" is no date; mend the cell"),
    ("id,status\nx,fine\n", "line 2: \"fine\" is no status; mend the cell"),
    ("id,statement\n,y\n", "line 2: \"\" is no id; mend the cell"),
  ])
  func refusesBrokenTables(_ csv: String, _ message: String) {
    #expect {
      try FactTable.facts(csv: csv)
    } throws: {
      "\($0)" == message
    }
  }

  @Test func readsClaimReviews() throws {
    let json = """
      {"@graph": [{"@type": "ClaimReview", "claimReviewed": "The mast  killed\\nbirds.",
        "author": {"name": "Desk"}, "datePublished": "2024-03-01T10:00", "url": "https://x.org/1",
        "reviewRating": {"ratingValue": "1", "worstRating": 1, "bestRating": 5,
                         "alternateName": "False"}},
       {"claimReviewed": "The mast is tall.", "reviewRating": {"alternateName": "Mostly true"}},
       {"claimReviewed": "The mast is tall.", "reviewRating": {"ratingValue": 1, "worstRating": 1}},
       {"name": "no review"}]}
      """
    let read = try ClaimReviews.facts(jsonLD: json)
    #expect(read.map(\.id) == ["mast-killed-birds", "mast-tall", "mast-tall-2"])
    #expect(read.map(\.isTrue) == [false, true, false])
    #expect(read.allSatisfy { $0.status == .draft })
    #expect(read.first?.sources.first?.date?.iso == "2024-03-01")
    #expect(read.first?.sources.first?.publisher == "Desk")
    // What was taken over is a fact file that can be read.
    #expect(try facts(FactFileWriter.text(facts: read)).facts.count == 3)
  }

  @Test func refusesWhatIsNoJSON() {
    #expect(throws: FactExchangeError.noObject(line: 2)) {
      try ClaimReviews.facts(jsonLD: "{}\nno\n")
    }
    #expect(throws: FactExchangeError.noObject(line: 1)) {
      try FactTable.facts(jsonLines: "[1]\n")
    }
  }
}
