/// The measures of which news gives figures, and the words by which it speaks of each.
struct MeasureLexicon: Sendable {
  private let measures: [String: Set<String>]
  private let complements: [String: String]
  private let companions: [String: Set<String>]

  /// The measures that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try MeasureLexicon(.measures)
  }

  init(_ text: LexiconText) throws(LexiconError) {
    var measures: [String: Set<String>] = [:]
    var complements: [String: String] = [:]
    var companions: [String: Set<String>] = [:]
    var known = Set<String>()
    for line in text.lines(separator: UInt8(ascii: "|")) {
      guard 3...4 ~= line.fields.count, !line.fields[0].isEmpty else {
        throw text.error(line, "expected 'NAME | COMPLEMENT | word, … | companion, …'")
      }
      guard known.insert(line.fields[0]).inserted else {
        throw text.error(line, "\(line.fields[0]) is there already")
      }
      if !line.fields[1].isEmpty { complements[line.fields[0]] = line.fields[1] }
      for word in line.fields[2].commaParts() {
        measures[word, default: []].insert(line.fields[0])
      }
      if line.fields.count == 4 {
        companions[line.fields[0]] = Set(line.fields[3].commaParts())
      }
    }
    for line in text.lines(separator: UInt8(ascii: "|")) where !line.fields[1].isEmpty {
      guard complements[line.fields[1]] == line.fields[0] else {
        throw text.error(line, "\(line.fields[1]) must name \(line.fields[0]) as its complement")
      }
    }
    self.measures = measures
    self.complements = complements
    self.companions = companions
  }

  /// The measures of which a lemma, or a phrase with single spaces, can speak.
  func measures(of phrase: String) -> Set<String> { measures[phrase] ?? [] }

  /// Whether a lemma goes without saying beside a measure: who or what always has it, and the verbs
  /// that tie a figure to it. Trains, for punctuality; "charge", for a fare.
  func isCompanion(_ lemma: String, of measure: String) -> Bool {
    companions[measure]?.contains(lemma) ?? false
  }

  /// The measures of which an adjective of a dimension compares figures: fares and rents for the
  /// price of "cheaper".
  func measures(ofDimension dimension: String) -> Set<String> {
    switch dimension {
    case "price": Set(companions.filter { $0.value.contains("cost") }.keys).union(["price"])
    case "traffic": ["passenger", "throughput", "visitor"]
    default: companions[dimension] != nil || measures[dimension] != nil ? [dimension] : []
    }
  }

  /// The measure of the rest: punctual trains and late ones make up all trains.
  func complement(of measure: String) -> String? { complements[measure] }
}
