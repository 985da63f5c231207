import FoundationEssentials

/// Builds the pack that ``WordNet`` reads from the dictionary files of WordNet 3.0.
public enum WordNetBuilder {
  /// Where Debian's package `wordnet-base` puts the dictionary.
  public static let debianFolder = "/usr/share/wordnet"

  /// Reads the dictionary in `folder` and writes the pack to `path`, under a temporary name first.
  public static func build(from folder: String, to path: String) throws(WordNetError) {
    let pack = try pack(from: folder)
    do {
      try Data(pack).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path)
    }
  }

  /// The bytes of the pack.
  static func pack(from folder: String) throws(WordNetError) -> [UInt8] {
    let dictionary = DictionaryFolder(path: folder)
    var tables = PackTables()
    for part in WordNet.PartOfSpeech.allCases { tables.add(try dictionary.synsets(part), part) }
    let counts = try dictionary.tagCounts()
    for part in WordNet.PartOfSpeech.allCases {
      tables.add(try dictionary.entries(part), counts[Int(part.rawValue)])
    }
    guard let pack = tables.pack() else { throw .malformed(path: folder, line: 0) }
    return pack
  }
}

/// The tables of a pack while it is built.
private struct PackTables {
  private var synsets: [DictionaryFolder.RawSynset] = []
  private var firsts: [Int] = []
  private var numbers: [[Int: Int]] = []
  private var sensesByLemma: [String: [PackedSense]] = [:]

  mutating func add(_ more: [DictionaryFolder.RawSynset], _ part: WordNet.PartOfSpeech) {
    firsts.append(synsets.count)
    var numbers: [Int: Int] = [:]
    for (index, synset) in more.enumerated() { numbers[synset.offset] = synsets.count + index }
    self.numbers.append(numbers)
    synsets.append(contentsOf: more)
  }

  mutating func add(_ entries: [DictionaryFolder.RawEntry], _ counts: [String: [Int: Int]]) {
    for entry in entries {
      let numbers = numbers[Int(entry.part.rawValue)]
      for (index, offset) in entry.offsets.enumerated() {
        guard let number = numbers[offset],
          let word = synsets[number].words.firstIndex(where: { $0.lemma == entry.lemma })
        else { continue }
        sensesByLemma[entry.lemma, default: []].append(
          PackedSense(
            synset: number, word: word, tagCount: counts[entry.lemma]?[index + 1] ?? 0))
      }
    }
  }

  /// The finished pack; `nil` when a pointer leads nowhere or a number does not fit.
  func pack() -> [UInt8]? {
    var lemmas = Set(sensesByLemma.keys)
    for synset in synsets { lemmas.formUnion(synset.words.map(\.lemma)) }
    let sorted = lemmas.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard synsets.count < 1 << 17 else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
    var texts: [UInt8] = []
    var textStarts: [UInt32] = [0]
    var senses: [UInt32] = []
    var senseStarts: [UInt32] = [0]
    for lemma in sorted {
      texts.append(contentsOf: lemma.utf8)
      textStarts.append(UInt32(texts.count))
      senses.append(contentsOf: (sensesByLemma[lemma] ?? []).map(\.bits))
      senseStarts.append(UInt32(senses.count))
    }
    guard let words = words(numbers), let pointers = pointers() else { return nil }
    let slots = Self.slots(sorted)
    var body = ByteWriter()
    for count in [
      sorted.count, texts.count, slots.count, senses.count, synsets.count, words.values.count,
      pointers.values.count, firsts[1], firsts[2], firsts[3], 0, 0, 0,
    ] { body.append(UInt64(count)) }
    for table in [
      textStarts, senseStarts, slots, senses, words.starts, words.values, pointers.starts,
      pointers.values,
    ] { body.append(table) }
    body.append(synsets.map(\.file))
    body.append(texts)
    var pack = ByteWriter()
    pack.append(PackLayout.magic)
    pack.append(PackLayout.version)
    pack.append(Checksum.of(body.bytes.span))
    return pack.bytes + body.bytes
  }

  private func words(_ numbers: [String: Int]) -> (starts: [UInt32], values: [UInt32])? {
    var starts: [UInt32] = [0]
    var values: [UInt32] = []
    for synset in synsets {
      for word in synset.words {
        guard let number = numbers[word.lemma] else { return nil }
        values.append(UInt32(number) | (word.isCapitalized ? ~PackLayout.lemmaMask : 0))
      }
      starts.append(UInt32(values.count))
    }
    return (starts, values)
  }

  private func pointers() -> (starts: [UInt32], values: [UInt32])? {
    var starts: [UInt32] = [0]
    var values: [UInt32] = []
    for synset in synsets {
      for pointer in synset.pointers {
        guard let target = numbers[Int(pointer.part.rawValue)][pointer.offset],
          pointer.sourceWord < 32, pointer.targetWord < 32
        else { return nil }
        values.append(
          PackedPointer(
            target: target, relation: pointer.relation, sourceWord: pointer.sourceWord,
            targetWord: pointer.targetWord
          ).bits)
      }
      starts.append(UInt32(values.count))
    }
    return (starts, values)
  }

  private static func slots(_ lemmas: [String]) -> [UInt32] {
    var size = 1024
    while size < lemmas.count * 3 / 2 { size *= 2 }
    var slots = [UInt32](repeating: PackLayout.free, count: size)
    for (number, lemma) in lemmas.enumerated() {
      var slot = Int(PackLayout.hash(Array(lemma.utf8).span)) & (size - 1)
      while slots[slot] != PackLayout.free { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number)
    }
    return slots
  }
}

/// Bytes of little-endian numbers; tables are filled up to 8 bytes.
private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }

  mutating func append<Number: FixedWidthInteger>(_ table: [Number]) {
    for number in table { append(number) }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }
}
