import Testing

@testable import Briefing

private func keys(_ text: String, _ kinds: SearchTerm.Kind...) -> [UInt64] {
  TermReader.terms(of: text).filter { kinds.contains($0.kind) }.map(\.key)
}

@Suite struct TermReaderTests {
  @Test(arguments: [
    ("approves", "approved"), ("approving", "approve"), ("cities", "city"), ("taxes", "tax"),
    ("sold", "sells"), ("banned", "bans"), ("negotiations", "negotiation"), ("elections", "elect"),
    ("organisation", "organization"), ("organise", "organizes"), ("labour", "labor"),
    ("quickly", "quick"), ("Lucía", "Lucia"), ("women", "woman"), ("Montalbán's", "Montalban"),
    ("it’s’", "it's"), ("developments", "development"), ("wrote", "written"), ("STOPPED", "stop"),
    ("crises", "crisis"), ("the U.S. Senate", "US Senate"), ("the UK", "United Kingdom"),
    ("twenty-five", "25"), ("4,120", "4120"), ("$4.1bn", "dollars 4.1 billion"), ("3rd", "3"),
    ("five hundred", "500"), ("two million", "2,000,000"), ("35%", "35 percent"), ("40k", "40,000"),
    ("three hundred and ", "300"), ("two hundred thousand", "200000"), ("two hundred six", "206"),
    ("don't", "do n't"), ("O'Brien", "O Brien"), ("5G", "5g"),
    ("10percent", "10 percent"), ("10million", "10 million"),
  ])
  func formsOfOneThingShareTheirKeys(_ one: String, _ other: String) {
    #expect(
      keys(one, .word, .number) == keys(other, .word, .number), "\(one) and \(other)")
  }

  @Test(arguments: [
    ("business", "busy"), ("news", "new"), ("thing", "th"), ("5G", "5"), ("us", "US"),
    ("ring", "r"), ("1.5", "15"), ("1,50", "150"), ("number one", "number two"), ("bus", "bu"),
    ("40 million", "40"), ("2019, 30", "2049"), ("737max", "737 max"),
  ])
  func differentThingsDoNot(_ one: String, _ other: String) {
    #expect(
      keys(one, .word, .number) != keys(other, .word, .number), "\(one) and \(other)")
  }

  @Test(arguments: [
    ("Lomar lost", [true, false]), ("the U.S. won", [false, true, true, false]),
    ("5G in Åbo", [false, false, true]), ("EU aid", [true, true, false]),
  ])
  func tellsCapitals(_ text: String, _ capitals: [Bool]) {
    #expect(TermReader.terms(of: text).map(\.isCapital) == capitals)
  }

  @Test func figuresMeetWhenRounded() {
    #expect(keys("4.12 million", .roundedNumber) == keys("4,100,000", .roundedNumber))
    #expect(keys("in 2019", .roundedNumber).isEmpty)
    #expect(keys("35", .roundedNumber).isEmpty)
  }

  @Test func fillersCarryNothing() {
    #expect(keys("It was not there, and they said so.", .word, .number).isEmpty)
  }

  @Test(arguments: ["", " ", "'", "''''", "…", "\u{0}\u{7F}", "$", "%%%", "1,", "1.", "1..2", "-"])
  func oddTextIsRead(_ text: String) {
    #expect(TermReader.terms(of: text).count < 5)
  }

  @Test func longTextTakesLittleTime() {
    let text = String(repeating: "9", count: 200_000) + String(repeating: "a", count: 200_000)
    #expect(TermReader.terms(of: text).count < 3)
    #expect(TermReader.terms(of: String(repeating: "two million ", count: 20_000)).count < 50_000)
  }
}
