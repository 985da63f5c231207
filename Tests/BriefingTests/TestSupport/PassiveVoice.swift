import SpacyPipeline

@testable import Briefing

/// Puts simple sentences in the passive: one clause, a subject, a verb in the past, an object.
struct PassiveVoice {
  let parser: EnglishParser

  /// The sentence in the passive; `nil` for all that are not surely of that form.
  func passives(of texts: [String]) -> [String?] {
    zip(texts, parser.parse(documents: texts.map { [$0] }).joined()).map { text, parse in
      parse.sentences.count == 1 && parse.text == text ? passive(parse) : nil
    }
  }

  private func passive(_ parse: ParsedText) -> String? {
    guard let verb = parse.tokens.first(where: { $0.isRoot }), verb.tag == .vbd,
      let participle = participle(of: verb), let subject = verb.child(.nsubj),
      let object = verb.child(.dobj), verb.children(.dobj, .nsubj).count == 2,
      verb.children.allSatisfy({ Self.plain.contains($0.dep) }), subject.leftEdge == 0,
      subject.rightEdge + 1 == verb.index, object.leftEdge == verb.index + 1,
      [subject, object].allSatisfy({ isPlain($0, parse) }),
      parse.tokens.last?.text == "."
    else { return nil }
    let first = parse.text(of: 0..<verb.index)
    let isCommon = parse[0].pos == .determiner || [.nns, .jj, .cd].contains(parse[0].tag)
    let agent = isCommon ? first.prefix(1).lowercased() + first.dropFirst() : first
    let patient = parse.text(of: object.leftEdge..<object.rightEdge + 1)
    let isPlural = [.nns, .nnps].contains(object.tag) || object.child(.conj) != nil
    let end = object.rightEdge + 1
    let rest = parse.text(of: end..<parse.count)
    return patient.prefix(1).uppercased() + patient.dropFirst() + (isPlural ? " were " : " was ")
      + participle + " by " + agent + (rest == "." ? "" : " ") + rest
  }

  private static let plain: Set<Dependency> = [.nsubj, .dobj, .prep, .punct, .npadvmod]

  /// A phrase with a noun or name at its head and no clause in it.
  private func isPlain(_ head: Token, _ parse: ParsedText) -> Bool {
    guard head.wordClass == .noun || head.pos == .properNoun else { return false }
    return (head.leftEdge...head.rightEdge).allSatisfy { index in
      let token = parse[index]
      return token.wordClass != .verb && token.pos != .pronoun && token.text != ","
    }
  }

  private func participle(of verb: Token) -> String? {
    if Self.withoutPassive.contains(verb.plainLemma) { return nil }
    if let irregular = Self.irregular[verb.lower] { return irregular }
    return verb.lower.hasSuffix("ed") ? verb.lower : nil
  }

  private static let withoutPassive: Set<String> = [
    "have", "cost", "resemble", "lack", "remain", "last", "total", "number", "equal", "exceed",
    "mark", "suit", "fit", "contain", "include", "join",
  ]
  private static let irregular = [
    "bought": "bought", "sold": "sold", "won": "won", "built": "built", "held": "held",
    "made": "made", "paid": "paid", "found": "found", "led": "led", "took": "taken",
    "beat": "beaten", "wrote": "written", "gave": "given", "shot": "shot", "cut": "cut",
    "hit": "hit", "struck": "struck", "set": "set", "lost": "lost", "caught": "caught",
    "brought": "brought", "overtook": "overtaken", "chose": "chosen", "drove": "driven",
    "broke": "broken", "stole": "stolen", "spent": "spent", "taught": "taught", "sent": "sent",
  ]
}
