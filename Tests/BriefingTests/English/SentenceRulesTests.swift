import SpacyPipeline
import Testing

@testable import Briefing

/// Boundaries that are sure: ⟦ marks a sure start, ⟧ a place that is surely none.
struct SentenceRulesTests {
  @Test(arguments: [
    "The vote failed. ⟦Nobody had expected it.",
    "Is that so? ⟦Nobody knows! ⟦We asked.",
    "\"We won.\" ⟦She left the room.",
    "Ask the club's secretary. ⟦\"He knows.\"",
    "They live in the U.S. ⟦They moved there in May.",
    "The shop closed at 6 p.m. ⟦Nobody stayed for long.",
    "It bought Acme Inc. ⟦The price was not told.",
    "It cost 40. ⟦That is much.",
    "He never said that.... ⟦She did.",
    "one\n\n⟦two",
    "\"We went.\"\n\n⟦They stayed.",
  ])
  func findsStarts(_ marked: String) {
    let (text, starts) = Self.read(marked, "⟦")
    let found = SentenceRules.boundaries(in: text).filter(\.isStart).map(\.offset)
    #expect(found == starts)
  }

  @Test(arguments: [
    "Mr. ⟧Smith met Gen. ⟧Jones on Mt. ⟧Baker.",
    "See p. ⟧55 and fig. ⟧3 of vol. ⟧2.",
    "She likes Yahoo! ⟧in the morning.",
    "\"Come in!\" ⟧she said.",
    "He asked Anna E. ⟧Brown.",
    "Nothing . ⟧. ⟧. ⟧at all.",
    "The talks (They began in May. ⟧Nobody came.) ended.",
    "They meet at 8 p.m. ⟧Monday.",
    "Fruit, e.g. ⟧Apples, is cheap.",
    "She asked: \"Why.⟧\"",
    "She said: \"We went (home.⟧)⟧\" \n",
  ])
  func findsPlacesThatAreNone(_ marked: String) {
    let (text, places) = Self.read(marked, "⟧")
    let found = Set(SentenceRules.boundaries(in: text).filter { !$0.isStart }.map(\.offset))
    #expect(found.isSuperset(of: places))
    #expect(!SentenceRules.boundaries(in: text).contains { $0.isStart })
  }

  @Test(arguments: [
    "⟦1. Bread ⟦2. Milk", "⟦1) Bread ⟦2) Milk ⟦3) Salt", "⟦a. one ⟦b. two",
    "⟦\u{2022} x ⟦\u{2022} y",
  ])
  func findsItemsOfLists(_ marked: String) {
    let (text, starts) = Self.read(marked, "⟦")
    #expect(SentenceRules.boundaries(in: text).filter(\.isStart).map(\.offset) == starts)
  }

  @Test(arguments: [
    "2. Milk", "1. Bread 3. Milk", "Plan 1. bread 2. milk", "", " ", ".", "...", ". A",
  ])
  func otherTextsAreNoLists(_ text: String) {
    #expect(ListMarks(bytes: Array(text.utf8)).boundaries.isEmpty)
    _ = SentenceRules.boundaries(in: text)
  }

  private static func read(_ marked: String, _ mark: Character) -> (String, [Int]) {
    var text = ""
    var places: [Int] = []
    for character in marked {
      if character == mark { places.append(text.utf8.count) } else { text.append(character) }
    }
    return (text, places)
  }
}
