internal import WordNet
import SpacyPipeline

/// Finds the constructions by which a clause judges, advises or paints, and states nothing that a
/// record could hold: "sixteen years is an insult", "you have to read her slowly".
///
/// It is asked only of claims that no fact speaks to. A measure, a record or a rule put in such a
/// construction is no rhetoric: "nine years is the maximum", "you have to pay five euros".
struct RhetoricReader {
  let view: StatementView
  let proposition: Proposition
  let lexical: LexicalRelations
  private var parse: ParsedText { view.statement.parse }

  func reason() -> Uncheckable.Reason? {
    let head = clause(of: parse[proposition.head])
    if isDemand(head) { return .opinion }
    if isExclaimed { return head.tag == .vb ? .instruction : .opinion }
    if isAdvice(head) { return .instruction }
    if isSimile(head) || isTautology(head) || prefersVirtue(head) || isOfWhoever(head)
      || calledWhatItIsNot(head)
    {
      return .rhetoric
    }
    if judgesLength(head) || judgesDoing(head) || describesByTaste(head) { return .opinion }
    return nil
  }

  /// What somebody promised or demanded is in the clause below.
  private func clause(of head: Token) -> Token {
    ["promise", "vow", "pledge", "demand", "urge", "plead"].contains(head.plainLemma)
      ? head.child(.ccomp) ?? head : head
  }

  /// "Investors should sell, a lobby demanded."
  private func isDemand(_ head: Token) -> Bool {
    head.dep == .ccomp && head.children(.aux).contains { ["should", "ought"].contains($0.lower) }
  }

  private func isCopula(_ head: Token) -> Bool {
    ["be", "seem", "feel", "look", "sound", "become"].contains(head.plainLemma)
  }

  private func value(at token: Token) -> Value? {
    view.statement.termOfToken[token.index].flatMap { view.terms[$0].value }
  }

  private func hasFigure(_ tokens: [Token]) -> Bool {
    tokens.contains { token in value(at: token).map { $0.low != nil } ?? false }
  }

  // MARK: Address

  private var isExclaimed: Bool { parse.text.utf8.last == UInt8(ascii: "!") }

  /// "You have to read her slowly"; a duty with a figure or a payment is a rule.
  private func isAdvice(_ head: Token) -> Bool {
    guard let subject = head.child(.nsubj), ["you", "one"].contains(subject.lower),
      !hasFigure(head.subtree)
    else { return false }
    if head.children(.aux).contains(where: { ["must", "should"].contains($0.lower) }) {
      return !isPayment(head)
    }
    guard ["have", "need", "ought"].contains(head.plainLemma), let action = head.child(.xcomp)
    else { return false }
    return !isPayment(action)
  }

  private func isPayment(_ verb: Token) -> Bool {
    ["pay", "buy", "register", "apply", "show", "book", "wear", "carry"].contains(verb.plainLemma)
  }

  // MARK: Figures of speech

  /// "Looks at us as if we still owed her".
  private func isSimile(_ head: Token) -> Bool {
    head.children(.advcl).contains { clause in
      let marks = clause.children(.mark).map(\.lower)
      return marks.contains("as") && marks.contains { ["if", "though"].contains($0) }
    }
  }

  /// "A week without it is a week that limps".
  private func isTautology(_ head: Token) -> Bool {
    guard head.plainLemma == "be", let complement = head.child(.attr),
      let subject = head.child(.nsubj, .npadvmod), subject.pos == .noun
    else { return false }
    return subject.plainLemma == complement.plainLemma && !hasFigure(complement.subtree)
      && complement.children(.det).contains { ["a", "an"].contains($0.lower) }
  }

  /// "Has chosen pride over prudence": virtues and feelings are nobody's on record.
  private func prefersVirtue(_ head: Token) -> Bool {
    guard ["choose", "prefer", "put", "place", "value"].contains(head.plainLemma),
      let chosen = head.child(.dobj), isVirtue(chosen)
    else { return false }
    return (head.children(.prep) + chosen.children(.prep)).contains { preposition in
      ["over", "before", "above", "to"].contains(preposition.lower)
        && preposition.child(.pobj).map(isVirtue) ?? false
    }
  }

