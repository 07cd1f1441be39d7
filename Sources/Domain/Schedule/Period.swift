/// A part of the year or of time, in which a meeting is held or is not.
public enum Period: Equatable, Hashable, Sendable {
  /// From one day of the year through another, over New Year if need be.
  case yearly(from: MonthDay, through: MonthDay)
  /// From a date through another; nil is without an end.
  case dates(from: CivilDate?, through: CivilDate?)
  /// ISO weeks, over New Year if need be.
  case weeks(from: Int, through: Int)
  /// The public holidays of Denmark.
  case publicHolidays
  /// The usual Danish school holidays; see `DanishHolidays.isSchoolHoliday`.
  case schoolHolidays

  /// Whether a date lies in it.
  public func contains(_ date: CivilDate) -> Bool {
    switch self {
    case .yearly(let from, let through):
      let day = MonthDay(date)
      return from <= through ? from <= day && day <= through : day >= from || day <= through
    case .dates(let from, let through):
      return (from.map { $0 <= date } ?? true) && (through.map { date <= $0 } ?? true)
    case .weeks(let from, let through):
      let week = date.isoWeek
      return from <= through ? (from...through).contains(week) : week >= from || week <= through
    case .publicHolidays: return DanishHolidays.isPublicHoliday(date)
    case .schoolHolidays: return DanishHolidays.isSchoolHoliday(date)
    }
  }
}
