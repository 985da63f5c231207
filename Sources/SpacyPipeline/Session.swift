/// One thread's work with a model: scratch memory, and what it remembers of word forms.
final class Session {
  /// Tokens that go through the networks together: enough to fill the matrix products, few enough
  /// that what is kept of them stays in the cache.
  private static let batchSize = 1024
  /// Tokens of one text that are analysed together. A longer text is analysed in parts, so that
  /// memory has a bound; each part is cut after a full stop or line end if there is one in reach.
  private static let longestPart = 24_000
  /// Word forms that are remembered before all are forgotten, so that memory has a bound.
  private static let mostForms = 12_000

  private let model: Model
  private let tokenizer: Tokenizer
  private let words: Tok2VecRunner
  private let entityWords: Tok2VecRunner
  private var wordForms = FormNumbers()
  private var entityForms = FormNumbers()
  private var wordRules: [[UInt16]] = []
  private var lemmas: [LemmaKey: String] = [:]
  private let scratch = FloatBuffer()
  private let table = FloatBuffer()

  private struct LemmaKey: Hashable {
    let lexeme: Int32
    let pos: PartOfSpeech
    let morph: UInt16
  }

  init(_ model: Model, wholeWords: Set<String>) {
    self.model = model
    tokenizer = Tokenizer(model.tokenizer.keepingWhole(wholeWords), model.lexicon)
    words = Tok2VecRunner(model.tok2vec)
    entityWords = Tok2VecRunner(model.entityTok2vec)
  }

  func parse(
    _ texts: [String], sentenceStarts: [[SentenceBoundary]], onStageEnd: (PipelineStage) -> Void
  ) -> [ParsedText] {
    var results: [ParsedText] = []
    results.reserveCapacity(texts.count)
    var batch = Batch()
    for (index, text) in texts.enumerated() {
      let start = batch.tokens.count
      tokenizer.tokenize(text, into: &batch.tokens)
      let known = index < sentenceStarts.count ? sentenceStarts[index] : []
      if batch.tokens.count - start > Self.longestPart {
        let tokens = batch.tokens.removeLast(batch.tokens.count - start)
        results += parsedTexts(batch, onStageEnd)
        batch = Batch()
        results.append(parseInParts(text, tokens, known, onStageEnd))
        continue
      }
      batch.finish(text, known: known)
      if batch.tokens.count >= Self.batchSize {
        results += parsedTexts(batch, onStageEnd)
        batch = Batch()
      }
    }
    results += parsedTexts(batch, onStageEnd)
    return results
  }

  private func parsedTexts(
    _ batch: Batch, _ onStageEnd: (PipelineStage) -> Void
  ) -> [ParsedText] {
    let analyses = analyse(batch, onStageEnd)
    let parsed = zip(batch.texts, analyses).map { text, analysis in
      ParsedText(
        text: text, records: analysis.records, words: analysis.words,
        lowercased: analysis.lowercased)
    }
    forgetIfMany()
    onStageEnd(.views)
    return parsed
  }

  private func parseInParts(
    _ text: String, _ tokens: TokenSequence, _ known: [SentenceBoundary],
    _ onStageEnd: (PipelineStage) -> Void
  ) -> ParsedText {
    var whole = TextAnalysis()
    var start = 0
    while start < tokens.count {
      var end = min(start + Self.longestPart, tokens.count)
      if end < tokens.count { end = cut(tokens, start..<end) }
      var batch = Batch()
      batch.tokens.append(contentsOf: tokens, start..<end)
      let first = tokens.ranges[start].lowerBound
      let last = tokens.ranges[end - 1].upperBound
      batch.finish(text, known: known.filter { first..<last ~= $0.offset })
      if let part = analyse(batch, onStageEnd).first { whole.append(part) }
      start = end
    }
    forgetIfMany()
    onStageEnd(.views)
    return ParsedText(
      text: text, records: whole.records, words: whole.words, lowercased: whole.lowercased)
  }

  /// Where to end a part: after the last full stop or line end of its second half.
  private func cut(_ tokens: TokenSequence, _ part: Range<Int>) -> Int {
    var end = part.upperBound
    while end > part.lowerBound + part.count / 2 {
      let lexeme = tokenizer.lexemes[Int(tokens.lexemes[end - 1])]
      if lexeme.text == "." || lexeme.isSpace && lexeme.text.utf8.contains(0x0a) { return end }
      end -= 1
    }
    return part.upperBound
  }

