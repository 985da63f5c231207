import SpacyPipeline

/// Reads who does what to whom out of the dependency tree, with voice, relative clauses, copulas,
/// appositives and shared arguments undone.
struct LinkReader {
  let parse: ParsedText
  let terms: [Term]
  let owner: [Int?]

  func links() -> [Link] {
    var links: [Link] = []
    for (index, term) in terms.enumerated() {
      links += linksUp(from: parse[term.head], dependent: index)
    }
    for token in parse.tokens where token.wordClass == .verb || token.plainLemma == "be" {
      // A part of a name that the parser takes for a verb takes over no subject.
      if owner[token.index].map({ terms[$0].name != nil }) ?? false { continue }
      links += inherited(token)
    }
    return links
  }

  // MARK: From a term to its heads

  private func linksUp(from token: Token, dependent: Int) -> [Link] {
    guard !token.isRoot else { return [] }
    let head = token.head
    switch token.dep {
    case .nsubj, .csubj: return subjectLinks(of: head, dependent)
    case .nsubjpass, .csubjpass:
      // "The disease was declared eradicated": not the disease is declared.
      if smallClause(of: head) != nil { return [] }
      // "She was awarded the prize": the subject is who gets it.
      return link(head, dependent, head.child(.dobj) == nil ? .object : .indirectObject)
    case .dobj: return link(head, dependent, .object)
    case .dative: return link(head, dependent, .indirectObject)
    case .attr, .acomp, .oprd: return complementLinks(token, head, dependent)
    case .pobj, .pcomp: return prepositionLinks(head, dependent)
    case .poss: return link(head, dependent, .possessive)
    case .nummod, .quantmod: return link(head, dependent, .figure)
    case .compound, .amod, .nmod:
      // "Beat Carrow Town 2–1": the team is beaten, whatever the score is taken for.
      // So is who is fined a sum: "fined Nordtel 4 million euros".
      if terms[dependent].name != nil, let figure = owner[head.index],
        isScore(figure) || terms[figure].value?.kind == .money && head.dep == .dobj
      {
        return linksUp(from: head, dependent: dependent)
      }
      return link(head, dependent, .modifier)
    case .advmod, .npadvmod: return link(head, dependent, .adjunct)
    case .appos: return appositionLinks(token, head, dependent) + stageNameLinks(head, dependent)
    case .relcl: return relativeLinks(token, head, dependent)
    case .acl: return participleLinks(token, head, dependent)
    case .advcl: return link(head, dependent, .adverbial)
    case .xcomp:
      let isSmall = smallClause(of: head).map { $0.index == token.index } ?? false
      return link(head, dependent, isSmall ? .clause : .infinitive)
    case .ccomp, .parataxis: return link(head, dependent, .clause)
    case .conj: return conjunctLinks(token, head, dependent)
    default: return link(head, dependent, .modifier)
    }
  }

  /// A link from the term that a token belongs to; a copula hands over to its complement, an
  /// auxiliary or other function word to what stands above it.
  private func link(_ head: Token, _ dependent: Int, _ slot: Slot) -> [Link] {
    guard let term = governor(head) else { return [] }
    return [Link(head: term, dependent: dependent, slot: slot)]
  }

  /// The participle or adjective that a passive verb says of its subject: "declared eradicated".
  private func smallClause(of verb: Token) -> Token? {
    guard verb.child(.auxpass) != nil, OperatorVerbs.declaring.contains(verb.plainLemma)
    else { return nil }
    return verb.child(.xcomp).flatMap { $0.child(.aux, .auxpass, .mark) == nil ? $0 : nil }
  }

  private func isScore(_ term: Int) -> Bool { terms[term].value?.unit == "score" }

  private func governor(_ token: Token) -> Int? {
    var current = token
    for _ in 0..<parse.count {
      if let term = owner[current.index] { return term }
      if current.plainLemma == "be", let complement = complement(of: current) { return complement }
      if current.isRoot { return nil }
      current = current.head
    }
    return nil
  }

