/// Tells the format of an article by its name, then by how it looks.
enum FormatGuess {
  static func format(of source: SourceText, name: String) -> DocumentReader.Format {
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased()
    switch ending {
    case "md", "markdown", "mdown": return .markdown
    case "html", "htm", "xhtml": return .html
    case "txt", "text": return .text
    default: return looks(source)
    }
  }

  /// Standard input and unknown endings: HTML by its first tag, Markdown by what plain text
  /// hardly ever holds.
  private static func looks(_ source: SourceText) -> DocumentReader.Format {
    let start = source.bytes[source.markLength...].prefix(4_096)
    let head = String(decoding: start.drop(while: Byte.isSpace), as: UTF8.self).lowercased()
    if ["<!doctype html", "<html", "<head", "<body", "<article"].contains(where: head.hasPrefix) {
      return .html
    }
    if head.hasPrefix("---\n") || head.hasPrefix("---\r\n") { return .markdown }
    let isMarkdown = head.split(whereSeparator: \.isNewline).contains { line in
      line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("```")
        || line.contains("](") || line.contains("**")
    }
    return isMarkdown ? .markdown : .text
  }
}
