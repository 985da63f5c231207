import Foundation

@testable import Briefing

/// A brief made by hand that has one of everything a page can show.
enum SampleBrief {
  static let article = "seeds/2026-06-05-jobs.md"
  static let other = "seeds/2026-06-04-wire.txt"

  static func day(_ text: String) -> CalendarDay {
    CalendarDay(text) ?? CalendarDay(daysSinceEpoch: 0)
  }

  /// A claim whose words in ⟦…⟧ are its predicate; it fills its sentence.
  static func claim(
    _ marked: String, id: String, at start: Int = 100, line: Int = 7, text: String? = nil,
    subject: String = "Arland", speaker: String? = nil, values: [(String, Value.Kind)] = [],
    worth: Double = 0.5, checkable: Bool = true
  ) -> Claim {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", omittingEmptySubsequences: false)
    let sentence = String(parts[0] + rest[0] + rest[1])
    let from = start + parts[0].utf8.count
    let whole = Quote(range: start..<start + sentence.utf8.count, text: sentence)
    return Claim(
      id: id, text: text ?? sentence, span: whole, line: line, column: 1,
      predicate: Quote(range: from..<from + rest[0].utf8.count, text: String(rest[0])),
      sentence: whole, subject: subject, speaker: speaker,
      speech: speaker == nil ? nil : .indirect, mode: .asserted, negated: false, kind: .quantity,
      values: values.compactMap { words, kind in
        guard let range = sentence.range(of: words) else { return nil }
        let offset = start + sentence.utf8.distance(from: sentence.startIndex, to: range.lowerBound)
        return Value(
          kind: kind, range: offset..<offset + words.utf8.count,
          low: Double(words.filter(\.isNumber)),
          high: Double(words.filter(\.isNumber)), unit: kind == .percent ? "percent" : nil)
      }, checkable: checkable, uncheckable: checkable ? nil : "opinion", worth: worth,
      worthFeatures: [.init(feature: "figure", points: worth)])
  }

  static func item(article: String, claim: Claim, judgement: Judgement) -> Brief.Item {
    let (line, length) = (claim.line, claim.span.range.count)
    return Brief.Item(
      article: article, claim: claim,
      region: .init(
        start: .init(line: line, utf16: 1, utf8: 1),
        end: .init(line: line, utf16: claim.span.text.utf16.count + 1, utf8: length + 1)),
      judgement: judgement)
  }

  static let jobless = Fact(
    id: "arland-jobless-2026-05", statement: "Unemployment in Arland was 4.2 percent in May 2026.",
    also: [], date: DaySpan(from: day("2026-05-01"), to: day("2026-05-31")), validity: nil,
    isTrue: true, status: .approved, supersedes: [], say: nil,
    context: "The figure is adjusted for the season.", tags: ["economy"],
    sources: [
      .init(
        title: "Labour force survey, May 2026", publisher: "Statistics Arland",
        date: DaySpan(day("2026-06-03")), url: "https://example.org/lfs",
        quote: "“The rate was 4.2 %.”")
    ], reviewed: nil, place: .init(file: "seeds/facts.yaml", line: 12, column: 5))

  static let minister = Fact(
    id: "arland-minister-rask", statement: "Ida Rask is minister of labour of Arland.", also: [],
    date: nil, validity: DaySpan(from: day("2022-03-01"), to: day("2026-05-20")), isTrue: true,
    status: .approved, supersedes: [], say: "Ida Rask was minister of labour until 20 May 2026.",
    context: nil, tags: [],
    sources: [
      .init(
        title: "The cabinet [list]", publisher: nil, date: nil, url: "javascript:alert(1)",
        quote: nil)
    ], reviewed: nil, place: .init(file: "seeds/facts.yaml", line: 30, column: 5))

  static let figure = item(
    article: article,
    claim: claim(
      "Unemployment ⟦fell⟧ to 4.8 percent in May, the statistics office said.", id: "c-00000001",
      text: "Unemployment in Arland fell to 4.8 percent in May [2026].",
      speaker: "the statistics office", values: [("4.8 percent", .percent)], worth: 0.9),
    judgement: Judgement(
      verdict: .contradicted, code: "quantity-differs", facts: ["arland-jobless-2026-05"],
      reason: "the claim says 4.8 percent; arland-jobless-2026-05 says 4.2 percent for May 2026",
      slots: [
        SlotComparison(
          slot: .quantity, claim: Fragment(text: "4.8 percent", range: 34..<45),
          fact: "4.2 percent", test: "4.2 within 4.75..4.85", result: .differs)
      ]))

