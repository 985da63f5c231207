import Testing

@testable import Briefing

@Test(arguments: [
  "1970-01-01", "2019-02-28", "2020-02-29", "1600-12-31", "9999-12-31", "0001-01-01",
])
func dayRoundTripsThroughItsNumber(_ text: String) throws {
  let day = try #require(CalendarDay(text))
  #expect(CalendarDay(daysSinceEpoch: day.daysSinceEpoch) == day)
  #expect(day.description == text)
}

@Test(arguments: [
  "2019-02-29", "2019-13-01", "2019-1-01", "19-01-01", "2019-01-00", "", "2019-01-01T00",
])
func refusesWhatIsNoDay(_ text: String) {
  #expect(CalendarDay(text) == nil)
}

@Test func knowsTheWeekday() throws {
  #expect(try #require(CalendarDay("2019-02-21")).weekday == 4)
}
