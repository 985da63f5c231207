public import ArgumentParser
public import Briefing
import Foundation

/// Writes the brief of a day.
struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the brief of a day: a page and, beside it, JSON with all that it shows.",
    discussion: """
      Without articles those of the workspace are read, and the brief is of the newest of their \
      days. Articles that are named make one brief, whatever their days.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var facts: FactsOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var options: ArticleOptions

  @Flag(help: "Write a brief for every day that the workspace has articles of.")
  var everyDay = false

  @Option(
    help: ArgumentHelp(
      "A form to write, may be repeated: \(BriefFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format: [BriefFormat] = []

  @Option(
    name: .shortAndLong, help: "Where to write instead of the archive; '-' is standard output.")
  var output: String?

  func validate() throws {
    if everyDay, output != nil || !options.articles.isEmpty {
      throw ValidationError("--every-day writes to the archive from the workspace's articles.")
    }
  }

  func run() async throws {
    let newsroom = try Newsroom(common, facts, model)
    let articles = try options.read(in: newsroom.workspace)
    let days = Set(articles.map(\.date)).sorted()
    guard let newest = days.last else { return }
    if !everyDay {
      let day = options.articles.isEmpty ? options.date ?? newest : newest
      let chosen = options.articles.isEmpty ? articles.filter { $0.date == day } : articles
      guard !chosen.isEmpty else {
        throw Failure("--date \(day): no article of the workspace is of that day")
      }
      return try await write(chosen, of: day, with: newsroom)
    }
    for day in days {
      try await write(articles.filter { $0.date == day }, of: day, with: newsroom)
    }
  }

  private func write(
    _ articles: [DatedArticle], of day: CalendarDay, with newsroom: Newsroom
  ) async throws {
    let bare = await newsroom.brief(
      of: articles, date: day, asOf: facts.asOf ?? day, options: options, isQuiet: common.quiet)
    let before = try BriefArchive(newsroom.workspace).brief(before: day)
    let brief = bare.with(changes: before.map { BriefDiff.compare($0, bare) })
    let root = newsroom.workspace.root
    if let output {
      let form = format.first ?? BriefFormat(ending: output) ?? .markdown
      let folder = output == "-" ? root : FilePath.folder(of: FilePath.absolute(output))
      let text = form.render(brief, settings(from: folder, to: root))
      if output == "-" { return try StandardOutput.write(text) }
      return try Files.write(text, to: output, name: output)
    }
    let folder = newsroom.workspace.briefs
    for form in Set(format.isEmpty ? [.markdown] : format).union([.json]).sorted(by: {
      $0.rawValue < $1.rawValue
    }) {
      let path = FilePath.join(folder, "\(day).\(form.ending)")
      let name = newsroom.workspace.name(of: path)
      try Files.write(form.render(brief, settings(from: folder, to: root)), to: path, name: name)
      common.hint("wrote \(name)")
    }
  }

  private func settings(from folder: String, to root: String) -> BriefFormat.Options {
    let way = FilePath.relative(root, to: folder)
    return BriefFormat.Options(articleBase: way == "." ? "" : way + "/", colours: common.colours)
  }
}

extension BriefFormat: ExpressibleByArgument {
  /// What the names of files in this form end in.
  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .json, .jsonl, .sarif, .rdjsonl: rawValue
    case .github: "github.txt"
    case .junit: "junit.xml"
    case .claimreview: "claimreview.json"
    case .latex: "tex"
    case .man: "7"
    }
  }

  /// The form that a file name tells.
  init?(ending name: String) {
    let found = BriefFormat.allCases.filter { name.hasSuffix("." + $0.ending) }
      .max { $0.ending.count < $1.ending.count }
    guard let found else { return nil }
    self = found
  }
}
