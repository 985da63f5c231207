/// Why an article could not be read.
///
/// Each description says what, where, why and what to do, without the file's name: the caller
/// knows it.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The byte at the offset starts no character.
  case notUTF8(offset: Int)
  /// More bytes than are read at once.
  case tooLarge(bytes: Int, limit: Int)
  /// Nothing but white space and markup.
  case noText
  /// The HTML parser gave up.
  case notHTML

  /// The message to show a person.
  public var description: String {
    switch self {
    case .notUTF8(let offset):
      "not UTF-8 text: byte \(offset) starts no character; save it as UTF-8 and try again"
    case .tooLarge(let bytes, let limit):
      "too large: \(bytes) bytes, of which at most \(limit) are read as one article; split it"
    case .noText:
      "no text: the file holds no words that could be checked; is it the right file?"
    case .notHTML:
      "not readable as HTML: the parser found no element in it; name its format if it is another"
    }
  }
}