  private func analyse(
    _ batch: Batch, _ onStageEnd: (PipelineStage) -> Void
  ) -> [TextAnalysis] {
    if batch.texts.isEmpty { return [] }
    onStageEnd(.tokenizer)
    var analysis = Analysis()
    analysis.reserve(batch.tokens.count)
    unsafe words.run(formNumbers(batch, words, &wordForms)) { vectors in
      onStageEnd(.words)
      unsafe model.tagger.tag(
        vectors, count: batch.tokens.count, scratch: scratch, into: &analysis.tags)
      onStageEnd(.tagger)
      unsafe forGroups(batch, vectors, model.parser.scorer) { text, table in
        let tokens = batch.tokens(of: text)
        let tree = unsafe model.parser.parse(
          table: table, boundaries: batch.boundaries[tokens],
          isSpace: { self.isSpace(batch, tokens.lowerBound + $0) })
        analysis.trees.append(tree)
      }
      onStageEnd(.parser)
    }
    for text in batch.texts.indices { applyRules(batch, text, &analysis) }
    onStageEnd(.rules)
    unsafe entityWords.run(formNumbers(batch, entityWords, &entityForms)) { vectors in
      onStageEnd(.entityWords)
      unsafe forGroups(batch, vectors, model.entities.scorer) { text, table in
        let start = batch.tokens(of: text).lowerBound
        analysis.entities += unsafe model.entities.recognize(
          table: table, startsSentence: analysis.trees[text].startsSentence,
          isSpace: { self.isSpace(batch, start + $0) })
      }
      onStageEnd(.entities)
    }
    return batch.texts.indices.map { gathered(batch, $0, analysis) }
  }

  /// Forgets all word forms once there are many, so that memory has a bound.
  private func forgetIfMany() {
    guard tokenizer.lexemes.count > Self.mostForms else { return }
    tokenizer.forget()
    words.forget()
    entityWords.forget()
    wordForms = FormNumbers()
    entityForms = FormNumbers()
    wordRules.removeAll()
    lemmas.removeAll()
  }

  private func isSpace(_ batch: Batch, _ token: Int) -> Bool {
    tokenizer.lexemes[Int(batch.tokens.lexemes[token])].isSpace
  }

  private func formNumbers(
    _ batch: Batch, _ runner: Tok2VecRunner, _ forms: inout FormNumbers
  ) -> [ArraySlice<Int32>] {
    var added: [FormFeatures] = []
    var numbers: [Int32] = []
    numbers.reserveCapacity(batch.tokens.count)
    for index in 0..<batch.tokens.count {
      let lexeme = batch.tokens.lexemes[index]
      let space = runner.seesSpaces && batch.tokens.spaceAfter[index]
      let (number, isNew) = forms.number(lexeme: lexeme, space: space)
      numbers.append(number)
      if isNew {
        added.append(
          FormFeatures(lexeme: tokenizer.lexemes[Int(lexeme)], spaceAfter: space))
      }
    }
    runner.add(added)
    return batch.texts.indices.map { numbers[batch.tokens(of: $0)] }
  }

  /// Prepares a scorer for a few texts at a time and hands out each text's part of the table.
  private func forGroups(
    _ batch: Batch, _ vectors: UnsafePointer<Float>, _ scorer: TransitionScorer,
    _ body: (Int, UnsafePointer<Float>) -> Void
  ) {
    // Tokens per group, so that the table is still in the cache when it is read.
    let enough = 192
    var first = 0
    while first < batch.texts.count {
      var end = first + 1
      let start = batch.tokens(of: first).lowerBound
      while end < batch.texts.count, batch.tokens(of: end).upperBound - start <= enough { end += 1 }
      let count = batch.tokens(of: end - 1).upperBound - start
      if count > 0 {
        unsafe scorer.prepare(
          vectors + start * Tok2Vec.width, count: count, scratch: scratch, into: table)
      }
      for text in first..<end {
        let offset = (batch.tokens(of: text).lowerBound - start) * scorer.tableWidth
        unsafe body(text, table.pointer + offset)
      }
      first = end
    }
  }

  private func applyRules(_ batch: Batch, _ text: Int, _ analysis: inout Analysis) {
    let tokens = batch.tokens(of: text)
    let lexemes = tokenizer.lexemes
    while wordRules.count < lexemes.count {
      wordRules.append(model.ruler.wordRules(for: lexemes[wordRules.count]))
    }
    let view = AttributeRuler.View(
      tokens: batch.tokens.lexemes[tokens], lexemes: lexemes, tags: analysis.tags[tokens],
      dependencies: analysis.trees[text].labels)
    for target in 0..<tokens.count {
      let lexeme = batch.tokens.lexemes[tokens.lowerBound + target]
      let changes = model.ruler.changes(
        of: target, in: view, wordRules: wordRules[Int(lexeme)])
      let pos = changes.pos ?? .none
      let morph = changes.morph ?? 0
      if let tag = changes.tag { analysis.tags[tokens.lowerBound + target] = tag }
      if let dependency = changes.dep { analysis.trees[text].labels[target] = dependency }
      analysis.pos.append(pos)
      analysis.morphs.append(morph)
      analysis.lemmas.append(model.ruler.lemma(changes) ?? lemma(lexeme, pos, morph))
    }
  }

