import SpacyPipeline

/// Tells of each token whether its clause is asserted, negated, planned, reported or conditional.
struct ContextReader {
  let parse: ParsedText

  private static let flips: Set<String> = OperatorVerbs.inability.union([
    "fail", "refuse", "deny", "decline", "avoid", "stop", "cease", "prevent", "neglect", "lack",
    "reject",
    "forget", "omit", "refrain", "miss",
  ])
  private static let clearances: Set<String> = ["clear", "acquit", "absolve", "exonerate"]
  private static let plans: Set<String> = [
    "plan", "intend", "aim", "want", "expect", "schedule", "prepare", "promise", "pledge", "vow",
    "mean",
    "seek", "set", "slate", "due", "ready", "poise", "project", "commit", "target", "plot", "eye",
    "propose",
    "intention", "bid", "attempt", "try", "goal", "bound", "gear",
  ]
  private static let decisions: Set<String> = [
    "decide", "agree", "resolve", "vote", "choose", "opt", "decision", "undertake", "elect",
    "determine",
  ]
  private static let wishes: Set<String> = [
    "hope", "wish", "urge", "ask", "demand", "call", "recommend", "suggest", "need", "require",
    "threaten",
    "order", "request", "beg", "encourage", "push", "tell", "advise", "invite", "warn",
  ]
  private static let considerations: Set<String> = [
    "consider", "mull", "weigh", "contemplate", "discuss", "study", "debate", "ponder", "explore",
    "examine",
    "possible", "talk", "negotiate", "fear", "doubt",
  ]
  static let reports: Set<String> = [
    "say", "tell", "announce", "state", "claim", "report", "add", "note", "argue", "insist",
    "believe",
    "think", "warn", "write", "predict", "estimate", "acknowledge", "admit", "confirm", "allege",
    "suggest",
    "stress", "explain", "declare", "testify", "maintain", "assert", "reveal", "declare", "accord",
    "conclude", "find", "show", "reply", "respond", "comment", "concede", "contend", "disclose",
  ]
  private static let unreal: Set<String> = [
    "reject", "oppose", "ban", "propose", "consider", "demand", "seek", "discuss", "avoid",
    "prevent", "threaten",
    "promise", "block", "prohibit", "bar", "want", "favour", "favor", "urge", "recommend",
    "suggest", "request",
    "plan", "cancel", "put_off", "delay", "defer", "await", "abandon", "rule_out", "postpone",
    "support", "back", "against", "fear", "expect", "deny", "vote",
  ]

  func context(of index: Int) -> Context {
    var negations = 0
    var mode = Context.Mode.done
    var isReported = false
    var token = parse[index]
    var steps = 0
    var viaClause = false
    if token.wordClass == .noun, isUnderUnrealVerb(token) { mode = .considered }
    while steps < parse.count {
      steps += 1
      if token.isClauseHead(viaClause) {
        negations += ownNegations(token)
        mode = max(mode, ownMode(token))
      }
      if token.isRoot { break }
      let head = token.head
      switch token.dep {
      case .acl where token.tag == .vbn || token.tag == .vbg:
        return Context(
          isNegated: negations % 2 == 1, mode: mode, isReported: isReported || isReportedAbove(head)
        )
      case .ccomp:
        if ContextReader.reports.contains(head.plainLemma) { isReported = true }
        if head.plainLemma == "deny" { negations += 1 } else { fallthrough }
      case .xcomp, .pcomp, .acl:
        if !isReported || token.dep != .ccomp {
          if ContextReader.flips.contains(head.plainLemma)
            || token.dep == .pcomp
              && (head.lower == "without"
                || head.lower == "from" && ContextReader.flips.contains(head.head.plainLemma))
          {
            negations += 1
          }
          mode = max(mode, self.mode(under: head, token))
        }
      case .advcl:
        if token.children(.mark).contains(where: { ["if", "unless", "whether"].contains($0.lower) })
        {
          mode = max(mode, .conditional)
        }
        // The circumstance is asserted on its own, whatever the main clause is.
        return Context(
          isNegated: negations % 2 == 1, mode: mode, isReported: isReported || isReportedAbove(head)
        )
      case .relcl, .appos:
        return Context(
          isNegated: negations % 2 == 1, mode: mode, isReported: isReported || isReportedAbove(head)
        )
      case .pobj
      where head.lower == "of" && ContextReader.clearances.contains(head.head.plainLemma):
        // Who is cleared of a fault has not committed it.
        return Context(
          isNegated: (negations + ownNegations(head.head)) % 2 == 0, mode: mode,
          isReported: isReported)
      case .pobj
      where token.wordClass == .noun && head.dep != .agent && !isPredicative(head)
        && !(head.lower == "as" && OfficeVerbs.contains(head.head.plainLemma)):
        // What a prepositional phrase mentions is taken for granted, whatever the clause denies.
        return Context(isNegated: negations % 2 == 1, mode: mode, isReported: isReported)
      case .conj:
        // A conjunct verb with its own subject or auxiliary keeps its own polarity.
        if token.wordClass == .verb, head.wordClass == .verb {
          if token.child(.neg) == nil, token.child(.nsubj, .nsubjpass, .aux) == nil,
            head.child(.cc)?.lower != "but"
          {
            negations += ownNegations(head)
            mode = max(mode, ownMode(head))
          }
          token = head
          viaClause = false
          if token.isRoot {
            return Context(isNegated: negations % 2 == 1, mode: mode, isReported: isReported)
          }
          continue
        }
      default: break
      }
      viaClause = true
      token = head
    }
    return Context(isNegated: negations % 2 == 1, mode: mode, isReported: isReported)
  }

