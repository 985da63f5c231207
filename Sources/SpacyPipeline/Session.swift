/// One thread's work with a model: scratch memory, and what it remembers of word forms.
final class Session {
  /// Tokens that go through the networks together: enough to fill the matrix products, few enough
  /// that the tables of the transition models stay small.
  private static let batchSize = 2048

  private struct Item {
    let text: String
    let tokens: TokenSequence
    let boundaries: [Int8]
  }

  private let model: Model
  private let tokenizer: Tokenizer
  private let words: Tok2VecRunner
  private let entityWords: Tok2VecRunner
  private var wordForms = FormNumbers()
  private var entityForms = FormNumbers()
  private let scratch = FloatBuffer()
  private let table = FloatBuffer()

  init(_ model: Model) {
    self.model = model
    tokenizer = Tokenizer(model.tokenizer, model.lexicon)
    words = Tok2VecRunner(model.tok2vec)
    entityWords = Tok2VecRunner(model.entityTok2vec)
  }

  func parse(_ texts: [String], sentenceStarts: [[SentenceBoundary]]) -> [ParsedText] {
    var results: [ParsedText] = []
    results.reserveCapacity(texts.count)
    var batch: [Item] = []
    var size = 0
    for (index, text) in texts.enumerated() {
      let tokens = tokenizer.tokenize(text)
      let known = index < sentenceStarts.count ? sentenceStarts[index] : []
      batch.append(
        Item(text: text, tokens: tokens, boundaries: Self.boundaries(known, tokens)))
      size += tokens.count
      if size >= Self.batchSize {
        results += analyse(batch)
        batch.removeAll()
        size = 0
      }
    }
    results += analyse(batch)
    return results
  }

  private static func boundaries(
    _ known: [SentenceBoundary], _ tokens: TokenSequence
  ) -> [Int8] {
    var boundaries = [Int8](repeating: 0, count: tokens.count)
    var token = 0
    for boundary in known.sorted(by: { $0.offset < $1.offset }) {
      while token < tokens.count, tokens.ranges[token].lowerBound < boundary.offset { token += 1 }
      guard token < tokens.count else { break }
      boundaries[token] = boundary.isStart ? 1 : -1
    }
    // The first token starts a sentence whatever is said of it.
    if !boundaries.isEmpty { boundaries[0] = 0 }
    return boundaries
  }

  private func analyse(_ batch: [Item]) -> [ParsedText] {
    guard !batch.isEmpty else { return [] }
    let lexemes = tokenizer.lexemes
    var analyses: [Analysis] = batch.map { item in
      Analysis(lexemes: item.tokens.lexemes.map { lexemes[Int($0)] })
    }
    let forms = formNumbers(batch, lexemes, words, &wordForms)
    unsafe words.run(forms) { vectors, starts in
      for index in batch.indices where batch[index].tokens.count > 0 {
        let own = unsafe vectors + starts[index] * Tok2Vec.width
        unsafe tagAndParse(own, batch[index], &analyses[index])
      }
    }
    for index in batch.indices { applyRules(&analyses[index]) }
    let entityForms = formNumbers(batch, lexemes, entityWords, &entityForms)
    unsafe entityWords.run(entityForms) { vectors, starts in
      for index in batch.indices where batch[index].tokens.count > 0 {
        let own = unsafe vectors + starts[index] * Tok2Vec.width
        unsafe recognizeEntities(own, &analyses[index])
      }
    }
    return batch.indices.map { Self.parsed(batch[$0], analyses[$0]) }
  }

  /// What the components have found of one text so far.
  private struct Analysis {
    let lexemes: [Lexeme]
    let isSpace: [Bool]
    var tags: [Tag] = []
    var tree = DependencyTree(heads: [], labels: [])
    var pos: [PartOfSpeech] = []
    var morphs: [String] = []
    var lemmas: [String] = []
    var entities: [(label: EntityLabel?, isFirst: Bool)] = []

