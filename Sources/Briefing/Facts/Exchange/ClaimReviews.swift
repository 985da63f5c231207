/// Reads what fact-checkers publish: `ClaimReview` of schema.org, as JSON-LD.
///
/// Every fact comes as a draft, for a desk to look at: a rating is not yet a fact of ours.
public enum ClaimReviews {
  /// The reviews in one document: an object, a list, a `@graph`, a data feed, or one object a line.
  public static func facts(jsonLD text: String) throws(FactExchangeError) -> [Fact] {
    var found: [JSONValue] = []
    if let value = try? JSONValue(reading: text) {
      collect(value, depth: 0, into: &found)
    } else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
        guard let value = try? JSONValue(reading: String(line)) else {
          throw .noObject(line: index + 1)
        }
        collect(value, depth: 0, into: &found)
      }
    }
    var ids = FactIDs()
    return found.compactMap { fact(of: $0, &ids) }
  }

  private static func collect(_ value: JSONValue, depth: Int, into found: inout [JSONValue]) {
    guard depth < 8 else { return }
    if let list = value.array {
      for item in list { collect(item, depth: depth + 1, into: &found) }
    } else if value["claimReviewed"]?.string != nil {
      found.append(value)
    } else {
      for key in ["@graph", "dataFeedElement", "item", "itemListElement"] {
        if let inner = value[key] { collect(inner, depth: depth + 1, into: &found) }
      }
    }
  }

  private static func fact(of review: JSONValue, _ ids: inout FactIDs) -> Fact? {
    let statement = words(review["claimReviewed"]?.string)
    guard !statement.isEmpty else { return nil }
    let rating = review["reviewRating"]
    let label = words(rating?["alternateName"]?.string)
    let title = [review["headline"], review["name"]].compactMap { $0?.string }.first
    return Fact(
      id: ids.id(for: statement), statement: statement, also: [], date: nil, validity: nil,
      isTrue: !isFalse(rating, label), status: .draft, supersedes: [], say: nil,
      context: label.isEmpty ? nil : "Rated \"\(label)\" by its source.", tags: ["claimreview"],
      sources: [
        Fact.Source(
          title: title.map { words($0) } ?? "Fact check: \(shortened(statement))",
          publisher: review["author"]?["name"]?.string,
          date: review["datePublished"]?.string.flatMap { DaySpan(String($0.prefix(10))) },
          url: review["url"]?.string, quote: nil)
      ],
      reviewed: nil, place: Fact.Place(file: "", line: 1, column: 1))
  }

  /// Whether the rating is the worst of its scale, or its words say so.
  private static func isFalse(_ rating: JSONValue?, _ label: String) -> Bool {
    func number(_ key: String) -> Double? {
      rating?[key].flatMap { $0.double ?? $0.string.flatMap(Double.init) }
    }
    let falseWords = ["false", "fake", "incorrect", "pants on fire", "pants on fire!", "untrue"]
    if !label.isEmpty { return falseWords.contains(label.lowercased()) }
    guard let value = number("ratingValue"), let worst = number("worstRating") else { return false }
    return value == worst && value != number("bestRating")
  }

  private static func words(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Makes ids of statements, each once.
public struct FactIDs {
  private var used: Set<String>

  /// Begins with the ids that are taken.
  public init(used: some Sequence<String> = []) {
    self.used = Set(used)
  }

  /// The first content words in kebab-case, with a number where that is taken.
  public mutating func id(for statement: String) -> String {
    var parts: [String] = []
    let folded = String(decoding: LatinFolding.fold(statement), as: UTF8.self).lowercased()
    for word in folded.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) })
    where parts.count < 6 && !FillerWords.keys.contains(TermHash.of(word.utf8)) {
      parts.append(String(word.prefix(30)))
    }
    let stem = parts.isEmpty ? "fact" : parts.joined(separator: "-")
    var id = stem
    var number = 2
    while !used.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }
}
