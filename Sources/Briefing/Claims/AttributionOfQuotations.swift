internal import SpacyPipeline

/// Who speaks in quotation marks.
extension Attribution {
  func speaker(ofQuotation number: Int) -> String? {
    let quotation = passage.quotations[number]
    if let verb = verbOfSaying(nearest: quotation), let name = sayer(of: verb) { return name }
    if let name = introduced(before: quotation) ?? announced(before: quotation)
      ?? labelled(before: quotation) ?? signed(after: quotation)
    {
      return name
    }
    if number == 0, let announced, quotation.range.lowerBound < 4 { return announced }
    if let topic = topic(before: quotation, number) { return topic }
    if number > 0, let before = quotationSpeakers[number - 1] { return before }
    return lastSpeaker
  }

  /// The nearest verb of saying outside quotations in a sentence that touches the quotation.
  private func verbOfSaying(nearest quotation: Quotation) -> Token? {
    let text = passage.parsed
    guard
      let first = firstToken(from: quotation.range.lowerBound)
    else { return nil }
    let last = text.records.lastIndex { $0.range.upperBound <= quotation.range.upperBound } ?? first
    let low = max(0, min(first - 80, text[first].sentence.lowerBound - 1))
    let high = min(text.count - 1, last + 80)
    var best: (score: Int, verb: Token)?
    for at in low...max(low, high) where passage.quotationOfToken[at] < 0 {
      let verb = text[at]
      guard verb.isVerbal else { continue }
      let lemma = verb.lemmaKey
      let says = verb.isSaying
      guard says || WordClass.speechActs.contains(lemma) else { continue }
      if verb.hasChild(.auxpass), !verb.hasChild(.agent) { continue }
      guard verb.logicalSubject != nil, let sentence = text.byteRange(of: verb.sentence) else {
        continue
      }
      guard quotation.range.lowerBound <= sentence.upperBound + 2,
        quotation.range.upperBound >= sentence.lowerBound - 2
      else { continue }
      let isBefore = verb.range.lowerBound < quotation.range.lowerBound
      var score =
        isBefore
        ? quotation.range.lowerBound - verb.range.upperBound
        : verb.range.lowerBound - quotation.range.upperBound
      if !says { score += 40 }
      if quotation.range.lowerBound > sentence.upperBound
        || quotation.range.upperBound < sentence.lowerBound
      {
        score += 30
      }
      if score < 160, best.map({ score < $0.score }) ?? true { best = (score, verb) }
    }
    return best?.verb
  }

  /// "According to the mayor, “…”" and "in the words of the mayor".
  private func introduced(before quotation: Quotation) -> String? {
    guard
      let first = firstToken(from: quotation.range.lowerBound)
    else { return nil }
    return accordingTo(passage.parsed[first])
  }

  /// The first token that begins at or behind a byte.
  private func firstToken(from byte: Int) -> Int? {
    passage.parsed.records.firstIndex { $0.range.lowerBound >= byte }
  }

  /// The last token before another one that is neither blank nor a quotation mark, and not the
  /// first of the text.
  private func markBefore(_ token: Int) -> Int? {
    var mark = token - 1
    while mark > 0, passage.parsed[mark].isQuoteMark || passage.parsed[mark].pos == .space {
      mark -= 1
    }
    return mark > 0 ? mark : nil
  }

  /// "The mayor opposed the plan: “…”": whom the clause before the colon is about, if it can speak.
  private func announced(before quotation: Quotation) -> String? {
    let text = passage.parsed
    guard let first = firstToken(from: quotation.range.lowerBound),
      let colon = markBefore(first)
    else { return nil }
    // "reacted on her page, “We …”"
    let opens =
      text[colon].text == "," && text[first].text.first?.isUppercase == true
      && text[colon].range.upperBound + 3 > quotation.range.lowerBound
    guard text[colon].text == ":" || opens else { return nil }
    let before = text[colon - 1]
    let verb = ([before] + before.ancestors).last { $0.isVerbal && $0.index < colon }
    guard let subject = verb?.logicalSubject, subject.index < colon, !passage.isQuoted(subject),
      subject.pos == .properNoun || subject.pos == .pronoun || subject.mayThink
    else { return nil }
    return name(subject)
  }

