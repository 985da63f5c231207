/// A form in which a brief can be written.
public enum BriefFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json, jsonl, sarif, github, junit, rdjsonl, claimreview, latex, man

  /// What rendering must know beside the brief.
  public struct Options: Sendable, Hashable {
    /// What leads from the page's folder to the workspace, `"../"`; `nil` leaves out links.
    public var articleBase: String?
    /// Whether text is coloured.
    public var colours: Bool
    /// What counts as a failure.
    public var threshold: FailureThreshold

    /// Makes options; without arguments, for a page without links and without colours.
    public init(
      articleBase: String? = nil, colours: Bool = false, threshold: FailureThreshold = .contradicted
    ) {
      self.articleBase = articleBase
      self.colours = colours
      self.threshold = threshold
    }
  }

  /// The brief in this form; the same brief always gives the same bytes.
  public func render(_ brief: Brief, _ options: Options = Options()) -> String {
    switch self {
    case .text: TextRenderer.render(brief, colours: options.colours)
    case .markdown: MarkdownRenderer.render(brief, articleBase: options.articleBase)
    case .html: HTMLRenderer.render(brief, articleBase: options.articleBase)
    case .json: JSONRenderer.render(brief)
    case .jsonl: JSONLinesRenderer.render(brief)
    case .sarif: SARIFRenderer.render(brief)
    case .github: GitHubRenderer.render(brief)
    case .junit: JUnitRenderer.render(brief, failOn: options.threshold)
    case .rdjsonl: ReviewdogRenderer.render(brief)
    case .claimreview: ClaimReviewRenderer.render(brief)
    case .latex: LaTeXRenderer.render(brief)
    case .man: ManRenderer.render(brief)
    }
  }
}
