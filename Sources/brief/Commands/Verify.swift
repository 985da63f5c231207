import ArgumentParser
import Briefing

/// Checks claims that stand alone.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check claims given as text, or a stream of them on standard input.",
    discussion: """
      A line of standard input is a claim in plain text or a JSON object with "text" and, if \
      wanted, "id", "date", "speaker" and "against", a list of the only facts to consider. Each \
      line gives one line of output, in order, as it comes.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions
  @OptionGroup var model: ModelOptions

  @Option(help: "text for people, jsonl for programs; by default text on a terminal only.")
  var format: Format?

  @Option(help: "The day of the claims that do not say theirs, YYYY-MM-DD.")
  var date: CalendarDay?

  @Option(name: .shortAndLong, help: "How many claims are judged at the same time.")
  var jobs = 1

  @Option(help: "The mildest verdict that makes the command exit with 1.")
  var failOn: FailureThreshold = .contradicted

  @Argument(help: "Claims; without any, or with '-', standard input is read line by line.")
  var claims: [String] = []

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    var newsroom = try Newsroom(common, facts, model)
    let form = format ?? (StandardOutput.isTerminal ? .text : .jsonl)
    var hasFailed = false
    func answer(_ lines: [ClaimLine]) async throws {
      let verdicts = await newsroom.judge(lines.map(\.input), asOf: facts.asOf, jobs: jobs)
      var out = ""
      for (line, judgement) in zip(lines, verdicts) {
        hasFailed = hasFailed || failOn.includes(judgement.verdict)
        out +=
          form == .text
          ? VerdictPage.text(of: line.input.text, judgement, facts: newsroom.facts)
          : line.record(judgement).text + "\n"
      }
      try StandardOutput.write(out)
    }
    if claims.isEmpty || claims == ["-"] {
      var input = InputLines()
      while let (first, lines) = try input.next(limit: Newsroom.share * 2) {
        try await answer(
          lines.enumerated().compactMap { ClaimLine($1, number: first + $0, date: date) })
      }
    } else {
      try await answer(claims.map { ClaimLine(text: $0, date: date) })
    }
    if hasFailed { throw ExitStatus.findings.code }
  }
}

/// One claim of the stream.
private struct ClaimLine: Sendable {
  let id: JSONValue
  let input: ClaimInput

  init(id: JSONValue, input: ClaimInput) {
    self.id = id
    self.input = input
  }

  init(text: String, date: CalendarDay?) {
    self.init(id: .null, input: ClaimInput(text: text, date: date))
  }

  /// Reads a line; an empty one is no claim, and one that is no JSON is a claim in plain text.
  init?(_ line: String, number: Int, date: CalendarDay?) {
    guard line.contains(where: { !$0.isWhitespace }) else { return nil }
    guard line.first(where: { !$0.isWhitespace }) == "{" else {
      self.init(text: line, date: date)
      return
    }
    let value: JSONValue
    do { value = try JSONValue(reading: line) } catch {
      StandardError.write(
        line: "standard input:\(number): looks like JSON but is none (\(error)); "
          + "it is taken as plain text")
      self.init(text: line, date: date)
      return
    }
    let input = ClaimInput(
      text: value["text"]?.string ?? value["claim"]?.string ?? "",
      date: value["date"]?.string.flatMap { CalendarDay($0) } ?? date,
      speaker: value["speaker"]?.string,
      against: value["against"]?.array?.compactMap(\.string))
    self.init(id: value["id"] ?? .null, input: input)
  }

  func record(_ judgement: Judgement) -> JSONValue {
    var members = judgement.members
    members["id"] = id
    members["text"] = .string(input.text)
    members["schema"] = "brief-verdict/1"
    return .object(members)
  }
}
