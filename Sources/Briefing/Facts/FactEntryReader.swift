import Yams

/// Reads typed values out of YAML nodes and notes every problem with its place.
///
/// A value that is wrong is read as missing, so that one pass finds all problems of a file.
struct FactEntryReader {
  /// A text with the place where it stands.
  struct PlacedText {
    let text: String
    let place: Fact.Place
  }

  /// The values of one mapping by key.
  struct Fields {
    let what: String
    let place: Fact.Place
    fileprivate var values: [String: Node] = [:]
    fileprivate var keys: [String: Node] = [:]

    /// Whether the key is written, whatever its value.
    func has(_ key: String) -> Bool { keys[key] != nil }
  }

  let file: String
  var problems: FactFileProblems

  func place(_ node: Node?) -> Fact.Place {
    Fact.Place(file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
  }

  /// Where a key stands; the entry's own place when it is missing.
  func place(_ key: String, in fields: Fields) -> Fact.Place {
    fields.keys[key].map { place($0) } ?? fields.place
  }

  /// The mapping's values, after a note on every key that is not known.
  mutating func fields(_ node: Node, what: String, known: [String]) -> Fields? {
    guard isPlain(node) else { return nil }
    guard case .mapping(let mapping) = node else {
      problems.add(
        place(node), "\(what) is no mapping", "it needs the keys \(list(known))",
        "write \"key: value\" lines")
      return nil
    }
    var fields = Fields(what: what, place: place(node))
    for (keyNode, value) in mapping {
      guard isPlain(keyNode) else { continue }
      guard case .scalar(let scalar) = keyNode else {
        problems.add(
          place(keyNode), "a key that is no text", "\(what) has only the keys \(list(known))",
          "write \"key: value\" lines")
        continue
      }
      guard known.contains(scalar.string) else {
        problems.add(
          place(keyNode), "unknown key \"\(shortened(scalar.string))\"",
          "\(what) has only the keys \(list(known))",
          Spelling.nearest(to: scalar.string, in: known).map { "did you mean \"\($0)\"?" }
            ?? "remove it")
        continue
      }
      fields.keys[scalar.string] = keyNode
      fields.values[scalar.string] = value
    }
    return fields
  }

  /// The items of a list; a missing key is an empty list.
  mutating func items(_ key: String, in fields: Fields) -> [Node] {
    guard let node = fields.values[key], isPlain(node) else { return [] }
    guard case .sequence(let sequence) = node else {
      problems.add(
        place(node), "\"\(key)\" is no list", "it may hold several values",
        "write [one, two], or one value a line with \"- \" before it")
      return []
    }
    return Array(sequence)
  }

  /// The node of a key that must be there.
  mutating func required(_ key: String, in fields: Fields) -> Node? {
    if let node = fields.values[key] { return node }
    if !fields.has(key) {
      problems.add(
        fields.place, "\(fields.what) has no \"\(key)\"", "it cannot be used without one",
        "add \"\(key): …\"")
    }
    return nil
  }

  /// The node of a key that may be missing.
  func node(_ key: String, in fields: Fields) -> Node? { fields.values[key] }

  /// The text of a key; a missing key is `nil`.
  mutating func text(_ key: String, in fields: Fields) -> String? {
    fields.values[key].flatMap { text($0, what: "\"\(key)\"") }
  }

  /// The texts of a list with their places.
  mutating func texts(_ key: String, in fields: Fields) -> [PlacedText] {
    var texts: [PlacedText] = []
    for item in items(key, in: fields) {
      if let text = text(item, what: "a value of \"\(key)\"") {
        texts.append(PlacedText(text: text, place: place(item)))
      }
    }
    return texts
  }

  /// The text of a node, which may not be empty; runs of blanks count as one.
  mutating func text(_ node: Node, what: String) -> String? {
    guard isPlain(node) else { return nil }
    guard case .scalar(let scalar) = node else {
      problems.add(
        place(node), "\(what) is no text", "one line of text belongs here",
        "quote it if it begins with [ or {, or contains \": \"")
      return nil
    }
    let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    let words = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !isNull, !words.isEmpty else {
      problems.add(
        place(node), "\(what) is empty", "an empty value says nothing",
        "write the value or remove the key")
      return nil
    }
    return words
  }

  /// `true` or `false`; a missing key is `nil`.
  mutating func flag(_ key: String, in fields: Fields) -> Bool? {
    guard let node = fields.values[key], let word = text(node, what: "\"\(key)\"") else {
      return nil
    }
    if word == "true" { return true }
    if word == "false" { return false }
    problems.add(
      place(node), "\"\(key)\" is \"\(shortened(word))\"", "only true and false are understood",
      "write \(key): true or \(key): false")
    return nil
  }

  /// A day, a month or a year; a missing key is `nil`.
  mutating func span(_ key: String, in fields: Fields) -> DaySpan? {
    guard let node = fields.values[key], let word = text(node, what: "\"\(key)\"") else {
      return nil
    }
    if let span = DaySpan(word) { return span }
    problems.add(
      place(node), "\"\(key)\" is \"\(shortened(word))\", which is no date of the calendar",
      "dates say when a fact holds", "write 2024-03-14, 2024-03 or 2024")
    return nil
  }

  /// A whole day; a missing key is `nil`.
  mutating func day(_ key: String, in fields: Fields) -> CalendarDay? {
    guard let node = fields.values[key], let span = span(key, in: fields) else { return nil }
    if let day = span.from, day == span.to { return day }
    problems.add(
      place(node), "\"\(key)\" is \"\(span.iso)\"", "a whole day is needed here",
      "write it as 2024-03-14")
    return nil
  }

  /// One of a few words; a missing key is `nil`.
  mutating func choice<Choice>(_ key: String, in fields: Fields) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let node = fields.values[key], let word = text(node, what: "\"\(key)\"") else {
      return nil
    }
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    problems.add(
      place(node), "\"\(key)\" is \"\(shortened(word))\"", "it may be \(list(known))",
      Spelling.nearest(to: word, in: known).map { "did you mean \"\($0)\"?" }
        ?? "choose one of them")
    return nil
  }

  /// Notes anchors, aliases and tags, which a fact file does not need.
  private mutating func isPlain(_ node: Node) -> Bool {
    if node.anchor != nil {
      problems.add(
        place(node), "a YAML anchor or alias", "fact files may not use them",
        "write the value out, or quote it if the '&' is meant as text")
      return false
    }
    let tag = node.tag.rawValue
    guard ["tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"].contains(tag)
    else {
      problems.add(
        place(node), "the YAML tag \"\(shortened(tag))\"", "fact files may not use tags",
        "remove the '!…', or quote the value if it is meant as text")
      return false
    }
    return true
  }
}

private func list(_ words: [String]) -> String {
  words.joined(separator: ", ")
}

func shortened(_ text: String) -> String {
  text.count <= 60 ? text : text.prefix(59) + "…"
}
