/// spaCy's English rule lemmatizer: exceptions, then suffix rules checked against word lists.
struct Lemmatizer: Sendable {
  private struct Tables: Sendable {
    let rules: [(old: String, new: String)]
    let exceptions: IDTable
    let index: IDTable
  }

  private let tables: [PartOfSpeech: Tables]

  init(_ pack: PackFile) throws(ModelError) {
    var tables: [PartOfSpeech: Tables] = [:]
    for pos in PartOfSpeech.allCases where pack.has(Self.section(pos, "rules")) {
      var reader = Blob.Reader(try pack.section(Self.section(pos, "rules")))
      let rules = (0..<reader.length()).map { _ in (old: reader.string(), new: reader.string()) }
      tables[pos] = Tables(
        rules: rules, exceptions: try pack.table(Self.section(pos, "exceptions")),
        index: try pack.table(Self.section(pos, "index")))
    }
    self.tables = tables
  }

  static func section(_ pos: PartOfSpeech, _ part: String) -> String {
    "lemma/\(pos.rawValue.lowercased())/\(part)"
  }

  func lemma(_ lexeme: Lexeme, pos: PartOfSpeech, morph: String) -> String {
    if pos == .none || pos == .space || isBaseForm(pos, Features(morph)) { return lexeme.lower }
    guard let tables = tables[pos] else {
      return pos == .properNoun ? lexeme.text : lexeme.lower
    }
    let lower = lexeme.lower
    var forms: [String] = []
    var unknown: [String] = []
    for rule in tables.rules {
      let stem = lower.utf8.dropLast(rule.old.utf8.count)
      // By bytes: a suffix may be part of what Swift takes for one character.
      guard lower.utf8[stem.endIndex...].elementsEqual(rule.old.utf8) else { continue }
      let form = String(decoding: stem, as: UTF8.self) + rule.new
      if form.isEmpty { continue }
      if tables.index.contains(MurmurHash.hash64A(form)) {
        forms.insert(form, at: 0)
      } else if !PythonText.isAlphabetic(form) {
        forms.append(form)
      } else {
        unknown.append(form)
      }
    }
    if let value = tables.exceptions[MurmurHash.hash64A(lower)] {
      var reader = Blob.Reader(value)
      for form in reader.strings() where !forms.contains(form) { forms.insert(form, at: 0) }
    }
    return forms.first ?? unknown.first ?? lexeme.text
  }

  private struct Features {
    var number: Substring?
    var verbForm: Substring?
    var tense: Substring?
    var degree: Substring?

    init(_ morph: String) {
      for pair in morph.split(separator: "|") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        switch parts.first {
        case "Number": number = parts.last
        case "VerbForm": verbForm = parts.last
        case "Tense": tense = parts.last
        case "Degree": degree = parts.last
        default: break
        }
      }
    }
  }

  private func isBaseForm(_ pos: PartOfSpeech, _ features: Features) -> Bool {
    if pos == .noun, features.number == "Sing" { return true }
    if features.verbForm == "Inf" || features.verbForm == "None" || features.degree == "Pos" {
      return true
    }
    return pos == .verb && features.verbForm == "Fin" && features.tense == "Pres"
      && features.number == nil
  }
}
