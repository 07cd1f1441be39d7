extension CivilDate {
  /// The number of its week, 1…53: weeks begin on Monday, and the first is the one with the year's first Thursday
  /// (ISO 8601).
  public var isoWeek: Int {
    let thursday = adding(days: 3 - weekday.rawValue)
    let year = thursday.components.year
    let newYear = CivilDate(year: year, month: 1, day: 1) ?? thursday
    return (thursday.dayNumber - newYear.dayNumber) / 7 + 1
  }

  /// Which one of its weekday it is in its month: 1…5.
  var ordinalInMonth: Int { (components.day - 1) / 7 + 1 }

  /// Whether its month has no later day of the same weekday.
  var isLastOfWeekdayInMonth: Bool {
    let (year, month, day) = components
    return day + 7 > Self.days(inMonth: month, of: year)
  }
}
