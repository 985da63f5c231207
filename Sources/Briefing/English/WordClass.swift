/// Closed and nearly closed classes of English words that the rules of claims name.
///
/// Collected from grammars of English: reporting verbs after Quirk et al., "A Comprehensive Grammar
/// of the English Language", 16.30 ff.; the classes of attitude after the same, 16.33 and 16.38.
enum WordClass {
  /// Verbs that report what somebody says, writes, thinks or finds out, with a clause as content.
  static let saying = words(
    """
    say tell add argue claim deny warn announce report suggest think believe note explain insist
    state confirm acknowledge allege predict estimate write tweet contend maintain assert admit
    concede reveal disclose declare observe remark comment stress emphasize emphasise reply
    respond recall conclude find show indicate hint imply reckon caution complain testify agree
    forecast joke quip post hold rule speculate fear fret boast vow pledge promise signal
    repeat reiterate mention express clarify establish assure inform remind attest lament muse
    underline underscore highlight verify describe continue feel know understand learn hear
    realise realize suspect assume doubt guess calculate determine answer counter interject
    whisper shout exclaim proclaim profess opine posit hypothesize hypothesise demonstrate
    discover notice notify advise relate recount narrate intimate submit rebut retort object
    protest worry grumble sigh echo chime begin conclude theorize theorise certify concur caution
    marvel scoff vent fume gush yell cry blog text email confide elaborate summarize summarise
    propose recommend deem share react
    """)

  /// Verbs of saying that report what was found out rather than uttered.
  static let findingOut = words(
    """
    discover find show learn conclude determine realise realize calculate observe establish
    demonstrate verify notice understand know see feel underline highlight underscore signal
    certify
    """)

  /// Texts that speak for whoever wrote them.
  static let documents = words(
    """
    statement sign letter text report message note banner tweet headline motto plaque caption law
    bill article ruling opinion post memo email testimony speech remark comment filing lawsuit
    complaint indictment motion decision order release resolution petition warning notice paper
    study survey part summary judgment judgement verdict excerpt section clause paragraph
    transcript label placard poster slogan script advisory bulletin communique
    manifesto constitution amendment charter contract affidavit dissent
    """)

  /// Verbs of putting a text before others.
  static let issuing = words(
    """
    issue release publish post send write sign make give file deliver submit circulate tweet share
    distribute upload read hand
    """)

  /// Verbs of saying whose act alone is never a claim, even without content at hand.
  static let plainSaying = words(
    "say tell add note explain comment remark continue reply answer quip")

  /// Verbs of thinking: a state of mind rather than an utterance.
  static let thinking = words(
    "think believe know feel fear understand realise realize doubt guess suspect assume learn hear worry"
  )

  /// Acts of speech that are news themselves.
  static let speechActs = words(
    """
    urge criticize criticise cite blame praise accuse condemn call announce denounce thank welcome
    respond deny claim write tweet post threaten warn allege demand ask request refer declare
    describe apologize apologise congratulate express comment speak reject dismiss defend question
    note decry slam blast applaud commend hail lambast rebuke chide mock ridicule endorse assail
    invoke petition plead implore beg boast promise vow pledge dedicate address quote
    """)

  /// Verbs of wanting and planning, whose complement is part of their own claim.
  static let intending = words(
    """
    want plan intend seek aim hope wish desire urge call demand ask vow pledge promise prepare
    propose try attempt aspire commit agree push lobby campaign opt resolve strive decide request
    invite encourage
    """)

  /// Verbs whose clausal complement says what is wanted, caused or allowed.
  static let controlling = intending.union(
    words(
      """
      expect need order tell force allow help let make require advise encourage persuade convince
      recommend ensure see watch direct instruct permit enable cause compel request invite prefer
      wonder
      """))

  static let weighing = words("consider weigh mull explore contemplate ponder eye debate")

  /// Verbs that say no by themselves.
  static let negativeVerbs = words("deny fail refuse decline reject lack")

  /// Adjectives that form one predicate with the infinitive after them.
  static let semiAuxiliaryAdjectives = words(
    "able unable likely unlikely set due supposed bound ready willing unwilling expected poised certain sure eager scheduled slated"
  )

