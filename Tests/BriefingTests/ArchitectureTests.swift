import Testing

/// Holds the layering of the library: a room may name what stands before it, never what comes after.
struct ArchitectureTests {
  /// The rooms of `Sources/Briefing` in the order in which data flows.
  static let rooms = [
    "Text", "Values", "CommonMark", "Document", "English", "Claims", "Facts", "Statements",
    "Checking", "Brief", "Workspace", "Rendering", "History",
  ]

  /// Rooms that do not know each other though one stands before the other.
  static let strangers: [(room: String, other: String)] = [
    ("History", "Rendering"), ("Facts", "Claims"), ("Rendering", "Workspace"),
    ("History", "Workspace"), ("Checking", "Document"), ("Claims", "CommonMark"),
    ("Facts", "CommonMark"), ("Facts", "Document"),
  ]

  static let code = Project.swiftFiles(in: "Sources/Briefing").map { path, text in
    SourceCode(path: path, tokens: SourceCode.tokens(of: text))
  }

  @Test func everyFileStandsInARoom() {
    for file in Self.code where file.path != "Sources/Briefing/Briefer.swift" {
      #expect(Self.rooms.contains(file.room), "\(file.path)")
    }
  }

  @Test(arguments: rooms)
  func namesOnlyWhatStandsBefore(_ room: String) {
    let position = Self.rooms.firstIndex(of: room) ?? 0
    let later = Self.rooms.dropFirst(position + 1)
    let strange = Self.strangers.filter { $0.room == room }.map(\.other)
    let forbidden = Set(later + strange)
    var owner: [String: String] = [:]
    for file in Self.code where forbidden.contains(file.room) {
      for name in file.topLevelTypes { owner[name] = file.room }
    }
    // A name that is also declared where the room may look, on top or inside a type, is that one.
    for file in Self.code where !forbidden.contains(file.room) {
      for name in file.types { owner[name] = nil }
    }
    for file in Self.code where file.room == room {
      for (number, token) in file.tokens.enumerated() {
        // A member of that name is not the type.
        let isMember = number > 0 && file.tokens[number - 1] == "."
        guard let other = owner[token], !isMember else { continue }
        Issue.record("\(file.path) names \(token) of \(other)")
      }
    }
  }

  @Test(arguments: [
    ("CCMark", "Sources/Briefing/CommonMark/"), ("CLibXML2", "Sources/Briefing/Document/"),
    ("Yams", "Sources/Briefing/"), ("CLexicon", "Sources/Briefing/Checking/"),
  ])
  func importsCOnlyInItsRoom(_ module: String, _ room: String) {
    for file in Self.code {
      let imports = zip(file.tokens, file.tokens.dropFirst()).contains {
        $0 == "import" && $1 == module
      }
      #expect(!imports || file.path.hasPrefix(room), "\(file.path) imports \(module)")
    }
  }

  @Test(arguments: [
    ["print", "("], ["exit", "("], ["Date", "(", ")"], ["ProcessInfo"], ["FileManager"],
    ["fatalError"], ["try", "!"], ["DispatchQueue"], ["NSLock"], ["nonisolated", "(", "unsafe"],
    ["NSRegularExpression"], ["Regex"],
  ])
  func neverCalls(_ call: [String]) {
    for file in Self.code {
      let starts = file.tokens.indices.dropLast(call.count - 1)
      let calls = starts.contains { start in
        file.tokens[start..<start + call.count].elementsEqual(call)
          && !(start > 0 && [".", "func"].contains(file.tokens[start - 1]))
      }
      #expect(!calls, "\(file.path) has \(call.joined())")
    }
  }
}

/// A file as words and marks, without comments and texts.
struct SourceCode: Sendable {
  let path: String
  let tokens: [String]

  /// The folder below `Sources/Briefing`.
  var room: String { path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "" }

  /// The names of the types that are declared at the top level.
  var topLevelTypes: [String] { declarations.filter { $0.depth == 0 && !$0.isPrivate }.map(\.name) }

  /// The names of all types that are declared, inside other types too.
  var types: [String] { declarations.map(\.name) }

  private var declarations: [(name: String, depth: Int, isPrivate: Bool)] {
    var found: [(name: String, depth: Int, isPrivate: Bool)] = []
    var depth = 0
    for (number, token) in tokens.enumerated() {
      switch token {
      case "{": depth += 1
      case "}": depth -= 1
      case "struct", "enum", "class", "protocol", "actor", "typealias":
        let isPrivate = number > 0 && ["private", "fileprivate"].contains(tokens[number - 1])
        if number + 1 < tokens.count { found.append((tokens[number + 1], depth, isPrivate)) }
      default: break
      }
    }
    return found
  }

  /// Splits a source text; comments and string literals are left out.
  static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("\"\"\"") {
        rest = rest.dropFirst(3)
        while !rest.isEmpty, !rest.hasPrefix("\"\"\"") { rest = rest.dropFirst() }
        rest = rest.dropFirst(3)
      } else if first == "\"" {
        rest = rest.dropFirst()
        while let next = rest.first, next != "\"", !next.isNewline {
          rest = rest.dropFirst(next == "\\" ? 2 : 1)
        }
        rest = rest.dropFirst()
      } else if first.isLetter || first == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        tokens.append(String(word))
        rest = rest[word.endIndex...]
      } else {
        if !first.isWhitespace { tokens.append(String(first)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
