import Foundation
import Testing

@testable import Briefing

@Suite(
  "What verdicts do not depend on, and what they do",
  .enabled(if: EnglishModel.hasDictionary, "needs model and dictionary"))
struct VerdictInvarianceTests {
  @Test("curly and straight quotation marks are the same", arguments: VerdictCase.all)
  func readsBothQuotationMarks(_ example: VerdictCase) throws {
    let checker = try EnglishModel.checker(of: example.factFile)
    let straight = "The report said: \"\(example.claim)\""
    let curly =
      "The report said: “\(example.claim.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’"))”"
    #expect(
      checker.judge(example.input(straight)).verdict == checker.judge(example.input(curly)).verdict)
  }

  @Test("a claim in the words of a fact is supported", arguments: Self.mutants)
  func supportsItsOwnWords(_ mutant: Mutant) throws {
    let checker = try EnglishModel.checker(of: mutant.factFile)
    #expect(checker.judge(ClaimInput(text: mutant.statement, date: Self.day)).verdict == .supported)
  }

  @Test("a claim with one slot changed is not supported", arguments: Self.mutants)
  func seesOneChangedSlot(_ mutant: Mutant) throws {
    let checker = try EnglishModel.checker(of: mutant.factFile)
    for claim in mutant.changed {
      try #require(claim != mutant.statement)
      let judgement = checker.judge(ClaimInput(text: claim, date: Self.day))
      #expect(judgement.verdict != .supported, "\(claim)")
      #expect(judgement.verdict != .partlySupported, "\(claim)")
    }
  }

  /// A fact, and words of it with others that make it another statement.
  struct Mutant: Sendable, CustomStringConvertible {
    let statement: String
    let changes: [String]

    init(_ statement: String, _ changes: [String]) {
      self.statement = statement
      self.changes = changes
    }

    var description: String { statement }

    var factFile: [UInt8] {
      [UInt8](
        """
        schema: brief-facts/1
        facts:
        - id: fact-1
          statement: \(statement)
          sources: [{title: register}]
        """.utf8)
    }

    /// The statement with each of the changes.
    var changed: [String] {
      changes.map { change in
        let sides = change.components(separatedBy: " => ")
        guard sides.count == 2, let range = statement.range(of: sides[0]) else { return statement }
        return statement.replacingCharacters(in: range, with: sides[1])
      }
    }
  }

  private static let day = CalendarDay("2025-01-10")

  private static let mutants = [
    Mutant(
      "The harbour of Estrel handled 412 ships in 2024.",
      ["412 => 530", "2024 => 2022", "handled => did not handle", "Estrel => Carrick"]),
    Mutant(
      "Veltra acquired Ostrava Glass for 90 million euros in March 2024.",
      [
        "90 => 70", "million => billion", "March => July", "2024 => 2021",
        "Veltra => Karsten Foods", "acquired => did not acquire",
      ]),
    Mutant(
      "Prices in Norland rose 4.2 percent in 2024.",
      ["4.2 => 5.1", "2024 => 2023", "Norland => Arland", "rose => fell"]),
    Mutant(
      "The museum in Halvik opened on 14 March 2024.",
      ["14 => 19", "March => May", "2024 => 2020", "Halvik => Sandholm", "opened => did not open"]),
    Mutant(
      "The parliament of Norland approved the forest bill on 9 January 2025.",
      ["approved => rejected", "Norland => Arland", "9 => 7"]),
    Mutant(
      "Ingrid Solberg founded Veltra in 1998.",
      ["Ingrid Solberg => Karl Dahl", "Veltra => Pellin Paper", "1998 => 2003"]),
    Mutant(
      "Halvik beat Sandholm 3-1 in the final on 5 January 2025.",
      ["3-1 => 2-1", "Halvik => Tessel", "Sandholm => Carrick", "beat => did not beat"]),
    Mutant(
      "The bridge at Sandholm is 310 metres long.",
      ["310 => 420", "metres => kilometres", "Sandholm => Halvik", "is => is not"]),
    Mutant(
      "Olga Brenn won the Carno Prize in 2024.",
      ["Olga Brenn => Nora Vik", "Carno => Tessel", "2024 => 2019", "won => did not win"]),
    Mutant(
      "The fire at the shipyard killed three people on 8 January 2025.",
      ["three => five", "8 => 3", "killed => did not kill"]),
    Mutant(
      "Karsten Foods employs 2,600 people in Norland.",
      ["2,600 => 4,100", "Norland => Arland", "Karsten Foods => Veltra"]),
    Mutant(
      "The ministry banned the sale of fireworks on 7 January 2025.",
      ["banned => allowed", "fireworks => alcohol", "7 => 2"]),
    Mutant(
      "Exports of Norland fell by 3 percent in 2023.",
      ["3 => 8", "fell => rose", "2023 => 2021", "Exports => Imports"]),
    Mutant(
      "The tunnel under Mount Carno cost 640 million euros.",
      ["640 => 840", "euros => dollars", "Carno => Tessel"]),
    Mutant(
      "Karl Dahl resigned as mayor of Halvik on 6 January 2025.",
      ["Karl Dahl => Nora Vik", "Halvik => Sandholm", "6 => 4", "resigned => did not resign"]),
  ]
}
