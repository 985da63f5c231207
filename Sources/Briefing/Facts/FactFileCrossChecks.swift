/// The rules that span several entries and files: unique ids and names, known references, no circles.
enum FactFileCrossChecks {
  static func check(
    _ entities: [ReadEntity], _ facts: [ReadFact], _ problems: inout FactFileProblems
  ) {
    checkNames(entities, &problems)
    checkWithin(entities, &problems)
    checkIDs(facts, &problems)
    checkSupersedes(facts, &problems)
  }

  private static func checkNames(_ entities: [ReadEntity], _ problems: inout FactFileProblems) {
    var owners: [String: (entity: Int, place: Fact.Place)] = [:]
    for (number, entity) in entities.enumerated() {
      for name in entity.names {
        guard let owner = owners[name.text] else {
          owners[name.text] = (number, name.place)
          continue
        }
        let other = entities[owner.entity].entity.name
        if owner.entity != number {
          problems.add(
            name.place, "\"\(shortened(name.text))\" also names the entity \"\(shortened(other))\"",
            "a name must lead to one entity (\(text(owner.place)))",
            "remove it from one, or merge the two entities")
        } else {
          problems.add(
            name.place, "\"\(shortened(name.text))\" stands twice in one entity",
            "each name is listed once", "remove one")
        }
      }
    }
  }

  private static func checkWithin(_ entities: [ReadEntity], _ problems: inout FactFileProblems) {
    var owners: [String: Int] = [:]
    for (number, entity) in entities.enumerated() {
      for name in entity.names where owners[name.text] == nil { owners[name.text] = number }
    }
    let above = entities.map { entity in entity.entity.within.flatMap { owners[$0] } }
    // 0 not seen, 1 on the current path, 2 done: each entity is walked once.
    var state = [UInt8](repeating: 0, count: entities.count)
    for start in entities.indices where state[start] == 0 {
      var path: [Int] = []
      var at: Int? = start
      while let number = at, state[number] == 0 {
        state[number] = 1
        path.append(number)
        at = above[number]
      }
      if let number = at, state[number] == 1 {
        problems.add(
          entities[number].withinPlace,
          "\"\(shortened(entities[number].entity.name))\" lies within itself",
          "its \"within\" leads back to it", "let the wider entity lie within something wider still"
        )
      }
      for number in path { state[number] = 2 }
    }
  }

  private static func checkIDs(_ facts: [ReadFact], _ problems: inout FactFileProblems) {
    var first: [String: Fact.Place] = [:]
    for fact in facts.map(\.fact) {
      if let other = first[fact.id] {
        problems.add(
          fact.place, "the id \"\(shortened(fact.id))\" is used twice",
          "an id must lead to one fact (\(text(other)))", "give one of the two another id")
      } else {
        first[fact.id] = fact.place
      }
    }
  }

  private static func checkSupersedes(_ facts: [ReadFact], _ problems: inout FactFileProblems) {
    let ids = facts.map(\.fact.id)
    let known = Set(ids)
    var newer: [String: [String]] = [:]
    for fact in facts {
      for older in fact.supersedes {
        if older.text == fact.fact.id {
          problems.add(
            older.place, "the fact supersedes itself", "only an older fact can be superseded",
            "name the older fact, or remove \"supersedes\"")
        } else if !known.contains(older.text) {
          let meant =
            problems.isFull(older.place.file) ? nil : Spelling.nearest(to: older.text, in: ids)
          problems.add(
            older.place, "no fact has the id \"\(shortened(older.text))\"",
            "\"supersedes\" must name a fact of these files",
            meant.map { "did you mean \"\($0)\"?" } ?? "mend the id, or read the other file too")
        } else {
          newer[fact.fact.id, default: []].append(older.text)
        }
      }
    }
    checkCircles(facts, newer, &problems)
  }

  /// Notes facts that supersede one another in a circle (Kahn's order leaves them over).
  private static func checkCircles(
    _ facts: [ReadFact], _ older: [String: [String]], _ problems: inout FactFileProblems
  ) {
    var incoming: [String: Int] = [:]
    for id in older.values.joined() { incoming[id, default: 0] += 1 }
    var free = older.keys.filter { incoming[$0] == nil }
    var left = older
    while let id = free.popLast() {
      for other in left.removeValue(forKey: id) ?? [] {
        incoming[other, default: 0] -= 1
        if incoming[other] == 0, left[other] != nil { free.append(other) }
      }
    }
    guard let fact = facts.first(where: { left[$0.fact.id] != nil }) else { return }
    problems.add(
      fact.fact.place, "facts supersede one another in a circle",
      "no fact of the circle (\(left.keys.sorted().prefix(5).joined(separator: ", "))) is the newest",
      "remove one \"supersedes\"")
  }

  private static func text(_ place: Fact.Place) -> String {
    "\(place.file):\(place.line)"
  }
}
