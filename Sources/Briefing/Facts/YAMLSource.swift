import Yams

/// Turns the bytes of one YAML file into a tree with places, with work bounded by the file's size.
///
/// Anchors and aliases are refused before the tree is built: a few lines of nested aliases stand for
/// billions of nodes, and comparing two keys would visit them all.
struct YAMLSource {
  /// The largest file that is read: 64 MiB hold some 150,000 facts.
  static let sizeLimit = 64 << 20

  let file: String
  let bytes: [UInt8]

  /// Hands the root node to `body`; `nil` for a file without content.
  func withRoot(_ body: (Node?) -> Void) throws(FactFileProblem) {
    guard bytes.count <= Self.sizeLimit else {
      throw FactFileProblem(
        place: Fact.Place(file: file, line: 1, column: 1),
        what: "the file has \(bytes.count >> 20) MiB",
        why: "a fact file may have \(Self.sizeLimit >> 20) MiB at most",
        hint: "split it into several files, which are read together")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw FactFileProblem(
        place: place(ofByte: Self.firstInvalidByte(in: bytes)),
        what: "not UTF-8 text", why: "this byte starts no character",
        hint: "save the file as UTF-8 and try again")
    }
    if let offset = aliasOffset() {
      throw FactFileProblem(
        place: place(ofByte: offset),
        what: "a YAML alias", why: "fact files may not use anchors and aliases",
        hint: "write the value out, or quote it if the '*' is meant as text")
    }
    do {
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      let root = try parser.singleRoot()
      // Nodes hold their anchors weakly: only the parser keeps them.
      withExtendedLifetime(parser) { body(root) }
    } catch let error as YamlError {
      throw problem(error)
    } catch {
      throw FactFileProblem(
        place: Fact.Place(file: file, line: 1, column: 1), what: "unreadable YAML",
        why: "\(error)", hint: "check the file with a YAML tool")
    }
  }

  /// The 1-based line and the column in characters of a byte.
  private func place(ofByte offset: Int) -> Fact.Place {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Fact.Place(file: file, line: line, column: column)
  }

  /// The offset of the first `*name` whose `&name` stands somewhere in the file.
  private func aliasOffset() -> Int? {
    func name(after offset: Int) -> ArraySlice<UInt8> {
      bytes[(offset + 1)...].prefix {
        (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 45 || $0 == 95
      }
    }
    func mayStart(_ offset: Int) -> Bool {
      guard offset > 0 else { return true }
      return [32, 9, 10, 13, 44, 45, 58, 63, 91, 93, 123, 125, 0xBF].contains(bytes[offset - 1])
    }
    var anchors: Set<ArraySlice<UInt8>> = []
    for (offset, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "&") && mayStart(offset) {
      anchors.insert(name(after: offset))
    }
    anchors.remove([])
    guard !anchors.isEmpty else { return nil }
    return bytes.indices.first {
      bytes[$0] == UInt8(ascii: "*") && mayStart($0) && anchors.contains(name(after: $0))
    }
  }

  private func problem(_ error: YamlError) -> FactFileProblem {
    func at(_ mark: Mark) -> Fact.Place {
      Fact.Place(file: file, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let why = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      return FactFileProblem(
        place: at(mark), what: "broken YAML", why: why, hint: Self.hint(for: why))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
      return FactFileProblem(
        place: at(context.mark), what: "the key \(names) stands twice in one entry",
        why: "one of the two values would be lost", hint: "remove or rename one")
    case .reader(let problem, let offset, _, let yaml):
      let index = yaml.index(yaml.startIndex, offsetBy: offset ?? 0, limitedBy: yaml.endIndex)
      let byte = yaml.utf8.distance(from: yaml.startIndex, to: index ?? yaml.startIndex)
      return FactFileProblem(
        place: place(ofByte: byte), what: "a character that YAML does not allow", why: problem,
        hint: "remove it, or write it as an escape in double quotes")
    default:
      return FactFileProblem(
        place: Fact.Place(file: file, line: 1, column: 1), what: "unreadable YAML",
        why: "the reader gave up", hint: "check the file with a YAML tool")
    }
  }

  private static func hint(for problem: String) -> String {
    if problem.contains("cannot start any token") || problem.contains("tab character") {
      return "indent with spaces, not tabs, and quote a value that begins with @, ` or %"
    }
    if problem.contains("mapping values are not allowed") {
      return "quote a value that contains \": \""
    }
    if problem.contains("another document") { return "keep one document a file, without \"---\"" }
    if problem.contains("nesting") || problem.contains("depth") {
      return "fact files are four levels deep"
    }
    if problem.contains("end of stream") || problem.contains("found unexpected end") {
      return "close the quotation mark or bracket that is still open"
    }
    return "check indentation, colons and quotation marks at this place"
  }

  /// The offset of the first byte that belongs to no well-formed character.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count {
      let length =
        switch bytes[offset] {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
      let character = bytes[offset..<min(bytes.count, offset + length)]
      guard String(validating: character, as: UTF8.self) != nil else { return offset }
      offset += length
    }
    return offset
  }
}
