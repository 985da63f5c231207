internal import SpacyPipeline

/// Finds the predicates without a verb: appositives, titles before names, verbless supplements.
struct NominalHeads {
  /// Names that were met before; a title counts at the first mention only.
  private var named: Set<String> = []
  private var told: Set<String> = []

  /// The nominal heads of the next passage of the article.
  mutating func find(in passage: Passage, names: NameBook) -> [ClaimHead] {
    var heads: [ClaimHead] = []
    for sentence in passage.parsed.sentences where sentence.count <= Omission.longestSentence {
      for index in sentence {
        let token = passage.parsed[index]
        let found = head(token, names: names)
        if let found, isNews(found) { heads.append(found) }
        noteName(token)
      }
    }
    return heads
  }

  /// A relation that was told before ("the founder, Ren" after "Ren, the founder") is none again.
  private mutating func isNews(_ head: ClaimHead) -> Bool {
    guard let subject = head.subject else { return true }
    let key = "\(head.token.lemmaKey) \(subject.text)"
    let isNew = told.insert(key).inserted
    // "Lee, the third mayor to be dismissed", after "mayor Lee", says more.
    if head.construction == .appositive, head.token.hasChild(.amod, .relcl, .acl, .xcomp) {
      return true
    }
    return isNew || subject.pos != .properNoun
  }

  private mutating func noteName(_ token: Token) {
    guard token.pos == .properNoun else { return }
    switch token.entity {
    case .geopolitical, .nationality, .location: return
    default: break
    }
    if let next = token.next, next.tag == .pos { return }
    if token.dep == .compound, token.entity != .person { return }
    named.insert(token.text)
  }

  private func head(_ token: Token, names: NameBook) -> ClaimHead? {
    guard token.isNominal || token.pos == .adjective || token.dep == .prep, token.isLatin else {
      return nil
    }
    return appositive(token, names: names) ?? title(token, names: names) ?? supplement(token)
  }

  // MARK: appositives

  private func appositive(_ token: Token, names: NameBook) -> ClaimHead? {
    if let host = strayHost(token) {
      return ClaimHead(token: token, construction: .appositive, subject: host)
    }
    let host = token.head
    let left = token.leftEdge
    let isCount = token.hasChild(.nummod) && !token.hasChild(.det)
    let isList =
      isCount && (token.hasChild(.conj) || host.tag != .nns || host.hasChild(.nummod))
      || left > 0 && token[left - 1].text == ":" && (token.hasChild(.conj) || host.tag == .nns)
      // "seven countries, Norland, Sudland and …"
      || token.entity == .geopolitical && token.hasChild(.conj) && host.tag == .nns
      // "a model, a robot, and birds"
      || host.isDetermined(by: ["a", "an"])
        && token.hasChild(.cc, where: { $0.previous?.text == "," })
      // "rain, some flooding and damage"
      || token.hasChild(.cc) && host.pos == .noun && !token.hasChild(.poss)
        && !token.isDetermined(by: ["a", "an", "the"])
    guard token.dep == .appos, !token.isVerbal, token.lemma != host.lemma, !isList,
      host.isNominal || host.pos == .pronoun
    else { return nil }
    if token[left].text == "(" || left > 0 && token[left - 1].text == "(" { return nil }
    if isDate(host) || isAmount(token) { return nil }
    if token.lower == "other" || token.lower == "latter" { return nil }
    if token.hasChild(.advmod, where: { $0.lower == "hence" }) { return nil }
    if !token.isSetOffLeft, left > host.index {
      // "former mayor of Lille Ann Lee"
      guard names.isPerson(token), host.hasChild(.prep, where: { $0.rightEdge == left - 1 }),
        WordClass.titles.contains(host.text) || WordClass.isRole(host.lower),
        !named.contains(token.text)
      else { return nil }
      return ClaimHead(token: host, construction: .appositive, subject: token)
    }
    if names.isPerson(token), WordClass.titles.contains(host.text), host.hasChild(.det, .poss) {
      // "The Vice President, Ann Lee, …"
      return ClaimHead(token: host, construction: .appositive, subject: token)
    }
    if token.pos == .properNoun, host.pos == .properNoun {
      let described = token.hasChild(.det, .poss, .prep)
      if !described || token.entity == .geopolitical || token.entity == .person {
        guard WordClass.titles.contains(token.text) else { return nil }
      }
    }
    if token.pos == .properNoun, host.pos == .noun, !token.hasChild(.det) {
      if let holder = holderOfOffice(host), names.isPerson(token) {
        return ClaimHead(token: holder, construction: .appositive, subject: token)
      }
      // "Acme's founder, Ann Lee": the role is the predicate and the name its subject.
      let defined = host.hasChild(.poss, .det, .prep, .amod, .compound)
      guard defined, host.tag != .nns || token.hasChild(.conj) else { return nil }
      // "At the time of the crash, Ann Lee …" does not describe her.
      let isSomebody = names.isPerson(token) || token.entity == .person
      if isSomebody, !host.mayThink, host.dep == .pobj { return nil }
      return ClaimHead(token: host, construction: .appositive, subject: token)
    }
    guard token.isNominal else { return nil }
    return ClaimHead(token: token, construction: .appositive, subject: host)
  }

