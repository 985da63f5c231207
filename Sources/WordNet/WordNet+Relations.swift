extension WordNet {
  /// The synsets that a synset, or one of its words, is related to.
  public func synsets(_ relation: Relation, of synset: Synset) -> [Synset] {
    var targets: [Synset] = []
    for index in layout.pointers(ofSynset: synset.index) {
      let pointer = PackedPointer(bits: layout.pointers[index])
      if pointer.relation == relation.rawValue { targets.append(Synset(index: pointer.target)) }
    }
    return targets
  }

  /// The words that one word of a synset is related to; relations of whole synsets are left out.
  public func words(_ relation: Relation, of word: Word) -> [Word] {
    var targets: [Word] = []
    for index in layout.pointers(ofSynset: word.synset.index) {
      let pointer = PackedPointer(bits: layout.pointers[index])
      if pointer.relation == relation.rawValue, pointer.sourceWord == word.number + 1,
        pointer.targetWord > 0
      {
        targets.append(
          Word(synset: Synset(index: pointer.target), number: pointer.targetWord - 1))
      }
    }
    return targets
  }

  /// A synset reached by climbing, with the number of steps.
  public struct Ancestor: Sendable, Hashable {
    /// The more general synset.
    public let synset: Synset
    /// 0 for the start.
    public let depth: Int
  }

  /// The synset itself and all that is more general, classes of single things included, the
  /// nearest first.
  public func ancestors(of synset: Synset) -> [Ancestor] {
    var found = [Ancestor(synset: synset, depth: 0)]
    var next = 0
    while next < found.count {
      let from = found[next]
      next += 1
      for index in layout.pointers(ofSynset: from.synset.index) {
        let pointer = PackedPointer(bits: layout.pointers[index])
        guard
          pointer.relation == Relation.hypernym.rawValue
            || pointer.relation == Relation.instanceHypernym.rawValue
        else { continue }
        let above = Synset(index: pointer.target)
        if !found.contains(where: { $0.synset == above }) {
          found.append(Ancestor(synset: above, depth: from.depth + 1))
        }
      }
    }
    return found
  }

  /// How many steps up from `synset` the nearest of some classes lies; `nil` when none does.
  public func depth(of synset: Synset, below classes: Set<Synset>) -> Int? {
    ancestors(of: synset).first { classes.contains($0.synset) }?.depth
  }

  /// The synsets of a name such as `"person.n.01"`, or all meanings of a lemma.
  public func classes(_ names: [String], _ part: PartOfSpeech = .noun) -> Set<Synset> {
    var classes: Set<Synset> = []
    for name in names {
      if let synset = synset(named: name) {
        classes.insert(synset)
      } else {
        classes.formUnion(senses(of: name, part).map(\.synset))
      }
    }
    return classes
  }

  /// Whether one of the first `senses` meanings of a lemma belongs to one of the classes.
  public func isA(
    _ lemma: String, _ part: PartOfSpeech = .noun, anyOf classes: Set<Synset>,
    senses limit: Int = .max
  ) -> Bool {
    senses(of: lemma, part).prefix(limit).contains { depth(of: $0.synset, below: classes) != nil }
  }

  /// Whether one of the first `senses` meanings of a lemma belongs to a class, which is given by a
  /// name such as `"person.n.01"` or by a lemma.
  public func isA(
    _ lemma: String, _ part: PartOfSpeech = .noun, anyOf names: [String],
    senses limit: Int = .max
  ) -> Bool {
    isA(lemma, part, anyOf: classes(names, part), senses: limit)
  }
}
