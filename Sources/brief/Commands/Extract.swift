import ArgumentParser
import Briefing
import Foundation
import SpacyPipeline

/// Lists the claims of articles.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the claims of articles: what each says, who says it, and where it stands.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var model: ModelOptions

  @Option(help: "text for people; json is one record an article, jsonl one a claim.")
  var format: Format = .text

  @Option(help: "The day of the articles, YYYY-MM-DD, instead of the one that they state.")
  var date: String?

  @Argument(help: "Articles as Markdown, plain text or HTML; '-' or none is standard input.")
  var articles: [String] = []

  func run() async throws {
    let day = try date.map { text in
      guard let day = CalendarDay(text) else {
        throw Failure("--date \(text): no day; write it as YYYY-MM-DD, such as 2019-02-21")
      }
      return day
    }
    let parser = EnglishParser(pipeline: try model.load())
    let extractor = ClaimExtractor()
    for name in articles.isEmpty ? ["-"] : articles {
      let document = try ArticleFile.read(name)
      let date = day ?? document.metadata.date
      if date == nil {
        common.hint("\(name): has no date, so that \"on Monday\" stays open; give --date")
      }
      let parsed = parser.parse(extractor.texts(of: document))
      let claims = extractor.claims(in: document, parsed: parsed, date: date)
      try write(ExtractionPage(document, claims, date: date))
    }
  }

  private func write(_ page: ExtractionPage) throws {
    switch format {
    case .text: try StandardOutput.write(page.text)
    case .json: try StandardOutput.write(page.json.pages)
    case .jsonl: try StandardOutput.write(page.lines)
    }
  }
}
