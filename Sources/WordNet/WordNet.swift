/// Princeton WordNet 3.0 in one memory-mapped pack: senses, synonyms and relations of English words.
///
/// A value is cheap to copy and may be used by many threads. Lemmas are matched without regard to
/// case; a blank and an underscore are the same.
///
///     let wordNet = try WordNet(contentsOf: "wordnet-3.0.pack")
///     wordNet.synonyms(of: "ban", .verb)          // ["censor", "banish"]
///     wordNet.isA("senator", anyOf: ["person.n.01"])  // true
public struct WordNet: Sendable {
  /// A set of words that mean the same.
  public struct Synset: Sendable, Hashable, Comparable {
    /// A dense number; the synsets of a part of speech are neighbours.
    public let index: Int

    /// In order of `index`.
    public static func < (left: Synset, right: Synset) -> Bool { left.index < right.index }
  }

  /// One word of a synset.
  public struct Word: Sendable, Hashable {
    /// The synset it stands in.
    public let synset: Synset
    /// Its place in the synset, from 0.
    public let number: Int
  }

  /// One meaning of a lemma.
  public struct Sense: Sendable, Hashable {
    /// The synset and the lemma's place in it.
    public let word: Word
    /// 1 for the most frequent meaning of the lemma in that part of speech.
    public let rank: Int
    /// How often the meaning was tagged in the Semantic Concordance; 0 for most.
    public let tagCount: Int

    /// The synset.
    public var synset: Synset { word.synset }
  }

  /// The name of the pack in a folder of models.
  public static let packName = "wordnet-3.0.pack"

  let layout: PackLayout

  /// Maps a pack and checks that it is whole.
  public init(contentsOf path: String) throws(WordNetError) {
    layout = try PackLayout(path: path)
  }

  /// How many synsets there are.
  public var synsetCount: Int { layout.wordStarts.count - 1 }

  /// The meanings of a lemma in a part of speech, the most frequent first; empty when unknown.
  public func senses(of lemma: String, _ part: PartOfSpeech) -> [Sense] {
    guard let number = layout.lemma(lemma) else { return [] }
    var senses: [Sense] = []
    for index in layout.senses(ofLemma: number) {
      let packed = PackedSense(bits: layout.senses[index])
      guard layout.partOfSpeech(ofSynset: packed.synset) == part else { continue }
      senses.append(
        Sense(
          word: Word(synset: Synset(index: packed.synset), number: packed.word),
          rank: senses.count + 1, tagCount: packed.tagCount))
    }
    return senses
  }

  /// Whether the lemma has a meaning in the part of speech; in any when `part` is `nil`.
  public func contains(_ lemma: String, _ part: PartOfSpeech? = nil) -> Bool {
    guard let number = layout.lemma(lemma) else { return false }
    guard let part else { return true }
    return layout.senses(ofLemma: number).contains {
      layout.partOfSpeech(ofSynset: PackedSense(bits: layout.senses[$0]).synset) == part
    }
  }

  /// The synset with a name such as `"person.n.01"`: lemma, part of speech, rank.
  public func synset(named name: String) -> Synset? {
    let parts = name.split(separator: ".")
    guard parts.count >= 3, let rank = Int(parts[parts.count - 1]),
      let letter = parts[parts.count - 2].first,
      let part = PartOfSpeech.allCases.first(where: {
        $0.letter == letter || ($0 == .adjective && letter == "s")
      })
    else { return nil }
    let senses = senses(of: parts.dropLast(2).joined(separator: "."), part)
    return senses.indices.contains(rank - 1) ? senses[rank - 1].synset : nil
  }

  /// The words of a synset in lower case, blanks as underscores.
  public func words(of synset: Synset) -> [String] {
    layout.words(ofSynset: synset.index).map {
      layout.text(ofLemma: Int(layout.words[$0] & PackLayout.lemmaMask))
    }
  }

  /// One word in lower case, blanks as underscores.
  public func text(of word: Word) -> String {
    let index = Int(layout.wordStarts[word.synset.index]) + word.number
    return layout.text(ofLemma: Int(layout.words[index] & PackLayout.lemmaMask))
  }

  /// Whether the word is written with a capital: Paris, French, but not capital.
  public func isCapitalized(_ word: Word) -> Bool {
    let index = Int(layout.wordStarts[word.synset.index]) + word.number
    return layout.words[index] & ~PackLayout.lemmaMask != 0
  }

  /// The part of speech of a synset.
  public func partOfSpeech(of synset: Synset) -> PartOfSpeech {
    layout.partOfSpeech(ofSynset: synset.index)
  }

  /// The lexicographers' file of a synset: `verb.communication`, `noun.person`.
  public func lexicographerFile(of synset: Synset) -> LexicographerFile {
    let files = LexicographerFile.byNumber
    return files[min(Int(layout.files[synset.index]), files.count - 1)]
  }
}
