internal import WordNet

/// What WordNet tells of one word, gathered once for each term.
struct WordProfile: Sendable {
  /// Words of the same meaning, in this form or another: ban, prohibit, prohibition.
  var synonyms: Set<String> = []
  /// Words that are true of everything that the word is true of.
  var wider: Set<String> = []
  var opposites: Set<String> = []

  static let empty = WordProfile()
}

/// Gathers word profiles, each once.
struct WordProfiler {
  private let wordNet: WordNet
  private let variants: Variants
  private var known: [LexicalClass: [String: WordProfile]] = [:]

  init(wordNet: WordNet, variants: Variants) {
    self.wordNet = wordNet
    self.variants = variants
  }

  /// Classes so wide that following from them says nothing.
  private static let tooWide: Set<String> = [
    "entity", "object", "physical object", "whole", "unit", "abstraction", "abstract entity",
    "thing", "matter", "part", "portion", "section",
    "physical entity", "attribute", "act", "deed", "event", "state", "group", "grouping",
    "psychological feature",
    "cause", "causal agent", "causal agency", "human action", "human activity", "relation",
    "measure", "quantity",
    "amount", "content", "make", "do", "act", "move", "change", "get", "have", "be", "give", "take",
    "put", "touch",
    "communicate", "interact", "transfer", "travel", "go", "connect", "alter", "modify",
    "change state", "turn",
    "express", "think", "perceive", "create", "produce", "instrumentality", "artifact", "artefact",
    "activity",
  ]

  mutating func profile(_ term: Term) -> WordProfile {
    guard term.isWord, let part = part(term.wordClass) else { return .empty }
    if let known = known[term.wordClass]?[term.lemma] { return known }
    let profile = profile(spaced(variants.canonical(term.lemma)), part)
    known[term.wordClass, default: [:]][term.lemma] = profile
    return profile
  }

  private func profile(_ lemma: String, _ part: WordNet.PartOfSpeech) -> WordProfile {
    var profile = WordProfile()
    let near = wordNet.synonyms(of: lemma, part, senses: part == .noun ? 3 : 4)
    profile.synonyms.formUnion(near)
    // From noun to noun derivation changes the thing: music, musician.
    let targets: [WordNet.PartOfSpeech] = [.verb, .adjective, .noun].filter {
      $0 != part || part != .noun
    }
    for target in targets {
      profile.synonyms.formUnion(wordNet.derivations(of: lemma, part, to: target, senses: 4))
      for word in wordNet.synonyms(of: lemma, part, senses: 2) {
        profile.synonyms.formUnion(wordNet.derivations(of: word, part, to: target, senses: 1))
      }
    }
    switch part {
    case .adjective:
      profile.synonyms.formUnion(wordNet.pertainyms(of: lemma, part))
      profile.synonyms.formUnion(wordNet.related(.similarTo, of: lemma, part, senses: 2))
    case .adverb:
      profile.synonyms.formUnion(wordNet.pertainyms(of: lemma, part))
    case .verb:
      profile.synonyms.formUnion(wordNet.related(.verbGroup, of: lemma, part, senses: 2))
      profile.wider.formUnion(wordNet.related(.entailment, of: lemma, part, senses: 2))
    case .noun: break
    }
    profile.wider.formUnion(ancestors(lemma, part))
    profile.opposites.formUnion(wordNet.antonyms(of: lemma, part, indirect: true, senses: 3))
    for word in wordNet.synonyms(of: lemma, part, senses: 1) {
      profile.opposites.formUnion(wordNet.antonyms(of: word, part, senses: 1))
    }
    profile.synonyms = joined(profile.synonyms)
    profile.wider = joined(profile.wider.subtracting(WordProfiler.tooWide))
    profile.opposites = joined(profile.opposites)
    return profile
  }

  private func ancestors(_ lemma: String, _ part: WordNet.PartOfSpeech) -> Set<String> {
    guard part == .noun || part == .verb else { return [] }
    var found = Set<String>()
    for sense in wordNet.senses(of: lemma, part).prefix(part == .noun ? 3 : 2) {
      for ancestor in wordNet.ancestors(of: sense.synset)
      where ancestor.depth <= (part == .noun ? 5 : 1) {
        found.formUnion(wordNet.words(of: ancestor.synset))
      }
    }
    return found
  }

  private func part(_ wordClass: LexicalClass) -> WordNet.PartOfSpeech? {
    switch wordClass {
    case .noun: .noun
    case .verb: .verb
    case .adjective: .adjective
    case .adverb: .adverb
    case .other: nil
    }
  }

  private func spaced(_ lemma: String) -> String {
    String(lemma.map { $0 == "_" ? " " : $0 })
  }

  private func joined(_ words: Set<String>) -> Set<String> {
    Set(words.map { variants.canonical(String($0.lowercased().map { $0 == " " ? "_" : $0 })) })
  }
}
