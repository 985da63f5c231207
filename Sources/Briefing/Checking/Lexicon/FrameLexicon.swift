/// The frames of news predicates with the words that speak of them.
struct FrameLexicon: Sendable {
  let frames: [Frame]
  /// The units under their spellings in the file: "buy.v".
  private let units: [String: [FrameUnit]]
  private let phrases: [String: [String]]
  private let indexOfName: [String: Int]

  /// The frames that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try FrameLexicon(.frames, classes: .standard)
  }

  init(_ text: LexiconText, classes: WordClasses) throws(LexiconError) {
    var reader = FrameReader(text: text, classes: classes)
    try reader.read()
    frames = reader.frames
    indexOfName = reader.indexOfName
    var units: [String: [FrameUnit]] = [:]
    units.reserveCapacity(reader.units.count)
    var phrases: [String: [String]] = [:]
    for (name, unit) in reader.units {
      units[name, default: []].append(unit)
      guard let end = unit.lemma.utf8.firstIndex(of: UInt8(ascii: "_")) else { continue }
      phrases[String(unit.lemma[..<end]), default: []].append(unit.lemma)
    }
    self.units = units
    self.phrases = phrases.mapValues { lemmas in
      Set(lemmas).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }
  }

  /// The readings of a lemma or a phrase joined by `_`, in the order of the files.
  ///
  /// American spellings are known by their British ones.
  ///
  ///     lexicon.units(lemma: "turn_down", pos: "v").map { lexicon.frames[$0.frame].name }
  func units(lemma: String, pos: Character) -> [FrameUnit] {
    if let found = units["\(lemma).\(pos)"] { return found }
    let words = lemma.split(separator: "_").map { Variants.standard.canonical(String($0)) }
    return units["\(words.joined(separator: "_")).\(pos)"] ?? []
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
