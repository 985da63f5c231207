extension WordNet {
  /// The other words of the first `senses` meanings of a lemma, in order of meaning.
  public func synonyms(
    of lemma: String, _ part: PartOfSpeech, senses limit: Int = .max
  ) -> [String] {
    collect(lemma) { found in
      for sense in senses(of: lemma, part).prefix(limit) { found.add(words(of: sense.synset)) }
    }
  }

  /// Whether two lemmas share a meaning among the first `senses` of each.
  public func areSynonyms(
    _ one: String, _ other: String, _ part: PartOfSpeech, senses limit: Int = .max
  ) -> Bool {
    let synsets = senses(of: one, part).prefix(limit).map(\.synset)
    return senses(of: other, part).prefix(limit).contains { synsets.contains($0.synset) }
  }

  /// The opposites of a lemma.
  ///
  /// - Parameter indirect: For adjectives also the opposites of the words that it is similar to:
  ///   "swift" → "slow" through "fast". For other parts of speech it changes nothing.
  public func antonyms(
    of lemma: String, _ part: PartOfSpeech, indirect: Bool = false, senses limit: Int = .max
  ) -> [String] {
    collect(lemma) { found in
      for sense in senses(of: lemma, part).prefix(limit) {
        found.add(words(.antonym, of: sense.word).map(text(of:)))
        guard indirect, part == .adjective else { continue }
        for head in [sense.synset] + synsets(.similarTo, of: sense.synset) {
          for opposite in synsets(.antonym, of: head) { found.add(words(of: opposite)) }
        }
      }
    }
  }

  /// The words that a lemma is related to in form and meaning: destroy → destruction, destroyer.
  ///
  /// - Parameter target: The part of speech that is wanted; `nil` for all.
  public func derivations(
    of lemma: String, _ part: PartOfSpeech, to target: PartOfSpeech? = nil,
    senses limit: Int = .max
  ) -> [String] {
    related(.derivation, of: lemma, part, to: target, senses: limit)
  }

  /// What an adjective belongs to (French → France), or the adjective of an adverb.
  ///
  /// An adjective whose synonym has the pertainym has it too.
  public func pertainyms(
    of lemma: String, _ part: PartOfSpeech = .adjective, senses limit: Int = .max
  ) -> [String] {
    related(.pertainym, of: lemma, part, to: nil, senses: limit)
  }

  /// The words that stand in a relation to a meaning of the lemma: those of the related synsets,
  /// and the related words where the relation holds between words.
  public func related(
    _ relation: Relation, of lemma: String, _ part: PartOfSpeech, to target: PartOfSpeech? = nil,
    senses limit: Int = .max
  ) -> [String] {
    collect(lemma) { found in
      for sense in senses(of: lemma, part).prefix(limit) {
        for index in layout.pointers(ofSynset: sense.synset.index) {
          let pointer = PackedPointer(bits: layout.pointers[index])
          guard pointer.relation == relation.rawValue else { continue }
          let synset = Synset(index: pointer.target)
          if let target, partOfSpeech(of: synset) != target { continue }
          if pointer.sourceWord == 0 {
            found.add(words(of: synset))
          } else if pointer.sourceWord == sense.word.number + 1 {
            found.add([text(of: Word(synset: synset, number: pointer.targetWord - 1))])
          }
        }
      }
    }
  }

  /// The lemmas of all that is more general within `depth` steps of the first `senses` meanings.
  public func hypernyms(
    of lemma: String, _ part: PartOfSpeech, depth: Int = .max, senses limit: Int = .max
  ) -> [String] {
    collect(lemma) { found in
      for sense in senses(of: lemma, part).prefix(limit) {
        for ancestor in ancestors(of: sense.synset)
        where ancestor.depth > 0 && ancestor.depth <= depth {
          found.add(words(of: ancestor.synset))
        }
      }
    }
  }

  /// The lexicographers' files of the first `senses` meanings, each once, in order of meaning.
  public func lexicographerFiles(
    of lemma: String, _ part: PartOfSpeech, senses limit: Int = .max
  ) -> [LexicographerFile] {
    var files: [LexicographerFile] = []
    for sense in senses(of: lemma, part).prefix(limit) {
      let file = lexicographerFile(of: sense.synset)
      if !files.contains(file) { files.append(file) }
    }
    return files
  }

  private func collect(_ lemma: String, _ body: (inout WordList) -> Void) -> [String] {
    let folded = String(
      decoding: lemma.utf8.map { PackLayout.folded($0) }, as: UTF8.self)
    var found = WordList(without: folded)
    body(&found)
    return found.words
  }
}

/// Words in the order of their first mention, each once.
private struct WordList {
  private(set) var words: [String] = []
  private var seen: Set<String>

  init(without word: String) { seen = [word] }

  mutating func add(_ more: [String]) {
    for word in more where seen.insert(word).inserted { words.append(word) }
  }
}
