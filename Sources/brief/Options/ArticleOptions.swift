import ArgumentParser
import Briefing
import Foundation
import SpacyPipeline

/// Which articles are read, and how.
struct ArticleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Articles as Markdown, plain text or HTML, or folders of them; '-' is standard input.",
      valueName: "article"))
  var articles: [String] = []

  @Option(help: "The day of the articles that do not say theirs, YYYY-MM-DD.")
  var date: CalendarDay?

  @Option(name: .shortAndLong, help: "How many articles are read at the same time.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Read every article anew instead of using what was kept of its analysis.")
  var noCache = false

  private static let endings: Set = ["md", "markdown", "txt", "text", "html", "htm", "xhtml"]

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
  }

  /// Reads the articles in the order of their names, each with its date.
  func read(in workspace: Workspace) throws -> [DatedArticle] {
    let given =
      articles.isEmpty
      ? workspace.file.articles.map { FilePath.join(workspace.root, $0) } : articles
    var named: [(name: String, path: String)] = []
    var seen: Set<String> = []
    for path in given {
      guard path == "-" || Files.exists(path) else {
        let hint =
          articles.isEmpty && !workspace.hasFile
          ? "no article was given and there is no brief.yaml; `brief init` makes one"
          : "is the path right?"
        throw Failure("\(workspace.name(of: path)): no such article; \(hint)")
      }
      for file in path == "-" ? [path] : Files.files(in: path, endings: ArticleOptions.endings) {
        guard seen.insert(file == "-" ? file : FilePath.absolute(file)).inserted else { continue }
        named.append((workspace.name(of: file, given: path), file))
      }
    }
    named.sort { ($0.name, $0.path) < ($1.name, $1.path) }
    for (one, next) in zip(named, named.dropFirst()) where one.name == next.name {
      throw Failure(
        "\(one.name): two articles outside the workspace have this name; give the folder above them"
      )
    }
    guard !named.isEmpty else {
      throw Failure(
        "\(given.map { workspace.name(of: $0) }.joined(separator: ", ")): no article there; "
          + "articles end in .md, .txt or .html")
    }
    return try named.map { name, path in
      let document = try read(path, name: name)
      guard let day = document.metadata.date ?? date else {
        throw Failure(
          "\(name): the article has no date, which times in it are counted from; "
            + "give --date YYYY-MM-DD, or write a date into its front matter")
      }
      return DatedArticle(
        name: name, isInWorkspace: workspace.contains(path), document: document, date: day)
    }
  }

  private func read(_ path: String, name: String) throws -> Document {
    if path == "-" {
      let text = try StandardInput.text()
      do { return try DocumentReader().read(Array(text.utf8), name: "-") } catch {
        throw Failure("standard input: \(error)")
      }
    }
    do { return try DocumentReader().read(Files.bytes(path, name: name), name: name) } catch {
      throw (error as? ReadingError).map { Failure("\(name): \($0)") } ?? error
    }
  }
}

/// An article with the name that briefs give it and its day.
struct DatedArticle: Sendable {
  let name: String
  /// Whether a page of the workspace can link to it.
  let isInWorkspace: Bool
  let document: Document
  let date: CalendarDay
}
