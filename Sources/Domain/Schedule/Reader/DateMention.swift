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
