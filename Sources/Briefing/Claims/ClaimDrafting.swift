internal import SpacyPipeline

/// Drafts the claims of an analysed article, passage by passage in reading order.
struct ClaimDrafting {
  /// A claim with its places in the prose of its passage.
  struct Draft {
    let head: ClaimHead
    let passage: Int
    let predicate: Range<Int>
    let clause: Range<Int>
    let sentence: Range<Int>
    let written: StandAloneText.Result
    let speaker: String?
    let speech: Claim.Speech?
    let mode: Claim.Mode
    let isNegated: Bool
    let kind: Claim.Kind
    let obstacle: String?
    /// Which way "on Monday" points.
    let direction: TimeDirection
    let worth: Double
    let worthFeatures: [Claim.WorthFeature]
    let identity: ClaimIdentity
  }

  private(set) var drafts: [Draft] = []
  private(set) var omitted: [Omission.Reason: Int] = [:]
  /// Sentences of the prose, and those among them without a claim, by reason.
  private(set) var sentences = 0
  private(set) var withoutClaims: [Omission.Reason: Int] = [:]

  private var references: References
  private let passages: [Passage]
  private let headline: HeadlineWords
  private var verbsUsed: Set<String> = []

  init(_ passages: [Passage], headline: String? = nil) {
    self.passages = passages
    self.headline = HeadlineWords(headline)
    references = References(passages)
  }

  mutating func run() {
    guard let first = passages.first else { return }
    var nominalHeads = NominalHeads()
    var attribution = Attribution(references, first: first)
    var paragraph = 0
    for (index, passage) in passages.enumerated() {
      guard passage.role.makesClaims else {
        skip(passage)
        continue
      }
      let nominals = nominalHeads.find(in: passage, names: references.names)
      noteRoles(nominals)
      attribution.adopt(references)
      attribution.enter(passage, index)
      let decisions = VerbalHeads.decide(passage)
      let heads = self.heads(of: passage, decisions: decisions, nominals: nominals)
      count(passage, decisions, heads)
      let clauseHeads = Set(heads.filter { !$0.isNominal }.map(\.token.index))
      let writer = StandAloneText(
        references: references, passage: passage, index: index, clauseHeads: clauseHeads)
      for head in heads {
        drafts.append(
          draft(head, passage, index, paragraph, speaker: attribution.speaker(of: head), writer))
      }
      paragraph += 1
    }
    draftHeadings()
  }

  private mutating func skip(_ passage: Passage) {
    guard passage.role == .fragment else { return }
    omitted[.fragment, default: 0] += 1
    sentences += passage.parsed.sentences.count
    withoutClaims[.fragment, default: 0] += passage.parsed.sentences.count
  }

  /// Counts the sentences, and why those without a claim have none.
  private mutating func count(
    _ passage: Passage, _ decisions: [VerbalHeads.Decision], _ heads: [ClaimHead]
  ) {
    var fruitful: Set<Int> = []
    for head in heads { fruitful.insert(head.token.sentenceNumber) }
    for (number, sentence) in passage.parsed.sentences.enumerated() {
      sentences += 1
      var reasons: [Omission.Reason: Int] = [:]
      for index in sentence {
        if case .omit(let reason) = decisions[index] { reasons[reason, default: 0] += 1 }
      }
      if sentence.count > Omission.longestSentence { reasons[.tooLong] = 1 }
      omitted.merge(reasons, uniquingKeysWith: +)
      guard !fruitful.contains(number) else { continue }
      let weightiest = reasons.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
      withoutClaims[weightiest?.key ?? .fragment, default: 0] += 1
    }
  }

  /// Adds the claims of headings that the body does not repeat.
  private mutating func draftHeadings() {
    var body: Set<String> = []
    for passage in passages where passage.role.makesClaims {
      for token in passage.parsed.tokens where Self.isContent(token) { body.insert(token.lemmaKey) }
    }
    for (index, passage) in passages.enumerated() where passage.role == .heading {
      let decisions = VerbalHeads.decide(passage)
      let heads = self.heads(of: passage, decisions: decisions, nominals: [])
      let words = passage.parsed.tokens.filter(Self.isContent)
      let repeated = words.filter { body.contains($0.lemmaKey) }.count
      guard !heads.isEmpty else { continue }
      guard repeated * 2 < words.count else {
        omitted[.heading, default: 0] += heads.count
        continue
      }
      let writer = StandAloneText(
        references: references, passage: passage, index: index, clauseHeads: [])
      let found = heads.map { draft($0, passage, index, 0, speaker: nil, writer) }
      let place = drafts.firstIndex { $0.passage > index } ?? drafts.count
      drafts.insert(contentsOf: found, at: place)
    }
  }

