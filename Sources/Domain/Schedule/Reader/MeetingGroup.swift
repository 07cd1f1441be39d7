/// Days and the times that they share, while a clause is read.
struct MeetingGroup: Sendable {
  /// Days with what is known of how often.
  struct Days: Sendable {
    var weekdays: WeekdaySet = []
    var recurrence = Recurrence.weekly
    /// *første og tredje*, until *i måneden* has been met.
    var ordinals: [Int] = []
    var isAfterEvery = false
    /// *hverdage*, which have no first one.
    var areNamed = true
    var dates: [DateMention] = []
  }

  struct Time: Equatable, Sendable {
    var from: Int?
    var to: Int?
    var isApproximate: Bool
    var isDaypart: Bool
  }

  var days: [Days] = []
  var times: [Time] = []
  var during: [Period] = []
  /// *lørdag, søndag og helligdage*.
  var hasPublicHolidays = false
  /// The times stood before the days.
  var isTimeFirst = false
  /// The next day is a thought of its own, rather than one more of the same.
  var isBroken = false
  /// *lige uger* stood after the times: which times they go with is doubtful.
  var isSealed = false
  /// The first token.
  var start: Int

  init(start: Int) { self.start = start }

  var isEmpty: Bool { days.isEmpty && times.isEmpty && !hasPublicHolidays }

  var hasDays: Bool { !days.isEmpty || hasPublicHolidays }

  /// Whether what follows may be left unread without changing what it says.
  var isComplete: Bool { !times.isEmpty && hasDays && days.allSatisfy { $0.ordinals.isEmpty } }

  /// One more part of a day or time; false when it contradicts.
  mutating func add(_ time: Time, isNew: Bool) -> Bool {
    guard let last = times.last, !isNew, last.isDaypart || time.isDaypart else {
      if times.last != nil, !isNew, !time.isDaypart { return false }
      times.append(time)
      return true
    }
    // *aften kl. 19–21*: the clock's time is the better one, and *aften* may tell which half of the day.
    let (part, clock) = last.isDaypart ? (last, time) : (time, last)
    guard !clock.isDaypart, let from = clock.from, let open = part.from, let close = part.to else {
      return false
    }
    for shift in [0, 720] where from + shift >= open && from + shift < close && (shift == 0 || from >= 60) {
      var shifted = clock
      shifted.from = from + shift
      shifted.to = clock.to.map { $0 + shift }
      if let to = shifted.to, to > 1440, shift > 0 { return false }
      times[times.count - 1] = shifted
      return true
    }
    return false
  }

  /// The rules, every one of the days with every time; nil when the days are contradictory.
  func rules() -> [MeetingRule]? {
    if !hasDays {
      return times.map {
        MeetingRule([], from: $0.from, to: $0.to, isApproximate: $0.isApproximate, during: during)
      }
    }
    var rules: [MeetingRule] = []
    let times = times.isEmpty ? [Time(from: nil, to: nil, isApproximate: false, isDaypart: false)] : times
    for day in days {
      guard day.ordinals.isEmpty else { return nil }
      let isDated = !day.dates.isEmpty
      let recurrence = isDated ? Recurrence.dates(Array(Set(day.dates.map(\.date))).sorted()) : day.recurrence
      for time in times {
        rules.append(
          MeetingRule(
            isDated ? [] : day.weekdays, from: time.from, to: time.to, recurrence: recurrence,
            isApproximate: time.isApproximate, during: isDated ? [] : during))
      }
    }
    if hasPublicHolidays, !rules.contains(where: { $0.weekdays == .all && $0.recurrence == .weekly }) {
      rules += times.map {
        MeetingRule(
          .all, from: $0.from, to: $0.to, isApproximate: $0.isApproximate, during: [.publicHolidays])
      }
    }
    return rules
  }
}
