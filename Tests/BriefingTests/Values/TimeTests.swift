import Testing

@testable import Briefing

/// A Thursday.
private let day = CalendarDay("2019-02-21")

private func times(_ text: String, _ date: CalendarDay? = day) -> [Value] {
  ValueFinder().values(in: text, date: date).filter(\.isTime)
}

@Test(arguments: [
  "On ⟦21 February 2019⟧ they met; ⟦last March⟧ they had not.",
  "It is banned ⟦since 2016⟧ and must go ⟦by the end of 2027⟧.",
  "In ⟦the past three years⟧ and ⟦earlier this month⟧ prices rose, as they did ⟦a year earlier⟧.",
  "Profit fell in ⟦the third quarter of 2018⟧, in ⟦Q3 2019⟧ and in ⟦the first half of 2020⟧.",
  "Talks resumed ⟦Thursday⟧ and end ⟦next Monday⟧, not on ⟦Friday, 22 May 2020⟧.",
  "⟦Between 2010 and 2015⟧, ⟦from May to July 2019⟧ and ⟦from Jan 4–22⟧ it was shut.",
  "⟦Since the 1990s⟧, in ⟦the mid-1980s⟧ and in ⟦the 21st century⟧ it was so.",
  "He left ⟦three weeks ago⟧ and came back ⟦two days later⟧.",
  "They meet at ⟦3 pm on Friday⟧ and ⟦tomorrow morning⟧.",
  "In ⟦May⟧ and in ⟦March⟧ he ran; he may march in ⟦April⟧ or ⟦May⟧.",
  "The ⟦2024–25⟧ season was long.",
  "⟦Christmas 2018⟧ was quiet, ⟦New Year's Eve⟧ was not.",
  "In ⟦2016⟧ about 2,016 people and 1900 metres of rope were lost.",
  "The law of ⟦the spring of 2019⟧ changes ⟦early next year⟧.",
  "It ends on ⟦the last Friday of May⟧, ⟦two days before Christmas⟧ or in ⟦the first week of July⟧.",
])
func findsEachTimeWhereItStands(_ marked: String) {
  let expected = MarkedText(marked)
  #expect(times(expected.text).map { expected.part($0.range) } == expected.marks)
}

@Test(arguments: [
  "You may march on, and the spring of the clock will fall.",
  "A second thought in a second term.",
  "The Sun rose; he sat down and was wed.",
  "More than 2000 people and 1950 tonnes.",
  "It is open 24/7 and won 3–1.",
  "She is 29 years old and worked for six months.",
  "The 5G network and the COVID-19 virus.",
  "They ran in under two hours and over 65s walked; the H1N1 virus spread.",
  "Version 10.1.2019.4 of the page at https://example.org/2019-02-21/a.html",
])
func findsNoTimeIn(_ text: String) {
  #expect(times(text).isEmpty)
}

struct TimeCase: Sendable, CustomTestStringConvertible {
  let text: String
  let days: String
  var testDescription: String { text }

  init(_ text: String, _ days: String) { (self.text, self.days) = (text, days) }
}

