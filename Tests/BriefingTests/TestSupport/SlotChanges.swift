import SpacyPipeline

@testable import Briefing

/// The statement of a fact with one slot changed, for each slot that it has.
struct SlotChanges {
  let statement: Statement
  let fact: Fact
  let names: NamePool

  var all: [FactMutant] {
    [
      (.number, numbers), (.unit, units), (.date, dates), (.name, otherNames),
      (.polarity, denials), (.direction, directions), (.roles, swaps), (.quantifier, quantifiers),
    ].flatMap { (kind: FactMutant.Kind, texts: [String]) in
      texts.map { FactMutant(fact: fact, kind: kind, text: $0) }
    }
  }

  private var parse: ParsedText { statement.parse }

  /// The text with some bytes replaced; the edits may not overlap.
  private func replacing(_ edits: [(Range<Int>, String)]) -> String {
    var bytes = Array(parse.text.utf8)
    for (range, words) in edits.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(range, with: words.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func replacing(_ token: Token, _ words: String) -> String {
    let isFirst = token.text.first?.isUppercase ?? false
    return replacing([
      (token.range, isFirst ? words.prefix(1).uppercased() + words.dropFirst() : words)
    ])
  }

  // MARK: Values

  /// A larger or smaller figure where the fact states one exactly.
  private var numbers: [String] {
    statement.terms.compactMap { term in
      guard let value = term.value, value.days == nil, value.time == nil,
        value.bound == .exact || value.bound == .about,
        let token = term.tokens.map({ parse[$0] }).first(where: { Self.other($0.lower) != nil }),
        let other = Self.other(token.lower)
      else { return nil }
      return replacing(token, other)
    }
  }

  /// Another number of about the same length.
  private static func other(_ number: String) -> String? {
    if let word = numberWords[number] { return word }
    guard number.first?.isNumber ?? false, let digit = number.first?.wholeNumberValue, digit > 0
    else { return nil }
    return "\(digit < 5 ? digit + 4 : digit - 3)" + number.dropFirst()
  }

  private static let numberWords = [
    "two": "five", "three": "eight", "four": "nine", "five": "two", "six": "three",
    "seven": "four", "eight": "five", "nine": "six", "ten": "seven", "twelve": "nineteen",
    "first": "third", "second": "fifth", "third": "first", "fourth": "second", "fifth": "third",
  ]

  private var units: [String] {
    statement.terms.filter { $0.value != nil && $0.value?.days == nil }.flatMap { term in
      let upper = min(term.tokens.upperBound + 1, parse.count)
      return (term.tokens.lowerBound..<upper).compactMap { index in
        Self.otherUnits[parse[index].lower].map { replacing(parse[index], $0) }
      }
    }
  }

  private static let otherUnits = [
    "million": "billion", "billion": "million", "thousand": "million",
    "percent": "percentage points",
    "euros": "pounds", "dollars": "euros", "pounds": "dollars", "yuan": "dollars",
    "crowns": "euros", "yen": "dollars", "roubles": "euros", "metres": "kilometres",
    "kilometres": "miles", "miles": "kilometres", "tonnes": "kilograms", "kilograms": "tonnes",
    "hectares": "square kilometres", "years": "months", "months": "weeks", "weeks": "days",
    "days": "hours", "hours": "minutes", "minutes": "seconds", "seconds": "minutes",
    "megawatts": "gigawatts", "gigawatts": "megawatts",
  ]

  /// Another year or month where the fact says one, and a wrong one beside an event that has its
  /// date outside the statement.
  private var dates: [String] {
    let times = statement.terms.filter { $0.value?.days != nil || $0.value?.time != nil }
    let said = times.compactMap { term -> String? in
      let tokens = term.tokens.map { parse[$0] }
      if let year = tokens.first(where: { $0.text.utf8.count == 4 && Int($0.text) != nil }) {
        return replacing(year, "\((Int(year.text) ?? 0) - 3)")
      }
      guard let month = tokens.first(where: { Self.months.contains($0.text) }),
        let place = Self.months.firstIndex(of: month.text)
      else { return nil }
      return replacing(month, Self.months[(place + 5) % 12])
    }
    // At the end of a clause the date would be that of the clause.
    guard times.isEmpty, !parse.tokens.contains(where: { Self.clauses.contains($0.dep) }),
      let day = fact.date?.from, isPast, parse.text.hasSuffix(".")
    else {
      return said
    }
    let begin = parse.text.dropLast()
    let other = day.adding(days: 100)
    return said + [
      "\(begin) in \(day.year - 2).",
      "\(begin) on \(other.day) \(Self.months[other.month - 1]) \(other.year).",
    ]
  }

  private static let clauses: Set<Dependency> = [.relcl, .acl, .advcl, .ccomp, .xcomp, .pcomp]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  // MARK: Names

  private var otherNames: [String] {
    statement.terms.compactMap { term in
      guard let name = term.name, let range = parse.byteRange(of: term.tokens),
        let other = names.other(than: name, in: parse.text)
      else { return nil }
      let hasArticle = term.tokens.first.map { parse[$0].lower == "the" } ?? false
      let article = range.lowerBound == 0 ? "The " : "the "
      return replacing([(range, (hasArticle ? article : "") + other)])
    }
  }

  /// Subject and object in each other's place, where that says something else.
  private var swaps: [String] {
    guard let root, let subject = nameTerm(root.child(.nsubj, .nsubjpass)) else { return [] }
    let noun = root.child(.attr)
    let objects =
      noun.map { [$0.child(.poss)] + $0.children(.prep).map { $0.child(.pobj) } }
      ?? [root.child(.dobj)] + root.children(.agent).map { $0.child(.pobj) }
    guard !Self.symmetric.contains((noun ?? root).plainLemma),
      let object = objects.lazy.compactMap({ nameTerm($0) }).first,
      subject.name?.kind != nil, subject.name?.kind == object.name?.kind,
      let first = parse.byteRange(of: subject.tokens), let last = parse.byteRange(of: object.tokens)
    else { return [] }
    return [
      replacing([(first, statement.words(of: object)), (last, statement.words(of: subject))])
    ]
  }

  private func nameTerm(_ token: Token?) -> Term? {
    guard let token, let index = statement.termOfToken[token.index],
      statement.terms[index].name != nil, token.child(.conj) == nil
    else { return nil }
    return statement.terms[index]
  }

  private static let symmetric: Set<String> = [
    "meet", "marry", "border", "merge", "match", "face", "fight", "divorce", "play", "equal",
    "brother", "sister", "sibling", "cousin", "friend", "partner", "rival", "neighbour", "twin",
    "part", "ally", "colleague",
  ]

  // MARK: Words

  private var root: Token? { parse.tokens.first { $0.isRoot } }

  private var isPast: Bool {
    root.map { $0.tag == .vbd || $0.child(.aux, .auxpass)?.tag == .vbd } ?? false
  }

  private var denials: [String] {
    guard let root, root.wordClass == .verb || root.plainLemma == "be",
      !parse.tokens.contains(where: { Self.denying.contains($0.lower) })
    else { return [] }
    let helper =
      root.plainLemma == "be" && root.child(.aux) == nil ? root : root.child(.aux, .auxpass)
    if let helper, helper.tag != .to { return [replacing(helper, helper.text + " not")] }
    switch root.tag {
    case .vbd: return [replacing(root, "did not " + root.plainLemma)]
    case .vbz: return [replacing(root, "does not " + root.plainLemma)]
    case .vbp: return [replacing(root, "do not " + root.plainLemma)]
    default: return []
    }
  }

  private static let denying: Set<String> = [
    "not", "n't", "no", "nobody", "none", "never", "nothing", "neither", "cannot", "nor",
  ]

  private var directions: [String] {
    // What was sold was bought.
    let isPassive = root?.child(.auxpass) != nil
    return parse.tokens.filter {
      $0.dep != .prt && !(isPassive && Self.dealing.contains($0.lower)) && $0.pos != .properNoun
    }.compactMap { token in
      Self.opposites[token.lower].map { replacing(token, $0) }
    }
  }

  private static let dealing: Set<String> = ["bought", "sold", "acquired"]

  private static let opposites: [String: String] = {
    let pairs = [
      ("rose", "fell"), ("risen", "fallen"), ("rise", "fall"), ("increased", "decreased"),
      ("increase", "decrease"), ("grew", "shrank"), ("won", "lost"), ("approved", "rejected"),
      ("opened", "closed"), ("bought", "sold"), ("joined", "left"), ("raised", "lowered"),
      ("higher", "lower"), ("above", "below"), ("largest", "smallest"), ("longest", "shortest"),
      ("highest", "lowest"), ("oldest", "youngest"), ("before", "after"), ("legal", "illegal"),
      ("banned", "allowed"), ("lifted", "imposed"), ("strengthened", "weakened"),
      ("doubled", "halved"), ("north", "south"), ("east", "west"), ("began", "ended"),
      ("started", "stopped"), ("convicted", "acquitted"), ("accepted", "refused"),
      ("appointed", "dismissed"), ("entered", "left"), ("supports", "opposes"),
      ("backs", "opposes"), ("passed", "rejected"), ("acquired", "sold"), ("tallest", "shortest"),
      ("biggest", "smallest"), ("resumed", "halted"), ("expanded", "shrank"),
    ]
    return Dictionary(
      pairs.flatMap { [$0, ($0.1, $0.0)] }, uniquingKeysWith: { first, _ in first })
  }()

  /// A stronger or an exclusive quantifier for the one that the fact has.
  private var quantifiers: [String] {
    parse.tokens.compactMap { token -> String? in
      let next = token.index + 1 < parse.count ? parse[token.index + 1] : nil
      switch token.lower {
      case "all" where next?.lower == "of": return replacing(token, "none")
      case "all" where next?.lower == "the": return replacing(token, "none of")
      case "all" where token.dep == .det || token.dep == .predet:
        return replacing(token, "none of the")
      case "every", "each": return token.dep == .det ? replacing(token, "no") : nil
      case "some" where next?.tag == .cd: return nil
      case "some", "most", "many", "several", "few", "half":
        return token.dep == .det || token.dep == .amod || next?.lower == "of"
          ? replacing(token, "all") : nil
      case "no" where token.dep == .det: return replacing(token, "all")
      case "nobody" where token.dep == .nsubj: return replacing(token, "everybody")
      default: return bareSubject(token)
      }
    }
  }

  /// "Dockers are on strike" does not say that all are.
  private func bareSubject(_ token: Token) -> String? {
    guard token.dep == .nsubj || token.dep == .nsubjpass, token.tag == .nns, token.head.isRoot,
      token.leftEdge == token.index, token.index == 0
    else { return nil }
    return replacing(token, "all " + token.lower)
  }
}
