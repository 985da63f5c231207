internal import SpacyPipeline

/// How English reports what somebody says.
extension Token {
  /// Whether the verb reports speech or thought ("continue to" and "vow to" do not).
  var isSaying: Bool {
    guard isVerbal else { return false }
    if lemma == "read", let subject = child(.nsubj) {
      return WordClass.documents.contains(subject.lemmaKey)
    }
    if lemma == "point" { return hasChild(.prt, where: { $0.lower == "out" }) }
    guard WordClass.saying.contains(lemmaKey) else { return false }
    if WordClass.thinking.contains(lemma) || lemma == "assume", let subject = child(.nsubj),
      subject.pos == .noun, !subject.mayThink
    {
      // "the plan assumes that": nobody says so.
      return false
    }
    return !hasChild(.xcomp, where: { $0.isInfinitive }) || hasChild(.auxpass)
  }

  /// Whether a noun names somebody who thinks and speaks, or a text that speaks for somebody.
  var mayThink: Bool {
    WordClass.isRole(lower) || WordClass.bodies.contains(lemmaKey)
      || WordClass.documents.contains(lemmaKey)
      || [
        "people", "man", "woman", "police", "man", "child", "parent", "side", "country", "nation",
        "public", "other",
        "some", "most", "many", "community", "world", "market", "voter", "fan",
      ].contains(lemmaKey)
  }

  /// The noun of saying whose that-clause the token heads, whatever label the parser gave it
  /// ("claims that …").
  var nounOfSaying: Token? {
    switch dep {
    case .acl, .ccomp, .relcl, .advcl: break
    default: return nil
    }
    guard isFinite else { return nil }
    var that: Token?
    forEachChild { if $0.dep == .mark, $0.lower == "that", that == nil { that = $0 } }
    if that == nil, dep == .acl || dep == .ccomp, head.pos == .noun, head.index < index,
      hasChild(.nsubj, .nsubjpass), !head.isVerbal, leftEdge == head.index + 1
    {
      // "proof he had been there": the subordinator is left out.
      return WordClass.sayingNouns.contains(head.lemmaKey) ? head : nil
    }
    guard let that, that.index > 0 else { return nil }
    let noun = self[that.index - 1]
    // "said in a statement that it failed": the verb has the clause, not the noun.
    if dep == .ccomp, head.isSaying, noun.dep == .pobj { return nil }
    return noun.pos == .noun && WordClass.sayingNouns.contains(noun.lemmaKey) ? noun : nil
  }

  /// Whose the thing is; in "the firm's counter-argument" the possessor hangs on the first part.
  var possessor: Token? {
    child(.poss) ?? child(.compound)?.child(.poss)
  }

  /// Whether the clause is what a verb of saying reports, read as an adverbial since other words
  /// stand between ("said as a child she lived there").
  var isContentReadAsAdverbial: Bool {
    dep == .advcl && head.isSaying && index > head.index && isFinite && !isSetOffLeft
      && hasChild(.nsubj, .nsubjpass) && !hasChild(.mark) && !isWhClause
      && !head.hasChild(.ccomp, .dobj) && !hasChild(.advmod, where: { $0.tag == .wrb })
  }

  /// Of "Their argument is that it works" the noun of saying that the copula equates with a clause.
  var statementEquated: Token? {
    guard lemma == "be", let noun = child(.nsubj), noun.pos == .noun,
      WordClass.sayingNouns.contains(noun.lemmaKey)
        || WordClass.stances.contains(noun.lemmaKey),
      !["fact", "news", "sign", "proof", "evidence", "report"].contains(noun.lemmaKey),
      noun.possessor != nil || noun.hasChild(.prep),
      hasChild(.ccomp, where: { $0.isFinite && $0.isMarked(by: ["that"]) })
    else { return nil }
    return noun
  }

  /// Of "is confident that it works", "made clear that it works" the adjective that has the clause.
  var conviction: Token? {
    guard dep == .ccomp || dep == .advcl || dep == .xcomp, isFinite, head.index < index,
      hasChild(.nsubj, .nsubjpass, .expl), !isWhClause,
      !hasChild(.mark, where: { $0.lower != "that" })
    else { return nil }
    return WordClass.convictions.contains(head.lower) && !head.isRoot
      || head.lower == "clear" && head.head.lemma == "make" || head.isConvinced ? head : nil
  }

  /// "was convinced"
  private var isConvinced: Bool {
    ["convinced", "persuaded", "worried", "concerned"].contains(lower) && hasChild(.auxpass)
  }

  /// The verb whose that-clause the token heads when an adverbial between them took it
  /// ("had forgotten for a second that …").
  var displacedGovernor: Token? {
    guard dep == .relcl, hasChild(.nsubj, .nsubjpass) else { return nil }
    let that = self[leftEdge]
    if head.dep == .pobj, head.head.lower == "to", head.head.head.isSaying,
      leftEdge == head.index + 1,
      that.tag != .wdt, that.tag != .wp
    {
      // "reported to the police he had left": the subordinator is left out.
      return head.head.head
    }
    guard that.lower == "that" else { return nil }
    switch that.dep {
    case .nsubj, .nsubjpass, .dobj, .pobj: return nil
    default: break
    }
    guard !isSetOffLeft, !WordClass.sayingNouns.contains(head.lemmaKey) else { return nil }
    guard let verb = ancestors.first(where: \.isVerbal), !verb.hasChild(.ccomp) else { return nil }
    let takesClause =
      verb.isSaying || WordClass.words("forget remember know see").contains(verb.lemmaKey)
    return takesClause ? verb : nil
  }
}

extension Passage {
  /// Whether a semicolon or, outside quotations, a colon stands between a clause and a verb after it.
  func isParted(_ clause: Token, from verb: Token) -> Bool {
    hasMark(";", between: clause.index, and: verb.index)
      || !isQuoted(clause) && hasMark(":", between: clause.index, and: verb.index)
  }

  /// Whether the verb of saying has a clause or a quotation as its content.
  func hasContent(_ verb: Token) -> Bool {
    let clause = verb.hasChild(.ccomp) { child in
      guard child.isFinite || isQuoted(child) else { return false }
      // "…; he described it so": a semicolon parts main clauses.
      if child.index < verb.index, isParted(child, from: verb) { return false }
      if child.isMarked(by: ["while", "whereas", "although", "though"]) { return false }
      if isQuoted(child) { return true }
      return !child.isWhClause && !child.isMarked(by: WordClass.conditionMarks)
    }
    if clause { return true }
    if verb.anyInSubtree({ $0.dep == .relcl && $0.displacedGovernor == verb }) { return true }
    guard !isQuoted(verb), !WordClass.thinking.contains(verb.lemmaKey),
      !WordClass.findingOut.contains(verb.lemmaKey),
      !verb.hasChild(.dobj, where: { $0.isNominal && !isQuoted($0) }),
      let sentence = parsed.byteRange(of: verb.sentence)
    else { return false }
    return quotations.contains { quotation in
      let gap = min(
        abs(quotation.range.lowerBound - verb.range.upperBound),
        abs(verb.range.lowerBound - quotation.range.upperBound))
      guard quotation.range.count > 25, gap < 45 else { return false }
      // Inside the sentence, or just after its colon.
      if quotation.range.overlaps(sentence) { return true }
      let last = parsed[verb.sentence.upperBound - 1]
      return quotation.range.lowerBound >= sentence.upperBound
        && quotation.range.lowerBound < sentence.upperBound + 3 && last.text == ":"
    }
  }
}
