/// One time that a community meets.
public struct Occurrence: Equatable, Hashable, Sendable {
  /// The date on which it starts.
  public let date: CivilDate
  /// Minutes from that midnight, 0…1439; nil when not told.
  public let from: Int?
  /// Minutes from the same midnight, past 1440 when it goes past midnight; nil when not told.
  public let to: Int?
  /// The times are a part of the day or about.
  public let isApproximate: Bool
  /// Ask before going: the date lies in or within a week of a school holiday and the rule names those; it is a
  /// public holiday and the rule says nothing of those; it is one of every n-th weeks and nobody told which; or
  /// some of the text could not be read.
  public let isUncertain: Bool
}

extension Schedule {
  /// The meetings that start on a date, the earliest first, those with no time told last.
  public func occurs(on date: CivilDate) -> [Occurrence] {
    var found: [Occurrence] = []
    for rule in meetings where rule.occurs(on: date) {
      if found.contains(where: { $0.from == rule.from && $0.to == rule.to }) { continue }
      found.append(
        Occurrence(
          date: date, from: rule.from, to: rule.to, isApproximate: rule.isApproximate,
          isUncertain: !unread.isEmpty || rule.isUncertain(on: date)))
    }
    return found.sorted { ($0.from ?? 1440, $0.to ?? 2880) < ($1.from ?? 1440, $1.to ?? 2880) }
  }

  /// The next meeting that starts on or after a date, within two years.
  ///
  /// - Parameters:
  ///   - date: the first day that counts.
  ///   - time: on that first day only what starts at this time or later; a meeting with no start told counts.
  /// - Returns: nil when there is none: no day is told, all dates are past, or it is by agreement only.
  public func next(onOrAfter date: CivilDate, from time: TimeOfDay? = nil) -> Occurrence? {
    guard meetings.contains(where: \.hasKnownDays) else { return nil }
    var days = 0...731
    if let last = lastDate {
      if last < date { return nil }
      days = 0...min(731, last.dayNumber - date.dayNumber)
    }
    for offset in days {
      let day = date.adding(days: offset)
      guard meetings.contains(where: { $0.occurs(on: day) }) else { continue }
      let earliest = offset == 0 ? time?.minutes ?? 0 : 0
      if let found = occurs(on: day).first(where: { ($0.from ?? 1440) >= earliest }) { return found }
    }
    return nil
  }

  /// The last date on which anything can be held; nil when there is no such end.
  private var lastDate: CivilDate? {
    var last: CivilDate?
    for rule in meetings {
      guard case .dates(let dates) = rule.recurrence else { return nil }
      for date in dates where last.map({ $0 < date }) ?? true { last = date }
    }
    return last
  }
}
