internal import WordNet
import SpacyPipeline

/// Words that praise or blame, by their place in WordNet: near *beautiful* or *stupid*, kinds of
/// *disgrace* or *success*.
struct EvaluativeWords {
  let wordNet: WordNet

  /// Whether a word evaluates at all: *easy*, *wise*, *a blunder*.
  func isEvaluative(_ word: Token) -> Bool {
    if isTaste(word) { return true }
    switch word.pos {
    case .adjective:
      return isNear(word.plainLemma, EvaluativeWords.worth)
        || AppraisalWords.plainAdjectives.contains(word.plainLemma)
    case .noun:
      return AppraisalWords.plainNouns.contains(word.plainLemma)
        || wordNet.isA(word.plainLemma, anyOf: EvaluativeWords.nouns, senses: 1)
    default: return false
    }
  }

  /// Whether a word tells of taste, on which no record is kept: *beautiful*, *witty*, *dull*.
  func isTaste(_ word: Token) -> Bool {
    switch word.pos {
    case .adjective: isNear(word.plainLemma, EvaluativeWords.taste)
    case .noun: wordNet.isA(word.plainLemma, anyOf: EvaluativeWords.disgraces, senses: 1)
    default: false
    }
  }

  private static let taste: Set<String> = [
    "beautiful", "ugly", "pretty", "interesting", "uninteresting",
    "boring", "dull",
    "humorous", "witty", "clever", "stupid", "foolish", "wise", "pleasant", "unpleasant", "nasty",
    "charming", "attractive", "unattractive", "impressive", "tasteful", "tasteless", "elegant",
    "graceful", "exciting", "lovely", "wonderful", "awful", "terrible", "admirable", "shameful",
    "disgraceful", "honorable", "dishonorable", "noble", "ridiculous", "absurd",
  ]
  private static let worth: Set<String> = [
    "easy", "difficult", "hard", "fair", "unfair", "just", "unjust", "necessary", "unnecessary",
    "important", "unimportant", "useful", "useless", "reasonable", "unreasonable", "moral",
    "immoral", "right", "wrong", "sensible", "painful", "harmful", "harmless",
  ]
  private static let disgraces = [
    "disgrace.n.01", "shame.n.01", "insult.n.01", "blunder.n.01", "folly.n.01", "nonsense.n.01",
  ]
  private static let nouns = [
    "disgrace.n.01", "insult.n.01", "mistake.n.01", "folly.n.01", "joke.n.01", "disaster.n.01",
    "success.n.01", "failure.n.01", "honor.n.01", "misfortune.n.01",
  ]

  /// Those beside which WordNet puts much that does not evaluate: *large*, *full*, *heavy*.
  private static let plain: Set<String> = ["great", "good", "bad"]

  /// Whether a word is one of the words or, in its first meaning, similar to one of them.
  private func isNear(_ lemma: String, _ words: Set<String>) -> Bool {
    if words.contains(lemma) || EvaluativeWords.plain.contains(lemma) { return true }
    return !words.isDisjoint(with: wordNet.related(.similarTo, of: lemma, .adjective, senses: 1))
  }
}
