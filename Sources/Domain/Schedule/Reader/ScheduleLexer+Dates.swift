/// Single dates and days of the month.
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
  mutating func dates() -> [DateMention]? {
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

  func mention(day: Int, month: Int, year: Int?) -> DateMention? {
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
  mutating func year() -> Int? {
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
}
