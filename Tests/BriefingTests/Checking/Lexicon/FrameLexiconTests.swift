import Testing

@testable import Briefing

@Suite struct FrameLexiconTests {
  let lexicon = FrameLexicon.standard

  private func frames(_ lemma: String, _ pos: Character) -> [String] {
    lexicon.units(lemma: lemma, pos: pos).map { lexicon.frames[$0.frame].name }
  }

  private func relation(_ first: String, _ second: String) throws -> FrameRelation? {
    lexicon.relation(
      from: try #require(lexicon.frame(named: first)).id,
      to: try #require(lexicon.frame(named: second)).id)
  }

  @Test func holdsTheFramesOfNews() {
    #expect(lexicon.frames.count >= 500)
    #expect(lexicon.allUnits.count >= 5000)
  }

  @Test(arguments: [
    ("buy", "v", "acquire"), ("takeover", "n", "acquire"), ("sell", "v", "acquire"),
    ("turn_down", "v", "reject"), ("out_of_service", "a", "out_of_operation"),
    ("find_not_guilty", "v", "acquit"), ("chief_executive", "n", "chief_executive"),
    ("take_over_from", "v", "replace"), ("come_into_force", "v", "come_into_force"),
  ])
  func knowsTheFrameOfAWord(_ lemma: String, _ pos: String, _ frame: String) throws {
    #expect(frames(lemma, try #require(pos.first)).contains(frame))
  }

  @Test func exchangesTheSlotsOfConverses() throws {
    let acquire = try #require(lexicon.frame(named: "acquire")).id
    let buy = try #require(lexicon.units(lemma: "buy", pos: "v").first { $0.frame == acquire })
    let sell = try #require(lexicon.units(lemma: "sell", pos: "v").first { $0.frame == acquire })
    #expect(buy.slot(.subject)?.fillers.first?.role == "buyer")
    #expect(sell.slot(.subject)?.fillers.first?.role == "seller")
    #expect(sell.slot(.preposition("to"))?.fillers.first?.role == "buyer")
  }

  @Test(arguments: [
    ("jail", "sentence", FrameRelation.Kind.implies), ("jail", "convict", .after),
    ("acquire", "own", .starts), ("convict", "acquit", .opposes), ("jail", "jail", .same),
    ("ban", "allow", .opposes), ("dismiss", "work_for", .ends), ("double", "fall", .opposes),
    ("ban", "allowed", .startsOpposite), ("close_facility", "operating", .ends),
    ("open_facility", "out_of_operation", .startsOpposite), ("murder", "die", .implies),
    ("arrest", "release_from_custody", .reverses), ("lift_ban", "ban", .reverses),
    ("win_contest", "draw_contest", .opposes), ("arrest", "at_liberty", .startsOpposite),
    ("elect", "stand_for", .after),
  ])
  func relatesFrames(_ first: String, _ second: String, _ kind: FrameRelation.Kind) throws {
    #expect(try relation(first, second)?.kind == kind)
  }

  @Test(arguments: [
    ("charge", "convict"), ("arrest", "convict"), ("own", "build"), ("propose_law", "pass_law"),
    ("nominated", "win_prize"), ("test_thing", "launch_craft"), ("plan", "build"),
    ("bid_for", "acquire"), ("chair", "chief_executive"), ("own", "acquire"),
  ])
  func keepsApartWhatDoesNotFollow(_ first: String, _ second: String) throws {
    #expect(try relation(first, second) == nil)
  }

  @Test func carriesRolesOverSeveralLinks() throws {
    let starts = try #require(try relation("acquire", "own"))
    #expect(starts.role(for: "owner") == "buyer")
    #expect(starts.role(for: "thing") == "goods")
    let implies = try #require(try relation("murder", "die"))
    #expect(implies.role(for: "person") == "victim")
  }

  @Test func findsTheObjectOfAPrepositionalVerbUnderItsPreposition() throws {
    let unit = try #require(lexicon.units(lemma: "lead_to", pos: "v").first)
    #expect(unit.slot(.preposition("to"))?.fillers == unit.slot(.object)?.fillers)
  }

  @Test(arguments: [("striker", true), ("player", false)])
  func marksWhatSaysMoreThanItsFrame(_ lemma: String, _ isNarrow: Bool) throws {
    let playFor = try #require(lexicon.frame(named: "play_for")).id
    let unit = lexicon.units(lemma: lemma, pos: "n").first { $0.frame == playFor }
    #expect(unit?.isNarrow == isNarrow)
  }

  @Test func findsTheObjectThatALineAlsoPutsUnderAPreposition() throws {
    let units = lexicon.units(lemma: "withdraw_from", pos: "v")
    #expect(units.contains { $0.slot(.preposition("from"))?.isRequired == true })
  }

  @Test func knowsAmericanSpellings() {
    #expect(frames("apologize", "v") == frames("apologise", "v"))
    #expect(!frames("take_labor_action", "v").contains("strike_work"))
  }

  @Test func offersTheLongerPhraseFirst() throws {
    let phrases = lexicon.phrases(startingWith: "take")
    let long = try #require(phrases.firstIndex(of: "take_over_from"))
    let short = try #require(phrases.firstIndex(of: "take_over"))
    #expect(long < short)
  }

  @Test func namesARoleForEveryLinkAndRule() {
    var roles = [Set<String>](repeating: [], count: lexicon.frames.count)
    for unit in lexicon.allUnits {
      roles[unit.frame].formUnion(unit.slots.flatMap(\.fillers).map(\.role))
    }
    for frame in lexicon.frames {
      let own = roles[frame.id]
      for pair in frame.symmetries + frame.asymmetries {
        #expect(own.contains(pair.first) && own.contains(pair.second), "\(frame.name) \(pair)")
      }
      for unique in frame.uniques {
        #expect(own.isSuperset(of: unique.given + [unique.role]), "\(frame.name) \(unique)")
      }
      for link in frame.links {
        let other = roles[link.frame]
        let areNamed = link.renames.allSatisfy {
          other.contains($0.first) && own.contains($0.second)
        }
        #expect(areNamed, "\(frame.name) to \(lexicon.frames[link.frame].name)")
        #expect(
          !link.renames.isEmpty || !own.isDisjoint(with: other),
          "\(frame.name) shares no role with \(lexicon.frames[link.frame].name)")
      }
    }
  }

  @Test(arguments: [
    "frame", "  buy.v subj=buyer", "frame a\nframe a", "frame a\n  implies b",
    "frame a\n  buy subj=buyer", "frame a\n  buy.x subj=buyer", "frame a\n  buy.v subj",
    "frame a\n  buy.v obj=goods:no-such-class", "frame a\n  single x y", "frame a\n  symmetric x",
    "frame a\n  implies a x", "frame a\n  buy> subj=buyer",
  ])
  func refusesAMalformedFile(_ text: String) {
    #expect(throws: LexiconError.self) {
      try FrameLexicon(LexiconText(name: "frames", text: text), classes: .standard)
    }
  }
}