  /// Whether a prepositional phrase is what a copula says: "is *in force*", "is *out of service*".
  private func isPredicative(_ preposition: Token) -> Bool {
    let outer = preposition.head.pos == .adposition ? preposition.head : preposition
    guard outer.dep == .prep, !outer.isRoot else { return false }
    let verb = outer.head
    return ["be", "remain", "stay"].contains(verb.plainLemma)
      && verb.child(.attr, .acomp, .oprd, .dobj, .expl) == nil
      && verb.children(.prep).first?.index == outer.index
  }

  private func isReportedAbove(_ token: Token) -> Bool {
    ([token] + token.ancestors).contains {
      $0.dep == .ccomp && ContextReader.reports.contains($0.head.plainLemma)
    }
  }

  private func isUnderUnrealVerb(_ token: Token) -> Bool {
    var head = token.head
    guard token.dep == .dobj || token.dep == .pobj || token.dep == .nsubjpass else { return false }
    if token.dep == .pobj { head = head.head }
    guard head.wordClass == .verb || head.wordClass == .noun else { return false }
    if let particle = head.child(.prt) {
      return ContextReader.unreal.contains(head.plainLemma + "_" + particle.lower)
    }
    return ContextReader.unreal.contains(head.plainLemma)
  }

  private func ownNegations(_ token: Token) -> Int {
    var count = 0
    for child in token.children {
      let lower = child.lower
      if child.dep == .neg || ["never", "barely", "hardly", "scarcely"].contains(lower) {
        count += 1
      }
      if child.tag == .to, child.index > 0, parse[child.index - 1].lower == "yet" { count += 1 }
      if lower == "longer", child.children.contains(where: { $0.lower == "no" }) { count += 1 }
      switch child.dep {
      case .nsubj, .nsubjpass, .dobj, .attr:
        if ["nobody", "none", "neither", "nothing"].contains(lower)
          || child.children.contains(where: {
            $0.lower == "no" && $0.dep == .det || $0.lower == "neither"
          })
        {
          count += 1
        } else if lower == "one", child.children.contains(where: { $0.lower == "no" }) {
          count += 1
        }
      default: break
      }
    }
    return count
  }

  private func ownMode(_ token: Token) -> Context.Mode {
    var mode = Context.Mode.done
    if token.wordClass == .verb,
      token.children(.advmod).contains(where: {
        ["nearly", "almost", "narrowly"].contains($0.lower) && $0.index < token.index
      })
    {
      mode = .considered
    }
    for child in token.children where child.dep == .aux {
      switch child.lower {
      case "may", "might", "could", "can": mode = max(mode, .considered)
      case "will", "shall", "'ll", "wo": mode = max(mode, .future)
      case "would", "'d": if child.tag == .md { mode = max(mode, .conditional) }
      case "should", "must", "ought": mode = max(mode, .wished)
      default: break
      }
    }
    if token.tag == .vbg, mode == .done,
      token.children.contains(where: { $0.dep == .aux && $0.plainLemma == "be" })
    {
      mode = .ongoing
    }
    return mode
  }

  private func mode(under head: Token, _ token: Token) -> Context.Mode {
    let lemma = head.plainLemma
    if lemma == "be", token.dep == .xcomp { return .planned }
    if token.dep == .xcomp, lemma == "go", head.tag == .vbg { return .future }
    if token.dep == .xcomp || token.dep == .acl && token.tag == .vb {
      if ContextReader.plans.contains(lemma) { return .planned }
      if ContextReader.decisions.contains(lemma) { return .decided }
    }
    if ContextReader.wishes.contains(lemma), token.dep == .xcomp || token.dep == .ccomp {
      return .wished
    }
    if ContextReader.considerations.contains(lemma) { return .considered }
    if token.dep == .pcomp, ["against", "for"].contains(head.lower) == false,
      ContextReader.considerations.contains(head.head.plainLemma)
    {
      return .considered
    }
    return .done
  }
}

extension Token {
  fileprivate func isClauseHead(_ viaClause: Bool) -> Bool {
    wordClass == .verb || isRoot || [.ccomp, .xcomp, .advcl, .relcl, .pcomp].contains(dep)
      || children.contains { $0.dep == .nsubj || $0.dep == .nsubjpass }
  }
}
