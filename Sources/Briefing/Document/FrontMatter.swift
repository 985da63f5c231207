/// The lines between two `---` at the head of a file: what the article says about itself.
///
/// Keys that mean nothing here are passed over, and so are nested values.
///
///     ---
///     title: "Allies hesitate"
///     date: 2019-02-21
///     ---
struct FrontMatter {
  let metadata: Document.Metadata
  /// The offset where the article's text starts.
  let end: Int

  init(_ source: SourceText) {
    let start = source.markLength
    var metadata = Document.Metadata()
    var number = 1
    guard Self.isFence(source, 1, from: start) else {
      self.metadata = metadata
      end = start
      return
    }
    // A thematic break at the head of a text is no front matter: a closing line must follow soon.
    while number < min(source.lineCount, 200) {
      number += 1
      if Self.isFence(source, number, from: 0) {
        self.metadata = metadata
        end = number < source.lineCount ? source.lineStarts[number] : source.count
        return
      }
      Self.read(source.slice(source.line(number)), into: &metadata)
    }
    self.metadata = Document.Metadata()
    end = start
  }

  private static func isFence(_ source: SourceText, _ number: Int, from start: Int) -> Bool {
    let line = source.line(number)
    let bytes = source.bytes[max(line.lowerBound, start)..<max(line.upperBound, start)]
    guard bytes.starts(with: [Byte.hyphen, Byte.hyphen, Byte.hyphen]) else { return false }
    return bytes.dropFirst(3).allSatisfy(Byte.isBlank)
  }

  private static func read(_ line: String, into metadata: inout Document.Metadata) {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
      return
    }
    let key = line[..<colon].trimmed.lowercased()
    guard let value = scalar(line[line.index(after: colon)...]) else { return }
    switch key {
    case "title", "headline": metadata.title = metadata.title ?? value
    case "date", "published": metadata.date = metadata.date ?? WrittenDay.leading(in: value)
    case "publisher", "source": metadata.publisher = metadata.publisher ?? value
    case "author", "authors", "byline": metadata.author = metadata.author ?? value
    case "url", "link", "canonical": metadata.url = metadata.url ?? value
    case "licence", "license": metadata.licence = metadata.licence ?? value
    default: break
    }
  }

  /// A plain or quoted YAML scalar; a comment after it is cut; `nil` when empty or nested.
  private static func scalar(_ text: Substring) -> String? {
    let value = text.trimmed
    guard let first = value.first else { return nil }
    switch first {
    case "\"", "'": return quoted(value, by: first)
    case "[":
      let items = value.dropFirst().prefix { $0 != "]" }.split(separator: ",")
      return items.compactMap(scalar).joined(separator: ", ")
    case "{", "|", ">", "#", "&", "*": return nil
    default:
      let plain = value.ranges(of: " #").first.map { value[..<$0.lowerBound].trimmed } ?? value
      return String(plain)
    }
  }

  private static func quoted(_ value: Substring, by quote: Character) -> String? {
    var result = ""
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == quote {
        guard quote == "'", rest.first == "'" else { break }
        rest.removeFirst()
      } else if character == "\\", quote == "\"", let escaped = rest.popFirst() {
        result.append(escaped)
        continue
      }
      result.append(character)
    }
    return result.isEmpty ? nil : result
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    let start = self[...].drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }
}
