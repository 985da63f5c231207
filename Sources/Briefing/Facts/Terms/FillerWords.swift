/// Words that say nothing about a text's subject, and well-known abbreviations.
enum FillerWords {
  static let words = """
    a about above after again against all also although am an and another any are as at be became
    because been before being below between both but by can cannot could did do does doing done
    down during each either else ever every few for from further had has have having he her here
    hers herself him himself his how however i if in into is it its itself just let like many may
    me might mine more most much must my myself neither no nor not now of off on once one only or
    other others ought our ours ourselves out over own per quite rather really same shall she
    should since so some such than that the their theirs them themselves then there these they
    this those though through thus to too toward towards under unless until up upon us very was we
    were what whatever when where whether which while who whom whose why will with within without
    would yet you your yours yourself said say says saying told mr mrs ms dr
    """

  /// Abbreviations that stand for two words, written in capitals or with full stops.
  static let abbreviations: [String: [String]] = [
    "us": ["united", "states"], "usa": ["united", "states"], "uk": ["united", "kingdom"],
    "eu": ["european", "union"], "un": ["united", "nations"], "pm": ["prime", "minister"],
    "gdp": ["gross", "domestic", "product"], "ceo": ["chief", "executive"],
    "cfo": ["chief", "financial", "officer"],
  ]

  static let keys: Set<UInt64> = Set(
    words.split(whereSeparator: \.isWhitespace).map { TermHash.of($0.utf8) })
}
