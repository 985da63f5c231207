/// All that the models ask of a word form, whatever text it stands in.
struct Lexeme: Sendable {
  let text: String
  let lower: String
  /// In lower case with typographic quotes made straight, as `Token.lower` gives it.
  let straightLower: String
  let lowerID: UInt64
  let norm: UInt64
  let prefix: UInt64
  let suffix: UInt64
  let shape: UInt64
  let isSpace: Bool
  /// The row of its vector, negative for none.
  let vectorRow: Int32
}

/// Makes lexemes from the tables of a pack.
struct Lexicon: Sendable {
  let ids: StringIDs
  private let norms: IDTable
  private let vectorRows: IDTable?

  init(_ pack: PackFile) throws(ModelError) {
    ids = StringIDs()
    norms = try pack.table("norms")
    vectorRows = pack.has("vector-rows") ? try pack.table("vector-rows") : nil
  }

  /// - Parameter norm: the norm that a tokenizer exception gives the word, if any.
  func lexeme(_ text: String, norm: String?) -> Lexeme {
    let id = ids.id(of: text)
    let lower = PythonText.lowercased(text)
    let scalars = text.unicodeScalars
    let first = scalars.first.map { String($0) } ?? ""
    let last = String(Substring(scalars.suffix(3)))
    let normText = norm ?? norms[id]?.text ?? BaseNorms.norm(of: text) ?? lower
    return Lexeme(
      text: text, lower: lower, straightLower: ParsedText.straightLowercase(text),
      lowerID: ids.id(of: lower), norm: ids.id(of: normText),
      prefix: ids.id(of: first), suffix: ids.id(of: last),
      shape: ids.id(of: PythonText.shape(text)),
      isSpace: !text.isEmpty && scalars.allSatisfy(PythonText.isSpace),
      vectorRow: vectorRows?[id].map { Int32($0.load(0, as: UInt16.self)) } ?? -1)
  }
}
