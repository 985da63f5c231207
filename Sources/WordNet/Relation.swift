extension WordNet {
  /// A relation of WordNet, read "source … target".
  ///
  /// `antonym`, `derivation`, `participle` and `pertainym` hold between words, the others between
  /// synsets; a few hold between both.
  public enum Relation: UInt8, Sendable, CaseIterable {
    case antonym
    /// The target is more general.
    case hypernym
    /// The target is the class of a single thing: Paris, capital.
    case instanceHypernym
    case hyponym
    case instanceHyponym
    /// The source is a member of the target: Finland, European Union.
    case memberHolonym
    case substanceHolonym
    /// The source is a part of the target: Paris, France.
    case partHolonym
    case memberMeronym
    case substanceMeronym
    case partMeronym
    /// A noun and the adjectives that are its values: size, large.
    case attribute
    /// Related in form and meaning: destroy, destruction.
    case derivation
    case topic
    case topicMember
    case region
    case regionMember
    case usage
    case usageMember
    /// Who does the source does the target: snore, sleep.
    case entailment
    /// The source brings the target about: kill, die.
    case cause
    case seeAlso
    case verbGroup
    case similarTo
    case participle
    /// What an adjective belongs to: French, France; for adverbs the adjective: quickly, quick.
    case pertainym

    /// The symbols of `wninput(5WN)` in order of the raw values.
    static let symbols = [
      "!", "@", "@i", "~", "~i", "#m", "#s", "#p", "%m", "%s", "%p", "=", "+", ";c", "-c", ";r",
      "-r", ";u", "-u", "*", ">", "^", "$", "&", "<", "\\",
    ]
  }

  /// The four parts of speech, in order of their synsets in a pack.
  public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case noun, verb, adjective, adverb

    /// The letter in names of synsets: `"person.n.01"`.
    public var letter: Character {
      switch self {
      case .noun: "n"
      case .verb: "v"
      case .adjective: "a"
      case .adverb: "r"
      }
    }
  }

  /// The file that the lexicographers kept a synset in: a coarse class of meaning.
  public enum LexicographerFile: String, Sendable, CaseIterable {
    case adjectiveAll = "adj.all"
    case adjectivePertainym = "adj.pert"
    case adverbAll = "adv.all"
    case nounTops = "noun.Tops"
    case nounAct = "noun.act"
    case nounAnimal = "noun.animal"
    case nounArtifact = "noun.artifact"
    case nounAttribute = "noun.attribute"
    case nounBody = "noun.body"
    case nounCognition = "noun.cognition"
    case nounCommunication = "noun.communication"
    case nounEvent = "noun.event"
    case nounFeeling = "noun.feeling"
    case nounFood = "noun.food"
    case nounGroup = "noun.group"
    case nounLocation = "noun.location"
    case nounMotive = "noun.motive"
    case nounObject = "noun.object"
    case nounPerson = "noun.person"
    case nounPhenomenon = "noun.phenomenon"
    case nounPlant = "noun.plant"
    case nounPossession = "noun.possession"
    case nounProcess = "noun.process"
    case nounQuantity = "noun.quantity"
    case nounRelation = "noun.relation"
    case nounShape = "noun.shape"
    case nounState = "noun.state"
    case nounSubstance = "noun.substance"
    case nounTime = "noun.time"
    case verbBody = "verb.body"
    case verbChange = "verb.change"
    case verbCognition = "verb.cognition"
    case verbCommunication = "verb.communication"
    case verbCompetition = "verb.competition"
    case verbConsumption = "verb.consumption"
    case verbContact = "verb.contact"
    case verbCreation = "verb.creation"
    case verbEmotion = "verb.emotion"
    case verbMotion = "verb.motion"
    case verbPerception = "verb.perception"
    case verbPossession = "verb.possession"
    case verbSocial = "verb.social"
    case verbStative = "verb.stative"
    case verbWeather = "verb.weather"
    case adjectiveParticiple = "adj.ppl"

    /// By number, as data files give it.
    static let byNumber = allCases
  }
}
