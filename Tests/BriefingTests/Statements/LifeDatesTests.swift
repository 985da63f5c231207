import Testing

@testable import Briefing

@Suite struct LifeDatesTests {
  @Test(arguments: [
    (
      "Mara Holt (3 May 1950 – 4 June 2001) was a painter.",
      ["Mara Holt was born on 3 May 1950.", "Mara Holt died on 4 June 2001."]
    ),
    ("Mara Holt (born May 3, 1950) is a painter.", ["Mara Holt was born on May 3, 1950."]),
    (
      "Mara Holt (born Ada Ruiz; 3 May 1950) is a painter.",
      ["Mara Holt was born on 3 May 1950."]
    ),
    (
      "Mara Holt (born 3 May 1950 in Halvik) is a painter.",
      ["Mara Holt was born in Halvik on 3 May 1950."]
    ),
  ])
  func tellsBirthAndDeath(_ text: String, _ sentences: [String]) {
    #expect(LifeDates.sentences(in: text) == sentences)
  }

  @Test(arguments: [
    "", "(", "Mara Holt (", "Mara Holt ()", "Mara Holt (Labour) won the seat.",
    "Mara Holt (May 1950) is a film.", "The Winter War (3 May 1950 – 4 June 1951) was long.",
    "The firm (1950–1971) made ships.", "Mara Holt ran (3 May 1950) and won.",
    "Mara Holt (3 May 1950 – 4 June 1951 – 2 July 1960) was a painter.",
  ])
  func tellsNothingElse(_ text: String) {
    #expect(LifeDates.sentences(in: text).isEmpty)
  }

  @Test(arguments: [
    ("Mara Holt -LRB- born 1950 -RRB- sings.", "Mara Holt ( born 1950 ) sings."),
    ("Mara -LSB- maːra -RSB- sings.", "Mara  sings."), ("Mara -LSB- sings.", "Mara -LSB- sings."),
    ("-RSB- Mara -LSB- sings.", "-RSB- Mara -LSB- sings."),
    ("Mara (1950) sings.", "Mara (1950) sings."),
  ])
  func readsBracketsOfTreebanks(_ text: String, _ plain: String) {
    #expect(PennBrackets.plain(text) == plain)
  }
}
