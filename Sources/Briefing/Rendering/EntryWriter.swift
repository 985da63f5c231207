/// Writes one claim with its verdict, its fact and its source.
struct EntryWriter {
  let brief: Brief
  let articleBase: String?

  /// One line for the top of the page.
  func headline(_ group: ClaimGroup) -> Page.Block {
    .paragraph(
      [
        .strong([.text(Wording.capitalized(group.verdict.phrase) + ":")]),
        .text(" “\(group.item.claim.text.inOneLine)” ("),
      ] + place(group.item) + [.text(")")])
  }

  /// The sentence, where it stands, what the facts say, and on what authority.
  func entry(_ group: ClaimGroup) -> [Page.Block] {
    let (claim, judgement) = (group.item.claim, group.item.judgement)
    var lines: [[Page.Inline]] = [
      [
        .strong([.text(Wording.capitalized(judgement.verdict.phrase) + ".")]),
        .text(" " + sentence(judgement.reason)),
      ]
    ]
    if !readsAsQuoted(group.item) { lines.append([.text("Read as: “\(claim.text.inOneLine)”")]) }
    if judgement.verdict == .partlySupported, !judgement.uncovered.isEmpty {
      let words = judgement.uncovered.map { "“\($0.text.inOneLine)”" }
      lines.append([.text("No fact covers \(Wording.list(words)).")])
    }
    if judgement.verdict != .unverified {
      for id in judgement.facts { lines += self.lines(ofFact: id) }
    } else if let nearest = judgement.facts.first ?? judgement.candidates.first,
      let fact = brief.fact(nearest)
    {
      lines.append([.text("Nearest fact: \(sentence(fact.statement)) (")] + code(fact.id))
      lines[lines.count - 1].append(.text(")"))
    }
    lines.append(origin(group))
    return [
      .quote([.paragraph(Marking.inlines(of: group.item))]),
      .bullets(lines.map { [.paragraph($0)] }),
    ]
  }

  /// Two articles that cannot both be right.
  func entry(_ disagreement: Disagreement) -> [Page.Block] {
    let items = [disagreement.first, disagreement.second]
    return items.map { .quote([.paragraph(Marking.inlines(of: $0))]) } + [
      .bullets(
        [[.paragraph([.text(sentence(disagreement.reason))])]]
          + items.map { [.paragraph(origin(ClaimGroup(item: $0)))] })
    ]
  }

  /// An article: its title, publisher and date, and where it is.
  func inlines(of article: Brief.Article) -> [Page.Inline] {
    var parts: [String] = []
    if let publisher = article.publisher { parts.append(publisher.inOneLine) }
    if let title = article.title { parts.append("“\(title.inOneLine)”") }
    if let date = article.date { parts.append(Wording.day(date)) }
    let words = parts.joined(separator: ", ")
    return [.text(words.isEmpty ? "" : words + ": ")]
      + link([.text(article.path)], toArticle: article.path, line: nil)
  }

  /// A source: its publisher, title, date, and what it says.
  func inlines(of source: Fact.Source, withQuote: Bool) -> [Page.Inline] {
    var out: [Page.Inline] = []
    if let publisher = source.publisher { out.append(.text("\(publisher.inOneLine), ")) }
    let title = Page.Inline.text("“\(source.title.inOneLine)”")
    if let url = source.url, SafeLink.isSafe(url) {
      out.append(.link([title], to: url))
    } else {
      out.append(title)
    }
    if let date = source.date { out.append(.text(", \(Wording.date(date))")) }
    if withQuote, let quote = source.quote {
      let words = quote.inOneLine.trimmingQuotes
      out.append(.text(": “\(words)”"))
    }
    return out
  }

  /// "seeds/a.md, line 12", as a link where there is something to link to.
  func place(_ item: Brief.Item) -> [Page.Inline] {
    link(
      [.text("\(item.article), line \(item.claim.line)")], toArticle: item.article,
      line: item.claim.line)
  }

  /// A fact with its time, its sources and their words.
  func lines(ofFact id: String) -> [[Page.Inline]] {
    guard let fact = brief.fact(id) else { return [[.text("Fact: ")] + code(id)] }
    var lines: [[Page.Inline]] = []
    let time = [fact.date, fact.validity].compactMap { $0 }.map(Wording.span)
      .filter { !$0.isEmpty && !fact.statement.contains($0) }
    let when = time.isEmpty ? "" : ", " + time.joined(separator: ", ")
    let known = fact.isTrue ? "Fact: " : "Known not to be so: "
    lines.append(
      [.text(known + sentence(fact.statement) + " (")] + code(fact.id) + [.text("\(when))")])
    if let say = fact.say { lines.append([.text("Say instead: “\(say.inOneLine)”")]) }
    if let context = fact.context { lines.append([.text("Context: \(sentence(context))")]) }
    for source in fact.sources {
      lines.append([.text("Source: ")] + inlines(of: source, withQuote: true))
    }
    return lines
  }

  private func origin(_ group: ClaimGroup) -> [Page.Inline] {
    var out = place(group.item)
    if let speaker = group.item.claim.speaker {
      out.append(.text(", said by \(speaker.inOneLine)"))
    }
    for other in group.others { out += [.text("; also ")] + place(other) }
    return out + [.text(" (")] + code(group.item.claim.id) + [.text(", ")]
      + code(group.item.judgement.code) + [.text(")")]
  }

  private func code(_ text: String) -> [Page.Inline] { [.code(text.inOneLine)] }

  private func link(
    _ inlines: [Page.Inline], toArticle path: String, line: Int?
  ) -> [Page.Inline] {
    guard let articleBase, path != "-", brief.article(path)?.isInWorkspace != false,
      let target = SafeLink.path(articleBase + path)
    else {
      return inlines
    }
    return [.link(inlines, to: target + (line.map { "#L\($0)" } ?? ""))]
  }

  /// Whether the stand-alone text is what stands in the article anyway.
  private func readsAsQuoted(_ item: Brief.Item) -> Bool {
    func words(_ text: String) -> String {
      text.inOneLine.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return words(item.passage.text).contains(words(item.claim.text))
  }

  /// The text in one line, beginning with a capital and ending with a full stop; an id keeps its
  /// spelling.
  private func sentence(_ text: String) -> String {
    let line = text.inOneLine
    let startsWithID = line.prefix { $0 != " " }.contains("-")
    let sentence = startsWithID ? line : Wording.capitalized(line)
    let last = sentence.last { !"”’\"')".contains($0) }
    return last.map { ".!?…".contains($0) } ?? true ? sentence : sentence + "."
  }
}

extension String {
  /// The text without a pair of quotation marks around it.
  var trimmingQuotes: String {
    for (open, close) in [("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»")]
    where count > 1 && hasPrefix(open) && hasSuffix(close) {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
