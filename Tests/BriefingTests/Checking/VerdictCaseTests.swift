import Testing

@testable import Briefing

@Suite("Cases of verdicts", .enabled(if: EnglishModel.hasDictionary, "needs model and dictionary"))
struct VerdictCaseTests {
  @Test("the verdict, its code and what is uncovered", arguments: VerdictCase.all)
  func givesTheVerdict(_ example: VerdictCase) throws {
    let judgement = try EnglishModel.checker(of: example.factFile).judge(example.input())
    #expect(judgement.verdict.rawValue == example.verdict, "\(judgement.reason)")
    if !example.code.isEmpty {
      #expect(judgement.code == example.code, "\(judgement.reason)")
    }
    if !example.uncovered.isEmpty {
      #expect(judgement.uncovered.map(\.text) == example.uncovered)
    }
  }
}

@Suite("Case files of verdicts")
struct VerdictCaseFileTests {
  @Test(
    "every case has facts, a dated claim, a verdict and a code that exist",
    arguments: VerdictCase.all)
  func isComplete(_ example: VerdictCase) {
    #expect(!example.facts.isEmpty && !example.claim.isEmpty)
    #expect(example.date != nil)
    #expect(Verdict(rawValue: example.verdict) != nil)
    #expect(
      example.code.isEmpty || VerdictCode.named(example.code)?.verdict.rawValue == example.verdict)
  }

  @Test("a good part of the cases must neither be supported nor accused")
  func holdsLookAlikes() {
    let open = VerdictCase.all.count { $0.verdict == "unverified" }
    #expect(VerdictCase.all.count >= 150)
    #expect(open * 3 >= VerdictCase.all.count)
  }
}
