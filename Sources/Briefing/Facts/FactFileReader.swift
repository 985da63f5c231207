internal import SpacyPipeline
import Yams

/// Reads fact files strictly: all problems of all files are reported, and one problem refuses the whole.
public enum FactFileReader {
  /// A fact file that was loaded.
  public struct File: Sendable {
    /// How problems and facts name the file.
    public let name: String
    /// The whole content.
    public let bytes: [UInt8]

    /// Makes a file of its name and content.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Reads files that are used together: ids and aliases are unique over all of them.
  public static func read(_ files: [File]) throws(FactFileError) -> FactFile {
    var problems = FactFileProblems()
    var entities: [ReadEntity] = []
    var facts: [ReadFact] = []
    for file in files {
      do {
        var reader = FactFileBodyReader(
          entry: FactEntryReader(file: file.name, problems: problems))
        try YAMLSource(file: file.name, bytes: file.bytes).withRoot { reader.read($0) }
        problems = reader.entry.problems
        entities.append(contentsOf: reader.entities)
        facts.append(contentsOf: reader.facts)
      } catch {
        problems.add(error)
      }
    }
    FactFileCrossChecks.check(entities, facts, &problems)
    guard problems.isEmpty else { throw problems.error }
    return FactFile(
      entities: entities.map(\.entity), facts: facts.map(\.fact), digest: digest(of: files))
  }

  /// The digest of one file's bytes, or that of the digests of several, one a line.
  private static func digest(of files: [File]) -> String {
    let digests = files.map { SHA256.hexDigest(of: $0.bytes) }
    if let only = digests.first, digests.count == 1 { return only }
    return SHA256.hexDigest(of: digests.flatMap { Array(($0 + "\n").utf8) })
  }
}

/// A fact with the places that checks across entries need.
struct ReadFact {
  var fact: Fact
  var supersedes: [FactEntryReader.PlacedText]
}

/// An entity with the places that checks across entries need.
struct ReadEntity {
  var entity: Entity
  /// The name and the aliases.
  var names: [FactEntryReader.PlacedText]
  var withinPlace: Fact.Place
}

/// Reads one file's tree into entities and facts.
private struct FactFileBodyReader {
  static let schema = "brief-facts/1"
  static let factKeys = [
    "id", "statement", "date", "since", "until", "verdict", "status", "supersedes", "say", "also",
    "context", "tags", "sources", "reviewed",
  ]

  var entry: FactEntryReader
  var entities: [ReadEntity] = []
  var facts: [ReadFact] = []

  mutating func read(_ root: Node?) {
    guard let root else {
      entry.problems.add(
        entry.place(nil), "the file is empty", "a fact file begins with its schema",
        "write \"schema: \(Self.schema)\" and \"facts:\"")
      return
    }
    guard
      let fields = entry.fields(
        root, what: "a fact file", known: ["schema", "entities", "facts"])
    else { return }
    readSchema(fields)
    for node in entry.items("entities", in: fields) { readEntity(node) }
    for node in entry.items("facts", in: fields) { readFact(node) }
  }

  private mutating func readSchema(_ fields: FactEntryReader.Fields) {
    guard let node = entry.required("schema", in: fields),
      let schema = entry.text(node, what: "\"schema\"")
    else { return }
    if schema != Self.schema {
      entry.problems.add(
        entry.place(node), "the schema is \"\(shortened(schema))\"",
        "this version reads \(Self.schema)", "write \"schema: \(Self.schema)\"")
    }
  }

  private mutating func readEntity(_ node: Node) {
    guard
      let fields = entry.fields(
        node, what: "an entity", known: ["name", "aliases", "kind", "within"])
    else { return }
    let nameNode = entry.required("name", in: fields)
    let name = nameNode.flatMap { entry.text($0, what: "\"name\"") }
    let kindNode = entry.required("kind", in: fields)
    let kind: Entity.Kind? = kindNode == nil ? nil : entry.choice("kind", in: fields)
    let aliases = entry.texts("aliases", in: fields)
    let within = entry.text("within", in: fields)
    guard let name, let kind else { return }
    let place = entry.place("name", in: fields)
    entities.append(
      ReadEntity(
        entity: Entity(
          name: name, aliases: aliases.map(\.text), kind: kind, within: within, place: place),
        names: [FactEntryReader.PlacedText(text: name, place: entry.place(nameNode))] + aliases,
        withinPlace: entry.place("within", in: fields)))
  }

