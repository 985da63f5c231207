import Testing

@testable import Briefing

struct ComparisonCase: Sendable, CustomTestStringConvertible {
  let claim: String
  let fact: String
  let result: ValueComparison.Result
  var testDescription: String { "\(claim) against \(fact)" }

  init(_ claim: String, _ fact: String, _ result: ValueComparison.Result) {
    (self.claim, self.fact, self.result) = (claim, fact, result)
  }
}

@Test(arguments: [
  ComparisonCase("4.2 percent", "4.23 percent", .agrees),
  ComparisonCase("4.8 percent", "4.2 percent", .differs),
  ComparisonCase("4.23 percent", "4.2 percent", .incomparable),
  ComparisonCase("about 40 percent", "39.7 percent", .agrees),
  ComparisonCase("about 40 percent", "45 percent", .differs),
  ComparisonCase("nearly 40 percent", "36 percent", .agrees),
  ComparisonCase("nearly 40 percent", "41 percent", .differs),
  ComparisonCase("more than 20 ships", "25 ships", .agrees),
  ComparisonCase("more than 20 ships", "20 ships", .differs),
  ComparisonCase("at least 20 ships", "20 ships", .agrees),
  ComparisonCase("up to 300", "301", .differs),
  ComparisonCase("35 ships", "36 ships", .differs),
  ComparisonCase("20,000 people", "20,134 people", .incomparable),
  ComparisonCase("1,000 jobs", "1,200 jobs", .differs),
  ComparisonCase("2.7 km", "2,700 metres", .agrees),
  ComparisonCase("5 miles", "5 km", .differs),
  ComparisonCase("4.8 hours", "4 h 48 min", .agrees),
  ComparisonCase("3 percent", "3 percentage points", .differs),
  ComparisonCase("0.25 percentage points", "25 basis points", .agrees),
  ComparisonCase("two thirds", "66.4 percent", .agrees),
  ComparisonCase("€5 million", "£5 million", .differs),
  ComparisonCase("$5 million", "A$5 million", .incomparable),
  ComparisonCase("$5 million", "US$4.9 million", .agrees),
  ComparisonCase("5 to 7 percent", "6.1 percent", .agrees),
  ComparisonCase("5 to 7 percent", "8 percent", .differs),
  ComparisonCase("5 percent", "5 kilometres", .incomparable),
  ComparisonCase("won 3–1", "won 3-1", .agrees),
  ComparisonCase("won 3–1", "won 2-1", .differs),
  ComparisonCase("more than 25", "more than 20", .incomparable),
  ComparisonCase("more than 20", "at least 25", .agrees),
  ComparisonCase("1.2 million", "1,234,567", .agrees),
  ComparisonCase("20 degrees Celsius", "68°F", .agrees),
])
func comparesAsTheClaimStatesIt(_ expected: ComparisonCase) throws {
  let finder = ValueFinder()
  let claim = try #require(finder.values(in: expected.claim, date: nil).first)
  let fact = try #require(finder.values(in: expected.fact, date: nil).first)
  let outcome = ValueComparison.compare(claim: claim, fact: fact)
  #expect(outcome.result == expected.result, "\(outcome.test)")
  #expect(!outcome.test.isEmpty)
}