  /// "The head of the force, Ann Lee": the role, when the name was hung on the body.
  private func holderOfOffice(_ body: Token) -> Token? {
    guard body.dep == .pobj, body.head.lower == "of" else { return nil }
    let role = body.head.head
    return role.pos == .noun && WordClass.isRole(role.lower) && role.hasChild(.det, .poss)
      ? role : nil
  }

  /// The noun that a determined noun phrase stands beside when the parser hung it on the verb.
  private func strayHost(_ token: Token) -> Token? {
    switch token.dep {
    case .dobj, .attr, .npadvmod, .conj, .root, .dep, .advcl, .oprd: break
    default: return nil
    }
    guard token.pos == .noun, !token.hasChild(.cc), token.isSetOffLeft,
      let determiner = token.child(.det), ["a", "an", "another", "the"].contains(determiner.lower)
    else { return nil }
    if token.dep == .conj, token.head.hasChild(.cc, .conj, where: { $0 != token }) { return nil }
    var index = determiner.index - 1
    while index > 0, token[index].pos == .punctuation { index -= 1 }
    guard index >= 0, index < token.index else { return nil }
    let host = token[index]
    guard host.isNominal, host.entity != .date, host.entity != .time, !token.hasChild(.nsubj) else {
      return nil
    }
    return host
  }

  private func isAmount(_ token: Token) -> Bool {
    switch token.entity {
    case .date, .time, .cardinal, .money, .percent, .quantity: true
    default: false
    }
  }

  private func isDate(_ token: Token) -> Bool {
    switch token.entity {
    case .date, .time, .cardinal:
      token.pos != .properNoun || WordClass.weekdaysAndMonths.contains(token.lower)
    default: false
    }
  }

  // MARK: titles

  private func title(_ token: Token, names: NameBook) -> ClaimHead? {
    var host = token.head
    var isJoined = false
    if token.dep == .conj {
      let base = token.coordinationHead
      if base.dep == .nmod || base.dep == .compound {
        host = base.head
        isJoined = true
      }
    }
    if !isJoined, let name = nameAfter(token) {
      host = name
      isJoined = true
    }
    guard isJoined || token.dep == .compound || token.dep == .nmod || token.dep == .amod,
      token.isNominal, host.pos == .properNoun, token.index < host.index,
      let next = token.next
    else { return nil }
    let isTitle = WordClass.titles.contains(token.text)
    let isCommonRole =
      isSmallNoun(token)
      && (WordClass.isRole(token.lower) || host.entity == .person
        || WordClass.bodies.contains(token.lower) && host.dep == .appos)
    guard isTitle || isCommonRole else { return nil }
    if isTitle, WordClass.titles.contains(next.text) || token.text == "Dr." { return nil }
    if !isTitle, next.pos != .properNoun || host.entity == .organization && token.dep == .amod {
      return nil
    }
    switch host.entity {
    case .geopolitical where token.entity == .geopolitical: return nil
    case .person, .organization, .geopolitical, nil: break
    default: if !isTitle { return nil }
    }
    if (token.index..<host.index).contains(where: { token[$0].tag == .pos }) { return nil }
    if next.text == "-" { return nil }
    if token.previous?.text == "-", !isHyphenatedTitle(token) { return nil }
    if isTitle, token.entity == .organization, host.entity == .organization,
      !token.text.hasSuffix("s")
    {
      return nil
    }
    // "in Sultan Kudarat" is a place.
    if host.dep == .pobj, host.head.lower == "in" || host.head.lower == "near" { return nil }
    guard !named.contains(host.text) else { return nil }
    return ClaimHead(token: token, construction: .title, subject: host)
  }