  private mutating func readFact(_ node: Node) {
    guard let fields = entry.fields(node, what: "a fact", known: Self.factKeys) else { return }
    let id = readID(fields)
    let statement = entry.required("statement", in: fields)
      .flatMap { entry.text($0, what: "\"statement\"") }
    let supersedes = entry.texts("supersedes", in: fields)
    let fact = Fact(
      id: id ?? "", statement: statement ?? "",
      also: entry.texts("also", in: fields).map(\.text),
      date: entry.span("date", in: fields), validity: readValidity(fields),
      isTrue: entry.flag("verdict", in: fields) ?? true,
      status: entry.choice("status", in: fields) ?? .approved,
      supersedes: supersedes.map(\.text), say: entry.text("say", in: fields),
      context: entry.text("context", in: fields),
      tags: entry.texts("tags", in: fields).map(\.text), sources: readSources(fields),
      reviewed: readReview(fields), place: entry.place("id", in: fields))
    if id != nil { facts.append(ReadFact(fact: fact, supersedes: supersedes)) }
  }

  private mutating func readID(_ fields: FactEntryReader.Fields) -> String? {
    guard let node = entry.required("id", in: fields), let id = entry.text(node, what: "\"id\"")
    else { return nil }
    let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isKebab = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
    if !isKebab || id.utf8.count > 200 {
      entry.problems.add(
        entry.place(node), "the id \"\(shortened(id))\" is not kebab-case",
        "ids stand in links and on command lines",
        "use lower-case letters, digits and single hyphens, as in \"nordtel-5g-tampere\"")
    }
    return id
  }

  private mutating func readValidity(_ fields: FactEntryReader.Fields) -> DaySpan? {
    let since = entry.span("since", in: fields)
    let until = entry.span("until", in: fields)
    if fields.has("date"), fields.has("since") || fields.has("until") {
      entry.problems.add(
        entry.place("date", in: fields), "a fact with a date and a span",
        "an event has a \"date\"; a state holds from \"since\" to \"until\"",
        "keep one of the two, or write two facts")
    }
    if let from = since?.from, let to = until?.to, from > to {
      entry.problems.add(
        entry.place("until", in: fields), "\"until\" lies before \"since\"",
        "the fact would never hold", "swap or mend the dates")
    }
    guard since != nil || until != nil else { return nil }
    return DaySpan(from: since?.from, to: until?.to)
  }

  private mutating func readSources(_ fields: FactEntryReader.Fields) -> [Fact.Source] {
    guard let list = entry.required("sources", in: fields) else { return [] }
    if case .sequence(let sequence) = list, sequence.isEmpty {
      entry.problems.add(
        entry.place(list), "no source", "a verdict cites its source",
        "add at least one \"- title: …\"")
    }
    var sources: [Fact.Source] = []
    for node in entry.items("sources", in: fields) {
      guard
        let source = entry.fields(
          node, what: "a source", known: ["title", "publisher", "date", "url", "quote"])
      else { continue }
      let title = entry.required("title", in: source)
        .flatMap { entry.text($0, what: "\"title\"") }
      sources.append(
        Fact.Source(
          title: title ?? "", publisher: entry.text("publisher", in: source),
          date: entry.span("date", in: source), url: entry.text("url", in: source),
          quote: entry.text("quote", in: source)))
    }
    return sources
  }

  private mutating func readReview(_ fields: FactEntryReader.Fields) -> Fact.Review? {
    guard fields.has("reviewed"), let node = entry.required("reviewed", in: fields),
      let review = entry.fields(node, what: "a review", known: ["by", "date", "due"])
    else { return nil }
    let by = entry.required("by", in: review).flatMap { entry.text($0, what: "\"by\"") }
    let date = entry.day("date", in: review)
    let due = entry.day("due", in: review)
    if let date, let due, due < date {
      entry.problems.add(
        entry.place("due", in: review), "\"due\" lies before the review",
        "the next review cannot be earlier than the last", "swap or mend the dates")
    }
    return by.map { Fact.Review(by: $0, date: date, due: due) }
  }
}
