/// Days, dates and how often.
extension ScheduleClause {
  mutating func takeDays(
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

  mutating func takeOfMonth() -> Bool {
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

  mutating func take(_ recurrence: Recurrence, _ token: Int, _ next: ScheduleItem?) -> Bool {
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

  mutating func take(_ dates: [DateMention], _ token: Int) -> Bool {
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
}
