/// A time as written, before it is known by which clock.
struct ClockPoint: Equatable, Sendable {
  var hour: Int
  var minute = 0
  var hasMinutes = false
  /// Written with a zero before the hour: the 24-hour clock.
  var isPadded = false
  /// Told by `am` or `pm`.
  var isPM: Bool?

  init(hour: Int, isPadded: Bool = false, isPM: Bool? = nil) {
    (self.hour, self.isPadded, self.isPM) = (hour, isPadded, isPM)
  }

  /// Minutes as written, and by `am` and `pm` where told.
  var minutes: Int {
    guard let isPM else { return hour * 60 + minute }
    return (hour % 12 + (isPM ? 12 : 0)) * 60 + minute
  }

  /// More than a bare number.
  var isClear: Bool { hasMinutes || isPM != nil }

  fileprivate func with(isPM: Bool) -> Int {
    var point = self
    point.isPM = isPM
    return point.minutes
  }
}

/// Which minutes of the day written times are. What is doubtful is nil: a wrong time is worse than none.
extension ScheduleContext {
  private var isShortClock: Bool { isEnglish && !hasLongHours && !isCode }

  /// A time alone.
  func single(_ point: ClockPoint) -> Int? {
    if point.isPM != nil { return point.minutes }
    guard point.hour < 24 else { return point.hour == 24 ? 1440 : nil }
    if isShortClock, !point.isPadded {
      // *at 7* is mostly in the evening, *at 9* in the morning.
      return (9...12).contains(point.hour) ? point.minutes : nil
    }
    return (1...5).contains(point.hour) && !point.isPadded ? nil : point.minutes
  }

  /// From one time to another, the second past 1440 when it lies after midnight.
  func range(_ first: ClockPoint, _ last: ClockPoint) -> (Int, Int)? {
    guard first.hour < 24 else { return nil }
    if first.isPM != nil || last.isPM != nil { return marked(first, last) }
    let isLong = first.isPadded || last.isPadded || first.hour > 12 || last.hour > 12 || first.hour == 0
    return isShortClock && !isLong ? short(first, last) : long(first, last)
  }

  /// With `am` or `pm` at either end.
  private func marked(_ first: ClockPoint, _ last: ClockPoint) -> (Int, Int)? {
    guard first.hour <= 12, last.hour <= 12 else { return nil }
    switch (first.isPM, last.isPM) {
    case (_?, _?):
      let (from, to) = (first.minutes, last.minutes)
      if from < to { return (from, to) }
      if to == 0 { return (from, 1440) }
      return from >= 720 && to <= 360 ? (from, to + 1440) : nil
    case (nil, let isPM?):
      let to = last.minutes
      for candidate in [first.with(isPM: isPM), first.with(isPM: false)] where candidate < to {
        return (candidate, to)
      }
      let from = first.with(isPM: true)
      return to == 0 && isPM == false && from >= 720 ? (from, 1440) : nil
    case (let isPM?, nil):
      let from = first.minutes
      if isPM {
        let to = last.with(isPM: true)
        return last.hour != 12 && from < to ? (from, to) : nil
      }
      // *9 am-5*; *8 am-10* may be morning or evening.
      let to = last.with(isPM: true)
      return last.hour == 12 || last.hour * 60 + last.minute <= first.hour * 60 + first.minute
        ? (from, to) : nil
    case (nil, nil): return nil
    }
  }

  /// English with no mark, as *9-5*.
  private func short(_ first: ClockPoint, _ last: ClockPoint) -> (Int, Int)? {
    let (from, to) = (first.minutes, last.minutes)
    guard last.hour >= 1 else { return nil }
    if to <= from {
      return (7...12).contains(first.hour) && last.hour < 12 ? (from, to + 720) : nil
    }
    switch first.hour {
    case 1...4: return last.hour < 12 ? (from + 720, to + 720) : nil
    case 7...11:
      // *8:30-9* where others say *9-5* lasts all day.
      if last.hour <= 9 || (hasShortHours && to < 720 && to - from <= 120) { return nil }
      return (from, to)
    case 12: return (from, to)
    default: return nil
    }
  }

  /// The clock of 24 hours.
  private func long(_ first: ClockPoint, _ last: ClockPoint) -> (Int, Int)? {
    let (from, to) = (first.minutes, last.minutes)
    if (1...5).contains(first.hour), !first.isPadded, last.hour <= 12 { return nil }
    if to == 0 || to == 1440 { return from < 1440 ? (from, 1440) : nil }
    if from < to { return (from, to) }
    if from == to { return nil }
    let isNight =
      last.isPadded && last.hasMinutes == first.hasMinutes
      ? from >= 720 && to < 600 || to <= 180 : from >= 1020 && to <= 300
    return isNight ? (from, to + 1440) : nil
  }
}