  static let normativeAdjectives = words(
    "crucial important necessary essential vital imperative critical needed required key unacceptable wrong right incumbent better best"
  )

  /// Nouns whose that-clause is what somebody says or thinks.
  static let sayingNouns = words(
    """
    claim charge allegation accusation report announcement fear warning belief statement
    suggestion assertion view rumor rumour argument conclusion finding complaint evidence news
    fact opinion hope prediction admission concern idea proof notion theory declaration revelation
    indication sign suspicion speculation contention confirmation word acknowledgement
    acknowledgment recognition testimony assurance promise pledge hypothesis impression worry
    doubt source recommendation proposal
    """)

  /// Nouns that a copula equates with what somebody says or thinks.
  static let stances = words(
    """
    position stance line explanation message point reasoning excuse version response answer case
    defence defense contention reply understanding interpretation assessment judgment judgement
    """)

  /// Adjectives of being sure or afraid, whose that-clause is what somebody thinks.
  static let convictions = words(
    """
    confident convinced certain sure adamant worried concerned afraid fearful optimistic hopeful
    positive doubtful sceptical skeptical insistent mindful persuaded
    """)

  /// Participles that work as prepositions.
  static let prepositional = words(
    "base accord include compare give regard follow depend concern involve exclude consider bar pend owe"
  )

  static let causing = words(
    """
    cause lead make provoke raise trigger force prompt result produce create increase reduce delay
    threaten spark weaken hurt boost halve double cut damage destroy prevent bring affect stem
    contribute fuel ignite induce
    """)

  static let stative = words(
    """
    have be own include contain belong remain live use base relate need want know think believe
    exist lack cost consist occur represent weigh stand seem appear feature comprise involve
    locate situate reside mean deserve resemble equal sit lie house hold support orbit measure
    cover surround name call entitle consider depend
    """)

  static let legislating = words(
    "ban bar prohibit outlaw legislate ratify regulate permit allow forbid rule require decriminalize decriminalise legalize legalise criminalize mandate"
  )

  /// Nouns that describe a company or other body that was named before.
  static let companies = words(
    """
    company firm agency group organization organisation corporation manufacturer carrier operator
    retailer bank charity union party league club team university network startup start-up airline
    automaker publisher newspaper
    """)

  /// Nouns for bodies of people that act as one.
  static let bodies = companies.union(
    words(
      """
      government police administration ministry department committee council commission court
      parliament congress senate house board army navy military force authority institute
      foundation campaign team staff office panel coalition alliance association federation
      society church jury crew squad bureau cabinet family
      """))

  /// Endings of roles that one person holds at a time.
  static let offices: [String] = [
    "president", "minister", "chair", "chairman", "chairwoman", "chairperson", "chief", "director",
    "commissioner",
    "secretary", "governor", "mayor", "spokesman", "spokeswoman", "spokesperson", "head", "leader",
    "founder",
    "owner", "captain", "coach", "executive", "advisor", "adviser", "king", "queen", "editor",
    "premier",
    "chancellor", "ambassador", "treasurer", "speaker",
  ]

  static let goals = words(
    "goal aim plan purpose objective priority path mission intention task target ambition hope intent strategy"
  )

  static let conditionMarks = words("if unless whether lest")
  static let questionWords = words("what how who why which whose where whom")

  /// Pronouns of persons in the third person singular.
  static let personPronouns = words("he she him his her himself herself hers")