  private func lemma(_ lexeme: Int32, _ pos: PartOfSpeech, _ morph: UInt16) -> String {
    let key = LemmaKey(lexeme: lexeme, pos: pos, morph: morph)
    if let known = lemmas[key] { return known }
    let lemma = model.lemmatizer.lemma(
      tokenizer.lexemes[Int(lexeme)], pos: pos, morph: model.ruler.morphs[Int(morph)])
    lemmas[key] = lemma
    return lemma
  }

  private func gathered(_ batch: Batch, _ text: Int, _ analysis: Analysis) -> TextAnalysis {
    let tokens = batch.tokens(of: text)
    let tree = analysis.trees[text]
    var result = TextAnalysis()
    result.reserve(tokens.count)
    for index in 0..<tokens.count {
      let token = tokens.lowerBound + index
      let lexeme = Int(batch.tokens.lexemes[token])
      let entity = analysis.entities[token]
      result.records.append(
        TokenRecord(
          range: batch.tokens.ranges[token], spaceAfter: batch.tokens.spaceAfter[token],
          tag: model.tagger.tags[Int(analysis.tags[token])], pos: analysis.pos[token],
          morph: model.ruler.morphs[Int(analysis.morphs[token])], lemma: analysis.lemmas[token],
          head: Int(tree.heads[index]), dep: tree.labels[index],
          startsSentence: tree.startsSentence[index], entity: entity.label,
          startsEntity: entity.isFirst))
      result.words.append(tokenizer.lexemes[lexeme].text)
      result.lowercased.append(tokenizer.lexemes[lexeme].straightLower)
    }
    return result
  }
}

/// What is found of one text, or of a part of one, by token.
private struct TextAnalysis {
  var records: [TokenRecord] = []
  var words: [String] = []
  var lowercased: [String] = []

  mutating func reserve(_ count: Int) {
    records.reserveCapacity(count)
    words.reserveCapacity(count)
    lowercased.reserveCapacity(count)
  }

  /// Adds the next part of the same text.
  mutating func append(_ part: TextAnalysis) {
    let offset = records.count
    for var record in part.records {
      record.head += offset
      records.append(record)
    }
    words += part.words
    lowercased += part.lowercased
  }
}

/// Several texts with their tokens one after another.
private struct Batch {
  var texts: [String] = []
  var tokens = TokenSequence()
  /// For each token 1 if a sentence must start there, -1 if none may, or 0.
  private(set) var boundaries: [Int8] = []
  private var ends: [Int] = []

  func tokens(of text: Int) -> Range<Int> {
    (text == 0 ? 0 : ends[text - 1])..<ends[text]
  }

  /// Adds the text whose tokens have just been added.
  mutating func finish(_ text: String, known: [SentenceBoundary]) {
    let start = ends.last ?? 0
    texts.append(text)
    ends.append(tokens.count)
    boundaries += [Int8](repeating: 0, count: tokens.count - start)
    var token = start
    for boundary in known.sorted(by: { $0.offset < $1.offset }) {
      while token < tokens.count, tokens.ranges[token].lowerBound < boundary.offset { token += 1 }
      guard token < tokens.count else { break }
      // The first token starts a sentence whatever is said of it.
      if token > start { boundaries[token] = boundary.isStart ? 1 : -1 }
    }
  }
}

/// What the components have found of a batch so far; trees by text, the rest by token.
private struct Analysis {
  var tags: [UInt8] = []
  var trees: [DependencyTree] = []
  var pos: [PartOfSpeech] = []
  var morphs: [UInt16] = []
  var lemmas: [String] = []
  var entities: [(label: EntityLabel?, isFirst: Bool)] = []

  mutating func reserve(_ count: Int) {
    tags.reserveCapacity(count)
    pos.reserveCapacity(count)
    morphs.reserveCapacity(count)
    lemmas.reserveCapacity(count)
    entities.reserveCapacity(count)
  }
}

/// Numbers word forms in the order of their coming: a lexeme, with or without a space after it.
private struct FormNumbers {
  private var numbers: [Int32] = []
  /// Number 0 is the padding.
  private var count: Int32 = 1

  mutating func number(lexeme: Int32, space: Bool) -> (number: Int32, isNew: Bool) {
    let index = Int(lexeme) * 2 + (space ? 1 : 0)
    if index >= numbers.count {
      numbers += [Int32](repeating: 0, count: max(index + 1 - numbers.count, numbers.count))
    }
    if numbers[index] > 0 { return (numbers[index], false) }
    numbers[index] = count
    count += 1
    return (numbers[index], true)
  }
}
