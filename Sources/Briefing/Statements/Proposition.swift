import SpacyPipeline

/// One predication of a statement: the part of a sentence that gets a verdict of its own.
struct Proposition: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case main
    /// A further main verb: "settled the suit and paid".
    case conjunct
    case relative
    case apposition
    /// A participle or clause of circumstance.
    case adverbial
  }

  let kind: Kind
  /// The predicate's term: a verb, or the noun or adjective after a copula; `nil` for "X is in Y".
  let predicate: Int?
  /// Term indices that belong to it, in order; the antecedent of a relative clause is among them.
  let terms: [Int]
  /// The term that a relative clause or apposition is said of.
  let antecedent: Int?
  /// Token index of the head.
  let head: Int
  /// Token indices from the first to the last of its own words, half-open.
  let tokens: Range<Int>
  /// Whether a negation outside its own clause denies it: "it was not X that did it".
  var isDenied = false
}

/// Cuts a statement into propositions.
struct PropositionReader {
  let statement: Statement
  private var parse: ParsedText { statement.parse }

  /// The propositions below one token, the main one first.
  func propositions(below head: Token) -> [Proposition] {
    var found: [Proposition] = []
    var queue: [(Token, Proposition.Kind)] = [(head, .main)]
    while !queue.isEmpty, found.count < 40 {
      let (token, kind) = queue.removeFirst()
      var inner: [(Token, Proposition.Kind)] = []
      let own = ownTokens(of: token, inner: &inner)
      found.append(proposition(token, kind, own))
      queue += inner
    }
    return found
  }

  /// The propositions below a clause, a cleft sentence straightened.
  func content(below root: Token) -> [Proposition] {
    // "The ferry Alba sank", where the parser takes the verb for a relative clause.
    if root.pos == .noun || root.pos == .properNoun, let clause = root.child(.relcl),
      clause.children.allSatisfy({ ![.wdt, .wp].contains($0.tag) && $0.lower != "that" })
    {
      return cleft(clause, under: root)
    }
    guard root.plainLemma == "be", root.child(.nsubj, .expl)?.lower == "it" else {
      return propositions(below: root)
    }
    if let clause = root.child(.attr)?.child(.relcl) { return cleft(clause, under: root) }
    // "It was in 2007 that it went on sale."
    guard root.child(.attr, .acomp) == nil, let phrase = root.child(.prep),
      let clause = root.child(.ccomp, .advcl, .relcl) ?? phrase.child(.pobj)?.child(.relcl, .acl)
    else { return propositions(below: root) }
    var found = propositions(below: clause)
    if let first = found.first {
      let added = phrase.subtree.filter { !$0.isInSubtree(of: clause) }.compactMap {
        statement.termOfToken[$0.index]
      }
      found[0] = Proposition(
        kind: .main, predicate: first.predicate, terms: Set(first.terms + added).sorted(),
        antecedent: first.antecedent,
        head: first.head, tokens: first.tokens, isDenied: root.child(.neg) != nil)
    }
    return found
  }

  /// "It was X that did it" read as "X did it".
  func cleft(_ clause: Token, under root: Token) -> [Proposition] {
    var found = propositions(below: clause)
    if let first = found.first, let focus = statement.termOfToken[clause.head.index] {
      found[0] = Proposition(
        kind: .main, predicate: first.predicate, terms: Set(first.terms + [focus]).sorted(),
        antecedent: focus,
        head: first.head,
        tokens: min(first.tokens.lowerBound, clause.head.leftEdge)..<first.tokens.upperBound,
        isDenied: root.child(.neg) != nil)
    }
    return found
  }

