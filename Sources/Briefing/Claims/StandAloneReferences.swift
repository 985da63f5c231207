internal import SpacyPipeline

/// The names that go into a claim's sentence for its pronouns and descriptions.
extension StandAloneText {
  func subjectName(
    _ token: Token, _ speaker: String?, without excluded: Int = -1, _ result: inout Result
  ) -> String {
    if token.isVerbal { return NounPhrase.text(of: token) }
    if isExtraposed(token) { return token.text }
    if let name = references.resolve(token, in: index, speaker: speaker, without: excluded) {
      if references.isVague(token, in: index) { result.unresolved.append(name) }
      return name
    }
    result.unresolved.append(token.text)
    return NounPhrase.text(of: token)
  }

  /// "It is hard to say": the pronoun stands for the words that follow.
  func isExtraposed(_ token: Token) -> Bool {
    guard token.lower == "it", token.dep == .nsubj || token.dep == .nsubjpass else { return false }
    let verb = token.head
    let isClause: (Token) -> Bool = {
      $0.isInfinitive || $0.hasChild(.mark, where: { $0.lower == "that" })
    }
    return verb.hasChild(.xcomp, .ccomp, .advcl, .csubj, where: isClause)
      || verb.hasChild(
        .attr, .acomp, where: { $0.hasChild(.xcomp, .ccomp, .relcl, .acl, .advcl, where: isClause) }
      )
  }

  func substitutePronouns(
    in tokens: [Token], _ subject: Token?, _ speaker: String?, _ words: inout [Int: String],
    _ result: inout Result
  ) {
    for token in tokens where token.tag == .prp || token.tag == .prpPossessive {
      guard words[token.index] == nil, token.dep != .expl, !token.lower.hasSuffix("self"),
        !token.lower.hasSuffix("selves")
      else { continue }
      let isFirstPerson = ["i", "me", "my", "mine"].contains(token.lower)
      if !isFirstPerson, mayMeanSubject(token, subject) { continue }
      if token.lower == "it", token.dep == .nsubj || token.dep == .nsubjpass { continue }
      guard let name = references.resolve(token, in: index, speaker: speaker) else {
        result.unresolved.append(token.text)
        continue
      }
      // The name is in the sentence already: the pronoun is clear.
      if name == result.subject || contains(name, tokens) { continue }
      if words.values.contains(where: { $0 == name || $0 == Sentence.possessive(name) }) {
        continue
      }
      words[token.index] = token.tag == .prpPossessive ? Sentence.possessive(name) : name
    }
  }

  /// Whether the clause's own subject fits the pronoun: then the sentence explains it.
  func mayMeanSubject(_ pronoun: Token, _ subject: Token?) -> Bool {
    guard let subject, !(subject.leftEdge...subject.rightEdge).contains(pronoun.index) else {
      return false
    }
    switch pronoun.lower {
    case "its": return !isPlural(subject) && !references.names.isPerson(subject)
    case "their", "them", "they": return isPlural(subject) || pronoun.lower == "their"
    case "his", "her": return references.names.isPerson(subject) || subject.pos == .pronoun
    default: return false
    }
  }

  func contains(_ name: String, _ tokens: [Token]) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    return tokens.contains { $0.text == last }
  }

  /// "I want" becomes "Lee wants": the verb follows its new subject.
  func agreement(_ token: Token, _ own: Token?, _ words: [Int: String]) -> [Int: String] {
    guard let own, let name = words[own.index], !name.isEmpty else { return [:] }
    var fixes: [Int: String] = [:]
    let isFirst = own.lower == "i"
    for verb in [token] + token.children(.aux, .auxpass) {
      if verb.text.hasPrefix("'") || verb.text.hasPrefix("’") {
        fixes[verb.index] = " " + Sentence.spelledOut(verb, isFirstPerson: isFirst)
      } else if isFirst, verb.tag == .vbp {
        fixes[verb.index] = Sentence.thirdPerson(verb.lower)
      }
    }
    return fixes
  }

  /// "The maker's founder, Ann Lee, left": the name stands for the description.
  func nameAppositives(in kept: [Token], _ words: inout [Int: String]) {
    for token in kept where token.pos == .noun && words[token.index] == nil && token.tag == .nn {
      guard let name = references.names.namedAppositive(of: token), token.hasChild(.poss, .det),
        token.dep != .conj
      else { continue }
      replace(token, by: references.display(name), &words)
    }
  }

  /// "whose aim" after a firm is that firm's aim.
  func nameOwners(in kept: [Token], _ words: inout [Int: String]) {
    for token in kept where token.tag == .wpPossessive {
      guard let clause = ([token] + token.ancestors).first(where: { $0.dep == .relcl }) else {
        continue
      }
      words[token.index] = Sentence.possessive(references.display(standsFor(clause.head)))
    }
  }

  /// "in which ten died" after a raid is in that raid; "which he led" after a party is he led that
  /// party.
  func nameAntecedents(in kept: [Token], of verb: Token, _ words: inout [Int: String]) {
    for token in kept where token.tag == .wdt || token.tag == .wp {
      guard words[token.index] == nil, token.dep == .pobj || token.dep == .dobj,
        verb.coordinationHead.dep == .relcl || token.head.lower == "during"
      else { continue }
      var antecedent = verb.coordinationHead.head
      if verb.coordinationHead.dep != .relcl {
        var at = token.index - 2
        while at > 0, token[at].pos == .punctuation { at -= 1 }
        antecedent = token[max(0, at)]
      }
      guard antecedent.isNominal else { continue }
      let name = NounPhrase.text(of: antecedent, without: verb.coordinationHead.index)
      if token.dep == .pobj {
        words[token.index] = name
      } else {
        words[token.index] = ""
        words[token.head.index] = "\(token.head.text) \(name)"
      }
    }
  }
}
