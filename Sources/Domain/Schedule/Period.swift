/// A day of any year.
public struct MonthDay: Equatable, Hashable, Comparable, Sendable {
  /// 1…12.
  public let month: Int
  /// 1…31; the 29th of February is there in every year as the end of that month.
  public let day: Int

  /// Nil when no year has such a day.
  public init?(month: Int, day: Int) {
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    (self.month, self.day) = (month, day)
  }

  init(_ date: CivilDate) {
    let parts = date.components
    (month, day) = (parts.month, parts.day)
  }

  /// The earlier in the year is less.
  public static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }

  /// Whether it is the last day of its month.
  public var endsMonth: Bool { day == CivilDate.days(inMonth: month, of: 2000) }
}

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
