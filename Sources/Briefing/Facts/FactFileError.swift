/// One thing that is wrong with a fact file: where, what, why it matters, and what to do.
public struct FactFileProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it stands.
  public let place: Fact.Place
  /// What is wrong.
  public let what: String
  /// Why it matters.
  public let why: String
  /// What to do.
  public let hint: String

  /// `facts.yaml:12:5: what: why; hint`
  public var description: String {
    "\(place.file):\(place.line):\(place.column): \(what): \(why); \(hint)"
  }
}

/// The reason why fact files were refused: every problem that was found, in order of place.
///
/// At most ``limit`` problems of a file are kept; `more` says how many were left out.
public struct FactFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The largest number of problems that are reported for one file.
  public static let limit = 20

  /// Those that were kept, files in order, lines in order.
  public let problems: [FactFileProblem]
  /// How many problems were found but not kept.
  public let more: Int

  /// One line a problem.
  public var description: String {
    var lines = problems.map(\.description)
    if more > 0 { lines.append("… and \(more) more problems; mend these first") }
    return lines.joined(separator: "\n")
  }
}

/// Collects the problems of the files that are read together.
struct FactFileProblems {
  private var byFile: [String: [FactFileProblem]] = [:]
  private var order: [String] = []

  var isEmpty: Bool { byFile.isEmpty }

  /// Whether further problems of the file would not be kept, so that hints need no work.
  func isFull(_ file: String) -> Bool { (byFile[file]?.count ?? 0) >= FactFileError.limit }

  mutating func add(_ place: Fact.Place, _ what: String, _ why: String, _ hint: String) {
    add(FactFileProblem(place: place, what: what, why: why, hint: hint))
  }

  mutating func add(_ problem: FactFileProblem) {
    if byFile[problem.place.file] == nil { order.append(problem.place.file) }
    byFile[problem.place.file, default: []].append(problem)
  }

  /// The error of all problems, files in order of their first problem.
  var error: FactFileError {
    var kept: [FactFileProblem] = []
    var more = 0
    for file in order {
      let sorted = (byFile[file] ?? []).enumerated().sorted {
        ($0.element.place.line, $0.element.place.column, $0.offset)
          < ($1.element.place.line, $1.element.place.column, $1.offset)
      }
      kept.append(contentsOf: sorted.prefix(FactFileError.limit).map(\.element))
      more += max(0, sorted.count - FactFileError.limit)
    }
    return FactFileError(problems: kept, more: more)
  }
}
