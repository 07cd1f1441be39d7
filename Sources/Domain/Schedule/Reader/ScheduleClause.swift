/// What one clause of a text says, put together from its phrases.
struct ScheduleClause {
  var groups: [MeetingGroup] = []
  var group: MeetingGroup
  /// Periods that stand before groups, for those that follow.
  private var lead: [Period] = []
  /// Periods after the groups, for all of them.
  var during: [Period] = []
  var except: [Period] = []
  /// Days that are closed.
  var closedDays: WeekdaySet = []
  var recurrence: Recurrence?
  var isByAgreement = false
  private var ordinals: (list: [Int], isAfterEvery: Bool)?
  private var isEach = false
  /// *månedens første tirsdag*
  private var isOfMonth = false
  /// The phrase before, without separators.
  private var last: ScheduleItem?
  /// What stood between that and this: a comma, *og* or a dash.
  private var separation: ScheduleItem?
  private var isSeparated: Bool { separation != nil }

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

  private mutating func close() {
    if !group.isEmpty { groups.append(group) }
    group = MeetingGroup(start: group.start)
  }

  /// A new group where this one has its days and times.
  private mutating func openGroup(_ token: Int) {
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
  private var isLooseTime: Bool {
    guard group.days.isEmpty, let time = group.times.last else { return false }
    return separation == .separator(isAnd: true) || (time.isDaypart && isSeparated)
  }

  private var lastWasDays: Bool {
    switch last {
    case .days?, .nth?, .dates?, .publicHolidays?: true
    default: false
    }
  }

  private mutating func takeDays(
    _ set: WeekdaySet, _ areNamed: Bool, _ token: Int, recurrence known: Recurrence = .weekly
  ) -> Bool {
    if isLooseTime { return false }
    openGroup(token)
    let pending = ordinals
    let isNew = isEach || group.isBroken || pending != nil || known != .weekly
    (ordinals, isEach) = (nil, false)
    if let pending {
      guard areNamed, known == .weekly else { return false }
      if isOfMonth {
        group.days.append(MeetingGroup.Days(weekdays: set, recurrence: .monthly(pending.list)))
        isOfMonth = false
        return true
      }
      group.days.append(
        MeetingGroup.Days(weekdays: set, ordinals: pending.list, isAfterEvery: pending.isAfterEvery))
    } else if !isNew, let index = group.days.indices.last, group.days[index].dates.isEmpty {
      // A day group has no first one: *første tirsdag og hverdage* is doubtful.
      if !areNamed, !group.days[index].ordinals.isEmpty { return false }
      group.days[index].weekdays.formUnion(set)
      group.days[index].areNamed = areNamed && group.days[index].areNamed
    } else {
      let often = known == .weekly ? (group.days.isEmpty ? recurrence ?? .weekly : .weekly) : known
      group.days.append(MeetingGroup.Days(weekdays: set, recurrence: often, areNamed: areNamed))
    }
    group.isBroken = false
    return true
  }

  private mutating func takeOfMonth() -> Bool {
    if isModifier {
      isOfMonth = true
      return true
    }
    var isFound = false
    func resolve(_ group: inout MeetingGroup) {
      for index in group.days.indices where !group.days[index].ordinals.isEmpty {
        group.days[index].recurrence = .monthly(group.days[index].ordinals)
        group.days[index].ordinals = []
        isFound = true
      }
    }
    resolve(&group)
    for index in groups.indices { resolve(&groups[index]) }
    group.isBroken = true
    return isFound
  }

  private mutating func take(_ recurrence: Recurrence, _ token: Int, _ next: ScheduleItem?) -> Bool {
    if recurrence == .weekly { return true }
    if group.isComplete, isSeparated, self.recurrence != nil, case .days? = next {
      // *lige uger mandag 10–12, ulige uger onsdag 14–16*
      close()
      group.start = token
      self.recurrence = recurrence
      return true
    }
    if group.days.isEmpty {
      guard group.times.isEmpty, self.recurrence == nil, groups.isEmpty else { return false }
      self.recurrence = recurrence
      return true
    }
    var isFound = false
    for index in group.days.indices
    where group.days[index].recurrence == .weekly && group.days[index].ordinals.isEmpty
      && group.days[index].dates.isEmpty
    {
      group.days[index].recurrence = recurrence
      isFound = true
    }
    group.isBroken = true
    group.isSealed = !group.times.isEmpty
    return isFound
  }

  private mutating func take(_ dates: [DateMention], _ token: Int) -> Bool {
    guard ordinals == nil, !isEach else { return false }
    if lastWasDays, case .days? = last, let index = group.days.indices.last,
      group.times.isEmpty || group.isTimeFirst
    {
      // *lørdag d. 5. december*: the day of the week must be right.
      let named = group.days[index]
      guard named.recurrence == .weekly, named.ordinals.isEmpty, named.weekdays.days.count == 1,
        dates.allSatisfy({ named.weekdays.contains($0.date.weekday) })
      else { return false }
      group.days.removeLast()
    } else {
      openGroup(token)
    }
    if let index = group.days.indices.last, !group.days[index].dates.isEmpty {
      group.days[index].dates += dates
    } else {
      group.days.append(MeetingGroup.Days(dates: dates))
    }
    group.isBroken = true
    return true
  }

  private mutating func take(_ time: MeetingGroup.Time, _ token: Int) -> Bool {
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
    if !isNew, group.times.last?.isDaypart == false, !isDaypartAfterTime(time) { isNew = true }
    return group.add(time, isNew: isNew)
  }

  /// *10–12 formiddag*, where one time says the other.
  private func isDaypartAfterTime(_ time: MeetingGroup.Time) -> Bool {
    if case .time? = last { true } else { false }
  }

  private mutating func take(_ periods: [Period], _ token: Int, _ next: ScheduleItem?) -> Bool {
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

  private mutating func takeClosed() -> Bool {
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

  /// Periods alone, for the whole text.
  var loneDuring: [Period] { isModifier ? lead + during : [] }
}
