internal import SpacyPipeline

/// Resolves pronouns and "the company" to what was named before, in reading order.
///
/// Passages are noted one after the other; a question about a token looks at what stands before it
/// only. Where two antecedents fit equally well, there is no answer.
struct References: Sendable {
  /// Something that was named: a candidate for later pronouns.
  struct Mention: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case person, body, place, thing, plural
    }

    let name: String
    /// The last word of the head, for comparison.
    let key: String
    let kind: Kind
    let passage: Int
    let token: Int
    let sentence: Int
    let isSubject: Bool
    /// Whether it stands on its own, not inside another noun phrase ("the mayor of Lille").
    let isArgument: Bool
    let isQuoted: Bool
  }

  let names: NameBook
  private var mentions: [Mention] = []
  /// Who holds a role, by the role's noun; "" when two do.
  private var holders: [String: String] = [:]
  /// The sentence starts so far, so that distances count sentences over paragraphs.
  private var sentenceBase: [Int] = []
  private var sentenceCount = 0
  private let passages: [Passage]

  init(_ passages: [Passage]) {
    self.passages = passages
    names = NameBook(passages)
    for (index, passage) in passages.enumerated() {
      sentenceBase.append(sentenceCount)
      sentenceCount += passage.parsed.sentences.count
      if passage.role.makesClaims { note(passage, index) }
    }
  }

  mutating func noteRole(_ noun: String, holder: String) {
    if let known = holders[noun], known != holder {
      holders[noun] = ""
    } else {
      holders[noun] = holder
    }
  }

  private mutating func note(_ passage: Passage, _ index: Int) {
    for token in passage.parsed.tokens {
      guard token.isNominal, !WordClass.weekdaysAndMonths.contains(token.lower) else { continue }
      switch token.dep {
      case .nsubj, .nsubjpass, .dobj, .pobj, .appos, .conj, .poss, .dative, .attr: break
      default: continue
      }
      guard let kind = kind(of: token) else { continue }
      let base = token.coordinationHead
      let isSubject = base.dep == .nsubj || base.dep == .nsubjpass
      mentions.append(
        Mention(
          name: display(token), key: token.text, kind: kind, passage: index, token: token.index,
          sentence: sentenceBase[index] + token.sentenceNumber, isSubject: isSubject,
          isArgument: isSubject || base.dep == .dobj || base.dep == .dative || base.dep == .pobj,
          isQuoted: passage.isQuoted(token)))
      if token == base, token.hasChild(.conj, where: { $0.isNominal }), kind != .plural {
        mentions.append(
          Mention(
            name: NounPhrase.text(of: token), key: token.text, kind: .plural, passage: index,
            token: token.index, sentence: sentenceBase[index] + token.sentenceNumber,
            isSubject: isSubject,
            isArgument: true, isQuoted: passage.isQuoted(token)))
      }
    }
  }

  private func kind(of token: Token) -> Mention.Kind? {
    if names.isPerson(token) { return .person }
    if token.entity == .date || token.entity == .time || token.isFigure { return nil }
    if token.tag == .nns || token.tag == .nnps {
      return token.entity == .geopolitical ? .place : .plural
    }
    if token.pos == .properNoun {
      switch token.entity {
      case .geopolitical, .location, .facility: return .place
      case .person: return .person
      case .organization, .nationality: return .body
      default: return .thing
      }
    }
    if WordClass.isRole(token.lower), !WordClass.bodies.contains(token.lower) { return .person }
    return WordClass.bodies.contains(token.lower) ? .body : .thing
  }

  /// The name to show for a noun phrase: the fullest form for names.
  func display(_ token: Token) -> String {
    if token.pos == .properNoun, names.people.contains(token.text),
      !token.hasChild(.conj, where: { $0.isNominal }), let full = names.fullNames[token.text]
    {
      return full
    }
    return names.full(NounPhrase.text(of: token))
  }

  /// What the noun phrase or pronoun stands for, in words; `nil` when a pronoun has no sure
  /// antecedent.
  ///
  /// - Parameters:
  ///   - speaker: who says the words that the token is part of.
  func resolve(_ token: Token, in passage: Int, speaker: String? = nil) -> String? {
    switch token.lower {
    case "i", "me", "my", "myself", "mine": return speaker
    case "we", "us", "our", "ours", "you", "your", "who", "which", "that": return nil
    case "he", "him", "his", "himself":
      return person(.male, before: token, in: passage)
    case "she", "her", "hers", "herself":
      return person(.female, before: token, in: passage)
    case "it", "its", "itself":
      return thing(before: token, in: passage)
    case "they", "them", "their", "theirs", "themselves":
      return group(before: token, in: passage)
    default: break
    }
    if token.pos == .pronoun { return nil }
    return described(token, in: passage) ?? display(token)
  }

  /// The holder of a role ("the commissioner") or the only body that fits ("the company").
  func described(_ token: Token, in passage: Int) -> String? {
    guard token.pos == .noun, token.tag == .nn, token.isDetermined(by: ["the", "this"]) else {
      return nil
    }
    var bare = true
    token.forEachChild { child in
      if child.dep != .det && child.pos != .punctuation && child.dep != .appos { bare = false }
    }
    guard bare else { return nil }
    if let holder = holders[token.lower], !holder.isEmpty { return holder }
    guard WordClass.companies.contains(token.lower) else { return nil }
    let sentence = sentenceNumber(of: token, in: passage)
    var found: String?
    for mention in mentions(before: token, in: passage) {
      if sentence - mention.sentence > 4 { break }
      guard mention.kind == .body, mention.key.first?.isUppercase == true else { continue }
      if let known = found, known != mention.name { return nil }
      found = mention.name
    }
    return found
  }

  private func sentenceNumber(of token: Token, in passage: Int) -> Int {
    sentenceBase[passage] + token.sentenceNumber
  }

  /// The mentions before the token, nearest first.
  private func mentions(before token: Token, in passage: Int) -> ReversedCollection<
    ArraySlice<Mention>
  > {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if (mentions[middle].passage, mentions[middle].token) < (passage, token.index) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return mentions[..<low].reversed()
  }

  private func person(
    _ gender: NameBook.Gender, before token: Token, in passage: Int
  ) -> String? {
    let quoted = passages[passage].isQuoted(token)
    return best(before: token, in: passage, reach: 6) { mention in
      guard mention.kind == .person, quoted || !mention.isQuoted else { return false }
      guard let known = names.gender(ofLastWord: mention.key) else { return true }
      return known == gender
    }
  }

  private func thing(before token: Token, in passage: Int) -> String? {
    let quoted = passages[passage].isQuoted(token)
    return best(before: token, in: passage, reach: 2) { mention in
      mention.kind != .person && mention.kind != .plural && (quoted || !mention.isQuoted)
    }
  }

  private func group(before token: Token, in passage: Int) -> String? {
    let quoted = passages[passage].isQuoted(token)
    let isCollective: (Mention) -> Bool = { $0.kind == .plural || $0.kind == .body }
    return best(before: token, in: passage, reach: 2) {
      isCollective($0) && (quoted || !$0.isQuoted)
    }
  }

  /// The best candidate: nearest sentence first, in it subjects before others, and among equals
  /// the pronoun's own clause mates last.
  private func best(
    before token: Token, in passage: Int, reach: Int, where fits: (Mention) -> Bool
  ) -> String? {
    let sentence = sentenceNumber(of: token, in: passage)
    let clause = token.dep == .nsubj || token.dep == .nsubjpass ? nil : clauseSubject(of: token)
    var bySentence: [Int: [Mention]] = [:]
    var seen = 0
    for mention in mentions(before: token, in: passage) {
      if sentence - mention.sentence > reach || seen > 60 { break }
      seen += 1
      guard fits(mention) else { continue }
      // "Ann said … him": an object is not the subject of its own clause.
      if mention.passage == passage, let clause, clause.index == mention.token, token.dep != .poss {
        continue
      }
      bySentence[mention.sentence, default: []].append(mention)
    }
    for back in 0...reach {
      guard let candidates = bySentence[sentence - back] else { continue }
      let subjects = candidates.filter(\.isSubject)
      let arguments = candidates.filter(\.isArgument)
      let pool = !subjects.isEmpty ? subjects : !arguments.isEmpty ? arguments : candidates
      var names: [String] = []
      for mention in pool where !names.contains(mention.name) { names.append(mention.name) }
      if names.count == 1 { return names[0] }
      // In one sentence the first subject is the topic, which later pronouns take up.
      if !subjects.isEmpty, let topic = subjects.last { return topic.name }
      return back == 0 ? pool.first?.name : nil
    }
    return nil
  }

  private func clauseSubject(of token: Token) -> Token? {
    for above in token.ancestors.prefix(12) where above.isVerbal {
      return above.child(.nsubj, .nsubjpass)
    }
    return nil
  }
}
