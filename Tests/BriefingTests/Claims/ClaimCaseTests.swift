import Testing

@testable import Briefing

@Suite("Cases of claims", .enabled(if: EnglishModel.isInstalled, "needs the English model"))
struct ClaimCaseTests {
  @Test("the marked predicates are found, and no others", arguments: ClaimCases.marked)
  func findsPredicates(_ marked: ClaimCases.Marked) throws {
    let (_, extraction) = try EnglishModel.extraction(of: marked.text)
    #expect(extraction.claims.map(\.predicate.text) == marked.predicates)
  }

  @Test("claims are what the cases say of them", arguments: ClaimCases.described)
  func fillsFields(_ described: ClaimCases.Described) throws {
    let (_, extraction) = try EnglishModel.extraction(of: described.text)
    for (predicate, fields) in described.expectations {
      let claim = try #require(
        extraction.claims.first { $0.predicate.text == predicate }, "no claim \"\(predicate)\"")
      for (name, value) in fields {
        #expect(ClaimCaseTests.field(name, of: claim) == value, "\(name) of \"\(predicate)\"")
      }
    }
  }

  private static func field(_ name: String, of claim: Claim) -> String? {
    switch name {
    case "speaker": claim.speaker ?? ""
    case "speech": claim.speech?.rawValue ?? ""
    case "mode": claim.mode.rawValue
    case "kind": claim.kind.rawValue
    case "negated": String(claim.negated)
    case "checkable": String(claim.checkable)
    case "subject": claim.subject
    case "text": claim.text
    default: nil
    }
  }
}
