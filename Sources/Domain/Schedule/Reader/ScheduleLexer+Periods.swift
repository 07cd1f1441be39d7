/// Parts of the year: from one date to another, months, weeks and holidays.
extension ScheduleLexer {
  /// *fra 1. september 2026*, *1/9–30/4*, *til 30. april*.
  mutating func boundedDates() -> ScheduleItem? {
    var first: DateMention?
    if word() != .to {
      let hasFrom = skip(.from)
      skipThe()
      guard let found = dayBeforeRange() ?? dates().flatMap({ $0.count == 1 ? $0.first : nil }) else {
        return nil
      }
      first = found
      guard rangeMark() != nil else {
        return hasFrom ? .during([.dates(from: found.date, through: nil)]) : nil
      }
    }
    at += rangeMark() ?? 0
    skipThe()
    guard let last = dates(), last.count == 1, let last = last.first else { return nil }
    guard let first else { return .during([.dates(from: nil, through: last.date)]) }
    return period(first, last).map { .during([$0]) }
  }

  /// *1.* of *1.–15. juli*.
  private mutating func dayBeforeRange() -> DateMention? {
    guard let day = number(), kind(1) == .dot, let length = rangeMark(2), number(2 + length) != nil,
      kind(3 + length) == .dot, case .month(let month)? = word(4 + length)
    else { return nil }
    at += 2
    return mention(day: day, month: month, year: nil)
  }

  private func period(_ first: DateMention, _ last: DateMention) -> Period? {
    if !first.hasYear, !last.hasYear {
      return .yearly(from: MonthDay(first.date), through: MonthDay(last.date))
    }
    guard last.hasYear else { return nil }
    var from = first.date
    if !first.hasYear {
      // The last such day before the end.
      let day = MonthDay(first.date)
      let year = last.date.components.year
      guard
        let found = [year, year - 1].lazy.compactMap({
          CivilDate(year: $0, month: day.month, day: day.day)
        }).first(where: { $0 <= last.date })
      else { return nil }
      from = found
    }
    return from <= last.date ? .dates(from: from, through: last.date) : nil
  }

  /// *skoleferier*, *school holidays*, *helligdage*.
  mutating func holidays() -> Period? {
    if skip(.schoolHolidays) { return .schoolHolidays }
    if word() == .school, word(1) == .publicHolidays {
      at += 2
      return .schoolHolidays
    }
    if word() == .publicly, word(1) == .publicHolidays { at += 1 }
    return skip(.publicHolidays) ? .publicHolidays : nil
  }

  /// *juli og august*, *september–maj*, *uge 36–50*, *sommerhalvåret*. A month alone needs a preposition, or it
  /// must stand first or in a code.
  mutating func during(isAfterPreposition: Bool = false) -> ScheduleItem? {
    let isPlain = isAfterPreposition || context.isCode || at == tokens.startIndex || kind(-1) == .comma
    lastWasRange = false
    if word() == .week { return weeks() }
    if skip(.summerHalf) { return .during([Self.months(4, 9)]) }
    if skip(.winterHalf) { return .during([Self.months(10, 3)]) }
    if let date = monthFirstDate() { return date }
    var periods: [Period] = []
    while case .month(let first)? = word() {
      at += 1
      skipDot()
      if let length = rangeMark(), case .month(let last)? = word(length) {
        at += length + 1
        skipDot()
        lastWasRange = true
        periods.append(Self.months(first, last))
      } else {
        guard isPlain else { return nil }
        _ = skip(.monthUnit)
        periods.append(Self.months(first, first))
      }
      guard kind() == .comma || word() == .and, case .month? = word(1) else { break }
      // `May, June 5`: a date is none of these months.
      at += 1
    }
    // A year or a day after it would say something else.
    if case .number(_, 4...)? = kind() { return nil }
    return periods.isEmpty ? nil : .during(periods)
  }

  /// `December 5, 2026`, `Dec 24`, `Dec 24-26`.
  private mutating func monthFirstDate() -> ScheduleItem? {
    guard case .month(let month)? = word(), peek()?.tongue != .danish,
      case .number(let day, 1...2)? = kind(1), let after = peek(1)
    else { return nil }
    if let next = peek(2), after.touches(next), next.kind == .colon || next.kind == .dash { return nil }
    at += 2
    if let next = peek(), after.touches(next), next.kind == .word(.th) || ordinalMark(0) != nil { at += 1 }
    let year = year()
    guard let first = mention(day: day, month: month, year: year) else { return nil }
    guard let length = rangeMark(), case .month? = word(length) else {
      // *Dec 24 – 26* is a range too, but *5 December – 10 am* goes on with a time.
      return .dates([first])
    }
    at += length
    guard case .dates(let last)? = monthFirstDate(), last.count == 1 else { return nil }
    return period(first, last[0]).map { .during([$0]) }
  }

  /// *uge 42*, *uge 36–50*, *uge 29 og 30*, `week 1-53/2`.
  private mutating func weeks() -> ScheduleItem? {
    at += 1
    var periods: [Period] = []
    while let first = number(), (1...53).contains(first) {
      at += 1
      var last = first
      if let length = rangeMark() {
        let named = word(length) == .week ? 1 : 0
        guard let number = number(length + named), (1...53).contains(number) else { return nil }
        at += length + named + 1
        last = number
        lastWasRange = true
        if kind() == .slash, number >= 52, first <= 2, self.number(1) == 2 {
          at += 2
          return .recurrence(first == 1 ? .oddWeeks : .evenWeeks)
        }
      }
      if kind() == .colon || kind() == .slash { return nil }
      periods.append(.weeks(from: first, through: last))
      guard word() == .and || (kind() == .comma && context.isCode), case .number(_, 1...2)? = kind(1),
        kind(2) != .colon, kind(2) != .dot, kind(2) != .slash
      else { break }
      at += 1
    }
    return periods.isEmpty ? nil : .during(periods)
  }

  static func months(_ first: Int, _ last: Int) -> Period {
    let end = MonthDay(month: last, day: CivilDate.days(inMonth: last, of: 2000))
    guard let from = MonthDay(month: first, day: 1), let end else { return .weeks(from: 1, through: 53) }
    return .yearly(from: from, through: end)
  }
}