  private func complement(of copula: Token) -> Int? {
    copula.child(.attr, .acomp, .oprd).flatMap { owner[$0.index] }
  }

  private func subjectLinks(of head: Token, _ dependent: Int) -> [Link] {
    if head.plainLemma == "be", owner[head.index] == nil {
      var links: [Link] = []
      for complement in head.children(.attr, .acomp, .oprd) {
        for token in [complement] + conjuncts(of: complement) {
          if let term = owner[token.index] {
            if terms[term].name != nil, terms[dependent].isWord {
              links.append(Link(head: dependent, dependent: term, slot: .subject))
            }
            links.append(Link(head: term, dependent: dependent, slot: .subject))
          }
        }
      }
      // "X is in Y": the place is said of X itself.
      for preposition in head.children(.prep) where complement(of: head) == nil {
        for object in preposition.children(.pobj) {
          if let term = owner[object.index] {
            links.append(
              Link(head: dependent, dependent: term, slot: .preposition(preposition.lower)))
            links.append(Link(head: term, dependent: dependent, slot: .subject))
          }
        }
      }
      return links
    }
    let passive = head.child(.auxpass) != nil && head.tag == .vbn
    var links = link(head, dependent, passive ? .object : .subject)
    if ["remain", "stay"].contains(head.plainLemma), head.child(.attr, .acomp, .oprd, .dobj) == nil
    {
      for object in head.children(.prep).compactMap({
        $0.child(.pobj) ?? $0.child(.prep)?.child(.pobj)
      }) {
        if let term = owner[object.index] {
          links.append(Link(head: term, dependent: dependent, slot: .subject))
        }
      }
    }
    return links
  }

  private func complementLinks(_ token: Token, _ head: Token, _ dependent: Int) -> [Link] {
    // "Presiding over the trial was Judge Ruiz."
    if head.dep == .aux || head.dep == .auxpass, head.plainLemma == "be",
      head.head.tag == .vbg || head.head.tag == .vbn, head.head.index < head.index,
      head.head.child(.nsubj, .nsubjpass) == nil
    {
      return link(head.head, dependent, head.head.tag == .vbg ? .subject : .object)
    }
    if head.plainLemma == "be", owner[head.index] == nil {
      // The copula's own place in a larger sentence becomes the complement's.
      return head.isRoot ? [] : linksUp(from: head, dependent: dependent)
    }
    let isName = token.dep == .oprd && NamingVerbs.contains(head.plainLemma)
    var links = link(head, dependent, isName ? .preposition("as") : .object)
    // "Ida Holm, also called the Iron Nurse": both name her.
    if isName, let bearer = bearer(of: head), bearer != dependent, terms[bearer].name != nil,
      terms[dependent].name != nil
    {
      links.append(Link(head: dependent, dependent: bearer, slot: .subject))
    }
    // "A chancellor called Olaf Scholz", "the chancellor is called Olaf Scholz".
    if ["call", "name"].contains(head.plainLemma), terms[dependent].name != nil,
      let bearer = head.dep == .acl ? head.head : head.child(.nsubjpass),
      let noun = governor(bearer), noun != dependent, terms[noun].isWord
    {
      links.append(Link(head: noun, dependent: dependent, slot: .subject))
    }
    let holder =
      token.dep == .oprd
      ? head.child(.dobj, .nsubjpass) ?? head.child(.nsubj) : head.child(.nsubj, .nsubjpass)
    if let holder, let term = owner[holder.index], term != dependent {
      links.append(Link(head: dependent, dependent: term, slot: .subject))
    }
    return links
  }

