/// Public holidays and the usual school holidays of Denmark, worked out for any year.
public enum DanishHolidays {
  /// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (J. Meeus: Astronomical
  /// Algorithms, chapter 8).
  public static func easterSunday(_ year: Int) -> CivilDate? {
    let (century, yearOfCentury) = (year / 100, year % 100)
    let moon = (year % 19)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * moon + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (moon + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// New Year, Maundy Thursday, Good Friday, both days of Easter, Ascension, both days of Whitsun, both days of
  /// Christmas, and *store bededag* until 2023 (abolished from 2024 by act 214 of 2023). The closing days of
  /// Constitution Day, Christmas Eve and New Year's Eve are no public holidays.
  public static func isPublicHoliday(_ date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    switch (month, day) {
    case (1, 1), (12, 25), (12, 26): return true
    case (3...6, _): break
    default: return false
    }
    guard let easter = easterSunday(year) else { return false }
    switch date.dayNumber - easter.dayNumber {
    case -3, -2, 0, 1, 39, 49, 50: return true
    case 26: return year < 2024
    default: return false
    }
  }

  /// The usual calendar of the municipal schools, which differ by some days: summer from the last Saturday of June
  /// through the second Sunday of August; autumn with week 42; Christmas from 20 December through 3 January; winter
  /// with both week 7 and week 8, of which a municipality has one; Easter from the Saturday before Palm Sunday
  /// through Easter Monday. A week's holiday begins on the Saturday before it.
  public static func isSchoolHoliday(_ date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    switch month {
    case 1: if day <= 3 { return true }
    case 12: return day >= 20
    case 7: return true
    case 6:
      // The last Saturday of the month is among its last seven days.
      guard let last = CivilDate(year: year, month: 6, day: 30) else { return false }
      return date >= last.adding(days: -((last.weekday.rawValue + 2) % 7))
    case 8:
      guard let first = CivilDate(year: year, month: 8, day: 1) else { return false }
      return date <= first.adding(days: 6 - first.weekday.rawValue + 7)
    default: break
    }
    // The week that a Saturday or Sunday leads into is the next one.
    let week = date.adding(days: date.weekday.rawValue >= 5 ? 2 : 0).isoWeek
    let own = date.isoWeek
    if [7, 8, 42].contains(week) || [7, 8, 42].contains(own) { return true }
    guard (3...4).contains(month), let easter = easterSunday(year) else { return false }
    return (-8...1).contains(date.dayNumber - easter.dayNumber)
  }

  /// Whether a school may have a holiday on that day although the usual calendar has none, or the other way round:
  /// in a school holiday or within a week of one.
  static func isNearSchoolHoliday(_ date: CivilDate) -> Bool {
    (-7...7).contains { isSchoolHoliday(date.adding(days: $0)) }
  }
}