  private func ownTokens(of head: Token, inner: inout [(Token, Proposition.Kind)]) -> [Int] {
    var own = [head.index]
    var next = head.children
    while let token = next.popLast() {
      // "According to X" says who says so, not what.
      if token.lower == "according" { continue }
      if let kind = separateKind(token, under: head) {
        inner.append((token, kind))
        continue
      }
      if let name = describedName(token) {
        inner.append((token, .apposition))
        next.append(name)
        continue
      }
      own.append(token.index)
      next += token.children
    }
    inner.sort { $0.0.index < $1.0.index }
    return own.sorted()
  }

  /// The name that a description before it is said of: "*the mayor of Halvik, Ada Ruiz*, said".
  func describedName(_ noun: Token) -> Token? {
    guard noun.dep == .nsubj || noun.dep == .nsubjpass, noun.pos == .noun,
      noun.child(.det, .poss) != nil, let name = noun.child(.appos), name.leftEdge > 0,
      parse[name.leftEdge - 1].text == ",",
      statement.termOfToken[name.index].map({ statement.terms[$0].name != nil }) ?? false
    else { return nil }
    return name
  }

  private func separateKind(_ token: Token, under clause: Token) -> Proposition.Kind? {
    if token.dep == .relcl || token.dep == .acl,
      token.head.children(.det).contains(where: {
        ["no", "any", "every", "all", "each"].contains($0.lower)
      })
    {
      return nil
    }
    switch token.dep {
    case .pcomp: return token.head.lower == "without" ? .adverbial : nil
    case .relcl:
      return token.tag == .vb ? nil : .relative
    case .acl:
      return token.tag == .vbn || token.tag == .vbg ? .relative : nil
    case .appos:
      guard let term = statement.termOfToken[token.index],
        term != statement.termOfToken[token.head.index]
      else { return nil }
      // A name beside its class noun identifies; it says nothing more. A figure repeats.
      if statement.terms[term].name != nil || statement.terms[term].value != nil { return nil }
      return .apposition
    case .advcl:
      if token.tag == .vb, token.children.contains(where: { $0.tag == .to }) { return nil }
      if token.children.contains(where: {
        $0.dep == .mark && ["if", "unless", "than"].contains($0.lower)
      }) {
        return nil
      }
      return .adverbial
    case .conj:
      guard token.wordClass == .verb || token.plainLemma == "be",
        // A name that the parser takes for a verb: "beat Dao Minh Chau".
        statement.termOfToken[token.index].map({ statement.terms[$0].name == nil }) ?? true,
        token.head.index == clause.index || token.head.dep == .conj,
        clause.wordClass == .verb || clause.plainLemma == "be" || clause.pos == .auxiliary
      else {
        return nil
      }
      return .conjunct
    default: return nil
    }
  }

  /// "The capital is called Astana" says of the capital what "is Astana" says.
  private func holder(called verb: Token) -> Int? {
    guard ["call", "name"].contains(verb.plainLemma), verb.child(.auxpass) != nil,
      let name = verb.child(.oprd).flatMap({ statement.termOfToken[$0.index] }),
      statement.terms[name].name != nil,
      let noun = verb.child(.nsubjpass).flatMap({ statement.termOfToken[$0.index] }),
      statement.terms[noun].isWord
    else { return nil }
    return noun
  }

  /// What is done in a time that is given: "win" in "took two hours to win".
  private func achievement(of verb: Int) -> Int? {
    guard ["take", "need"].contains(statement.terms[verb].lemma) else { return nil }
    let links = statement.links(from: verb)
    guard
      links.contains(where: {
        $0.slot == .object && statement.terms[$0.dependent].value?.kind == .duration
      })
    else { return nil }
    return links.first {
      ($0.slot == .infinitive || $0.slot == .adverbial)
        && statement.terms[$0.dependent].wordClass == .verb
    }?.dependent
  }

  private func isTime(_ token: Token) -> Bool {
    guard let value = statement.termOfToken[token.index].flatMap({ statement.terms[$0].value })
    else { return false }
    return value.days != nil || value.kind == .duration
  }

