/// The frames of news predicates with the words that speak of them.
struct FrameLexicon: Sendable {
  let frames: [Frame]
  private let units: [Key: [FrameUnit]]
  private let phrases: [String: [String]]
  private let indexOfName: [String: Int]

  private struct Key: Hashable {
    let lemma: String
    let pos: Character
  }

  /// The frames that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try FrameLexicon(.frames, classes: .standard)
  }

  init(_ text: LexiconText, classes: WordClasses) throws(LexiconError) {
    var reader = FrameReader(text: text, classes: classes)
    try reader.read()
    frames = reader.frames
    indexOfName = reader.indexOfName
    var units: [Key: [FrameUnit]] = [:]
    units.reserveCapacity(reader.units.count)
    var phrases: [String: [String]] = [:]
    for unit in reader.units {
      let isNew = units[Key(lemma: unit.lemma, pos: unit.pos)] == nil
      units[Key(lemma: unit.lemma, pos: unit.pos), default: []].append(unit)
      guard isNew, let end = unit.lemma.utf8.firstIndex(of: UInt8(ascii: "_")) else { continue }
      let first = String(unit.lemma[..<end])
      if phrases[first]?.contains(unit.lemma) != true {
        phrases[first, default: []].append(unit.lemma)
      }
    }
    self.units = units
    self.phrases = phrases.mapValues { lemmas in
      lemmas.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }
  }

  /// The readings of a lemma or a phrase joined by `_`, in the order of the files.
  ///
  /// American spellings are known by their British ones.
  ///
  ///     lexicon.units(lemma: "turn_down", pos: "v").map { lexicon.frames[$0.frame].name }
  func units(lemma: String, pos: Character) -> [FrameUnit] {
    if let found = units[Key(lemma: lemma, pos: pos)] { return found }
    let words = lemma.split(separator: "_").map { Variants.standard.canonical(String($0)) }
    return units[Key(lemma: words.joined(separator: "_"), pos: pos)] ?? []
  }

  /// All phrases that begin with a word, longer ones first.
  ///
  ///     lexicon.phrases(startingWith: "take")  // ["take_responsibility_for", …, "take_part"]
  func phrases(startingWith word: String) -> [String] {
    phrases[word] ?? []
  }

  /// The frame of that name.
  func frame(named name: String) -> Frame? {
    indexOfName[name].map { frames[$0] }
  }

  /// All units in no promised order.
  var allUnits: [FrameUnit] { units.values.flatMap { $0 } }
}
