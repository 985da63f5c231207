internal import SpacyPipeline

/// Writes a claim as a sentence of its own: the article's words in their order, with the subject
/// that the clause inherits and the names that its pronouns stand for.
struct StandAloneText {
  let references: References
  let passage: Passage
  let index: Int
  /// The tokens of the passage that carry claims of their own, apart from appositives and titles.
  let clauseHeads: Set<Int>

  /// A claim's sentence, and what it was made of.
  struct Result {
    var text = ""
    var subject = ""
    /// Pronouns and descriptions without a sure antecedent, as written.
    var unresolved: [String] = []
    /// Lemmas of the words that matter, subject aside, in order.
    var content: [String] = []
    /// First and last token of the clause in the passage.
    var tokens: ClosedRange<Int> = 0...0
  }

  func write(_ head: ClaimHead, speaker: String?) -> Result {
    head.isNominal ? nominal(head, speaker) : verbal(head, speaker)
  }

  // MARK: without a verb

  private func nominal(_ head: ClaimHead, _ speaker: String?) -> Result {
    var result = Result()
    let predicate = nominalPredicate(head)
    guard let subjectToken = head.subject else {
      result.text = Sentence.finish(NounPhrase.render(predicate))
      result.tokens = bounds(predicate, and: head.token)
      return result
    }
    result.subject = subjectName(subjectToken, speaker, &result)
    let words = NounPhrase.render(predicate)
    let isPlural =
      subjectToken.hasChild(.conj) || subjectToken.tag == .nns || head.token.tag == .nns
    var verb = isPlural ? "are" : "is"
    if head.construction == .supplement, head.token.dep == .conj, head.token.head.isVerbal {
      verb = head.token.head.text
    }
    result.text = Sentence.finish("\(result.subject) \(verb) \(words)")
    result.content = contentLemmas(predicate)
    result.tokens = bounds(predicate + [subjectToken], and: head.token)
    return result
  }

  private func nominalPredicate(_ head: ClaimHead) -> [Token] {
    let token = head.token
    if head.construction == .title {
      var first = token.leftEdge
      // "Detective Inspector", "Prime Minister": titles before the title.
      while first > token.sentence.lowerBound,
        token[first - 1].pos == .properNoun || token[first - 1].pos == .adjective,
        token[first - 1].head.index == token.head.index,
        token[first - 1].dep == .compound || token[first - 1].dep == .amod
      {
        first -= 1
      }
      return (first...token.index).map { token[$0] }
    }
    var kept: [Token] = []
    let skipped = head.subject?.index ?? -1
    gather(token, into: &kept, top: token, skipping: skipped, depth: 0)
    return trimmed(kept)
  }

  // MARK: with a verb

  private func verbal(_ head: ClaimHead, _ speaker: String?) -> Result {
    var result = Result()
    let token = head.token
    var kept: [Token] = []
    gather(token, into: &kept, top: token, skipping: -1, depth: 0)
    kept = trimmed(kept)
    let own = token.child(.nsubj, .nsubjpass, .csubj, .csubjpass, .expl)
    let isRelativePronoun = own.map { $0.tag == .wdt || $0.tag == .wp } ?? false
    var overrides: [Int: String] = [:]
    var lead = ""
    if let own, !isRelativePronoun {
      let phrase = NounPhrase.tokens(of: own)
      if own.dep == .expl {
        result.subject = token.logicalSubject.map(references.display) ?? own.text
      } else {
        result.subject = subjectName(own, speaker, &result)
        if !own.isVerbal, own.pos == .pronoun || references.described(own, in: index) != nil {
          overrides[own.index] = result.subject
          for word in phrase where word.index != own.index { overrides[word.index] = "" }
        }
      }
    } else if let subject = head.subject ?? token.logicalSubject {
      result.subject = subjectName(subject, speaker, &result)
      lead = result.subject
      kept = kept.filter { word in
        let isPronoun =
          word.tag == .wdt || word.tag == .wp || word.lower == "where" || word.lower == "when"
        return !(isPronoun && word.index < token.index)
      }
      lead += auxiliaries(for: head, subject: subject, &kept)
    }
    substitutePronouns(in: kept, head, speaker, &overrides, &result)
    let agreement = agreementFixes(token, own, speaker, overrides)
    overrides.merge(agreement) { $1 }
    let body = renderWithOverrides(kept, overrides)
    result.text = Sentence.finish(lead.isEmpty ? body : "\(lead) \(body)")
    let subjectWords = Set(own.map { ($0.leftEdge...$0.rightEdge).map { $0 } } ?? [])
    result.content = contentLemmas(kept.filter { !subjectWords.contains($0.index) })
    result.tokens = bounds(kept, and: token)
    return result
  }

