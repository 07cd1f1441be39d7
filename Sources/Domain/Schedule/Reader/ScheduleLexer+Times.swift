/// Times of the day.
extension ScheduleLexer {
  /// *24 timer i døgnet*, *24 hours daily*, `24/7`.
  mutating func roundTheClock() -> ScheduleItem? {
    guard number() == 24 else { return nil }
    let all = ScheduleItem.time(from: 0, to: 1440, isApproximate: false, isDaypart: false)
    if kind(1) == .slash, number(2) == 7 {
      at += 3
      if kind() == .slash, number(1) == 365 { at += 2 }
      return kind() == .slash ? nil : all
    }
    let offset = kind(1) == .dash ? 2 : 1
    // *24-hour helpline* is not what this place is open.
    guard word(offset) == .hours, offset == 1 || isPluralHours(offset) else { return nil }
    at += offset + 1
    if word() == .in || word() == .on { at += 1 }
    _ = skip(.roundTheClock)
    return all
  }

  private func isPluralHours(_ offset: Int) -> Bool {
    peek(offset).map { $0.end - $0.start == 5 } ?? false
  }

  /// *kl. 10–12*, *10.30*, *fra kl. 13 til 15.30*, *9am–5pm*, *formiddag*, *ca. kl. 10*, *til kl. 16*, `00:00+`.
  mutating func time() -> ScheduleItem? {
    if case .daypart(let from, let to)? = word() {
      // *morgen mandag* is tomorrow.
      if at == tokens.startIndex, to == 600 { return nil }
      at += 1
      return .time(from: from, to: to, isApproximate: true, isDaypart: true)
    }
    var (isAbout, hasClock, isBetween, isEnd, hasFrom) = (false, false, false, false, false)
    while let word = word() {
      switch word {
      case .about: isAbout = true
      case .clock: hasClock = true
      case .between: isBetween = true
      case .from where !hasFrom: hasFrom = true
      case .to where !isEnd: isEnd = true
      default: break
      }
      guard [.about, .clock, .between, .from, .to].contains(word) else { break }
      at += 1
      skipDot()
    }
    guard !(isEnd && hasFrom), let first = point() else { return nil }
    if isEnd {
      guard hasClock || first.isClear, let end = context.single(first) else { return nil }
      return finish(from: nil, to: end == 0 ? 1440 : end, isAbout)
    }
    var offset = rangeMark() ?? 0
    if offset == 0, isBetween, word() == .and { offset = 1 }
    while offset > 0, word(offset) == .clock || (word(offset - 1) == .clock && kind(offset) == .dot) {
      offset += 1
    }
    if offset > 0, number(offset) != nil || word(offset) == .noon || word(offset) == .midnight {
      at += offset
      guard let last = point(), let (from, to) = context.range(first, last) else { return nil }
      return finish(from: from, to: to, isAbout, isBare: !hasClock && !first.isClear && !last.isClear)
    }
    if kind() == .plus, let next = peek(-1), let plus = peek(), next.touches(plus), first.hasMinutes {
      at += 1
      return .time(from: first.minutes, to: nil, isApproximate: isAbout, isDaypart: false)
    }
    guard !isBetween, hasClock || first.isClear, let from = context.single(first), from < 1440 else {
      return nil
    }
    return finish(from: from, to: nil, isAbout)
  }

  /// A time unless what follows makes the figures count something else.
  private func finish(from: Int?, to: Int?, _ isAbout: Bool, isBare: Bool = false) -> ScheduleItem? {
    switch kind() {
    case .word(.unit)?, .word(.th)?, .word(.hours)?, .word(.letter)?, .word(.monthUnit)?, .word(.week)?:
      return nil
    case .word(.month)?:
      // *10-12 maj–september* goes on with a season, *10-12 maj* is doubtful.
      guard let length = rangeMark(1), case .month? = word(1 + length) else { return nil }
    case .unknown? where isBare && touchesPrevious: return nil
    case .word(.to)?:
      // *mandag kl. 10 til fredag kl. 12* is one long stay.
      if case .days? = word(1) { return nil }
    case .number?: return nil
    case .slash? where number(1) != nil && touchesPrevious: return nil
    case .dash? where number(1) != nil || touchesPrevious: return nil
    case .semicolon?: return nil
    default: break
    }
    return .time(from: from, to: to, isApproximate: isAbout, isDaypart: false)
  }

  private var touchesPrevious: Bool {
    guard at > tokens.startIndex, let next = peek() else { return false }
    return tokens[at - 1].touches(next)
  }

  /// One time, as written.
  private mutating func point() -> ClockPoint? {
    if skip(.noon) { return ClockPoint(hour: 12, isPM: true) }
    if skip(.midnight) { return ClockPoint(hour: 12, isPM: false) }
    guard let token = peek(), case .number(let hour, let digits) = token.kind, digits <= 2, hour <= 24 else {
      return nil
    }
    var point = ClockPoint(hour: hour, isPadded: digits == 2 && hour < 10)
    at += 1
    if let mark = peek(), mark.kind == .colon || mark.kind == .dot, token.touches(mark), let next = peek(1),
      mark.touches(next), case .number(let minute, let digits) = next.kind
    {
      guard digits == 2, minute < 60, hour < 24 || minute == 0 else { return nil }
      (point.minute, point.hasMinutes) = (minute, true)
      at += 2
      // `10:00:00`; more than that, or `10.12.2026`, is no time.
      if let mark = peek(), mark.kind == .colon || mark.kind == .dot, next.touches(mark),
        let seconds = peek(1), mark.touches(seconds), case .number(let value, let digits) = seconds.kind
      {
        guard mark.kind == .colon, digits == 2, value == 0 else { return nil }
        at += 2
      }
    }
    if let isPM = meridiem() {
      guard (1...12).contains(hour), point.isPM == nil else { return nil }
      point.isPM = isPM
    }
    return point
  }

  /// `am`, `p.m.`, *noon*, *midnight*: whether it is past noon.
  private mutating func meridiem() -> Bool? {
    switch word() {
    case .am?, .midnight?:
      at += 1
      skipMeridiemDot()
      return false
    case .pm?, .noon?:
      at += 1
      skipMeridiemDot()
      return true
    case .letter(let letter)? where letter != "m" && kind(1) == .dot && word(2) == .letter("m"):
      at += 3
      skipMeridiemDot()
      return letter == "p"
    default: return nil
    }
  }

  private mutating func skipMeridiemDot() {
    if kind() == .dot, touchesPrevious { at += 1 }
  }
}
