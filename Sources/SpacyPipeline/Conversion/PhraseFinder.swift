/// Finds the exceptions that the affix patterns would cut, and how they cut them.
struct PhraseFinder {
  let prefix: Pattern
  let suffix: Pattern
  let infix: Pattern
  let address: WebAddress

  /// The exception as a row of tokens, `nil` when no affix stands in it.
  func phrase(_ exception: String) -> TokenizerTables.Phrase? {
    let scalars = exception.unicodeScalars.map(\.value)
    let all = 0..<scalars.count
    let hasAffix =
      prefix.match(scalars, at: 0, in: all) != nil
      || suffix.searchBackward(scalars, in: all) != nil
      || infix.search(scalars, from: 0, in: all) != nil
    guard hasAffix, !exception.unicodeScalars.contains(where: PythonText.isSpace) else {
      return nil
    }
    let patterns = TokenizerPatterns(
      prefix: prefix, suffix: suffix, infix: infix, address: address)
    let pieces = ChunkSplitter.split(exception, patterns: patterns, exceptions: nil)
    return TokenizerTables.Phrase(tokens: pieces.map(\.text), exception: exception)
  }
}
