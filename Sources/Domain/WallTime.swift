/// A moment as a device's clock tells it: shown, never used to order or merge.
public struct WallTime: Equatable, Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01 00:00 UTC.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The earlier one is less.
  /// The earlier moment comes first.
  public static func < (left: WallTime, right: WallTime) -> Bool { left.milliseconds < right.milliseconds }

  /// Date and time in Denmark, whatever zone the machine is set to: UTC+1, and UTC+2 from 01:00 UTC on the last
  /// Sunday of March to 01:00 UTC on the last Sunday of October (Directive 2000/84/EC).
  public var inDenmark: (date: CivilDate, time: TimeOfDay) {
    let seconds = Int(milliseconds / 1000) - (milliseconds % 1000 < 0 ? 1 : 0)
    let local = seconds + (Self.isSummer(utcSeconds: seconds) ? 7200 : 3600)
    let day = Int((Double(local) / 86400).rounded(.down))
    let minutes = (local - day * 86400) / 60
    // The remainder of a division by a day's seconds is always a time of the day.
    let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60)
    return (CivilDate(dayNumber: day), time ?? .midnight)
  }

  private static func isSummer(utcSeconds: Int) -> Bool {
    let day = Int((Double(utcSeconds) / 86400).rounded(.down))
    let year = CivilDate(dayNumber: day).components.year
    guard let march = CivilDate(year: year, month: 3, day: 31),
      let october = CivilDate(year: year, month: 10, day: 31)
    else { return false }
    func change(_ lastDay: CivilDate) -> Int {
      let sunday = lastDay.adding(days: -((lastDay.weekday.rawValue + 1) % 7))
      return sunday.dayNumber * 86400 + 3600
    }
    return utcSeconds >= change(march) && utcSeconds < change(october)
  }
}

extension TimeOfDay {
  /// 00:00.
  public static let midnight = TimeOfDay(minutes: 0)

  private init(minutes: Int) { self.minutes = minutes }
}
