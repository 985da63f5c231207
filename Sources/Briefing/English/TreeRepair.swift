internal import SpacyPipeline

/// Corrects readings that the parser gets wrong in a regular way, before the rules of claims look.
///
/// Each repair needs a pattern that has hardly another reading; where none fits, the tree stays.
enum TreeRepair {
  /// The text with its tree corrected, or the same text when nothing was wrong.
  static func repaired(_ parsed: ParsedText) -> ParsedText {
    var records = parsed.records
    var changed = false
    for token in parsed.tokens {
      if joinHyphen(token, &records) { changed = true }
      if joinPrefix(token, &records) { changed = true }
      if freeSubject(token, &records) { changed = true }
      if putAside(token, &records) { changed = true }
      if trailReport(token, &records) { changed = true }
      if leadReport(token, &records) { changed = true }
      if invertSubject(token, &records) { changed = true }
    }
    guard changed else { return parsed }
    return ParsedText(text: parsed.text, records: records)
  }

  /// "said study co-author Ann Lee": the parts of a hyphenated word that were read as subjects
  /// belong to the word after the hyphen.
  private static func joinHyphen(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    guard token.text == "-", token.dep != .punct, let before = token.previous,
      let after = token.next,
      before.range.upperBound == token.range.lowerBound,
      token.range.upperBound == after.range.lowerBound, after.pos != .punctuation
    else { return false }
    let isSplit = before.head == token.head && before.dep == token.dep && before.head != after
    guard isSplit else { return false }
    records[before.index].head = after.index
    records[before.index].dep = .compound
    records[token.index].head = after.index
    records[token.index].dep = .punct
    for child in before.children where child.index < before.index {
      records[child.index].head = after.index
    }
    return true
  }

  /// "“…,” wrote Lee on Monday": the name after the verb is its subject, not its object.
  private static func invertSubject(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    let isReading = token.lower == "read" && token.next?.lower == "the"
    guard token.tag == .vbd || token.tag == .vbz || isReading,
      WordClass.saying.contains(token.lemmaKey) || token.lemma == "read",
      !token.hasChild(.nsubj, .nsubjpass, .expl), let before = token.previous,
      before.isQuoteMark || before.text == ",", let next = token.next,
      next.isNominal
        || next.pos == .determiner || next.pos == .adjective
    else { return false }
    guard
      let subject = token.children(.dobj, .attr, .oprd, .npadvmod, .dative).first(where: {
        $0.leftEdge == token.index + 1 && $0.isNominal
      })
    else { return false }
    let followsQuotation =
      before.isQuoteMark || (token.index > 1 && token[token.index - 2].isQuoteMark)
    guard followsQuotation || token.hasChild(.ccomp) else { return false }
    records[subject.index].dep = .nsubj
    if isReading { records[token.index].tag = .vbd }
    return true
  }

  /// "who co-sponsored the bill": the verb is the whole word, not its first part.
  private static func joinPrefix(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    guard token.text == "-", let before = token.previous, let after = token.next,
      prefixes.contains(before.lower), after.isVerbal,
      before.range.upperBound == token.range.lowerBound,
      token.range.upperBound == after.range.lowerBound,
      after.head != before || before.isRoot || before.head != after
    else { return false }
    guard before.isVerbal || token.isVerbal, before.head != after, token.head != after else {
      return false
    }
    records[after.index].head = before.isRoot ? after.index : before.head.index
    records[after.index].dep = before.dep
    for part in [before, token] {
      for child in part.children where child != token && child != after && child != before {
        records[child.index].head = after.index
      }
      records[part.index].head = after.index
    }
    records[before.index].dep = .compound
    records[token.index].dep = .punct
    return true
  }

  private static let prefixes: Set<String> = [
    "co", "re", "pre", "de", "over", "under", "out", "mis", "counter", "self", "cross",
  ]

