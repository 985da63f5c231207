internal import SpacyPipeline

/// One paragraph of an article with its analysis and its quotations.
struct Passage: Sendable {
  /// What the paragraph is to the article.
  enum Role: Sendable, Hashable {
    case body
    /// A headline or heading: its claims count only when the body has none like them.
    case heading
    /// A block quotation: somebody's words, without quotation marks.
    case blockQuotation
    /// Words without a sentence.
    case fragment

    var makesClaims: Bool { self == .body || self == .blockQuotation }
  }

  let role: Role
  let parsed: ParsedText
  let quotations: [Quotation]
  /// For each token the index of the quotation that it stands in, -1 outside quotations.
  let quotationOfToken: [Int]

  init(role: Role, parsed: ParsedText, quotations: [Quotation]) {
    self.role = role
    let parsed = TreeRepair.repaired(parsed)
    self.parsed = parsed
    self.quotations = quotations
    var owner = [Int](repeating: -1, count: parsed.count)
    var at = 0
    for (index, record) in parsed.records.enumerated() {
      while at < quotations.count, quotations[at].range.upperBound <= record.range.lowerBound {
        at += 1
      }
      if at < quotations.count, quotations[at].range.contains(record.range.lowerBound) {
        owner[index] = at
      }
    }
    quotationOfToken = owner
  }

  /// The index of the quotation that the token stands in, `nil` outside quotations.
  func quotation(of token: Token) -> Int? {
    let found = quotationOfToken[token.index]
    return found < 0 ? nil : found
  }

  func isQuoted(_ token: Token) -> Bool { quotationOfToken[token.index] >= 0 }

  /// Whether one of the marks stands between the tokens (both left out).
  func hasMark(_ mark: String, between first: Int, and second: Int) -> Bool {
    let low = min(first, second) + 1
    let high = max(first, second)
    guard low < high else { return false }
    return (low..<high).contains { parsed[$0].text == mark }
  }
}
