internal import SpacyPipeline

/// Finds who is reported to say a claim.
///
/// Outside quotations the tree decides: the clause is the content of a verb or noun of saying.
/// Inside them the nearest verb of saying outside the marks does, or else the speaker before.
/// Passages are read in order, since a quotation may take the speaker of the one before.
struct Attribution {
  private(set) var references: References
  private(set) var passage: Passage
  private(set) var index = 0
  private(set) var quotationSpeakers: [String?] = []
  private(set) var lastSpeaker: String?
  /// Whom the end of the passage before announced: "The mayor said:".
  private(set) var announced: String?

  init(_ references: References, first: Passage) {
    self.references = references
    passage = first
  }

  /// Takes over what was learnt of roles since.
  mutating func adopt(_ references: References) { self.references = references }

  /// Moves on to the next passage.
  mutating func enter(_ passage: Passage, _ index: Int) {
    self.passage = passage
    self.index = index
    quotationSpeakers = []
    if passage.role == .blockQuotation, let announced { lastSpeaker = announced }
    for number in passage.quotations.indices {
      let found = speaker(ofQuotation: number)
      quotationSpeakers.append(found)
      if let found { lastSpeaker = found }
    }
    announced = announcedAtEnd()
  }

  /// Who says the claim; `nil` where the writer does.
  func speaker(of head: ClaimHead) -> String? {
    let token = head.token
    if passage.role == .blockQuotation { return lastSpeaker }
    if let quotation = passage.quotation(of: token) {
      return innerSpeaker(of: token, in: quotation) ?? quotationSpeakers[quotation]
    }
    if head.isNominal { return nil }
    if let found = governingSpeaker(of: token) { return found.name }
    if let name = estimator(token) ?? judge(token) { return name }
    return accordingTo(token) ?? reporter(token) ?? asReported(token) ?? inView(token)
  }

  // MARK: indirect speech

  private struct Found {
    let name: String?
  }

  /// Climbs from the claim to what governs it; a result without a name means the writer.
  private func governingSpeaker(of token: Token) -> Found? {
    var current = token
    for _ in 0..<24 where !current.isRoot {
      let head = current.head
      if let verb = parenthesis(in: current) { return Found(name: sayer(of: verb)) }
      if let noun = current.nounOfSaying { return Found(name: owner(of: noun)) }
      if current.dep == .ccomp, let noun = head.statementEquated {
        return Found(name: owner(of: noun))
      }
      if let verb = current.displacedGovernor, verb.isSaying { return Found(name: sayer(of: verb)) }
      if let adjective = current.conviction { return Found(name: thinker(of: adjective)) }
      if current.isContentReadAsAdverbial { return Found(name: sayer(of: head)) }
      // "said three died; their names …": a semicolon ends what is reported.
      if current.dep == .ccomp, head.isSaying, head.index < current.index,
        passage.hasMark(";", between: head.index, and: token.index),
        !current.isMarked(by: ["that"])
      {
        return Found(name: nil)
      }
      if current.dep == .ccomp, head.isSaying,
        current.index < head.index || current.isFinite || current.hasChild(.nsubj, .nsubjpass)
      {
        // In "…; the mayor said so" the first clause is no content of the second.
        let isContent =
          (current.index > head.index
            || !passage.isParted(current, from: head) && !isTurned(from: current, to: head))
          && !current.isMarked(by: ["while", "whereas", "although", "though"])
        return Found(name: isContent ? sayer(of: head) : nil)
      }
      // "reported, citing the mayor, that it fell": the verb before has the clause.
      if current.dep == .ccomp, head.dep == .advcl, head.lemma == "cite", head.tag == .vbg,
        head.head.isSaying, current.isMarked(by: ["that"])
      {
        return Found(name: sayer(of: head.head))
      }
      // "noted a fall, citing figures": who cites is the one who noted.
      if current.dep == .advcl, current.tag == .vbg, current.isSetOffLeft,
        ["cite", "quote", "mention"].contains(current.lemma)
      {
        return Found(name: nil)
      }
      if current.dep == .advcl, current == token, current.isSaying, current.isMarked(by: ["as"]) {
        return Found(name: sayer(of: current))
      }
      if current.index > head.index, head.isVerbal,
        passage.hasMark(";", between: head.index, and: current.index)
      {
        return Found(name: nil)
      }
      if current.dep == .advcl, current.index > head.index, current.isSetOffLeft,
        current.isMarked(by: ["while", "whereas"])
      {
        return Found(name: nil)
      }
      switch current.dep {
      case .relcl where current.isSetOffLeft, .acl where current.isSetOffLeft, .appos:
        return Found(name: nil)
      case .advcl where head.isSaying && head.hasChild(.ccomp, where: passage.isQuoted):
        return Found(name: nil)
      case .advcl where head.isSaying && head.hasChild(.ccomp):
        let joins =
          current.index > head.index
          && current.isMarked(by: [
            "because", "since", "as", "if", "although", "after", "before", "when",
          ])
        return Found(name: joins ? sayer(of: head) : nil)
      case .conj where head.isSaying && current.hasChild(.mark, where: { $0.lower == "that" }):
        // "announced he had left, and that she had not"
        return Found(name: sayer(of: head))
      case .conj
      where head.isSaying && current.hasChild(.nsubj, .nsubjpass) && !current.isSaying
        && head.hasChild(.ccomp, where: { $0.index < head.index && !passage.isQuoted($0) })
        && !passage.hasMark(";", between: head.index, and: current.index):
        // "It fell, the agency said, and it rose"
        return Found(name: sayer(of: head))
      case .conj where head.isSaying && head.hasChild(.ccomp) && goesOn(current, after: head):
        return Found(name: sayer(of: head))
      case .conj where head.isSaying && head.hasChild(.ccomp) && !current.isSaying:
        return nil
      default: break
      }
      current = head
    }
    if let verb = parenthesis(in: current) { return Found(name: sayer(of: verb)) }
    return nil
  }

