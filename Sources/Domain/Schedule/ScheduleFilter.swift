extension MeetingRule {
  /// Whether one can go to it within a window of the day; see `Schedule.meets`.
  func fits(fromMinute: Int?, toMinute: Int?) -> Bool {
    if fromMinute == nil, toMinute == nil { return true }
    let (open, close) = (fromMinute ?? 0, toMinute ?? 2880)
    switch (from, to) {
    case (nil, nil): return false
    case (let start?, nil): return start >= open && start < close
    case (nil, let end?): return end > open && end <= close
    case (let start?, let end?):
      if isOpenDoor {
        return close > open && min(end, close) - max(start, open) >= min(60, close - open)
      }
      return start >= open && end <= close
    }
  }
}

extension Schedule {
  /// Whether there is a meeting that one can go to on a day and within a window of time.
  ///
  /// Staff ask which groups someone can go to between 10 and 14. So a meeting's start must not lie before the
  /// window, and its end, where told, not after it. A place that is open for more than four hours, or a part of the
  /// day such as *formiddag*, counts when it overlaps the window by an hour, or by all of a shorter window. A
  /// meeting with no time told fits only where no time is asked for, and one with no day told only where no day is.
  ///
  /// - Parameters:
  ///   - day: nil for any day.
  ///   - fromMinute: minutes since midnight; nil for the day's start.
  ///   - toMinute: minutes since midnight, past 1440 for the night that follows; nil for no end.
  public func meets(on day: Weekday? = nil, fromMinute: Int? = nil, toMinute: Int? = nil) -> Bool {
    meetings.contains { rule in
      if let day, !rule.possibleWeekdays.contains(day) { return false }
      return rule.fits(fromMinute: fromMinute, toMinute: toMinute)
    }
  }
}
