/// Writes facts as the text of a fact file, which reads back as the same facts.
public enum FactFileWriter {
  /// The whole file.
  public static func text(entities: [Entity] = [], facts: [Fact]) -> String {
    var lines = ["schema: brief-facts/1"]
    if !entities.isEmpty {
      lines.append("entities:")
      for entity in entities {
        lines.append("  - name: \(scalar(entity.name))")
        append("aliases", entity.aliases, indent: 4, to: &lines)
        lines.append("    kind: \(entity.kind.rawValue)")
        append("within", entity.within, indent: 4, to: &lines)
      }
    }
    lines.append(facts.isEmpty ? "facts: []" : "facts:")
    for fact in facts { lines.append(contentsOf: self.lines(of: fact)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of fact: Fact) -> [String] {
    var lines = ["  - id: \(fact.id)", "    statement: \(scalar(fact.statement))"]
    append("date", fact.date?.iso, indent: 4, to: &lines)
    append("since", fact.validity?.from?.description, indent: 4, to: &lines)
    append("until", fact.validity?.to?.description, indent: 4, to: &lines)
    if !fact.isTrue { lines.append("    verdict: false") }
    if fact.status != .approved { lines.append("    status: \(fact.status.rawValue)") }
    append("supersedes", fact.supersedes, indent: 4, to: &lines)
    append("say", fact.say, indent: 4, to: &lines)
    append("also", fact.also, indent: 4, to: &lines)
    append("context", fact.context, indent: 4, to: &lines)
    append("tags", fact.tags, indent: 4, to: &lines)
    lines.append("    sources:")
    for source in fact.sources {
      lines.append("      - title: \(scalar(source.title))")
      append("publisher", source.publisher, indent: 8, to: &lines)
      append("date", source.date?.iso, indent: 8, to: &lines)
      append("url", source.url, indent: 8, to: &lines)
      append("quote", source.quote, indent: 8, to: &lines)
    }
    if let review = fact.reviewed {
      var parts = ["by: \(scalar(review.by))"]
      if let date = review.date { parts.append("date: \(date)") }
      if let due = review.due { parts.append("due: \(due)") }
      lines.append("    reviewed: {\(parts.joined(separator: ", "))}")
    }
    return lines
  }

  private static func append(
    _ key: String, _ value: String?, indent: Int, to lines: inout [String]
  ) {
    guard let value else { return }
    lines.append(String(repeating: " ", count: indent) + "\(key): \(scalar(value))")
  }

  private static func append(
    _ key: String, _ values: [String], indent: Int, to lines: inout [String]
  ) {
    guard !values.isEmpty else { return }
    let list = values.map { scalar($0) }.joined(separator: ", ")
    lines.append(String(repeating: " ", count: indent) + "\(key): [\(list)]")
  }

  /// A text as a YAML scalar: plain where that is surely read back as text, else quoted.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy { byte in
        (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57) || byte >= 0x80
          || " .-'()/".utf8.contains(byte)
      }
      && (text.first.map { $0.isLetter || $0.isNumber } ?? false) && text.last != " "
      && !["null", "Null", "NULL"].contains(text)
      && !text.unicodeScalars.contains { $0.properties.isWhitespace && $0 != " " }
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .format }
    return isPlain ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F
          || scalar.properties.isWhitespace
            && scalar != " "
          || scalar.properties.generalCategory == .format
        {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
