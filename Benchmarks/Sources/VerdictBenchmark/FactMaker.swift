import BenchmarkTools
import Briefing
import Foundation

/// Makes facts about invented firms, people and towns, and claims that are near them, wrong about
/// them, or about something else. The same number gives the same one every time.
enum FactMaker {
  /// Facts, of which each firm has about five.
  static func file(of count: Int) -> FactFile {
    let place = Fact.Place(file: "made.yaml", line: 1, column: 1)
    let source = Fact.Source(title: "Register of firms")
    let facts = (0..<count).map { number in
      let event = Event(number, of: count)
      return Fact(
        id: "made-\(number)", statement: event.sentence,
        date: DaySpan(from: event.day, to: event.day), sources: [source], place: place)
    }
    // As many entities as an editor would list by hand.
    let entities = (0..<min(count / 20, 2_000)).map {
      Entity(name: firm($0), kind: .organization, place: place)
    }
    return FactFile(entities: entities, facts: facts, digest: "made-\(count)")
  }

  /// By turns in other words, with a wrong figure, with another firm, and about what no fact tells.
  static func claim(_ number: Int, about count: Int) -> ClaimInput {
    let event = Event(number &* 7_919 % count, of: count)
    let day = CalendarDay(year: 2025, month: 6, day: 1)
    switch number % 4 {
    case 0: return ClaimInput(text: event.otherWords, date: day)
    case 1: return ClaimInput(text: event.with(figure: event.figure + 31).sentence, date: day)
    case 2:
      return ClaimInput(text: event.with(firm: firm(count + number)).sentence, date: day)
    default:
      let choir = name(count &+ number &* 31)
      return ClaimInput(
        text: "The choir of \(choir) sang in the cathedral for \(number % 90 + 10) visitors.",
        date: day)
    }
  }

  /// What a firm did.
  private struct Event {
    var firm: String
    var figure: Int
    let kind: Int
    let town: String
    let person: String
    let day: CalendarDay?

    init(_ number: Int, of count: Int) {
      var random = SplitMix(seriesOf: number)
      firm = FactMaker.firm(Int(random.next() % UInt64(max(1, count / 5))))
      figure = 20 + Int(random.next() % 900)
      kind = Int(random.next() % 5)
      town = name(Int(random.next() % 4_000)) + "ford"
      person = "Anna " + name(Int(random.next() % 100_000)) + "sen"
      day = CalendarDay(
        year: 2015 + Int(random.next() % 10), month: 1 + Int(random.next() % 12),
        day: 1 + Int(random.next() % 28))
    }

    func with(figure: Int? = nil, firm: String? = nil) -> Event {
      var other = self
      other.figure = figure ?? self.figure
      other.firm = firm ?? self.firm
      return other
    }

    private var year: Int { day?.year ?? 2020 }

    var sentence: String {
      switch kind {
      case 0: "\(firm) opened a factory with \(figure) workers in \(town) in \(year)."
      case 1: "\(firm) bought a mill in \(town) for \(figure) million euros in \(year)."
      case 2: "\(person) became the chief executive of \(firm) in \(year)."
      case 3: "The sales of \(firm) rose by \(figure % 40 + 1) percent in \(year)."
      default: "\(firm) dismissed \(figure) employees of its depot in \(town) in \(year)."
      }
    }

    var otherWords: String {
      switch kind {
      case 0: "In \(year), a factory of \(firm) was opened in \(town)."
      case 1: "In \(year) \(firm) acquired a mill in \(town)."
      case 2: "\(firm) appointed \(person) as its chief executive in \(year)."
      case 3: "Sales at \(firm) grew by \(figure % 40 + 1) percent in \(year)."
      default: "\(firm) laid off \(figure) employees in \(town) in \(year)."
      }
    }
  }

  private static func firm(_ number: Int) -> String {
    name(number) + ["tel", "ex", "ara", "on"][number % 4]
      + ["", " Foods", " Mills", " Energy", " Lines"][number / 4 % 5]
  }

  /// A word with a capital, another one for each number.
  private static func name(_ number: Int) -> String {
    InventedWord.syllables(of: number).capitalized + "l"
  }
}