  static let office = item(
    article: article,
    claim: claim(
      "Ida Rask ⟦is⟧ minister of labour.", id: "c-00000002", at: 300, line: 9, subject: "Ida Rask"),
    judgement: Judgement(
      verdict: .outdated, code: "lapsed", facts: ["arland-minister-rask"],
      reason: "it was so until 20 May 2026"))

  static let part = item(
    article: article,
    claim: claim(
      "Unemployment ⟦was⟧ 4.2 percent in May because of the harvest.", id: "c-00000003", at: 400,
      line: 11),
    judgement: Judgement(
      verdict: .partlySupported, code: "partly-supported", facts: ["arland-jobless-2026-05"],
      reason: "no fact speaks of \"because of the harvest\"",
      uncovered: [Fragment(text: "because of the harvest", range: 38..<60)]))

  static let open = item(
    article: article,
    claim: claim(
      "Nordtel ⟦hired⟧ 40 *engineers* in <b>June</b> & July.", id: "c-00000004", at: 500, line: 13,
      subject: "Nordtel", values: [("40", .number)], worth: 0.7),
    judgement: Judgement(
      verdict: .unverified, code: "near-fact", reason: "the nearest fact is about another subject",
      candidates: ["arland-jobless-2026-05"]))

  static let same = item(
    article: other,
    claim: claim(
      "Nordtel ⟦hired⟧ 60 *engineers* in <b>June</b> & July.", id: "c-00000006", at: 10, line: 2,
      subject: "Nordtel", values: [("60", .number)], worth: 0.7),
    judgement: Judgement(verdict: .unverified, code: "no-fact", reason: "no fact speaks to it"))

  static let right = item(
    article: article,
    claim: claim(
      "Unemployment ⟦stood⟧ at 4.2 percent.", id: "c-00000005", at: 600, line: 15,
      values: [("4.2 percent", .percent)]),
    judgement: Judgement(
      verdict: .supported, code: "supported", facts: ["arland-jobless-2026-05"],
      reason: "arland-jobless-2026-05 states it"))

  static let again = item(
    article: other,
    claim: claim("Unemployment ⟦stood⟧ at 4.2 percent.", id: "c-00000005", at: 200, line: 4),
    judgement: right.judgement)

  static let view = item(
    article: article,
    claim: claim(
      "That ⟦is⟧ a shame.", id: "c-00000007", at: 700, line: 17, worth: 0, checkable: false),
    judgement: Judgement(verdict: .notCheckable, code: "opinion", reason: "an evaluation"))

  static let brief = Brief(
    date: day("2026-06-05"), asOf: day("2026-06-05"),
    analyser: .init(version: "0.1.0", model: "sample 1.0"),
    factBase: .init(
      digest: "0123456789abcdef0123456789abcdef",
      facts: [
        "arland-jobless-2026-05": jobless.contentDigest,
        "arland-minister-rask": minister.contentDigest,
      ]),
    articles: [
      .init(
        path: article, title: "Fewer people out of work", publisher: "The Arland Courier",
        url: "https://example.org/jobs", date: day("2026-06-05"), digest: "aa", sentences: 9,
        withoutClaims: ["a question states nothing": 2]),
      .init(path: other, digest: "bb", sentences: 3),
    ],
    items: [figure, office, part, open, same, right, again, view], facts: [jobless, minister],
    changes: Comparison(
      old: .init(date: day("2026-06-04"), asOf: day("2026-06-04"), claims: 5),
      new: .init(date: day("2026-06-05"), asOf: day("2026-06-05"), claims: 8),
      changes: [
        Change(
          kind: .figureChanged,
          old: .init(
            id: "c-00000009", text: "Unemployment in Arland fell to 4.2 percent in May.",
            article: article, line: 5, speaker: nil, verdict: .supported, code: "supported"),
          new: .init(
            id: "c-00000001", text: "Unemployment in Arland fell to 4.8 percent in May [2026].",
            article: article, line: 7, speaker: nil, verdict: .contradicted,
            code: "quantity-differs"),
          detail: "4.2 percent to 4.8 percent (up 0.6)", removed: ["4.2"], added: ["4.8"],
          causes: [.init(kind: .article, detail: article)]),
        Change(
          kind: .new, old: nil,
          new: .init(
            id: "c-00000002", text: "Ida Rask is minister of labour.", article: article, line: 9,
            speaker: nil, verdict: .outdated, code: "lapsed"), detail: "",
          causes: [.init(kind: .article, detail: article)]),
      ], unchanged: 3))
}
