extension ScheduleSpeech {
  /// `i maj–juni og september`, `fra 1. september 2026`.
  func during(_ periods: [Period]) -> String {
    let months = periods.compactMap(months)
    if months.count == periods.count { return placed(months) }
    return list(periods.map(placed))
  }

  /// `ikke i skoleferier`.
  func except(_ periods: [Period]) -> [String] {
    var (words, rest) = ([String](), periods[...])
    while let first = rest.first {
      let months = rest.prefix { self.months($0) != nil }
      words.append(
        say("ikke ", "not ") + (months.isEmpty ? placed(first) : placed(months.compactMap(self.months))))
      rest = rest.dropFirst(max(1, months.count))
    }
    return words
  }

  /// `i juli og august`, `maj–juni og september`.
  private func placed(_ months: [String]) -> String {
    if isShort { return months.joined(separator: ", ") }
    return (months[0].contains("–") ? "" : say("i ", "in ")) + list(months)
  }

  /// With its preposition.
  private func placed(_ period: Period) -> String {
    if let months = months(period) { return placed([months]) }
    switch period {
    case .yearly(let from, let through):
      return from == through ? day(from) : "\(day(from))–\(day(through))"
    case .dates(let from?, let through?):
      if from == through { return date(from, hasWeekday: false) }
      return say("fra ", "from ") + date(from, hasWeekday: false) + say(" til ", " until ")
        + date(through, hasWeekday: false)
    case .dates(let from?, nil): return say("fra ", "from ") + date(from, hasWeekday: false)
    case .dates(nil, let through?): return say("til ", "until ") + date(through, hasWeekday: false)
    case .dates(nil, nil): return say("hele året", "all year")
    case .weeks(let from, let through):
      return say("i uge ", "in week ") + (from == through ? "\(from)" : "\(from)–\(through)")
    case .publicHolidays: return say("på helligdage", "on public holidays")
    case .schoolHolidays: return say("i skoleferier", "in school holidays")
    }
  }

  /// Whole months: `september–maj`, `juli`.
  private func months(_ period: Period) -> String? {
    guard case .yearly(let from, let through) = period, from.day == 1, through.endsMonth else { return nil }
    if from.month == through.month { return monthName(from.month) }
    return "\(monthName(from.month))–\(monthName(through.month))"
  }

  private func day(_ day: MonthDay) -> String {
    "\(say("\(day.day).", "\(day.day)")) \(monthName(day.month))"
  }
}
