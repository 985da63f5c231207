import Testing

@testable import Briefing

@Suite struct PlaceLexiconTests {
  let lexicon = PlaceLexicon.standard

  @Test(arguments: [
    ("Europe", "Paris"), ("Finland", "Tampere"), ("European Union", "Helsinki"),
    ("United Kingdom", "Cardiff"), ("US", "Houston"), ("Asia", "Mumbai"), ("UK", "Scotland"),
    ("Southeast Asia", "Jakarta"), ("United States", "New York"), ("Africa", "Nairobi"),
  ])
  func knowsWhatLiesWithin(_ outer: String, _ inner: String) {
    #expect(lexicon.contains(outer, inner))
    #expect(!lexicon.contains(inner, outer))
  }

  @Test(arguments: [
    ("Europe", "Europe"), ("France", "Germany"), ("European Union", "London"),
    ("European Union", "Norway"), ("United States", "Georgia"), ("Atlantis", "Paris"),
  ])
  func doesNotGuessContainment(_ outer: String, _ inner: String) {
    #expect(!lexicon.contains(outer, inner))
  }

  @Test(arguments: [
    ("France", "Germany"), ("Texas", "California"), ("Paris", "Spain"), ("Turku", "Tampere"),
  ])
  func holdsPlacesApart(_ first: String, _ second: String) {
    #expect(lexicon.areDisjoint(first, second))
    #expect(lexicon.areDisjoint(second, first))
  }

  @Test(arguments: [
    ("France", "Paris"), ("France", "Europe"), ("New York", "New York City"), ("US", "America"),
    ("Jerusalem", "Israel"), ("Greenland", "Denmark"), ("Atlantis", "France"),
  ])
  func doesNotHoldApartWhatMayMeet(_ first: String, _ second: String) {
    #expect(!lexicon.areDisjoint(first, second))
  }

  @Test func knowsAdjectivesPeopleAndCapitals() {
    #expect(lexicon.places(adjective: "French").map(\.name) == ["France"])
    #expect(lexicon.places(adjective: "Swede").map(\.name) == ["Sweden"])
    #expect(lexicon.places(adjective: "Korean").count == 2)
    #expect(lexicon.places(capital: "Oslo").map(\.name) == ["Norway"])
    #expect(lexicon.places(named: "U.S.").map(\.name) == ["United States"])
    #expect(lexicon.places(named: "Georgia").count == 2)
  }

  @Test(arguments: ["x", "x | planet | | | | |", "x | city | | | | | y"])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) { try PlaceLexicon(LexiconText(name: "x", text: text)) }
  }
}
