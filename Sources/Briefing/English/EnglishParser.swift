public import SpacyPipeline

/// Reads English: the trained pipeline, with what is known to go wrong put right around it.
///
/// Typographic quotes are made straight before the model sees them; the result holds the original
/// text, and all its ranges are ranges of that.
public struct EnglishParser: Sendable {
  private let pipeline: Pipeline
  private let isPlain: Bool

  /// - Parameter plain: whether to give the model's own analysis, unmended.
  public init(pipeline: Pipeline, plain: Bool = false) {
    self.pipeline = pipeline
    isPlain = plain
  }

  /// Analyses one block of text.
  public func parse(_ text: String) -> ParsedText {
    parse([text]).first ?? ParsedText(text: text, records: [])
  }

  /// Analyses the blocks of one document.
  public func parse(_ texts: [String]) -> [ParsedText] {
    if isPlain { return pipeline.parse(texts) }
    let straight = texts.map(StraightText.init)
    let parsed = pipeline.parse(straight.map(\.text))
    return zip(straight, parsed).map { straight, parsed in
      ParsedText(text: straight.original, records: parsed.records.map(straight.restore))
    }
  }
}
