import Foundation

@testable import Briefing

/// One case of the Markdown case files of verdicts: facts, a claim and what is expected.
struct VerdictCase: Sendable, CustomStringConvertible {
  let place: String
  let heading: String
  var entities = ""
  var facts: [String] = []
  var claim = ""
  var date: CalendarDay?
  /// Titles of the article that is checked.
  var sources: [String] = []
  var verdict = ""
  /// Empty when the case leaves it open.
  var code = ""
  var uncovered: [String] = []

  var description: String { "\(place): \(heading)" }

  /// The fact file of the case, with the ids and sources that the blocks leave out.
  var factFile: [UInt8] {
    var text = "schema: brief-facts/1\n"
    if !entities.isEmpty { text += "entities:\n" + entities + "\n" }
    text += "facts:\n"
    for (number, fact) in facts.enumerated() {
      var lines = fact.components(separatedBy: "\n")
      if !lines.contains(where: { $0.hasPrefix("id: ") }) {
        lines.insert("id: fact-\(number + 1)", at: 0)
      }
      lines.append("sources: [{title: register}]")
      text += "- " + lines.joined(separator: "\n  ") + "\n"
    }
    return [UInt8](text.utf8)
  }

  /// The claim as the checker takes it, in these words or in others.
  func input(_ text: String? = nil) -> ClaimInput {
    ClaimInput(text: text ?? claim, date: date, sources: sources)
  }
}

extension VerdictCase {
  /// Every case of every file, files in order.
  static let all: [VerdictCase] = {
    let folder = Project.root.appending(path: "Tests/BriefingTests/Cases/verdicts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name in
      cases(
        in: (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "",
        file: name)
    }
  }()

  private static func cases(in text: String, file: String) -> [VerdictCase] {
    var found: [VerdictCase] = []
    var fence: String?
    var body: [String] = []
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if let open = fence {
        guard line == "```" else {
          body.append(line)
          continue
        }
        if !found.isEmpty { found[found.count - 1].add(body, fence: open) }
        (fence, body) = (nil, [])
      } else if line.hasPrefix("```") {
        fence = String(line.dropFirst(3))
      } else if line.hasPrefix("## ") {
        found.append(
          VerdictCase(place: "\(file):\(number + 1)", heading: String(line.dropFirst(3))))
      }
    }
    return found
  }

  private mutating func add(_ lines: [String], fence: String) {
    let words = fence.split(separator: " ").map(String.init)
    switch words.first {
    case "entities": entities = lines.joined(separator: "\n")
    case "fact": facts.append(lines.joined(separator: "\n"))
    case "claim":
      claim = lines.joined(separator: " ")
      for word in words.dropFirst() {
        if word.hasPrefix("date=") { date = CalendarDay(String(word.dropFirst(5))) }
        if word.hasPrefix("source=") { sources.append(String(word.dropFirst(7))) }
      }
    case "expect":
      let first = (lines.first ?? "").split(separator: " ").map(String.init)
      verdict = first.first ?? ""
      code = first.count > 1 ? first[1] : ""
      uncovered = lines.dropFirst().filter { $0.hasPrefix("uncovered: ") }
        .map { String($0.dropFirst(11)) }
    default: break
    }
  }
}
