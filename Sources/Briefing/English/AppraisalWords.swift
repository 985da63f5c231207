/// Words that judge, praise, blame or tell a feeling.
///
/// Collected after the classes of attitude in Quirk et al., "A Comprehensive Grammar of the English
/// Language", 8.124 ff. and 16.33, and the appraisal classes of Martin and White, "The Language of
/// Evaluation": affect, judgement and appreciation.
enum AppraisalWords {
  /// Adjectives that evaluate whoever says them.
  static let plainAdjectives = WordClass.words(
    """
    good bad great terrible best worst better worse complicated difficult hard easy wonderful
    beautiful sad happy proud disappointing exciting exhausting fantastic amazing unfair fair
    horrible ridiculous absurd disgraceful shameful brilliant awful nice strong weak serious
    significant meaningful crucial vital essential real sensible stupid silly reasonable excellent
    poor simple complex incredible extraordinary outrageous tragic heartbreaking devastating
    inspiring special perfect okay ok dicey lucky grateful honored honoured thrilled pleased
    delighted glad crazy insane lovely cool fun funny weird strange fascinating interesting
    impressive remarkable unprecedented appropriate inappropriate dangerous scary frightening
    reckless cruel evil brave courageous unbelievable unthinkable intolerable despicable cowardly
    barbaric heinous welcome encouraging worrying concerning unique powerful precious sacred massive
    huge tough bold historic legendary iconic beloved horrific senseless wise foolish pleasant
    unpleasant ideal promising worrisome regrettable unfortunate sorry ashamed glorious magnificent
    superb fine troubling disturbing alarming frustrating critical important hopeful optimistic
    confident
    """)

  static let adjectives = plainAdjectives.union(
    WordClass.words(
      """
      unacceptable unjust unwise unreasonable irresponsible immoral unethical wrong shocking shocked
      saddened heartbroken devastated stunned appalled horrified disgusted outraged disappointed
      frustrated worried concerned upset angry furious overwhelmed humbled excited relieved satisfied
      nervous anxious scared afraid terrified embarrassed embarrassing humiliating painful hurtful
      insulting offensive disrespectful divisive toxic poisonous hateful racist hypocritical cynical
      dishonest misleading laughable pathetic pointless useless worthless futile hopeless dire grim
      bleak gloomy catastrophic disastrous nightmarish terrifying chilling eerie surreal bizarre odd
      curious surprising astonishing astounding stunning breathtaking spectacular sensational
      phenomenal exceptional outstanding marvelous marvellous fabulous terrific splendid delightful
      charming gorgeous elegant graceful gifted talented inspirational influential visionary generous
      kind gentle humble noble heroic selfless tireless devoted passionate wholehearted admirable
      commendable laudable praiseworthy respectable worthy deserving rewarding fulfilling fruitful
      constructive productive healthy unhealthy harmful damaging detrimental destructive disruptive
      counterproductive shortsighted short-sighted misguided ill-advised naive careless sloppy shoddy
      lousy mediocre lame dull boring tedious dreadful ghastly nasty ugly vile vicious ruthless brutal
      savage inhumane inhuman callous heartless merciless unforgivable inexcusable unconscionable
      indefensible unjustified unjustifiable unwarranted unnecessary excessive disproportionate
      draconian heavy-handed arbitrary fundamental profound immense enormous tremendous invaluable
      priceless indispensable timely overdue challenging demanding daunting tricky delicate nuanced
      straightforward ambitious inadequate lacking deplorable abhorrent atrocious monstrous sickening
      revolting repulsive repugnant grotesque perverse ludicrous preposterous nonsensical irrational
      illogical incompetent inept feeble spineless gutless gutsy fearless daring relentless resilient
      sturdy decent honest honorable honourable trustworthy credible incredulous dubious questionable
      doubtful unhelpful worthwhile worth-while once-in-a-lifetime unforgettable memorable unmatched
      unparalleled unrivaled unrivalled peerless incomparable timeless transformative transformational
      groundbreaking ground-breaking game-changing revolutionary pioneering innovative intriguing
      compelling convincing persuasive thrilling exhilarating uplifting poignant bittersweet somber
      sombre depressing miserable lonely unhappy uncomfortable inconvenient messy chaotic hectic
      stressful intense crisp dreamy magical
      """))

  /// Nouns that evaluate whoever says them.
  static let plainNouns = WordClass.words(
    """
    opportunity testament gift tribute scenario chance mystery calamity disaster disgrace tragedy
    shame joke mess failure triumph success nightmare miracle honour honor pleasure mistake
    privilege outrage farce scandal sham hoax pity hero heroes inspiration legend gem masterpiece
    catastrophe embarrassment insult betrayal travesty blessing delight problem sense
    """)

