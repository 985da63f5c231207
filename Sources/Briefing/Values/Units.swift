/// The units of measure that values are stated in, and their conversion.
///
///     Units.convert(2_700, from: "metre", to: "kilometre")  // 2.7
public enum Units {
  /// What a unit measures; figures compare only within one dimension.
  public enum Dimension: String, Sendable, CaseIterable {
    case length, area, volume, mass, speed, temperature, time, data, dataRate = "data-rate"
    case energy, power, pressure, frequency, share, shareDifference = "share-difference"
  }

  /// A unit: `value * factor + offset` is the figure in the base unit of its dimension.
  struct Unit: Sendable, Hashable {
    let name: String
    let dimension: Dimension
    let factor: Double
    let offset: Double
  }

  /// The dimension of a canonical unit, or `nil` for money, counts and unknown units.
  public static func dimension(of unit: String) -> Dimension? { all[unit]?.dimension }

  /// Converts a figure between canonical units of one dimension; `nil` when they have none in common.
  ///
  /// Rates convert too: `"kilometre/hour"` is a unit, and `"tonne/year"` is read as one over the other.
  public static func convert(_ value: Double, from: String, to: String) -> Double? {
    if from == to { return value }
    if let source = all[from], let target = all[to] {
      guard source.dimension == target.dimension else { return nil }
      return (value * source.factor + source.offset - target.offset) / target.factor
    }
    guard let (top, bottom) = split(from), let (otherTop, otherBottom) = split(to),
      let above = convert(value, from: top, to: otherTop),
      let below = convert(1, from: bottom, to: otherBottom), below != 0
    else { return nil }
    return above / below
  }

  /// Units of one name that are not one measure: a ton may be metric, long or short.
  static let ambiguous: [String: Double] = ["ton": 0.125, "gallon": 0.21, "pint": 0.21]

