/// All parts of a loaded pack.
final class Model: Sendable {
  let description: ModelDescription
  let tokenizer: TokenizerTables
  let lexicon: Lexicon
  let tok2vec: Tok2Vec
  let tagger: Tagger
  let parser: DependencyParser
  let entityTok2vec: Tok2Vec
  let entities: EntityRecognizer
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer

  init(_ pack: PackFile) throws(ModelError) {
    var reader = Blob.Reader(try pack.section("description"))
    let parts = reader.strings()
    guard parts.count == 6 else { throw pack.missing("description") }
    let digits = String(pack.checksum, radix: 16)
    description = ModelDescription(
      name: parts[0], version: parts[1], license: parts[2], author: parts[3], url: parts[4],
      sourceHash: parts[5], checksum: String(repeating: "0", count: 16 - digits.count) + digits,
      size: pack.size, path: pack.path)
    tokenizer = try TokenizerTables(pack)
    lexicon = try Lexicon(pack)
    tok2vec = try Tok2Vec(pack, "tok2vec")
    tagger = try Tagger(pack)
    parser = try DependencyParser(pack)
    entityTok2vec = try Tok2Vec(pack, "ner/tok2vec")
    entities = try EntityRecognizer(pack)
    ruler = try AttributeRuler(pack, tags: tagger.tags)
    lemmatizer = try Lemmatizer(pack)
  }
}
