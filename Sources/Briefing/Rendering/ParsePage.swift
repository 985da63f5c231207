package import SpacyPipeline

/// The debug view: how a text was read, for people and for machines.
package struct ParsePage {
  private let parsed: ParsedText
  private let date: CalendarDay?

  /// Makes a page; `date` is the day of the text, which its times are counted from.
  package init(_ parsed: ParsedText, date: CalendarDay? = nil) {
    self.parsed = parsed
    self.date = date
  }

  /// Sentences, tokens and values with UTF-8 byte offsets; heads are token indices.
  package var json: JSONValue {
    let values = ValueFinder().allReadings(in: parsed.text, date: date)
    let bytes = Array(parsed.text.utf8)
    return .object([
      "sentences": .array(parsed.sentences.compactMap(sentence)),
      "tokens": .array(parsed.tokens.map(token)),
      "values": .array(values.map { Self.value($0, in: bytes) }),
    ])
  }

  private static func value(_ value: Value, in bytes: [UInt8]) -> JSONValue {
    .object([
      "kind": .string(value.kind.rawValue),
      "text": .string(String(decoding: bytes[value.range], as: UTF8.self)),
      "start": JSONValue(value.range.lowerBound), "end": JSONValue(value.range.upperBound),
      "from": JSONValue(value.days?.from?.description),
      "to": JSONValue(value.days?.to?.description), "low": JSONValue(value.low),
      "high": JSONValue(value.high), "unit": JSONValue(value.unit),
      "bound": .string(value.bound.rawValue),
    ])
  }

  private func sentence(_ tokens: Range<Int>) -> JSONValue? {
    guard let range = parsed.byteRange(of: tokens) else { return nil }
    return .object([
      "text": .string(parsed.text(of: tokens)), "start": JSONValue(range.lowerBound),
      "end": JSONValue(range.upperBound),
    ])
  }

  private func token(_ token: Token) -> JSONValue {
    .object([
      "text": .string(token.text), "start": JSONValue(token.range.lowerBound),
      "end": JSONValue(token.range.upperBound), "tag": .string(token.tag.rawValue),
      "pos": .string(token.pos.rawValue), "morph": .string(token.morph),
      "lemma": .string(token.lemma), "head": JSONValue(token.head.index),
      "dep": .string(token.dep.rawValue), "ent": .string(Self.entityMark(token)),
    ])
  }

  private static func entityMark(_ token: Token) -> String {
    guard let label = token.entity else { return "O" }
    return (token.record.startsEntity ? "B-" : "I-") + label.rawValue
  }

  /// CoNLL-U, a blank line after each sentence; the entity stands in the last column.
  package var conllu: String {
    var out = ""
    for sentence in parsed.sentences where !sentence.isEmpty {
      let text = parsed.text(of: sentence).split(whereSeparator: \.isNewline)
      out += "# text = \(text.joined(separator: " "))\n"
      for index in sentence {
        let token = parsed[index]
        let head = token.isRoot ? 0 : token.head.index - sentence.lowerBound + 1
        var notes = token.entity == nil ? [] : ["Entity=\(Self.entityMark(token))"]
        if !token.record.spaceAfter { notes.append("SpaceAfter=No") }
        let fields = [
          String(index - sentence.lowerBound + 1), token.text, token.lemma, token.pos.rawValue,
          token.tag.rawValue, token.morph, String(head), token.dep.rawValue, "",
          notes.joined(separator: "|"),
        ]
        out += fields.map(Self.field).joined(separator: "\t") + "\n"
      }
      out += "\n"
    }
    return out
  }

  private static func field(_ value: String) -> String {
    if value.isEmpty { return "_" }
    return value.contains { $0.isWhitespace }
      ? value.split(whereSeparator: \.isWhitespace)
        .joined(separator: "_") : value
  }

  /// The dependency tree of each sentence, drawn with lines, one token a line.
  package var tree: String {
    var out = ""
    for sentence in parsed.sentences where !sentence.isEmpty {
      out += Self.visible(parsed.text(of: sentence)) + "\n"
      for root in sentence where parsed[root].isRoot {
        draw(parsed[root], to: &out)
      }
      out += "\n"
    }
    return out
  }

  /// Levels that are drawn with lines; below them only the number of the level is given, so that
  /// the page of a tree that is one long chain does not grow with the square of its length.
  private static let deepestLevel = 40

  /// Draws a token and all below it, without recursion, so that deep trees are no danger.
  private func draw(_ root: Token, to out: inout String) {
    var pending = [(token: root, lead: "", mark: "", level: 0)]
    while let (token, lead, mark, level) = pending.popLast() {
      out += lead + mark + line(of: token) + "\n"
      let isDeep = level >= Self.deepestLevel
      var below = lead
      if !isDeep, !mark.isEmpty { below += mark.hasPrefix("└") ? "   " : "│  " }
      let children = token.children
      for (number, child) in children.enumerated().reversed() {
        let line = number + 1 == children.count ? "└─ " : "├─ "
        pending.append((child, below, isDeep ? "\(level + 1)─ " : line, level + 1))
      }
    }
  }

  private func line(of token: Token) -> String {
    let entity = token.entity == nil ? "" : "  " + Self.entityMark(token)
    return "\(Self.visible(token.text))  \(token.dep.rawValue)  \(token.tag.rawValue)"
      + "  \(Self.visible(token.lemma))\(entity)"
  }

  /// The text with everything that a terminal might obey, or not show, written as an escape.
  private static func visible(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse:
        out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
