public import SpacyPipeline

/// Reads English: the trained pipeline, with what is known to go wrong put right around it.
///
/// Typographic quotes are made straight before the model sees them, sentence boundaries that are
/// sure by rule are given to it, and known faults of its answer are mended. The result holds the
/// original text, and all its ranges are ranges of that.
public struct EnglishParser: Sendable {
  private let pipeline: Pipeline
  private let isPlain: Bool

  /// Makes a parser; a `plain` one gives the model's own analysis, unmended.
  public init(pipeline: Pipeline, plain: Bool = false) {
    self.pipeline = plain ? pipeline : pipeline.keepingWhole(NetworkGenerations.words)
    isPlain = plain
  }

  /// Analyses one block of text.
  public func parse(_ text: String) -> ParsedText {
    parse([text]).first ?? ParsedText(text: text, records: [])
  }

  /// Analyses the blocks of one document: what one block says of a name holds in all.
  public func parse(_ texts: [String]) -> [ParsedText] {
    parse(documents: [texts]).first ?? []
  }

  /// Analyses the blocks of several documents, each of which stands for itself.
  public func parse(documents: [[String]]) -> [[ParsedText]] {
    let texts = Array(documents.joined())
    let straight = isPlain ? [] : texts.map(StraightText.init)
    let parsed =
      isPlain
      ? pipeline.parse(texts)
      : pipeline.parse(
        straight.map(\.text),
        sentenceStarts: straight.map { SentenceRules.boundaries(in: $0.text) })
    var start = 0
    return documents.map { document in
      let own = start..<start + document.count
      start += document.count
      return isPlain ? Array(parsed[own]) : mended(Array(straight[own]), Array(parsed[own]))
    }
  }

  private func mended(_ straight: [StraightText], _ parsed: [ParsedText]) -> [ParsedText] {
    var records = parsed.map { ClauseRepair.mended($0, WordRepair.mended($0)) }
    NameTypes.unify(&records, in: parsed)
    return parsed.indices.map { straight[$0].restore(parsed[$0], records: records[$0]) }
  }
}
