import WordNet

/// Builds the memory of a ``CandidateIndex`` from texts.
public enum CandidateIndexBuilder {
  /// The bytes of the index by which a ``Checker`` finds the facts that may speak to a claim.
  public static func pack(_ file: FactFile) -> [UInt8] {
    pack(count: file.facts.count, names: file.entities.map { [$0.name] + $0.aliases }) {
      [file.facts[$0].statement] + file.facts[$0].also
    }
  }

  /// The bytes of an index over `count` facts, to be written to a file.
  ///
  /// - Parameters:
  ///   - count: How many facts there are.
  ///   - names: For each entity its name and aliases.
  ///   - texts: The statement of a fact, then its other wordings.
  public static func pack(
    count: Int, names: [[String]], texts: (Int) -> [String]
  ) -> [UInt8] {
    let names = NameTable(names)
    var postings = PostingCollector()
    for position in 0..<count { postings.add(texts(position), names: names) }
    return postings.pack(documents: count, names: names)
  }
}

/// The entities by the words of their names.
private struct NameTable: NameLookup {
  private(set) var entities: [UInt64: UInt32] = [:]
  private(set) var longestName = 0

  init(_ names: [[String]]) {
    for (entity, aliases) in names.enumerated() {
      for alias in aliases {
        guard let spelling = IndexTerms.spelling(of: alias), spelling.length <= 16,
          entities[spelling.key] == nil
        else { continue }
        entities[spelling.key] = UInt32(entity)
        longestName = max(longestName, spelling.length)
      }
    }
  }

  func entity(named key: UInt64) -> UInt32? { entities[key] }
}

/// Gathers (term, document, occurrences) in order of documents.
private struct PostingCollector {
  private var numbers: [UInt64: UInt32] = [:]
  private var terms: [UInt32] = []
  private var documents: [UInt32] = []
  private var occurrences: [UInt8] = []
  private var lengths: [UInt16] = []

  /// Takes in a fact; of several wordings a term counts as in the one that has it most.
  mutating func add(_ texts: [String], names: NameTable) {
    var most: [UInt64: UInt8] = [:]
    var length = 0
    for text in texts {
      var counts: [UInt64: UInt8] = [:]
      var words = 0
      for key in IndexTerms.keys(of: text, names: names) {
        let count = counts[key.key, default: 0]
        counts[key.key] = min(count, 254) + 1
        if key.kind != .roundedNumber { words += 1 }
      }
      most.merge(counts) { max($0, $1) }
      if length == 0 { length = words }
    }
    let document = UInt32(lengths.count)
    for (key, count) in most {
      let number = numbers[key] ?? UInt32(numbers.count)
      numbers[key] = number
      terms.append(number)
      documents.append(document)
      occurrences.append(count)
    }
    lengths.append(UInt16(min(length, Int(UInt16.max))))
  }

  func pack(documents count: Int, names: NameTable) -> [UInt8] {
    // Terms are numbered in order of their keys: the order of a dictionary must not show.
    let keys = numbers.keys.sorted()
    var rank = [UInt32](repeating: 0, count: keys.count)
    for (position, key) in keys.enumerated() {
      if let number = numbers[key] { rank[Int(number)] = UInt32(position) }
    }
    var starts = [UInt32](repeating: 0, count: keys.count + 1)
    for term in terms { starts[Int(rank[Int(term)]) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    let total = lengths.reduce(0) { $0 + Int($1) }
    let average = Double(total) / Double(max(1, count))
    var next = starts
    var sorted = [UInt32](repeating: 0, count: terms.count)
    var impacts = [UInt8](repeating: 0, count: terms.count)
    var largest = [UInt8](repeating: 0, count: keys.count)
    for index in terms.indices {
      let term = Int(rank[Int(terms[index])])
      let place = Int(next[term])
      next[term] += 1
      sorted[place] = documents[index]
      impacts[place] = CandidateWeights.impact(
        occurrences: Int(occurrences[index]), length: Int(lengths[Int(documents[index])]),
        average: average)
      largest[term] = max(largest[term], impacts[place])
    }
    let slots = Self.slots(keys.enumerated().map { ($0.element, UInt32($0.offset)) })
    let nameSlots = Self.slots(names.entities.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    var body = ByteTables()
    body.append(slots.keys)
    body.append(slots.values)
    body.append(starts)
    body.append(nameSlots.keys)
    body.append(nameSlots.values)
    body.append(largest)
    body.append(sorted)
    body.append(impacts)
    var header = ByteTables()
    header.append([
      CandidateLayout.magic, CandidateLayout.version,
      UInt64(CandidateLayout.headerSize + body.bytes.count), UInt64(count), UInt64(keys.count),
      UInt64(slots.keys.count), UInt64(terms.count), UInt64(nameSlots.keys.count),
      UInt64(names.longestName),
    ])
    header.append([Checksum.of(header.bytes.span)])
    return header.bytes + body.bytes
  }

  private static func slots(
    _ entries: [(key: UInt64, value: UInt32)]
  ) -> (keys: [UInt64], values: [UInt32]) {
    var size = 16
    while size < entries.count * 3 / 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [UInt32](repeating: 0, count: size)
    for entry in entries {
      var slot = CandidateLayout.slot(of: entry.key, in: size)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = entry.key
      values[slot] = entry.value
    }
    return (keys, values)
  }
}

/// Tables of little-endian numbers, each filled up to 8 bytes.
private struct ByteTables {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ table: [Number]) {
    bytes.reserveCapacity(bytes.count + table.count * MemoryLayout<Number>.size + 8)
    for number in table {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }
}