  /// Whose claim a noun of saying is: "U.S. claims that", "the report of the committee that".
  private func owner(of noun: Token) -> String? {
    if noun.lemma == "source" { return name(noun) }
    if let possessor = noun.possessor { return name(possessor) }
    var named: Token?
    noun.forEachChild { child in
      guard named == nil else { return }
      if child.dep == .compound || child.dep == .amod {
        switch child.entity {
        case .geopolitical, .organization, .person, .nationality: named = child
        default: break
        }
      }
      if child.dep == .prep, ["of", "by", "from"].contains(child.lower) {
        if let object = child.child(.pobj), object.pos == .properNoun { named = object }
      }
    }
    if let named { return name(named) }
    // "employee concerns that"
    if let holder = noun.child(.compound), holder.pos == .noun, WordClass.isRole(holder.lower) {
      return name(holder)
    }
    // "said in a statement that": who said it.
    if noun.dep == .pobj, noun.head.head.isSaying, !noun.head.head.hasChild(.ccomp) {
      return sayer(of: noun.head.head)
    }
    // "is of the opinion that": the subject's.
    if noun.dep == .pobj, noun.head.lower == "of" || noun.head.lower == "under",
      noun.head.head.lemma == "be", let subject = noun.head.head.logicalSubject
    {
      return name(subject)
    }
    // "repeated his claim that", "made the argument that": the subject's, if it can think.
    let verb = noun.head
    guard noun.dep == .dobj, verb.isVerbal, let subject = verb.logicalSubject else { return nil }
    let thinks =
      subject.pos == .properNoun || subject.mayThink
      || subject.pos == .pronoun
        && ["he", "she", "they", "i", "we", "who"].contains(subject.lower)
    return thinks ? name(subject) : nil
  }

  /// Who says it, by the verb of saying.
  func sayer(of verb: Token) -> String? {
    if verb.hasChild(.auxpass) {
      return verb.child(.agent)?.child(.pobj).flatMap(name)
    }
    if verb.tag == .vbg, !verb.hasChild(.nsubj), !passage.isQuoted(verb),
      passage.isQuoted(verb.head)
    {
      // "wrote “It was late”, recalling the day": hangs on the quoted words; who wrote recalls.
      let outer = verb.ancestors.first { $0.isSaying && !passage.isQuoted($0) }
      return outer.flatMap { sayer(of: $0) }
    }
    if verb.dep == .advcl || verb.dep == .conj, verb.tag == .vbg, verb.head.dep == .ccomp,
      verb.head.head.isSaying, !verb.hasChild(.nsubj)
    {
      // ", saying …" that hangs on the reported clause: the outer speaker goes on.
      return sayer(of: verb.head.head)
    }
    if verb.dep == .advcl, verb.tag == .vbg, !verb.hasChild(.nsubj), verb.index > verb.head.index,
      let document = verb.head.child(.dobj), WordClass.documents.contains(document.lemmaKey)
    {
      // "published a report by the institute, saying …"
      if let author = writer(of: document) { return author }
      // "They filed a lawsuit, saying …": who filed it.
      if let subject = verb.head.logicalSubject, subject.isNominal,
        subject.pos == .properNoun || subject.mayThink
      {
        return name(subject)
      }
      return references.display(document)
    }
    if let quoted = quoted(by: verb) { return name(quoted) }
    guard let subject = verb.logicalSubject, subject.dep != .expl else { return nil }
    if verb.tag == .vbg, !verb.hasChild(.nsubj), subject.pos == .noun, !subject.mayThink,
      let outer = verb.ancestors.last(where: \.isVerbal)?.logicalSubject, outer.index < verb.index,
      outer.pos == .properNoun || outer.mayThink
    {
      // "affirmed her wish to stay, writing …": who affirmed it writes, not the wish.
      return name(outer)
    }
    if subject.lower == "it", ["mean", "seem", "show"].contains(verb.lemmaKey) { return nil }
    return name(subject)
  }

