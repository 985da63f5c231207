import Briefing

/// Everything that making briefs takes: the workspace, its facts, and what is known of English.
struct Newsroom {
  let workspace: Workspace
  let facts: FactFile
  let knowledge: Knowledge
  private var briefer: Briefer

  init(_ common: CommonOptions, _ facts: FactsOptions, _ model: ModelOptions) throws {
    workspace = try Workspace(config: common.config)
    self.facts = try facts.load(in: workspace)
    knowledge = try Knowledge(model)
    let checker = Checker(
      facts: self.facts, index: IndexCache.index(of: self.facts), parser: knowledge.parser,
      wordNet: knowledge.wordNet)
    briefer = Briefer(parser: knowledge.parser, checker: checker)
  }

  /// The brief of some articles; the same bytes for any number of jobs.
  func brief(
    of articles: [DatedArticle], date: CalendarDay, asOf: CalendarDay, options: ArticleOptions,
    isQuiet: Bool
  ) async -> Brief {
    let cache = AnalysisCache(fingerprint: knowledge.fingerprint, isOff: options.noCache)
    let work = Workers(jobs: options.jobs)
    var briefer = briefer
    var progress = ProgressBar(total: articles.count, noun: "articles", isQuiet: isQuiet)
    let extractions = await work.map(articles) { [briefer] article in
      cache.extraction(of: article) {
        briefer.extraction(of: article.document, date: article.date)
      }
    } step: {
      progress.step()
    }
    progress.end()
    briefer.prepare(for: extractions)
    let reports = await work.map(Array(zip(articles, extractions))) { [briefer] article, claims in
      briefer.report(
        on: article.document, path: article.name, isInWorkspace: article.isInWorkspace,
        date: article.date, claims, asOf: asOf)
    }
    return Brief(
      of: reports, date: date, asOf: asOf, facts: facts, analyser: knowledge.analyser)
  }

  /// Judges claims that stand alone, a few together on each of some workers.
  ///
  /// The facts that were read for them are kept for those that follow.
  mutating func judge(_ claims: [ClaimInput], asOf: CalendarDay?, jobs: Int) async -> [Judgement] {
    briefer.prepare(for: claims)
    let shares = stride(from: 0, to: claims.count, by: Newsroom.share).map {
      Array(claims[$0..<min($0 + Newsroom.share, claims.count)])
    }
    return await Workers(jobs: jobs).map(shares) { [briefer] in briefer.judge($0, asOf: asOf) }
      .flatMap { $0 }
  }

  /// How many claims are judged together, whatever the number of workers.
  static let share = 16

  /// Judges a claim of an article again.
  func judge(
    _ claim: Claim, date: CalendarDay?, sources: [String], asOf: CalendarDay
  ) -> Judgement {
    briefer.judge(claim, date: date, sources: sources, asOf: asOf)
  }
}