  /// "Mayor" of "served as mayor".
  private func office(heldBy verb: Token) -> Int? {
    guard verb.child(.dobj) == nil,
      let noun = verb.children(.prep).first(where: { $0.lower == "as" })?.child(.pobj),
      let term = statement.termOfToken[noun.index], statement.terms[term].isWord,
      statement.terms[term].wordClass == .noun
    else { return nil }
    return term
  }

  /// The state in which somebody keeps something: "open" in "decided to keep the school open".
  private func state(keptBy verb: Int) -> Int? {
    guard ["keep", "leave", "hold"].contains(statement.terms[verb].lemma) else { return nil }
    let objects = statement.links(from: verb).filter { $0.slot == .object }.map(\.dependent)
    return objects.first { object in
      statement.terms[object].wordClass == .adjective
        && statement.links(from: object).contains {
          $0.slot == .subject && objects.contains($0.dependent)
        }
    }
  }

  private func proposition(_ head: Token, _ kind: Proposition.Kind, _ own: [Int]) -> Proposition {
    var predicate = statement.termOfToken[head.index]
    if ["remain", "stay"].contains(head.plainLemma),
      let complement = head.child(.attr, .acomp, .oprd),
      let term = statement.termOfToken[complement.index]
    {
      predicate = term
    } else if ["remain", "stay"].contains(head.plainLemma), head.child(.dobj) == nil,
      let object = head.children(.prep).lazy.compactMap({
        $0.child(.pobj) ?? $0.child(.prep)?.child(.pobj)
      }).first
    {
      predicate = statement.termOfToken[object.index]
    }
    if OfficeVerbs.contains(head.plainLemma), let office = office(heldBy: head) {
      predicate = office
    }
    if OperatorVerbs.governing.contains(head.plainLemma), let inner = head.child(.xcomp),
      inner.wordClass == .verb,
      let term = statement.termOfToken[inner.index]
    {
      predicate = term
    }
    if let term = predicate, let inner = achievement(of: term) { predicate = inner }
    if let term = predicate, let state = state(keptBy: term) { predicate = state }
    if let operated = head.child(.acomp), OperatorVerbs.ability.contains(operated.plainLemma),
      let inner = operated.child(.xcomp), let term = statement.termOfToken[inner.index]
    {
      predicate = term
    }
    // "Has yet to be counted."
    if head.plainLemma == "have", head.isYetToHappen, let inner = head.child(.xcomp),
      let term = statement.termOfToken[inner.index]
    {
      predicate = term
    }
    // "Is to begin work": the verb is what is said; "according to its plan" is not.
    if predicate == nil, let inner = head.child(.xcomp), inner.wordClass == .verb {
      predicate = statement.termOfToken[inner.index]
    }
    if let office = holder(called: head) { predicate = office }
    if predicate == nil {
      let complement =
        head.child(.attr, .acomp, .oprd)
        ?? head.children(.prep).lazy.filter { $0.lower != "according" }
        .compactMap { $0.child(.pobj) ?? $0.child(.prep)?.child(.pobj) }
        .first { !isTime($0) }
      predicate = complement.flatMap { statement.termOfToken[$0.index] }
      // "The first to do so was X" says of X what "X was the first to do so" says.
      if let term = predicate, statement.terms[term].name != nil, let subject = head.child(.nsubj),
        let noun = statement.termOfToken[subject.index], statement.terms[noun].isWord
      {
        predicate = noun
      }
    }
    var terms = Set(own.compactMap { statement.termOfToken[$0] })
    var antecedent: Int?
    if kind == .relative || kind == .apposition {
      antecedent = statement.termOfToken[(describedName(head) ?? head.head).index]
      if let antecedent { terms.insert(antecedent) }
    } else if kind == .conjunct || kind == .adverbial, let predicate {
      let subjects = statement.links(from: predicate).filter {
        $0.slot == .subject || $0.slot == .object
      }
      for link in subjects where !terms.contains(link.dependent) {
        antecedent = link.dependent
        terms.insert(link.dependent)
      }
    }
    let first = own.first ?? head.index
    let last = own.last ?? head.index
    return Proposition(
      kind: kind, predicate: predicate, terms: terms.sorted(), antecedent: antecedent,
      head: head.index, tokens: first..<last + 1)
  }
}

