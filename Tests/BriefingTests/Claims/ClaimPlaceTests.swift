import Testing

@testable import Briefing

@Suite(
  "Places and ids of claims", .enabled(if: EnglishModel.isInstalled, "needs the English model"))
struct ClaimPlaceTests {
  private static let article = """
    Bridge opens in Northport

    Ada Quist, the mayor of Northport, opened the “Long Bridge” on Monday. It cost €5 million, and it
    carries eight lanes, the city’s engineers said.

    “We didn’t borrow a cent,” Quist said. “The bridge will pay for itself by 2030.”

    The mayor did not say who paid. Ada Quist, the mayor of Northport, opened the “Long Bridge” on Monday.
    """

  @Test("each quote is what stands in the file, one inside the other")
  func quotesStandInTheFile() throws {
    let (document, extraction) = try EnglishModel.extraction(of: Self.article)
    #expect(extraction.claims.count >= 6)
    for claim in extraction.claims {
      for quote in [claim.span, claim.predicate, claim.sentence] + claim.alsoAt {
        #expect(document.source.slice(quote.range) == quote.text)
      }
      #expect(claim.sentence.range.contains(claim.predicate.range.lowerBound))
      #expect(claim.text.hasSuffix(".") && claim.text.first?.isLowercase == false)
    }
  }

  @Test("a claim that stands twice is listed once, with both places")
  func mergesRepetitions() throws {
    let (_, extraction) = try EnglishModel.extraction(of: Self.article)
    let opened = extraction.claims.filter { $0.predicate.text == "opened" }
    #expect(opened.count == 1)
    #expect(opened.first?.alsoAt.count == 1)
    #expect(Set(extraction.claims.map(\.id)).count == extraction.claims.count)
  }

  @Test("the id does not depend on where the claim stands")
  func idsAreStable() throws {
    let first = try EnglishModel.extraction(of: "The ferry sank near Sandholm on Monday.")
      .extraction
    let second = try EnglishModel.extraction(
      of: "It rained all day. The ferry sank near Sandholm on Monday."
    ).extraction
    #expect(second.claims.map(\.id).contains(first.claims[0].id))
  }

  @Test("times are counted from the date of the article, the words kept")
  func resolvesTimes() throws {
    let day = try #require(CalendarDay("2019-02-21"))
    let (document, extraction) = try EnglishModel.extraction(
      of: "The ferry sank near Sandholm on Monday.", date: day)
    let time = try #require(extraction.claims.first?.values.first { $0.days != nil })
    #expect(document.source.slice(time.range).contains("Monday"))
    #expect(time.days?.from == CalendarDay("2019-02-18"))
  }

  @Test("the worth is the sum of its addends, within 0 and 1")
  func worthAddsUp() throws {
    let (_, extraction) = try EnglishModel.extraction(of: Self.article)
    for claim in extraction.claims {
      let sum = claim.worthFeatures.reduce(0) { $0 + $1.points }
      #expect(abs(min(1, max(0.03, sum)) - claim.worth) < 0.02)
    }
  }

  @Test("what is left out is counted by reason, and sentences add up")
  func countsOmissions() throws {
    let (_, extraction) = try EnglishModel.extraction(
      of: "The bank said it will move. Who pays? If it rains, the match will end.")
    let reasons = Set(extraction.omitted.map(\.reason))
    #expect(reasons.isSuperset(of: [.reporting, .question, .condition]))
    #expect(extraction.sentences == 3)
    #expect(extraction.withoutClaims == [Omission(reason: .question, count: 1)])
  }
}
