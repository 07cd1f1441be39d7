/// A phrase of a schedule's text, as *hver anden*, *mandag–fredag* or *kl. 10–12*.
enum ScheduleItem: Equatable, Sendable {
  /// Days of the week; named ones can have an ordinal before them, *hverdage* cannot.
  case days(WeekdaySet, areNamed: Bool)
  /// *hver* before days: what follows is a thought of its own.
  case each
  /// *første og tredje*; after *hver* it may mean every n-th week.
  case ordinals([Int], isAfterEvery: Bool)
  /// *i måneden*.
  case ofMonth
  /// `Mo[1]`, `1MO`.
  case nth([Int], WeekdaySet)
  /// *lige uger*, *hver 3. uge*, *hver uge*.
  case recurrence(Recurrence)
  /// *den 1. og 15. i hver måned*.
  case daysOfMonth([Int])
  case dates([DateMention])
  case time(from: Int?, to: Int?, isApproximate: Bool, isDaypart: Bool)
  /// *i juli*, *september–maj*, *uge 36–50*.
  case during([Period])
  /// *helligdage* among days.
  case publicHolidays
  /// *ikke i skoleferier*, *lukket mandag*.
  case except([Period], WeekdaySet)
  case closed
  case agreement
  /// A comma or *og*.
  case separator(isAnd: Bool)
  /// A dash between phrases: only a time or what is left out goes on after it.
  case dash
}

/// A date in a text.
struct DateMention: Equatable, Sendable {
  var date: CivilDate
  var hasYear: Bool

  /// As something that a yearly rule leaves out.
  var period: Period {
    hasYear
      ? .dates(from: date, through: date)
      : .yearly(from: MonthDay(date), through: MonthDay(date))
  }
}
