/// Times, parts of the year and what is closed.
extension ScheduleClause {
  mutating func take(_ time: MeetingGroup.Time, _ token: Int) -> Bool {
    if isOpen { return false }
    // *ikke mandag 10–12*
    if case .except(_, let days) = last, !days.isEmpty { return false }
    if group.isSealed { return false }
    if group.isTimeFirst, group.hasDays {
      close()
      group.start = token
      if !lead.isEmpty { group.during = lead }
    }
    if group.isEmpty {
      group.start = token
      group.isTimeFirst = true
      if !lead.isEmpty { group.during = lead }
    }
    var isNew = isSeparated || group.times.isEmpty
    // *10–12 formiddag*: one time may say which half of the day another one means, but only beside it.
    if case .time? = last {} else if group.times.last?.isDaypart == false { isNew = true }
    return group.add(time, isNew: isNew)
  }

  mutating func take(_ periods: [Period], _ token: Int, _ next: ScheduleItem?) -> Bool {
    if isOpen { return false }
    let opens: Bool =
      switch next {
      case .days?, .ordinals?, .each?, .nth?: true
      default: false
      }
    if group.isEmpty && groups.isEmpty || (opens && group.isComplete) {
      if group.isComplete { close() }
      guard lead.isEmpty || !groups.isEmpty else { return false }
      lead = periods
      group.start = token
      group.during = periods
      return true
    }
    guard during.isEmpty, lead.isEmpty else { return false }
    during = periods
    return true
  }

  mutating func takeClosed() -> Bool {
    switch last {
    case .days(let set, _)? where group.times.isEmpty && group.days.last?.weekdays == set:
      closedDays.formUnion(set)
      group.days.removeLast()
      return true
    case .days? where group.times.isEmpty && group.days.count == 1 && group.days[0].recurrence == .weekly:
      closedDays.formUnion(group.days[0].weekdays)
      group.days.removeLast()
      return group.days.isEmpty
    case .dates(let dates)? where group.times.isEmpty && group.days.last?.dates == dates:
      except += dates.map(\.period)
      group.days.removeLast()
      return true
    case .publicHolidays? where group.times.isEmpty && group.days.isEmpty:
      except.append(.publicHolidays)
      group.hasPublicHolidays = false
      return true
    case .during(let periods)? where group.isEmpty && groups.isEmpty && lead == periods:
      except += periods
      lead = []
      group.during = []
      return true
    default: return false
    }
  }
}
