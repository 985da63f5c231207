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
    let inputs = zip(articles, extractions).map { article, claims in
      briefer.inputs(claims, of: article.document, path: article.name, date: article.date)
    }
    briefer.prepare(for: inputs.flatMap(\.self))
    var judged = await Newsroom.judge(inputs.flatMap(\.self), briefer, asOf: asOf, work)[...]
    let reports = zip(articles, extractions).map { article, claims in
      let own = judged.prefix(claims.claims.count)
      judged = judged.dropFirst(own.count)
      return briefer.report(
        on: article.document, path: article.name, isInWorkspace: article.isInWorkspace,
        date: article.date, claims, judgements: Array(own))
    }
    return Brief(
      of: reports, date: date, asOf: asOf, facts: facts, analyser: knowledge.analyser)
  }

  /// Judges claims that stand alone, a few together on each of some workers.
  ///
  /// The facts that were read for them are kept for those that follow.
  mutating func judge(_ claims: [ClaimInput], asOf: CalendarDay?, jobs: Int) async -> [Judgement] {
    briefer.prepare(for: claims)
    return await Newsroom.judge(claims, briefer, asOf: asOf, Workers(jobs: jobs))
  }

  /// Judges claims a few together on each worker.
  private static func judge(
    _ claims: [ClaimInput], _ briefer: Briefer, asOf: CalendarDay?, _ work: Workers
  ) async -> [Judgement] {
    let shares = stride(from: 0, to: claims.count, by: share).map {
      Array(claims[$0..<min($0 + share, claims.count)])
    }
    return await work.map(shares) { briefer.judge($0, asOf: asOf) }.flatMap(\.self)
  }

  /// How many claims are judged together, whatever the number of workers: fewer cost more, as the
  /// parser works on all words of a batch at once.
  static let share = 64

  /// Judges a claim of an article again.
  func judge(
    _ claim: Claim, date: CalendarDay?, sources: [String], asOf: CalendarDay
  ) -> Judgement {
    briefer.judge(claim, date: date, sources: sources, asOf: asOf)
  }
}