  private func isVirtue(_ noun: Token) -> Bool {
    noun.tag == .nn
      && lexical.wordNet.isA(
        noun.plainLemma, anyOf: ["trait.n.01", "feeling.n.01", "quality.n.01", "virtue.n.01"],
        senses: 2)
  }

  /// "Anyone who still trusts them must have …", "nobody who has seen it can … again".
  private func isOfWhoever(_ head: Token) -> Bool {
    guard let subject = head.child(.nsubj),
      ["anyone", "anybody", "nobody", "everyone", "everybody", "whoever", "one"].contains(
        subject.lower),
      let clause = subject.child(.relcl), !hasFigure(head.subtree)
    else { return false }
    let modal = head.children(.aux).first { $0.tag == .md }?.lower
    switch modal {
    case "must":
      // "Must be dreaming" is no duty.
      return ["have", "be"].contains(head.plainLemma)
        || head.children(.aux).contains { ["have", "be"].contains($0.plainLemma) }
    case "should", "ought": return true
    case "can", "could":
      return [.verbPerception, .verbEmotion].contains(
        lexical.wordNet.lexicographerFiles(of: clause.plainLemma, .verb, senses: 1).first)
    default: return false
    }
  }

  /// "Paris is a body without a soul": a named place or firm called part of a body, a beast, a dish.
  private func calledWhatItIsNot(_ head: Token) -> Bool {
    guard head.plainLemma == "be", let complement = head.child(.attr), complement.pos == .noun,
      complement.children(.det).contains(where: { ["a", "an"].contains($0.lower) }),
      let subject = head.child(.nsubj),
      let name = view.statement.termOfToken[subject.index].flatMap({ view.terms[$0].name }),
      name.kind == .place || name.kind == .organization
    else { return false }
    let files = lexical.wordNet.lexicographerFiles(of: complement.plainLemma, .noun, senses: 2)
    return files.first.map {
      [.nounBody, .nounAnimal, .nounFeeling, .nounPlant, .nounFood, .nounPhenomenon].contains($0)
    } ?? false
  }

  // MARK: Judgements

  /// "Nine years is not nearly enough", "sixteen years is an insult"; "the maximum" is a measure.
  private func judgesLength(_ head: Token) -> Bool {
    guard head.plainLemma == "be", let subject = head.child(.nsubj),
      let figure = value(at: subject), figure.days == nil,
      [.duration, .money, .percent].contains(figure.kind),
      let complement = head.child(.attr, .acomp), !hasFigure(complement.subtree)
    else { return false }
    if complement.pos == .adjective {
      return ["enough", "little", "much", "short", "long", "sufficient"].contains(complement.lower)
        || words.isEvaluative(complement)
    }
    return words.isEvaluative(complement)
  }

  /// "Closing the ward is a disgrace", "bringing up a child is an art"; what is free, banned or a
  /// crime is so by law.
  private func judgesDoing(_ head: Token) -> Bool {
    guard head.plainLemma == "be", head.child(.csubj)?.tag == .vbg,
      let complement = head.child(.attr, .acomp), !hasFigure(head.subtree)
    else { return false }
    if complement.pos == .adjective { return words.isEvaluative(complement) }
    return words.isEvaluative(complement)
      || complement.children(.amod).contains(where: words.isEvaluative)
      || ["art", "craft", "thing", "matter", "question"].contains(complement.plainLemma)
  }

  /// "The greatest final in history", "the most beautiful ever": taste, whatever the superlative.
  private func describesByTaste(_ head: Token) -> Bool {
    guard isCopula(head), !hasFigure(head.subtree) else { return false }
    return head.children(.attr, .acomp, .oprd).contains { complement in
      words.isTaste(complement)
        || complement.children(.amod).contains {
          words.isTaste($0) && !(isMeasure(complement) && $0.plainLemma == "great")
        }
    }
  }

  private func isMeasure(_ noun: Token) -> Bool {
    lexical.classes.contains(noun.plainLemma, in: "measure")
      || ["number", "part", "amount", "majority", "share"].contains(noun.plainLemma)
  }

  private var words: EvaluativeWords { EvaluativeWords(wordNet: lexical.wordNet) }
}
