/// The page of a brief as sections in the order in which an editor reads them.
///
/// Markdown, HTML, LaTeX, man and text are made of these sections.
struct BriefPage {
  /// A part of the page with a heading.
  struct Section {
    /// A name for styles and links: "contradicted".
    let name: String
    let title: String
    /// What stands under the heading before the entries.
    var lead: [Page.Block] = []
    /// One list of blocks for each claim.
    var entries: [[Page.Block]] = []

    var blocks: [Page.Block] { [.heading(2, [.text(title)])] + lead + entries.flatMap { $0 } }
  }

  let title: String
  /// The line of counts under the title.
  let counts: [Page.Block]
  let sections: [Section]

  /// - Parameter articleBase: what leads from the page's folder to the workspace, `"../"`; `nil`
  ///   leaves the places without links.
  init(_ brief: Brief, articleBase: String?) {
    title = "Briefing for \(Wording.day(brief.date))"
    counts = [.paragraph([.text(BriefPage.counts(brief))])]
    let entries = EntryWriter(brief: brief, articleBase: articleBase)
    let groups = ClaimGroup.groups(of: brief)
    var sections = [BriefPage.first(brief, groups, entries)]
    if let changes = brief.changes, !changes.changes.isEmpty {
      sections.append(BriefPage.changes(changes))
    }
    sections += BriefPage.judged(brief, groups, entries)
    sections += [BriefPage.notChecked(brief), BriefPage.sources(brief, entries)]
    sections.append(BriefPage.making(brief))
    self.sections = sections.filter { !$0.lead.isEmpty || !$0.entries.isEmpty }
  }

  /// The whole page as one tree.
  var page: Page {
    Page(blocks: [.heading(1, [.text(title)])] + counts + sections.flatMap(\.blocks))
  }

  /// At most so many unverified claims are listed.
  static let unverifiedLimit = 15

  private static func counts(_ brief: Brief) -> String {
    let claims = Wording.count(brief.items.count, "claim")
    let articles = Wording.count(brief.articles.count, "article")
    let parts = Verdict.reportOrder.compactMap { verdict in
      brief.verdictCounts[verdict].map { Wording.counted(verdict, $0) }
    }
    let makes = brief.articles.count == 1 ? "makes" : "make"
    guard !parts.isEmpty else { return "\(articles) \(makes) no claim that was recognised." }
    return "\(articles) \(makes) \(claims): \(Wording.list(parts))."
  }

  private static func first(
    _ brief: Brief, _ groups: [ClaimGroup], _ entries: EntryWriter
  ) -> Section {
    let urgent = groups.filter { $0.verdict.severity >= .warning }
      .sorted { $0.sortsBefore($1) }
    var items = urgent.prefix(5).map { [entries.headline($0)] }
    if urgent.isEmpty, !brief.items.isEmpty {
      items = [[.paragraph([.text("Nothing in these articles conflicts with the facts.")])]]
    }
    let coverage = Coverage(brief)
    if coverage.checkable > 0, items.count < 5 {
      let open = coverage.checkable - coverage.decided
      let text =
        open == 0
        ? "A fact speaks to every claim that can be checked."
        : "No fact settles \(Wording.grouped(open)) of the "
          + "\(Wording.count(coverage.checkable, "claim")) that can be checked; "
          + "that says nothing about them."
      items.append([.paragraph([.text(text)])])
    }
    return Section(
      name: "first", title: "What to know first", lead: items.isEmpty ? [] : [.bullets(items)])
  }

  private static func changes(_ comparison: Comparison) -> Section {
    let shown = comparison.changes.filter { $0.isNews }
    let (fresh, gone) = (
      comparison.changes.filter { $0.kind == .new }.count,
      comparison.changes.filter { $0.kind == .gone }.count
    )
    var items = shown.prefix(10).map { [Page.Block.paragraph(ChangeWriter.inlines($0))] }
    if shown.count > 10 {
      items.append([
        .paragraph([.text("\(Wording.count(shown.count - 10, "more change")) in the JSON.")])
      ])
    }
    let counts =
      "\(Wording.count(fresh, "claim")) new, \(Wording.grouped(gone)) gone, "
      + "\(Wording.grouped(comparison.unchanged)) unchanged."
    return Section(
      name: "changes",
      title: "Changed since the briefing for \(Wording.day(comparison.old.date))",
      lead: [.paragraph([.text(counts)])] + (items.isEmpty ? [] : [.bullets(items)]))
  }

