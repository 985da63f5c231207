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
    guard let subject = head.subject else {
      result.text = Sentence.finish(NounPhrase.render(predicate))
      result.tokens = bounds(predicate, and: head.token)
      return result
    }
    let isTitle = head.construction == .title
    // "Kovrig, a former diplomat, and Spavor": one diplomat.
    let isOfOne =
      head.token.hasChild(.det, where: { ["a", "an"].contains($0.lower) })
      && subject.children(.conj).contains { $0.index > head.token.index }
    result.subject =
      isOfOne || isTitle && head.token.tag != .nnps && head.token.tag != .nns
      ? references.displayAlone(subject)
      : subjectName(subject, speaker, without: head.token.index, &result)
    let isJoint =
      isTitle && head.token.text.hasSuffix("s") && WordClass.titles.contains(head.token.text)
      && subject.hasChild(.conj)
    var verb =
      isPlural(subject) && !isTitle && !isOfOne || head.token.tag == .nns || isJoint ? "are" : "is"
    let token = head.token
    if head.construction == .supplement {
      if token.dep == .conj, token.head.isVerbal { verb = token.head.text }
      if token.dep == .conj, token.hasChild(.preconj) {
        let start = subject.coordinationHead.leftEdge
        result.subject = NounPhrase.render(
          trimmed((start..<token.leftEdge).map { token[$0] }, all: true))
        verb = "are both"
      }
      if token.head.lower == "including" {
        result.subject = "one of " + NounPhrase.text(of: subject, without: token.head.index)
        verb = "is"
      }
    }
    let article = head.construction == .title ? Sentence.article(before: predicate) : ""
    var words = NounPhrase.uncapitalised(predicate.filter { $0.dep != .preconj })
    if article.isEmpty == false, predicate.count == 1 { words = words.lowercased() }
    result.text = Sentence.finish("\(result.subject) \(verb) \(article)\(words)")
    result.content = contentLemmas(predicate)
    result.tokens = bounds(predicate + [subject], and: head.token)
    return result
  }

  private func nominalPredicate(_ head: ClaimHead) -> [Token] {
    let token = head.token
    if head.construction == .title, let name = head.subject {
      return title(token, before: name)
    }
    var kept: [Token] = []
    gather(token, into: &kept, top: token, skipping: head.subject?.index ?? -1, depth: 0)
    return trimmed(kept)
  }

  /// The title with the words that belong to it: "Secretary of State", "U.S. trade commissioner".
  private func title(_ token: Token, before name: Token) -> [Token] {
    let start = token.sentence.lowerBound
    var first = token.leftEdge
    if first >= 2, token[first - 1].text == "-", first == token.index {
      first = token[first - 2].leftEdge
    }
    while first > start {
      let before = token[first - 1]
      let joins = before.head == token.head && (before.dep == .compound || before.dep == .amod)
      guard before.pos != .punctuation, before.pos != .adverb,
        joins || before.head == token || before.tag == .pos
          || before.dep == .poss && before.head == token.head
      else { break }
      first = min(first - 1, before.leftEdge)
    }
    var end = token.index
    while end + 1 < name.index,
      !token[end + 1].record.startsEntity || token[end + 1].entity != name.entity,
      token[end + 1].pos != .punctuation, end - token.index < 6
    {
      end += 1
    }
    if end + 1 == name.index, token[end].pos == .properNoun, end > token.index,
      token[end].dep == .compound, !WordClass.titles.contains(token[end].text), name.entity == nil
    {
      end = token.index
    }
    return (max(first, start)...end).map { token[$0] }
  }

  // MARK: with a verb

  private func verbal(_ head: ClaimHead, _ speaker: String?) -> Result {
    var result = Result()
    let token = head.token
    var kept: [Token] = []
    gather(token, into: &kept, top: token, skipping: -1, depth: 0)
    kept = trimmed(kept)
    result.tokens = bounds(kept, and: token)
    var words: [Int: String] = [:]
    var lead = ""
    let own = ownSubject(of: token)
    if let own {
      if own.dep == .expl {
        result.subject = token.logicalSubject.map(references.display) ?? own.text
      } else {
        result.subject = subjectName(own, speaker, &result)
        if isReplaced(own) {
          replace(own, by: result.subject, &words)
        }
      }
      if head.construction == .absolute {
        let being = participleAuxiliary(token, head, own).trimmingPrefix(" ")
        if !being.isEmpty { words[token.index] = "\(being) \(token.text)" }
      }
      if own.index > token.index, own.dep != .expl, token.dep != .ccomp || token.isSaying {
        // "wrote Lee in a letter": the subject comes first in a sentence of its own.
        lead = result.subject
        for word in own.leftEdge...own.rightEdge { words[word] = "" }
      }
    } else if let subject = head.subject ?? token.logicalSubject {
      let antecedent = standsFor(subject)
      result.subject = subjectName(antecedent, speaker, without: token.index, &result)
      lead = result.subject
      kept = kept.filter { word in
        let isRelative = word.tag == .wdt || word.tag == .wp || word.tag == .wrb
        return !(isRelative && word.index < token.index)
      }
      lead += auxiliaries(for: head, subject: antecedent)
      if let being = token.child(.auxpass), being.lower == "being", !token.isFinite {
        words[being.index] = isPlural(antecedent) ? "were" : "was"
      }
    }
    nameAppositives(in: kept, &words)
    nameOwners(in: kept, &words)
    nameAntecedents(in: kept, of: token, &words)
    substitutePronouns(in: kept, own ?? head.subject, speaker, &words, &result)
    words.merge(agreement(token, own, words)) { $1 }
    if !lead.isEmpty { fitAfterSubject(kept, &words) }
    let body = NounPhrase.render(kept, replacing: words)
    result.text = Sentence.finish(lead.isEmpty ? body : "\(lead) \(body)")
    let subjectWords = own.map { $0.leftEdge...$0.rightEdge }
    result.content = contentLemmas(
      kept.filter { word in !(subjectWords.map { $0.contains(word.index) } ?? false) })
    return result
  }

  /// A verb that now follows its subject loses the capital of a sentence start and its short form.
  private func fitAfterSubject(_ kept: [Token], _ words: inout [Int: String]) {
    guard let first = kept.first(where: { words[$0.index] != "" }), words[first.index] == nil else {
      return
    }
    if first.text.hasPrefix("'") || first.text.hasPrefix("’") {
      words[first.index] = Sentence.spelledOut(first, isFirstPerson: false)
    } else if first.pos != .properNoun, first.lower != "i", first.entity == nil,
      first.text.dropFirst() == first.lower.dropFirst()
    {
      words[first.index] = first.lower
    }
  }

  /// The subject in the clause's own words; a relative pronoun is none.
  private func ownSubject(of token: Token) -> Token? {
    token.children(.nsubj, .nsubjpass, .csubj, .csubjpass, .expl).first {
      $0.tag != .wdt && $0.tag != .wp
    }
  }

  /// What an antecedent stands for: of "the firm, a maker that …" the firm.
  func standsFor(_ antecedent: Token) -> Token {
    if antecedent.dep == .appos, antecedent.head.isNominal,
      antecedent.head.pos == .properNoun || antecedent.isDetermined(by: ["a", "an"])
    {
      return antecedent.head
    }
    if antecedent.dep == .attr, antecedent.head.lemma == "be",
      let subject = antecedent.head.child(.nsubj)
    {
      return subject
    }
    return antecedent
  }

  private func isReplaced(_ subject: Token) -> Bool {
    if subject.isVerbal { return false }
    if subject.pos == .pronoun { return true }
    if subject.hasChild(.appos, where: { $0.pos == .properNoun && $0.isSetOffLeft }) {
      return false
    }
    return references.described(subject, in: index) != nil
      || references.pair(subject, in: index) != nil
  }

  func replace(_ phrase: Token, by name: String, _ words: inout [Int: String]) {
    for word in NounPhrase.tokens(of: phrase) { words[word.index] = "" }
    words[phrase.index] = name
  }

  /// What a clause without its own subject needs before its verb: the shared or missing auxiliary.
  private func auxiliaries(for head: ClaimHead, subject: Token) -> String {
    let token = head.token
    if token.dep == .conj, !token.hasChild(.aux, .auxpass) {
      var owner = token.head
      var steps = 0
      while owner.dep == .conj, !owner.hasChild(.aux, .auxpass), steps < 16 {
        owner = owner.head
        steps += 1
      }
      if token.tag == owner.tag, [.vb, .vbn, .vbg].contains(token.tag) {
        let words = owner.children(.aux, .auxpass, .neg).filter {
          $0.index < owner.index && ($0.dep != .neg || Polarity.isNegated(head))
        }
        if !words.isEmpty { return " " + NounPhrase.render(words) }
        return participleAuxiliary(owner, head, subject)
      }
      return ""
    }
    return participleAuxiliary(token, head, subject)
  }

  private func participleAuxiliary(_ token: Token, _ head: ClaimHead, _ subject: Token) -> String {
    guard !token.isFinite, !token.hasChild(.aux, .auxpass), head.construction != .main else {
      return ""
    }
    let plural = isPlural(subject)
    switch token.tag {
    case .vbn:
      return WordClass.stative.contains(token.lemmaKey)
        ? (plural ? " are" : " is") : (plural ? " were" : " was")
    case .vbg:
      let governor = token.ancestors.first { $0.isVerbal && $0.isFinite }
      let isPast =
        governor.map { $0.tag == .vbd || $0.hasChild(.aux, .auxpass, where: { $0.tag == .vbd }) }
        ?? false
      return isPast ? (plural ? " were" : " was") : (plural ? " are" : " is")
    default:
      return ""
    }
  }

  func isPlural(_ subject: Token) -> Bool {
    subject.tag == .nns
      || subject.tag == .nnps && subject.entity != .geopolitical && subject.entity != .person
        && !references.names.isPerson(subject)
      || subject.tag == .cd && subject.lower != "one" && subject.text != "1"
      || subject.hasChild(.conj, where: { $0.isNominal }) && subject.hasChild(.cc)
      || ["they", "we", "these", "those"].contains(subject.lower)
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
    let isClaim = clauseHeads.contains(child.index)
    switch child.dep {
    case .mark: return token == top
    case .advmod where child.tag == .wrb: return token == top
    case .cc, .preconj:
      // A coordinator stays only where what it joins stays.
      if token == top, child.index == token.leftEdge { return true }
      let joined = token.children(.conj)
      return !joined.isEmpty && joined.allSatisfy { isLeftOut($0, under: token, top: top) }
    case .conj:
      return child.isVerbal && isClaim
    case .appos:
      return child.isSetOffLeft && !child.followsOwnBracket
        && !NounPhrase.isWiderPlace(child, of: token)
    case .parataxis:
      return child.isSaying || isClaim
    case .relcl, .acl:
      return child.isSetOffLeft && isClaim
    case .advcl:
      if child.isSaying, !child.isFinite, child.isSetOffLeft { return true }
      guard isClaim else { return false }
      return child.isSetOffLeft || child.rightEdge < token.index && child.isSetOffRight
    case .ccomp:
      // "opposed the plan: “…”": what the colon announces is a claim of its own.
      if isClaim, child.index > token.index, !token.isSaying,
        passage.hasMark(":", between: token.index, and: child.index)
      {
        return true
      }
      // ";" joins main clauses that the parser subordinates.
      if child.index < token.index, passage.hasMark(";", between: child.index, and: token.index) {
        return true
      }
      return child.index < token.index
        && (isClaim || token == top && token.isSaying
          || child.isSaying && passage.hasMark(":", between: child.index, and: token.index)
          || ["mean", "know", "guess"].contains(child.lemma))
    case .prep:
      // "…, based in Lisbon, on these grounds": the comma closes the participle.
      let closes =
        token == top && token.dep == .acl && token.isSetOffLeft && child.index > token.index
        && child.isSetOffLeft
      return closes || child.lower == "according"
    case .intj: return true
    default: return false
    }
  }

  /// The tokens in order, without marks of quotation, marks at the ends, and commas about words
  /// that were left out.
  private func trimmed(_ tokens: [Token], all: Bool = false) -> [Token] {
    let kept = tokens.sorted { $0.index < $1.index }.filter { !$0.isQuoteMark && $0.pos != .space }
    let present = Set(kept.map(\.index))
    var clean: [Token] = []
    for token in kept {
      if token.text == "," || token.text == "—" || token.text == "–" || token.text == "--" {
        let isBorder = { (step: Int) -> Bool in
          var at = token.index + step
          while at >= 0, at < token.textCount, token[at].isQuoteMark || token[at].pos == .space {
            at += step
          }
          return at < 0 || at >= token.textCount || !present.contains(at)
        }
        if !all, isBorder(1) || isBorder(-1) || clean.last?.text == "," { continue }
      }
      clean.append(token)
    }
    clean = NounPhrase.droppingEmptyBrackets(clean)
    while let last = clean.last, last.pos == .punctuation && last.text != ")" || last.dep == .cc {
      clean.removeLast()
    }
    while let first = clean.first,
      first.pos == .punctuation && first.text != "(" || first.dep == .cc
    {
      clean.removeFirst()
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
}
