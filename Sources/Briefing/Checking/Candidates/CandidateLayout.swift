import WordNet

/// Where everything stands in the memory of an index: a header of 64-bit numbers, then tables.
struct CandidateLayout: Sendable, NameLookup {
  static let magic: UInt64 = 0x5844_494E_5446_4342  // "BCFTNIDX"
  /// Counts up with every change to the form, to the terms or to their weights.
  static let version: UInt64 = 2
  static let headerSize = 80

  /// Keys by hash, a power of two of slots, searched forward; 0 is free.
  private let slotKeys: PackTable<UInt64>
  private let slotTerms: PackTable<UInt32>
  private let postingStarts: PackTable<UInt32>
  private let nameKeys: PackTable<UInt64>
  private let nameEntities: PackTable<UInt32>
  /// By term: the largest impact in its postings.
  let largestImpacts: PackTable<UInt8>
  let documentCount: Int
  let longestName: Int
  /// Where the postings' documents and impacts begin in the file.
  let documentsOffset: Int
  let impactsOffset: Int
  let postingCount: Int
  let file: MappedFile?

  /// The layout of a file; `nil` when it is foreign or cut short.
  init?(checking file: MappedFile) {
    func header(_ index: Int) -> Int {
      Int(truncatingIfNeeded: file.load(index * 8, as: UInt64.self))
    }
    guard file.load(0, as: UInt64.self) == Self.magic,
      file.load(8, as: UInt64.self) == Self.version, header(2) == file.count,
      file.withBytes(0..<72, { Checksum.of($0) }) == file.load(72, as: UInt64.self)
    else { return nil }
    self.init(file)
    guard slotKeys.count.nonzeroBitCount == 1, nameKeys.count.nonzeroBitCount == 1,
      impactsOffset + postingCount <= file.count
    else { return nil }
  }

  /// The layout of memory that the builder made; empty without memory.
  init(_ file: MappedFile?) {
    func header(_ index: Int) -> Int {
      max(0, Int(truncatingIfNeeded: file?.load(index * 8, as: UInt64.self) ?? 0))
    }
    var offset = Self.headerSize
    func table<Number>(_ count: Int) -> PackTable<Number> {
      defer { offset += (count * MemoryLayout<Number>.size + 7) / 8 * 8 }
      return PackTable<Number>(file, offset: offset, count: count)
    }
    documentCount = header(3)
    longestName = min(header(8), 16)
    slotKeys = table(header(5))
    slotTerms = table(header(5))
    postingStarts = table(header(4) + 1)
    nameKeys = table(header(7))
    nameEntities = table(header(7))
    largestImpacts = table(header(4))
    postingCount = header(6)
    documentsOffset = offset
    impactsOffset = offset + (postingCount * 4 + 7) / 8 * 8
    self.file = file
  }

  /// The number of a term; `nil` when no fact has it.
  func term(_ key: UInt64) -> Int? {
    Self.find(key, in: slotKeys).map { Int(slotTerms[$0]) }
  }

  func entity(named key: UInt64) -> UInt32? {
    Self.find(key, in: nameKeys).map { nameEntities[$0] }
  }

  /// A term's postings as indices into the tables of documents and impacts.
  func postings(ofTerm term: Int) -> Range<Int> {
    let start = min(Int(postingStarts[term]), postingCount)
    return start..<min(max(start, Int(postingStarts[term + 1])), postingCount)
  }

  private static func find(_ key: UInt64, in slots: PackTable<UInt64>) -> Int? {
    var slot = Self.slot(of: key, in: slots.count)
    for _ in 0..<slots.count {
      let found = slots[slot]
      if found == 0 { return nil }
      if found == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The first slot to look at.
  static func slot(of key: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 32) & (count - 1)
  }
}
