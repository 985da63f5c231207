/// A form in which a comparison or a timeline can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json

  /// The comparison in this form.
  public func render(_ comparison: Comparison, colours: Bool = false) -> String {
    if self == .json { return comparison.record.pages }
    let title =
      "Changes from the briefing for \(Wording.day(comparison.old.date)) "
      + "to that for \(Wording.day(comparison.new.date))"
    return render(ComparisonPage.page(comparison, title: title), title, colours)
  }

  /// The timeline in this form.
  public func render(_ timeline: Timeline, colours: Bool = false) -> String {
    if self == .json { return timeline.record.pages }
    let title = "Claims over time"
    return render(TimelinePage.page(timeline, title: title), title, colours)
  }

  private func render(_ page: Page, _ title: String, _ colours: Bool) -> String {
    switch self {
    case .text, .json: PageText(colours: colours).text(of: page)
    case .markdown: page.commonMark
    case .html: HTMLRenderer.document(title: title, body: page.html)
    }
  }
}

/// A comparison as a page.
enum ComparisonPage {
  static func page(_ comparison: Comparison, title: String) -> Page {
    var blocks: [Page.Block] = [.heading(1, [.text(title)])]
    let kinds = Change.Kind.allCases.map { kind in
      (kind: kind, changes: comparison.changes.filter { $0.kind == kind })
    }
    var counts = kinds.filter { !$0.changes.isEmpty }.map { kind, changes in
      "\(Wording.grouped(changes.count)) \(ChangeWriter.title(kind).lowercased())"
    }
    counts.append("\(Wording.grouped(comparison.unchanged)) unchanged")
    blocks.append(.paragraph([.text(Wording.capitalized(Wording.list(counts)) + ".")]))
    for (kind, changes) in kinds where !changes.isEmpty {
      let heading = "\(ChangeWriter.title(kind)) (\(Wording.grouped(changes.count)))"
      blocks.append(.heading(2, [.text(heading)]))
      blocks.append(.bullets(changes.map { [.paragraph(ChangeWriter.entry($0))] }))
    }
    return Page(blocks: blocks)
  }
}

/// A timeline as a page.
enum TimelinePage {
  static func page(_ timeline: Timeline, title: String) -> Page {
    var blocks: [Page.Block] = [.heading(1, [.text(title)])]
    if timeline.threads.isEmpty {
      blocks.append(.paragraph([.text("No claim of the archive fits.")]))
    }
    for thread in timeline.threads {
      guard let last = thread.entries.last?.side else { continue }
      blocks.append(.quote([.paragraph([.text(last.text.inOneLine)])]))
      blocks.append(.bullets(thread.entries.map { [.paragraph(inlines($0))] }))
    }
    return Page(blocks: blocks)
  }

  private static func inlines(_ entry: Timeline.Entry) -> [Page.Inline] {
    let side = entry.side
    let speaker = side.speaker.map { ", said by \($0.inOneLine)" } ?? ""
    return [
      .text("\(Wording.day(entry.date)): "), .strong([.text(side.verdict.phrase)]),
      .text(" (\(side.article.inOneLine), line \(side.line)\(speaker), "), .code(side.id),
      .text(")"),
    ]
  }
}
