/// The normal forms of quotation marks, dashes and currency signs that spaCy gives every language
/// (`spacy.lang.norm_exceptions`, MIT licence).
enum BaseNorms {
  static func norm(of text: String) -> String? {
    // Swift takes these for the acute and grave accents below, Python does not.
    if text.unicodeScalars.contains(where: { $0 == "\u{1ffd}" || $0 == "\u{1fef}" }) { return nil }
    return switch text {
    case "'s", "'S", "\u{2019}s", "\u{2019}S": "'s"
    case "\u{2019}", "\u{2018}", "\u{b4}", "`": "'"
    case "\u{201d}", "\u{201c}", "''", "``", "\u{b4}\u{b4}", "\u{201e}", "\u{bb}", "\u{ab}",
      "\u{2018}\u{2018}", "\u{2019}\u{2019}":
      "\""
    case "\u{ff1f}": "?"
    case "\u{ff01}": "!"
    case "\u{ff0c}": ","
    case "\u{ff1b}": ";"
    case "\u{ff1a}": ":"
    case "\u{3002}", "\u{964}": "."
    case "\u{2026}": "..."
    case "\u{2014}", "\u{2013}", "--", "---", "\u{2014}\u{2014}": "-"
    case "\u{20ac}", "\u{a3}", "\u{a5}", "\u{e3f}", "US$", "C$", "A$", "\u{20ba}", "\u{20b9}",
      "\u{9f3}", "\u{20a9}", "Mex$", "\u{20a3}", "E\u{a3}":
      "$"
    default: nil
    }
  }
}
