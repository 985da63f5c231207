/// Abbreviations with a full stop, by what may follow them.
///
/// Compiled from style guides of English-language news agencies; all in lower case, without the stop.
enum Abbreviations {
  /// Always followed by the name that they introduce.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "prof", "profs", "rev", "revs", "hon",
    "pres", "gov", "govs", "lt", "sen", "sens", "rep", "reps", "atty", "supt", "gen", "gens",
    "col", "maj", "capt", "cpl", "pfc", "pvt", "sgt", "cmdr", "adm", "brig", "det", "insp", "fr",
    "sr", "br", "st", "ste", "mt", "mts", "ft", "pt", "msgr", "amb", "sec",
  ]
  /// Followed by a number that they count.
  static let counters: Set<String> = [
    "no", "nos", "n°", "nº", "p", "pp", "vol", "vols", "fig", "figs", "sec", "secs", "art", "arts",
    "ch", "chap", "chs", "eq", "ex", "op", "par", "para", "pt", "ref", "sect", "v", "ver", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "approx", "ca",
    "c", "est", "tel", "ext",
  ]
  /// Never at the end of a sentence.
  static let inner: Set<String> = [
    "e.g", "i.e", "eg", "ie", "vs", "v", "cf", "viz", "approx", "al", "incl", "esp", "aka",
  ]
  /// May end a sentence or stand in it.
  static let either: Set<String> = [
    "co", "cos", "corp", "inc", "ltd", "bros", "plc", "llc", "jr", "sr", "etc", "dept", "univ",
    "assn", "ave", "blvd", "rd", "st", "ct", "ln", "hwy", "mfg", "intl", "natl", "govt", "min",
    "hr", "hrs", "mins", "sq", "oz", "lb", "lbs", "kg", "km", "mi", "ft", "esq", "phd", "ph.d",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "ala", "ariz", "ark",
    "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass",
    "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va",
    "vt", "wash", "wis", "wyo", "n.h", "n.j", "n.m", "n.y", "n.c", "n.d", "r.i", "s.c", "s.d",
    "w.va", "d.c", "b.c", "a.d",
  ]

  /// Words that, written with a capital after an abbreviation, begin a sentence: they are no part of
  /// a name.
  static let openers: Set<String> = [
    "i", "he", "she", "it", "we", "you", "they", "this", "that", "these", "those", "there", "here",
    "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "some", "many", "most",
    "all", "both", "each", "every", "no", "none", "one", "another", "such", "what", "who", "whom",
    "whose", "which", "when", "where", "why", "how", "if", "although", "though", "because", "since",
    "while", "as", "after", "before", "until", "once", "unless", "but", "and", "or", "so", "yet",
    "nor", "however", "meanwhile", "moreover", "furthermore", "instead", "still", "then", "also",
    "in", "on", "at", "by", "for", "from", "with", "without", "during", "under", "despite",
    "according", "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can",
    "could", "will", "would", "should", "may", "might", "must", "let", "please", "not", "now",
    "today", "yesterday", "even", "only", "just", "perhaps", "maybe", "yes",
  ]
}
