import Testing

@testable import Briefing

/// What becomes of a fact's own words when one slot of them is changed.
///
/// It prints the shares by the kind of change; `BRIEF_TEST_FACTS=FILE` takes another fact file, and
/// `BRIEF_TEST_LIST=1` lists what was supported.
@Suite(
  "Facts with one slot changed",
  .enabled(if: EnglishModel.hasDictionary, "needs model and dictionary"))
struct FactMutationTests {
  @Test("a changed slot is seen", arguments: ClaimCorpus.all)
  func seesTheChangedSlot(_ corpus: ClaimCorpus) throws {
    let file = try corpus.factFile()
    let checker = try EnglishModel.checker(of: corpus.facts)
    let mutants = FactMutator(file: file, parser: try EnglishModel.parser()).mutants()
    try #require(mutants.count > 100)
    let judgements = checker.judge(mutants.map(\.input))
    var wrong: [String] = []
    var supported = 0
    for (mutant, judgement) in zip(mutants, judgements) where judgement.verdict == .supported {
      supported += 1
      if judgement.facts.contains(mutant.fact.id) {
        wrong.append("\(mutant.kind): \(mutant.text) [\(mutant.fact.id): \(mutant.fact.statement)]")
      } else if ClaimCorpus.lists {
        print("by another:", mutant.kind, mutant.text, judgement.facts)
      }
    }
    print(Self.table(corpus.name, mutants, judgements.map(\.verdict)))
    if ClaimCorpus.lists {
      for (mutant, judgement) in zip(mutants, judgements)
      where judgement.verdict == .partlySupported {
        print("partly:", mutant.kind, mutant.text, judgement.uncovered.map(\.text))
      }
    }
    #expect(
      Double(wrong.count) <= 0.005 * Double(mutants.count), "\(wrong.joined(separator: "\n"))")
    #expect(Double(supported) <= 0.05 * Double(mutants.count))
  }

  @Test("the unchanged words are supported", arguments: ClaimCorpus.all)
  func supportsTheFactItself(_ corpus: ClaimCorpus) throws {
    let facts = try corpus.factFile().facts.filter(\.isFirm)
    let checker = try EnglishModel.checker(of: corpus.facts)
    let judgements = checker.judge(
      facts.map { ClaimInput(text: $0.statement, date: $0.dayAfter) })
    let open = zip(facts, judgements).filter { $0.1.verdict != .supported }
    if ClaimCorpus.lists {
      for (fact, judgement) in open { print("own words:", judgement.verdict, fact.statement) }
    }
    print("\(corpus.name): \(open.count) of \(facts.count) facts do not support their own words")
    #expect(Double(open.count) <= 0.1 * Double(facts.count))
  }

  private static func table(_ name: String, _ mutants: [FactMutant], _ verdicts: [Verdict])
    -> String
  {
    let lines = FactMutant.Kind.allCases.map { kind in
      let found = zip(mutants, verdicts).filter { $0.0.kind == kind }.map(\.1)
      func share(_ verdict: Verdict) -> String {
        "\(verdict.rawValue) \(100 * found.count { $0 == verdict } / max(1, found.count)) %"
      }
      let shares = [Verdict.contradicted, .unverified, .partlySupported, .supported].map(share)
      return "  \(kind.rawValue): \(found.count) claims, \(shares.joined(separator: ", "))"
    }
    return (["\(name): \(mutants.count) claims with one slot changed"] + lines)
      .joined(separator: "\n")
  }
}
