/// One rule of a schedule: on which days, at what time, how often, and in which part of the year.
public struct MeetingRule: Equatable, Hashable, Sendable {
  /// The days of the week. Empty where the recurrence has its own days, and where a text tells a time and no day.
  public var weekdays: WeekdaySet
  /// How often.
  public var recurrence: Recurrence
  /// Minutes from midnight to the start, 0…1439; nil when the text does not tell.
  public var from: Int?
  /// Minutes from midnight before the start to the end: past 1440 when it goes past midnight; nil when the text
  /// does not tell.
  public var to: Int?
  /// The times are a part of the day (*formiddag*) or about (*ca.*), not the clock's.
  public var isApproximate: Bool
  /// It is held in any of these; always when empty.
  public var during: [Period]
  /// It is held in none of these.
  public var except: [Period]

  /// A weekly meeting unless told otherwise.
  public init(
    _ weekdays: WeekdaySet, from: Int? = nil, to: Int? = nil, recurrence: Recurrence = .weekly,
    isApproximate: Bool = false, during: [Period] = [], except: [Period] = []
  ) {
    self.weekdays = weekdays
    self.recurrence = recurrence
    self.from = from
    self.to = to
    self.isApproximate = isApproximate
    self.during = during
    self.except = except
  }

  /// Whether a text told the days.
  public var hasKnownDays: Bool {
    switch recurrence {
    case .daysOfMonth, .dates: true
    default: !weekdays.isEmpty
    }
  }

  /// The weekdays on which it can be held: those of its dates, and any for days of the month. None for a rule that
  /// holds on public or school holidays alone, for no week is like another there.
  public var possibleWeekdays: WeekdaySet {
    if !during.isEmpty, during.allSatisfy({ $0 == .publicHolidays || $0 == .schoolHolidays }) { return [] }
    return switch recurrence {
    case .daysOfMonth: .all
    case .dates(let dates): dates.reduce(into: []) { $0.insert(WeekdaySet($1.weekday)) }
    default: weekdays
    }
  }

  /// Whether it is a meeting place that is open for more than four hours, or a part of the day: one comes when it
  /// suits, rather than at the start.
  public var isOpenDoor: Bool {
    guard let from, let to else { return false }
    return to - from > 240
  }

  /// Whether it is held on a date. One of every n-th weeks without a first date counts in any week.
  func occurs(on date: CivilDate) -> Bool {
    switch recurrence {
    case .weekly: guard weekdays.contains(date.weekday) else { return false }
    case .everyWeeks(let n):
      guard weekdays.contains(date.weekday) else { return false }
      if let first = firstDate {
        let monday = first.dayNumber - first.weekday.rawValue
        let weeks = (date.dayNumber - date.weekday.rawValue - monday) / 7
        guard n > 0, weeks % n == 0 else { return false }
      }
    case .evenWeeks, .oddWeeks:
      guard weekdays.contains(date.weekday), (date.isoWeek % 2 == 0) == (recurrence == .evenWeeks) else {
        return false
      }
    case .monthly(let ordinals):
      guard weekdays.contains(date.weekday),
        ordinals.contains(date.ordinalInMonth) || (ordinals.contains(-1) && date.isLastOfWeekdayInMonth)
      else { return false }
    case .daysOfMonth(let days): guard days.contains(date.components.day) else { return false }
    case .dates(let dates): guard dates.contains(date) else { return false }
    }
    return (during.isEmpty || during.contains { $0.contains(date) }) && !except.contains { $0.contains(date) }
  }

  /// The date from which every n-th week is counted.
  var firstDate: CivilDate? {
    for case .dates(let from?, _) in during { return from }
    return nil
  }

  /// Whether staff should ask before they send someone on that date: see `Occurrence.isUncertain`.
  func isUncertain(on date: CivilDate) -> Bool {
    if case .dates = recurrence { return false }
    if case .everyWeeks = recurrence, firstDate == nil { return true }
    let named = during + except
    if named.contains(.schoolHolidays), DanishHolidays.isNearSchoolHoliday(date) { return true }
    return !named.contains(.publicHolidays) && weekdays != .all && DanishHolidays.isPublicHoliday(date)
  }
}