  /// What a clause without its own subject needs before its verb: the shared or missing auxiliary.
  private func auxiliaries(for head: ClaimHead, subject: Token, _ kept: inout [Token]) -> String {
    let token = head.token
    if token.dep == .conj, !token.hasChild(.aux, .auxpass) {
      var owner = token.head
      var steps = 0
      while owner.dep == .conj, !owner.hasChild(.aux, .auxpass), steps < 16 {
        owner = owner.head
        steps += 1
      }
      let isShared =
        token.tag == owner.tag && [.vb, .vbn, .vbg].contains(token.tag)
      if isShared {
        let words = owner.children(.aux, .auxpass, .neg).filter {
          $0.index < owner.index && ($0.dep != .neg || Polarity.isNegated(head))
        }
        return words.isEmpty ? "" : " " + NounPhrase.render(words)
      }
      return ""
    }
    guard !token.isFinite, token.tag == .vbg || token.tag == .vbn, head.construction != .main else {
      return ""
    }
    if token.hasChild(.aux, .auxpass) { return "" }
    let isPlural = subject.tag == .nns || subject.tag == .nnps || subject.hasChild(.conj)
    let isPast: Bool
    if token.tag == .vbn {
      isPast = !WordClass.stative.contains(token.lemmaKey)
    } else {
      isPast = token.ancestors.first(where: { $0.isVerbal && $0.isFinite })?.tag == .vbd
    }
    return isPast ? (isPlural ? " were" : " was") : (isPlural ? " are" : " is")
  }

  // MARK: which words

  private func gather(
    _ token: Token, into kept: inout [Token], top: Token, skipping: Int, depth: Int
  ) {
    guard depth < 80, kept.count < Omission.longestSentence else { return }
    kept.append(token)
    token.forEachChild { child in
      if child.index == skipping || isLeftOut(child, under: token, top: top) { return }
      gather(child, into: &kept, top: top, skipping: skipping, depth: depth + 1)
    }
  }

  private func isLeftOut(_ child: Token, under token: Token, top: Token) -> Bool {
    switch child.dep {
    case .mark: return token == top
    case .cc, .preconj:
      // A coordinator stays only where what it joins stays.
      if token == top, child.index < token.index, child.index == token.leftEdge { return true }
      let joined = token.children(.conj)
      return !joined.isEmpty && joined.allSatisfy { isLeftOut($0, under: token, top: top) }
    case .conj:
      return child.isVerbal && clauseHeads.contains(child.index)
    case .appos:
      return child.isSetOffLeft
    case .parataxis:
      return child.isSaying || clauseHeads.contains(child.index)
    case .relcl, .acl:
      return child.isSetOffLeft && clauseHeads.contains(child.index)
    case .advcl:
      guard clauseHeads.contains(child.index) else { return false }
      return child.isSetOffLeft || child.rightEdge < token.index && child.isSetOffRight
    case .ccomp:
      // ";" joins main clauses that the parser subordinates.
      return child.index < token.index && clauseHeads.contains(child.index)
    case .prep:
      return child.lower == "according"
    case .intj: return true
    default: return false
    }
  }