  /// "Speaking to the paper, a guest Lee Ross said": the speaker is the verb's subject, not part of
  /// what he does while he speaks.
  private static func freeSubject(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    guard token.tag == .vbg, token.index == token.sentence.lowerBound, !token.isRoot,
      token.head.isSaying, token.head.index > token.index,
      token.dep == .csubj || token.dep == .advcl && !token.head.hasChild(.nsubj)
    else { return false }
    let verb = token.head
    guard verb.index > 0 else { return false }
    var comma = verb.index - 1
    while comma > token.index, token[comma].text != "," { comma -= 1 }
    guard comma > token.index else { return false }
    var subject = token[verb.index - 1]
    while !subject.isRoot, subject.head.index > comma, subject.head.index < verb.index {
      subject = subject.head
    }
    guard subject.isNominal, subject.head.index < comma else { return false }
    records[subject.index].head = verb.index
    records[subject.index].dep = .nsubj
    records[token.index].dep = .advcl
    return true
  }

  /// "It has a moon, astronomers reported on Monday": the verb of saying at the end was read as
  /// coordinated, though nothing joins it.
  private static func trailReport(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    guard token.dep == .conj, token.isSaying, token.isFinite, token.head.isVerbal,
      !token.hasChild(.ccomp, .dobj, .conj, .cc, .mark), !token.head.hasChild(.cc),
      let subject = token.child(.nsubj), subject.index < token.index, token.head.isFinite,
      subject.leftEdge > token.sentence.lowerBound, token[subject.leftEdge - 1].text == ",",
      token.head.index < subject.leftEdge
    else { return false }
    records[token.index].dep = .parataxis
    return true
  }

  /// "One fifth paid 9 percent, the agency said in a report": the clause before was read as adverbial
  /// though nothing subordinates it.
  private static func leadReport(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    guard token.dep == .advcl, token.head.isSaying, token.index < token.head.index, token.isFinite,
      token.hasChild(.nsubj, .nsubjpass), !token.hasChild(.mark), !token.isWhClause,
      !token.hasChild(.advmod, where: { $0.tag == .wrb }),
      !token.head.hasChild(.ccomp, .dobj), let subject = token.head.child(.nsubj),
      subject.leftEdge > token.rightEdge, token[subject.leftEdge - 1].text == ",",
      !["were", "had", "should"].contains(token[token.leftEdge].lower)
    else { return false }
    records[token.index].dep = .ccomp
    return true
  }

  /// "Many of them, the report points out, have no roof": the verb of saying is put into the
  /// sentence, whose own verb comes after it.
  private static func putAside(_ token: Token, _ records: inout [TokenRecord]) -> Bool {
    if token.dep == .parataxis, token.isSaying, token.index < token.head.index,
      !token.head.hasChild(.nsubj, .nsubjpass, .expl), let subject = token.child(.nsubj),
      let topic = token.child(.advcl, .dep, .npadvmod), topic.rightEdge < subject.leftEdge - 1,
      topic.isNominal || topic.pos == .adjective
    {
      // The verb is put aside already, but kept what stands before it.
      records[topic.index].head = token.head.index
      records[topic.index].dep = .nsubj
      return true
    }
    guard token.isRoot, token.isSaying, !token.hasChild(.ccomp, .dobj),
      let subject = token.child(.nsubj), subject.index < token.index,
      subject.leftEdge > token.sentence.lowerBound, token[subject.leftEdge - 1].text == ","
    else { return false }
    var end = token.child(.prt)?.index ?? token.index
    // "…, the report pointed out in May, …"
    for child in token.children(.advmod, .npadvmod, .prep) where child.leftEdge == end + 1 {
      end = child.rightEdge
    }
    guard end + 1 < token.sentence.upperBound, token[end + 1].text == ",",
      let verb = token.child(.conj), verb.isFinite, !verb.hasChild(.nsubj, .nsubjpass),
      !token.hasChild(.cc),
      let topic = token.children.first(where: {
        $0.index < subject.leftEdge && ($0.isNominal || $0.pos == .adjective)
      })
    else { return false }
    records[verb.index].head = verb.index
    records[verb.index].dep = .root
    records[token.index].head = verb.index
    records[token.index].dep = .parataxis
    for child in token.children where child.index < subject.leftEdge || child.index > verb.index {
      records[child.index].head = verb.index
    }
    records[topic.index].dep = .nsubj
    return true
  }
}
