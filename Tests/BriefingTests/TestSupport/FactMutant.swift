import SpacyPipeline

@testable import Briefing

/// A claim that says what a fact says but for one slot.
struct FactMutant: Sendable {
  /// The slot that was changed.
  enum Kind: String, Sendable, CaseIterable {
    case number, unit, date, name, polarity, direction, roles, quantifier
  }

  let fact: Fact
  let kind: Kind
  let text: String

  /// The claim, made shortly after what the fact tells of.
  var input: ClaimInput { ClaimInput(text: text, date: fact.dayAfter) }
}

extension Fact {
  /// A day on which a claim in the words of the fact is right.
  var dayAfter: CalendarDay? {
    if let validity { return validity.to ?? validity.from?.adding(days: 1) }
    return date?.to?.adding(days: 1)
  }

  /// Whether what it says can be claimed and is then supported.
  var isFirm: Bool { status == .approved && isTrue }
}

/// Makes mutants of the approved facts of a file, always the same ones.
struct FactMutator {
  let file: FactFile
  private let table: EntityTable
  private let statements: StatementReader

  init(file: FactFile, parser: EnglishParser) {
    self.file = file
    table = EntityTable(file.entities)
    statements = StatementReader(parser: parser, entities: table)
  }

  func mutants() -> [FactMutant] {
    let facts = file.facts.filter(\.isFirm)
    let read = statements.read(facts.map { (text: $0.statement, date: $0.dayAfter) })
    return zip(facts, read).enumerated().flatMap { number, item in
      let changes = SlotChanges(
        statement: item.1, fact: item.0, names: NamePool(table: table, number: number))
      return changes.all.filter { $0.text != item.0.statement }
    }
  }
}

/// Other names of the same kind for those of a statement.
struct NamePool {
  let table: EntityTable
  /// Another number leads to other names.
  let number: Int

  private static let invented: [Entity.Kind: [String]] = [
    .person: ["Marit Solvang", "Pieter Oakes", "Lena Brandvold"],
    .organization: ["Quarrel Mills", "Tarn Logistics", "Oakenfell Foods"],
    .place: ["Vessmark", "Pellinora", "Dunharrow"],
    .product: ["Merganser-4", "Calder Wing"], .event: ["Carno Games", "Ostrel Fair"],
    .work: ["The Salt Road", "Winter Harbour"], .group: ["Ostrelians", "Vessmarkers"],
  ]

  /// An entity's name that has nothing to do with a name, nor with what else a text names.
  func other(than name: Name, in text: String) -> String? {
    guard let kind = name.kind else { return nil }
    let places = NameMatcher(entities: table)
    let own = name.entity ?? table.entity(named: name.text)
    let fitting = table.entities.indices.filter { index in
      let entity = table.entities[index]
      guard entity.kind == kind, index != own, !text.contains(entity.name) else { return false }
      if let own, table.wider(than: own).contains(index) || table.wider(than: index).contains(own) {
        return false
      }
      let candidate = Name(
        entity: index, kind: kind,
        words: entity.name.lowercased().split(separator: " ").map(String.init),
        text: entity.name)
      return places.relation(candidate, name) == nil && places.relation(name, candidate) == nil
    }
    if fitting.isEmpty {
      let names = Self.invented[kind] ?? []
      return names.isEmpty ? nil : names[number % names.count]
    }
    return table.entities[fitting[(number &* 7 &+ 3) % fitting.count]].name
  }
}
