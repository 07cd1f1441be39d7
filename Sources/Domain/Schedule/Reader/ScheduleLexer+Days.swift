/// Days of the week and how often they come back.
extension ScheduleLexer {
  /// *til*, *til og med* or a dash; the number of tokens, nil when there is none.
  func rangeMark(_ offset: Int = 0) -> Int? {
    switch kind(offset) {
    case .dash?: 1
    case .word(.to)?: word(offset + 1) == .and && word(offset + 2) == .with ? 3 : 1
    default: nil
    }
  }

  /// Steps over *den* and *d.*
  mutating func skipThe() {
    while kind() == .dot || skip(.the) { skipDot() }
  }

  /// Steps over the dot of an abbreviation.
  mutating func skipDot() {
    if kind() == .dot { at += 1 }
  }

  /// *mandag*, *man.–fre.*, *hverdage*, `Mo[1]`.
  mutating func days() -> ScheduleItem? {
    guard case .days(let set)? = word() else { return nil }
    at += 1
    let days = set.days
    guard days.count == 1, let first = days.first else { return .days(set, areNamed: false) }
    if let ordinals = bracketed() { return .nth(ordinals, set) }
    skipDot()
    if let length = rangeMark() {
      // *mandag til torsdag*: a day must stand at the other end.
      var offset = length
      while word(offset) == .the { offset += 1 }
      if case .days(let end)? = word(offset), end.days.count == 1, let last = end.days.first {
        at += offset + 1
        if kind() == .bracketOpen { return nil }
        skipDot()
        return .days(WeekdaySet(from: first, through: last), areNamed: true)
      }
    }
    return .days(set, areNamed: true)
  }

  /// `[1]`, `[1,3]`, `[1-2]`, `[-1]`.
  private mutating func bracketed() -> [Int]? {
    guard kind() == .bracketOpen else { return nil }
    var (offset, found) = (1, [Int]())
    while offset < 16 {
      let isNegative = kind(offset) == .dash
      guard let n = number(offset + (isNegative ? 1 : 0)), isNegative ? n == 1 : (1...5).contains(n) else {
        return nil
      }
      offset += isNegative ? 2 : 1
      found.append(isNegative ? -1 : n)
      if !isNegative, kind(offset) == .dash, let last = number(offset + 1), n < last, last <= 5 {
        found += Array(n + 1...last)
        offset += 2
      }
      if kind(offset) == .bracketClose {
        at += offset + 1
        return found
      }
      guard kind(offset) == .comma else { return nil }
      offset += 1
    }
    return nil
  }

  /// `1MO`, `-1FR` (RFC 5545, BYDAY).
  mutating func countedDays() -> ScheduleItem? {
    let sign = kind() == .dash ? 1 : 0
    guard context.isCode, let token = peek(sign), let next = peek(sign + 1), token.touches(next),
      let n = number(sign), sign == 0 ? (1...5).contains(n) : n == 1,
      case .days(let set)? = word(sign + 1), set.days.count == 1
    else { return nil }
    at += sign + 2
    return .nth([sign == 0 ? n : -1], set)
  }

  /// *hver mandag*, *hver anden uge*, *hver 14. dag*, *alle ugens dage*.
  mutating func every() -> ScheduleItem? {
    at += 1
    switch word() {
    case .day?:
      at += 1
      return .days(.all, areNamed: false)
    case .week? where word(1) == .day:
      at += 2
      return .days(.all, areNamed: false)
    case .week?:
      at += 1
      return .recurrence(.weekly)
    case .monthUnit?:
      at += 1
      return .ofMonth
    case .year?:
      at += 1
      while skip(.filler) {}
      return .recurrence(.weekly)
    case .days?, .code?: return .each
    case .other?:
      at += 1
      if skip(.week) { return .recurrence(.everyWeeks(2)) }
      if case .days? = word() { return .ordinals([2], isAfterEvery: true) }
      return nil
    case .ordinal(let n)?:
      if word(1) == .week {
        at += 2
        return n > 1 ? .recurrence(.everyWeeks(n)) : nil
      }
      return ordinals(isAfterEvery: true)
    default: return everyNumber()
    }
  }

  /// *hver 3. uge*, *hver 14. dag*, *every 2 weeks*, *hver 2. tirsdag*.
  private mutating func everyNumber() -> ScheduleItem? {
    guard let n = number(), n >= 1, n <= 60 else { return nil }
    var offset = 1
    if kind(offset) == .dot { offset += 1 }
    switch word(offset) {
    case .week?:
      at += offset + 1
      return n == 1 ? .recurrence(.weekly) : .recurrence(.everyWeeks(n))
    case .day?:
      guard n % 7 == 0 else { return nil }
      at += offset + 1
      return n == 7 ? .recurrence(.weekly) : .recurrence(.everyWeeks(n / 7))
    default: return ordinals(isAfterEvery: true)
    }
  }

  /// *alternate Fridays*.
  mutating func other() -> ScheduleItem? {
    at += 1
    if case .days? = word() { return .ordinals([2], isAfterEvery: true) }
    return nil
  }

  /// *første og tredje* before a day; digits as *1. og 3.* too.
  mutating func ordinals(isAfterEvery: Bool) -> ScheduleItem? {
    var found: [Int] = []
    while found.count < 6, let n = ordinal() {
      found.append(n)
      let mark = at
      while kind() == .comma || word() == .and || kind() == .ampersand || kind() == .slash { at += 1 }
      if case .days? = word() {
        return mark == at ? .ordinals(found, isAfterEvery: isAfterEvery) : nil
      }
      _ = skip(.the)
      if mark == at { return nil }
    }
    return nil
  }

  private mutating func ordinal() -> Int? {
    if case .ordinal(let n)? = word() {
      at += 1
      return n
    }
    guard let n = number(), (1...5).contains(n), let length = ordinalMark(1) else { return nil }
    at += 1 + length
    return n
  }

  /// The dot of *1.* or the letters of *1st*: how many tokens; nil when there are none.
  func ordinalMark(_ offset: Int) -> Int? {
    guard let token = peek(offset - 1), let next = peek(offset), token.touches(next) else { return nil }
    switch next.kind {
    case .dot: return 1
    case .word(.th), .word(.code(.thursday, _)): return 1
    default: return nil
    }
  }

  /// *lige uger*, *ulige uger*.
  mutating func parity(_ word: ScheduleWord) -> ScheduleItem? {
    at += 1
    guard skip(.week) else { return nil }
    return .recurrence(word == .even ? .evenWeeks : .oddWeeks)
  }

  /// *hele døgnet*, *hele året*, *hele ugen*, *døgnåbent*.
  mutating func whole() -> ScheduleItem? {
    let isWhole = skip(.whole)
    if skip(.roundTheClock) { return .time(from: 0, to: 1440, isApproximate: false, isDaypart: false) }
    guard isWhole else { return nil }
    if skip(.week) { return .days(.all, areNamed: false) }
    if skip(.year) {
      while skip(.filler) {}
      return .recurrence(.weekly)
    }
    return nil
  }
}
