/// Dates, months, weeks and holidays.
extension ScheduleLexer {
  /// *12/3*, *5. december 2026*, *5. og 12. maj*, *1. og 3. tirsdag*, *1. i hver måned*, `2026-12-05`.
  mutating func dateOrOrdinals() -> ScheduleItem? {
    let start = at
    if let dates = dates() {
      guard dates.count == 1, rangeMark() != nil else { return .dates(dates) }
      let end = at
      at = start
      if let item = boundedDates() { return item }
      // *5. december til kl. 16* has no date at the other end.
      at = end
      return .dates(dates)
    }
    at = start
    if let item = ordinals(isAfterEvery: false) { return item }
    at = start
    if let item = daysOfMonth() { return item }
    at = start
    return nil
  }

  /// *1. og 15. i hver måned*.
  private mutating func daysOfMonth() -> ScheduleItem? {
    var days: [Int] = []
    while let day = number(), (1...31).contains(day), let length = ordinalMark(1), days.count < 31 {
      days.append(day)
      at += 1 + length
      if kind() == .comma || word() == .and { at += 1 } else { break }
      _ = skip(.the)
    }
    guard !days.isEmpty else { return nil }
    if word() == .in || word() == .on { at += 1 }
    while word() == .the || word() == .every { at += 1 }
    return skip(.monthUnit) ? .daysOfMonth(days) : nil
  }

  /// One date, or several days of one month.
  private mutating func dates() -> [DateMention]? {
    if let date = numericDate() { return [date] }
    var days: [Int] = []
    while let day = number(), (1...31).contains(day), days.count < 31 {
      let mark = ordinalMark(1)
      days.append(day)
      at += 1 + (mark ?? 0)
      if word() == .in { at += 1 }
      if case .month(let month)? = word() {
        at += 1
        skipDot()
        let year = year()
        // *10-12 maj* and *kl. 10 maj* are no dates: a list has its dots, and the words stand close.
        guard days.count == 1 || mark != nil else { return nil }
        return mentions(days, month, year)
      }
      guard mark != nil, kind() == .comma || word() == .and else { return nil }
      at += 1
    }
    return nil
  }

  private func mentions(_ days: [Int], _ month: Int, _ year: Int?) -> [DateMention]? {
    let found = days.compactMap { mention(day: $0, month: month, year: year) }
    return found.count == days.count ? found : nil
  }

  private func mention(day: Int, month: Int, year: Int?) -> DateMention? {
    if let year {
      return CivilDate(year: year, month: month, day: day).map { DateMention(date: $0, hasYear: true) }
    }
    // As where staff type a date: the first such day not before half a year ago.
    let now = context.today.components.year
    let candidates = [now - 1, now, now + 1, now + 2].lazy.compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    return candidates.first { $0 >= context.today.adding(days: -183) }
      .map { DateMention(date: $0, hasYear: false) }
  }

  /// A year of four digits, after a comma too.
  private mutating func year() -> Int? {
    let offset = kind() == .comma ? 1 : 0
    guard case .number(let value, 4)? = kind(offset), (1990...2100).contains(value) else { return nil }
    at += offset + 1
    return value
  }

  /// `12/3`, `12/3-2026`, `12.3.2026`, `12-3-2026`, `2026-12-05`.
  private mutating func numericDate() -> DateMention? {
    guard let token = peek(), case .number(let first, let digits) = token.kind, let mark = peek(1),
      let second = number(2), token.touches(mark), let middle = peek(2), mark.touches(middle)
    else { return nil }
    let third = peek(4).flatMap { next -> (value: Int, digits: Int)? in
      guard case .number(let value, let digits) = next.kind, let before = peek(3),
        middle.touches(before), before.touches(next)
      else { return nil }
      return (value, digits)
    }
    switch (mark.kind, kind(3)) {
    case (.dash, .dash?) where digits == 4:
      guard let third, third.digits == 2 else { return nil }
      at += 5
      return mention(day: third.value, month: second, year: first)
    case (.dot, .dot?), (.dash, .dash?), (.slash, .slash?), (.slash, .dash?), (.slash, .dot?):
      if let third, third.digits == 4 || (third.digits == 2 && kind(5) != .slash && mark.kind != .dash) {
        if context.isEnglish { return nil }
        at += 5
        return mention(day: first, month: second, year: third.value + (third.digits == 2 ? 2000 : 0))
      }
      return mark.kind == .slash ? dayAndMonth(first, second) : nil
    case (.slash, _): return dayAndMonth(first, second)
    default: return nil
    }
  }

  /// `12/3` in Danish; which is the month is doubtful in English, and 24/7 is no date at all.
  private mutating func dayAndMonth(_ day: Int, _ month: Int) -> DateMention? {
    if context.isEnglish || context.isCode || (day == 24 && month == 7) { return nil }
    if case .number(_, 3...)? = kind(2) { return nil }
    at += 3
    let year = kind() == .comma ? nil : year()
    return mention(day: day, month: month, year: year)
  }

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