    init(lexemes: [Lexeme]) {
      self.lexemes = lexemes
      isSpace = lexemes.map(\.isSpace)
    }
  }

  private func formNumbers(
    _ batch: [Item], _ lexemes: [Lexeme], _ runner: Tok2VecRunner, _ forms: inout FormNumbers
  ) -> [[Int32]] {
    var added: [FormFeatures] = []
    let numbers = batch.map { item in
      item.tokens.lexemes.indices.map { index in
        let lexeme = item.tokens.lexemes[index]
        let space = runner.seesSpaces && item.tokens.spaceAfter[index]
        return forms.number(lexeme: lexeme, space: space) {
          added.append(FormFeatures(lexeme: lexemes[Int(lexeme)], spaceAfter: space))
        }
      }
    }
    runner.add(added)
    return numbers
  }

  private func tagAndParse(
    _ vectors: UnsafePointer<Float>, _ item: Item, _ analysis: inout Analysis
  ) {
    let count = item.tokens.count
    analysis.tags = unsafe model.tagger.tag(vectors, count: count, scratch: scratch)
    unsafe model.parser.scorer.prepare(vectors, count: count, scratch: scratch, into: table)
    analysis.tree = unsafe model.parser.parse(
      table: table.pointer, boundaries: item.boundaries, isSpace: analysis.isSpace)
  }

  private func applyRules(_ analysis: inout Analysis) {
    let views = analysis.lexemes.indices.map { token in
      AttributeRuler.View(
        lexeme: analysis.lexemes[token], tag: analysis.tags[token],
        dep: analysis.tree.labels[token])
    }
    for (token, changes) in model.ruler.changes(views).enumerated() {
      let pos = changes.pos ?? .none
      let morph = changes.morph ?? ""
      analysis.tags[token] = changes.tag ?? analysis.tags[token]
      analysis.tree.labels[token] = changes.dep ?? analysis.tree.labels[token]
      analysis.pos.append(pos)
      analysis.morphs.append(morph)
      let lemma = changes.lemma.flatMap { $0.isEmpty ? nil : $0 }
      analysis.lemmas.append(
        lemma ?? model.lemmatizer.lemma(analysis.lexemes[token], pos: pos, morph: morph))
    }
  }

  private func recognizeEntities(_ vectors: UnsafePointer<Float>, _ analysis: inout Analysis) {
    let count = analysis.lexemes.count
    unsafe model.entities.scorer.prepare(vectors, count: count, scratch: scratch, into: table)
    analysis.entities = unsafe model.entities.recognize(
      table: table.pointer, startsSentence: analysis.tree.startsSentence,
      isSpace: analysis.isSpace)
  }

  private static func parsed(_ item: Item, _ analysis: Analysis) -> ParsedText {
    let records = item.tokens.ranges.indices.map { token in
      TokenRecord(
        range: item.tokens.ranges[token], spaceAfter: item.tokens.spaceAfter[token],
        tag: analysis.tags[token], pos: analysis.pos[token], morph: analysis.morphs[token],
        lemma: analysis.lemmas[token], head: Int(analysis.tree.heads[token]),
        dep: analysis.tree.labels[token],
        startsSentence: analysis.tree.startsSentence[token],
        entity: analysis.entities[token].label, startsEntity: analysis.entities[token].isFirst)
    }
    return ParsedText(text: item.text, records: records)
  }
}

/// Numbers word forms in the order of their coming: a lexeme, with or without a space after it.
private struct FormNumbers {
  private var numbers: [Int32] = []
  private var count: Int32 = 0

  mutating func number(lexeme: Int32, space: Bool, onNew: () -> Void) -> Int32 {
    let index = Int(lexeme) * 2 + (space ? 1 : 0)
    if index >= numbers.count {
      numbers += [Int32](repeating: -1, count: max(index + 1 - numbers.count, numbers.count))
    }
    if numbers[index] < 0 {
      numbers[index] = count
      count += 1
      onNew()
    }
    return numbers[index]
  }
}