  private func trimmed(_ tokens: [Token]) -> [Token] {
    var kept = tokens.sorted { $0.index < $1.index }
    while let last = kept.last, last.pos == .punctuation && last.text != ")" || last.dep == .cc {
      kept.removeLast()
    }
    while let first = kept.first,
      first.pos == .punctuation || first.pos == .space || first.dep == .cc
    {
      kept.removeFirst()
    }
    var clean: [Token] = []
    for token in kept {
      if token.isQuoteMark || token.pos == .space { continue }
      // Commas that stood about words which were left out.
      if token.text == ",", let last = clean.last {
        let gap = token.index - last.index > 1
        if last.text == ","
          || gap && token.next.map({ next in !kept.contains { $0.index == next.index } }) ?? true
        {
          continue
        }
      }
      clean.append(token)
    }
    return clean
  }

  private func bounds(_ tokens: [Token], and head: Token) -> ClosedRange<Int> {
    let low = tokens.map(\.index).min() ?? head.index
    let high = tokens.map(\.index).max() ?? head.index
    return min(low, head.index)...max(high, head.index)
  }

  private func contentLemmas(_ tokens: [Token]) -> [String] {
    tokens.compactMap { token in
      switch token.pos {
      case .noun, .properNoun, .verb, .adjective, .number, .adverb, .symbol: token.lemmaKey
      case .adposition, .particle: token.lower
      default: nil
      }
    }
  }

  // MARK: references

  private func subjectName(_ token: Token, _ speaker: String?, _ result: inout Result) -> String {
    if token.isVerbal { return NounPhrase.text(of: token) }
    if let name = references.resolve(token, in: index, speaker: speaker) { return name }
    result.unresolved.append(token.text)
    return NounPhrase.text(of: token)
  }

  private func substitutePronouns(
    in tokens: [Token], _ head: ClaimHead, _ speaker: String?, _ overrides: inout [Int: String],
    _ result: inout Result
  ) {
    for token in tokens where token.tag == .prp || token.tag == .prpPossessive {
      guard overrides[token.index] == nil, token.dep != .expl else { continue }
      if token.lower.hasSuffix("self") || token.lower.hasSuffix("selves") { continue }
      let isFirstPerson = ["i", "me", "my", "mine"].contains(token.lower)
      if ["it", "its"].contains(token.lower), token.tag == .prp, token.dep != .nsubj { continue }
      guard let name = references.resolve(token, in: index, speaker: speaker) else {
        if !isFirstPerson || speaker == nil { result.unresolved.append(token.text) }
        continue
      }
      // The name is in the sentence already: the pronoun is clear.
      if name == result.subject || contains(name, tokens) { continue }
      overrides[token.index] = token.tag == .prpPossessive ? Sentence.possessive(name) : name
    }
  }

  private func contains(_ name: String, _ tokens: [Token]) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    return tokens.contains { $0.text == last }
  }

  /// "I want" becomes "Lee wants": the verb follows its new subject.
  private func agreementFixes(
    _ token: Token, _ own: Token?, _ speaker: String?, _ overrides: [Int: String]
  ) -> [Int: String] {
    guard let own, let name = overrides[own.index], !name.isEmpty else { return [:] }
    var fixes: [Int: String] = [:]
    let isFirst = own.lower == "i"
    let verbs = [token] + token.children(.aux, .auxpass)
    for verb in verbs {
      if verb.lower.hasPrefix("'") {
        fixes[verb.index] = " " + Sentence.spelledOut(verb, isFirstPerson: isFirst)
      } else if isFirst, verb.tag == .vbp {
        fixes[verb.index] = Sentence.thirdPerson(verb.lower)
      }
    }
    return fixes
  }

  private func renderWithOverrides(_ tokens: [Token], _ overrides: [Int: String]) -> String {
    var text = ""
    var previous: Token?
    for token in tokens {
      let word = overrides[token.index] ?? token.text
      if word.isEmpty { continue }
      if let previous, !text.isEmpty {
        let adjacent = token.index == previous.index + 1
        let closes = token.pos == .punctuation && ",.;:!?)".contains(token.text)
        let needsSpace =
          adjacent
          ? previous.record.spaceAfter || previous.range.upperBound < token.range.lowerBound
          : !closes
        if needsSpace, !text.hasSuffix(" "), !word.hasPrefix(" ") { text += " " }
      }
      text += word
      previous = token
    }
    return text
  }
}