  private static func split(_ unit: String) -> (String, String)? {
    let parts = unit.split(separator: "/")
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  // MARK: Reading

  /// Names of one or more words, joined by spaces, to units.
  static let names: [String: Unit] = {
    var result: [String: Unit] = [:]
    for row in rows { for name in row.names { result[name] = row.unit } }
    return result
  }()

  private static let all: [String: Unit] = {
    var result: [String: Unit] = [:]
    for row in rows { result[row.unit.name] = row.unit }
    return result
  }()

  private static let longestName = 4

  /// Whether a word or two at an index name a unit.
  static func isName(at index: Int, in text: ValueText) -> Bool {
    unit(at: index, in: text) != nil
  }

  /// The unit whose longest name starts at an index, with the index after it.
  static func unit(at index: Int, in text: ValueText) -> (unit: Unit, end: Int)? {
    guard text[index].kind != .end, text.continues(index) else { return nil }
    var name = ""
    var best: (Unit, Int)?
    var next = index
    for count in 0..<longestName {
      guard count == 0 || text.continues(next) else { break }
      if count > 0, text.isSign(next, "-"), text.touches(next), text.touches(next + 1) {
        next += 1
      }
      let token = text[next]
      guard token.kind == .word || ["°", "/", "²", "³", "'", "\""].contains(token.text) else {
        break
      }
      let glue = count > 0 && (token.gap > .none || text.isSign(next - 1, "-")) ? " " : ""
      name += glue + token.text
      next += 1
      if let unit = names[name] { best = (unit, next) }
      if !starts.contains(name) { break }
    }
    guard let best,
      !(text.touches(best.1) && text.isDigits(best.1) && best.1 == index + 1)
        || text[index].kind == .sign
    else {
      return nil
    }
    var end = best.1
    if text.isSign(end, "."), text.touches(end), dotted.contains(text.word(end - 1)),
      text[end + 1].kind != .end && !text[end + 1].isCapitalised || text.isWord(end - 1, "deg")
    {
      end += 1
    }
    return (best.0, end)
  }

  private static let dotted: Set<String> = [
    "ft", "oz", "lb", "lbs", "mi", "deg", "hr", "hrs", "sq",
  ]

  /// Beginnings of names of several words, so that reading stops early.
  private static let starts: Set<String> = {
    var result: Set<String> = []
    for name in names.keys {
      var prefix = ""
      for character in name {
        if character == " " || character == "/" || character == "²" || character == "³" {
          result.insert(prefix)
        }
        prefix.append(character)
        if prefix == "°" || character == "/" { result.insert(prefix) }
      }
    }
    return result
  }()

  // MARK: The table

  private struct Row: Sendable {
    let unit: Unit
    let names: [String]
  }

  private static let rows: [Row] = table.split(separator: "\n").compactMap { line in
    let halves = line.split(separator: ":", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let head = halves[0].split(separator: " ")
    guard head.count >= 3, let dimension = Dimension(rawValue: String(head[1])),
      let factor = Double(head[2])
    else { return nil }
    let offset = head.count > 3 ? Double(head[3]) ?? 0 : 0
    let names = halves[1].split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    return Row(
      unit: Unit(
        name: String(head[0]), dimension: dimension, factor: factor, offset: offset),
      names: names)
  }

  /// A line a unit: name, dimension, factor to the dimension's base unit, offset; then its spellings.
  private static let table = """
    nanometre length 1e-9: nanometre, nanometres, nanometer, nanometers, nm
    picometre length 1e-12: picometre, picometres, picometer, picometers
    micrometre length 1e-6: micrometre, micrometres, micrometer, micrometers, micron, microns, μm
    millimetre length 1e-3: millimetre, millimetres, millimeter, millimeters, mm
    centimetre length 1e-2: centimetre, centimetres, centimeter, centimeters, cm, cms
    decimetre length 0.1: decimetre, decimetres, decimeter, decimeters, dm
    metre length 1: metre, metres, meter, meters, m, mtr, mtrs
    kilometre length 1000: kilometre, kilometres, kilometer, kilometers, km, kms, kilometre's
    inch length 0.0254: inch, inches
    foot length 0.3048: foot, feet, ft
    yard length 0.9144: yard, yards, yd, yds
    mile length 1609.344: mile, miles, mi
    nautical-mile length 1852: nautical mile, nautical miles, nmi
    light-year length 9.4607304725808e15: light year, light years, lightyear, lightyears
    square-centimetre area 1e-4: square centimetre, square centimetres, square centimeter, square centimeters, sq cm, cm², cm2
    square-metre area 1: square metre, square metres, square meter, square meters, sq m, sqm, m², m2
    square-kilometre area 1e6: square kilometre, square kilometres, square kilometer, square kilometers, sq km, sqkm, km², km2
    square-inch area 0.00064516: square inch, square inches, sq in
    square-foot area 0.09290304: square foot, square feet, sq ft, sqft
    square-yard area 0.83612736: square yard, square yards, sq yd
    square-mile area 2589988.110336: square mile, square miles, sq mi
    acre area 4046.8564224: acre, acres
    hectare area 10000: hectare, hectares, ha
    millilitre volume 0.001: millilitre, millilitres, milliliter, milliliters, ml
    centilitre volume 0.01: centilitre, centilitres, centiliter, centiliters, cl
    litre volume 1: litre, litres, liter, liters, l
    cubic-centimetre volume 0.001: cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters, cc
    cubic-metre volume 1000: cubic metre, cubic metres, cubic meter, cubic meters, m³, m3
    cubic-kilometre volume 1e12: cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers, km³
    cubic-foot volume 28.316846592: cubic foot, cubic feet, cu ft
    cubic-yard volume 764.554857984: cubic yard, cubic yards
    cubic-inch volume 0.016387064: cubic inch, cubic inches
    fluid-ounce volume 0.0295735295625: fluid ounce, fluid ounces, fl oz
    pint volume 0.473176473: pint, pints
    quart volume 0.946352946: quart, quarts
    gallon volume 3.785411784: gallon, gallons, gal
    barrel volume 158.987294928: barrel, barrels, bbl
    bushel volume 35.23907016688: bushel, bushels
    teaspoon volume 0.00492892159375: teaspoon, teaspoons, tsp
    tablespoon volume 0.01478676478125: tablespoon, tablespoons, tbsp
    microgram mass 1e-9: microgram, micrograms, μg, mcg
    milligram mass 1e-6: milligram, milligrams, mg
    gram mass 1e-3: gram, grams, gramme, grammes, g
    kilogram mass 1: kilogram, kilograms, kilogramme, kilogrammes, kg, kgs, kilo, kilos
    tonne mass 1000: tonne, tonnes, metric ton, metric tons
    kilotonne mass 1e6: kilotonne, kilotonnes, kiloton, kilotons
    megatonne mass 1e9: megatonne, megatonnes, megaton, megatons
    gigatonne mass 1e12: gigatonne, gigatonnes, gigaton, gigatons
    ton mass 907.18474: ton, tons, short ton, short tons, long ton, long tons
    ounce mass 0.028349523125: ounce, ounces, oz
    pound mass 0.45359237: pound, pounds, lb, lbs
    stone mass 6.35029318: stone
    carat mass 0.0002: carat, carats
    metre/second speed 1: m/s, metres per second, metres a second, meters per second, meters a second
    kilometre/hour speed 0.277777777777777778: km/h, kph, kmh, kmph, km per hour, km an hour, kilometres per hour, kilometres an hour, kilometers per hour, kilometers an hour, kilometre per hour, kilometer per hour
    kilometre/second speed 1000: km/s, kilometres per second, kilometres a second, kilometers per second, kilometers a second
    mile/hour speed 0.44704: mph, miles per hour, miles an hour, mile per hour, mile an hour
    knot speed 0.514444444444444444: knot, knots
    foot/second speed 0.3048: feet per second, feet a second, ft/s
    degree temperature 1: degree, degrees, deg, °
    degree-celsius temperature 1: °c, ° c, ° celsius, °celsius, degrees celsius, degree celsius, degrees c, degree c, degrees centigrade, degree centigrade, deg celsius, deg c, celsius, celcius, centigrade, centigrate, ℃, c
    degree-fahrenheit temperature 0.555555555555555556 -17.7777777777777778: °f, ° f, ° fahrenheit, °fahrenheit, degrees fahrenheit, degree fahrenheit, degrees f, degree f, degrees farenheit, deg fahrenheit, deg f, fahrenheit, farenheit, ℉, f
    kelvin temperature 1 -273.15: kelvin, kelvins, degrees kelvin, degree kelvin
    millisecond time 1e-3: millisecond, milliseconds, ms, msec
    microsecond time 1e-6: microsecond, microseconds, μs
    nanosecond time 1e-9: nanosecond, nanoseconds, ns
    second time 1: second, seconds, sec, secs, s
    minute time 60: minute, minutes, min, mins
    hour time 3600: hour, hours, hr, hrs, h
    day time 86400: day, days
    night time 86400: night, nights
    week time 604800: week, weeks, wk, wks
    fortnight time 1209600: fortnight, fortnights
    month time 2629746: month, months
    quarter time 7889238: quarters
    year time 31556952: year, years, yr, yrs
    decade time 315569520: decade, decades
    century time 3155695200: century, centuries
    bit data 0.125: bit, bits
    byte data 1: byte, bytes
    kilobit data 125: kilobit, kilobits, kbit
    kilobyte data 1e3: kilobyte, kilobytes, kb
    megabit data 125e3: megabit, megabits, mbit
    megabyte data 1e6: megabyte, megabytes, mb
    gigabit data 125e6: gigabit, gigabits, gbit
    gigabyte data 1e9: gigabyte, gigabytes, gb
    terabit data 125e9: terabit, terabits
    terabyte data 1e12: terabyte, terabytes, tb
    petabyte data 1e15: petabyte, petabytes, pb
    exabyte data 1e18: exabyte, exabytes
    zettabyte data 1e21: zettabyte, zettabytes
    kilobit/second data-rate 125: kbps, kbit/s, kilobits per second
    megabit/second data-rate 125e3: mbps, mbit/s, megabits per second, megabits a second
    gigabit/second data-rate 125e6: gbps, gbit/s, gigabits per second, gigabits a second
    joule energy 1: joule, joules
    kilojoule energy 1e3: kilojoule, kilojoules, kj
    megajoule energy 1e6: megajoule, megajoules, mj
    gigajoule energy 1e9: gigajoule, gigajoules, gj
    calorie energy 4184: calorie, calories, kcal, kilocalorie, kilocalories
    watt-hour energy 3600: watt hour, watt hours, wh
    kilowatt-hour energy 3.6e6: kilowatt hour, kilowatt hours, kwh
    megawatt-hour energy 3.6e9: megawatt hour, megawatt hours, mwh
    gigawatt-hour energy 3.6e12: gigawatt hour, gigawatt hours, gwh
    terawatt-hour energy 3.6e15: terawatt hour, terawatt hours, twh
    british-thermal-unit energy 1055.05585262: btu, btus, british thermal unit, british thermal units
    watt power 1: watt, watts, w
    kilowatt power 1e3: kilowatt, kilowatts, kw
    megawatt power 1e6: megawatt, megawatts, mw
    gigawatt power 1e9: gigawatt, gigawatts, gw
    terawatt power 1e12: terawatt, terawatts, tw
    horsepower power 745.699871582: horsepower, hp, bhp
    pascal pressure 1: pascal, pascals
    hectopascal pressure 100: hectopascal, hectopascals, hpa
    kilopascal pressure 1e3: kilopascal, kilopascals, kpa
    megapascal pressure 1e6: megapascal, megapascals, mpa
    bar pressure 1e5: bar, bars
    millibar pressure 100: millibar, millibars, mbar
    atmosphere pressure 101325: atmosphere, atmospheres
    pound/square-inch pressure 6894.757293168: psi, pounds per square inch
    hertz frequency 1: hertz, hz
    kilohertz frequency 1e3: kilohertz, khz
    megahertz frequency 1e6: megahertz, mhz
    gigahertz frequency 1e9: gigahertz, ghz
    percent share 1: percent, per cent, percents, pct, percentage
    fraction share 100: fraction
    percentage-point share-difference 1: percentage point, percentage points, pp, ppt, ppts, pps, percent point, percent points, per cent point, per cent points
    basis-point share-difference 0.01: basis point, basis points, bps, bp
    """
}
