/// Makes words that mean nothing, another one for each number.
public enum InventedWord {
  /// The syllables of a number's word, a consonant and a vowel each.
  public static func syllables(
    of number: Int, consonants: String = "bdfgklmnprtv", vowels: String = "aeio"
  ) -> String {
    let (consonants, vowels) = (Array(consonants), Array(vowels))
    var rest = number
    var word = ""
    repeat {
      word.append(consonants[rest % consonants.count])
      word.append(vowels[rest / consonants.count % vowels.count])
      rest /= consonants.count * vowels.count
    } while rest > 0
    return word
  }
}
