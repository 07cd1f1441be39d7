extension ScheduleSpeech {
  /// The days of a rule and how often: `hver anden onsdag`, `første og tredje tirsdag i måneden`.
  func days(_ rule: MeetingRule) -> String {
    let names = names(rule.weekdays)
    switch rule.recurrence {
    case .weekly where rule.isOnPublicHolidays: return say("helligdage", "public holidays")
    case .weekly: return weekly(rule.weekdays, names)
    case .everyWeeks(2):
      return isShort ? say("hver 2. ", "every 2nd ") + names : say("hver anden ", "every other ") + names
    case .everyWeeks(let n): return names + say(" hver \(n). uge", " every \(n) weeks")
    case .evenWeeks:
      return names + say(isShort ? " lige uger" : " i lige uger", isShort ? " even weeks" : " in even weeks")
    case .oddWeeks:
      return names + say(isShort ? " ulige uger" : " i ulige uger", isShort ? " odd weeks" : " in odd weeks")
    case .monthly(let ordinals):
      let which = list(ordinals.map(ordinal))
      return "\(which) \(names)"
        + say(isShort ? " i md." : " i måneden", isShort ? " of month" : " of the month")
    case .daysOfMonth(let days):
      if language == .danish {
        return "\(isShort ? "d." : "den") " + list(days.map { "\($0)." })
          + (isShort ? " i md." : " i hver måned")
      }
      return "the " + list(days.map(numeral)) + (isShort ? " of month" : " of every month")
    case .dates(let dates): return list(dates.map { date($0, hasWeekday: true) })
    }
  }

  private func weekly(_ days: WeekdaySet, _ names: String) -> String {
    switch days {
    case []: return ""
    case .all: return say("hver dag", "every day")
    case .workdays where !isShort: return say("hverdage", "weekdays")
    default: return isShort || names.contains("–") ? names : say("hver ", "every ") + names
    }
  }

  /// `mandag–torsdag og lørdag`.
  private func names(_ set: WeekdaySet) -> String {
    var parts: [String] = []
    var days = set.days[...]
    while let first = days.first {
      var length = 1
      while length < days.count, days[days.startIndex + length].rawValue == first.rawValue + length {
        length += 1
      }
      if length >= 3 {
        parts.append("\(name(first))–\(name(days[days.startIndex + length - 1]))")
      } else {
        parts += days.prefix(length).map(name)
      }
      days = days.dropFirst(length)
    }
    return isShort ? parts.joined(separator: ", ") : list(parts)
  }

  private func name(_ day: Weekday) -> String {
    let (danish, english) = DanishDate.weekdays[day.rawValue]
    return isShort ? String(say(danish, english).prefix(3)) : say(danish, english)
  }

  private func ordinal(_ n: Int) -> String {
    if n == -1 { return say("sidste", "last") }
    if isShort { return say("\(n).", numeral(n)) }
    let words = [
      ("første", "first"), ("anden", "second"), ("tredje", "third"), ("fjerde", "fourth"), ("femte", "fifth"),
    ]
    guard words.indices.contains(n - 1) else { return say("\(n).", numeral(n)) }
    return say(words[n - 1].0, words[n - 1].1)
  }

  /// `1st`, `12th`.
  private func numeral(_ n: Int) -> String {
    switch (n % 10, n % 100) {
    case (1, let tens) where tens != 11: "\(n)st"
    case (2, let tens) where tens != 12: "\(n)nd"
    case (3, let tens) where tens != 13: "\(n)rd"
    default: "\(n)th"
    }
  }

  /// `lørdag 5. december 2026`, in short without the year.
  func date(_ date: CivilDate, hasWeekday: Bool) -> String {
    let (year, month, day) = date.components
    let words = "\(say("\(day).", "\(day)")) \(monthName(month))\(isShort ? "" : " \(year)")"
    return hasWeekday ? "\(name(date.weekday)) \(words)" : words
  }

  func monthName(_ month: Int) -> String {
    let (danish, english) = DanishDate.months[month - 1]
    return isShort ? String(say(danish, english).prefix(3)) : say(danish, english)
  }
}