  private static func isContent(_ token: Token) -> Bool {
    switch token.pos {
    case .noun, .properNoun, .verb, .adjective, .number: true
    default: false
    }
  }

  private mutating func noteRoles(_ nominals: [ClaimHead]) {
    for head in nominals where head.construction != .supplement {
      guard let subject = head.subject, references.names.isPerson(subject) else { continue }
      references.noteRole(head.token.lower, holder: references.display(subject))
    }
  }

  private func heads(
    of passage: Passage, decisions: [VerbalHeads.Decision], nominals: [ClaimHead]
  ) -> [ClaimHead] {
    var heads: [ClaimHead] = []
    var taken: Set<Int> = []
    for (index, decision) in decisions.enumerated() {
      guard case .claim(let construction) = decision else { continue }
      let token = passage.parsed[index]
      heads.append(
        ClaimHead(token: token, construction: construction, subject: Self.subject(of: token)))
      taken.insert(index)
    }
    heads += nominals.filter { !taken.contains($0.token.index) }
    return heads.sorted { $0.token.index < $1.token.index }
  }

  /// The logical subject; for a main verb that was read as a modifier, the noun that was read as
  /// the main word of the sentence.
  private static func subject(of token: Token) -> Token? {
    if token.dep == .acl, token.tag == .vbd, !token.hasChild(.nsubj, .nsubjpass) {
      let root = token[token.sentence.lowerBound].ancestors.last ?? token
      if root.isNominal, root.index < token.index { return root }
    }
    if token.dep == .advcl, token.tag == .vbn, token.index > token.head.index, token.isSetOffLeft,
      token.leftEdge >= 2, token[token.leftEdge - 1].text == ",",
      !token.hasChild(.nsubj, .nsubjpass)
    {
      // "… a trial, expected to begin in May": what stands before the comma.
      let before = token[token.leftEdge - 2]
      if before.isNominal, before.entity == nil { return before }
    }
    return token.logicalSubject
  }

  private mutating func draft(
    _ head: ClaimHead, _ passage: Passage, _ index: Int, _ paragraph: Int, speaker: String?,
    _ writer: StandAloneText
  ) -> Draft {
    let token = head.token
    let isQuoted = passage.isQuoted(token)
    var speaker = speaker
    let written = writer.write(head, speaker: speaker)
    if token.lemma == "deny", !head.isNominal, speaker == nil { speaker = written.subject }
    let mode = Modality.mode(of: head, in: passage, isReported: speaker != nil)
    let isNegated = Polarity.isNegated(head)
    let kind = ClaimKind.kind(of: head, mode: mode, isReported: speaker != nil)
    let obstacle = Checkability.obstacle(head, mode: mode, kind: kind, isReported: speaker != nil)
    let isRepeated =
      token.lemma != "be" && token.lemma != "have" && !verbsUsed.insert(token.lemmaKey).inserted
    let worth = Worth.of(
      Worth.Input(
        head: head, mode: mode, kind: kind, isCheckable: obstacle == nil, isNegated: isNegated,
        isReported: speaker != nil, isQuoted: isQuoted, paragraph: paragraph,
        isRepeatedVerb: isRepeated, length: written.content.count,
        headlineWords: headline.count(
          of: written.content + [token.lemmaKey], subject: written.subject)))
    let text = passage.parsed
    let predicate = PredicateSpan.tokens(of: head)
    return Draft(
      head: head, passage: index, predicate: bytes(predicate, text),
      clause: bytes(written.tokens, text),
      sentence: bytes(token.sentence.lowerBound...token.sentence.upperBound - 1, text),
      written: written, speaker: speaker,
      speech: speaker == nil ? nil : isQuoted ? .direct : .indirect, mode: mode,
      isNegated: isNegated, kind: kind, obstacle: obstacle,
      direction: Modality.direction(of: head, mode), worth: worth.score,
      worthFeatures: worth.features,
      identity: ClaimIdentity(
        subject: written.subject, predicate: token.lemmaKey, content: written.content,
        isNegated: isNegated, mode: mode, speaker: speaker))
  }

  private func bytes(_ tokens: ClosedRange<Int>, _ text: ParsedText) -> Range<Int> {
    text[tokens.lowerBound].range.lowerBound..<text[tokens.upperBound].range.upperBound
  }
}