  private func prepositionLinks(_ preposition: Token, _ dependent: Int) -> [Link] {
    if preposition.dep == .agent { return agentLinks(preposition.head, dependent) }
    if preposition.dep == .dative { return link(preposition.head, dependent, .indirectObject) }
    var name = preposition.lower
    var top = preposition
    while top.head.pos == .adposition || top.head.pos == .subordinator,
      top.dep == .prep || top.dep == .pcomp || top.dep == .amod, !top.isRoot
    {
      top = top.head
      name = top.lower + "_" + name
    }
    guard !top.isRoot else { return [] }
    if top.dep == .agent { return link(top.head, dependent, .subject) }
    let links = link(top.head, dependent, .preposition(name))
    return name == "as" ? links + asLinks(top.head, dependent) : links
  }

  /// "Worked as a baker" says what somebody was; "Ida Holm, known as Nell" gives another name.
  private func asLinks(_ verb: Token, _ dependent: Int) -> [Link] {
    if NamingVerbs.contains(verb.plainLemma), terms[dependent].name != nil,
      let bearer = bearer(of: verb), bearer != dependent, terms[bearer].name != nil
    {
      return [Link(head: dependent, dependent: bearer, slot: .subject)]
    }
    if OfficeVerbs.contains(verb.plainLemma), terms[dependent].isWord,
      terms[dependent].wordClass == .noun, let subject = subject(of: verb, forComplement: false)
    {
      return subject.filter { $0 != dependent }
        .map { Link(head: dependent, dependent: $0, slot: .subject) }
    }
    return []
  }

  /// Whom a participle beside a noun, or before or after its clause, is said of.
  private func bearer(of participle: Token) -> Int? {
    guard participle.tag == .vbn, participle.child(.auxpass, .nsubjpass) == nil,
      !participle.isRoot
    else { return nil }
    switch participle.dep {
    case .acl: return governor(participle.head)
    case .advcl: return subject(of: participle.head, forComplement: false)?.first
    default: return nil
    }
  }

  /// "Written and directed by Ada Ruiz": she did both.
  private func agentLinks(_ verb: Token, _ dependent: Int) -> [Link] {
    // "Was declared eradicated by the body": it declared.
    if verb.dep == .xcomp || verb.dep == .oprd, verb.tag == .vbn, verb.child(.auxpass) == nil,
      verb.head.child(.auxpass) != nil
    {
      return link(verb.head, dependent, .subject)
    }
    var links = link(verb, dependent, .subject)
    if verb.dep == .conj, verb.tag == .vbn, verb.head.tag == .vbn,
      verb.head.child(.agent, .dobj) == nil, verb.child(.auxpass, .nsubjpass) == nil
    {
      links += link(verb.head, dependent, .subject)
    }
    return links
  }

  private func appositionLinks(_ token: Token, _ head: Token, _ dependent: Int) -> [Link] {
    guard let main = governor(head), main != dependent else { return [] }
    // What is said of one is said of the other: "Meng, the daughter of Ren".
    var links = [Link(head: dependent, dependent: main, slot: .subject)]
    if terms[dependent].name != nil, terms[main].name == nil {
      links = [Link(head: main, dependent: dependent, slot: .subject)]
    }
    links += linksUp(from: head, dependent: dependent).filter { $0.head != main }
    return links
  }

  /// "Better known by her stage name Nell Storm."
  private func stageNameLinks(_ noun: Token, _ dependent: Int) -> [Link] {
    guard ["name", "pseudonym", "nickname", "alias"].contains(noun.plainLemma),
      noun.dep == .pobj, NamingVerbs.contains(noun.head.head.plainLemma),
      terms[dependent].name != nil, let bearer = bearer(of: noun.head.head), bearer != dependent,
      terms[bearer].name != nil
    else { return [] }
    return [Link(head: dependent, dependent: bearer, slot: .subject)]
  }

