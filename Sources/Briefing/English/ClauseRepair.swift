internal import SpacyPipeline

/// Mends what the model regularly gets wrong of the verb of a clause.
enum ClauseRepair {
  /// The records of a text, mended.
  static func mended(_ parsed: ParsedText, _ records: [TokenRecord]) -> [TokenRecord] {
    var records = records
    for token in parsed.tokens {
      freeContent(token, &records)
      readPast(token, &records)
    }
    return records
  }

  /// "Told a gathering that the port would close": what was told hangs on the verb, not on those who
  /// heard it.
  private static func freeContent(_ clause: Token, _ records: inout [TokenRecord]) {
    guard clause.dep == .acl, clause.hasChild(.mark, where: { $0.lower == "that" }),
      clause.hasChild(.nsubj, .nsubjpass), clause.head.dep == .dobj,
      hearing.contains(clause.head.head.lemma), !clause.head.head.hasChild(.ccomp)
    else { return }
    records[clause.index].head = clause.head.head.index
    records[clause.index].dep = .ccomp
  }

  private static let hearing: Set<String> = [
    "tell", "inform", "assure", "remind", "warn", "convince", "persuade",
  ]

  /// "The Alba sank": a past tense that is taken for a noun, where the sentence has no other verb for
  /// its subject.
  private static func readPast(_ token: Token, _ records: inout [TokenRecord]) {
    guard token.isRoot, token.tag == .nn || token.tag == .jj, token.hasChild(.nsubj),
      !token.hasChild(.aux, .auxpass, .det), let base = bases[token.lower]
    else { return }
    records[token.index].tag = .vbd
    records[token.index].pos = .verb
    records[token.index].lemma = base
  }

  /// The bases of irregular past tenses.
  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for line in IrregularForms.lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count > 1, words[1] != words[0] { bases[words[1]] = words[0] }
    }
    return bases
  }()
}
