/// What is left out: *ikke i skoleferier*, *undtagen helligdage*, *lukket uge 42*, `PH off`.
extension ScheduleLexer {
  /// After *ikke* or its like there must be something that can be left out.
  mutating func except() -> ScheduleItem? {
    at += 1
    while skip(.filler) || word() == .closed && skip(.closed) || kind() == .dot && skipMark() {}
    return exceptions()
  }

  /// *lukket i juli*; alone it closes what stands before it.
  mutating func closed() -> ScheduleItem? {
    at += 1
    let start = at
    skipDot()
    if kind() != .colon, kind() != .comma, let item = exceptions() { return item }
    at = start
    return .closed
  }

  private mutating func skipMark() -> Bool {
    at += 1
    return true
  }

  private mutating func exceptions() -> ScheduleItem? {
    var periods: [Period] = []
    while true {
      let start = at
      if !periods.isEmpty {
        guard kind() == .comma || word() == .and else { break }
        at += 1
      }
      guard let found = exception() else {
        at = start
        break
      }
      periods += found
    }
    if !periods.isEmpty { return .except(periods, []) }
    if word() == .on || word() == .the { at += 1 }
    guard case .days(let set, true)? = days() else { return nil }
    var days = set
    while kind() == .comma || word() == .and, case .days? = word(1) {
      at += 1
      guard case .days(let set, true)? = self.days() else { return nil }
      days.formUnion(set)
    }
    // A time makes it something else: *ikke mandag 10-12*; and *Closed Monday: 9-17* closes the day before.
    switch kind() {
    case .number?, .colon?, .word(.clock)?, .word(.daypart)?, .word(.from)?: return nil
    case .comma? where number(1) != nil: return nil
    default: return .except([], days)
    }
  }

  private mutating func exception() -> [Period]? {
    while word() == .in || word() == .on { at += 1 }
    skipThe()
    if let period = holidays() { return [period] }
    let item: ScheduleItem? =
      switch word() {
      case .month?, .week?, .summerHalf?, .winterHalf?: during(isAfterPreposition: true)
      case .from?, .to?: limited()
      default: number() != nil ? dateOrOrdinals() : nil
      }
    switch item {
    case .during(let periods)?: return periods
    case .dates(let dates)?: return dates.map(\.period)
    default: return nil
    }
  }

  /// *fra 1. juli til 10. august*, *fra maj til august*.
  private mutating func limited() -> ScheduleItem? {
    if case .month? = word(1) {
      at += 1
      let item = during(isAfterPreposition: true)
      return lastWasRange ? item : nil
    }
    return boundedDates()
  }
}
