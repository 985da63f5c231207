import SpacyPipeline

/// Mends what the model regularly gets wrong of single words.
enum WordRepair {
  /// The records of a text, mended.
  static func mended(_ parsed: ParsedText) -> [TokenRecord] {
    var records = parsed.records
    for (index, record) in parsed.records.enumerated() {
      if let lemma = doubled[record.lemma] { records[index].lemma = lemma }
    }
    for entity in parsed.entities
    where entity.label.isNumeric
      && entity.tokens.allSatisfy({ NetworkGenerations.isName(parsed[$0].text) })
    {
      for index in entity.tokens {
        records[index].entity = nil
        records[index].startsEntity = false
      }
    }
    return records
  }

  /// Verbs that British spelling ends in one "l": the lemmatizer's list of exceptions gives them
  /// for the American forms as well, so that "installed" and "install" would have two lemmas.
  private static let doubled = [
    "instal": "install", "enrol": "enroll", "fulfil": "fulfill", "distil": "distill",
    "instil": "instill", "appal": "appall", "enthral": "enthrall",
  ]
}

/// The names of mobile networks' generations, which the tokenizer would cut into number and letter.
enum NetworkGenerations {
  static let words = ["2G", "3G", "4G", "5G", "6G"]

  static func isName(_ word: String) -> Bool { words.contains(word) }
}

extension EntityLabel {
  /// Whether it marks a figure and not a name.
  var isNumeric: Bool {
    switch self {
    case .cardinal, .ordinal, .money, .percent, .quantity: true
    default: false
    }
  }
}
