import Foundation

/// The Markdown case files of claims, read into cases.
enum ClaimCases {
  /// A line with marked predicates: all of them and no others are found.
  struct Marked: Sendable, CustomStringConvertible {
    let text: String
    let predicates: [String]
    let place: String
    var description: String { "\(place): \(text)" }
  }

  /// A line and what is known of the claims in it.
  struct Described: Sendable, CustomStringConvertible {
    let text: String
    let place: String
    var expectations: [(predicate: String, fields: [(name: String, value: String)])]
    var description: String { "\(place): \(text)" }
  }

  static let marked: [Marked] = lines(of: ["claims", "none"]).map { line in
    var plain = ""
    var predicates: [String] = []
    for (number, piece) in line.text.split(separator: "⟦", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0, let end = piece.firstIndex(of: "⟧") else {
        plain += piece
        continue
      }
      predicates.append(String(piece[..<end]))
      plain += piece[..<end] + piece[piece.index(after: end)...]
    }
    return Marked(text: plain, predicates: predicates, place: line.place)
  }

  static let described: [Described] = {
    var cases: [Described] = []
    for line in lines(of: ["fields"]) {
      guard line.text.hasPrefix("= ") else {
        cases.append(Described(text: line.text, place: line.place, expectations: []))
        continue
      }
      let parts = line.text.dropFirst(2).split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, !cases.isEmpty else { continue }
      let fields = parts[1].components(separatedBy: ", ").reduce(into: [(String, String)]()) {
        found, part in
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if sides.count == 2, sides[0].allSatisfy({ $0.isLetter || $0 == " " }) {
          found.append((sides[0].trimmingCharacters(in: .whitespaces), String(sides[1])))
        } else if let last = found.popLast() {
          found.append((last.0, last.1 + ", " + part))
        }
      }
      cases[cases.count - 1].expectations.append((parts[0], fields))
    }
    return cases
  }()

  private static func lines(of kinds: Set<String>) -> [(text: String, place: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases").appending(path: "claims")
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
      .sorted()
    var found: [(text: String, place: String)] = []
    for file in files where file.hasSuffix(".md") {
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      var kind: String?
      for (number, line) in text.components(separatedBy: "\n").enumerated() {
        if line.hasPrefix("```") {
          kind = kind == nil ? String(line.dropFirst(3)) : nil
        } else if let kind, kinds.contains(kind), !line.isEmpty {
          found.append((line, "\(file):\(number + 1)"))
        }
      }
    }
    return found
  }
}
