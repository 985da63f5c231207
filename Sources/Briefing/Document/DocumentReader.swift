/// Reads an article, whatever its format, into blocks of prose that know their places.
///
///     let document = try DocumentReader().read(bytes, name: "2019-02-21-allies.md")
///     document.metadata.date                     // 2019-02-21
///     document.prose.first?.prose.text           // the first paragraph, without markup
public struct DocumentReader: Sendable {
  /// How an article is written.
  public enum Format: String, Sendable, CaseIterable {
    /// By the ending of the name, then by the look of the text.
    case auto
    case markdown, text, html
  }

  /// The most bytes that are read as one article: 16 MiB.
  public static let largestArticle = 16 * 1_024 * 1_024

  /// Makes a reader; it keeps nothing between articles.
  public init() {}

  /// Reads the bytes of a file. `name` tells the format and may tell the date.
  public func read(
    _ bytes: [UInt8], name: String, format: Format = .auto
  ) throws(ReadingError) -> Document {
    guard bytes.count <= Self.largestArticle else {
      throw .tooLarge(bytes: bytes.count, limit: Self.largestArticle)
    }
    let source = try SourceText(bytes)
    let front = FrontMatter(source)
    let format = format == .auto ? FormatGuess.format(of: source, name: name) : format
    var found: (metadata: Document.Metadata, blocks: [Block])
    switch format {
    case .html: found = try HTMLReader(source).read()
    case .text: found = (.init(), PlainTextReader(source, from: front.end).blocks())
    case .markdown, .auto: found = (.init(), MarkdownReader(source, from: front.end).blocks())
    }
    found.blocks = BlockClassifier.classify(found.blocks)
    var metadata = front.metadata.filled(from: found.metadata)
    metadata.title = metadata.title ?? Self.title(of: found.blocks)
    metadata.date = metadata.date ?? WrittenDay.leading(in: Self.baseName(of: name))
    return Document(name: name, source: source, metadata: metadata, blocks: found.blocks)
  }

  private static func title(of blocks: [Block]) -> String? {
    guard let first = blocks.first, case .heading(level: 1) = first.kind else { return nil }
    return first.prose.text
  }

  private static func baseName(of name: String) -> Substring {
    name.split(separator: "/").last ?? ""
  }
}

extension Document.Metadata {
  /// These, and where one is missing, that of `other`.
  func filled(from other: Document.Metadata) -> Document.Metadata {
    Document.Metadata(
      title: title ?? other.title, date: date ?? other.date,
      publisher: publisher ?? other.publisher, author: author ?? other.author,
      url: url ?? other.url, licence: licence ?? other.licence)
  }
}
