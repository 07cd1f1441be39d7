/// What one clause of a text says, put together from its phrases.
struct ScheduleClause {
  var groups: [MeetingGroup] = []
  var group: MeetingGroup
  /// Periods that stand before groups, for those that follow.
  var lead: [Period] = []
  /// Periods after the groups, for all of them.
  var during: [Period] = []
  var except: [Period] = []
  /// Days that are closed.
  var closedDays: WeekdaySet = []
  var recurrence: Recurrence?
  var isByAgreement = false
  var ordinals: (list: [Int], isAfterEvery: Bool)?
  var isEach = false
  /// *månedens første tirsdag*
  var isOfMonth = false
  /// The phrase before, without separators.
  var last: ScheduleItem?
  /// What stood between that and this: a comma, *og* or a dash.
  var separation: ScheduleItem?
  var isSeparated: Bool { separation != nil }

  /// It has nothing but codes.
  let isCode: Bool

  init(start: Int, isCode: Bool) {
    group = MeetingGroup(start: start)
    self.isCode = isCode
  }

  /// Whether nothing but periods, exceptions and the like is there.
  var isModifier: Bool { groups.isEmpty && group.isEmpty && !isOpen }

  /// Whether something has been read that must not be cut off from what follows.
  var isOpen: Bool { ordinals != nil || isEach || isOfMonth }

  /// Takes the next phrase in; false when it does not fit, and the clause is not understood.
  mutating func take(_ item: ScheduleItem, at token: Int, next: ScheduleItem?) -> Bool {
    switch item {
    case .separator(let isAnd):
      if separation == nil || isAnd { separation = item }
      return true
    case .dash:
      guard separation == nil else { return false }
      separation = item
      return true
    case .time, .except, .closed, .agreement: break
    default: if separation == .dash { return false }
    }
    defer {
      last = item
      separation = nil
    }
    switch item {
    case .days(let set, let areNamed): return takeDays(set, areNamed, token)
    case .each:
      isEach = true
      return true
    case .ordinals(let list, let isAfterEvery):
      guard ordinals == nil else { return false }
      openGroup(token)
      ordinals = (list, isAfterEvery)
      return true
    case .ofMonth: return takeOfMonth()
    case .nth(let list, let set): return takeDays(set, true, token, recurrence: .monthly(list))
    case .recurrence(let recurrence): return take(recurrence, token, next)
    case .daysOfMonth(let days):
      openGroup(token)
      // *mandag d. 1. i måneden* is doubtful.
      guard group.days.isEmpty || isSeparated, !isOpen else { return false }
      group.days.append(MeetingGroup.Days(recurrence: .daysOfMonth(days)))
      group.isBroken = true
      return true
    case .dates(let dates): return take(dates, token)
    case .time(let from, let to, let isApproximate, let isDaypart):
      let time = MeetingGroup.Time(from: from, to: to, isApproximate: isApproximate, isDaypart: isDaypart)
      return take(time, token)
    case .during(let periods): return take(periods, token, next)
    case .publicHolidays:
      openGroup(token)
      group.hasPublicHolidays = true
      return true
    case .except(let periods, let days):
      except += periods
      closedDays.formUnion(days)
      return true
    case .closed: return takeClosed()
    case .agreement:
      isByAgreement = true
      return true
    case .separator, .dash: return true
    }
  }

  /// Leaves the group that was begun unread: its first token, or nil when there is no other.
  mutating func dropGroup() -> Int? {
    if groups.isEmpty || group.isEmpty { return nil }
    let start = group.start
    group = MeetingGroup(start: start)
    return start
  }

  /// The last group with all that belongs to it; false when something is left over.
  mutating func finish() -> Bool {
    guard !isOpen else { return false }
    close()
    if groups.count > 1 {
      // *mandag 10–12, 13–15 onsdag*: which time is whose is doubtful.
      guard groups.allSatisfy(\.hasDays) else { return false }
      let timed = groups.count { !$0.times.isEmpty }
      guard timed == 0 || timed == groups.count else { return false }
    }
    for index in groups.indices {
      for day in groups[index].days.indices where !groups[index].days[day].ordinals.isEmpty {
        // *hver anden tirsdag* without *i måneden*; any other ordinal is doubtful.
        let pending = groups[index].days[day]
        guard pending.isAfterEvery, pending.ordinals == [2] else { return false }
        groups[index].days[day].ordinals = []
        groups[index].days[day].recurrence = .everyWeeks(2)
      }
    }
    return true
  }

  mutating func close() {
    if !group.isEmpty { groups.append(group) }
    group = MeetingGroup(start: group.start)
  }

  /// A new group where this one has its days and times.
  mutating func openGroup(_ token: Int) {
    if group.isEmpty {
      if groups.isEmpty == false || group.during.isEmpty { group.start = token }
    } else if !group.times.isEmpty, group.hasDays {
      let continues = group.isTimeFirst && isSeparated && lastWasDays
      if continues { return }
      close()
      group.start = token
    }
    if !lead.isEmpty { group.during = lead }
  }

  /// *10–12 og mandag*, *aftener, weekender*: whether the time belongs to the days is doubtful.
  var isLooseTime: Bool {
    guard group.days.isEmpty, let time = group.times.last else { return false }
    return separation == .separator(isAnd: true) || (time.isDaypart && isSeparated)
  }

  var lastWasDays: Bool {
    switch last {
    case .days?, .nth?, .dates?, .publicHolidays?: true
    default: false
    }
  }

  /// Periods alone, for the whole text.
  var loneDuring: [Period] { isModifier ? lead + during : [] }
}
