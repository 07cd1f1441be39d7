/// The rules of a text while its clauses are read, and what one clause takes from those before it.
struct ScheduleRules {
  private(set) var found: [MeetingRule] = []
  /// The last clause's days, for a clause that has times alone.
  private var lastDays: [MeetingGroup.Days] = []
  /// Where the last clause's rules begin, when it had no times.
  private var timeless: Int?
  /// Clauses for the whole text that stood before its rules.
  private var modifiers: [ScheduleClause] = []

  /// The next clause has no days to take.
  mutating func forgetDays() { lastDays = [] }

  /// Takes a clause's meetings in; false when it contradicts itself or what stands before it.
  mutating func take(_ clause: ScheduleClause, isBare: Bool) -> Bool {
    var (groups, fills) = (clause.groups, false)
    if let first = groups.first, !first.hasDays {
      guard groups.count == 1 else { return false }
      if !lastDays.isEmpty, !clause.isCode {
        groups[0].days = lastDays
        fills = timeless != nil
      } else if !found.isEmpty {
        return false
      } else if first.times.contains(where: { $0.from == 0 && $0.to == 1440 }) {
        groups[0].days = [MeetingGroup.Days(weekdays: .all, areNamed: false)]
      } else if isBare, first.times.contains(where: { ($0.to ?? 0) - ($0.from ?? 0) >= 480 }) {
        // OpenStreetMap means every day; a short time alone is rather a meeting whose day stands elsewhere.
        groups[0].days = [MeetingGroup.Days(weekdays: .all, areNamed: false)]
      }
    }
    var new: [MeetingRule] = []
    for group in groups {
      guard let rules = group.rules() else { return false }
      new += rules
    }
    for index in new.indices {
      if case .dates = new[index].recurrence { continue }
      if !clause.during.isEmpty {
        guard new[index].during.isEmpty else { return false }
        new[index].during = clause.during
      }
      new[index].except = clause.except
    }
    new = Self.without(clause.closedDays, new)
    var old = Self.without(clause.closedDays, found)
    if clause.isCode, !ScheduleCodes.override(&old, with: new) { return false }
    if !clause.isCode, Self.overlap(old, new) { return false }
    if fills, let timeless { old.removeSubrange(min(timeless, old.count)...) }
    let isPlain = groups.count == 1 && clause.during.isEmpty && clause.except.isEmpty && !clause.isCode
    lastDays = isPlain ? groups[0].days : []
    timeless = isPlain && groups[0].times.isEmpty ? old.count : nil
    found = old.isEmpty ? new : old + new.filter { !old.contains($0) }
    return true
  }

  /// A clause that says something of the whole text: of what stands before it, or after when nothing does.
  mutating func take(modifier clause: ScheduleClause) -> Bool {
    if found.isEmpty {
      modifiers.append(clause)
      return true
    }
    return apply(clause)
  }

  /// What stood before all rules.
  mutating func applyModifiers() {
    for clause in modifiers where !found.isEmpty { _ = apply(clause) }
  }

  private mutating func apply(_ clause: ScheduleClause) -> Bool {
    var rules = Self.without(clause.closedDays, found)
    for index in rules.indices {
      if case .dates = rules[index].recurrence { continue }
      if !clause.loneDuring.isEmpty {
        guard rules[index].during.isEmpty else { return false }
        rules[index].during = clause.loneDuring
      }
      if let recurrence = clause.recurrence {
        guard rules[index].recurrence == .weekly else { return false }
        rules[index].recurrence = recurrence
      }
      rules[index].except += clause.except.filter { !rules[index].except.contains($0) }
    }
    if let timeless, rules.count < found.count { self.timeless = min(timeless, rules.count) }
    found = rules
    return true
  }

  /// Whether a weekly meeting lies across another on the same day: *mandag til fredag 8–17; torsdag 9–19* leaves
  /// open which one holds on Thursday.
  private static func overlap(_ old: [MeetingRule], _ new: [MeetingRule]) -> Bool {
    if old.isEmpty, new.count < 2 { return false }
    let all = old.suffix(64) + new.prefix(64)
    for (index, late) in all.enumerated() where late.recurrence == .weekly && late.during.isEmpty {
      for early in all.prefix(index) where early.recurrence == .weekly && early.during.isEmpty {
        guard !early.weekdays.isDisjoint(with: late.weekdays), let from = late.from, let to = late.to,
          let open = early.from, let close = early.to, (from, to) != (open, close), !late.isApproximate
        else { continue }
        if from < close, open < to { return true }
      }
    }
    return false
  }

  private static func without(_ closed: WeekdaySet, _ rules: [MeetingRule]) -> [MeetingRule] {
    if closed.isEmpty { return rules }
    return rules.compactMap { rule in
      var rule = rule
      if rule.weekdays.isEmpty || !rule.during.isEmpty { return rule }
      rule.weekdays.subtract(closed)
      return rule.weekdays.isEmpty ? nil : rule
    }
  }
}
