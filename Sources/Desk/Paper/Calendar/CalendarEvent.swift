import Domain

/// One date of a citizen's, as a calendar takes it.
public struct CalendarEvent: Equatable, Sendable {
  /// The same for the same date however often it is written, and for no other (RFC 5545, 3.8.4.7). Tells nothing.
  public var uid: String
  /// The day in Denmark.
  public var day: CivilDate
  /// What the clock on the wall says; nil for the whole day.
  public var time: TimeOfDay?
  /// In a line.
  public var summary: String
  /// Where; empty when that is not known.
  public var location = ""
  /// A line each.
  public var details: [String] = []

  /// - Parameters:
  ///   - uid: the same for the same date however often it is written.
  ///   - day: the day in Denmark.
  ///   - time: what the clock on the wall says; nil for the whole day.
  ///   - summary: in a line.
  public init(uid: String, day: CivilDate, time: TimeOfDay? = nil, summary: String) {
    self.uid = uid
    self.day = day
    self.time = time
    self.summary = summary
  }

  /// When it begins, told so that no clock is asked for a time it does not show: a time in the hour that is left out
  /// on the last Sunday of March is read with the offset before it (RFC 5545, 3.3.5), which the clock shows as an hour
  /// later. A time in the hour that October's last Sunday has twice is the first of the two, by the same rule.
  var start: TimeOfDay? {
    guard let time, let two = TimeOfDay(hour: 2, minute: 0), let three = TimeOfDay(hour: 3, minute: 0),
      time >= two, time < three, day == Self.lastSunday(ofMarch: day.components.year)
    else { return time }
    return TimeOfDay(hour: 3, minute: time.minutes - two.minutes)
  }

  private static func lastSunday(ofMarch year: Int) -> CivilDate? {
    guard let last = CivilDate(year: year, month: 3, day: 31) else { return nil }
    return last.adding(days: -((last.weekday.rawValue + 1) % 7))
  }
}
