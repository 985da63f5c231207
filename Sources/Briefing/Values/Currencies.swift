/// The signs, codes and names of money.
enum Currencies {
  /// A currency read off a text.
  struct Reading: Sendable {
    /// An ISO 4217 code.
    let code: String
    /// The index of the first token after it.
    let end: Int
    /// What one named coin is worth in the currency: 0.01 for cents.
    let factor: Double
    /// Whether the name is shared by several currencies, as "dollars" is.
    let isAssumed: Bool
  }

  /// The currencies that share a name with a code, such as every dollar.
  static func family(of code: String) -> String? {
    families.first { $0.codes.contains(code) }?.name
  }

  static func isName(at index: Int, in text: ValueText) -> Bool { name(at: index, in: text) != nil }

  /// A sign or code in front of a figure: "$", "US$", "c $", "EUR", "Rs.".
  static func prefix(at index: Int, in text: ValueText) -> Reading? {
    let token = text[index]
    if token.kind == .sign, let code = signs[token.text] {
      return Reading(code: code, end: index + 1, factor: 1, isAssumed: shared.contains(token.text))
    }
    guard token.kind == .word else { return nil }
    if text.isSign(index + 1, "$") || text.isSign(index + 1, "£"), text.continues(index + 1),
      text.touches(index + 1) || token.text == "c" && !text.isSign(index - 1, "'"),
      let code = compound[token.text + text[index + 1].text]
    {
      return Reading(code: code, end: index + 2, factor: 1, isAssumed: false)
    }
    if ["rs", "re"].contains(token.text), token.isCapitalised {
      let end = text.isSign(index + 1, ".") ? index + 2 : index + 1
      return Reading(code: "INR", end: end, factor: 1, isAssumed: true)
    }
    if token.text == "sen" {
      return Reading(code: "JPY", end: index + 1, factor: 0.01, isAssumed: true)
    }
    guard token.isAllCaps, codes.contains(token.text) else { return nil }
    return Reading(code: token.text.uppercased(), end: index + 1, factor: 1, isAssumed: false)
  }

  /// A name, code or sign behind a figure: "euros", "US dollars", "pence", "EUR", "€".
  static func name(at index: Int, in text: ValueText) -> Reading? {
    let token = text[index]
    guard token.kind != .end, text.continues(index) else { return nil }
    if token.kind == .sign, let code = signs[token.text] {
      let isOfNext = text.touches(index + 1) && text.isDigits(index + 1)
      return isOfNext
        ? nil
        : Reading(code: code, end: index + 1, factor: 1, isAssumed: shared.contains(token.text))
    }
    guard token.kind == .word else { return nil }
    if let entry = nationality(at: index, in: text), let coin = coins[text.word(entry.end)],
      let code = national[entry.name]?[coin.name]
    {
      return Reading(code: code, end: entry.end + 1, factor: coin.factor, isAssumed: false)
    }
    if let coin = coins[token.text] {
      var end = index + 1
      if coin.name == "pound", text.isWord(end, "sterling") { end += 1 }
      let isSure = end > index + 1 || !coin.isShared
      return Reading(code: coin.code, end: end, factor: coin.factor, isAssumed: !isSure)
    }
    guard token.isAllCaps || text.touches(index), codes.contains(token.text) else { return nil }
    return Reading(code: token.text.uppercased(), end: index + 1, factor: 1, isAssumed: false)
  }

  private static func nationality(at index: Int, in text: ValueText) -> (name: String, end: Int)? {
    var first = text.word(index)
    var end = index + 1
    if first == "u", text.isSign(index + 1, "."), text.isWord(index + 2, "s") {
      first = "us"
      end = text.isSign(index + 3, ".") ? index + 4 : index + 3
    }
    if national[first] != nil { return (first, end) }
    let both = first + " " + text.word(index + 1)
    return national[both] != nil ? (both, index + 2) : nil
  }