  private func relativeLinks(_ verb: Token, _ noun: Token, _ dependent: Int) -> [Link] {
    guard let antecedent = governor(noun) else { return [] }
    var slot: Slot?
    for child in verb.children {
      let isRelative =
        [.wdt, .wp].contains(child.tag) || child.lower == "that" && child.pos != .subordinator
      if isRelative {
        switch child.dep {
        case .nsubj: slot = .subject
        case .nsubjpass: slot = .object
        case .dobj, .pobj: slot = .object
        default: break
        }
      }
    }
    if slot == nil {
      slot =
        verb.child(.nsubj, .nsubjpass) == nil
        ? .subject : verb.child(.dobj) == nil ? .object : .adjunct
    }
    return [Link(head: dependent, dependent: antecedent, slot: slot ?? .subject)]
  }

  private func participleLinks(_ verb: Token, _ noun: Token, _ dependent: Int) -> [Link] {
    guard let antecedent = governor(noun) else { return [] }
    switch verb.tag {
    case .vbn: return [Link(head: dependent, dependent: antecedent, slot: .object)]
    case .vbg: return [Link(head: dependent, dependent: antecedent, slot: .subject)]
    default: return [Link(head: antecedent, dependent: dependent, slot: .infinitive)]
    }
  }

  private func conjunctLinks(_ token: Token, _ head: Token, _ dependent: Int) -> [Link] {
    let first = conjunctionHead(token)
    var links = link(head, dependent, .conjunct)
    if token.wordClass != .verb { links += linksUp(from: first, dependent: dependent) }
    return links
  }

  private func conjunctionHead(_ token: Token) -> Token {
    var current = token
    while current.dep == .conj, !current.isRoot { current = current.head }
    return current
  }

  private func conjuncts(of token: Token) -> [Token] {
    var found: [Token] = []
    var next = token.children(.conj)
    while let conjunct = next.popLast() {
      found.append(conjunct)
      next += conjunct.children(.conj)
    }
    return found
  }

  // MARK: Shared arguments

  /// Subjects that a verb takes over from the verb that it hangs on.
  private func inherited(_ verb: Token) -> [Link] {
    guard verb.child(.nsubj, .nsubjpass, .csubj, .expl) == nil,
      let term = owner[verb.index] ?? complement(of: verb)
    else {
      return []
    }
    guard [.conj, .xcomp, .advcl, .pcomp].contains(verb.dep), !verb.isRoot else { return [] }
    var head = verb.head
    if verb.dep == .pcomp { head = head.head }
    let sharesPassive =
      verb.dep == .conj && verb.tag == .vbn && verb.head.tag == .vbn
      && (verb.head.child(.auxpass) != nil || verb.head.dep == .acl)
      && verb.child(.dobj) == nil && verb.child(.aux) == nil
    let isPassive =
      verb.child(.auxpass) != nil || verb.dep == .advcl && verb.tag == .vbn || sharesPassive
    let slot: Slot = isPassive && owner[verb.index] != nil ? .object : .subject
    guard let source = subject(of: head, forComplement: verb.dep == .xcomp) else { return [] }
    return source.filter { $0 != term }.map { Link(head: term, dependent: $0, slot: slot) }
  }

  private func subject(of token: Token, forComplement: Bool, depth: Int = 0) -> [Int]? {
    guard depth < 12 else { return nil }
    if forComplement, let object = token.child(.dobj, .dative), let term = owner[object.index] {
      return [term]
    }
    if let subject = token.child(.nsubj, .nsubjpass) {
      let relative = [.wdt, .wp].contains(subject.tag) || subject.lower == "that"
      if relative, token.dep == .relcl { return governor(token.head).map { [$0] } }
      let all = [subject] + conjuncts(of: subject)
      let found = all.compactMap { owner[$0.index] }
      return found.isEmpty ? nil : found
    }
    if token.dep == .acl || token.dep == .relcl { return governor(token.head).map { [$0] } }
    guard [.conj, .xcomp, .advcl, .ccomp].contains(token.dep), !token.isRoot else { return nil }
    return subject(of: token.head, forComplement: token.dep == .xcomp, depth: depth + 1)
  }
}
