import SpacyPipeline
import Testing

@testable import Briefing

/// The mended analysis, with the model.
struct EnglishParserTests {
  @Test(arguments: ["They sell 5G, not 4G.", "The 6G plan failed."])
  func generationsOfNetworksStayWhole(_ text: String) throws {
    let words = try EnglishModel.parser().parse(text).tokens.map(\.text)
    #expect(words.contains { NetworkGenerations.isName($0) })
    #expect(!words.contains("G"))
  }

  @Test(arguments: [
    ("The gear was installed in May.", "install"), ("They have enrolled him.", "enroll"),
    ("She travelled far.", "travel"), ("They controlled it.", "control"),
  ])
  func doubledConsonants(_ text: String, _ lemma: String) throws {
    let lemmas = try EnglishModel.parser().parse(text).tokens.map(\.lemma)
    #expect(lemmas.contains(lemma))
  }

  @Test func whatIsToldHangsOnTheVerb() throws {
    let text =
      "Ada Ruiz told a gathering of farmers on Monday that Velorra would not import any rice."
    let parsed = try EnglishModel.parser().parse(text)
    let clause = parsed.tokens.first { $0.lower == "import" }
    #expect(clause?.dep == .ccomp)
    #expect(clause?.head.lower == "told")
  }

  @Test func aPastTenseIsNoNoun() throws {
    let text = "On its maiden voyage the Titanic sank on Monday after hitting an iceberg."
    let verb = try EnglishModel.parser().parse(text).tokens.first { $0.lower == "sank" }
    #expect(verb?.tag == .vbd)
    #expect(verb?.lemma == "sink")
  }

  @Test func aSurnameHasTheTypeOfTheFullName() throws {
    let parsed = try EnglishModel.parser().parse([
      "\"We are late,\" said Marta Ohlendorf, an analyst at the institute.",
      "Ohlendorf criticized the plan.",
    ])
    #expect(parsed[1][0].entity == .person)
    #expect(parsed[1].entities.first?.label == .person)
  }

  @Test func rangesAreOfTheOriginal() throws {
    let text = "\u{201c}I don\u{2019}t know,\u{201d} he said."
    let parsed = try EnglishModel.parser().parse(text)
    let bytes = Array(text.utf8)
    for token in parsed.tokens {
      #expect(String(decoding: bytes[token.range], as: UTF8.self) == token.text)
    }
    #expect(parsed.tokens.contains { $0.lower == "n't" && $0.dep == .neg })
  }

  @Test func aTextAloneAndAmongOthersIsReadAlike() throws {
    let texts = ["The court ruled.", "", "Anna saw 3 dogs in Oslo on Monday.", " \n", "Why?"]
    let together = try EnglishModel.parser().parse(documents: texts.map { [$0] })
    for (text, parsed) in zip(texts, together) {
      let alone = try EnglishModel.parser().parse(text)
      #expect(parsed[0].records == alone.records)
    }
  }

  @Test func hostileTextIsReadWhole() throws {
    for text in ["\u{0}a\u{0}", "\u{202e}abc\u{2066}", String(repeating: "(", count: 3000)] {
      let parsed = try EnglishModel.parser().parse(text)
      #expect(parsed.text == text)
      #expect(parsed.records.last?.range.upperBound == text.utf8.count)
    }
  }
}
