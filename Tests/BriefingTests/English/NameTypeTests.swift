import SpacyPipeline
import Testing

@testable import Briefing

/// Types of names that the document itself tells, whatever the model made of them.
///
/// The records are written by hand where the model would have to err in just one way.
struct NameTypeTests {
  /// Each ⟦name⟧ must have the type that the case gives; the other names are as they come.
  private func expect(_ marked: [String], _ label: EntityLabel?) throws {
    let texts = marked.map { $0.filter { $0 != "⟦" && $0 != "⟧" } }
    let parsed = try EnglishModel.parser().parse(texts)
    for (text, parsed) in zip(marked, parsed) {
      for (name, start) in Self.marks(text) {
        let token = try #require(parsed.tokens.first { $0.range.lowerBound == start })
        #expect(token.entity == label, "\(name) in \(parsed.text)")
      }
    }
  }

  private static func marks(_ marked: String) -> [(name: String, start: Int)] {
    var found: [(name: String, start: Int)] = []
    var at = 0
    for part in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      let halves = part.element.split(separator: "⟧", omittingEmptySubsequences: false)
      if part.offset > 0 { found.append((String(halves[0]), at)) }
      at += halves.reduce(0) { $0 + $1.utf8.count }
    }
    return found
  }

  @Test(arguments: [
    ["Rival suppliers include ⟦Velmora⟧, Huawei and ⟦Tarnby⟧."],
    ["Firms such as ⟦Velmora⟧ and ⟦Tarnby⟧ sell the gear."],
    ["⟦Velmora⟧, a Swedish company, sells the gear.", "Critics of ⟦Velmora⟧ disagree."],
    ["The chief executive of ⟦Velmora⟧ resigned.", "It bought phones from ⟦Velmora⟧."],
    ["The carmaker ⟦Tarnby⟧ closed a plant.", "Workers left ⟦Tarnby⟧ in May."],
    ["Velmora Group raised prices.", "Analysts praised ⟦Velmora⟧."],
  ])
  func companiesByTheirSigns(_ marked: [String]) throws {
    try expect(marked, .organization)
  }

  @Test(arguments: [
    ["Rivals such as ⟦China⟧ and ⟦Russia⟧ object."],
    ["Suppliers include ⟦Norway⟧ and ⟦Qatar⟧."],
    ["⟦Brazil⟧ and Huawei signed the deal."],
    ["Companies such as Huawei left ⟦Spain⟧."],
    ["The company in ⟦Denmark⟧ grew.", "Firms such as ⟦Denmark⟧ and Huawei grew."],
    ["The chief executive of Huawei visited ⟦Poland⟧."],
  ])
  func placesStayPlaces(_ marked: [String]) throws {
    try expect(marked, .geopolitical)
  }

  @Test func aPersonWithATitleIsNoCompany() throws {
    try expect(
      ["President Ohlen met the firm's owner.", "The subsidiary of ⟦Ohlen⟧ closed."], .person)
  }

  @Test(arguments: ["Secretary of ⟦State⟧ Anna Berg spoke.", "The minister of ⟦State⟧ left."])
  func theStateOfASecretaryIsNoName(_ marked: String) throws {
    try expect([marked], nil)
  }

  @Test func wordsAfterANameAreNoPartOfIt() {
    let words: [(text: String, pos: PartOfSpeech)] = [
      ("the", .determiner), ("United", .properNoun), ("States", .properNoun), ("years", .noun),
      ("ago", .adverb),
    ]
    let text = words.map(\.text).joined(separator: " ")
    var records: [TokenRecord] = []
    var at = 0
    for (word, pos) in words {
      let range = at..<at + word.utf8.count
      records.append(
        TokenRecord(
          range: range, pos: pos, startsSentence: at == 0, entity: .geopolitical,
          startsEntity: at == 0))
      at = range.upperBound + 1
    }
    let mended = WordRepair.mended(ParsedText(text: text, records: records))
    let isNamed = mended.map { $0.entity != nil }
    #expect(isNamed == [true, true, true, false, false])
  }

  @Test(arguments: ["2G", "3G", "4G", "5G", "6G"])
  func generationsAreOneTokenAndNoFigure(_ word: String) throws {
    for text in [
      "They sell \(word) gear.", "(\(word)), not more", "It is \(word).", "a \(word)-based network",
    ] {
      let parsed = try EnglishModel.parser().parse(text)
      let token = parsed.tokens.first { $0.text.contains("G") }
      #expect(token?.text == word, "\(text): \(parsed.tokens.map(\.text))")
      #expect(token?.entity.map(\.isNumeric) != true)
    }
  }

  @Test(arguments: ["2G/3G", "4G/5G", "3G/4G/5G", "2G-4G", "2G\u{2013}4G"])
  func generationsWithASlashAreOneTokenEach(_ words: String) throws {
    let parsed = try EnglishModel.parser().parse("The \(words) networks were shut.")
    let parts = Array(parsed.tokens.map(\.text)).filter { $0.contains("G") }
    let expected = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
    #expect(parts == expected)
  }

  @Test(arguments: ["a 5GHz band", "5GB of data", "15G of it", "A5G", "the G7"])
  func otherWordsWithAGAreCutAsEver(_ text: String) throws {
    let plain = EnglishParser(pipeline: try EnglishModel.plainPipeline(), plain: true).parse(text)
    let mended = try EnglishModel.parser().parse(text)
    #expect(mended.tokens.map(\.text) == plain.tokens.map(\.text))
  }
}
