import SpacyPipeline

/// Who has an office, a title or a rank over a span of days, as one fact states it.
struct Tenure: Sendable {
  /// Index of the fact.
  let fact: Int
  let id: String
  let supersedes: [String]
  let view: StatementView
  /// The term of the holder's name.
  let holder: Int
  let name: Name
  /// The noun that names the post: *mayor*, *capital*, *record*; `nil` where a verb says that
  /// somebody leads a body.
  let role: Int?
  /// Every term that says which post it is, the role among them.
  let post: [Int]
  let span: DaySpan

  /// Whether the post was held on one of the days of a span.
  func isActive(in days: DaySpan) -> Bool { span.overlaps(days) }

  /// Whether it had begun by a day.
  func hasBegun(by day: CalendarDay?) -> Bool {
    guard let day, let from = span.from else { return true }
    return from <= day
  }

  /// Whether it was over on a day.
  func hasEnded(by day: CalendarDay?) -> Bool {
    guard let day, let to = span.to else { return false }
    return to < day
  }
}

/// Reads out of a fact who holds which post.
struct TenureReader {
  let lexical: LexicalRelations

  /// Verbs of having a post that the object names.
  private static let having: Set<String> = ["hold", "occupy"]

  /// The tenure that a fact states; `nil` when it states something else.
  func tenure(_ index: Int, _ reading: FactReading) -> Tenure? {
    guard reading.isState, reading.fact.isTrue, reading.fact.status == .approved,
      let span = reading.fact.validity
    else { return nil }
    for view in reading.wordings where view.reading.speech == nil {
      guard let (holder, role, post) = parts(of: view), let name = view.terms[holder].name else {
        continue
      }
      return Tenure(
        fact: index, id: reading.fact.id, supersedes: reading.fact.supersedes, view: view,
        holder: holder, name: name, role: role, post: post, span: span)
    }
    return nil
  }

  private func parts(of view: StatementView) -> (holder: Int, role: Int?, post: [Int])? {
    guard let proposition = view.reading.content.first, let predicate = proposition.predicate,
      !view.terms[predicate].context.isNegated, view.terms[predicate].context.mode == .done
    else { return nil }
    let links = view.statement.links(from: predicate)
    guard
      let holder = links.first(where: {
        $0.slot == .subject && view.terms[$0.dependent].name != nil
      })?.dependent
    else { return nil }
    let rest = proposition.terms.filter {
      $0 != holder && view.terms[$0].value?.days == nil && !isTitle($0, of: holder, view)
    }
    let term = view.terms[predicate]
    if term.wordClass == .noun, term.isWord,
      view.statement.parse[proposition.head].plainLemma == "be"
    {
      return (holder, predicate, rest)
    }
    guard term.wordClass == .verb else { return nil }
    let object = links.first { $0.slot == .object }?.dependent
    if Self.having.contains(term.lemma), let object, view.terms[object].isWord {
      return (holder, object, rest.filter { $0 != predicate })
    }
    return HeadshipWords.verbs.contains(term.lemma) && object != nil
      ? (holder, nil, rest.filter { $0 != predicate }) : nil
  }

  /// "Judge" of "Judge Irena Strelka".
  private func isTitle(_ term: Int, of holder: Int, _ view: StatementView) -> Bool {
    view.statement.links(from: holder).contains { $0.slot == .modifier && $0.dependent == term }
  }
}