  private static func judged(
    _ brief: Brief, _ groups: [ClaimGroup], _ entries: EntryWriter
  ) -> [Section] {
    var sections: [Section] = []
    func add(_ verdict: Verdict, _ title: String) {
      let groups = groups.filter { $0.verdict == verdict }.sorted { $0.sortsBefore($1) }
      guard !groups.isEmpty else { return }
      let limit = verdict == .unverified ? unverifiedLimit : groups.count
      var section = Section(
        name: verdict.rawValue, title: "\(title) (\(Wording.grouped(groups.count)))",
        entries: groups.prefix(limit).map { entries.entry($0) })
      if groups.count > limit {
        section.lead = [
          .paragraph([
            .text(
              "The \(limit) that most deserve checking; "
                + "\(Wording.grouped(groups.count - limit)) more are in the JSON.")
          ])
        ]
      }
      sections.append(section)
    }
    add(.contradicted, "Does not match the facts")
    add(.outdated, "Out of date")
    add(.disputed, "Disputed")
    let disagreements = Disagreement.all(in: brief)
    if !disagreements.isEmpty {
      sections.append(
        Section(
          name: "sources-disagree",
          title: "Sources disagree (\(Wording.grouped(disagreements.count)))",
          entries: disagreements.map { entries.entry($0) }))
    }
    add(.partlySupported, "Partly supported")
    add(.unverified, "Not verified")
    add(.supported, "Supported")
    return sections
  }

  private static func notChecked(_ brief: Brief) -> Section {
    let claims = brief.items.filter { $0.judgement.verdict == .notCheckable }
    let codes = Dictionary(claims.map { ($0.judgement.code, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var items = codes.map { code, count in
      let summary = VerdictCode.named(code).map { ": \($0.summary)" } ?? ""
      return [
        Page.Block.paragraph([.text("\(Wording.count(count, "claim")), \(code)\(summary)")])
      ]
    }
    for part in Coverage(brief).sentenceParts.dropFirst() {
      let text = "\(Wording.count(part.count, "sentence")) without a claim: \(part.name)"
      items.append([.paragraph([.text(text)])])
    }
    return Section(
      name: "not-checked", title: "Not checked", lead: items.isEmpty ? [] : [.bullets(items)])
  }

  private static func sources(_ brief: Brief, _ entries: EntryWriter) -> Section {
    var blocks: [Page.Block] = []
    if !brief.articles.isEmpty {
      blocks.append(.paragraph([.text("Articles read:")]))
      blocks.append(.bullets(brief.articles.map { [.paragraph(entries.inlines(of: $0))] }))
    }
    let sources = brief.facts.flatMap(\.sources)
    var seen: Set<Fact.Source> = []
    let distinct = sources.filter { seen.insert($0).inserted }
      .sorted { ($0.publisher ?? "", $0.title) < ($1.publisher ?? "", $1.title) }
    if !distinct.isEmpty {
      blocks.append(.paragraph([.text("Sources of the facts above:")]))
      blocks.append(
        .bullets(distinct.map { [.paragraph(entries.inlines(of: $0, withQuote: false))] }))
    }
    return Section(name: "sources", title: "Sources", lead: blocks)
  }

  private static func making(_ brief: Brief) -> Section {
    let coverage = Coverage(brief)
    func shares(_ parts: [Coverage.Part], _ phrase: (String) -> String) -> String {
      Wording.list(
        parts.map { "\(Wording.grouped($0.count)) (\($0.percent) %) \(phrase($0.name))" })
    }
    var lines: [String] = []
    if !coverage.sentenceParts.isEmpty {
      lines.append(
        "\(Wording.count(coverage.sentences, "sentence")): "
          + shares(coverage.sentenceParts) { $0 == "with a claim" ? $0 : "without: \($0)" } + ".")
    }
    if !coverage.claimParts.isEmpty {
      lines.append(
        "\(Wording.count(coverage.claims, "claim")): "
          + shares(coverage.claimParts) { Verdict(rawValue: $0)?.phrase ?? $0 } + ".")
      lines.append(
        "\(Wording.count(coverage.checkable, "claim")) can be checked; a fact decided "
          + "\(Wording.grouped(coverage.decided)).")
    }
    lines.append(
      "Facts as of \(Wording.day(brief.asOf)): "
        + "\(Wording.count(brief.factBase.facts.count, "fact")), "
        + "digest \(brief.factBase.digest.prefix(16)).")
    lines.append("brief \(brief.analyser.version), model \(brief.analyser.model).")
    return Section(
      name: "making", title: "How this brief was made",
      lead: [.bullets(lines.map { [.paragraph([.text($0)])] })])
  }
}