  func name(_ token: Token) -> String? {
    if token.pos == .pronoun {
      if let found = references.resolve(token, in: index, speaker: nil) { return found }
      switch token.lower {
      case "i", "we", "you": return nil
      case "they": return token.text
      case "it", "he", "she": return lastSpeaker ?? token.text
      default: return token.lower == "who" || token.lower == "which" ? nil : token.text
      }
    }
    if let person = references.names.namedAppositive(of: token) {
      return references.display(person)
    }
    if token.pos == .noun, let name = token.child(.appos), name.pos == .properNoun,
      name.isSetOffLeft, name.leftEdge > token.index, token[name.leftEdge - 1].text == ","
    {
      // "One news site, Harbour Watch, says": the name rather than what it is.
      return references.display(name)
    }
    if token.pos == .noun {
      if WordClass.documents.contains(token.lemmaKey) {
        if let owner = writer(of: token) { return owner }
      }
      // "data from the ministry": the ministry speaks.
      let reports: Set<String> = [
        "data", "figure", "statistic", "estimate", "report", "information",
      ]
      if reports.contains(token.lemmaKey) {
        // "figures released by the ministry"
        if let author = token.child(.acl)?.child(.agent)?.child(.pobj),
          author.pos == .properNoun || author.mayThink
        {
          return references.display(author)
        }
        for preposition in token.children(.prep) where ["from", "by"].contains(preposition.lower) {
          if let source = preposition.child(.pobj), source.pos == .properNoun {
            return references.display(source)
          }
        }
      }
    }
    if let known = references.described(token, in: index) { return known }
    // "scientists who study it": who speaks is named without a clause.
    if token.pos == .noun, token.hasChild(.relcl, .acl) {
      return NounPhrase.textWithoutClauses(of: token)
    }
    // "residents there"
    if token.pos == .noun, !token.hasChild(.conj),
      let place = token.child(.advmod), place.index == token.index + 1,
      ["here", "there"].contains(place.lower)
    {
      return NounPhrase.text(of: token, without: place.index)
    }
    return references.display(token)
  }

  /// Who speaks through a text: "the judge's statement", "part of the judge's statement", or who
  /// "issued a statement".
  func writer(of document: Token) -> String? {
    if let owner = document.child(.poss), owner.lower != "its" { return name(owner) }
    if document.dep == .dobj, WordClass.issuing.contains(document.head.lemmaKey),
      let issuer = document.head.logicalSubject,
      issuer.pos == .properNoun || issuer.mayThink && !WordClass.documents.contains(issuer.lemmaKey)
    {
      return name(issuer)
    }
    for preposition in document.children(.prep) {
      guard let object = preposition.child(.pobj) else { continue }
      if preposition.lower == "of", document.lemma == "part" { return name(object) }
      let isAuthor =
        object.mayThink || object.entity == .person || object.entity == .organization
        || object.entity == .geopolitical
      if preposition.lower == "from" || preposition.lower == "by", isAuthor { return name(object) }
    }
    return nil
  }

  /// "The tunnel, says the operator, is safe": a clause of saying put into another one.
  private func parenthesis(in clause: Token) -> Token? {
    clause.child(.parataxis).flatMap { verb in
      let hasOwnContent = verb.hasChild(.ccomp, .dobj) { !passage.isParted($0, from: verb) }
      return verb.isSaying && !hasOwnContent && verb.logicalSubject != nil ? verb : nil
    }
  }

  /// "According to X" holds for its sentence, up to a semicolon.
  func accordingTo(_ token: Token) -> String? {
    for at in token.sentence {
      let word = passage.parsed[at]
      guard word.lower == "according", !passage.hasMark(";", between: at, and: token.index),
        let to = word.child(.prep), to.lower == "to", let source = to.child(.pobj),
        reaches(word, source, token)
      else { continue }
      return name(source)
    }
    return nil
  }

  /// Whether "according to X" covers the claim: at either end of its sentence it covers the whole,
  /// put in between commas only the clause that it stands in.
  private func reaches(_ according: Token, _ source: Token, _ token: Token) -> Bool {
    let sentence = token.sentence
    let start = according.index
    let end = source.rightEdge + 1
    let isInserted =
      start > sentence.lowerBound + 1 && end < sentence.upperBound - 1
      && passage.parsed[start - 1].text == "," && [",", "and"].contains(passage.parsed[end].text)
    let followsAnd =
      start > sentence.lowerBound + 2 && passage.parsed[start - 2].dep == .cc
    guard isInserted, start > sentence.lowerBound + 3 || followsAnd else { return true }
    let clause = according.ancestors.first { $0.isVerbal } ?? according
    if token == clause { return true }
    if followsAnd, token.index < start { return false }
    return token.ancestors.contains { $0 == clause } && token.index > start
  }
}
