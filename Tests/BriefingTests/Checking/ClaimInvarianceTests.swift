import Testing

@testable import Briefing

/// The verdicts on all claims of the corpora under changes that mean nothing.
///
/// It prints how many differ; `BRIEF_TEST_FACTS=FILE` with `BRIEF_TEST_CLAIMS=FILE` takes others, and
/// `BRIEF_TEST_LIST=1` lists them.
@Suite(
  "Verdicts under changes that mean nothing",
  .enabled(if: EnglishModel.hasDictionary, "needs model and dictionary"))
struct ClaimInvarianceTests {
  @Test("names are names", arguments: ClaimCorpus.all)
  func swapsNames(_ corpus: ClaimCorpus) throws {
    let file = try corpus.factFile()
    let swap = NameSwap(entities: file.entities, wordNet: try EnglishModel.words())
    let claims = corpus.claimsAndFacts(file)
    let changed = claims.map { claim in
      var claim = claim.with(text: swap(claim.text))
      claim.speaker = claim.speaker.map { swap($0) }
      return claim
    }
    let share = try differing(
      "\(corpus): names", claims, changed, checker: EnglishModel.checker(of: file),
      other: EnglishModel.checker(of: swap(file)))
    #expect(share <= 0.05)
  }

  @Test("quotation marks are curly or straight", arguments: ClaimCorpus.all)
  func bendsQuotes(_ corpus: ClaimCorpus) throws {
    let file = try corpus.factFile()
    let straight = corpus.claimsAndFacts(file).map { $0.with(text: QuoteMarks.straight($0.text)) }
    let curly = straight.map { $0.with(text: QuoteMarks.curly($0.text)) }
    let checker = try EnglishModel.checker(of: file)
    #expect(
      try differing("\(corpus): quotes", straight, curly, checker: checker, other: checker) == 0)
  }

  @Test("a sentence says the same in the passive", arguments: ClaimCorpus.all)
  func turnsToThePassive(_ corpus: ClaimCorpus) throws {
    let file = try corpus.factFile()
    let claims = corpus.claimsAndFacts(file)
    let passives = PassiveVoice(parser: try EnglishModel.parser()).passives(of: claims.map(\.text))
    let changed = zip(claims, passives).map { $0.with(text: $1 ?? $0.text) }
    let checker = try EnglishModel.checker(of: file)
    let share = try differing(
      "\(corpus): voice", claims, changed, checker: checker, other: checker)
    #expect(share <= 0.05)
  }

  /// The share of the changed claims on which the verdict is another one.
  private func differing(
    _ name: String, _ claims: [ClaimInput], _ changed: [ClaimInput], checker: Checker,
    other: Checker
  ) throws -> Double {
    let pairs = zip(claims, changed).filter { $0.text != $1.text }
    guard !pairs.isEmpty else { return 0 }
    let before = checker.judge(pairs.map(\.0))
    let after = other.judge(pairs.map(\.1))
    let different = pairs.indices.filter { before[$0].verdict != after[$0].verdict }
    print("\(name): \(different.count) of \(pairs.count) verdicts differ")
    if ClaimCorpus.lists {
      for index in different {
        print(
          "  \(before[index].verdict) (\(before[index].code)): \(pairs[index].0.text)\n"
            + "  \(after[index].verdict) (\(after[index].code)): \(pairs[index].1.text)")
      }
    }
    return Double(different.count) / Double(pairs.count)
  }
}

/// The two ways to write quotation marks and apostrophes.
private enum QuoteMarks {
  static func straight(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "“", "”": "\""
        case "‘", "’": "'"
        default: character
        }
      })
  }

  static func curly(_ text: String) -> String {
    var isOpen = true
    return String(
      text.map { character -> Character in
        defer { isOpen = character == " " || character == "(" }
        switch character {
        case "\"": return isOpen ? "“" : "”"
        case "'": return isOpen ? "‘" : "’"
        default: return character
        }
      })
  }
}

extension ClaimInput {
  fileprivate func with(text: String) -> ClaimInput {
    var claim = self
    claim.text = text
    return claim
  }
}

extension ClaimCorpus {
  /// The claims, and the facts as claims in their own words.
  fileprivate func claimsAndFacts(_ file: FactFile) -> [ClaimInput] {
    claims
      + file.facts.filter(\.isFirm).map { ClaimInput(text: $0.statement, date: $0.dayAfter) }
  }
}
