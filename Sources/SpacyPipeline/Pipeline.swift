/// A place in a text where it is known whether a sentence starts.
public struct SentenceBoundary: Sendable, Hashable {
  /// The UTF-8 byte at which the token in question starts; where no token starts, the boundary is
  /// taken to concern the next one.
  public var offset: Int
  /// Whether a sentence must, or must not, start there.
  public var isStart: Bool

  /// Makes a boundary.
  public init(offset: Int, isStart: Bool) {
    self.offset = offset
    self.isStart = isStart
  }
}

/// A trained English pipeline: tokenizer, tagger, parser, entity recogniser and lemmatizer.
///
/// It gives exactly what spaCy 3.8 gives with the same model. One value may be used from many
/// threads at once; copies share the model.
///
///     let pipeline = try Pipeline(contentsOf: "en_core_web_md.pack")
///     let parsed = pipeline.parse("The court rejected the appeal.")
///     parsed[2].lemma  // "reject"
public struct Pipeline: Sendable {
  let model: Model
  private var wholeWords: Set<String> = []

  /// Opens a model pack, which stays mapped into memory as long as it is used.
  public init(contentsOf path: String) throws(ModelError) {
    MatrixProduct.useOneThread()
    model = try Model(PackFile(path: path))
  }

  /// The same pipeline with a tokenizer that never cuts these words.
  ///
  ///     pipeline.keepingWhole(["5G"]).parse("They sell 5G.")[2].text  // "5G", not "5" and "G"
  public func keepingWhole(_ words: [String]) -> Pipeline {
    var copy = self
    copy.wholeWords.formUnion(words)
    return copy
  }

  /// What the model says of itself.
  public var description: ModelDescription { model.description }

  /// Analyses one text.
  ///
  /// - Parameter sentenceStarts: what is known of sentence starts, in any order.
  public func parse(_ text: String, sentenceStarts: [SentenceBoundary] = []) -> ParsedText {
    parse([text], sentenceStarts: [sentenceStarts]).first
      ?? ParsedText(text: text, records: [])
  }

  /// Analyses many texts, which is faster than one at a time and gives the same.
  ///
  /// - Parameter sentenceStarts: for each text what is known of sentence starts; texts beyond the
  ///   end of the list have nothing known.
  public func parse(
    _ texts: [String], sentenceStarts: [[SentenceBoundary]] = []
  ) -> [ParsedText] {
    parse(texts, sentenceStarts: sentenceStarts) { _ in }
  }

  /// The same, telling when each stage of the work on a part of the texts has ended.
  ///
  /// The library reads no clock; a benchmark can.
  public func parse(
    _ texts: [String], sentenceStarts: [[SentenceBoundary]] = [],
    onStageEnd: (PipelineStage) -> Void
  ) -> [ParsedText] {
    let session = Session(model, wholeWords: wholeWords)
    return session.parse(texts, sentenceStarts: sentenceStarts, onStageEnd: onStageEnd)
  }
}

/// A stage of the pipeline's work, in the order of their coming.
public enum PipelineStage: String, Sendable, CaseIterable {
  /// Texts into tokens and word forms.
  case tokenizer
  /// The vectors of the words, for tagger and parser.
  case words
  case tagger
  case parser
  /// Attribute ruler and lemmatizer.
  case rules
  /// The vectors of the words, for the entity recogniser.
  case entityWords
  case entities
  /// The parsed texts that the caller gets.
  case views
}

/// A model pack's own account of its model.
public struct ModelDescription: Sendable, Hashable {
  /// spaCy's name of the model, `"en_core_web_md"`.
  public let name: String
  /// The model's version.
  public let version: String
  /// The model's licence.
  public let license: String
  /// Who trained it.
  public let author: String
  /// Where the author publishes it; empty when the model does not say.
  public let url: String
  /// SHA-256 of the wheel that the pack was made from, in hexadecimal; empty for a folder.
  public let sourceHash: String
  /// The pack's own checksum, in hexadecimal.
  public let checksum: String
  /// Size of the pack in bytes.
  public let size: Int
  /// Where the pack lies.
  public let path: String

  /// The same with another place.
  func at(_ path: String) -> ModelDescription {
    ModelDescription(
      name: name, version: version, license: license, author: author, url: url,
      sourceHash: sourceHash, checksum: checksum, size: size, path: path)
  }
}
