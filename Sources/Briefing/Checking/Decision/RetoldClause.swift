import SpacyPipeline

/// Whether a clause of circumstance only tells again of the event that the main fact is about: "when
/// the ship was wrecked off Italy" beside "in the wreck of the ship off the Italian coast".
struct RetoldClause {
  let claim: StatementView
  let clause: Proposition
  let fact: FactReading
  let wording: StatementView
  let lexical: LexicalRelations

  /// Words that join a clause to what happened at the time of the main event, or by its cause.
  private static let joining: Set<String> = [
    "when", "as", "after", "once", "while", "because", "since", "in", "by", "on", "upon",
  ]

  /// Whether every word of the clause is said by the fact.
  var isRetold: Bool {
    guard clause.kind == .adverbial, isJoined, let predicate = clause.predicate,
      isAsserted(claim.terms[predicate].context), let event = event(of: predicate)
    else { return false }
    return clause.terms.allSatisfy { $0 == predicate || isSaid($0) } && rolesAgree(predicate, event)
  }

  private var isJoined: Bool {
    let head = claim.statement.parse[clause.head]
    let words = head.children(.mark, .advmod).map(\.lower)
      .filter { $0 != head.lower }
    let joins = words.filter {
      Self.joining.contains($0) || ["before", "until", "if", "unless", "although"].contains($0)
    }
    if !joins.isEmpty { return joins.allSatisfy(Self.joining.contains) }
    if head.dep == .pcomp { return Self.joining.contains(head.head.lower) }
    return (head.tag == .vbg || head.tag == .vbn) && head.child(.mark) == nil
  }

  private func isAsserted(_ context: Context) -> Bool {
    !context.isNegated && (context.mode == .done || context.mode == .ongoing)
  }

  /// The fact's term that tells of the event of the clause's predicate.
  private func event(of predicate: Int) -> Int? {
    wording.terms.indices.first { other in
      guard wording.terms[other].isWord, isAsserted(wording.terms[other].context),
        wording.terms[other].wordClass == .verb || wording.terms[other].wordClass == .noun
      else { return false }
      return covers(predicate, other) || areOneFrame(predicate, other)
    }
  }

  private func areOneFrame(_ predicate: Int, _ other: Int) -> Bool {
    claim.frames.contains { mine in
      mine.predicate == predicate
        && wording.frames.contains { theirs in
          theirs.predicate == other
            && lexical.frames.relation(from: theirs.frame, to: mine.frame).map {
              $0.kind == .same || $0.kind == .implies
            } ?? false
        }
    }
  }

  private func covers(_ term: Int, _ other: Int) -> Bool {
    lexical.relation(
      claim: claim.terms[term], claim.profiles[term], fact: wording.terms[other],
      wording.profiles[other])?.covers ?? false
  }

  private func isSaid(_ index: Int) -> Bool {
    let term = claim.terms[index]
    switch term.content {
    case .pronoun: return true
    case .value(let value):
      if let days = value.days { return fact.span.map { days.contains($0) } ?? false }
      return wording.terms.contains { other in
        other.value.map { ValueComparison.compare(claim: value, fact: $0).result == .agrees }
          ?? false
      }
    case .name(let name):
      return wording.terms.contains { other in
        guard let theirs = other.name else { return false }
        let relation = lexical.names.relation(name, theirs)
        return relation == .same || relation == .wider && name.kind == .place
      }
    case .word:
      return lexical.classes.contains(term.lemma, in: .discourse)
        || lexical.classes.contains(term.lemma, in: .intensifier)
        || wording.terms.indices.contains { other in
          wording.terms[other].isWord && covers(index, other)
            || wording.terms[other].name.flatMap {
              lexical.relation(claimWord: term, factName: $0)
            }?.covers ?? false
        }
    }
  }

  /// Two who take part must stand on the same sides in the fact.
  private func rolesAgree(_ predicate: Int, _ event: Int) -> Bool {
    let links = claim.statement.links(from: predicate)
    let sides = [Slot.subject, .object].compactMap { slot in
      links.first { $0.slot == slot && claim.terms[$0.dependent].content != .pronoun }
    }
    guard sides.count == 2 else { return true }
    return sides.allSatisfy { side in
      wording.statement.links(from: event).contains { theirs in
        theirs.slot == side.slot && isSame(side.dependent, theirs.dependent)
      }
    }
  }

  private func isSame(_ term: Int, _ other: Int) -> Bool {
    switch (claim.terms[term].content, wording.terms[other].content) {
    case (.name(let one), .name(let two)): lexical.names.relation(one, two)?.covers ?? false
    case (.word, .word): covers(term, other)
    default: false
    }
  }
}
