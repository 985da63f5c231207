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
    /// How many things are named together.
    var members = 1
    /// Whether it is one of several that are named together.
    var isMember = false
    /// What kind of things they are.
    var memberKind = Kind.thing
  }

  private(set) var names: NameBook
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
    names.noteGender(of: holder, role: noun)
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
      let isEtAl = token.lower == "al" && token.previous?.lower == "et"
      guard let kind = isEtAl ? .plural : kind(of: token) else { continue }
      let base = token.coordinationHead
      let isSubject = base.dep == .nsubj || base.dep == .nsubjpass
      let named = names.namedAppositive(of: token)
      mentions.append(
        Mention(
          name: display(named ?? token), key: (named ?? token).text,
          kind: named == nil ? kind : .person, passage: index, token: token.index,
          sentence: sentenceBase[index] + token.sentenceNumber, isSubject: isSubject,
          isArgument: isSubject || base.dep == .dobj || base.dep == .dative || base.dep == .pobj,
          isQuoted: passage.isQuoted(token), isMember: isSubject && isMember(token),
          memberKind: kind == .plural && (token.mayThink || isEtAl) ? .person : kind))
      if token == base, token.hasChild(.conj, where: { $0.isNominal }), kind != .plural {
        mentions.append(
          Mention(
            name: NounPhrase.text(of: token), key: token.text, kind: .plural, passage: index,
            token: token.index, sentence: sentenceBase[index] + token.sentenceNumber,
            isSubject: isSubject,
            isArgument: true, isQuoted: passage.isQuoted(token),
            members: token.coordination.count, memberKind: kind))
      }
    }
  }

  private func isMember(_ token: Token) -> Bool {
    token.dep == .conj && token.head.isNominal || token.hasChild(.conj, where: \.isNominal)
  }

  private func kind(of token: Token) -> Mention.Kind? {
    if names.isPerson(token) { return .person }
    if token.entity == .date || token.entity == .time || token.isFigure { return nil }
    if token.tag == .nnps, token.entity == .organization { return .body }
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
    if WordClass.isRole(token.lower), !WordClass.bodies.contains(token.lower) {
      return token.dep == .pobj || token.dep == .attr ? nil : .person
    }
    return WordClass.bodies.contains(token.lower) ? .body : .thing
  }

  /// The name to show for a noun phrase: the fullest form for names.
  func display(_ token: Token) -> String {
    if names.people.contains(token.text),
      !token.hasChild(.conj, where: { $0.isNominal }), let full = names.fullNames[token.text]
    {
      return full
    }
    return names.full(NounPhrase.text(of: token))
  }

  /// The same without what is coordinated with it.
  func displayAlone(_ token: Token) -> String {
    if let full = names.fullNames[token.text] { return full }
    var first = token.index
    while first > token.sentence.lowerBound,
      token[first - 1].head == token || token[first - 1].head.head == token,
      token[first - 1].pos == .properNoun || token[first - 1].text == "-",
      !WordClass.titles.contains(token[first - 1].text)
    {
      first -= 1
    }
    return names.full(NounPhrase.render((first...token.index).map { token[$0] }))
  }

  /// What the noun phrase or pronoun stands for, in words; `nil` when a pronoun has no sure
  /// antecedent.
  ///
  /// - Parameters:
  ///   - speaker: who says the words that the token is part of.
  ///   - without: a token whose part of the noun phrase is left out.
  func resolve(
    _ token: Token, in passage: Int, speaker: String? = nil, without excluded: Int = -1
  ) -> String? {
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
    if let name = described(token, in: passage) ?? pair(token, in: passage) { return name }
    if excluded >= 0, !names.isPerson(token) {
      return names.full(NounPhrase.text(of: token, without: excluded))
    }
    return display(token)
  }

  /// "Both countries", "the two firms": what was named together just before.
  func pair(_ token: Token, in passage: Int) -> String? {
    guard let number = RolesOfNumber.count(of: token) else { return nil }
    let sentence = sentenceNumber(of: token, in: passage)
    for mention in mentions(before: token, in: passage) {
      if sentence - mention.sentence > 2 { return nil }
      if mention.members == number, mention.isSubject, !mention.isQuoted,
        RolesOfNumber.fits(token.lemmaKey, mention.memberKind)
      {
        return mention.name
      }
    }
    return nil
  }

  /// Whether a noun phrase points back to something that it does not name.
  func isVague(_ token: Token, in passage: Int) -> Bool {
    guard token.pos == .noun else { return false }
    let pointing: Set<String> = ["this", "that", "these", "those", "such", "both"]
    if token.isDetermined(by: pointing) || RolesOfNumber.count(of: token) != nil {
      return described(token, in: passage) == nil && pair(token, in: passage) == nil
    }
    return WordClass.companies.contains(token.lower) && token.isDetermined(by: ["the"])
      && token.children.count == 1 && described(token, in: passage) == nil
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
    // Somebody who is known to be a woman, near by, rather than somebody who may be one.
    let known = best(before: token, in: passage, reach: 2) { mention in
      mention.kind == .person && (quoted || !mention.isQuoted)
        && names.gender(of: mention.name) == gender
    }
    if let known { return known }
    return best(before: token, in: passage, reach: 6) { mention in
      guard mention.kind == .person, quoted || !mention.isQuoted else { return false }
      guard let known = names.gender(of: mention.name) else { return true }
      return known == gender
    }
  }

  private func thing(before token: Token, in passage: Int) -> String? {
    let quoted = passages[passage].isQuoted(token)
    // What is signed or repealed is a text, no place and no body.
    let isText = token.dep == .dobj && Self.textVerbs.contains(token.head.lemmaKey)
    return best(before: token, in: passage, reach: 2) { mention in
      (!isText || mention.kind == .thing) && mention.kind != .person && mention.kind != .plural
        && mention.isSubject
        && !mention.isMember && mention.isQuoted == quoted
        // What somebody else said elsewhere is not what these words take up.
        && (!quoted || mention.passage == passage)
    }
  }

  private static let textVerbs = WordClass.words(
    "sign write read veto repeal draft amend enact adopt publish ratify pass approve edit print")

  private func group(before token: Token, in passage: Int) -> String? {
    let quoted = passages[passage].isQuoted(token)
    if token.dep == .pobj, token.head.lower == "of",
      ["both", "two", "each"].contains(token.head.head.lower)
    {
      return best(before: token, in: passage, reach: 2) { $0.members == 2 }
    }
    // Who speaks is somebody; who does something may be anything.
    let speaks = (token.dep == .nsubj) && token.head.isSaying
    let isCollective: (Mention) -> Bool = {
      $0.kind == .body
        || $0.kind == .plural
          && (!speaks || [.person, .body, .place].contains($0.memberKind))
    }
    let isObject = token.dep == .dobj || token.dep == .pobj || token.dep == .dative
    if isObject, severalFit(before: token, in: passage, isCollective) { return nil }
    let near = best(before: token, in: passage, reach: 2) {
      isCollective($0) && $0.isQuoted == quoted
    }
    guard near == nil, speaks, !quoted else { return near }
    // Who spoke as a group some sentences ago speaks again.
    return best(before: token, in: passage, reach: 8) {
      $0.kind == .plural && $0.memberKind == .person && $0.isSubject && !$0.isQuoted
    }
  }

  /// Whether more than one thing of this and the last sentence fits.
  private func severalFit(
    before token: Token, in passage: Int, _ fits: (Mention) -> Bool
  ) -> Bool {
    let sentence = sentenceNumber(of: token, in: passage)
    var found: Set<String> = []
    for mention in mentions(before: token, in: passage) {
      if sentence - mention.sentence > 1 { break }
      if fits(mention) { found.insert(mention.name) }
    }
    return found.count > 1
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
      // A subject does not take up what its own sentence only mentions before.
      if back == 0, clause == nil, token.dep != .poss, subjects.isEmpty {
        // "The court told Ann Lee, … , that she …": but it does the one object above its clause.
        if let object = governingObject(of: token, among: candidates) { return object }
        continue
      }
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

  /// The only person of the sentence, where a verb above the pronoun's clause has him or her as object.
  private func governingObject(of token: Token, among candidates: [Mention]) -> String? {
    guard token.dep == .nsubj || token.dep == .nsubjpass,
      candidates.allSatisfy({ $0.kind == .person })
    else { return nil }
    let objects = token.head.ancestors.filter(\.isVerbal).compactMap { $0.child(.dobj, .dative) }
    let names = Set(candidates.map(\.name))
    guard names.count == 1, let name = names.first,
      candidates.contains(where: { mention in objects.contains { $0.index == mention.token } })
    else { return nil }
    return name
  }

  private func clauseSubject(of token: Token) -> Token? {
    for above in token.ancestors.prefix(12) where above.isVerbal {
      return above.child(.nsubj, .nsubjpass)
    }
    return nil
  }
}