  /// Titles that stand before a name, as written.
  static let titles: Set<String> = [
    "President", "Presidents", "Chancellor", "Minister", "Secretary", "Senator", "Senators", "Sen.",
    "Rep.", "Reps.", "Representative", "Representatives", "Governor", "Gov.", "King", "Queen",
    "Prince", "Princess", "Pope", "General", "Gen.", "Judge", "Justice", "Chairman", "Chairwoman",
    "Chair", "Chief", "Director", "Premier", "Ambassador", "Commissioner", "Mayor", "Speaker",
    "Congressman", "Congresswoman", "Professor", "Prof.", "Captain", "Capt.", "Sultan", "Emir",
    "Ayatollah", "Archbishop", "Bishop", "Cardinal", "Rabbi", "Imam", "Sheikh", "Reverend", "Rev.",
    "Sheriff", "Attorney", "Admiral", "Adm.", "Colonel", "Col.", "Detective", "Inspector",
    "Sergeant", "Sgt.", "Constable", "Superintendent", "Commander", "Lieutenant", "Lt.", "Major",
    "Maj.", "Marshal", "Officer", "Corporal", "Cpl.", "Private", "Dr.", "Doctor", "Spokesman",
    "Spokeswoman", "Spokesperson", "Councillor", "Councilman", "Councilwoman", "Alderman", "Deputy",
    "Solicitor", "Prosecutor", "Magistrate", "Treasurer", "Comptroller", "Lawmaker", "Coach",
    "Republican", "Democrat", "Congressmember", "Assemblyman", "Assemblywoman", "MP", "CEO",
  ]

  /// Titles that only address ("Mr.", "Sir") and state no role.
  static let courtesyTitles: Set<String> = [
    "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Sir", "Dame", "Lord", "Lady", "Mx.", "Dr",
    "Madam",
  ]

  static let weekdaysAndMonths = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december mon tue wed thu fri sat sun jan feb mar apr
    jun jul aug sep sept oct nov dec mon. tue. wed. thu. fri. sat. sun. jan. feb. mar. apr. jun.
    jul. aug. sep. sept. oct. nov. dec. yesterday today tomorrow
    """)

  /// Endings of nouns for persons and bodies with a role.
  private static let roleEndings = [
    "er", "or", "ist", "ian", "ant", "man", "woman", "person", "ess", "chief", "head", "president",
    "giant", "boss", "champion",
    "director", "officer", "official", "agency", "company", "group", "king", "queen", "analyst",
    "aide", "coach", "star",
    "fellow", "leader", "expert", "maker", "firm", "newspaper", "magazine", "candidate", "advocate",
    "activist", "attorney",
    "nominee", "victim", "suspect", "author", "co-founder", "founder", "ent", "ee", "judge",
    "engineer", "pilot", "chair",
    "daughter", "son", "wife", "husband", "brother", "sister", "mother", "father", "widow", "uncle",
    "aunt", "cousin",
    "secretary", "deputy", "hero", "legend", "veteran", "colleague", "partner", "guard", "cop",
    "chef", "guru", "host",
    "critic", "graduate", "member", "resident", "student", "teen", "artist", "mogul", "tycoon",
    "chancellor",
  ]

  /// Whether a noun in lower case looks like a role of a person or a body.
  static func isRole(_ noun: String) -> Bool {
    let singular = noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
    guard singular.utf8.count > 2, !notRoles.contains(singular) else { return false }
    // "ness" makes qualities of adjectives.
    if noun.hasSuffix("ness"), !noun.hasSuffix("witness") { return false }
    return roleEndings.contains { singular.hasSuffix($0) }
  }

  private static let notRoles = words(
    """
    number order power matter paper letter river border water weather winter summer center centre
    theater theatre tower error floor door color colour factor sector motor minor major senior
    junior former later latter other another under over after never ever either neither september
    october november december hour flour tenor terror horror mirror monitor doctorate computer
    server router printer container counter corner cover dinner fever fiber fibre finger flower
    hammer hunger layer master meter metre member-state offer order pepper powder quarter register
    semester shelter shoulder silver soccer spider supper tiger trailer tractor reactor transfer
    trigger user-interface vapour vapor event percent agent-based content moment extent current
    accident incident student-run president-elect government department agreement statement
    movement treatment parliament document environment development management investment element
    experiment instrument argument document tournament apartment amendment equipment employment
    engagement payment shipment settlement requirement restaurant plant grant warrant want
    giant-size infant elephant chapter poster newsletter encounter disaster super sur anniversary
    harbour harbor labour labor favour favor behaviour behavior neighbour-state honor honour tumor
    tumour rumor rumour vendor-neutral committee coffee fee degree tree guarantee jubilee
    refugee-camp employee-owned address process access success business progress congress
    princess-line fortress mattress dress stress
    press less
    """)

  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
