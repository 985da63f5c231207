import Testing

@testable import Briefing

private let amounts: Set<Value.Kind> = [.number, .percent, .money, .quantity, .duration]

@Test(arguments: [
  "It cost ⟦about €6.55bn⟧, not ⟦US$1.2 million⟧ or ⟦1.2m pounds⟧.",
  "Sales rose ⟦between 5 and 7 percent⟧, not ⟦5–7 per cent⟧.",
  "They sold ⟦5 to 7 million⟧ phones and ⟦three or four⟧ tablets.",
  "⟦Two thirds⟧ of voters, ⟦one in five⟧ women and ⟦half⟧ the town stayed away.",
  "The rate rose from ⟦3⟧ to ⟦5 percent⟧.",
  "⟦More than 20⟧ ships, ⟦no fewer than 12⟧ planes, ⟦500 or more⟧ cars, ⟦up to 300⟧ bikes.",
  "⟦A dozen⟧ people saw ⟦half a million⟧ eggs and ⟦twenty-one thousand and three⟧ hens.",
  "It pumps ⟦500,000 barrels a day⟧ at ⟦$75 a barrel⟧.",
  "They lost ⟦98 million Australian dollars⟧ and ⟦EUR 5m⟧.",
  "The wall is ⟦5 feet 6 inches⟧ high and ⟦2.7 km⟧ long.",
  "It took ⟦4 h 48 min⟧, or ⟦half an hour⟧ beyond ⟦five and a half hours⟧.",
  "She is ⟦29 years old⟧; the ⟦48-hour⟧ strike cost ⟦40 000⟧ jobs.",
  "They won ⟦3–1⟧ in a ⟦5-4⟧ vote.",
  "It is ⟦about half a mile⟧ away, fell by ⟦a third⟧ and is a third term.",
])
func findsEachAmountWhereItStands(_ marked: String) {
  let expected = MarkedText(marked)
  let found = ValueFinder().values(in: expected.text, date: nil).filter {
    amounts.contains($0.kind)
  }
  #expect(found.map { expected.part($0.range) } == expected.marks)
}

@Test(arguments: [
  "The 5G network and the A320 fly.",
  "COVID-19 struck the F-16 base.",
  "See https://example.org/a?b=30%25 or write to desk24@example.org.",
  "That one is really good, and no one else can.",
  "He travels first class and gives first aid.",
  "Percent and dollars are words.",
  "",
])
func findsNoAmountIn(_ text: String) {
  #expect(ValueFinder().values(in: text, date: nil).isEmpty)
}

struct AmountCase: Sendable, CustomTestStringConvertible {
  let text: String
  let low: Double
  let high: Double
  let unit: String?
  let tolerance: Double
  var bound = Value.Bound.exact
  var testDescription: String { text }
}

@Test(arguments: [
  AmountCase(text: "4.2 percent", low: 4.2, high: 4.2, unit: "percent", tolerance: 0.05),
  AmountCase(text: "1.2 million", low: 1.2e6, high: 1.2e6, unit: nil, tolerance: 50_000),
  AmountCase(text: "€6.55bn", low: 6.55e9, high: 6.55e9, unit: "EUR", tolerance: 5e6),
  AmountCase(
    text: "25 basis points", low: 0.25, high: 0.25, unit: "percentage-point", tolerance: 0.005),
  AmountCase(
    text: "2 percentage points", low: 2, high: 2, unit: "percentage-point", tolerance: 0.5),
  AmountCase(text: "three lakh", low: 3e5, high: 3e5, unit: nil, tolerance: 5e4),
  AmountCase(text: "470 pence", low: 4.7, high: 4.7, unit: "GBP", tolerance: 0.005),
  AmountCase(text: "$5-7 million", low: 5e6, high: 7e6, unit: "USD", tolerance: 5e5),
  AmountCase(text: "three-quarters", low: 0.75, high: 0.75, unit: "fraction", tolerance: 0.01),
  AmountCase(
    text: "nearly 40 percent", low: 40, high: 40, unit: "percent", tolerance: 0.5, bound: .nearly),
  AmountCase(text: "at least 35", low: 35, high: 35, unit: nil, tolerance: 0.5, bound: .atLeast),
  AmountCase(text: "-5 °C", low: -5, high: -5, unit: "degree-celsius", tolerance: 0.5),
  AmountCase(text: "60 miles per hour", low: 60, high: 60, unit: "mile/hour", tolerance: 0.5),
  AmountCase(text: "12,34,567", low: 1_234_567, high: 1_234_567, unit: nil, tolerance: 0.5),
])
func readsWhatAnAmountSays(_ expected: AmountCase) throws {
  let values = ValueFinder().values(in: expected.text, date: nil)
  let value = try #require(values.first)
  #expect(values.count == 1)
  #expect(abs((value.low ?? .nan) - expected.low) <= 1e-9 * abs(expected.low))
  #expect(abs((value.high ?? .nan) - expected.high) <= 1e-9 * abs(expected.high))
  #expect(value.unit == expected.unit)
  #expect(abs(value.tolerance - expected.tolerance) <= 1e-9 * expected.tolerance)
  #expect(value.bound == expected.bound)
}

@Test(arguments: [
  String(repeating: "1,", count: 50_000), String(repeating: "twenty-", count: 20_000),
  String(repeating: "and a half ", count: 10_000), String(repeating: "9", count: 100_000),
  String(repeating: "-", count: 100_000), String(repeating: "more than ", count: 20_000),
  String(repeating: "$", count: 100_000), "1/0 0/0 1^999 2^^- 9e9e9 ½½½ 1.1.1.1 :::",
  "\u{0}1\u{FEFF}2\u{202E}3 \u{2028}4", "5 million \u{301}", "²³¼",
])
func survivesHostileFigures(_ text: String) {
  for value in ValueFinder().allReadings(in: text, date: CalendarDay("2019-02-21")) {
    #expect(value.range.lowerBound >= 0 && value.range.upperBound <= text.utf8.count)
    #expect(!value.range.isEmpty)
  }
}