  private static let signs: [String: String] = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₫": "VND", "₭": "LAK", "₦": "NGN", "₱": "PHP", "฿": "THB", "₺": "TRY",
    "₴": "UAH", "₡": "CRC", "₸": "KZT", "₵": "GHS", "₲": "PYG", "₾": "GEL", "₿": "XBT",
  ]

  private static let shared: Set<String> = ["$", "£", "¥", "₹"]

  private static let compound: [String: String] = [
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "mex$": "MXN", "nt$": "TWD",
    "tt$": "TTD", "mxn$": "MXN", "cad$": "CAD", "aud$": "AUD", "usd$": "USD", "nzd$": "NZD",
    "j$": "JMD", "b$": "BND", "f$": "FJD", "e£": "EGP", "l£": "LBP",
  ]

  private static let codes: Set<String> = Set(
    """
    aed aud bdt bgn bhd brl cad chf clp cny cop czk dkk egp eur gbp ghs hkd huf idr ils inr isk
    jpy kes krw kwd kzt lkr mad mxn myr ngn nok npr nzd omr pen php pkr pln qar ron rsd rub sar sek
    sgd thb twd tzs uah ugx usd uyu vnd zar rmb
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The words that a sign or code in front of a figure starts with.
  static let starts: Set<String> = codes.union(["rs", "re", "sen"])

  private struct Coin: Sendable {
    let name: String
    let code: String
    let factor: Double
    let isShared: Bool
  }

  private struct Family: Sendable {
    let name: String
    let codes: Set<String>
  }

  private static let coins: [String: Coin] = {
    var result: [String: Coin] = [:]
    for line in coinTable.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 4, let factor = Double(words[2]) else { continue }
      let coin = Coin(
        name: words[0], code: words[1], factor: factor, isShared: words[3] == "shared")
      for word in words.dropFirst(4) { result[word] = coin }
    }
    return result
  }()

  /// A line a coin: name, code, worth, whether other currencies share the name; then its spellings.
  private static let coinTable = """
    dollar USD 1 shared dollar dollars buck bucks
    cent USD 0.01 shared cent cents
    euro EUR 1 own euro euros
    pound GBP 1 shared pound pounds quid
    penny GBP 0.01 own pence penny p
    yen JPY 1 own yen
    yuan CNY 1 own yuan renminbi rmb kuai
    rupee INR 1 shared rupee rupees
    rouble RUB 1 shared rouble roubles ruble rubles
    franc CHF 1 shared franc francs
    mark DEM 1 own deutschmark deutschmarks
    krona SEK 1 own krona kronor
    krone NOK 1 shared krone kroner
    crown CZK 1 shared crowns koruna korunas
    peso MXN 1 shared peso pesos
    real BRL 1 own reais
    won KRW 1 own won
    rand ZAR 1 own rand rands
    lira TRY 1 own lira liras lire
    zloty PLN 1 own zloty zlotys zł
    forint HUF 1 own forint forints
    shekel ILS 1 own shekel shekels
    dirham AED 1 shared dirham dirhams
    riyal SAR 1 shared riyal riyals rial rials
    dinar KWD 1 shared dinar dinars
    baht THB 1 own baht
    ringgit MYR 1 own ringgit
    rupiah IDR 1 own rupiah
    dong VND 1 own dong
    naira NGN 1 own naira
    shilling KES 1 shared shilling shillings
    hryvnia UAH 1 own hryvnia hryvnias
    lev BGN 1 own lev leva
    taka BDT 1 own taka
    cedi GHS 1 own cedi cedis
    bitcoin XBT 1 own bitcoin bitcoins
    """

  private static let national: [String: [String: String]] = [
    "us": ["dollar": "USD", "cent": "USD"], "american": ["dollar": "USD", "cent": "USD"],
    "canadian": ["dollar": "CAD", "cent": "CAD"], "australian": ["dollar": "AUD", "cent": "AUD"],
    "new zealand": ["dollar": "NZD"], "hong kong": ["dollar": "HKD"],
    "singapore": ["dollar": "SGD"], "taiwan": ["dollar": "TWD"], "taiwanese": ["dollar": "TWD"],
    "british": ["pound": "GBP"], "egyptian": ["pound": "EGP"], "sterling": ["pound": "GBP"],
    "lebanese": ["pound": "LBP"], "sudanese": ["pound": "SDG"], "syrian": ["pound": "SYP"],
    "swiss": ["franc": "CHF"], "french": ["franc": "FRF"], "belgian": ["franc": "BEF"],
    "cfa": ["franc": "XOF"], "indian": ["rupee": "INR"], "pakistani": ["rupee": "PKR"],
    "sri lankan": ["rupee": "LKR"], "nepalese": ["rupee": "NPR"], "russian": ["rouble": "RUB"],
    "belarusian": ["rouble": "BYN"], "norwegian": ["krone": "NOK", "crown": "NOK"],
    "danish": ["krone": "DKK", "crown": "DKK"], "swedish": ["krona": "SEK", "crown": "SEK"],
    "icelandic": ["krona": "ISK", "crown": "ISK"], "czech": ["crown": "CZK"],
    "mexican": ["peso": "MXN"], "argentine": ["peso": "ARS"], "chilean": ["peso": "CLP"],
    "colombian": ["peso": "COP"], "philippine": ["peso": "PHP"], "chinese": ["yuan": "CNY"],
    "japanese": ["yen": "JPY"], "korean": ["won": "KRW"], "south korean": ["won": "KRW"],
    "turkish": ["lira": "TRY"], "italian": ["lira": "ITL"], "german": ["mark": "DEM"],
    "kuwaiti": ["dinar": "KWD"], "iraqi": ["dinar": "IQD"], "jordanian": ["dinar": "JOD"],
    "saudi": ["riyal": "SAR"], "qatari": ["riyal": "QAR"], "iranian": ["riyal": "IRR"],
    "kenyan": ["shilling": "KES"], "ugandan": ["shilling": "UGX"],
    "moroccan": ["dirham": "MAD"], "brazilian": ["real": "BRL"], "south african": ["rand": "ZAR"],
  ]

  private static let families: [Family] = [
    Family(
      name: "dollar",
      codes: ["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "BND", "FJD"]),
    Family(name: "pound", codes: ["GBP", "EGP", "LBP", "SDG", "SYP"]),
    Family(name: "franc", codes: ["CHF", "FRF", "BEF", "XOF"]),
    Family(name: "rupee", codes: ["INR", "PKR", "LKR", "NPR"]),
    Family(name: "rouble", codes: ["RUB", "BYN"]),
    Family(name: "krone", codes: ["NOK", "DKK", "SEK", "ISK", "CZK"]),
    Family(name: "peso", codes: ["MXN", "ARS", "CLP", "COP", "PHP"]),
    Family(name: "yuan", codes: ["CNY", "JPY"]),
    Family(name: "dinar", codes: ["KWD", "IQD", "JOD", "BHD", "RSD"]),
    Family(name: "riyal", codes: ["SAR", "QAR", "OMR", "IRR"]),
    Family(name: "dirham", codes: ["AED", "MAD"]),
    Family(name: "shilling", codes: ["KES", "UGX", "TZS"]),
  ]
}
