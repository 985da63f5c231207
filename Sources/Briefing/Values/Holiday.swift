extension Holiday {
  /// The day of a holiday in a year; dates of the western calendar, and of the United States where
  /// several countries share a name.
  func day(in year: Int) -> CalendarDay? {
    if let (month, day) = fixed { return CalendarDay(year: year, month: month, day: day) }
    switch self {
    case .thanksgiving: return Self.nth(4, weekday: 4, month: 11, year)
    case .blackFriday: return Self.nth(4, weekday: 4, month: 11, year)?.adding(days: 1)
    case .cyberMonday: return Self.nth(4, weekday: 4, month: 11, year)?.adding(days: 4)
    case .laborDay: return Self.nth(1, weekday: 1, month: 9, year)
    case .memorialDay:
      return CalendarDay(year: year, month: 5, day: 31).map { $0.adding(days: 1 - $0.weekday) }
    case .martinLutherKingDay: return Self.nth(3, weekday: 1, month: 1, year)
    case .presidentsDay: return Self.nth(3, weekday: 1, month: 2, year)
    case .columbusDay: return Self.nth(2, weekday: 1, month: 10, year)
    case .mothersDay: return Self.nth(2, weekday: 7, month: 5, year)
    case .fathersDay: return Self.nth(3, weekday: 7, month: 6, year)
    case .easter: return Self.easter(year)
    case .goodFriday: return Self.easter(year)?.adding(days: -2)
    case .easterMonday: return Self.easter(year)?.adding(days: 1)
    case .ashWednesday: return Self.easter(year)?.adding(days: -46)
    case .palmSunday: return Self.easter(year)?.adding(days: -7)
    case .pentecost: return Self.easter(year)?.adding(days: 49)
    default: return nil
    }
  }

  private var fixed: (month: Int, day: Int)? {
    switch self {
    case .newYear: (1, 1)
    case .newYearsEve: (12, 31)
    case .christmas: (12, 25)
    case .christmasEve: (12, 24)
    case .boxingDay: (12, 26)
    case .halloween: (10, 31)
    case .valentine: (2, 14)
    case .independenceDay: (7, 4)
    case .veteransDay, .armisticeDay: (11, 11)
    case .earthDay: (4, 22)
    case .womensDay: (3, 8)
    case .mayDay: (5, 1)
    case .stPatricksDay: (3, 17)
    case .aprilFools: (4, 1)
    case .juneteenth: (6, 19)
    case .bastilleDay: (7, 14)
    case .guyFawkes: (11, 5)
    case .groundhogDay: (2, 2)
    case .cincoDeMayo: (5, 5)
    case .australiaDay: (1, 26)
    case .anzacDay: (4, 25)
    case .canadaDay: (7, 1)
    default: nil
    }
  }

  private static func nth(_ n: Int, weekday: Int, month: Int, _ year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: 1).map { first in
      first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (n - 1))
    }
  }

  /// The Sunday of Easter, after the anonymous algorithm in Meeus, "Astronomical Algorithms".
  private static func easter(_ year: Int) -> CalendarDay? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDay(year: year, month: n / 31, day: n % 31 + 1)
  }
}