  /// A noun in small letters, or with a capital because a sentence or quotation begins with it.
  private func isSmallNoun(_ token: Token) -> Bool {
    if token.pos == .noun, token.text == token.lower { return true }
    let opens =
      token.index == token.sentence.lowerBound && token.text.dropFirst() == token.lower.dropFirst()
    return opens && token.entity == nil && WordClass.isRole(token.lower)
  }

  /// "Secretary-General", "Vice-President".
  private func isHyphenatedTitle(_ token: Token) -> Bool {
    guard token.index >= 2 else { return false }
    let first = token[token.index - 2]
    return WordClass.titles.contains(first.text)
      || ["vice", "deputy", "major", "co", "ex", "under"].contains(first.lower)
  }

  /// The last word of a person's or body's name that follows a role without a mark between,
  /// whatever the tree says: "adviser Ann Lee's letter".
  private func nameAfter(_ token: Token) -> Token? {
    guard token.pos == .noun, token.tag == .nn, let first = token.next, first.pos == .properNoun
    else {
      return nil
    }
    if WordClass.isRole(token.lower) || WordClass.bodies.contains(token.lower) {
      let name = token.children(.appos).first {
        $0.leftEdge == token.index + 1 && $0.pos == .properNoun
      }
      if let name { return name }
    }
    guard first.record.startsEntity else { return nil }
    let isBody = first.entity == .organization && WordClass.bodies.contains(token.lower)
    guard first.entity == .person || isBody else { return nil }
    var last = first
    while let next = last.next, next.entity == first.entity, !next.record.startsEntity,
      next.tag != .pos
    {
      last = next
    }
    return last.pos == .properNoun ? last : nil
  }

  // MARK: supplements

  private func supplement(_ token: Token) -> ClaimHead? {
    let host = token.head
    if token.pos == .adjective, token.dep == .conj, token.isSetOffLeft,
      token.hasChild(.preconj, where: { $0.lower == "both" || $0.lower == "all" })
    {
      return ClaimHead(token: token, construction: .supplement, subject: host)
    }
    if token.dep == .conj, token.pos == .noun, host.isVerbal,
      token.hasChild(.det, where: { $0.lower == "no" }),
      host.hasChild(.cc, where: { $0.lower == "but" })
    {
      return ClaimHead(token: token, construction: .supplement, subject: host.logicalSubject)
    }
    if token.pos == .adjective, token.index > host.index {
      return adjective(token, host)
    }
    if token.dep == .prep, token.lower == "near" || token.lower == "from", token.isSetOffLeft,
      host.pos == .properNoun, token.isSetOffRight, token.index > host.index
    {
      return ClaimHead(token: token, construction: .supplement, subject: host)
    }
    if token.dep == .pobj, token.pos == .noun, host.lower == "including", host.isSetOffLeft,
      host.head.isNominal, token.isDetermined(by: ["a", "an"])
    {
      return ClaimHead(token: token, construction: .supplement, subject: host.head)
    }
    return nil
  }

  private func adjective(_ token: Token, _ host: Token) -> ClaimHead? {
    switch token.dep {
    case .advcl, .acl, .amod, .appos: break
    default: return nil
    }
    let subject = token.child(.nsubj)
    guard token.isSetOffLeft || subject != nil,
      !["such", "likely", "due"].contains(token.lemmaKey),
      !token.hasChild(.advmod, where: { $0.lower == "as" }),
      token.hasChild(.nsubj, .prep, .det, .advmod, .dobj, .npadvmod)
    else { return nil }
    return ClaimHead(token: token, construction: .supplement, subject: subject ?? host)
  }
}