  static let nouns = plainNouns.union(
    WordClass.words(
      """
      hope dream joy treasure genius giant icon pioneer trailblazer angel saint monster coward bully
      liar hypocrite fool idiot clown traitor disservice injustice abomination atrocity slap affront
      mockery charade distraction diversion smokescreen excuse pretext stunt gimmick nonsense rubbish
      garbage lie madness insanity lunacy folly stupidity arrogance hypocrisy cowardice cruelty greed
      indifference negligence complacency courage bravery dignity grace integrity honesty decency
      kindness generosity compassion determination passion dedication devotion resilience talent
      brilliance beauty magic fun excitement thrill surprise shock disappointment heartbreak sadness
      grief sorrow pain agony void blow setback danger menace worry fear challenge milestone
      achievement accomplishment breakthrough game-changer cornerstone backbone heart soul spirit
      symbol reminder lesson beacon necessity must burden curse scourge stain scar wound bloodbath
      carnage hell paradise heaven bargain waste fiasco debacle difference
      """))

  /// Verbs whose object or "as" phrase may carry a judgement: "stands as a powerful sign".
  static let carriers = WordClass.words(
    """
    have provide offer give represent mark stand make remain show do serve take deserve bring play
    set send leave create pose face reflect constitute prove become seem look sound feel deliver
    demonstrate express add
    """)

  static let feelingVerbs = WordClass.words(
    """
    love hate like dislike enjoy adore admire respect appreciate cherish miss regret mourn grieve
    trust doubt dread resent despise detest loathe
    """)

  static let judgingVerbs = WordClass.words(
    """
    ignore evoke matter betray undermine overlook trivialize trivialise disregard dishonor dishonour
    demean belittle embolden disrespect burden shortchange stifle deserve insult mock degrade
    humiliate glorify celebrate enrich inspire transcend resonate sicken disgust anger sadden shock
    trouble worry hurt suck stink rock speak prove flout trample poison
    """)

  /// Verbs that, with an abstract good as object, praise or blame.
  static let betteringVerbs = WordClass.words(
    """
    improve enhance enrich strengthen deepen advance transform change undermine threaten harm weaken
    erode damage destroy hurt poison protect honor honour embody represent
    """)

  static let goods = WordClass.words(
    """
    understanding trust confidence democracy value dignity future life world faith hope spirit unity
    freedom liberty community society knowledge reputation credibility integrity legacy culture
    generation soul heart way fabric
    """)

  static let feelings = WordClass.words(
    """
    disappointment anger hope fear confidence hurt joy pain grief frustration sadness despair sorrow
    pride distrust resentment anxiety relief shame heart smile happiness comfort
    """)

  static let values = WordClass.words(
    """
    justice truth freedom liberty democracy peace love hate hatred silence greed courage hope
    dignity equality solidarity humanity forgiveness compassion kindness grief respect trust music
    art politics racism violence hypocrisy history faith
    """)

  static let manners = WordClass.words(
    """
    badly poorly terribly horribly wonderfully brilliantly beautifully perfectly disgracefully
    shamefully recklessly irresponsibly unfairly wrongly rightly admirably superbly magnificently
    fantastically foolishly stupidly wisely cruelly heroically bravely courageously tirelessly
    """)

  /// Adjectives for states of a person that can be looked up.
  static let states = WordClass.words(
    """
    dead alive ill sick pregnant present absent available aware unaware responsible guilty innocent
    safe unsafe ready able unable due sure missing old young new male female single married divorced
    conscious unconscious awake asleep drunk sober naked armed unarmed homeless jobless unemployed
    employed retired free busy late early alone home away back eligible ineligible liable bankrupt
    blind deaf mute disabled gay lesbian bisexual transgender black white asian jewish muslim
    christian catholic hindu buddhist religious rich wealthy tall short hungry thirsty tired positive
    negative infected contagious immune native foreign born local open closed first last next
    """)

  /// Nouns for what somebody is that can be looked up, without the ending of a role.
  static let statuses = WordClass.words(
    """
    friend native orphan twin virgin father mother boy girl kid teen adult minor national citizen
    vegetarian vegan christian muslim jew hindu buddhist catholic protestant atheist republican
    democrat liberal conservative socialist communist refugee migrant civilian hostage pilot spy
    cop nurse clerk cook chef guard judge monk nun priest pope king queen prince princess thief
    """)
}
