import Testing

@testable import Briefing

@Suite struct DirectionsTests {
  @Test(arguments: [
    ("rise", "v", Directions.Sign.up), ("edge_up", "v", .up), ("growth", "n", .up),
    ("higher", "a", .up), ("shrink", "v", .down), ("drop", "n", .down), ("fewer", "a", .down),
    ("unchanged", "a", .level), ("stagnate", "v", .level),
  ])
  func knowsTheSign(_ lemma: String, _ pos: String, _ sign: Directions.Sign) throws {
    #expect(Directions.standard.sign(of: lemma, pos: try #require(pos.first)) == sign)
  }

  @Test(arguments: [
    ("taller", Directions.Sign.up, "height"), ("cheaper", .down, "price"),
    ("busiest", .up, "traffic"), ("older", .up, "age"), ("colder", .down, "temperature"),
  ])
  func knowsTheDimension(_ word: String, _ sign: Directions.Sign, _ dimension: String) {
    #expect(
      Directions.standard.direction(of: word, pos: "a")
        == Directions.Direction(sign: sign, dimension: dimension))
  }

  @Test func knowsNoDirectionOfOtherWords() {
    #expect(Directions.standard.sign(of: "house", pos: "n") == nil)
    #expect(Directions.standard.sign(of: "rise", pos: "a") == nil)
  }

  @Test(arguments: ["+ | x", "* | | rise.v", "+ | | rise", "+ | | rise.v, rise.v"])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) { try Directions(LexiconText(name: "x", text: text)) }
  }
}

@Suite struct WordClassesTests {
  let classes = WordClasses.standard

  @Test(arguments: WordClasses.Known.allCases)
  func shipsEveryClassThatCodeNames(_ known: WordClasses.Known) {
    #expect(!classes.words(in: known.rawValue).isEmpty)
  }

  @Test func tellsClassesApart() {
    #expect(classes.contains("total", in: .measureVerb))
    #expect(classes.contains("former", in: .restrictor))
    #expect(classes.contains("also", in: .discourse))
    #expect(!classes.contains("only", in: .discourse))
    #expect(!classes.contains("buy", in: .agentSupportVerb))
    #expect(classes.contains("novel", in: "work"))
  }

  @Test func neverLetsARestrictorBeIgnored() {
    let ignorable: [WordClasses.Known] = [.discourse, .intensifier, .classNoun]
    for word in classes.words(in: "restrictor") + classes.words(in: "hedge") {
      for known in ignorable {
        let isIgnorable = classes.contains(word, in: known)
        #expect(!isIgnorable, "\(word) is also \(known.rawValue)")
      }
    }
  }

  @Test(arguments: ["x", "x | a | b", "x | @y"])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) {
      try WordClasses([LexiconText(name: "x", text: text)])
    }
  }
}

@Suite struct ConflictsTests {
  let conflicts = Conflicts.standard

  @Test(arguments: [
    ("monday", "tuesday"), ("film", "novel"), ("father", "uncle"), ("winner", "runner-up"),
    ("import", "export"), ("dead", "alive"), ("north", "south"), ("amateur", "professional"),
  ])
  func holdsApart(_ first: String, _ second: String) {
    #expect(conflicts.areExclusive(first, second))
    #expect(conflicts.areExclusive(second, first))
  }

  @Test(arguments: [
    ("film", "movie"), ("monday", "monday"), ("monday", "march"), ("house", "tree"),
    ("poet", "novelist"), ("chairman", "chief executive"), ("red", "white"),
  ])
  func letsStandTogether(_ first: String, _ second: String) {
    #expect(!conflicts.areExclusive(first, second))
  }

  @Test func tellsWhatOneThingMayBeAtOnce() {
    #expect(conflicts.conflict("poet", "novelist")?.isStrict == false)
    #expect(conflicts.conflict("film", "movie") == nil)
  }

  @Test(arguments: ["x", "x | a", "x | a, a"])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) { try Conflicts(LexiconText(name: "x", text: text)) }
  }
}

@Suite struct VariantsTests {
  let variants = Variants.standard

  @Test func knowsSpellings() {
    #expect(variants.canonical("organize") == variants.canonical("organise"))
    #expect(variants.canonical("labor") == "labour")
    #expect(variants.canonical("house") == "house")
    #expect(variants.expansions(of: "CEO").contains("chief executive"))
    #expect(variants.expansions(of: "ceo").isEmpty)
  }

  @Test func leadsToCanonicalWordsOnly() {
    for word in ["organize", "movie", "ok", "pct"] {
      #expect(variants.canonical(variants.canonical(word)) == variants.canonical(word))
    }
  }

  @Test(arguments: ["x", "x |", "x | y\nz | y"])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) { try Variants(LexiconText(name: "x", text: text)) }
  }
}

@Suite struct RoleNounsTests {
  let roles = RoleNouns.standard

  @Test func climbsToWiderNouns() {
    #expect(roles.implies("striker", "footballer"))
    #expect(roles.implies("striker", "athlete"))
    #expect(roles.implies("judge", "jurist"))
    #expect(roles.implies("carmaker", "company"))
    #expect(!roles.implies("athlete", "striker"))
    #expect(!roles.implies("judge", "lawyer"))
  }

  @Test func climbsNoCircles() {
    #expect(!roles.wider(than: "coach").contains("coach"))
  }

  @Test(arguments: ["x", "x |"])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) { try RoleNouns(LexiconText(name: "x", text: text)) }
  }
}
