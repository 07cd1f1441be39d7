extension TimeOfDay {
  /// Whether no clock in Denmark shows this time on a date: on the last Sunday of March they go from 02:00 to 03:00
  /// (Directive 2000/84/EC).
  public func isMissing(on date: CivilDate) -> Bool {
    let (_, month, _) = date.components
    return minutes / 60 == 2 && month == 3 && date.weekday == .sunday
      && date.adding(days: 7).components.month == 4
  }
}
