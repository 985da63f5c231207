/// Where everything stands in a pack: a header of 64-bit numbers, then tables of 8-byte alignment.
///
/// Header: magic, version, checksum of all that follows it, then the counts of lemmas, text bytes,
/// slots, senses, synsets, words and pointers, then the first synset of each part of speech.
struct PackLayout: Sendable {
  static let magic: UInt64 = 0x4B41_5054_454E_4457  // "WDNETPAK"
  static let version: UInt64 = 1
  static let headerSize = 128
  static let checkedFrom = 24
  /// The bits of a word that number its lemma; the bit above says that it is capitalized.
  static let lemmaMask: UInt32 = 0x7FFF_FFFF
  /// Marks a slot of the hash table that is free.
  static let free = UInt32.max

  let textStarts: PackTable<UInt32>
  let senseStarts: PackTable<UInt32>
  /// Lemma numbers by hash, a power of two of slots, searched forward from the hash.
  let slots: PackTable<UInt32>
  /// By lemma, within it by part of speech and rank.
  let senses: PackTable<UInt32>
  let wordStarts: PackTable<UInt32>
  let words: PackTable<UInt32>
  let pointerStarts: PackTable<UInt32>
  let pointers: PackTable<UInt32>
  /// Lexicographer file numbers by synset.
  let files: PackTable<UInt8>
  private let texts: PackTable<UInt8>
  private let textOffset: Int
  private let verbs: Int
  private let adjectives: Int
  private let adverbs: Int
  private let file: MappedFile

  init(path: String) throws(WordNetError) {
    guard let file = MappedFile(path: path) else { throw .unreadable(path: path) }
    func header(_ index: Int) -> Int {
      Int(truncatingIfNeeded: file.load(index * 8, as: UInt64.self))
    }
    guard file.count >= Self.headerSize, file.load(0, as: UInt64.self) == Self.magic,
      file.load(8, as: UInt64.self) == Self.version
    else { throw .foreign(path: path) }
    guard file.checksum(from: Self.checkedFrom) == file.load(16, as: UInt64.self) else {
      throw .damaged(path: path)
    }
    var offset = Self.headerSize
    func table<Number>(_ count: Int) -> PackTable<Number>? {
      let table = PackTable<Number>(checking: file, offset: offset, count: count)
      offset += (count * MemoryLayout<Number>.size + 7) / 8 * 8
      return table
    }
    let lemmas = header(3)
    let synsets = header(7)
    guard let textStarts: PackTable<UInt32> = table(lemmas + 1),
      let senseStarts: PackTable<UInt32> = table(lemmas + 1),
      let slots: PackTable<UInt32> = table(header(5)),
      let senses: PackTable<UInt32> = table(header(6)),
      let wordStarts: PackTable<UInt32> = table(synsets + 1),
      let words: PackTable<UInt32> = table(header(8)),
      let pointerStarts: PackTable<UInt32> = table(synsets + 1),
      let pointers: PackTable<UInt32> = table(header(9)),
      let files: PackTable<UInt8> = table(synsets)
    else { throw .damaged(path: path) }
    textOffset = offset
    guard let texts: PackTable<UInt8> = table(header(4)), slots.count.nonzeroBitCount == 1 else {
      throw .damaged(path: path)
    }
    self.textStarts = textStarts
    self.senseStarts = senseStarts
    self.slots = slots
    self.senses = senses
    self.wordStarts = wordStarts
    self.words = words
    self.pointerStarts = pointerStarts
    self.pointers = pointers
    self.files = files
    self.texts = texts
    verbs = header(10)
    adjectives = header(11)
    adverbs = header(12)
    self.file = file
  }

  /// The number of a lemma; `nil` when it is not known.
  func lemma(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { unsafe lemma(Span(_unsafeElements: $0)) }
  }

  private func lemma(_ text: Span<UInt8>) -> Int? {
    var slot = Int(Self.hash(text)) & (slots.count - 1)
    // The builder leaves free slots, so the search ends; the bound is for a forged pack.
    for _ in 0..<slots.count {
      let number = slots[slot]
      if number == Self.free { return nil }
      if matches(Int(number), text) { return Int(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ lemma: Int, _ text: Span<UInt8>) -> Bool {
    let start = Int(textStarts[lemma])
    guard Int(textStarts[lemma + 1]) - start == text.count else { return false }
    for index in 0..<text.count where texts[start + index] != Self.folded(text[index]) {
      return false
    }
    return true
  }

  /// FNV-1a over the folded bytes, with the high bits mixed in.
  static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<text.count { hash = (hash ^ UInt32(folded(text[index]))) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }

  /// Lower case, and the underscore for a blank.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 {
    if byte >= 65, byte <= 90 { return byte | 0x20 }
    return byte == 32 ? 95 : byte
  }

  func text(ofLemma lemma: Int) -> String {
    let start = Int(textStarts[lemma])
    let end = max(start, Int(textStarts[lemma + 1]))
    return file.withBytes(textOffset + start..<textOffset + end) { bytes in
      unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for index in 0..<bytes.count { unsafe buffer[index] = bytes[index] }
        return bytes.count
      }
    }
  }

  func senses(ofLemma lemma: Int) -> Range<Int> { range(senseStarts, lemma) }
  func words(ofSynset synset: Int) -> Range<Int> { range(wordStarts, synset) }
  func pointers(ofSynset synset: Int) -> Range<Int> { range(pointerStarts, synset) }

  private func range(_ starts: PackTable<UInt32>, _ index: Int) -> Range<Int> {
    let start = Int(starts[index])
    return start..<max(start, Int(starts[index + 1]))
  }

  func partOfSpeech(ofSynset synset: Int) -> WordNet.PartOfSpeech {
    if synset < verbs { return .noun }
    if synset < adjectives { return .verb }
    return synset < adverbs ? .adjective : .adverb
  }
}

/// A sense in 32 bits: 17 for the synset, 5 for the word's number, 10 for the tag count.
struct PackedSense {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init(synset: Int, word: Int, tagCount: Int) {
    // Counts from 512 on are kept to a precision of 32.
    let count = tagCount < 512 ? tagCount : min(1023, 512 + (tagCount - 512) / 32)
    bits = UInt32(synset) | UInt32(word) << 17 | UInt32(count) << 22
  }

  var synset: Int { Int(bits & 0x1FFFF) }
  var word: Int { Int(bits >> 17 & 31) }
  var tagCount: Int {
    let count = Int(bits >> 22)
    return count < 512 ? count : 512 + (count - 512) * 32
  }
}

/// A pointer in 32 bits: 17 for the target synset, 5 each for the relation, the source's word and
/// the target's word, which are counted from 1; 0 stands for the whole synset.
struct PackedPointer {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init(target: Int, relation: UInt8, sourceWord: Int, targetWord: Int) {
    bits =
      UInt32(target) | UInt32(relation) << 17 | UInt32(sourceWord) << 22
      | UInt32(targetWord) << 27
  }

  var target: Int { Int(bits & 0x1FFFF) }
  var relation: UInt8 { UInt8(bits >> 17 & 31) }
  var sourceWord: Int { Int(bits >> 22 & 31) }
  var targetWord: Int { Int(bits >> 27 & 31) }
}