@Test(arguments: [
  TimeCase("21 February 2018", "2018-02-21..2018-02-21"),
  TimeCase("February 21, 2018", "2018-02-21..2018-02-21"),
  TimeCase("the second of August 2018", "2018-08-02..2018-08-02"),
  TimeCase("2018-03-01", "2018-03-01..2018-03-01"),
  TimeCase("02/21/2018", "2018-02-21..2018-02-21"),
  TimeCase("21.02.2018", "2018-02-21..2018-02-21"),
  TimeCase("yesterday", "2019-02-20..2019-02-20"),
  TimeCase("on Tuesday", "2019-02-19..2019-02-19"),
  TimeCase("on Thursday", "2019-02-21..2019-02-21"),
  TimeCase("last Thursday", "2019-02-14..2019-02-14"),
  TimeCase("next Monday", "2019-02-25..2019-02-25"),
  TimeCase("Friday next week", "2019-03-01..2019-03-01"),
  TimeCase("last week", "2019-02-11..2019-02-17"),
  TimeCase("last month", "2019-01-01..2019-01-31"),
  TimeCase("this quarter", "2019-01-01..2019-03-31"),
  TimeCase("last year", "2018-01-01..2018-12-31"),
  TimeCase("the past three years", "2016-02-21..2019-02-21"),
  TimeCase("since 2016", "2016-01-01.."),
  TimeCase("by the end of 2027", "..2027-12-31"),
  TimeCase("before May 2018", "..2018-04-30"),
  TimeCase("after 2018", "2019-01-01.."),
  TimeCase("in December", "2018-12-01..2018-12-31"),
  TimeCase("last March", "2018-03-01..2018-03-31"),
  TimeCase("last winter", "2017-12-01..2018-02-28"),
  TimeCase("the third quarter of 2018", "2018-07-01..2018-09-30"),
  TimeCase("the first nine months of 2018", "2018-01-01..2018-09-30"),
  TimeCase("the 1990s", "1990-01-01..1999-12-31"),
  TimeCase("the 20th century", "1901-01-01..2000-12-31"),
  TimeCase("2024–25", "2024-01-01..2025-12-31"),
  TimeCase("from May to July 2018", "2018-05-01..2018-07-31"),
  TimeCase("from November to January 2018", "2017-11-01..2018-01-31"),
  TimeCase("Jan 4–22, 2018", "2018-01-04..2018-01-22"),
  TimeCase("two years ago", "2017-01-01..2017-12-31"),
  TimeCase("three weeks ago", "2019-01-28..2019-02-03"),
  TimeCase("It will end in two days", "2019-02-23..2019-02-23"),
  TimeCase("Easter Sunday 2019", "2019-04-21..2019-04-21"),
  TimeCase("Thanksgiving 2018", "2018-11-22..2018-11-22"),
  TimeCase("the last Friday of May 2018", "2018-05-25..2018-05-25"),
  TimeCase("two days before Christmas 2018", "2018-12-23..2018-12-23"),
])
func resolvesAgainstTheDateOfTheText(_ expected: TimeCase) throws {
  let value = try #require(times(expected.text).first)
  let days = try #require(value.days)
  #expect("\(days.from?.description ?? "")..\(days.to?.description ?? "")" == expected.days)
}

@Test(arguments: ["It doubled in two years.", "Nine died in a day.", "They ran in three weeks."])
func leavesALengthOfThePastWithoutDays(_ text: String) {
  #expect(times(text).allSatisfy { $0.days == nil })
}

@Test func countsFromTheTimeLastNamed() throws {
  let values = times("In 2016 it made a profit, up from a loss a year earlier.")
  #expect(try #require(values.last).days?.from == CalendarDay("2015-01-01"))
}

@Test(arguments: [
  (TimeDirection.past, "2019-02-18"), (.future, "2019-02-25"), (.unknown, "2019-02-18"),
])
func followsTheTense(_ direction: TimeDirection, _ expected: String) throws {
  let value = try #require(times("They meet on Monday.").first)
  #expect(value.resolved(against: day, direction: direction).days?.from == CalendarDay(expected))
}

@Test func keepsThePlaceWithoutADate() throws {
  let values = times("They met last March and in 2016.", nil)
  #expect(values.count == 2)
  #expect(values[0].days == nil)
  #expect(values[1].days?.from == CalendarDay("2016-01-01"))
}

@Test(arguments: [
  String(repeating: "from May to ", count: 10_000), String(repeating: "early ", count: 20_000),
  String(repeating: "the last week of ", count: 10_000), String(repeating: "2019-", count: 20_000),
  String(repeating: "Friday, ", count: 20_000),
  String(repeating: "two days before ", count: 10_000),
  String(repeating: "1:", count: 30_000), String(repeating: "'", count: 50_000),
  String(repeating: "every ", count: 20_000),
  String(repeating: "the first Monday of ", count: 5000),
  "99999999999999 years ago, in 9999999 centuries, since 0000, 31 February 2019, week 99, 13/13/13",
])
func survivesHostileTimes(_ text: String) {
  for value in ValueFinder().allReadings(in: text, date: CalendarDay("9999-12-31")) {
    #expect(value.range.upperBound <= text.utf8.count && !value.range.isEmpty)
  }
  for value in ValueFinder().values(in: text, date: CalendarDay("0001-01-01")) {
    #expect(value.range.upperBound <= text.utf8.count && !value.range.isEmpty)
  }
}

@Test(arguments: [
  ("last year", "14 March 2018", ValueComparison.Result.agrees),
  ("14 March 2018", "14 March 2018", .agrees),
  ("14 March 2018", "15 March 2018", .differs),
  ("14 March 2018", "in 2018", .incomparable),
  ("since 2016", "in 2018", .agrees),
  ("since 2016", "in 2015", .differs),
])
func comparesTimes(_ claim: String, _ fact: String, _ result: ValueComparison.Result) throws {
  let outcome = ValueComparison.compare(
    claim: try #require(times(claim).first), fact: try #require(times(fact).first))
  #expect(outcome.result == result, "\(outcome.test)")
}
