/// The words of English numbers.
enum NumberWords {
  /// Cardinals below twenty.
  static let small: [String: Int] = table(
    """
    zero=0 nought=0 naught=0 nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9
    ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17
    eighteen=18 nineteen=19
    """)

  static let tens: [String: Int] = table(
    "twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90")

  /// Words that multiply what stands before them.
  static let scales: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "quadrillion": 1e15, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "crore": 1e7, "crores": 1e7,
    "bn": 1e9, "bln": 1e9, "mn": 1e6, "mln": 1e6, "tn": 1e12, "tln": 1e12, "trn": 1e12,
    "mil": 1e6, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "millions": 1e6,
    "billions": 1e9, "trillions": 1e12, "thousands": 1e3, "hundreds": 1e2,
  ]

  /// Letters that multiply figures which they touch: "10k", "£5m", "1.2b".
  static let attachedScales: [String: Double] = ["k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12]

  /// Plurals that are no exact multiple without a number before them.
  static let pluralScales: Set<String> = [
    "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "lakhs", "crores",
  ]

  /// Ordinals below twenty, and those that name fractions too.
  static let smallOrdinals: [String: Int] = table(
    """
    first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10
    eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17
    eighteenth=18 nineteenth=19
    """)

  static let tensOrdinals: [String: Int] = table(
    """
    twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80
    ninetieth=90
    """)

  static let scaleOrdinals: [String: Double] = [
    "hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
  ]

  /// Fractions that have a name of their own.
  static let namedFractions: [String: Double] = [
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
  ]

  static let vulgarFractions: [String: Double] = [
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
    "⅞": 7 / 8,
  ]

  private static func table(_ text: String) -> [String: Int] {
    var result: [String: Int] = [:]
    for entry in text.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      if parts.count == 2, let value = Int(parts[1]) { result[String(parts[0])] = value }
    }
    return result
  }
}