  /// A verb of saying inside the same quotation: "He said I was wrong," she recalled.
  func innerSpeaker(of token: Token, in quotation: Int) -> String? {
    var current = token
    for _ in 0..<30 where !current.isRoot {
      let head = current.head
      guard passage.quotation(of: head) == quotation else { return nil }
      if current.dep == .ccomp, head.isSaying, let subject = head.logicalSubject,
        !["i", "we", "you", "it"].contains(subject.lower),
        subject.pos == .pronoun || subject.pos == .properNoun || subject.mayThink
      {
        return sayer(of: head)
      }
      if let noun = current.nounOfSaying, let owner = noun.possessor,
        owner.pos == .properNoun || owner.pos == .noun && owner.mayThink
      {
        // "the town's belief that the dam holds", as somebody else says.
        return name(owner)
      }
      current = head
    }
    return nil
  }

  /// "She left the team. “I had no choice.”": whom the sentence before a whole quotation is about.
  private func topic(before quotation: Quotation, _ number: Int) -> String? {
    let text = passage.parsed
    let start = number > 0 ? passage.quotations[number - 1].range.upperBound : 0
    guard
      let first = firstToken(from: quotation.range.lowerBound), quotation.range.count > 25
    else { return nil }
    var at = first - 1
    while at >= 0, text[at].range.lowerBound >= start {
      let token = text[at]
      at -= 1
      guard token.dep == .nsubj || token.dep == .nsubjpass, token.head.isRoot,
        !passage.isQuoted(token), !passage.isQuoted(token.head)
      else { continue }
      // What a thing did leaves open who speaks.
      let isPerson =
        references.names.isPerson(token) || ["he", "she"].contains(token.lower)
        || references.names.namedAppositive(of: token) != nil
      return isPerson ? name(token) : nil
    }
    return nil
  }

  /// "Ada Quist: “…”": a name alone before the colon, as in an interview.
  func labelled(before quotation: Quotation) -> String? {
    let text = passage.parsed
    guard let first = firstToken(from: quotation.range.lowerBound),
      let colon = markBefore(first)
    else { return nil }
    guard text[colon].text == ":" else { return nil }
    let last = text[colon - 1]
    guard references.names.isPerson(last), last.index - last.sentence.lowerBound < 4,
      (last.sentence.lowerBound...last.index).allSatisfy({ text[$0].pos == .properNoun })
    else { return nil }
    return references.display(last)
  }

  /// "“They built it.” — Ada Quist": the name after a dash.
  func signed(after quotation: Quotation) -> String? {
    let text = passage.parsed
    guard
      var at = firstToken(from: quotation.range.upperBound)
    else { return nil }
    while at < text.count, text[at].isQuoteMark || text[at].pos == .space { at += 1 }
    guard at + 1 < text.count, ["—", "―", "–", "--", "-", "~"].contains(text[at].text) else {
      return nil
    }
    let start = at + 1
    at = start
    while at < text.count, at < start + 5, text[at].pos == .properNoun { at += 1 }
    guard at > start, references.names.isPerson(text[at - 1]),
      at == text.count || text[at].pos == .punctuation || text[at].isQuoteMark
    else { return nil }
    return references.display(text[at - 1])
  }

  /// "The paper writes:" at the end of a passage: whose words come next.
  func announcedAtEnd() -> String? {
    let text = passage.parsed
    guard let last = text.tokens.last(where: { $0.pos != .space }), last.text == ":",
      !passage.isQuoted(last), last.index > 0
    else { return nil }
    let before = last[last.index - 1]
    guard let verb = ([before] + before.ancestors).last(where: \.isVerbal),
      verb.isSaying || WordClass.speechActs.contains(verb.lemmaKey) || verb.lemma == "read"
    else { return nil }
    return sayer(of: verb)
  }
}
