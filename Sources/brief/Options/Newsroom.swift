import Briefing

/// Everything that making briefs takes: the workspace, its facts, and what is known of English.
struct Newsroom {
  let workspace: Workspace
  let facts: FactFile
  let knowledge: Knowledge
  private let briefer: Briefer

  init(_ common: CommonOptions, _ facts: FactsOptions, _ model: ModelOptions) throws {
    workspace = try Workspace(config: common.config)
    self.facts = try facts.load(in: workspace)
    knowledge = try Knowledge(model)
    let checker = Checker(facts: self.facts, parser: knowledge.parser, wordNet: knowledge.wordNet)
    briefer = Briefer(parser: knowledge.parser, checker: checker)
  }

  /// The brief of some articles; the same bytes for any number of jobs.
  func brief(
    of articles: [DatedArticle], date: CalendarDay, asOf: CalendarDay, options: ArticleOptions,
    isQuiet: Bool
  ) async -> Brief {
    let cache = AnalysisCache(fingerprint: knowledge.fingerprint, isOff: options.noCache)
    var progress = ProgressBar(total: articles.count, noun: "articles", isQuiet: isQuiet)
    var reports = [Brief.Report?](repeating: nil, count: articles.count)
    let briefer = briefer
    await withTaskGroup(of: (Int, Brief.Report).self) { group in
      var next = 0
      func start() {
        guard next < articles.count else { return }
        let (number, article) = (next, articles[next])
        next += 1
        group.addTask {
          let claims = cache.extraction(of: article) {
            briefer.extraction(of: article.document, date: article.date)
          }
          return (
            number,
            briefer.report(
              on: article.document, path: article.name, isInWorkspace: article.isInWorkspace,
              date: article.date, claims, asOf: asOf)
          )
        }
      }
      for _ in 0..<options.jobs { start() }
      for await (number, report) in group {
        reports[number] = report
        progress.step()
        start()
      }
    }
    progress.end()
    return Brief(
      of: reports.compactMap { $0 }, date: date, asOf: asOf, facts: facts,
      analyser: knowledge.analyser)
  }

  /// Judges a claim that stands alone.
  func judge(_ claim: ClaimInput, asOf: CalendarDay?) -> Judgement {
    briefer.judge(claim, asOf: asOf)
  }

  /// Judges a claim of an article again.
  func judge(
    _ claim: Claim, date: CalendarDay?, sources: [String], asOf: CalendarDay
  ) -> Judgement {
    briefer.judge(claim, date: date, sources: sources, asOf: asOf)
  }
}
