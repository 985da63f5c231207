import ArgumentParser
import Briefing
import SpacyPipeline

/// Shows how English text is read.
struct Parse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show tokens, tags, tree, entities and values of English text: the debug view.",
    discussion: """
      With --format jsonl each line of standard input is one text: an object with the member \
      "text" (and "date"), or plain text; each gives one line of output.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, conllu
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var model: ModelOptions

  @Option(help: "text draws the tree; json, jsonl and conllu are for machines.")
  var format: Format = .text

  @Flag(help: "The model's own analysis, without what is mended around it.")
  var plainModel = false

  @Option(help: "The date of the text (2019-02-21), for values like 'last week'.")
  var date: String?

  @Argument(help: "The text; without it or with '-', standard input.")
  var text: String?

  func run() async throws {
    let parser = EnglishParser(pipeline: try model.load(), plain: plainModel)
    if format == .jsonl, text == nil || text == "-" { return try parseLines(parser) }
    let day = try date.map { text in
      guard let day = CalendarDay(text) else {
        throw Failure("--date: '\(text)' is no date; write it as 2019-02-21")
      }
      return day
    }
    let parsed = parser.parse(try text.flatMap { $0 == "-" ? nil : $0 } ?? StandardInput.text())
    switch format {
    case .text: try StandardOutput.write(ParsePage(parsed).tree)
    case .json: try StandardOutput.write(ParsePage(parsed, date: day).json.pages)
    case .jsonl: try StandardOutput.write(ParsePage(parsed, date: day).json.text + "\n")
    case .conllu: try StandardOutput.write(ParsePage(parsed).conllu)
    }
  }

  /// Texts that go through the model together.
  private static let batch = 128

  private func parseLines(_ parser: EnglishParser) throws {
    var lines = InputLines()
    while let (first, batch) = try lines.next(limit: Self.batch) {
      var texts: [String] = []
      var dates: [CalendarDay?] = []
      for (index, line) in batch.enumerated() {
        guard line.first == "{" else {
          texts.append(line)
          dates.append(nil)
          continue
        }
        let value: JSONValue
        do { value = try JSONValue(reading: line) } catch {
          throw Failure("standard input:\(first + index): \(error); give one JSON object a line")
        }
        guard let text = value["text"]?.string else {
          throw Failure("standard input:\(first + index): the object has no string 'text'")
        }
        texts.append(text)
        dates.append(value["date"]?.string.flatMap { CalendarDay($0) })
      }
      // Each line is a document of its own, so names of one say nothing about another.
      let parsed = parser.parse(documents: texts.map { [$0] }).joined()
      var output = ""
      for (parsed, date) in zip(parsed, dates) {
        output += ParsePage(parsed, date: date).json.text + "\n"
      }
      try StandardOutput.write(output)
    }
  }
}