/// What a statement says, and in whose mouth.
struct Reading: Sendable {
  let statement: Statement
  /// The content, the main proposition first; the words of a speaker without "X said".
  let content: [Proposition]
  /// The act of saying with its content, when the statement reports speech.
  let speech: SpeechAct?

  struct SpeechAct: Sendable {
    /// Lemma of the verb of saying: "say", "deny", "promise".
    let verb: String
    let verbTerm: Int?
    let speaker: Int?
    /// The whole sentence as one proposition.
    let whole: Proposition
    /// Whether the content is put forward as true by the speaker ("said", not "denied").
    let isAssertive: Bool
    /// What the sentence tells of the speaker beside: "X, the head of Y, said".
    let asides: [Proposition]
  }

  init(_ statement: Statement) {
    self.statement = statement
    let reader = PropositionReader(statement: statement)
    let parse = statement.parse
    var content: [Proposition] = []
    var speech: SpeechAct?
    for sentence in parse.sentences {
      guard let root = sentence.lazy.map({ parse[$0] }).first(where: { $0.isRoot }) else {
        continue
      }
      if let inner = Reading.content(of: root), Reading.isSmallClause(inner, of: root) {
        content += reader.propositions(below: root) + reader.content(below: inner)
      } else if let inner = Reading.content(of: root), speech == nil {
        let verb = root.plainLemma
        let subject = root.child(.nsubj).flatMap { token in
          statement.termOfToken[(reader.describedName(token) ?? token).index]
        }
        let whole = reader.propositions(below: root)
        let assertive = Reading.assertive.contains(verb)
        if let first = whole.first {
          speech = SpeechAct(
            verb: verb, verbTerm: statement.termOfToken[root.index], speaker: subject, whole: first,
            isAssertive: assertive,
            asides: whole.filter { $0.antecedent == subject && subject != nil })
        }
        content += assertive ? reader.content(below: inner) : whole
      } else {
        content += reader.content(below: root)
      }
    }
    self.content = content
    self.speech = speech
  }

  private static let assertive: Set<String> = [
    "say", "tell", "announce", "state", "claim", "report", "add", "note", "argue", "insist",
    "believe", "think", "warn",
    "write", "estimate", "acknowledge", "confirm", "allege", "stress", "explain", "declare",
    "testify", "maintain", "assert", "reveal", "conclude", "find", "show", "reply", "respond",
    "comment", "contend", "disclose",
    "tweet", "recall", "remark", "observe", "mention", "quip", "predict", "forecast", "suggest",
    "complain", "reckon", "decide",
  ]
  private static let acts: Set<String> = assertive.union([
    "deny", "admit", "concede", "promise", "pledge", "vow", "threaten",
  ])

  /// "Declared the disease eradicated", "declared it a pandemic": what makes it so by saying it.
  private static func isSmallClause(_ inner: Token, of root: Token) -> Bool {
    OperatorVerbs.declaring.contains(root.plainLemma)
      && inner.child(.mark, .aux, .auxpass) == nil
      && (inner.wordClass != .verb || inner.tag == .vbn)
  }

  /// The content clause of a verb of saying.
  private static func content(of root: Token) -> Token? {
    guard acts.contains(root.plainLemma) else { return nil }
    guard
      let inner = root.child(.ccomp)
        ?? root.children(.xcomp, .dobj, .parataxis).first(where: {
          $0.dep != .dobj && $0.wordClass == .verb
            && !["threaten", "decide"].contains(root.plainLemma)
        })
    else { return nil }
    return inner
  }
}
