import FoundationEssentials

/// The dictionary files of WordNet 3.0 (`wndb(5WN)`), read into plain values.
struct DictionaryFolder {
  /// A synset as a data file gives it; offsets are not resolved yet.
  struct RawSynset {
    let offset: Int
    let file: UInt8
    var words: [(lemma: String, isCapitalized: Bool)]
    var pointers: [RawPointer]
  }

  struct RawPointer {
    let relation: UInt8
    let part: WordNet.PartOfSpeech
    let offset: Int
    let sourceWord: Int
    let targetWord: Int
  }

  /// A lemma's synset offsets in a part of speech, by rank.
  struct RawEntry {
    let lemma: String
    let part: WordNet.PartOfSpeech
    let offsets: [Int]
  }

  let path: String

  func synsets(_ part: WordNet.PartOfSpeech) throws(WordNetError) -> [RawSynset] {
    try lines("data.\(part.suffix)") { fields in
      guard fields.count > 4, let offset = Int(fields[0]), let file = UInt8(fields[1]),
        let count = Int(fields[3], radix: 16), fields.count > 4 + 2 * count,
        count < 32, let pointerCount = Int(fields[4 + 2 * count])
      else { return nil }
      let words = (0..<count).map { Self.word(fields[4 + 2 * $0]) }
      let first = 5 + 2 * count
      guard fields.count >= first + 4 * pointerCount else { return nil }
      var pointers: [RawPointer] = []
      for number in 0..<pointerCount {
        guard let pointer = Self.pointer(fields[(first + 4 * number)...].prefix(4)) else {
          return nil
        }
        pointers.append(pointer)
      }
      return RawSynset(offset: offset, file: file, words: words, pointers: pointers)
    }
  }

  func entries(_ part: WordNet.PartOfSpeech) throws(WordNetError) -> [RawEntry] {
    try lines("index.\(part.suffix)") { fields in
      guard fields.count > 5, let count = Int(fields[2]), let kinds = Int(fields[3]),
        fields.count >= 6 + kinds + count
      else { return nil }
      let offsets = fields[(6 + kinds)...].prefix(count).compactMap { Int($0) }
      return offsets.count == count
        ? RawEntry(lemma: String(fields[0]), part: part, offsets: offsets) : nil
    }
  }

  /// Tag counts by part of speech, lemma and rank.
  func tagCounts() throws(WordNetError) -> [[String: [Int: Int]]] {
    var counts = [[String: [Int: Int]]](repeating: [:], count: 4)
    let parts: [Character: Int] = ["1": 0, "2": 1, "3": 2, "4": 3, "5": 2]
    for (part, lemma, rank, count) in try lines(
      "cntlist.rev",
      { fields -> (Int, String, Int, Int)? in
        guard fields.count == 3, let rank = Int(fields[1]), let count = Int(fields[2]),
          let mark = fields[0].firstIndex(of: "%"),
          let part = parts[fields[0][fields[0].index(after: mark)...].first ?? " "]
        else { return nil }
        return (part, String(fields[0][..<mark]), rank, count)
      })
    {
      counts[part][lemma, default: [:]][rank] = count
    }
    return counts
  }

  /// Reads the blank-separated fields of each line up to the gloss; licence lines begin with a blank.
  private func lines<Line>(
    _ name: String, _ read: ([Substring]) -> Line?
  ) throws(WordNetError) -> [Line] {
    let file = path + "/" + name
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .unreadable(path: file)
    }
    var lines: [Line] = []
    var number = 0
    for bytes in data.split(separator: UInt8(ascii: "\n")) {
      number += 1
      if bytes.first == UInt8(ascii: " ") { continue }
      let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "|") }, as: UTF8.self)
      guard let line = read(text.split(separator: " ")) else {
        throw .malformed(path: file, line: number)
      }
      lines.append(line)
    }
    return lines
  }

  /// The lemma in lower case without the marker of an adjective's place: `galore(ip)`.
  private static func word(_ field: Substring) -> (lemma: String, isCapitalized: Bool) {
    let word = field.hasSuffix(")") ? field.prefix { $0 != "(" } : field
    let lower = word.lowercased()
    return (lower, lower != word)
  }

  private static func pointer(_ fields: ArraySlice<Substring>) -> RawPointer? {
    let fields = Array(fields)
    guard let relation = WordNet.Relation.symbols.firstIndex(of: String(fields[0])),
      let offset = Int(fields[1]),
      let part = WordNet.PartOfSpeech.allCases.first(where: {
        $0.letter == fields[2].first || ($0 == .adjective && fields[2] == "s")
      }), let words = Int(fields[3], radix: 16)
    else { return nil }
    return RawPointer(
      relation: UInt8(relation), part: part, offset: offset, sourceWord: words >> 8,
      targetWord: words & 255)
  }
}

extension WordNet.PartOfSpeech {
  /// The ending of the dictionary's file names.
  fileprivate var suffix: String {
    switch self {
    case .noun: "noun"
    case .verb: "verb"
    case .adjective: "adj"
    case .adverb: "adv"
    }
  }
}
